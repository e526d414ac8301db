# Anmelden und „Meine Anmeldung“
events-form-title = Anmelden: { $name }
events-form-heading = Anmelden
events-form-heading-full = Auf die Warteliste
events-form-closes = Anmelden bis { $name }
events-places-many = mehr als 10 von { $n } Plätzen frei
events-places-few = { $n ->
    [one] der eine Platz ist frei
   *[other] nur noch wenige von { $n } Plätzen frei
}
events-places-none = { $n ->
    [one] der eine Platz ist vergeben
   *[other] alle { $n } Plätze sind vergeben
}
events-form-full = Voll, mit Warteliste
events-form-line = Im Moment sind alle Plätze vergeben.
events-form-full-heading = Du kannst dich auf die Warteliste setzen
events-form-full-rule = Wer zuerst kommt, kommt zuerst dran; wer zusammen kommt, bekommt auch die Plätze zusammen. Wird etwas frei, schreiben wir dir, und du hast bis zu { $n } Stunden Zeit zuzusagen.
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
events-form-session-full = voll, mit Warteliste
events-form-questions = Noch ein paar Fragen
events-form-only-if = Nur wenn du bei „{ $question }“ mit „{ $answer }“ geantwortet hast:
events-form-yes = Ja
events-form-no = Nein
events-form-needs-short = Zugang
events-form-needs = Was brauchst du, damit du gut dabei sein kannst?
events-form-needs-hint = Kreuze nur an, was für dich wichtig ist. Nur das Vorbereitungsteam sieht es.
events-form-needs-fold = Auswählen: Gebärdensprache, Rollstuhlplatz, Kinderbetreuung, Essen …
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
events-form-error-doubtful = Stimmt die Adresse? Vielleicht meinst du { $meant }.
events-form-error-note = Schreib bitte kurz dazu, was genau, damit wir es vorbereiten können.
events-form-error-answer = Diese Antwort fehlt noch.
events-form-error-offered = Das gibt es nicht mehr zur Auswahl. Wähle bitte noch einmal.
events-form-error-clash = „{ $one }“ und „{ $other }“ sind zur selben Zeit. Wähle bitte eins davon.

events-need-sign-language = Deutsche Gebärdensprache
events-need-sign-language-why = Damit wir Dolmetscher:innen bestellen und dir einen Platz mit guter Sicht freihalten.
events-need-speech-to-text = Schriftdolmetschen
events-need-speech-to-text-why = Damit das Gesprochene als Text mitläuft.
events-need-wheelchair = Rollstuhlplatz
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
events-rule-offer = Wird ein Platz frei, wird er den Nächsten in der Reihe angeboten. Sie haben bis zu { $n } Stunden Zeit zuzusagen, kurz vor der Veranstaltung weniger. Die Nacht (22 bis 8 Uhr) zählt nicht mit.
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
events-closed-until = Du kannst dich ab { $at } anmelden. Bis dahin sind es noch { $in }.
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

events-mine-title = Meine Anmeldung
events-mine-in-line = in der Reihe
events-mine-held-badge = noch nicht bestätigt
events-mine-held-heading = { $n ->
    [one] Dein Platz ist reserviert
   *[other] Eure { $n } Plätze sind reserviert
}
events-mine-held-words = Bestätige bis { $until }, das sind noch { $left }. Danach geht der Platz an die Nächsten in der Reihe.
events-mine-held-button = { $n ->
    [one] Ja, ich komme: Platz bestätigen
   *[other] Ja, wir kommen: { $n } Plätze bestätigen
}
events-mine-offered-badge = Angebot
events-mine-offered-heading = { $n ->
    [one] Ein Platz ist frei für dich!
   *[other] { $n } Plätze sind frei für euch!
}
events-mine-offered-words = Sag bis { $until } zu, das sind noch { $left }. Danach geht das Angebot an die Nächsten in der Reihe.
events-mine-offered-button = { $n ->
    [one] Platz annehmen
   *[other] { $n } Plätze annehmen
}
events-mine-confirmed-badge = bestätigt
events-mine-confirmed-heading = { $n ->
    [one] Du bist dabei
   *[other] Ihr seid zu { $n } dabei
}
events-mine-confirmed-words = Wir freuen uns auf dich. Kommst du doch nicht, sag bitte ab: Dann rückt jemand nach.
events-mine-over-badge = vorbei
events-mine-over-heading = Die Veranstaltung ist vorbei
events-mine-over-words = Danke, dass du dabei warst.
events-mine-waiting-badge = Warteliste
events-mine-waiting-heading = { $n ->
    [one] Du wartest auf einen Platz
   *[other] Ihr wartet auf { $n } Plätze
}
events-mine-waiting-words = { $parties ->
    [0] Vor dir wartet niemand mehr. Sobald { $n ->
        [one] ein Platz
       *[other] { $n } Plätze
    } frei { $n ->
        [one] wird
       *[other] werden
    }, schreiben wir dir.
    [one] Vor dir wartet noch eine Anmeldung mit { $people ->
        [one] einer Person
       *[other] { $people } Personen
    }. Sobald du dran bist, schreiben wir dir.
   *[other] Vor dir warten noch { $parties } Anmeldungen mit zusammen { $people } Personen. Sobald du dran bist, schreiben wir dir.
}
events-mine-lapsed-badge = verfallen
events-mine-lapsed-heading = Die Zeit ist um
events-mine-lapsed-words = Der Platz wurde nicht rechtzeitig bestätigt und ist weitergegangen. Das macht nichts: Solange die Anmeldung offen ist, kannst du dich noch einmal anmelden.
events-mine-cancelled-badge = abgemeldet
events-mine-cancelled-heading = Du bist abgemeldet
events-mine-cancelled-words = Danke, dass du Bescheid gesagt hast. Jemand anderes freut sich über den Platz.
events-mine-called-off-badge = abgesagt
events-mine-called-off-heading = Die Veranstaltung ist abgesagt
events-mine-called-off-words = Du musst nichts weiter tun.
events-mine-again = Noch einmal anmelden
events-mine-confirmed = Bestätigt. Wir freuen uns auf dich!
events-mine-still-waiting = Im Moment ist noch nichts frei. Du stehst weiter auf der Warteliste.
events-mine-too-late = Die Zeit war schon um, der Platz ist weitergegangen.
events-mine-was-cancelled = Diese Anmeldung war schon abgesagt.
events-mine-changed = Gespeichert.
events-mine-unchangeable = Daran lässt sich nichts mehr ändern.
events-mine-you = Deine Angaben
events-mine-people = Wer kommt
events-mine-child = Kind
events-mine-gone = kommt nicht mehr
events-mine-photos-yes = darf auf Fotos zu sehen sein
events-mine-photos-no = nicht fotografieren
events-mine-leave-one = { $name } abmelden
events-mine-mail = Mails gehen an { $name }.

events-address-link = Adresse ändern
events-address-title = Mailadresse ändern
events-address-how = Wir schicken eine Mail an die neue Adresse. Erst wenn du dort bestätigst, gilt sie; die alte bekommt Bescheid.
events-address-new = Neue Mailadresse
events-address-hint = Du brauchst gleich Zugang zu diesem Postfach.
events-address-ask = Mail schicken
events-address-asked = Eine Mail ist unterwegs zur neuen Adresse. Bis du dort bestätigst, bleibt alles, wie es ist.
events-address-question = Sollen Mails zur Anmeldung für „{ $event }“ künftig an { $email } gehen?
events-address-yes = Ja, diese Adresse nehmen
events-address-too-late = Dieser Link gilt nicht mehr. Öffne deine Anmeldung und fang noch einmal an.
events-address-changed = Deine Mails gehen jetzt an diese Adresse. Den neuen Link haben wir dir geschickt.
events-address-taken = Unter dieser Adresse gibt es schon eine Anmeldung. Hier bekommst du ihren Link.
events-mine-do = Was möchtest du tun?
events-mine-change = Angaben ändern
events-mine-sessions = Programm wählen
events-mine-cancel = Absagen
events-mine-save = Änderungen speichern
events-mine-back = Zurück ohne zu speichern
events-mine-session-offer = Im Programm ist ein Platz frei für dich
events-mine-session-offer-see = Ansehen und annehmen
events-mine-data = Deine Daten
events-mine-data-words = Wer diesen Link hat, kann die Anmeldung ändern. Gib ihn nicht weiter.
events-mine-json = Alle Daten herunterladen
events-mine-erase = Alle Daten löschen

events-session-hint = Du kannst wechseln, solange Plätze frei sind. Zwei Programmpunkte zur selben Zeit gehen nicht.
events-session-empty = Hier gibt es nichts zu wählen: Alle Programmpunkte sind für alle offen.
events-session-taken = dein Platz
events-session-waiting = auf der Warteliste
events-session-offered = frei für dich bis { $name }
events-session-wish = gewünscht, sobald du einen Platz bei der Veranstaltung hast
events-session-take = Platz nehmen
events-session-wait = Auf die Warteliste
events-session-accept = Platz annehmen
events-session-decline = Nicht mehr nötig
events-session-drop = Platz abgeben
events-session-swap = Hierher wechseln
events-session-swap-waiting = Hier auf die Warteliste, „{ $name }“ abgeben
events-session-same-time = zur selben Zeit wie „{ $name }“, das du dann abgibst
events-session-is-taken = Der Platz gehört dir.
events-session-is-waiting = Du stehst dort auf der Warteliste. Wird etwas frei, schreiben wir dir.
events-session-is-wish = Gemerkt. Sobald du einen Platz bei der Veranstaltung hast, bist du dort in der Reihe.
events-session-clash = Zur selben Zeit hast du schon etwas anderes gewählt. Wechsle lieber.
events-session-gone = Das ging nicht mehr: Der Platz ist weitergegangen oder wird nicht mehr angeboten.
events-session-dropped = Abgegeben. Jemand anderes freut sich.
events-session-ready = Fertig

events-leave-heading = Wirklich absagen?
events-leave-one-heading = { $name } wirklich abmelden?
events-leave-words = Das lässt sich nicht zurücknehmen: Der Platz geht sofort an die Nächsten in der Reihe. Solange die Anmeldung offen ist, kannst du dich neu anmelden und stellst dich hinten an.
events-leave-button = Ja, absagen
events-leave-one-button = Ja, { $name } abmelden
events-leave-keep = Nein, wir bleiben dabei
events-leave-place = der Platz für { $name }
events-leave-line = die Stelle in der Reihe für { $name }
events-leave-session = { $name }: „{ $session }“
events-leave-done = Du bist abgemeldet. Danke, dass du Bescheid gesagt hast!
events-leave-one-done = Abgemeldet. Danke fürs Bescheidsagen!
events-erase-heading = Wirklich alles löschen?
events-erase-words = Danach wissen wir nichts mehr von dieser Anmeldung, und der Link funktioniert nicht mehr. Das lässt sich nicht zurücknehmen.
events-erase-data = alle Angaben zu dieser Anmeldung: Namen, Adresse, Bedarf, Antworten
events-erase-mails = die Kopien unserer Mails an dich zu dieser Veranstaltung
events-erase-button = Ja, alles löschen
events-erase-keep = Nein, behalten
events-erase-done = Alles ist gelöscht.

events-lost-broken = Dieser Link führt nirgendwohin
events-lost-broken-lead = Es ist nichts verloren. Das passiert meistens aus einem von zwei Gründen:
events-lost-why-1 = Der Link ist nicht vollständig, weil das Mailprogramm ihn umgebrochen hat. Kopiere ihn ganz, oder lass ihn dir neu schicken.
events-lost-why-2 = Die Anmeldung wurde gelöscht: von dir, oder von selbst einige Zeit nach der Veranstaltung.
events-lost-heading = Link zu meiner Anmeldung neu schicken
events-lost-email-hint = Die Adresse, mit der du dich angemeldet hast.
events-lost-interest = Zu den Veranstaltungen
events-lost-send = Link schicken
events-lost-sent = Sieh in deine Mails
events-lost-sent-lead = Wenn es mit dieser Adresse eine Anmeldung gibt, ist die Mail mit dem Link unterwegs.
events-lost-sent-hint = Nach ein paar Minuten noch nichts da? Sieh im Ordner für Werbung oder Spam nach, oder versuch es mit einer anderen Adresse.
events-lost-events = Zu den Veranstaltungen

events-mine-calendar = In den Kalender

events-question-heading = Eigene Fragen
events-question-empty = Noch keine eigenen Fragen
events-question-empty-hint = Name, E-Mail-Adresse und Zugangsbedarf fragt das Formular schon. Frag nur, was du wirklich brauchst: Jede Frage kostet Anmeldungen.
events-question-add = Frage hinzufügen
events-question-edit = Frage ändern
events-question-order = Reihenfolge
events-question-short = Das Formular soll auf dem Handy in einer Minute ausgefüllt sein.
events-question-up = Nach oben
events-question-down = Nach unten
events-question-remove = Entfernen
events-question-most = Mehr als { $n } Fragen gehen nicht.
events-question-preview = So sieht es im Formular aus
events-question-preview-hint = Zum Ausprobieren; hier wird nichts gespeichert.
events-question-label = Frage
events-question-hint = Hinweis (wenn du magst)
events-question-hint-hint = Zum Beispiel, warum du es wissen möchtest.
events-question-kind = Wie wird geantwortet?
events-question-kind-text = mit eigenen Worten
events-question-kind-choice = eine von mehreren Antworten
events-question-kind-choices = beliebig viele von mehreren Antworten
events-question-kind-yes-no = Ja oder Nein
events-question-kind-fixed = Es gibt schon Antworten. Darum bleibt die Art der Antwort, wie sie ist.
events-question-options = Antworten zur Auswahl
events-question-options-hint = Eine pro Zeile. Bei eigenen Worten und bei Ja oder Nein bleibt das leer.
events-question-must = Muss beantwortet werden
events-question-must-hint = Nur wenn es ohne die Antwort nicht geht.
events-question-only = Wann wird gefragt?
events-question-only-hint = Zur Auswahl stehen Antworten auf Fragen, die weiter oben stehen.
events-question-always = immer
events-question-required = Pflicht
events-question-answered = { $n ->
    [one] { $n } Antwort
   *[other] { $n } Antworten
}
events-question-save = Frage speichern
events-question-saved = Die Frage ist gespeichert.
events-question-moved = Die Reihenfolge ist geändert.
events-question-stuck = Die Frage bleibt, wo sie ist: Eine Frage kann nicht vor der stehen, von der sie abhängt.
events-question-removed = Die Frage ist entfernt.
events-question-error-label = Schreib bitte die Frage.
events-question-error-options = Schreib bitte mindestens zwei Antworten, jede in eine Zeile.
events-question-error-many = Höchstens { $n } Antworten.
events-question-error-only = Diese Antwort gibt es weiter oben nicht. Wähle bitte eine andere Bedingung.
events-question-remove-heading = Frage wirklich entfernen?
events-question-remove-answers = { $n ->
    [one] { $n } Antwort geht verloren
   *[other] { $n } Antworten gehen verloren
}
events-question-remove-follower = „{ $name }“ hängt davon ab und wird danach immer gefragt
events-question-remove-yes = Ja, Frage und Antworten löschen
events-question-remove-no = Nein, behalten
events-audit-question-added = Frage zum Formular hinzugefügt
events-audit-question-changed = Frage im Formular geändert
events-audit-question-moved = Fragen im Formular umgeordnet
events-audit-question-removed = Frage aus dem Formular entfernt
