# desk
events-desk-all = All events
events-desk-public = Public page
events-desk-tabs = Managing { $name }
events-desk-tab-overview = Overview
events-desk-tab-programme = Programme
events-desk-tab-people = Participants
events-desk-tab-waiting = Waiting list
events-desk-tab-questions = Questions
events-desk-tab-bulk = Email everyone
events-desk-tab-stage = Publish
events-desk-tab-edit = Edit

events-desk-title = At a glance
events-desk-attached = What belongs to it
events-desk-next = What’s next
events-desk-numbers = Registrations
events-desk-door = Go to check-in
events-desk-enter = Enter a registration
events-desk-copy = Copy for next year
events-desk-places = Places
events-desk-places-taken = { $taken } of { $capacity } places taken
events-desk-session-line = { $taken } of { $capacity } places taken, { $waiting } waiting
events-desk-registered = Registered
events-desk-gone = Cancelled
events-desk-photos = Photos allowed
events-desk-photos-aside = of everyone who plans to come
events-desk-arrived = Arrived
events-desk-people = { $n ->
    [one] one person
   *[other] { $n } people
 }
events-desk-children = { $n ->
    [0] no children
    [one] one of them a child
   *[other] { $n } of them children
 }
events-desk-parties = { $n ->
    [one] in one registration
   *[other] in { $n } registrations
 }
events-desk-lapsed = { $n ->
    [0] none expired
    [one] one of them expired
   *[other] { $n } of them expired
 }
events-desk-over-time = Registrations over time
events-desk-over-time-hint = How many people were registered at the end of each day
events-desk-plot = Line chart of registrations; most recently { $people }
events-desk-plot-limit = { $n } places
events-desk-as-table = As a table
events-desk-day = Day
events-desk-needs = Access needs
events-desk-needs-none = Nobody has mentioned any needs so far.
events-desk-needs-until = Deleted 14 days after the event.
events-desk-sessions = Sessions with limited places
events-desk-sessions-none = No session has limited places.
events-desk-figures = What is kept
events-desk-figures-why = What people told us has been deleted or is being deleted step by step. These figures are kept.
events-desk-figure-people = Registered
events-desk-figure-confirmed = Attending
events-desk-figure-cancelled = Cancelled
events-desk-figure-arrived = Arrived
events-desk-figure-children = Children
events-desk-figure-parties = Registrations
events-desk-figure-parties-waiting = On the waiting list at the end
events-desk-empty = No registrations yet
events-desk-empty-hint = As soon as somebody registers, figures appear here. Open registration, or enter somebody by hand.
events-desk-todo-publish = Still a draft: only coordinators see this event. Go to Publish
events-desk-todo-mails = { $n ->
    [one] One email could not be delivered. See the outbox
   *[other] { $n } emails could not be delivered. See the outbox
 }
events-desk-todo-overbooked = “{ $name }” is overbooked. Go to the programme
events-desk-todo-offers = { $n ->
    [one] One offered place expires within 24 hours. See it
   *[other] { $n } offered places expire within 24 hours. See them
 }
events-desk-todo-stuck = { $n ->
    [one] One place is free, not enough for the first in line. See why
   *[other] { $n } places are free, not enough for the first in line. See why
 }
events-desk-todo-unconfirmed = { $n ->
    [one] One person has not confirmed their place yet. See who
   *[other] { $n } people have not confirmed their places yet. See who
 }
events-desk-todo-needs = { $n ->
    [one] One access need to arrange in good time
   *[other] { $n } access needs to arrange in good time
 }
events-desk-todo-needs-end = Access needs will be deleted: { $until }

events-desk-need-sign-language = German Sign Language
events-desk-need-speech-to-text = Live captions
events-desk-need-wheelchair = Wheelchair space
events-desk-need-hearing-loop = Hearing loop
events-desk-need-quiet-room = Quiet room
events-desk-need-childcare = Childcare
events-desk-need-diet = Food
events-desk-need-assistance = Assistance
events-desk-need-other = Something else

events-desk-state-held = Not confirmed yet
events-desk-state-confirmed = Attending
events-desk-state-waiting = Waiting list
events-desk-state-offered = Place offered
events-desk-state-cancelled = Cancelled
events-desk-state-lapsed = Expired
events-desk-choice-wish = wished for
events-desk-choice-taken = has a place
events-desk-choice-waiting = waiting list
events-desk-choice-offered = offered
events-desk-source-form = Registered online
events-desk-source-desk = Entered by hand

events-desk-filter = Filter the list
events-desk-search = Search
events-desk-search-hint = Name, organisation or email address
events-desk-standing = Status
events-desk-session = Session
events-desk-question = Question
events-desk-answer = Answer
events-desk-source = How they registered
events-desk-sort = Order
events-desk-sort-number = By registration
events-desk-sort-name = By name
events-desk-sort-organisation = By organisation
events-desk-sort-stand = By status
events-desk-any = any
events-desk-active = Everyone who plans to come
events-desk-everyone = Everyone, including cancelled
events-desk-show = Show
events-desk-all-again = Show everyone
events-desk-found = { $n ->
    [one] One person
   *[other] { $n } people
 }
events-desk-mail-these = Email these people
events-desk-csv = Save as CSV
events-desk-xlsx = Save for Excel
events-desk-nobody-found = Nobody found
events-desk-nobody-found-hint = No registration matches this filter.
events-desk-name = Name
events-desk-organisation = Organisation
events-desk-since = Registered
events-desk-number = No. { $n }
events-desk-child = child
events-desk-in-group = in a group
events-desk-pages = Pages of the list
events-desk-yes = Yes
events-desk-no = No

events-desk-bulk-action = See my registration
events-desk-bulk-why = You are getting this email because you registered for: { $name }.

events-audit-entered = Registration entered by hand
events-audit-confirmed = Place confirmed by hand
events-audit-party-cancelled = Registration cancelled by hand
events-audit-address = Email address of a registration corrected
events-audit-placed = Places given out of turn
events-audit-bulk = Email to many people written
events-audit-exported = List of participants saved
events-audit-copied = Event copied

events-data-registration-what = Registrations: name, email address, organisation, companions, consent to photographs, chosen sessions, check-in
events-data-registration-why = to give out places, to keep people informed and to know who is coming at check-in
events-data-registration-ground = contract for participation (GDPR Art. 6 (1) b); photographs by consent (Art. 6 (1) a)
events-data-registration-until = until the period set for the event ends (usually 90 days after it), then deleted automatically; earlier at any time using the link in the email
events-data-needs-what = Access needs: what someone needs in order to take part, such as sign language, a wheelchair space, childcare, food
events-data-needs-why = to arrange it
events-data-needs-ground = explicit consent (GDPR Art. 9 (2) a), as it may reveal something about health
events-data-needs-until = 14 days after the event, then deleted automatically
events-data-answers-what = Answers to further questions about an event
events-data-answers-why = to prepare the event; each question says what it is for
events-data-answers-ground = contract for participation (GDPR Art. 6 (1) b)
events-data-answers-until = with the registration
events-data-interest-what = Email addresses of people who want to know when registration opens
events-data-interest-why = to email them when registration opens or the date changes
events-data-interest-ground = consent (GDPR Art. 6 (1) a), which can be withdrawn at any time
events-data-interest-until = until we have emailed them that registration is open or they unsubscribe, at the latest until the event ends; if it is called off, they are kept for just as long, since it may go ahead after all
events-data-mails-what = Emails to many participants
events-data-mails-why = to tell everyone who registered what they need to know
events-data-mails-ground = contract for participation (GDPR Art. 6 (1) b)
events-data-mails-until = deleted with the event’s registrations
events-data-programme-what = Names and organisations of the people in the programme
events-data-programme-why = to publish the programme
events-data-programme-ground = agreement with those who contribute (GDPR Art. 6 (1) b)
events-data-programme-until = until the coordinators remove them from the programme
events-data-import-what = Uploaded programme files with the names of contributors
events-data-import-why = to show what importing them would change
events-data-import-until = until the file is imported, or for about a day at most, then deleted automatically

events-desk-back-to-list = Back to the list
events-desk-registration = The registration
events-desk-address = Email address
events-desk-address-hint = You can leave this empty: then no emails are sent, and the place is confirmed straight away.
events-desk-no-address = without an address
events-desk-address-title = Correct the email address
events-desk-address-why = The email with the personal link is sent to the correct address straight away. Links in earlier emails stop working.
events-desk-address-save = Correct it and send the email
events-desk-address-right = The address has been corrected, and the email is on its way.
events-desk-address-taken = There is already a registration for this event with this address.
events-desk-party-number = Number
events-desk-made = Received
events-desk-confirmed-at = Confirmed
events-desk-until = Held until
events-desk-note = Note
events-desk-note-hint = Only for coordinators. People who request their own data will see it too.
events-desk-note-save = Save note
events-desk-noted = Note saved.
events-desk-confirm = Confirm the place
events-desk-confirmed = The place has been confirmed.
events-desk-still-waiting = Still on the waiting list: give them a place first.
events-desk-too-late = The deadline has passed; the place has gone to someone else.
events-desk-was-cancelled = This registration has been cancelled.
events-desk-change = Change details (opens their personal page)
events-desk-cancel = Cancel registration
events-desk-cancelled = Cancelled.
events-desk-cancel-title = Cancel for { $name }?
events-desk-cancel-next = The next in line get an offer, as far as there are enough places.
events-desk-cancel-mail = They will be notified by email.
events-desk-cancel-no-mail = No email will be sent, because there is no address.
events-desk-consequences = What happens next
events-desk-back = Back
events-desk-place = Give a place
events-desk-placed = The place has been offered.
events-desk-place-title = Give { $name } a place out of turn?
events-desk-place-offer = They get an offer by email and have to accept it, or you confirm it for them.
events-desk-place-logged = It is recorded that you made this decision.
events-desk-optional = Optional.
events-desk-companions = Companions
events-desk-companions-hint = One name per line. They all get their places together or not at all.
events-desk-questions-open = Anything left open now can be added later using the personal link.
events-desk-question-required = { $name } (required in the form, not here)
events-desk-need-note = { $name }: what exactly?
events-desk-photos-agreed = Agrees to be photographed
events-desk-sure = Confirm straight away
events-desk-sure-hint = Otherwise, they get an email with a link to confirm.
events-desk-enter-now = Enter
events-desk-entered = Entered.
events-desk-entered-waiting = Added to the waiting list: there are not enough free places.
events-desk-entered-already = This address is already registered. Here is the registration.
events-desk-entered-full = There are not enough free places, and there is no waiting list. Increase the number of places first.
events-desk-error-companions = At most 19 names, each at most 120 characters long.
events-desk-sessions-chosen = Chosen sessions
events-desk-line = Waiting in line
events-desk-line-summary = { $waiting } waiting, { $free } of { $capacity } places free.
events-desk-line-rule = First come, first served. A group gets its places together; while it is first in line, free places are held for it.
events-desk-line-offered = Place offered
events-desk-line-place = Place
events-desk-line-people = Group size
events-desk-line-why = Why
events-desk-line-sessions = Waiting lists for individual sessions
events-desk-line-empty = Nobody is waiting
events-desk-line-empty-hint = Once all places are taken, this shows who is next in line, and why they have no place yet.
events-desk-why-full = No place is free
events-desk-why-offered = Offer valid until { $until }
events-desk-why-ended = The event is over or has been called off
events-desk-bulk-others = Choose others
events-desk-bulk-choose = Use these
events-desk-bulk-preview = How it will look
events-desk-bulk-as = As { $name } will read it
events-desk-bulk-edit = Keep editing
events-desk-bulk-nobody = Nobody with an email address matches this selection.
events-desk-bulk-write = The email
events-desk-bulk-subject = Subject
events-desk-bulk-body = Text
events-desk-bulk-body-hint = A blank line starts a new paragraph. {"{name}"} is replaced by the name, {"{link}"} by the personal link.
events-desk-bulk-look = Preview first
events-desk-bulk-earlier = Sent earlier
events-desk-bulk-unknown = We don’t know { $word }. You can use {"{name}"} and {"{link}"}.
events-desk-bulk-sent = The email is on its way.
events-desk-bulk-done = { $done } of { $total } written
events-desk-bulk-running = Being sent
events-desk-bulk-here = Written; no mail server is set up here, so the emails are kept in the outbox
events-desk-bulk-gone = { $sent } of { $total } sent
events-desk-bulk-waiting = { $n } waiting
events-desk-bulk-failed = { $n } not delivered
events-desk-bulk-overtaken = { $n } no longer needed
events-desk-bulk-finished = Done
events-desk-bulk-leave = You can leave this page; it will carry on.
events-desk-bulk-reload = Reload
events-desk-bulk-another = Back to all emails
events-desk-bulk-stopped = You won’t get any more of these emails. You will still get emails about your own place.
events-desk-stop-title = Unsubscribe from these emails?
events-desk-stop-what = You will still get emails about your own place.
events-desk-stop = Unsubscribe
events-desk-copy-what = Texts, place, rooms, tracks, questions and the programme (without its speakers) are copied. People are not. The copy starts as a draft.
events-desk-copy-title = Title
events-desk-copy-date = First day
events-desk-copy-date-hint = Until now: { $name }. We suggest the same weekday next year. All other dates move with it.
events-desk-copy-error-date = Please choose a day in the future.
events-desk-copy-now = Copy
events-desk-copied = Copied. Check the details before you publish.
events-desk-door-title = Check-in
events-desk-door-counted = { $arrived } of { $expected } are here
events-desk-door-search = Name or organisation
events-desk-door-in = Check in
events-desk-door-since = since { $at }
events-desk-door-undo = Undo
events-desk-door-done = Welcome!
events-desk-door-undone = Undone.
events-desk-door-nobody = Perhaps the name is spelt differently. If not, register the person here.
events-desk-door-more = There are more people than shown here: search for the name.

events-desk-cancel-places = { $n ->
    [one] One place becomes free, and so do chosen sessions.
   *[other] { $n } places become free, and so do chosen sessions.
 }
events-desk-place-overtakes = { $n ->
    [0] Nobody is passed over.
    [one] One earlier registration is passed over.
   *[other] { $n } earlier registrations are passed over.
 }
events-desk-place-uses = { $n ->
    [one] One free place will be used.
   *[other] { $n } free places will be used.
 }
events-desk-place-adds = { $n ->
    [one] One place will be added, making { $capacity } places.
   *[other] { $n } places will be added, making { $capacity } places.
 }
events-desk-free-now = { $n ->
    [0] No places are free right now: anyone you enter goes on the waiting list.
    [one] One place is free.
   *[other] { $n } places are free.
 }
events-desk-why-too-few = { $n ->
    [one] One place free, the group needs { $needs }
   *[other] { $n } places free, the group needs { $needs }
 }
events-desk-why-others = { $n ->
    [one] { $free } free, but one registration with { $people } people comes first
   *[other] { $free } free, but { $n } registrations with { $people } people come first
 }
events-desk-bulk-count = { $n ->
    [0] Nobody gets this email
    [one] One registration gets this email
   *[other] { $n } registrations get this email
 }
events-desk-bulk-send = { $n ->
    [one] Send to one registration
   *[other] Send to { $n } registrations
 }
