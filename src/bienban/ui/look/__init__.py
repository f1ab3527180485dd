"""How the window looks: colours, fonts, icons, and which of the looks is shown."""
