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
events-desk-tab-stage = Veröffentlichen
events-desk-tab-edit = Bearbeiten

events-desk-title = Auf einen Blick
events-desk-attached = Was dazugehört
events-desk-next = Was ansteht
events-desk-numbers = Anmeldungen
events-desk-door = Zum Einlass
events-desk-enter = Anmeldung eintragen
events-desk-copy = Für das nächste Jahr kopieren
events-desk-places = Plätze
events-desk-places-taken = { $taken } von { $capacity } Plätzen vergeben
events-desk-session-line = { $taken } von { $capacity } Plätzen vergeben, { $waiting } auf der Warteliste
events-desk-registered = Angemeldet
events-desk-gone = Abgesagt
events-desk-photos = Fotos erlaubt
events-desk-photos-aside = von allen, die kommen wollen
events-desk-arrived = Angekommen
events-desk-people = { $n ->
    [one] eine Person
   *[other] { $n } Menschen
 }
events-desk-children = { $n ->
    [0] keine Kinder
    [one] davon ein Kind
   *[other] davon { $n } Kinder
 }
events-desk-parties = { $n ->
    [one] in einer Anmeldung
   *[other] in { $n } Anmeldungen
 }
events-desk-lapsed = { $n ->
    [0] keine verfallen
    [one] davon eine verfallen
   *[other] davon { $n } verfallen
 }
events-desk-over-time = Anmeldungen im Lauf der Zeit
events-desk-over-time-hint = Wie viele am Ende jedes Tages angemeldet waren
events-desk-plot = Linie der Anmeldungen bis zuletzt { $people }
events-desk-plot-limit = { $n } Plätze
events-desk-as-table = Als Tabelle
events-desk-day = Tag
events-desk-needs = Zugangsbedarf
events-desk-needs-none = Bisher hat niemand einen Bedarf genannt.
events-desk-needs-until = Wird 14 Tage nach der Veranstaltung gelöscht.
events-desk-sessions = Programmpunkte mit begrenzten Plätzen
events-desk-sessions-none = Kein Programmpunkt hat begrenzte Plätze.
events-desk-figures = Was bleibt
events-desk-figures-why = Die Angaben zu Menschen sind gelöscht oder werden es nach und nach. Diese Zahlen bleiben.
events-desk-figure-people = Angemeldet
events-desk-figure-confirmed = Dabei
events-desk-figure-cancelled = Abgesagt
events-desk-figure-arrived = Angekommen
events-desk-figure-children = Kinder
events-desk-figure-parties = Anmeldungen
events-desk-figure-parties-waiting = Zuletzt auf der Warteliste
events-desk-empty = Noch keine Anmeldungen
events-desk-empty-hint = Sobald sich jemand anmeldet, stehen hier die Zahlen. Öffne dafür die Anmeldung oder trag jemanden von Hand ein.
events-desk-todo-publish = Noch ein Entwurf: Nur die Koordination sieht diese Veranstaltung. Zum Veröffentlichen
events-desk-todo-mails = { $n ->
    [one] Eine Mail konnte nicht zugestellt werden. Im Postausgang ansehen
   *[other] { $n } Mails konnten nicht zugestellt werden. Im Postausgang ansehen
 }
events-desk-todo-overbooked = „{ $name }“ ist überbucht. Zum Programm
events-desk-todo-offers = { $n ->
    [one] Ein angebotener Platz verfällt in den nächsten 24 Stunden. Ansehen
   *[other] { $n } angebotene Plätze verfallen in den nächsten 24 Stunden. Ansehen
 }
events-desk-todo-stuck = { $n ->
    [one] Ein Platz ist frei, reicht aber nicht für die Ersten auf der Warteliste. Ansehen
   *[other] { $n } Plätze sind frei, reichen aber nicht für die Ersten auf der Warteliste. Ansehen
 }
events-desk-todo-unconfirmed = { $n ->
    [one] Eine Person hat ihren Platz noch nicht bestätigt. Ansehen
   *[other] { $n } Menschen haben ihren Platz noch nicht bestätigt. Ansehen
 }
events-desk-todo-needs = { $n ->
    [one] Ein Zugangsbedarf ist gemeldet: rechtzeitig organisieren
   *[other] { $n } Zugangsbedarfe sind gemeldet: rechtzeitig organisieren
 }
events-desk-todo-needs-end = Der Zugangsbedarf wird gelöscht: { $until }

events-desk-need-sign-language = Deutsche Gebärdensprache
events-desk-need-speech-to-text = Schriftdolmetschen
events-desk-need-wheelchair = Rollstuhlplatz
events-desk-need-hearing-loop = Höranlage
events-desk-need-quiet-room = Ruheraum
events-desk-need-childcare = Kinderbetreuung
events-desk-need-diet = Essen
events-desk-need-assistance = Assistenz
events-desk-need-other = Etwas anderes

events-desk-state-held = Noch nicht bestätigt
events-desk-state-confirmed = Dabei
events-desk-state-waiting = Warteliste
events-desk-state-offered = Platz angeboten
events-desk-state-cancelled = Abgesagt
events-desk-state-lapsed = Verfallen
events-desk-choice-wish = gewünscht
events-desk-choice-taken = Platz
events-desk-choice-waiting = Warteliste
events-desk-choice-offered = angeboten
events-desk-source-form = Selbst angemeldet
events-desk-source-desk = Von Hand eingetragen

events-desk-filter = Liste eingrenzen
events-desk-search = Suchen
events-desk-search-hint = Name, Akteur oder Adresse
events-desk-standing = Status
events-desk-session = Programmpunkt
events-desk-question = Frage
events-desk-answer = Antwort
events-desk-source = Herkunft
events-desk-sort = Reihenfolge
events-desk-sort-number = Nach Anmeldung
events-desk-sort-name = Nach Name
events-desk-sort-organisation = Nach Akteur
events-desk-sort-stand = Nach Status
events-desk-any = egal
events-desk-active = Alle, die kommen wollen
events-desk-everyone = Alle, auch abgesagte
events-desk-show = Anzeigen
events-desk-all-again = Wieder alle zeigen
events-desk-found = { $n ->
    [one] Eine Person
   *[other] { $n } Menschen
 }
events-desk-mail-these = Diesen schreiben
events-desk-csv = Als CSV speichern
events-desk-xlsx = Für Excel speichern
events-desk-nobody-found = Niemand gefunden
events-desk-nobody-found-hint = Zu dieser Auswahl passt keine Anmeldung.
events-desk-name = Name
events-desk-organisation = Akteur
events-desk-since = Angemeldet
events-desk-number = Nr. { $n }
events-desk-child = Kind
events-desk-in-group = in einer Gruppe
events-desk-pages = Seiten der Liste
events-desk-yes = Ja
events-desk-no = Nein

events-desk-bulk-action = Meine Anmeldung ansehen
events-desk-bulk-why = Du bekommst diese Mail, weil du dich angemeldet hast: { $name }.

events-audit-entered = Anmeldung von Hand eingetragen
events-audit-confirmed = Platz von Hand bestätigt
events-audit-party-cancelled = Anmeldung von Hand abgesagt
events-audit-address = Mailadresse einer Anmeldung berichtigt
events-audit-placed = Außer der Reihe Plätze gegeben
events-audit-bulk = Rundmail geschrieben
events-audit-exported = Liste der Teilnehmenden gespeichert
events-audit-copied = Veranstaltung kopiert

events-data-registration-what = Anmeldungen: Name, Mailadresse, Akteur, Begleitung, Einwilligung zu Fotos, gewählte Programmpunkte, Ankunft
events-data-registration-why = um Plätze zu vergeben, Bescheid zu geben und am Einlass zu wissen, wer kommt
events-data-registration-ground = Vertrag über die Teilnahme (Art. 6 Abs. 1 b DSGVO); Fotos mit Einwilligung (Art. 6 Abs. 1 a)
events-data-registration-until = bis zur eingestellten Frist nach der Veranstaltung (üblich 90 Tage), dann von selbst; vorher jederzeit über den Link in der Mail
events-data-needs-what = Zugangsbedarf: was jemand braucht, um teilzunehmen, etwa Gebärdensprache, Rollstuhlplatz, Kinderbetreuung, Essen
events-data-needs-why = um es zu organisieren
events-data-needs-ground = ausdrückliche Einwilligung (Art. 9 Abs. 2 a DSGVO), da es etwas über die Gesundheit sagen kann
events-data-needs-until = 14 Tage nach der Veranstaltung, von selbst
events-data-answers-what = Antworten auf weitere Fragen zu einer Veranstaltung
events-data-answers-why = um die Veranstaltung vorzubereiten; jede Frage sagt, wozu
events-data-answers-ground = Vertrag über die Teilnahme (Art. 6 Abs. 1 b DSGVO)
events-data-answers-until = mit der Anmeldung
events-data-interest-what = Mailadressen von Menschen, die erfahren möchten, wann eine Anmeldung beginnt
events-data-interest-why = um ihnen zu schreiben, wenn die Anmeldung öffnet oder sich der Termin ändert
events-data-interest-ground = Einwilligung (Art. 6 Abs. 1 a DSGVO), jederzeit widerrufbar
events-data-interest-until = bis sie die Mail zur Öffnung der Anmeldung haben oder sich austragen, spätestens bis zum Ende der Veranstaltung; auch nach einer Absage so lange, denn sie kann doch noch stattfinden
events-data-mails-what = Rundmails an Teilnehmende
events-data-mails-why = um allen Angemeldeten Wichtiges mitzuteilen
events-data-mails-ground = Vertrag über die Teilnahme (Art. 6 Abs. 1 b DSGVO)
events-data-mails-until = mit den Anmeldungen der Veranstaltung
events-data-programme-what = Namen und Akteure von Mitwirkenden im Programm
events-data-programme-why = um das Programm zu veröffentlichen
events-data-programme-ground = Absprache mit den Mitwirkenden (Art. 6 Abs. 1 b DSGVO)
events-data-programme-until = bis die Koordination sie aus dem Programm nimmt
events-data-import-what = Hochgeladene Programmdateien mit den Namen von Mitwirkenden
events-data-import-why = um zu zeigen, was das Einlesen ändern würde
events-data-import-until = bis die Datei eingelesen ist, höchstens etwa einen Tag, dann von selbst

events-desk-back-to-list = Zurück zur Liste
events-desk-registration = Die Anmeldung
events-desk-address = Mailadresse
events-desk-address-hint = Darf leer bleiben: Dann geht keine Mail hinaus, und der Platz gilt sofort.
events-desk-no-address = ohne Adresse
events-desk-address-title = Mailadresse berichtigen
events-desk-address-why = Die Mail mit dem persönlichen Link geht gleich an die richtige Adresse. Links in früheren Mails gelten danach nicht mehr.
events-desk-address-save = Berichtigen und Mail schicken
events-desk-address-right = Die Adresse ist berichtigt, die Mail ist unterwegs.
events-desk-address-taken = Unter dieser Adresse gibt es für die Veranstaltung schon eine Anmeldung.
events-desk-party-number = Nummer
events-desk-made = Eingegangen
events-desk-confirmed-at = Bestätigt
events-desk-until = Gilt bis
events-desk-note = Notiz
events-desk-note-hint = Nur für die Koordination. Wer Auskunft über die eigenen Daten verlangt, bekommt sie auch zu sehen.
events-desk-note-save = Notiz speichern
events-desk-noted = Notiz gespeichert.
events-desk-confirm = Platz bestätigen
events-desk-confirmed = Der Platz ist bestätigt.
events-desk-still-waiting = Steht noch auf der Warteliste: Erst gib einen Platz.
events-desk-too-late = Die Frist war vorbei, der Platz ist weitergegangen.
events-desk-was-cancelled = Diese Anmeldung ist abgesagt.
events-desk-change = Angaben ändern (persönliche Seite öffnen)
events-desk-cancel = Anmeldung absagen
events-desk-cancelled = Abgesagt.
events-desk-cancel-title = { $name } absagen?
events-desk-cancel-next = Die Nächsten auf der Warteliste bekommen ein Angebot, soweit es für sie reicht.
events-desk-cancel-mail = Sie bekommen eine Mail darüber.
events-desk-cancel-no-mail = Es geht keine Mail hinaus, denn es gibt keine Adresse.
events-desk-consequences = Was dann geschieht
events-desk-back = Zurück
events-desk-place = Platz geben
events-desk-placed = Der Platz ist angeboten.
events-desk-place-title = { $name } außer der Reihe einen Platz geben?
events-desk-place-offer = Sie bekommen ein Angebot per Mail und müssen es annehmen, oder du bestätigst für sie.
events-desk-place-logged = Es wird festgehalten, dass du das entschieden hast.
events-desk-optional = Wenn du magst.
events-desk-companions = Begleitung
events-desk-companions-hint = Ein Name in jeder Zeile. Alle bekommen ihre Plätze zusammen oder gar nicht.
events-desk-questions-open = Was jetzt offen bleibt, lässt sich über den persönlichen Link nachtragen.
events-desk-question-required = { $name } (im Formular Pflicht, hier nicht)
events-desk-need-note = { $name }: was genau?
events-desk-photos-agreed = Mit Fotos einverstanden
events-desk-sure = Gleich bestätigt
events-desk-sure-hint = Sonst geht ein Link zum Bestätigen per Mail hinaus.
events-desk-enter-now = Eintragen
events-desk-entered = Eingetragen.
events-desk-entered-waiting = Eingetragen, auf der Warteliste: Es sind nicht genug Plätze frei.
events-desk-entered-already = Diese Adresse ist schon angemeldet. Hier ist die Anmeldung.
events-desk-entered-full = Es sind nicht genug Plätze frei, und es gibt keine Warteliste. Erhöhe zuerst die Zahl der Plätze.
events-desk-error-companions = Höchstens 19 Namen, jeder höchstens 120 Zeichen lang.
events-desk-sessions-chosen = Gewählte Programmpunkte
events-desk-line = In der Reihe
events-desk-line-summary = { $waiting } warten, { $free } von { $capacity } Plätzen sind frei.
events-desk-line-rule = Wer zuerst kommt, kommt zuerst dran. Eine Gruppe bekommt ihre Plätze zusammen; solange sie vorn steht, werden freie Plätze für sie aufgehoben.
events-desk-line-offered = Platz angeboten
events-desk-line-place = Platz
events-desk-line-people = Größe
events-desk-line-why = Warum
events-desk-line-sessions = Wartelisten einzelner Programmpunkte
events-desk-line-empty = Niemand wartet
events-desk-line-empty-hint = Sind alle Plätze vergeben, stehen hier die Nächsten in der Reihe, und warum sie noch keinen Platz haben.
events-desk-why-full = Kein Platz frei
events-desk-why-offered = Angebot läuft bis { $until }
events-desk-why-ended = Die Veranstaltung ist vorbei oder abgesagt
events-desk-bulk-others = Andere auswählen
events-desk-bulk-choose = Diese nehmen
events-desk-bulk-preview = So kommt sie an
events-desk-bulk-as = Wie { $name } sie liest
events-desk-bulk-edit = Noch ändern
events-desk-bulk-nobody = Zu dieser Auswahl gehört niemand mit einer Mailadresse.
events-desk-bulk-write = Die Mail
events-desk-bulk-subject = Betreff
events-desk-bulk-body = Text
events-desk-bulk-body-hint = Leerzeile für einen neuen Absatz. {"{name}"} wird zum Namen, {"{link}"} zum persönlichen Link.
events-desk-bulk-look = Erst ansehen
events-desk-bulk-earlier = Schon geschickt
events-desk-bulk-unknown = { $word } kennt niemand. Es gibt {"{name}"} und {"{link}"}.
events-desk-bulk-sent = Die Mail ist unterwegs.
events-desk-bulk-done = { $done } von { $total } geschrieben
events-desk-bulk-running = Wird verschickt
events-desk-bulk-here = Geschrieben; hier ist kein Versand eingerichtet, die Mails liegen unter Post
events-desk-bulk-gone = { $sent } von { $total } verschickt
events-desk-bulk-waiting = { $n ->
    [one] eine wartet
   *[other] { $n } warten
}
events-desk-bulk-failed = { $n } nicht zugestellt
events-desk-bulk-overtaken = { $n } nicht mehr nötig
events-desk-bulk-finished = Fertig
events-desk-bulk-leave = Du kannst diese Seite verlassen, es geht weiter.
events-desk-bulk-reload = Neu laden
events-desk-bulk-another = Zu den Rundmails
events-desk-bulk-stopped = Du bekommst keine Rundmails mehr. Mails zu deinem Platz kommen weiter.
events-desk-stop-title = Keine Rundmails mehr?
events-desk-stop-what = Mails zu deinem eigenen Platz bekommst du weiter.
events-desk-stop = Rundmails abbestellen
events-desk-copy-what = Übernommen werden Texte, Ort, Säle, Stränge, Programm ohne Mitwirkende und Fragen. Menschen werden nicht übernommen. Die Kopie ist zuerst ein Entwurf.
events-desk-copy-title = Titel
events-desk-copy-date = Erster Tag
events-desk-copy-date-hint = Bisher: { $name }. Vorschlag: derselbe Wochentag im nächsten Jahr. Alle anderen Tage rücken mit.
events-desk-copy-error-date = Bitte wähle einen Tag, der noch kommt.
events-desk-copy-now = Kopieren
events-desk-copied = Kopiert. Schau die Angaben durch, bevor du sie veröffentlichst.
events-desk-door-title = Einlass
events-desk-door-counted = { $arrived } von { $expected } sind da
events-desk-door-search = Name oder Akteur
events-desk-door-in = Ist da
events-desk-door-since = seit { $at }
events-desk-door-undo = Doch nicht
events-desk-door-done = Willkommen!
events-desk-door-undone = Zurückgenommen.
events-desk-door-nobody = Vielleicht ist der Name anders geschrieben. Sonst trag die Person hier ein.
events-desk-door-more = Es gibt mehr, als hier stehen: Such nach dem Namen.

events-desk-cancel-places = { $n ->
    [one] Ein Platz wird frei, gewählte Programmpunkte auch.
   *[other] { $n } Plätze werden frei, gewählte Programmpunkte auch.
 }
events-desk-place-overtakes = { $n ->
    [0] Niemand wird überholt.
    [one] Eine Anmeldung, die früher da war, wird überholt.
   *[other] { $n } Anmeldungen, die früher da waren, werden überholt.
 }
events-desk-place-uses = { $n ->
    [one] Ein freier Platz wird dafür genommen.
   *[other] { $n } freie Plätze werden dafür genommen.
 }
events-desk-place-adds = { $n ->
    [one] Ein Platz kommt dazu: Es sind dann { $capacity } Plätze.
   *[other] { $n } Plätze kommen dazu: Es sind dann { $capacity } Plätze.
 }
events-desk-free-now = { $n ->
    [0] Zurzeit ist kein Platz frei: Wer eingetragen wird, kommt auf die Warteliste.
    [one] Ein Platz ist frei.
   *[other] { $n } Plätze sind frei.
 }
events-desk-why-too-few = { $n ->
    [one] Ein Platz frei, die Gruppe braucht { $needs }
   *[other] { $n } Plätze frei, die Gruppe braucht { $needs }
 }
events-desk-why-others = { $n ->
    [one] { $free } frei, aber davor steht eine Anmeldung mit { $people } Menschen
   *[other] { $free } frei, aber davor stehen { $n } Anmeldungen mit { $people } Menschen
 }
events-desk-bulk-count = { $n ->
    [0] Niemand bekommt diese Mail
    [one] Eine Anmeldung bekommt diese Mail
   *[other] { $n } Anmeldungen bekommen diese Mail
 }
events-desk-bulk-send = { $n ->
    [one] An eine Anmeldung schicken
   *[other] An { $n } Anmeldungen schicken
 }
