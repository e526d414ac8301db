live-nav = Live
live-nav-about = Mit dem Code vom Bildschirm mitmachen: raten, abstimmen, fragen.
live-desk-nav = Live-Runden
live-desk-nav-about = Runden vorbereiten, durch den Abend führen, Ergebnisse zeigen.
live-desk = Koordination
live-door = Live mitmachen
live-code = Code der Runde
live-code-hint = Sechs Ziffern, sie stehen auf der Leinwand.
live-join = Mitmachen
live-prepare = Runden vorbereiten und leiten
live-error-code = Diesen Code gibt es nicht. Schau noch einmal auf die Leinwand.
live-error-name = Diesen Namen zeigen wir nicht auf der Leinwand. Such dir bitte einen anderen Namen aus.
live-error-word-short = Ein Wort braucht mindestens drei Buchstaben, sonst trifft es zu viele Namen.
live-error-word-long = Ein Wort hat höchstens 40 Zeichen.
live-error-words-many = Mehr als 500 eigene Wörter gehen nicht.
live-error-team = Bitte wähle dein Team.
live-error-one-team = Ein Team allein hat niemanden, gegen den es spielt. Nenne mindestens zwei.
live-error-team-long = Ein Teamname hat höchstens 24 Zeichen.
live-error-team-double = Zwei Teams heißen gleich.
live-error-pace = Bitte wähle eine der Möglichkeiten.
live-error-over = Diese Runde ist zu Ende.
live-error-empty = Du hast noch nichts geantwortet.
live-error-too-much = Das ist mehr, als hier geht.
live-error-foreign = Diese Antwort passt nicht zur Frage. Lade die Seite neu und wähle noch einmal.
live-error-stranger = Mach erst mit, dann kannst du antworten.
live-error-ready = Diese Vorlage gibt es nicht.
live-error-move = Diesen Schritt kennt die Regie nicht.
live-error-line = Diese Adresse ist nur für die offene Verbindung eines Telefons.
live-error-person = Diese Person macht nicht mit.
live-error-too-long = Das ist zu lang.
live-error-too-few =
    { $n ->
        [one] Schreib mindestens eine Zeile.
        *[other] Schreib mindestens { $n }.
    }
live-error-too-many = Das sind mehr als zwölf Zeilen.
live-error-picture-large = Das Bild ist größer als 8 MB.
live-error-picture-alt = Bitte sag in Worten, was auf dem Bild zu sehen ist.
live-error-yes-no = Sag bitte, ob es stimmt: ja oder nein.
live-round-code = Code { $name }
live-name = Wie heißt du?
live-name-hint = Ein Vorname oder Spitzname genügt; du kannst das Feld auch leer lassen.
live-team = Dein Team
live-team-hint = Für dein Team zählt, wie viele Punkte seine Leute im Mittel haben.
live-pace = Ich brauche mehr Zeit
live-pace-legend = Zeit zum Antworten
live-pace-hint = Niemand sieht, was du hier wählst. Deine Antwort ist dadurch nicht weniger wert.
live-pace-usual = So viel wie vorgesehen
live-pace-longer = Anderthalb Mal so viel
live-pace-double = Doppelt so viel
live-pace-unlimited = Bis zur Auflösung
live-kept = Name und Antworten werden 14 Tage nach der Runde gelöscht. Nur Summen und die Texte, die alle lesen konnten, bleiben ohne Namen.
live-you-are = Du bist dabei als { $name }.
live-you-are-guest = Du bist dabei.
live-your-team = Dein Team: { $name }.
live-rules = Wofür es Punkte gibt
live-rules-right = Richtig
live-rules-right-text = Wer sofort richtig antwortet, bekommt 1000 Punkte. Umfragen, Skalen, Wortwolken und Rangfolgen bringen keine Punkte: Dort ist nichts falsch.
live-rules-quick = Schnell
live-rules-quick-text = Im letzten Augenblick ist eine richtige Antwort noch 500 Punkte wert, dazwischen entsprechend. Ohne Zeitlimit zählt nur, ob sie richtig ist. Du kannst dich umentscheiden, solange Zeit ist; dann zählt die letzte Antwort.
live-rules-own = Deine eigene Zeit
live-rules-own-text = Wer mehr Zeit braucht, wählt sie beim Mitmachen, und niemand sieht das. Gemessen wird an der eigenen Zeit: Wer doppelt so viel hat und die Hälfte davon braucht, bekommt so viel wie andere für die Hälfte ihrer Zeit. Wer bis zur Auflösung Zeit hat, bekommt 750 Punkte.
live-rules-partly = Teilweise richtig
live-rules-several = Sind mehrere Antworten richtig, bringt jede ihren Teil. Eine falsche nimmt einen Teil weg, unter null geht es nie.
live-rules-estimate = Beim Schätzen zählt, wie nah du dran bist.
live-rules-order = Beim Ordnen zählt, wie viele Paare in der richtigen Reihenfolge stehen.
live-rules-places = Plätze
live-rules-places-text = Wer gleich viele Punkte hat, teilt sich einen Platz.
live-rules-teams = Ein Team bekommt den Mittelwert seiner Leute. Es zählen alle, die mindestens eine Frage mit Punkten beantwortet haben; ein großes Team ist also nicht im Vorteil.
live-guest = Gast
live-reload = Neu laden
live-lost = Die Verbindung ist weg. Wir versuchen es wieder.
live-number = Frage { $at } von { $all }
live-choose-one = Wähle eine Antwort
live-choose-several = Wähle eine oder mehrere Antworten
live-true-or-not = Stimmt das?
live-true = Stimmt
live-false = Stimmt nicht
live-scale = Von 1 ({ $low }) bis { $steps } ({ $high })
live-your-number = Deine Zahl
live-your-answer = Deine Antwort
live-order = Gib jedem Punkt einen Platz
live-place = Platz
live-your-words =
    { $n ->
        [one] Ein Wort
        *[other] Bis zu { $n } Wörter
    }
live-word = Wort { $n }
live-your-question = Schreib eine Frage ans Podium
live-your-idea =
    { $n ->
        [one] Schreib eine Idee. Für Ideen hast du eine Stimme.
        *[other] Schreib eine Idee. Für Ideen hast du { $n } Stimmen.
    }
live-send = Antwort abschicken
live-sending = Deine Antwort ist unterwegs …
live-entry-hint = Höchstens 280 Zeichen.
live-entry-named = Mit meinem Namen
live-entry-send = Abschicken
live-entry-counts = Dein Beitrag ist da.
live-entry-counts-waits = Dein Beitrag ist da. Die anderen sehen ihn, sobald die Regie ihn freigibt.
live-entry-waits = wartet auf Freigabe
live-entry-yours = von dir
live-entry-pinned = Jetzt dran
live-entry-answered = beantwortet
live-entries-empty = Noch steht hier nichts.
live-entries-all = Alle ansehen
live-questions-count =
    { $n ->
        [one] Eine Frage
        *[other] { $n } Fragen
    }
live-ideas-count =
    { $n ->
        [one] Eine Idee
        *[other] { $n } Ideen
    }
live-vote = Dafür
live-votes =
    { $n ->
        [one] 1 Stimme
        *[other] { $n } Stimmen
    }
live-votes-left =
    { $n ->
        [0] Du hast alle Stimmen vergeben. Du kannst jede zurücknehmen.
        [one] Du hast noch eine Stimme.
        *[other] Du hast noch { $n } Stimmen.
    }
live-vote-counts = Deine Stimme zählt.
live-vote-back = Deine Stimme ist zurückgenommen.
live-error-entry-empty = Schreib erst etwas, dann kannst du es abschicken.
live-error-entry-long = Das ist zu lang. Höchstens 280 Zeichen haben Platz.
live-error-entry-many = Mehr als fünf Beiträge von dir können nicht offen sein. Warte, bis einer dran war.
live-error-entry-gone = Das steht nicht mehr zur Wahl.
live-error-idea-gone = Diese Idee ist nicht mehr zu sehen. Wähle eine andere.
live-error-merge-same = Wähle zwei verschiedene Ideen.
live-error-vote-spent = Du hast alle Stimmen vergeben. Nimm erst eine zurück.
live-error-vote-own = Für deine eigene Frage kannst du nicht stimmen.
live-care = Beiträge
live-care-waiting = Wartet auf Freigabe ({ $n })
live-care-shown = Für alle zu sehen ({ $n })
live-care-hidden = Verborgen ({ $n })
live-care-merged = Zusammengelegt ({ $n })
live-care-show = Freigeben
live-care-hide = Verbergen
live-care-unhide = Nicht mehr verbergen
live-care-pin = Jetzt dran
live-care-unpin = Zurück in die Liste
live-care-answer = Beantwortet
live-care-reopen = Wieder offen
live-care-merge = Zwei Ideen zusammenlegen
live-care-merge-hint = Die zweite bleibt stehen und bekommt die Stimmen von beiden. Wer für beide war, zählt einmal.
live-care-merge-this = Diese Idee
live-care-merge-other = geht auf in dieser
live-care-merged-into = steht jetzt unter „{ $name }“
live-care-separate = Wieder trennen
live-care-of = Beiträge zu „{ $name }“
live-care-after = Was du hier verbirgst oder zusammenlegst, ändert auch die Ergebnisse.
live-counts = Deine Antwort zählt. Du kannst sie noch ändern, solange Zeit ist.
live-too-fast = Das waren sehr viele Antworten. Warte kurz, dann geht es weiter.
live-too-late = Dafür war es leider zu spät.
live-locked = Die Zeit ist um. Gleich kommt die Auflösung.
live-lobby = Gleich geht es los
live-lobby-lead = Du bist dabei. Die erste Frage erscheint hier von selbst.
live-lobby-hall = Nimm dein Handy und mach mit: Bild scannen oder Code eintippen.
live-time = Noch
live-over = Das war’s
live-over-lead = Diese Runde ist zu Ende. Danke fürs Mitmachen!
live-people-answered =
    { $n ->
        [one] Eine Person hat geantwortet.
        *[other] { $n } Menschen haben geantwortet.
    }
live-right = richtig
live-right-is = Richtig ist: { $answer }
live-mean-place = im Mittel Platz { $mean }
live-plot = Alle Zahlen auf einem Strahl
live-plot-right = richtig: { $number }
live-spread = Von { $least } bis { $most }, die Mitte liegt bei { $middle }.
live-range = { $from } bis unter { $to }
live-range-below = unter { $to }
live-range-above = ab { $from }
live-standings = Rangliste
live-points =
    { $n ->
        [one] 1 Punkt
        *[other] { $n } Punkte
    }
live-team-points =
    { $n ->
        [one] im Mittel 1 Punkt
        *[other] im Mittel { $n } Punkte
    }
live-everyone = Alle
live-own-answer = Deine Antwort: { $answer }.
live-own-worth =
    Deine Antwort: { $answer }. { $n ->
        [one] Sie bringt 1 Punkt.
        *[other] Sie bringt { $n } Punkte.
    }
live-own-points = Du hast { $points } Punkte und bist auf Platz { $place }.
live-remote = Regie
live-answered-of = Antworten von
live-may-still = So viele haben mehr Zeit gewählt und können noch antworten:
live-people = Menschen
live-phase-lobby = Alle kommen an
live-phase-asking = Antworten laufen
live-phase-locked = Geschlossen
live-phase-revealed = Aufgelöst
live-phase-standings = Rangliste
live-phase-over = Zu Ende
live-move-ask = Nächste Frage stellen
live-move-lock = Antworten schließen
live-move-reveal = Auflösen
live-move-standings = Rangliste zeigen
live-move-hide = Zurück
live-move-extend = 15 Sekunden mehr
live-move-finish = Runde beenden
live-finish-consequence = Danach kann niemand mehr antworten. Die Ergebnisse bleiben.
live-next-is = Als Nächstes: { $name }
live-nothing-prepared = Es ist noch keine Frage vorbereitet.
live-not-now = Das ging gerade nicht: Die Runde war schon weiter.
live-screen = Leinwand öffnen
live-screen-light = Helligkeit der Leinwand
live-screen-dark = Dunkler Saal
live-screen-bright = Heller Saal
live-names = Namen
live-names-lead = Nimm einen Namen weg, der verletzt. Die Antworten zählen weiter.
live-names-empty = Noch hat niemand einen Namen genannt.
live-name-remove = Wegnehmen
live-name-remove-one = Den Namen { $name } wegnehmen
live-name-removed = Der Name ist weg.
live-unwanted = Unerwünschte Wörter
live-unwanted-lead = Häufige Beleidigungen auf Deutsch und Englisch nehmen wir nie als Namen an und zeigen sie in keiner Wortwolke. Hier ergänzt du, was bei euch noch fehlt. Es gilt für alle Live-Runden.
live-unwanted-own = Eigene Wörter
live-unwanted-hint = Jedes in einer eigenen Zeile. Mit einem Stern am Ende (so*) gilt es auch mitten in anderen Wörtern. Groß und klein, Umlaute und wiederholte Buchstaben sind gleich.
live-list = Live-Runden
live-list-empty = Es gibt noch keine Runde. Leg unten die erste an.
live-state-ready = bereit
live-state-runs = läuft
live-state-over = zu Ende
live-ready = Mit einer Vorlage beginnen
live-ready-hint = Die Fragen sind schon da. Du kannst sie ändern, bevor es losgeht.
live-ready-made = Deine Runde ist da. Ändere, was nicht passt.
live-ready-meet = Quiz zum Kennenlernen
live-ready-meet-lead = Wie kommst du her, was bringst du mit, und was stimmt nicht
live-ready-way = Wie bist du heute hergekommen?
live-ready-ways =
    Zu Fuß
    Mit dem Rad
    Mit Bus oder Bahn
    Mit dem Auto
live-ready-bring = Was bringst du mit?
live-ready-bringings =
    Zeit
    Ideen
    Kontakte
    Werkzeug
    Kuchen
live-ready-untrue = Was stimmt über unser Haus nicht?
live-ready-untruths =
    Hier wird jede Woche getanzt
    Hier gab es einmal eine Druckerei
    { "*" } Hier wohnt ein Papagei
live-ready-mood = Stimmungsbild
live-ready-mood-lead = Wie geht es euch, wie gut kennt ihr euch, worauf habt ihr Lust
live-ready-now = Wie geht es dir gerade?
live-ready-tired = müde
live-ready-awake = hellwach
live-ready-known = Wie viele hier kennst du schon?
live-ready-nobody = noch niemanden
live-ready-nearly-all = fast alle
live-ready-wish = Worauf hast du heute am meisten Lust?
live-ready-wishes =
    Zuhören
    Mitreden
    Ausprobieren
    Leute kennenlernen
live-ready-end = Abschluss: Was nimmst du mit?
live-ready-end-lead = Eine Wortwolke, eine Rangfolge, eine Skala
live-ready-take = Was nimmst du von heute mit?
live-ready-first = Womit sollen wir zuerst weitermachen?
live-ready-firsts =
    Räume teilen
    Gemeinsam werben
    Voneinander lernen
    Mehr Menschen erreichen
live-ready-home = Wie gehst du heute nach Hause?
live-ready-ideas = voller Ideen
live-ready-word = Rückmeldung in einem Wort
live-ready-word-lead = Eine Frage, ein Wort von allen
live-ready-guess = Wie viele Menschen wohnen in unserer Stadt?
live-ready-how = Wie war es heute? Ein Wort genügt.
live-new = Neue Runde anlegen
live-title = Titel
live-title-hint = Er steht auf jedem Telefon, zum Beispiel „Abschluss der Jahrestagung“.
live-saved = Gespeichert.
live-added = Die Frage ist dabei.
live-removed = Die Frage ist gelöscht.
live-duplicated = Hier ist die Kopie mit ihrem eigenen Code.
live-deleted = Die Runde ist gelöscht.
live-activities = Fragen
live-activities-empty = Noch keine Frage. Such unten aus, womit du beginnst.
live-begun = Die Runde hat begonnen. Was gefragt wurde, lässt sich nicht mehr ändern; neue Fragen kannst du anhängen.
live-add = Eine Frage hinzufügen
live-drag = Ziehen, oder Pfeiltasten
live-drag-one = „{ $name }“ verschieben, jetzt Platz { $at } von { $all }
live-moved = „{ $name }“ steht jetzt auf Platz { $at } von { $all }.
live-copy = Kopie
live-copy-one = „{ $name }“ kopieren
live-copied = Die Kopie der Frage ist dabei.
live-import = Fragen aus einer Tabelle einlesen
live-import-lead = Schreib deine Fragen in eine Tabelle, jede in eine Zeile, und speichere sie als CSV. Höchstens 200 Fragen und 1 MB. Ist etwas falsch, sagen wir dir die Zeile, und es wird nichts eingelesen.
live-import-sample = Muster herunterladen
live-import-file = Tabelle (CSV)
live-import-file-hint = Mit Semikolon, Komma oder Tabulator getrennt, so wie dein Programm sie speichert.
live-import-table = Oder hier einfügen
live-import-table-hint = Kopiere die Zellen mit den Überschriften.
live-import-read = Einlesen
live-import-nothing = Es wurde nichts eingelesen
live-import-columns = Diese Spalten gibt es
live-import-column-kind = Welche Art von Frage; die Namen stehen unten. Nötig. (Englisch: kind)
live-import-column-prompt = Die Frage. Nötig. (question)
live-import-column-answers = Die Antworten mit | dazwischen, ein Stern vor dem Richtigen: 1986 | * 1990 | 2004. Gehört ein | zur Antwort, schreib \| dafür. Beim Ordnen stehen sie in der richtigen Reihenfolge. (answers)
live-import-column-seconds = Sekunden zum Antworten; leer heißt: bis du auflöst. (seconds)
live-import-column-estimate = Fürs Schätzen: die richtige Zahl, wie weit daneben es keine Punkte mehr gibt, und was gezählt wird. Für „Stimmt das?“ steht unter „richtig“ ja oder nein. (right, margin, unit)
live-import-column-scale = Für die Skala: die Zahl der Stufen und was die erste und die letzte heißt. (steps, low, high)
live-import-column-words = Für die Wortwolke: wie viele Wörter jede Person sagt. (words)
live-import-column-entries = Für Ideen: wie viele Stimmen jede Person hat. Für Ideen und Fragen ans Podium: „ja“, wenn die Regie alles erst freigibt. (votes, moderated)
live-import-kinds = Diese Arten gibt es
live-import-line = Zeile { $line }: { $what }
live-import-more = Und noch { $n } weitere Stellen.
live-import-empty = Hier steht keine Frage.
live-import-large = Die Tabelle ist größer als 1 MB.
live-import-many = Mehr als 200 Fragen auf einmal gehen nicht.
live-import-unreadable = Das ist keine Tabelle, die wir lesen können.
live-import-no-column = Es fehlt die Spalte „{ $name }“.
live-import-unknown = Die Spalte „{ $name }“ kennen wir nicht.
live-import-twice = Die Spalte „{ $name }“ gibt es doppelt.
live-import-kind = Die Art „{ $name }“ kennen wir nicht.
live-import-cell = Spalte „{ $name }“: { $what }
live-imported = Die Fragen aus der Tabelle sind dabei.
live-up = Hoch
live-down = Runter
live-up-one = „{ $name }“ nach oben
live-down-one = „{ $name }“ nach unten
live-phone-view = So kommen die Menschen hinein
live-settings = Einstellungen
live-teams = Teams
live-teams-hint = Jedes in einer eigenen Zeile, zwei bis zwölf. Leer heißt: Alle spielen für sich.
live-teams-are = Teams: { $name }.
live-teams-fixed = Es ist schon jemand dabei. Teams und Namen lassen sich jetzt nicht mehr ändern; leg dafür eine Kopie an.
live-anonymous = Ohne Namen
live-anonymous-hint = Niemand wird nach einem Namen gefragt. In der Rangliste steht „Gast“.
live-anonymous-is = Ohne Namen.
live-save = Speichern
live-cancel = Abbrechen
live-duplicate = Kopie anlegen
live-delete = Runde löschen
live-delete-title = „{ $name }“ löschen?
live-delete-gone = Das ist danach weg:
live-delete-activities = alle Fragen dieser Runde
live-delete-results = alle Antworten und Ergebnisse
live-keep = Behalten
live-kind-single = Eine Antwort wählen
live-kind-several = Mehrere Antworten wählen
live-kind-true-false = Stimmt das?
live-kind-estimate = Schätzen
live-kind-order = In die richtige Reihenfolge bringen
live-kind-text = Ein Wort erraten
live-kind-scale = Stimmung auf einer Skala
live-kind-cloud = Wortwolke
live-kind-feedback = Rückmeldung in einem Wort
live-kind-ranking = Rangfolge bilden
live-kind-questions = Fragen ans Podium
live-kind-ideas = Ideen sammeln
live-field-prompt = Frage
live-field-prompt-hint = So, wie du sie vorliest.
live-field-choices = Antworten
live-field-choices-hint = Welche ist richtig? Kreuze sie an, dann ist es ein Quiz. Ohne Kreuz ist es eine Umfrage.
live-field-truth = Stimmt es?
live-field-right = Richtige Zahl
live-field-span = Spielraum
live-field-span-hint = So weit daneben gibt es gerade keine Punkte mehr.
live-field-unit = Einheit
live-field-unit-hint = Zum Beispiel „Menschen“ oder „Kilometer“.
live-field-order = Punkte in der richtigen Reihenfolge
live-field-order-hint = Jeder in einer eigenen Zeile. Gezeigt werden sie gemischt.
live-field-accepted = Richtige Schreibweisen
live-field-accepted-hint = Jede in einer eigenen Zeile, die erste wird gezeigt. Groß und klein, Umlaute und Leerzeichen sind gleich.
live-field-steps = Zahl der Stufen (2 bis 10)
live-field-low = Was die erste Stufe heißt
live-field-high = Was die letzte Stufe heißt
live-field-words = Wörter pro Person (1 bis 5)
live-feedback-hint = Jeder Mensch sagt ein Wort; daraus wird eine Wortwolke.
live-field-items = Punkte
live-field-items-hint = Jeder in einer eigenen Zeile.
live-field-moderated = Jeden Beitrag erst freigeben
live-field-moderated-hint = Dann sehen die anderen nur, was du in der Regie durchlässt.
live-field-votes = Stimmen pro Person (1 bis 10)
live-field-votes-hint = Für jede Idee höchstens eine. Wie viele Stimmen eine Idee hat, sieht man erst nach dem Auflösen.
live-field-seconds = Sekunden zum Antworten
live-field-seconds-hint = Leer heißt: bis du auflöst.
live-picture = Bild
live-picture-file = Bild zur Frage (freiwillig)
live-picture-file-hint = JPEG, PNG oder WebP, bis 8 MB. Wo und wann es aufgenommen wurde, löschen wir daraus.
live-picture-alt = Was auf dem Bild zu sehen ist
live-picture-alt-hint = Für alle, die es nicht sehen. Nötig, wenn ein Bild dabei ist; verrate nicht die Lösung.
live-picture-remove = Bild entfernen
live-remove = Frage löschen
live-remove-gone = Die Frage ist danach weg.
live-results = Ergebnisse
live-results-of = Ergebnisse: { $name }
live-results-empty = Noch ist nichts aufgelöst. Ergebnisse stehen hier, sobald du eine Frage auflöst.
live-csv = Als einfache Tabelle (CSV)
live-belongs = Gehört zu einer Veranstaltung
live-belongs-to = Wozu gehört die Runde?
live-belongs-hint = Solange sie läuft, steht sie mit ihrem Code auf der Seite der Veranstaltung; danach die Ergebnisse, wenn du sie veröffentlichst.
live-belongs-alone = Sie steht für sich
live-error-belongs = Bitte wähle etwas aus der Liste.
live-join-now = Jetzt mitmachen
live-to-desk = Runde öffnen
live-invite = Auf der Seite der Veranstaltung einladen
live-invited = Die Seite der Veranstaltung führt jetzt in diese Runde.
live-invited-is = Die Seite der Veranstaltung lädt schon ein.
live-uninvite = Nicht mehr einladen
live-uninvited = Die Seite der Veranstaltung lädt nicht mehr ein. Sobald du etwas fragst, tut sie es von selbst.
live-state-running = läuft
live-publish = Ergebnisse veröffentlichen
live-publish-about = Veröffentlichst du die Ergebnisse, kann sie jede:r lesen: Zahlen und Wörter, auch Teams, aber keine Namen von Menschen.
live-published = Die Ergebnisse sind veröffentlicht.
live-published-is = Diese Ergebnisse sind veröffentlicht:
live-published-page = öffentliche Seite ansehen
live-published-empty = In dieser Runde wurde nichts aufgelöst.
live-withdraw = Nicht mehr veröffentlichen
live-withdrawn = Die Ergebnisse sieht jetzt nur noch die Koordination.
live-error-not-over = Veröffentlichen geht erst, wenn die Runde zu Ende ist.
live-results-on = Ergebnisse der Live-Runde vom { $date }
live-audit-published = Ergebnisse einer Live-Runde veröffentlicht
live-audit-withdrawn = Ergebnisse einer Live-Runde zurückgezogen
live-pdf = Zum Drucken und Vorlesen (PDF)
live-paper-bar = Balken
live-paper-bar-length = Balken: { $length } von 100
live-paper-figure = Ergebnis
live-paper-funders = Förderung
live-xlsx = Als Tabelle für Excel oder LibreOffice (XLSX)
live-table-number = Nr.
live-table-question = Frage
live-table-kind = Art
live-table-answer = Antwort
live-table-right = Richtig
live-table-people = Menschen
live-table-percent = Prozent
live-table-place = Mittlerer Platz
live-table-solution = Lösung
live-table-name = Name
live-table-points = Punkte
live-table-team = Team
live-table-mean = Punkte im Mittel
live-audit-created = Live-Runde angelegt
live-data-what = Name (freiwillig), gewählte Antwortzeit, Antworten, geschriebene Fragen und Ideen sowie Stimmen dafür in Live-Runden
live-data-why = damit jede Antwort genau einmal zählt und Punkte zugeordnet werden
live-data-ground = Einwilligung durch Mitmachen (Art. 6 Abs. 1 lit. a DSGVO)
live-data-until = bis 14 Tage nach dem Ende der Runde, dann von selbst gelöscht; Summen und die Texte, die alle lesen konnten, bleiben ohne Namen
live-tap-once = Antippen genügt. Du kannst dich umentscheiden, solange Zeit ist.
live-own-none = Du hast nicht geantwortet.
live-answer-kept = Die Verbindung ist weg. Deine Antwort ist gemerkt und geht von selbst ab, sobald sie wieder da ist.
live-time-begins = Du hast { $n } Sekunden.
live-time-left = Noch { $n } Sekunden.
live-error-name-closed = Diesen Namen hat die Regie in dieser Runde weggenommen. Such dir bitte einen anderen aus.
live-name-gone = Die Regie hat deinen Namen weggenommen. Deine Antworten zählen weiter.
live-name-new = Such dir einen anderen Namen aus
live-name-choose = Diesen Namen nehmen
live-name-chosen = Du hast einen neuen Namen.
live-name-kept = Deinen Namen hast du schon. Du kannst nur einen wählen, wenn die Regie ihn weggenommen hat.
live-name-back = Der Name ist wieder da.
live-name-back-one = Den Namen { $name } zurückgeben
live-name-give-back = Zurückgeben
live-names-taken = Weggenommen
live-names-taken-hint = Diese Namen kann in dieser Runde niemand mehr wählen, bis du sie zurückgibst.
live-name-let-in = Einen Namen zulassen
live-name-let-in-this = Name
live-name-let-in-hint = Manche heißen wirklich so: Schreib den Namen genau wie die Person. Er gilt in dieser Runde.
live-names-welcome = Zugelassen: { $name }
live-name-welcome = Der Name ist zugelassen. Die Person kann jetzt damit mitmachen.
live-origins = Woher die Menschen kommen
live-origins-are = So viele kamen von je einer Adresse: { $name }
live-origins-hint = In einem Saal teilen sich alle das WLAN, dann kommen viele von einer Adresse. Sitzen alle anderswo, hat vielleicht eine Person oft abgestimmt. Wir merken uns nur diese Zahlen, solange die Runde läuft, und keine Adressen.
live-crowd =
    { $n ->
        [one] Von einer Adresse kam ein Mensch.
        *[other] Von einer Adresse kamen { $n } Menschen.
    }
live-crowd-more = Was das heißt
live-counts-as = Deine Antwort zählt: { $name }. Du kannst sie noch ändern, solange Zeit ist.
live-error-in-field = { $field }: { $what }
live-error-longer = Das sind mehr als { $n } Zeichen.
live-error-line-longer = Nummer { $line } hat mehr als { $n } Zeichen.
live-error-more = Mehr als { $n } gehen nicht.
live-error-twice = Nummer { $one } und Nummer { $other } sind gleich.
live-error-range = Bitte schreib eine ganze Zahl von { $least } bis { $most }.
live-error-nothing = Die Zahl muss größer als null sein.
live-error-no-place = Ein Punkt hat noch keinen Platz. Gib jedem einen.
live-error-place-twice = Zwei Punkte haben denselben Platz. Gib jedem einen eigenen.
live-field-choice = Antwort { $name }
live-field-is-right = ist richtig
live-field-more-choices = Mehr Antworten
live-is-quiz = Quiz
live-is-poll = Umfrage
live-belongs-in = gehört zu „{ $name }“
live-about-single = Alle wählen eine Antwort. Kreuzt du eine richtige an, gibt es Punkte.
live-about-several = Alle wählen, so viele sie wollen. Kreuzt du richtige an, gibt es Punkte.
live-about-true-false = Du behauptest etwas, und alle sagen, ob es stimmt. Dafür gibt es Punkte.
live-about-estimate = Alle schätzen eine Zahl. Je näher dran, desto mehr Punkte.
live-about-order = Alle bringen Dinge in die Reihenfolge, die du kennst. Dafür gibt es Punkte.
live-about-text = Alle schreiben ein Wort. Wer das richtige trifft, bekommt Punkte.
live-about-scale = Alle wählen eine Stufe zwischen zwei Enden. So siehst du, wie es dem Saal geht.
live-about-cloud = Alle sagen ein paar Wörter. Was viele sagen, wird groß.
live-about-feedback = Alle sagen ein einziges Wort. Das passt gut ans Ende.
live-about-ranking = Alle ordnen nach ihrem Geschmack. Du siehst, was vorn liegt.
live-about-questions = Alle schreiben Fragen und stimmen ab, welche drankommen.
live-about-ideas = Alle schreiben Ideen und verteilen Stimmen auf die besten.
