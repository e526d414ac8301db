# Mails. Jede hat Betreff, Text, einen Knopf und einen Schluss.
events-mail-hello = Hallo,
events-mail-when = Wann
events-mail-where = Wo

events-mail-confirm-subject = Bitte bestätigen: { $event }
events-mail-confirm-before = schön, dass du dabei sein willst! Dein Platz ist bis { $until } für dich reserviert. Bestätige ihn mit einem Klick.
events-mail-confirm-action = Platz bestätigen
events-mail-confirm-after = Ohne Bestätigung geht der Platz danach an die Nächsten in der Reihe. Du hast dich nicht angemeldet? Dann musst du nichts tun.

events-mail-waiting-subject = Du stehst auf der Warteliste: { $event }
events-mail-waiting-before = im Moment sind alle Plätze vergeben. Du stehst auf der Warteliste. Sobald ein Platz für euch frei wird, schreiben wir dir.
events-mail-waiting-action = Meine Anmeldung ansehen
events-mail-waiting-after = Wer zuerst kommt, kommt zuerst dran. Gruppen bekommen ihre Plätze zusammen. Du hast dich nicht angemeldet? Dann kannst du den Eintrag dort löschen.

events-mail-already-subject = Du bist schon angemeldet: { $event }
events-mail-already-before = gerade hat sich jemand mit dieser Adresse angemeldet. Es gibt aber schon eine Anmeldung von dir; sie bleibt, wie sie ist.
events-mail-already-action = Meine Anmeldung ansehen
events-mail-already-after = Dort kannst du alles ändern, auch weitere Personen abmelden.

events-mail-confirmed-subject = Du bist dabei: { $event }
events-mail-confirmed-before = dein Platz ist bestätigt. Wir freuen uns auf dich!
events-mail-confirmed-action = Meine Anmeldung ansehen
events-mail-confirmed-after = Du kannst doch nicht? Dann sag bitte ab, damit jemand anderes den Platz bekommt.

events-mail-cancelled-subject = Abgemeldet: { $event }
events-mail-cancelled-before = du bist abgemeldet. Danke, dass du Bescheid gesagt hast – so bekommt jemand anderes den Platz.
events-mail-cancelled-action = Meine Anmeldung ansehen
events-mail-cancelled-after = Du hast es dir anders überlegt? Solange die Anmeldung offen ist, kannst du dich wieder anmelden.

events-mail-lapsed-subject = Platz verfallen: { $event }
events-mail-lapsed-before = dein Platz wurde nicht rechtzeitig bestätigt und ist weitergegangen.
events-mail-lapsed-action = Meine Anmeldung ansehen
events-mail-lapsed-after = Solange die Anmeldung offen ist, kannst du dich wieder anmelden.

events-mail-offer-subject = Ein Platz ist frei für dich: { $event }
events-mail-offer-before = es ist ein Platz für dich frei geworden! Er ist bis { $until } für dich reserviert. Sag mit einem Klick zu.
events-mail-offer-action = Platz annehmen
events-mail-offer-after = Wenn du nicht mehr kommen möchtest, sag bitte ab. Danach geht der Platz an die Nächsten in der Reihe.

events-mail-session-offer-subject = Ein Platz im Programm ist frei für dich: { $event }
events-mail-session-offer-before = in einem Programmpunkt, für den du auf der Warteliste stehst, ist ein Platz frei geworden. Er ist bis { $until } für dich reserviert.
events-mail-session-offer-action = Platz ansehen und annehmen
events-mail-session-offer-after = Danach geht der Platz an die Nächsten in der Reihe.

events-mail-programme-subject = Das Programm hat sich geändert: { $event }
events-mail-programme-before = im Programm hat sich etwas geändert, das du ausgewählt hast:
events-mail-programme-action = Meine Auswahl ansehen
events-mail-programme-after = Passt es noch? Dort kannst du deine Auswahl ändern. Was entfallen ist, haben wir schon herausgenommen.

events-mail-link-subject = Dein Link: { $event }
events-mail-link-before = hier ist der Link zu deiner Anmeldung noch einmal.
events-mail-link-action = Meine Anmeldung ansehen
events-mail-link-after = Heb diese Mail am besten auf. Wer den Link hat, kann deine Anmeldung ändern: Gib ihn nicht weiter.

events-mail-new-address-subject = Neue Adresse bestätigen: { $event }
events-mail-new-address-before = jemand möchte, dass Mails zur Anmeldung künftig an diese Adresse gehen. Bestätige das bis { $until }.
events-mail-new-address-action = Adresse bestätigen
events-mail-new-address-after = Warst du das nicht? Dann tu einfach nichts: Es ändert sich nichts.

events-mail-address-changed-subject = Deine Anmeldung hat eine neue Adresse: { $event }
events-mail-address-changed-before = Mails zu deiner Anmeldung gehen ab jetzt an eine andere Adresse. Der Link in früheren Mails gilt nicht mehr.
events-mail-address-changed-action = Zur Veranstaltung
events-mail-address-changed-after = Warst du das nicht? Dann schreib bitte gleich an { $contact }.

events-mail-reminder-subject = Bald ist es so weit: { $event }
events-mail-reminder-before = in zwei Tagen sehen wir uns! Hier steht noch einmal, wann und wo.
events-mail-reminder-action = Meine Anmeldung ansehen
events-mail-reminder-after = Du kannst doch nicht? Dann sag bitte jetzt noch ab, damit jemand anderes den Platz bekommt.
events-mail-when-before = Bisher
events-mail-where-before = Bisher in
events-mail-moved-subject = Neuer Termin: { $event }
events-mail-moved-before = die Veranstaltung ist verschoben. Deine Anmeldung gilt weiter, auch für das, was du im Programm gewählt hast.
events-mail-moved-action = Meine Anmeldung ansehen
events-mail-moved-after = Der angehängte Termin ersetzt den alten in deinem Kalender. Passt es dir nicht mehr? Dann sag bitte ab, damit jemand anderes den Platz bekommt.
events-mail-moved-place-subject = Neuer Ort: { $event }
events-mail-moved-place-before = die Veranstaltung findet an einem anderen Ort statt. Der Termin bleibt, und deine Anmeldung gilt weiter.
events-mail-moved-place-action = Meine Anmeldung ansehen
events-mail-moved-place-after = Der angehängte Termin ersetzt den alten in deinem Kalender. Passt es dir nicht mehr? Dann sag bitte ab, damit jemand anderes den Platz bekommt.
events-mail-moved-interest-subject = Geändert: { $event }
events-mail-moved-interest-before = du hast dich für diese Veranstaltung vormerken lassen. Termin oder Ort haben sich geändert. { $words }
events-mail-moved-interest-action = Veranstaltung ansehen
events-mail-moved-interest-after = Wir schreiben dir, sobald die Anmeldung öffnet.
events-mail-taken-up-subject = Findet doch statt: { $event }
events-mail-taken-up-before = gute Nachricht: Die Veranstaltung war abgesagt und findet jetzt doch statt. Deine Anmeldung gilt weiter, du musst nichts tun.
events-mail-taken-up-action = Meine Anmeldung ansehen
events-mail-taken-up-after = Du kannst nicht mehr? Dann sag bitte ab, damit jemand anderes den Platz bekommt.
events-mail-taken-up-interest-subject = Findet doch statt: { $event }
events-mail-taken-up-interest-before = gute Nachricht: Die Veranstaltung war abgesagt und findet jetzt doch statt. Du bist weiter vorgemerkt.
events-mail-taken-up-interest-action = Veranstaltung ansehen
events-mail-taken-up-interest-after = Wir schreiben dir, sobald die Anmeldung öffnet.
