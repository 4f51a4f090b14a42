"""Two small languages: rules (`when:` and `sets:`) and prose (`text:`). No names are resolved here."""
