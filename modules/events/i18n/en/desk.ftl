# desk
events-desk-all = All events
events-desk-public = Public page
events-desk-tabs = Coordination of { $name }
events-desk-tab-overview = Overview
events-desk-tab-programme = Programme
events-desk-tab-people = Participants
events-desk-tab-waiting = Waiting list
events-desk-tab-questions = Questions
events-desk-tab-bulk = Mail to all
events-desk-tab-stage = Publish
events-desk-tab-edit = Edit

events-desk-title = At a glance
events-desk-attached = What belongs to it
events-desk-next = What is next
events-desk-numbers = Registrations
events-desk-door = To the door
events-desk-enter = Enter a registration
events-desk-copy = Copy for next year
events-desk-places = Places
events-desk-places-taken = { $taken } of { $capacity } places taken
events-desk-session-line = { $taken } of { $capacity } places taken, { $waiting } waiting
events-desk-registered = Registered
events-desk-gone = Cancelled
events-desk-photos = Photos allowed
events-desk-photos-aside = of all who want to come
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
    [0] none lapsed
    [one] one of them lapsed
   *[other] { $n } of them lapsed
 }
events-desk-over-time = Registrations over time
events-desk-over-time-hint = How many were registered by the end of each day
events-desk-plot = Line of registrations, at last { $people }
events-desk-plot-limit = { $n } places
events-desk-as-table = As a table
events-desk-day = Day
events-desk-needs = Access needs
events-desk-needs-none = Nobody has named a need so far.
events-desk-needs-until = Erased 14 days after the event.
events-desk-sessions = Sessions with limited places
events-desk-sessions-none = No session has limited places.
events-desk-figures = What stays
events-desk-figures-why = What people told us has been erased, or is being erased step by step. These numbers stay.
events-desk-figure-people = Registered
events-desk-figure-confirmed = Taking part
events-desk-figure-cancelled = Cancelled
events-desk-figure-arrived = Arrived
events-desk-figure-children = Children
events-desk-figure-parties = Registrations
events-desk-figure-parties-waiting = Waiting at the end
events-desk-empty = No registrations yet
events-desk-empty-hint = As soon as somebody registers, the numbers appear here. Open registration for that, or enter somebody by hand.
events-desk-todo-publish = Still a draft: only coordinators see this event. Go to its stage
events-desk-todo-mails = { $n ->
    [one] One mail could not be delivered. Look at the outbox
   *[other] { $n } mails could not be delivered. Look at the outbox
 }
events-desk-todo-overbooked = “{ $name }” is overbooked. Go to the programme
events-desk-todo-offers = { $n ->
    [one] One offered place lapses within 24 hours. Look at it
   *[other] { $n } offered places lapse within 24 hours. Look at them
 }
events-desk-todo-stuck = { $n ->
    [one] One place is free, but too few for the first in line. Look at it
   *[other] { $n } places are free, but too few for the first in line. Look at it
 }
events-desk-todo-unconfirmed = { $n ->
    [one] One person has not confirmed their place yet. Look at it
   *[other] { $n } people have not confirmed their places yet. Look at them
 }
events-desk-todo-needs = { $n ->
    [one] One access need is known: organise it in time
   *[other] { $n } access needs are known: organise them in time
 }
events-desk-todo-needs-end = Access needs are erased: { $until }

events-desk-need-sign-language = Sign language
events-desk-need-speech-to-text = Speech to text
events-desk-need-wheelchair = Wheelchair place
events-desk-need-hearing-loop = Hearing loop
events-desk-need-quiet-room = Quiet room
events-desk-need-childcare = Childcare
events-desk-need-diet = Food
events-desk-need-assistance = Assistance
events-desk-need-other = Other

events-desk-state-held = Not confirmed yet
events-desk-state-confirmed = Taking part
events-desk-state-waiting = Waiting list
events-desk-state-offered = Place offered
events-desk-state-cancelled = Cancelled
events-desk-state-lapsed = Lapsed
events-desk-choice-wish = wanted
events-desk-choice-taken = place
events-desk-choice-waiting = waiting list
events-desk-choice-offered = offered
events-desk-source-form = Registered themselves
events-desk-source-desk = Entered by hand

events-desk-filter = Narrow the list
events-desk-search = Search
events-desk-search-hint = Name, organisation or address
events-desk-standing = Standing
events-desk-session = Session
events-desk-question = Question
events-desk-answer = Answer
events-desk-source = Came in
events-desk-sort = Order
events-desk-sort-number = By registration
events-desk-sort-name = By name
events-desk-sort-organisation = By organisation
events-desk-sort-stand = By standing
events-desk-any = any
events-desk-active = All who want to come
events-desk-everyone = Everyone, also cancelled
events-desk-show = Show
events-desk-all-again = Show all again
events-desk-found = { $n ->
    [one] One person
   *[other] { $n } people
 }
events-desk-mail-these = Write to these
events-desk-csv = Save as CSV
events-desk-xlsx = Save for Excel
events-desk-nobody-found = Nobody found
events-desk-nobody-found-hint = No registration fits this choice.
events-desk-name = Name
events-desk-organisation = Organisation
events-desk-since = Registered
events-desk-number = No. { $n }
events-desk-child = child
events-desk-in-group = in a group
events-desk-pages = Pages of the list
events-desk-yes = Yes
events-desk-no = No

events-desk-bulk-action = Look at my registration
events-desk-bulk-why = You get this mail because you registered for: { $name }.

events-audit-entered = Registration entered by hand
events-audit-confirmed = Place confirmed by hand
events-audit-party-cancelled = Registration cancelled by hand
events-audit-address = Mail address of a registration put right
events-audit-placed = Places given out of turn
events-audit-bulk = Mail to many written
events-audit-exported = List of participants saved
events-audit-copied = Event copied

events-data-registration-what = Registrations: name, mail address, organisation, companions, consent to photographs, chosen sessions, arrival
events-data-registration-why = to give out places, to keep people informed and to know at the door who comes
events-data-registration-ground = contract about taking part (GDPR Art. 6 (1) b); photographs by consent (Art. 6 (1) a)
events-data-registration-until = until the period set for the event ends (usually 90 days after it), by itself; earlier at any time by the link in the mail
events-data-needs-what = Access needs: what somebody needs to take part, such as sign language, a wheelchair place, childcare, food
events-data-needs-why = to organise it
events-data-needs-ground = explicit consent (GDPR Art. 9 (2) a), as it may say something about health
events-data-needs-until = 14 days after the event, by itself
events-data-answers-what = Answers to further questions about an event
events-data-answers-why = to prepare the event; each question says what for
events-data-answers-ground = contract about taking part (GDPR Art. 6 (1) b)
events-data-answers-until = with the registration
events-data-interest-what = Mail addresses of people who want to know when registration opens
events-data-interest-why = to write to them once
events-data-interest-ground = consent (GDPR Art. 6 (1) a), which can be taken back at any time
events-data-interest-until = until the event's period ends, or until they unsubscribe
events-data-mails-what = Mails to many participants
events-data-mails-why = to tell everyone who registered what is important
events-data-mails-ground = contract about taking part (GDPR Art. 6 (1) b)
events-data-mails-until = with the registrations of the event
events-data-programme-what = Names and organisations of those who appear in the programme
events-data-programme-why = to publish the programme
events-data-programme-ground = agreement with those who contribute (GDPR Art. 6 (1) b)
events-data-programme-until = until the coordinators take them out of the programme
events-data-import-what = Uploaded programme files with the names of contributors
events-data-import-why = to show what reading them in would change
events-data-import-until = until the file is read in, about a day at most, then by itself

events-desk-back-to-list = Back to the list
events-desk-registration = The registration
events-desk-address = Mail address
events-desk-address-hint = May stay empty: no mail is sent then, and the place counts at once.
events-desk-no-address = without an address
events-desk-address-title = Put the mail address right
events-desk-address-why = The mail with the personal link goes to the right address at once. Links in earlier mails are no longer good then.
events-desk-address-save = Put right and send the mail
events-desk-address-right = The address is right now, and the mail is on its way.
events-desk-address-taken = There is a registration for this event under this address already.
events-desk-party-number = Number
events-desk-made = Came in
events-desk-confirmed-at = Confirmed
events-desk-until = Held until
events-desk-note = Note
events-desk-note-hint = Only for coordinators. Whoever asks for their own data gets to see it too.
events-desk-note-save = Save note
events-desk-noted = Note saved.
events-desk-confirm = Confirm the place
events-desk-confirmed = The place is confirmed.
events-desk-still-waiting = Still waiting: give a place first.
events-desk-too-late = The time was over; the place has gone on.
events-desk-was-cancelled = This registration is cancelled.
events-desk-change = Change details (opens their personal page)
events-desk-cancel = Cancel the registration
events-desk-cancelled = Cancelled.
events-desk-cancel-title = Cancel for { $name }?
events-desk-cancel-next = The next in line get an offer, as far as the places reach.
events-desk-cancel-mail = They get a mail about it.
events-desk-cancel-no-mail = No mail is sent, as there is no address.
events-desk-consequences = What happens then
events-desk-back = Back
events-desk-place = Give a place
events-desk-placed = The place is offered.
events-desk-place-title = Give { $name } a place out of turn?
events-desk-place-offer = They get an offer by mail and have to accept it, or you confirm for them.
events-desk-place-logged = It is written down that you decided this.
events-desk-optional = If you like.
events-desk-companions = Companions
events-desk-companions-hint = One name on each line. All get their places together or not at all.
events-desk-questions-open = What stays open now can be added through the personal link.
events-desk-question-required = { $name } (required in the form, not here)
events-desk-need-note = { $name }: what exactly?
events-desk-photos-agreed = Agrees to photographs
events-desk-sure = Confirmed at once
events-desk-sure-hint = Otherwise a link to confirm is sent by mail.
events-desk-enter-now = Enter
events-desk-entered = Entered.
events-desk-entered-waiting = Entered on the waiting list: not enough places are free.
events-desk-entered-already = This address is registered already. Here is the registration.
events-desk-entered-full = Not enough places are free and there is no waiting list. Raise the number of places first.
events-desk-error-address = That is not a complete mail address.
events-desk-error-companions = At most 19 names, each at most 120 characters long.
events-desk-sessions-chosen = Chosen sessions
events-desk-line = In line
events-desk-line-summary = { $waiting } waiting, { $free } of { $capacity } places free.
events-desk-line-rule = First come, first served. A group gets its places together; while it is first in line, free places are saved up for it.
events-desk-line-offered = Place offered
events-desk-line-place = Place
events-desk-line-people = Size
events-desk-line-why = Why
events-desk-line-sessions = Waiting lists of single sessions
events-desk-line-empty = Nobody is waiting
events-desk-line-empty-hint = When all places are taken, the next in line stand here, and why they have no place yet.
events-desk-why-full = No place is free
events-desk-why-offered = Offer lasts until { $until }
events-desk-why-ended = The event is over or cancelled
events-desk-bulk-others = Choose others
events-desk-bulk-choose = Take these
events-desk-bulk-preview = This is how it arrives
events-desk-bulk-as = As { $name } reads it
events-desk-bulk-edit = Change it
events-desk-bulk-nobody = Nobody with a mail address belongs to this choice.
events-desk-bulk-write = The mail
events-desk-bulk-subject = Subject
events-desk-bulk-body = Text
events-desk-bulk-body-hint = An empty line begins a new paragraph. {"{name}"} becomes the name, {"{link}"} the personal link.
events-desk-bulk-look = Look at it first
events-desk-bulk-earlier = Sent before
events-desk-bulk-unknown = Nobody knows { $word }. There are {"{name}"} and {"{link}"}.
events-desk-bulk-sent = The mail is on its way.
events-desk-bulk-done = { $done } of { $total } written
events-desk-bulk-running = Being written
events-desk-bulk-finished = Done
events-desk-bulk-leave = You can leave this page; it goes on.
events-desk-bulk-reload = Reload
events-desk-bulk-another = To all mails
events-desk-bulk-stopped = You get no more of these mails. Mails about your own place still come.
events-desk-stop-title = No more of these mails?
events-desk-stop-what = You still get mails about your own place.
events-desk-stop = Unsubscribe
events-desk-copy-what = Texts, place, rooms, tracks, the programme without its people, and questions are taken over. People are not. The copy is a draft at first.
events-desk-copy-title = Title
events-desk-copy-date = First day
events-desk-copy-date-hint = So far: { $name }. Proposed: the same weekday next year. All other days move along.
events-desk-copy-error-date = Please choose a day that is still to come.
events-desk-copy-now = Copy
events-desk-copied = Copied. Look through the details before you publish.
events-desk-door-title = Door
events-desk-door-counted = { $arrived } of { $expected } are here
events-desk-door-search = Name or organisation
events-desk-door-in = Is here
events-desk-door-since = since { $at }
events-desk-door-undo = Undo
events-desk-door-done = Welcome!
events-desk-door-undone = Taken back.
events-desk-door-nobody = Perhaps the name is spelt differently. Otherwise enter the person here.
events-desk-door-more = There are more than are shown: search for the name.

events-desk-cancel-places = { $n ->
    [one] One place becomes free, and so do chosen sessions.
   *[other] { $n } places become free, and so do chosen sessions.
 }
events-desk-place-overtakes = { $n ->
    [0] Nobody is overtaken.
    [one] One registration that came earlier is overtaken.
   *[other] { $n } registrations that came earlier are overtaken.
 }
events-desk-place-uses = { $n ->
    [one] One free place is used.
   *[other] { $n } free places are used.
 }
events-desk-place-adds = { $n ->
    [one] One place is added: there will be { $capacity } places.
   *[other] { $n } places are added: there will be { $capacity } places.
 }
events-desk-free-now = { $n ->
    [0] No place is free now: whoever is entered goes on the waiting list.
    [one] One place is free.
   *[other] { $n } places are free.
 }
events-desk-why-too-few = { $n ->
    [one] One place free, the group needs { $needs }
   *[other] { $n } places free, the group needs { $needs }
 }
events-desk-why-others = { $n ->
    [one] { $free } free, but one registration with { $people } people stands in front
   *[other] { $free } free, but { $n } registrations with { $people } people stand in front
 }
events-desk-bulk-count = { $n ->
    [0] Nobody gets this mail
    [one] One registration gets this mail
   *[other] { $n } registrations get this mail
 }
events-desk-bulk-send = { $n ->
    [one] Send to one registration
   *[other] Send to { $n } registrations
 }
