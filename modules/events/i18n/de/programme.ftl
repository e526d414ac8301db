# Das Programm: ansehen, bearbeiten, veröffentlichen, einlesen.
events-programme-heading = Programm
events-programme-title = Programm: { $name }
events-programme-of = Programm: { $name }
events-programme-stand = Stand: { $name }
events-programme-days = Tage
events-programme-track = Strang
events-programme-all-tracks = Alle Stränge
events-programme-only-free = Nur mit freien Plätzen
events-programme-filter = Anzeigen
events-programme-hidden = { $n ->
    [0] Alles an diesem Tag passt zur Auswahl.
    [one] { $n } Programmpunkt ist ausgeblendet.
   *[other] { $n } Programmpunkte sind ausgeblendet.
}
events-programme-show-all = Alles zeigen
events-programme-none-title = An diesem Tag passt nichts
events-programme-none = Wähle einen anderen Tag oder einen anderen Strang.
events-programme-empty-title = Das Programm entsteht noch
events-programme-empty = Sobald es feststeht, findest du es hier.
events-programme-to-event = Zur Veranstaltung
events-programme-to = Zum ganzen Programm
events-programme-more = { $n ->
    [one] Noch { $n } Programmpunkt: zum ganzen Programm
   *[other] Noch { $n } Programmpunkte: zum ganzen Programm
}
events-programme-days-n = { $n ->
    [one] { $n } Tag
   *[other] { $n } Tage
}
events-programme-everywhere = Ganzes Haus
events-programme-when = Wann
events-programme-where = Wo
events-programme-language = Sprache
events-programme-access = Zugang
events-programme-interpreted = mit Gebärdensprache
events-programme-people = Mit dabei
events-programme-facts = Auf einen Blick
events-programme-beside = Zur gleichen Zeit
events-programme-register = Jetzt anmelden
events-programme-register-hint = Bei der Anmeldung wählst du, woran du teilnimmst.
events-programme-places = { $n ->
    [one] { $n } Platz
   *[other] { $n } Plätze
}
events-programme-full = voll

events-session-talk = Vortrag
events-session-workshop = Workshop
events-session-panel = Podium
events-session-fair = Messe
events-session-break = Pause
events-session-performance = Aufführung
events-role-speaker = spricht oder leitet
events-role-moderator = moderiert
events-role-interpreter = dolmetscht in Gebärdensprache
events-language-de = Deutsch
events-language-en = Englisch
events-language-gsg = Deutsche Gebärdensprache
events-language-ar = Arabisch
events-language-fr = Französisch
events-language-fa = Persisch
events-language-pl = Polnisch
events-language-ru = Russisch
events-language-tr = Türkisch
events-language-uk = Ukrainisch
events-thread-participation = Blau
events-thread-knowledge = Türkis
events-thread-live = Violett
events-thread-network = Ocker
events-thread-neighbourhood = Grün
events-thread-consultation = Pflaume
events-thread-events = Koralle

events-programme-change-added = Neu: „{ $title }“ ({ $when }, { $where })
events-programme-change-removed = Entfällt: „{ $title }“ ({ $when })
events-programme-change-time = „{ $title }“ ist jetzt { $to } (vorher { $from })
events-programme-change-room = „{ $title }“ ist jetzt hier: { $to } (vorher { $from })
events-programme-change-title = „{ $from }“ heißt jetzt „{ $to }“
events-programme-change-joined = „{ $title }“: neu dabei { $names }
events-programme-change-left = „{ $title }“: nicht mehr dabei { $names }
events-programme-change-people = „{ $title }“: { $names } statt { $left }
events-programme-change-places = { $n ->
    [one] „{ $title }“ hat jetzt { $n } Platz
   *[other] „{ $title }“ hat jetzt { $n } Plätze
}
events-programme-change-unlimited = „{ $title }“ hat keine Platzgrenze mehr
events-programme-change-details = { $n ->
    [one] Texte oder Angaben geändert bei { $n } Programmpunkt
   *[other] Texte oder Angaben geändert bei { $n } Programmpunkten
}
events-programme-change-frame = Säle oder Stränge wurden umbenannt oder umgeordnet
events-programme-note-first = Das Programm ist da.
events-programme-note-more = { $n ->
    [one] und { $n } weitere Änderung
   *[other] und { $n } weitere
}

events-programme-edit = Programm bearbeiten
events-programme-edit-title = Programm bearbeiten: { $name }
events-programme-add = Programmpunkt hinzufügen
events-programme-publish = Programm veröffentlichen
events-programme-publish-n = { $n ->
    [one] Veröffentlichen ({ $n } Änderung)
   *[other] Veröffentlichen ({ $n } Änderungen)
}
events-programme-more-ways = Weiteres zum Programm
events-programme-see-preview = Vorschau ansehen
events-programme-preview = Vorschau: So sähe das Programm aus, wenn du es jetzt veröffentlichst.
events-programme-preview-back = Weiter bearbeiten
events-programme-rooms = Säle
events-programme-tracks = Stränge
events-programme-moved-name = „{ $name }“ ist verschoben.
events-programme-undo = Rückgängig
events-programme-moved = Verschoben. Öffentlich wird es erst, wenn du veröffentlichst.
events-programme-undone = Das Verschieben ist zurückgenommen.
events-programme-saved = Der Programmpunkt ist gespeichert. Öffentlich wird er erst, wenn du veröffentlichst.
events-programme-removed = Der Programmpunkt ist entfernt.
events-programme-restored = Der Programmpunkt ist wieder da.
events-programme-rooms-saved = Die Säle sind gespeichert.
events-programme-tracks-saved = Die Stränge sind gespeichert.
events-programme-published = Das Programm ist veröffentlicht.
events-programme-overtaken = Jemand anderes hat diesen Programmpunkt gerade geändert. Sieh dir die neue Fassung an und verschiebe ihn dann noch einmal.
events-programme-overtaken-form = Jemand anderes hat diesen Programmpunkt gerade geändert. Deine Eingaben stehen noch hier: Wenn du jetzt speicherst, gilt deine Fassung.
events-programme-overtaken-see = Die andere Fassung ansehen
events-programme-clash-title = { $n ->
    [one] { $n } Überschneidung
   *[other] { $n } Überschneidungen
}
events-programme-clash-room = { $name } ist doppelt belegt ({ $when })
events-programme-clash-person = { $name } ist doppelt eingeplant ({ $when })
events-programme-clashes = Überschneidet sich
events-programme-edit-empty-title = Noch steht nichts im Programm
events-programme-edit-empty = Lege zuerst die Säle an, dann die Programmpunkte. Oder lies ein fertiges Programm ein.
events-programme-start-rooms = Säle anlegen
events-programme-no-rooms = Noch gibt es keine Säle.
events-programme-drag-hint = Ziehe einen Programmpunkt in einen anderen Saal oder auf eine andere Zeit. Mit der Tastatur: „Verschieben“ wählen, dann die Pfeiltasten, Eingabe zum Ablegen, Escape zum Abbrechen.
events-programme-js-move = Mit den Pfeiltasten verschieben
events-programme-js-held = Aufgenommen: { "{title}" }. Pfeiltasten verschieben, Eingabe legt ab, Escape bricht ab.
events-programme-js-at = { "{time}" }, { "{room}" }
events-programme-js-back = Abgebrochen. Alles ist, wie es war.
events-programme-day-empty = An diesem Tag steht noch nichts im Programm
events-programme-unplaced = Noch ohne Zeit
events-programme-unplaced-hint = Diese Programmpunkte erscheinen erst im Programm, wenn sie eine Zeit haben.
events-programme-removed-title = Entfernt, aber noch öffentlich
events-programme-removed-hint = Mit der nächsten Veröffentlichung verschwinden sie. Wer sie gewählt hat, bekommt dann eine Mail.
events-programme-restore = Zurückholen
events-programme-restore-name = { $name } zurückholen
events-programme-remove = Entfernen
events-programme-remove-title = „{ $name }“ entfernen?
events-programme-remove-now = Der Programmpunkt wird gelöscht. Das lässt sich nicht zurücknehmen.
events-programme-remove-later = Aus dem öffentlichen Programm verschwindet er mit der nächsten Veröffentlichung. Bis dahin kannst du ihn zurückholen.
events-programme-remove-choosers = { $n ->
    [one] { $n } Anmeldung hat ihn gewählt. Sie bekommt mit der Veröffentlichung eine Mail.
   *[other] { $n } Anmeldungen haben ihn gewählt. Sie bekommen mit der Veröffentlichung eine Mail.
}
events-programme-cancel = Abbrechen
events-programme-shift = Verschieben
events-programme-shift-title = „{ $name }“ verschieben
events-programme-shift-hint = Er dauert so lange wie bisher.
events-programme-save = Speichern
events-programme-what = Was
events-programme-when-where = Wann und wo
events-programme-field-title = Titel
events-programme-field-subtitle = Zweite Zeile
events-programme-field-kind = Art
events-programme-field-description = Beschreibung
events-programme-optional = Kann leer bleiben.
events-programme-markdown = Eine Leerzeile beginnt einen Absatz, **Sternchen** machen fett, - Striche eine Liste.
events-programme-start = Beginn
events-programme-start-hint = Ohne Uhrzeit steht der Programmpunkt noch nicht fest. Nach Mitternacht gilt das Datum des nächsten Tages.
events-programme-date = Datum
events-programme-time = Uhrzeit
events-programme-end = Ende
events-programme-end-hint = Liegt es vor dem Beginn, ist der nächste Tag gemeint.
events-programme-room = Saal
events-programme-track-none = Kein Strang
events-programme-language-none = Keine Angabe
events-programme-capacity = Plätze
events-programme-capacity-hint = Nur wenn sie begrenzt sind: Dann wählt man den Programmpunkt bei der Anmeldung. Leer heißt: Es dürfen alle kommen.
events-programme-people-hint = Wer ohne Namen bleibt, wird weggelassen.
events-programme-person-n = Person { $n }
events-programme-person-name = Name
events-programme-person-role = Aufgabe
events-programme-person-organisation = Von (Akteur)
events-programme-more-people = Weitere Personen
events-programme-rooms-hint = Von links nach rechts, wie sie im Programm stehen. Die Zahlen davor bestimmen die Reihenfolge.
events-programme-tracks-hint = Ein Strang fasst zusammen, was zusammengehört. Jeder hat seine Farbe.
events-programme-line-new = Neue Zeile
events-programme-line-order = Reihenfolge
events-programme-line-name = Name
events-programme-line-places = Plätze
events-programme-line-colour = Farbe
events-programme-line-used = { $n ->
    [one] { $n } Programmpunkt
   *[other] { $n } Programmpunkte
}
events-programme-line-hint = Eine Zeile ohne Namen wird entfernt. Ihre Programmpunkte bleiben.
events-programme-publish-first = { $n ->
    [one] Zum ersten Mal veröffentlichen: { $n } Programmpunkt
   *[other] Zum ersten Mal veröffentlichen: { $n } Programmpunkte
}
events-programme-publish-changes = { $n ->
    [one] Was sich ändert ({ $n })
   *[other] Was sich ändert ({ $n })
}
events-programme-publish-told = { $n ->
    [one] { $n } Anmeldung hat etwas gewählt, das verschoben ist oder entfällt, und bekommt eine Mail.
   *[other] { $n } Anmeldungen haben etwas gewählt, das verschoben ist oder entfällt, und bekommen eine Mail.
}
events-programme-publish-unplaced = { $n ->
    [one] { $n } Programmpunkt hat noch keine Zeit und bleibt verborgen.
   *[other] { $n } Programmpunkte haben noch keine Zeit und bleiben verborgen.
}
events-programme-publish-do = Jetzt veröffentlichen
events-programme-publish-overtaken = Das Programm wurde gerade von jemand anderem geändert. Hier ist die neue Fassung; sieh sie dir an und veröffentliche dann.
events-programme-publish-nothing-title = Alles ist veröffentlicht
events-programme-publish-nothing = Seit der letzten Veröffentlichung hat sich nichts geändert.
events-programme-note = Was hat sich geändert?
events-programme-note-hint = Das lesen alle über dem Programm. Du kannst es kürzen oder umschreiben.
events-programme-versions = Bisherige Veröffentlichungen
events-programme-version = Fassung { $n }
events-programme-error-time = Bitte gib Datum und Uhrzeit an. Diese Uhrzeit gibt es so nicht, oder etwas fehlt.
events-programme-error-end = Bitte gib an, wann es endet, zum Beispiel 11:30.
events-programme-error-places = Bitte gib eine ganze Zahl ab 1 an oder lass das Feld leer.
events-programme-error-person = Bei einer Person fehlt der Name.
events-programme-error-person-long = Ein Name oder Akteur ist zu lang.
events-programme-error-people = So viele Personen passen nicht in einen Programmpunkt (höchstens 60).
events-programme-error-order = Bitte gib eine ganze Zahl an, zum Beispiel 20.
events-programme-error-twice = Diesen Namen gibt es schon.
events-audit-published = Programm veröffentlicht
events-audit-imported = Programm eingelesen

events-import-link = Einlesen
events-import-title = Programm einlesen
events-import-lead = Aus Programmen wie frab, pentabarf oder pretalx: die Datei schedule.xml oder schedule.json. Zuerst siehst du, was sich ändern würde.
events-import-file = Datei
events-import-file-hint = schedule.xml oder schedule.json, höchstens 16 MB
events-import-check = Datei prüfen
events-import-refused = Die Datei passt nicht
events-import-unchanged = Am Programm hat sich nichts geändert. Das stimmt nicht:
events-import-error-none = Bitte wähle eine Datei.
events-import-gone = Diese Datei ist nicht mehr da. Bitte lade sie noch einmal hoch; am Programm hat sich nichts geändert.
events-import-place = Zeile { $line }, Spalte { $column }
events-import-plan-title = Was sich ändern würde
events-import-overtaken = Das Programm hat sich inzwischen geändert. Das ist die neue Fassung; sieh sie dir an und lies dann ein.
events-import-count-added = Neu
events-import-count-changed = Geändert
events-import-count-removed = Entfernt
events-import-count-unchanged = Wie bisher
events-import-outside = { $n ->
    [one] { $n } Programmpunkt liegt außerhalb der Zeit der Veranstaltung. Gehört die Datei wirklich hierher?
   *[other] { $n } Programmpunkte liegen außerhalb der Zeit der Veranstaltung. Gehört die Datei wirklich hierher?
}
events-import-added = { $n ->
    [one] { $n } Programmpunkt kommt dazu
   *[other] { $n } Programmpunkte kommen dazu
}
events-import-changed = { $n ->
    [one] { $n } Programmpunkt ändert sich
   *[other] { $n } Programmpunkte ändern sich
}
events-import-removed = { $n ->
    [one] { $n } Programmpunkt wird entfernt
   *[other] { $n } Programmpunkte werden entfernt
}
events-import-rooms = { $n ->
    [one] { $n } Saal wird angelegt oder geändert
   *[other] { $n } Säle werden angelegt oder geändert
}
events-import-tracks = { $n ->
    [one] { $n } Strang kommt dazu
   *[other] { $n } Stränge kommen dazu
}
events-import-nothing = Die Datei sagt nichts anderes als das Programm.
events-import-kept = Was du selbst angelegt hast, bleibt. Plätze und die Auswahl der Angemeldeten bleiben auch. Öffentlich wird es erst, wenn du veröffentlichst.
events-import-do = Einlesen
events-import-done = Das Programm ist eingelesen.

# Warum eine Datei nicht passt; $name ist, was dort steht.
events-import-not-a-schedule = Das ist kein Programm im Format schedule.xml oder schedule.json. Die Datei beginnt so: { $name }
events-import-not-utf8 = Die Datei ist nicht als UTF-8 gespeichert.
events-import-not-well-formed = Die Datei ist beschädigt oder unvollständig: { $name }
events-import-document-type = Die Datei enthält eine Dokumenttyp-Angabe. Die nehmen wir aus Sicherheitsgründen nicht an.
events-import-too-deep = Die Datei ist zu tief verschachtelt (höchstens { $name }).
events-import-too-large = Die Datei ist zu groß (höchstens { $name } Bytes).
events-import-too-many = Die Datei enthält zu viel: { $name }
events-import-text-too-long = Ein Text ist zu lang (höchstens { $name }).
events-import-missing-field = Es fehlt: { $name }
events-import-misplaced-field = Das gehört hier nicht hin: { $name }
events-import-duplicate-field = Das steht doppelt da: { $name }
events-import-wrong-type = Hier wird etwas anderes erwartet: { $name }
events-import-bad-number = Das ist keine ganze Zahl ab 1: { $name }
events-import-bad-code = Das ist kein Kürzel aus Großbuchstaben und Ziffern: { $name }
events-import-bad-date = Das ist kein Datum: { $name }
events-import-bad-time = Das ist keine Uhrzeit: { $name }
events-import-bad-duration = Das ist keine Dauer zwischen einer Minute und 99 Stunden: { $name }
events-import-bad-choice = Hier geht nur Ja oder Nein: { $name }
events-import-unknown-time-zone = Diese Zeitzone kennt niemand: { $name }
events-import-missing-time-zone = Es ist nicht zu erkennen, in welcher Zeitzone die Zeiten gemeint sind.
events-import-duplicate = Das kommt zweimal vor: { $name }
events-import-unknown-room = Diesen Saal nennt die Liste der Säle nicht: { $name }
events-import-contradiction = Zwei Angaben widersprechen sich: { $name }
events-import-outside-of-day = Der Beginn liegt nicht an dem Tag, unter dem er steht: { $name }
events-import-end-before-start = Das Ende liegt vor dem Beginn: { $name }
events-import-days-overlap = Ein Tag beginnt, bevor der vorige zu Ende ist: { $name }
events-import-no-days = Das Programm hat keinen einzigen Tag.
events-import-more = … und von hier an noch { $name } weitere Stellen.
events-programme-rooms-going = Diese Säle fallen weg, weil ihr Name leer ist:
events-programme-tracks-going = Diese Stränge fallen weg, weil ihr Name leer ist:
events-programme-going-about = Ihre Programmpunkte bleiben, aber ohne diese Angabe. Wenn das so sein soll, speichere noch einmal.
events-programme-publish-draft = Die Veranstaltung ist noch ein Entwurf. Auch ein veröffentlichtes Programm sieht deshalb noch niemand.
events-programme-publish-save-the-date = Die Veranstaltung ist bisher nur als Termin angekündigt. Das Programm sehen alle, sobald sie ganz angekündigt ist.
events-programme-published-unseen = Das Programm ist veröffentlicht. Zu sehen ist es, sobald die Veranstaltung angekündigt ist.
events-programme-zone = Alle Zeiten: Ortszeit { $name }.
