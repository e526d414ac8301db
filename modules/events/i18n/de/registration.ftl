# Anmelden und „Meine Anmeldung“
events-form-title = Anmelden: { $name }
events-form-wrong-title = Bitte noch einmal ansehen
events-form-heading = Anmelden
events-form-heading-full = Auf die Warteliste
events-form-closes = Anmelden bis { $name }
events-form-free = { $n ->
    [one] noch { $n } von { $all } Plätzen frei
   *[other] noch { $n } von { $all } Plätzen frei
}
events-form-full = Voll, mit Warteliste
events-form-line = { $n ->
    [0] Im Moment sind alle Plätze vergeben.
    [one] Im Moment sind alle Plätze vergeben, { $n } Person wartet.
   *[other] Im Moment sind alle Plätze vergeben, { $n } Personen warten.
}
events-form-full-heading = Du kannst dich auf die Warteliste setzen
events-form-full-rule = Wer zuerst kommt, kommt zuerst dran; wer zusammen kommt, bekommt auch die Plätze zusammen. Wird etwas frei, schreiben wir dir, und du hast bis zu { $n } Stunden Zeit zuzusagen.
events-form-check = Da fehlt noch etwas
events-form-you = Du
events-form-name = Name
events-form-email = E-Mail-Adresse
events-form-email-hint = Dorthin schicken wir den Link, mit dem du alles ändern und absagen kannst. Sonst nutzen wir sie nicht.
events-form-organisation = Verein, Haus oder Gruppe
events-form-optional = { $name } (wenn du magst)
events-form-meant-label = Tippfehler in der Adresse?
events-form-meant = Meinst du { $name }?
events-form-take = Ja, { $name } nehmen
events-form-keep = Nein, { $name } stimmt so
events-form-sessions = Was möchtest du mitmachen?
events-form-sessions-hint = Hier sind die Plätze begrenzt. Du kannst später noch wechseln. Alles andere im Programm ist für alle offen.
events-form-none = Nichts davon
events-form-some = Manche überschneiden sich. Du kannst nur wählen, was nacheinander liegt.
events-form-session-full = { $n ->
    [0] voll, mit Warteliste
    [one] voll, { $n } Person wartet
   *[other] voll, { $n } Personen warten
}
events-form-questions = Noch ein paar Fragen
events-form-only-if = Nur wenn du bei „{ $question }“ mit „{ $answer }“ geantwortet hast:
events-form-yes = Ja
events-form-no = Nein
events-form-needs-short = Zugang
events-form-needs = Was brauchst du, damit du gut dabei sein kannst?
events-form-needs-hint = Kreuze nur an, was für dich wichtig ist. Nur das Vorbereitungsteam sieht es.
events-form-needs-other = Braucht diese Person etwas, um gut dabei zu sein?
events-form-needs-kept = Diese Angaben werden nach dem { $name } von selbst gelöscht, 14 Tage nach der Veranstaltung.
events-form-companions = Kommt jemand mit?
events-form-companions-hint = Ihr könnt euch zu { $n ->
    [2] zweit
    [3] dritt
    [4] viert
   *[other] höchstens { $n } Personen
} zusammen anmelden, auch Kinder. Ihr bekommt die Plätze zusammen oder wartet zusammen. Mitkommende brauchen keine E-Mail-Adresse.
events-form-person = { $n }. Person
events-form-child = Das ist ein Kind
events-form-same = Macht bei denselben Programmpunkten mit wie ich
events-form-photos-other = Darf fotografiert werden (bitte vorher fragen)
events-form-more = Weitere Person hinzufügen
events-form-less = { $n }. Person wieder herausnehmen
events-form-most = Mehr als { $n } Personen können sich nicht zusammen anmelden.
events-form-photos = Fotos
events-form-photos-yes = Ich darf auf Fotos der Veranstaltung zu sehen sein
events-form-photos-hint = Freiwillig. Du bist genauso willkommen, wenn du nicht fotografiert werden möchtest, und du kannst es jederzeit ändern.
events-form-then = Und dann?
events-form-then-held = Dein Platz ist sofort reserviert. Du bekommst eine Mail und bestätigst ihn mit einem Klick, innerhalb von { $n ->
    [one] einer Stunde
   *[other] { $n } Stunden
}.
events-form-then-full = Du bekommst eine Mail mit deinem Link. Dort siehst du immer, an welcher Stelle du stehst. Sobald etwas frei wird, schreiben wir dir.
events-form-data = Deine Daten werden nach dem { $name } von selbst gelöscht.
events-form-privacy = Mehr zum Datenschutz
events-form-send = Platz sichern
events-form-send-full = Auf die Warteliste setzen
events-form-just-full = Gerade wurden die letzten Plätze vergeben. Eine Warteliste gibt es nicht.
events-form-just-closed = Die Anmeldung ist gerade geschlossen worden.
events-form-error-name = Schreib bitte deinen Namen.
events-form-error-companion = Der Name der Person fehlt noch. Kommt sie doch nicht mit, nimm sie wieder heraus.
events-form-error-email = Schreib bitte deine E-Mail-Adresse, sonst erreicht dich der Link nicht.
events-form-error-address = Das ist noch keine vollständige E-Mail-Adresse. Sie sieht so aus: name@beispiel.de
events-form-error-doubtful = Stimmt die Adresse? Vielleicht meinst du { $meant }.
events-form-error-note = Schreib bitte kurz dazu, was genau, damit wir es vorbereiten können.
events-form-error-answer = Diese Antwort fehlt noch.
events-form-error-offered = Das gibt es nicht mehr zur Auswahl. Wähle bitte noch einmal.
events-form-error-clash = „{ $one }“ und „{ $other }“ sind zur selben Zeit. Wähle bitte eins davon.

events-need-sign-language = Deutsche Gebärdensprache
events-need-sign-language-why = Damit wir Dolmetscher:innen bestellen und dir einen Platz mit guter Sicht freihalten.
events-need-speech-to-text = Schriftdolmetschung
events-need-speech-to-text-why = Damit das Gesprochene als Text mitläuft.
events-need-wheelchair = Platz für einen Rollstuhl
events-need-wheelchair-why = Damit dein Platz und der Weg dorthin ohne Stufen frei sind.
events-need-hearing-loop = Höranlage
events-need-hearing-loop-why = Damit wir sie dort aufbauen, wo du sitzt.
events-need-quiet-room = Ruheraum
events-need-quiet-room-why = Damit es einen Ort zum Zurückziehen gibt.
events-need-childcare = Kinderbetreuung
events-need-childcare-why = Damit genug Betreuer:innen da sind.
events-need-childcare-note = Wie alt sind die Kinder?
events-need-diet = Essen
events-need-diet-why = Damit etwas für dich dabei ist.
events-need-diet-note = Was isst du, was verträgst du nicht?
events-need-assistance = Assistenz
events-need-assistance-why = Damit eine Person, die dich begleitet, mit eingeplant ist.
events-need-assistance-note = Kommt jemand mit, oder brauchst du jemanden vor Ort?
events-need-other = Etwas anderes
events-need-other-why = Damit wir uns vorher Gedanken machen können.
events-need-other-note = Was hilft dir?

events-rule-heading = So werden die Plätze vergeben
events-rule-order = Wer sich zuerst anmeldet, kommt zuerst dran. Niemand wird überholt.
events-rule-party = Wer sich zusammen anmeldet, bekommt Plätze für alle oder wartet zusammen. Reichen freie Plätze für die erste Gruppe in der Reihe noch nicht, werden sie für sie aufgehoben.
events-rule-hold = Ein Platz ist sofort reserviert. Wer ihn nicht innerhalb von { $n } Stunden bestätigt, verliert ihn an die Nächsten in der Reihe.
events-rule-offer = Wird ein Platz frei, wird er den Nächsten in der Reihe angeboten. Sie haben bis zu { $n } Stunden Zeit zuzusagen, kurz vor der Veranstaltung weniger, mindestens aber eine Stunde.
events-rule-hand = Setzt die Koordination jemanden von Hand auf einen Platz, wird das festgehalten.

events-closed-heading = Die Anmeldung ist geschlossen
events-closed-soon-heading = Die Anmeldung ist noch nicht offen
events-closed-full = Alle Plätze sind vergeben, und eine Warteliste gibt es nicht.
events-closed-cancelled = Die Veranstaltung ist abgesagt.
events-closed-over = Die Veranstaltung ist vorbei. Schön, dass du Interesse hattest!
events-closed-running = Die Veranstaltung läuft gerade.
events-closed-none = Für diese Veranstaltung musst du dich nicht anmelden. Komm einfach vorbei!
events-closed-since = Anmelden war bis { $name } möglich.
events-closed-now = Im Moment kann sich niemand anmelden.
events-closed-until = Du kannst dich ab { $at } anmelden, also in { $in }.
events-closed-later = Ab wann du dich anmelden kannst, steht noch nicht fest.
events-closed-tell = Sagt mir Bescheid
events-closed-back = Zur Veranstaltung
events-closed-mine = Du bist schon angemeldet?
events-lost-link = Link zur Anmeldung neu schicken lassen

events-thanks-title = Fast geschafft
events-thanks-held = Dein Platz ist reserviert
events-thanks-waiting = Du stehst auf der Warteliste
events-thanks-held-lead = Sieh jetzt in deine Mails: Bestätige den Platz innerhalb von { $n ->
    [one] einer Stunde
   *[other] { $n } Stunden
}, dann gehört er dir.
events-thanks-waiting-lead = Im Moment ist alles vergeben. Sobald etwas für dich frei wird, schreiben wir dir.
events-thanks-next = So geht es weiter
events-thanks-held-1 = Öffne die Mail von uns. Sie ist in wenigen Minuten da, vielleicht im Ordner für Werbung oder Spam.
events-thanks-held-2 = Drücke auf „Platz bestätigen“.
events-thanks-held-3 = Heb die Mail auf. Mit ihrem Link kannst du alles ändern oder absagen.
events-thanks-wait-1 = In der Mail von uns ist dein Link. Dort siehst du, an welcher Stelle du stehst.
events-thanks-wait-2 = Wird etwas frei, bekommst du eine Mail mit einem Angebot.
events-thanks-wait-3 = Sag dann innerhalb von { $n } Stunden zu, sonst geht der Platz an die Nächsten.
events-thanks-demo = Das ist eine Vorführung: Die Mail findest du im Postausgang der Koordination.
events-thanks-no-mail = Keine Mail bekommen?
