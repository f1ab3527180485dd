"""What differs between conferences, as data: mechanism packs, phrases and languages read from TOML."""
