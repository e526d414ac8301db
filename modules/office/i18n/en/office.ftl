office-post = Outbox
office-post-about = All outgoing emails: what is waiting, what was sent, what was not delivered.
office-network = Network
office-network-about = Name, colour, imprint, email settings and funders.
office-log = Log
office-log-about = Which coordinator changed what, and when.
office-save = Save
office-saved = Saved.
office-back = Cancel
office-search = Search
office-older = Older
office-newest = Back to the latest

office-error-host = There is no mail provider with that name. It should look like “smtp.example.org”.
office-error-port = The port is a number from 1 to 65535.
office-error-open-password = We never send a password without encryption. Choose an encryption, or leave the name and password empty.
office-error-password = Enter the password for this name. If the provider has changed, we need it again.
office-error-code = This is not the code that was shown at start-up. There is a new one after every restart.
office-error-set-up = The network has already been set up. Sign in to make changes.
office-error-logo-large = This picture is too large. The limit is 2 MB.
office-error-logo-alt = Describe the picture in a few words for everyone who cannot see it.
office-error-resend = This email is already waiting or has already been sent.

office-set-up-kicker = Good to have you here
office-set-up-title = Set up your network
office-set-up-lead = A few details and you’re ready to go. You can change everything later.
office-set-up-code = Start-up code
office-set-up-code-hint = It was shown where the program was started, so that only you can set it up.
office-set-up-network = The network
office-set-up-you = You
office-set-up-you-hint = You will be the first coordinator. You can invite others afterwards.
office-set-up-mail = Email settings (can wait)
office-set-up-mail-hint = Your mail provider gives you these details. Without them, we keep all emails in the outbox, where you can read them.
office-set-up-go = Set up network
office-set-up-done = Your network is ready. Welcome!

office-name = Name of the network
office-name-hint = Shown on every page, for example “Sociocultural Network Meissen”.
office-purpose = What is your network for?
office-purpose-hint = One or two sentences for the start page.
office-contact = Email address for questions
office-contact-hint = This address is public. Replies to your emails arrive here.
office-person = Your name
office-email = Your email address
office-email-hint = You’ll sign in with it. You don’t need a password.
office-hue = Colour
office-hue-hint = Used for buttons, links and the woven band.
office-hue-ochre = Ochre
office-hue-coral = Coral
office-hue-plum = Plum
office-hue-violet = Violet
office-hue-blue = Blue
office-hue-teal = Teal
office-hue-green = Green
office-hue-moss = Moss
office-time-zone = Time zone
office-time-zone-hint = In Germany: Europe/Berlin
office-imprint = Imprint
office-imprint-hint = Who is responsible for these pages, with address and legal representatives? **Bold**, lists with - and blank lines between paragraphs work.
office-imprint-preview = Preview the imprint
office-imprint-preview-title = Your imprint will look like this

office-tab-profile = Appearance
office-tab-mail = Email settings
office-tab-funders = Funders

office-mail-lead = Which provider should send your emails? Its help pages usually list the details under “outgoing mail”.
office-mail-demo = The demo does not send anything. You can read all emails in the outbox.
office-host = Outgoing mail server
office-host-hint = For example smtp.example.org
office-encryption = Encryption
office-encryption-tls = from the beginning (usual)
office-encryption-starttls = after the greeting (STARTTLS)
office-encryption-none = none (only on the same machine)
office-port = Port
office-port-hint = Leave empty to use the standard port.
office-username = User name
office-password = Password
office-password-kept = It is stored and never shown. Leave empty to keep it.
office-sender = Sender
office-sender-hint = Your emails are sent from this address.
office-test = Send a test email
office-test-hint = The test email goes to you, using the details above. Nothing is saved.
office-test-sent = The test email is on its way to { $name }. Check your mailbox.
office-mail-end = Stop sending emails
office-mail-off = Emails are no longer sent. You can read them in the outbox.
office-mail-hello = Hello,
office-mail-test-subject = The test email has arrived
office-mail-test-body = if you are reading this, your email settings are correct.
office-mail-test-action = Go to settings

office-funders-none = No funders yet
office-funders-none-about = Your funders are named on every page and in every email, with the wording and the logo that the grant requires.
office-funders-about = They appear in this order at the foot of every page and in every email.
office-funder-new = Add a funder
office-funder-name = Name
office-funder-credit = Credit line
office-funder-credit-hint = As the grant requires it, for example “Funded by …”. Shown instead of the name.
office-funder-href = Website (if there is one)
office-funder-logo = Logo (if one is required)
office-funder-logo-hint = PNG, JPEG or WebP, at most 2 MB. A new picture replaces the old one.
office-funder-logo-now = The current logo
office-funder-alt = What the logo shows
office-funder-alt-hint = For everyone who cannot see it: “Logo of the town of Meissen”
office-funder-with-logo = with a logo
office-funder-without-logo = without a logo
office-funder-up = move up
office-funder-down = move down
office-funder-remove = Remove funder
office-funder-remove-title = Remove { $name }?
office-funder-remove-gone = The credit line and the logo disappear from all pages.
office-funder-removed = The funder has been removed.

office-post-demo = The demo never sends real emails. Open an email and press its button as if you had received it.
office-post-unset = Email is not set up yet. Until it is, you can read all emails here and pass on anything urgent.
office-post-none = No emails yet
office-post-none-about = As soon as someone registers or signs in, the email appears here.
office-post-states = Emails by status
office-post-all = All ({ $n })
office-post-waiting = Waiting ({ $n })
office-post-sent = Sent ({ $n })
office-post-failed = Not delivered ({ $n })
office-post-kept = Outbox only ({ $n })
office-post-overtaken = Out of date ({ $n })
office-post-search = Find a recipient
office-post-nothing-found = No such emails.
office-post-resend-all = { $n ->
    [one] Try this email again
   *[other] Try all { $n } again
 }
office-state-read-here = to be read here
office-state-waiting = waiting
office-state-sent = sent
office-state-failed = not delivered
office-state-kept = outbox only
office-state-overtaken = out of date, not sent
office-mail-subject = Subject
office-mail-to = To
office-mail-written = Written
office-mail-state = Status
office-mail-sent-at = Sent
office-mail-next = Next try
office-mail-trouble = What happened
office-mail-gone = What this email was about no longer exists
office-mail-letter = The email
office-mail-text = As plain text
office-mail-source = Source of the HTML version
office-mail-calendar = Attached calendar entry
office-mail-resend = Send again
office-mail-again = We are sending it again.
office-mail-private = This email is only for the person it was sent to, so its text is not shown here.

office-log-lead = What coordinators changed, latest entries first.
office-log-none = No entries yet
office-log-none-about = As soon as a coordinator changes something, it appears here.
office-log-by-itself = automatically
office-log-gone = someone who is no longer here
office-audit-set-up = set up the network
office-audit-profile = changed the network’s appearance
office-audit-mail = changed the email settings
office-audit-mail-off = stopped sending emails
office-audit-new-secret = ended all personal links
office-audit-funder = added or changed a funder
office-audit-funder-moved = changed the order of the funders
office-audit-funder-removed = removed a funder
office-audit-resent = sent an email again
office-audit-resent-all = sent undelivered emails again

office-desk-title = Coordination
office-desk-ways = Areas
office-desk-failed-mails = { $n ->
    [one] One email could not be delivered.
   *[other] { $n } emails could not be delivered.
 }
office-desk-failed-jobs = { $n ->
    [one] One task failed and will be tried again.
   *[other] { $n } tasks failed and will be tried again.
 }
office-desk-clock = The computer’s clock has jumped. To be safe, nothing that would normally be deleted by itself is deleted before { $name }. Please tell the person who looks after the computer.
office-desk-unsent = { $n ->
    [one] One email is in the outbox and can only be read there.
   *[other] { $n } emails are in the outbox and can only be read there.
 }
office-desk-look = Take a look
office-desk-read = Read
office-desk-no-imprint = The imprint is still missing.
office-desk-add = Add it

office-start-ways = What you’ll find here
office-start-next = For coordinators
office-start-desk = Go to Coordination
office-start-desk-about = Plan events, read emails, invite people.

office-imprint-title = Imprint
office-imprint-missing = This page will soon say who is responsible for these pages.
office-contact-line = Write to us:

office-privacy-title = Privacy
office-privacy-lead = We store only what we need, and it is deleted automatically. Here is what we store.
office-privacy-who = Who is responsible
office-privacy-who-text = { $name } is responsible. You will find the address and legal representatives here:
office-privacy-data = What we store
office-privacy-why = Why
office-privacy-ground = Legal basis
office-privacy-until = How long
office-privacy-browser = What stays in your browser
office-privacy-browser-text = When you sign in, your browser remembers it with a cookie, for 60 days at most. If you choose a language or a view, it remembers that too. A message such as “Saved” is kept for half a minute. That is all: no advertising, no analytics, no tracking.
office-privacy-others = Who else finds out
office-privacy-others-text = Nobody. These pages load nothing from other sites. We use your IP address only for a moment, to prevent abuse, and do not store it.
office-privacy-others-mail = Only emails pass through the network’s mail provider.
office-privacy-rights = Your rights
office-privacy-rights-text = You can find out at any time what we have stored about you, have it corrected, transferred, restricted or erased, object to its use and withdraw your consent (GDPR Art. 7 and 15 to 21).
office-privacy-rights-how = You can do most of this yourself: follow the link in your confirmation, or open your account, to see, download and delete your data. For anything else, write to us.
office-privacy-authority = If you think we are doing something wrong, you can complain to the data protection authority of your federal state.

office-accessibility-title = Accessibility
office-accessibility-lead = { $name } is meant to be usable by everyone: by keyboard, with a screen reader, in high contrast, on old phones.
office-accessibility-standard = The standard we follow
office-accessibility-standard-text = WCAG 2.2 at level AA and the European standard EN 301 549. You can choose the view and the language at the foot of every page.
office-accessibility-tested = How we test
office-accessibility-tested-text = Every page is tested automatically before every new version: light and dark, narrow and wide, by keyboard alone and without scripts. This is a self-assessment.
office-accessibility-limits = What does not work yet
office-accessibility-limits-text = We cannot check every text and picture that others upload. Not every page has a version in plain language yet.
office-accessibility-contact = Is something not working?
office-accessibility-contact-text = Tell us which page it is and what you use. We reply within two weeks and find another way until it is fixed:
office-accessibility-help = If that does not help, you can contact the arbitration body of your federal state, or of the federal government under the German Act on Equal Opportunities for Persons with Disabilities.
office-accessibility-date = As of November 2026

office-data-log-what = What coordinators change: who, when, what
office-data-log-why = So that we can find out how something came about
office-data-log-ground = Legitimate interest in traceable work (GDPR Art. 6(1)(f))
office-data-log-until = As long as the network exists; names of erased people are no longer shown.
office-data-network-what = Name, postal address and email address of those responsible, in the imprint
office-data-network-why = So that you know who you are dealing with
office-data-network-ground = Legal obligation (GDPR Art. 6(1)(c), § 5 DDG)
office-data-network-until = Until they are changed in the imprint
office-backlog = { $n ->
    [one] One email has been waiting since { $since }. What should happen to it?
   *[other] { $n } emails are waiting, the oldest since { $since }. What should happen to them?
}
office-backlog-hint = Whatever is out of date is never sent: old codes, places that lapsed, events that were called off.
office-backlog-send = Send what is still true
office-backlog-aside = Put them aside; I can read each one under Outbox and send it from there
office-error-backlog = First decide what should happen to the emails that are waiting.
