office-post = Outbox
office-post-about = All mails that are sent: what is waiting, what went out, what did not.
office-network = Network
office-network-about = Name, colour, imprint, sending mail, and funders.
office-log = Log
office-log-about = Who of the coordinators changed what, and when.
office-save = Save
office-saved = Saved.
office-back = Rather not
office-search = Search
office-older = Older
office-newest = Back to the newest

office-error-host = No mail provider is called that. We mean something like “smtp.example.org”.
office-error-port = The port is a number between 1 and 65535.
office-error-open-password = We do not pass on a password without encryption. Choose an encryption, or leave name and password empty.
office-error-password = Enter the password for this name. If the provider has changed, we need it once more.
office-error-code = This is not the code that was shown at the start. After every restart there is a new one.
office-error-set-up = The network is set up already. Sign in to change something.
office-error-logo-large = The picture is too large. It may have 2 MB at most.
office-error-logo-alt = Describe the picture in a few words, for everyone who does not see it.
office-error-resend = This mail is waiting already or was sent.

office-set-up-kicker = Good to have you here
office-set-up-title = Set up your network
office-set-up-lead = A few details, and off you go. Everything can be changed later.
office-set-up-code = Code from the start
office-set-up-code-hint = It was shown where the program was started, so that only you can set it up.
office-set-up-network = The network
office-set-up-you = You
office-set-up-you-hint = You become the first coordinator. You can invite others afterwards.
office-set-up-mail = Sending mail (can wait)
office-set-up-mail-hint = Your mail provider gives you these details. Without them we collect all mails in the outbox, and you read them there.
office-set-up-go = Set up the network
office-set-up-done = Your network is set up. Welcome!

office-name = Name of the network
office-name-hint = It stands on every page, for example “Sociocultural Network Meissen”.
office-purpose = What are you here for?
office-purpose-hint = One or two sentences for the start page.
office-contact = Mail address for questions
office-contact-hint = It is public. Answers to your mails arrive here.
office-person = Your name
office-email = Your mail address
office-email-hint = You sign in with it. You need no password.
office-hue = Colour
office-hue-hint = It colours buttons, links and the woven band.
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
office-imprint-hint = Who is responsible, with address and representatives? **bold**, lists with - and empty lines between paragraphs work.
office-imprint-preview = Look at the imprint
office-imprint-preview-title = This is what your imprint looks like

office-tab-profile = Appearance
office-tab-mail = Sending mail
office-tab-funders = Funders

office-mail-lead = Which provider shall your mails go through? Its help usually lists the details under “outgoing mail”.
office-mail-demo = Nothing is sent in the demo. You read all mails in the outbox.
office-host = The provider’s outgoing mail
office-host-hint = For example smtp.example.org
office-encryption = Encryption
office-encryption-tls = from the beginning (usual)
office-encryption-starttls = after the greeting (STARTTLS)
office-encryption-none = none (only on the same machine)
office-port = Port
office-port-hint = Leave empty for the usual one.
office-username = Name at the provider
office-password = Password at the provider
office-password-kept = It is stored and never shown. Leave empty to keep it.
office-sender = Sender
office-sender-hint = This address stands as the sender in your mails.
office-test = Send a test mail
office-test-hint = The test mail goes to you, with the details above. Nothing is stored.
office-test-sent = The test mail is on its way to { $name }. Look into your mailbox.
office-mail-end = Stop sending
office-mail-off = No more mails are sent. You read them in the outbox.
office-mail-hello = Hello,
office-mail-test-subject = The test mail has arrived
office-mail-test-body = if you are reading this, the details for sending mail are right.
office-mail-test-action = To the settings

office-funders-none = No funders yet
office-funders-none-about = Whoever funds you is named on every page and in every mail, with the words and the logo that the grant asks for.
office-funders-about = They stand in this order at the foot of every page and in every mail.
office-funder-new = Add a funder
office-funder-name = Name
office-funder-credit = Words of credit
office-funder-credit-hint = As the grant asks for them: “Funded by …”
office-funder-href = Web address (if there is one)
office-funder-logo = Logo (if one is asked for)
office-funder-logo-hint = PNG, JPEG or WebP, at most 2 MB. A new picture replaces the old one.
office-funder-logo-now = The present logo
office-funder-alt = What the logo shows
office-funder-alt-hint = For everyone who does not see it: “Logo of the town of Meissen”
office-funder-with-logo = with a logo
office-funder-without-logo = without a logo
office-funder-up = move up
office-funder-down = move down
office-funder-remove = Remove the funder
office-funder-remove-title = Really remove { $name }?
office-funder-remove-gone = The credit and the logo disappear from all pages.
office-funder-removed = The funder is removed.

office-post-demo = In the demo no mail leaves the house. Open a mail and press its button, as if you had received it.
office-post-unset = Sending mail is not set up yet. Until then you read all mails here and pass on what is urgent.
office-post-none = No mails yet
office-post-none-about = As soon as someone registers or signs in, the mail stands here.
office-post-states = Mails by state
office-post-all = All ({ $n })
office-post-waiting = Waiting ({ $n })
office-post-sent = Sent ({ $n })
office-post-failed = Not delivered ({ $n })
office-post-kept = Kept ({ $n })
office-post-search = Find a recipient
office-post-nothing-found = There are no such mails.
office-post-resend-all = { $n ->
    [one] Try the mail once more
   *[other] Try all { $n } once more
 }
office-state-read-here = to be read here
office-state-waiting = waiting
office-state-sent = sent
office-state-failed = not delivered
office-state-kept = kept
office-mail-subject = Subject
office-mail-to = To
office-mail-written = Written
office-mail-state = State
office-mail-sent-at = Sent
office-mail-next = Next try
office-mail-trouble = What happened
office-mail-gone = What this mail was about is gone
office-mail-letter = The mail
office-mail-text = As plain text
office-mail-source = Source of the designed version
office-mail-calendar = Attached date
office-mail-resend = Send once more
office-mail-again = It is tried once more.
office-mail-private = This mail is meant only for the person it went to. That is why its text is not shown here.

office-log-lead = What coordinators changed, the newest entries first.
office-log-none = No entries yet
office-log-none-about = As soon as a coordinator changes something, it stands here.
office-log-by-itself = by itself
office-log-gone = someone who is no longer here
office-audit-set-up = set up the network
office-audit-profile = changed the network’s appearance
office-audit-mail = changed how mail is sent
office-audit-mail-off = stopped sending mail
office-audit-funder = entered a funder
office-audit-funder-moved = changed the order of the funders
office-audit-funder-removed = removed a funder
office-audit-resent = sent a mail once more
office-audit-resent-all = sent undelivered mails once more

office-desk-title = Coordination
office-desk-ways = Areas
office-desk-failed-mails = { $n ->
    [one] One mail could not be delivered.
   *[other] { $n } mails could not be delivered.
 }
office-desk-failed-jobs = { $n ->
    [one] One task did not succeed and will be tried again.
   *[other] { $n } tasks did not succeed and will be tried again.
 }
office-desk-unsent = { $n ->
    [one] One mail lies in the outbox and can only be read there.
   *[other] { $n } mails lie in the outbox and can only be read there.
 }
office-desk-look = Have a look
office-desk-read = Read
office-desk-no-imprint = The imprint is still missing.
office-desk-add = Add it

office-start-ways = What you find here
office-start-next = For coordinators
office-start-desk = To coordination
office-start-desk-about = Plan events, read mails, invite people.

office-imprint-title = Imprint
office-imprint-missing = Soon it will say here who is responsible for these pages.
office-contact-line = Write to us:

office-privacy-title = Privacy
office-privacy-lead = We store only what is needed, and it is erased without anyone doing anything. This is what it is.
office-privacy-who = Who is responsible
office-privacy-who-text = { $name } is responsible. Address and representatives stand here:
office-privacy-data = What we store
office-privacy-why = What for
office-privacy-ground = Ground
office-privacy-until = Until when
office-privacy-browser = What stays in your browser
office-privacy-browser-text = When you sign in, your browser remembers it with a cookie, for 60 days at most. If you choose a language or a view, it remembers that too. It holds an answer such as “Saved” for half a minute. Nothing more: no advertising, no analysis, no recognising you again.
office-privacy-others = Who else learns anything
office-privacy-others-text = Nobody. These pages load nothing from other machines. We use your network address only in the moment, to slow down abuse, and do not store it.
office-privacy-others-mail = Only mails go through the network’s mail provider.
office-privacy-rights = Your rights
office-privacy-rights-text = At any time you may learn what we have stored about you, have it corrected, taken along, restricted or erased, object to its use and withdraw a consent (GDPR Art. 7 and 15 to 21).
office-privacy-rights-how = Most of it you can do yourself: through the link in your confirmation, or in your account, you see your data, download it and erase it. For everything else, write to us.
office-privacy-authority = If you think that we do something wrong, you can complain to the data protection authority of your federal state.

office-accessibility-title = Accessibility
office-accessibility-lead = { $name } is meant to be usable by everyone: by keyboard, with a screen reader, in high contrast, on old phones.
office-accessibility-standard = What we hold ourselves to
office-accessibility-standard-text = WCAG 2.2 at level AA and the European standard EN 301 549. You choose view and language at the foot of every page.
office-accessibility-tested = How it is tested
office-accessibility-tested-text = Every page is tested automatically before every new version: light and dark, narrow and wide, by keyboard alone and without scripts. This is a self-assessment.
office-accessibility-limits = What does not work yet
office-accessibility-limits-text = We cannot check all texts and pictures that others upload. There is not a version in plain language of every page yet.
office-accessibility-contact = Something does not work?
office-accessibility-contact-text = Tell us on which page, and what you use. We answer within two weeks and find another way until it is mended:
office-accessibility-help = If that does not help, you can turn to the arbitration body of your federal state or of the federation under the Act on Equal Opportunities for Persons with Disabilities.
office-accessibility-date = As of November 2026

office-data-log-what = What coordinators change: who, when, what
office-data-log-why = So that it can be found out how something came about
office-data-log-ground = Legitimate interest in work that can be followed (GDPR Art. 6(1)(f))
office-data-log-until = As long as the network exists; names of erased people are no longer shown.
office-data-network-what = Name, address and mail address of those responsible, in the imprint
office-data-network-why = So that you know whom you are dealing with
office-data-network-ground = Legal duty (GDPR Art. 6(1)(c), § 5 DDG)
office-data-network-until = Until they are changed in the imprint
