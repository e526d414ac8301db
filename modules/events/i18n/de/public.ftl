events-nav = Veranstaltungen
