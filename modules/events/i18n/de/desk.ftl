# desk
events-desk-all = Alle Veranstaltungen
events-desk-public = Öffentliche Seite
events-desk-tabs = Koordination von { $name }
events-desk-tab-overview = Übersicht
events-desk-tab-programme = Programm
events-desk-tab-people = Teilnehmende
events-desk-tab-waiting = Warteliste
events-desk-tab-questions = Fragen
events-desk-tab-bulk = Rundmail
events-desk-tab-stage = Stand
events-desk-tab-edit = Bearbeiten
