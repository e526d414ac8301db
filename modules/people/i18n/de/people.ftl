# Navigation
people-organisations = Akteure
people-people = Menschen
people-spaces = Räume

# Rollen
people-role-visitor = Gast
people-role-resident = Einwohner:in
people-role-member = Mitglied
people-role-moderator = Moderation
people-role-coordinator = Koordination
people-role-visitor-about = Schaut sich um, ohne Konto.
people-role-resident-about = Wohnt hier und macht mit: meldet sich an, stimmt ab, fragt und bietet an.
people-role-member-about = Gehört zu einem Akteur des Netzwerks und pflegt dessen Seite.
people-role-moderator-about = Achtet auf das, was andere schreiben.
people-role-coordinator-about = Führt das Netzwerk: Veranstaltungen, Menschen, Räume, Einstellungen.

# Anmelden am Konto
people-name = Name
people-name-hint = So sehen dich die anderen. Ein Rufname genügt.
people-email = E-Mail-Adresse
people-sign-in = Einloggen
people-sign-in-lead = Du brauchst kein Passwort. Wir schicken dir eine Mail mit acht Ziffern.
people-sign-in-email-hint = Die Adresse, mit der du dein Konto angelegt hast.
people-send-code = Code schicken
people-sign-in-now = Jetzt einloggen
people-no-account-yet = Noch kein Konto?
people-no-account-needed = Für Veranstaltungen brauchst du keins. Mit einem Konto kannst du im Netzwerk mitmachen.
people-new-account = Konto anlegen
people-new-account-lead = Dein Name und eine Adresse, mehr fragen wir nicht. Ein Passwort brauchst du nie.
people-new-account-email-hint = Dorthin schicken wir acht Ziffern, mit denen du dein Konto bestätigst.
people-have-account = Ich habe schon ein Konto
people-code-title = Schau in dein Postfach
people-code-lead = Wenn es zu der Adresse ein Konto gibt, ist eine Mail unterwegs. Sie gilt eine Viertelstunde.
people-code = Die acht Ziffern aus der Mail
people-code-hint = Oder folge einfach dem Link in der Mail.
people-code-none = Es kommt keine Mail an
people-code-none-help = Schau im Ordner für unerwünschte Mails nach und prüfe, ob du dich bei der Adresse vertippt hast. Ohne Konto schicken wir nichts.
people-code-again = Neuen Code schicken
people-link-title = Willkommen
people-link-lead = Du loggst dich ein als { $name }.
people-link-hint = Wir fragen noch einmal nach, weil manche Postfächer Links von selbst öffnen.
people-error-code-elsewhere = Diese Ziffern gelten nur in dem Browser, in dem du sie angefordert hast. Folge dem Link in der Mail, oder lass dir hier einen neuen Code schicken.
people-link-over-title = Dieser Link ist verbraucht
people-link-over-lead = Ein Link zum Einloggen gilt eine Viertelstunde und nur einmal. Manchmal folgt ihm ein Virenschutz, bevor du es tust. Wenn du den Code in diesem Browser angefordert hast, gelten die Ziffern aus der Mail noch.
people-link-over-again = Schick mir einen neuen Link
people-link-over-other = Mit einer anderen Adresse einloggen
people-error-code = Der Code stimmt nicht oder gilt nicht mehr. Der Link in der Mail geht auch, oder lass dir einen neuen Code schicken.
people-error-link = Dieser Link gilt nicht mehr. Lass dir beim Einloggen einfach einen neuen schicken.
people-lost-sign-in = Neuen Link zum Einloggen schicken
people-lost-invitation = Zum Einloggen
people-signed-in = Schön, dass du da bist.
people-signed-out = Du bist ausgeloggt.
people-account-made = Dein Konto ist da. Willkommen!
people-sign-out = Ausloggen

# Mails
people-mail-hello = Hallo { $name },
people-mail-hello-you = Hallo,
people-mail-code-subject = { $code } ist dein Code für { $network }
people-mail-code-before = mit diesem Code loggst du dich ein. Der Knopf darunter geht genauso.
people-mail-code-label = Dein Code
people-mail-code-lasts = Code und Knopf gelten eine Viertelstunde und nur einmal.
people-mail-code-not-you = Das warst nicht du? Dann lass die Mail liegen, es passiert nichts. Gib den Code niemandem weiter.
people-mail-invitation-subject = { $by } lädt dich ein: { $network }
people-mail-invitation-before = { $by } lädt dich ein, im Netzwerk „{ $network }“ mitzumachen. Deine Rolle: { $role }.
people-mail-invitation-lasts = Die Einladung gilt zwei Wochen. Wenn du nicht mitmachen magst, brauchst du nichts zu tun: Dann löschen wir deine Adresse.

# Einladung annehmen
people-invitation-title = Du bist eingeladen
people-invitation-lead = Deine Rolle: { $role }. Dein Konto läuft auf { $email }.
people-invitation-accept = Einladung annehmen
people-invitation-accepted = Willkommen im Netzwerk!
people-error-invitation = Diese Einladung gilt nicht mehr. Bitte die Koordination um eine neue.

# Konto
people-account = Mein Konto
people-account-about = Über dich
people-language = Sprache deiner Mails
people-language-hint = Die Sprache der Seiten wählst du ganz unten.
people-save = Speichern
people-saved = Gespeichert.
people-glance = Auf einen Blick
people-role = Rolle
people-since = Dabei seit
people-you-represent = Du vertrittst
people-your-spaces = Deine Räume
people-devices = Hier bist du eingeloggt
people-devices-about = Kommt dir ein Gerät fremd vor? Dann melde es ab. Nach 60 Tagen ohne Besuch geschieht das von selbst.
people-device-this = dieses Gerät
people-device-unknown = Unbekanntes Gerät
people-device-when = Eingeloggt am { $since }, zuletzt da am { $seen }
people-device-end = Abmelden
people-devices-end = Alle anderen Geräte abmelden
people-devices-ended = Abgemeldet.
people-own-data = Deine Daten
people-own-data-about = Du kannst alles mitnehmen, was hier zu deiner Adresse gespeichert ist, und du kannst es löschen.
people-own-data-get = Alle Daten herunterladen
people-erase = Konto löschen
people-erase-title = Soll dein Konto wirklich weg?
people-erase-gone = Das geht sofort und lässt sich nicht zurückholen. Gelöscht wird alles zu { $name }:
people-erase-gone-account = dein Name, deine Adresse und deine Rolle
people-erase-gone-devices = alle Geräte, auf denen du eingeloggt bist
people-erase-gone-places = deine Vertretungen und deine Plätze in Räumen
people-erase-gone-registrations = deine Anmeldungen zu Veranstaltungen; die Plätze bekommen andere
people-erase-stays = Seiten, die du für Akteure geschrieben hast, bleiben stehen, ohne deinen Namen.
people-erase-final = Konto endgültig löschen
people-erase-not = Doch behalten
people-erased = Dein Konto ist gelöscht. Mach es gut!
people-error-last-coordinator = Du führst dieses Netzwerk im Moment allein. Gib zuerst jemand anderem die Rolle Koordination, dann geht es.
people-error-unknown = Zu dieser Adresse gibt es kein Konto. Lade die Person zuerst ein.
people-error-has-role = Zu dieser Adresse gibt es schon ein Konto mit dieser Rolle oder mehr.

# Menschen
people-people-lead = Wer ein Konto hat, und wer was darf.
people-search-hint = Name oder Adresse
people-filter-role = Rolle
people-filter-all = alle
people-filter = Anzeigen
people-count = { $n ->
    [one] Ein Mensch
   *[other] { $n } Menschen
 }
people-none-found = Niemand gefunden
people-none-found-help = Ändere die Suche, oder lade jemanden ein.
people-show-all = Alle anzeigen
people-invite = Jemanden einladen
people-invite-lead = Die Einladung kommt als Mail und gilt zwei Wochen. Wer schon ein Konto hat, bekommt die neue Rolle dazu.
people-invite-email-hint = Dorthin geht die Einladung.
people-invite-language = Sprache der Mail
people-invite-send = Einladung schicken
people-invited = Die Einladung ist unterwegs.
people-invited-again = Die Einladung ist noch einmal unterwegs.
people-invitation-withdrawn = Die Einladung ist zurückgezogen. Ihr Link gilt nicht mehr.
people-error-role = Wähle eine der Rollen.
people-open-invitations = Offene Einladungen
people-invitation-until = gilt bis { $name }
people-invitation-over = abgelaufen am { $name }
people-invitation-again = Noch einmal schicken
people-invitation-withdraw = Zurückziehen
people-back-to-people = Zu allen Menschen
people-role-of = Rolle im Netzwerk
people-role-of-hint = Jede Rolle darf auch, was die Rollen darüber dürfen.
people-role-save = Rolle ändern
people-role-saved = Die Rolle ist geändert.
people-represents = Vertritt
people-pages = Seiten
people-this-is-you = Das bist du.

# Akteure
people-organisations-lead = Häuser, Vereine, Stiftungen und Ämter, die im Netzwerk zusammenarbeiten.
people-organisation-new = Akteur hinzufügen
people-organisation-search-hint = Name, Ort oder was sie tun
people-organisation-kind = Art
people-organisation-count = { $n ->
    [one] Ein Akteur
   *[other] { $n } Akteure
 }
people-organisations-none = Noch ist niemand da
people-organisations-none-help = Hier stellen sich die Akteure des Netzwerks vor, sobald die ersten eingetragen sind.
people-organisations-not-found = Nichts gefunden
people-organisations-not-found-help = Versuch es mit einem anderen Wort oder einer anderen Art.
people-kind-centre = Soziokulturelles Zentrum
people-kind-association = Verein
people-kind-foundation = Stiftung
people-kind-school = Bildungseinrichtung
people-kind-town-office = Amt
people-kind-initiative = Initiative
people-kind-other = Anderes
people-town = Ort
people-website = Website
people-contact = E-Mail
people-contact-hint = Steht öffentlich auf der Seite. Du kannst das Feld leer lassen.
people-website-hint = Zum Beispiel kulturhof.example
people-organisation-name = Name des Akteurs
people-organisation-summary = Was ihr macht
people-organisation-summary-hint = Zwei bis fünf Sätze. Mit **Sternen** wird etwas fett, mit einem Strich am Anfang einer Zeile wird eine Liste daraus.
people-organisation-edit = Bearbeiten
people-organisation-edit-title = { $name } bearbeiten
people-organisation-added = Der Akteur steht jetzt im Netzwerk.
people-organisation-save = Speichern
people-organisation-delete = Akteur löschen
people-organisation-delete-title = Soll „{ $name }“ wirklich weg?
people-organisation-delete-gone = Gelöscht werden die Seite und alle Vertretungen. Die Konten der Menschen bleiben.
people-organisation-delete-final = Endgültig löschen
people-organisation-deleted = Der Akteur ist gelöscht.
people-error-taken = Diesen Namen hat gerade eben jemand eingetragen. Schau in der Liste nach; ist etwas anderes gemeint, speichere noch einmal.
people-back-to-organisations = Zu allen Akteuren
people-representatives = Vertretung
people-representatives-lead = Wer einen Akteur vertritt, darf seine Seite ändern. Öffentlich stehen die Namen nirgends.
people-representatives-none = Noch vertritt niemand diesen Akteur.
people-representative-add = Vertretung hinzufügen
people-representative-email-hint = Die Person braucht schon ein Konto. Sie wird mindestens Mitglied.
people-representative-added = Die Vertretung ist eingetragen.
people-representative-end = Beenden
people-representative-ended = Die Vertretung ist beendet.
people-cancel = Abbrechen

# Räume
people-spaces-lead = Teile des Netzwerks mit eigenen Mitgliedern: Quartiere, Arbeitsgruppen, Austauschgruppen, Projekte.
people-space-new = Raum anlegen
people-space-name = Name des Raums
people-space-kind = Art
people-space-visibility = Wer den Raum sieht
people-space-visibility-hint = Wer den Raum nicht sehen darf, findet ihn auch nicht in der Auswahl des Kalenders. Veranstaltungen des Raums sind davon unabhängig.
people-space-delete = Raum löschen
people-space-delete-title = { $name } wirklich löschen?
people-space-delete-gone = { $n ->
    [one] Die Zugehörigkeit eines Mitglieds geht verloren; das Konto bleibt.
   *[other] Die Zugehörigkeit von { $n } Mitgliedern geht verloren; die Konten bleiben.
 }
people-space-deleted = Der Raum ist gelöscht.
people-space-in-use = Dieser Raum lässt sich noch nicht löschen, denn das hier gehört zu ihm:
people-space-in-use-how = Gib dem allen zuerst einen anderen Raum oder das ganze Netzwerk.
people-space-quarter = Quartier
people-space-working-group = AG
people-space-exchange-group = Erfa-Gruppe
people-space-project = Projekt
people-visible-public = alle
people-visible-network = alle mit Konto
people-visible-members = nur Mitglieder des Raums
people-spaces-none = Noch keine Räume
people-spaces-none-help = Lege den ersten Raum an, wenn ein Teil des Netzwerks eigene Mitglieder und Veranstaltungen hat.
people-space-members = { $n ->
    [0] noch niemand
    [one] ein Mitglied
   *[other] { $n } Mitglieder
 }
people-space-members-title = Mitglieder
people-space-members-none = Noch gehört niemand dazu.
people-space-added = Der Raum ist angelegt.
people-space-member-add = Mitglied hinzufügen
people-space-member-email-hint = Die Person braucht schon ein Konto.
people-space-member-role = Rolle im Raum
people-space-member-save = Hinzufügen
people-space-member-added = Eingetragen.
people-space-member-remove = Entfernen
people-space-member-removed = Entfernt. Das Konto bleibt.
people-back-to-spaces = Zu allen Räumen

# Protokoll der Koordination
people-audit-role = Rolle geändert
people-audit-invited = Jemanden eingeladen
people-audit-withdrawn = Einladung zurückgezogen
people-audit-organisation-removed = Akteur gelöscht
people-audit-representative = Vertretung geändert
people-audit-space = Raum geändert
people-audit-space-removed = Raum gelöscht
people-audit-space-member = Mitglied eines Raums geändert

# Datenschutz
people-data-account = Konto: Name, E-Mail-Adresse, Rolle, Sprache der Mails
people-data-account-why = Damit du dich einloggen kannst und andere wissen, mit wem sie es zu tun haben.
people-data-account-ground = Art. 6 Abs. 1 b DSGVO: Du hast das Konto angelegt.
people-data-account-until = Bis du dein Konto löschst.
people-data-sign-in = Geräte, auf denen du eingeloggt bist (Browser und System, ohne Version und ohne IP-Adresse), und verschickte Codes
people-data-sign-in-why = Damit du eingeloggt bleibst, fremde Geräte erkennst und niemand Codes errät.
people-data-sign-in-until = Geräte 60 Tage nach dem letzten Besuch, Codes einen Tag nach ihrem Ablauf, beides von selbst.
people-data-invitation = Einladungen: E-Mail-Adresse und Rolle
people-data-invitation-why = Damit die Einladung ankommt und zurückgezogen werden kann.
people-data-invitation-ground = Art. 6 Abs. 1 f DSGVO: Das Netzwerk möchte Menschen gewinnen, die mitarbeiten.
people-data-invitation-until = 30 Tage nach Ablauf oder Annahme, von selbst.
people-data-network = Welche Akteure du vertrittst, zu welchen Räumen du gehörst, und die E-Mail-Adresse, die ein Akteur öffentlich angibt
people-data-network-why = Damit ihr eure Seiten pflegen und im Raum zusammenarbeiten könnt.
people-data-network-until = Bis es beendet wird oder du dein Konto löschst.
people-organisations-about = Wer im Netzwerk wer ist.
people-people-about = Konten, Rollen und Einladungen.
people-spaces-about = Quartiere, AGs und Projekte mit ihren Mitgliedern.
