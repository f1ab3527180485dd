"""`python -m bienban`: where the program is entered."""

from bienban import __version__


def main() -> int:
    """Say which version this is."""
    print(f"bienban {__version__}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
