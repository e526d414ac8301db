# What everyone sees: calendar, page of an event, save-the-date.
events-nav = Events
events-nav-about = What’s coming up and what has been: conferences, workshops, meetings, concerts.
events-desk-nav = Events
events-desk-nav-about = Announcements, programme, registrations, waiting list and figures.

events-kind-conference = Conference
events-kind-workshop = Workshop
events-kind-meeting = Meeting
events-kind-visit = Visit
events-kind-performance = Performance

events-state-draft = Draft
events-state-save-the-date = Save the date
events-state-announced = Registration from { $date }
events-state-announced-later = Announced
events-state-no-registration = No registration needed
events-state-open = Registration open
events-state-waiting = Waiting list
events-state-full = Fully booked
events-state-closed = Registration closed
events-state-running = On now
events-state-over = Over
events-state-cancelled = Called off

events-show-sheet = At a glance
events-show-when = When
events-show-where = Where
events-show-cost = Cost
events-show-cost-none = none
events-show-access = Access
events-show-waiting = New registrations join the end of the line.
events-show-picture = A woven band, unique to this event
events-show-until = Register by { $date }.
events-show-until-waiting-list = Register by { $date }. Once it is full, there is a waiting list.
events-show-register = Register now
events-show-join-waiting = Join the waiting list
events-show-calendar = Add to calendar
events-show-edit = Manage
events-show-left = { $left } until registration opens
events-show-opens = It opens on { $date }.
events-show-opens-later = The date registration opens has not been set yet.
events-show-save-the-date = Save the date. Details of the programme and registration will follow.
events-show-no-registration = No need to register. Just come along.
events-show-full = All places are taken.
events-show-full-waiting = All places are taken. On the waiting list, you move up automatically.
events-show-closed = Registration is closed.
events-show-running = The event is on now and runs until { $date }.
events-show-over = This event is over. Thanks to everyone who came – see you next time!
events-show-over-next = What’s next
events-show-cancelled = This event has been called off.
events-show-cancelled-told = Everyone who registered will get an email.
events-show-draft = This is a draft. Only coordinators see this page.
events-show-draft-until = This is a draft. It becomes public on { $date }.
events-show-now = Right now
events-show-report = Documentation
events-show-about = About this event
events-show-plain-language = Easy German (Leichte Sprache)
events-show-rule = How the waiting list works
events-show-rule-order = First come, first served, in the order of registration.
events-show-rule-party = If you register as a group, you get your places together or keep waiting together. Free places are held for you until there are enough; nobody can jump the queue.
events-show-rule-offer = When a place is free, we write to you at once. You then have { $n ->
    [one] one hour
   *[other] up to { $n } hours
 } to accept it; less shortly before the event. The night (22:00 to 8:00) does not count.
events-show-rule-position = The link in your email always shows your place in line.

# The page in Leichte Sprache, which is German for everyone; this says what stands there.
events-plain = Easy German
events-plain-back = Back to the event
events-plain-when = When is it?
events-plain-times = From { $from } to { $until }
events-plain-begins = Begins: { $day } at { $time }
events-plain-ends = Ends: { $day } at { $time }
events-plain-where = Where is it?
events-plain-about = What is it about?
events-plain-later = You will find this here soon.
events-plain-part = How can I take part?
events-plain-draft = This is a draft. Only coordinators see this page.
events-plain-cancelled =
    The event is off.
    It does not take place.
events-plain-over = The event is over.
events-plain-no-registration =
    You need not register.
    Just come.
events-plain-opens =
    You have to register.
    You can do so from { $date }.
events-plain-opens-later =
    You have to register.
    You cannot do so yet.
    You will find here when you can.
events-plain-open =
    You have to register.
    You can do so on the internet.
events-plain-register = Register here
events-plain-waiting =
    All places are taken.
    There is a waiting list.
    Perhaps a place becomes free.
    Then you get an email.
events-plain-join-waiting = Onto the waiting list
events-plain-full = All places are taken.
events-plain-closed = You cannot register any more.

events-interest = Let me know
events-interest-about = We’ll email you when registration opens, and before that only if the date changes. Once it is open, we delete your address.
events-interest-email = Email address
events-interest-hint = First we send you an email asking you to confirm.
events-interest-send = Let me know
events-interest-asked = Check your mailbox: use the link in our email to confirm. If you were already on the list, nothing changes.
events-interest-title = Save the date
events-interest-question = Shall we email you as soon as registration opens?
events-interest-yes = Yes, email me
events-interest-leave = Don’t email me
events-interest-confirmed = You’re on the list. We’ll email you as soon as registration opens. Then we delete your address.
events-interest-gone-title = This address is not on the list
events-interest-gone = Either we have already emailed you, or you have left the list. We have deleted your address.
events-interest-left = Your address has been deleted. We won’t email you.
events-interest-leave-title = Leave the list?
events-interest-leave-about = Your address will be deleted immediately.
events-interest-back = Back to the event

events-calendar = Events
events-calendar-about = What’s coming up in the network: come along, take part, develop ideas together.
events-start-next = What’s next
events-start-calendar = All dates in the calendar
events-calendar-view = View
events-calendar-list = List
events-calendar-month = Month
events-calendar-past = Past
events-calendar-filter = Filter
events-calendar-space = Space
events-calendar-all-spaces = all spaces
events-calendar-kind = Kind
events-calendar-all-kinds = all kinds
events-calendar-choose = Show
events-calendar-clear = Clear filter
events-calendar-empty = Nothing in the calendar yet
events-calendar-empty-about = As soon as a date is set, you’ll find it here. Subscribe to the calendar so you don’t miss anything.
events-calendar-empty-desk = Create the first event: a title, a date and a place are enough.
events-calendar-nothing = Nothing matches right now
events-calendar-nothing-about = No events match this filter. Perhaps something else suits you.
events-calendar-past-empty = Nothing is over yet
events-calendar-past-empty-about = Past events will be listed here.
events-calendar-subscribe = Subscribe to the calendar (.ics)
events-calendar-feed = Subscribe to news (Atom)
events-calendar-before = Previous month
events-calendar-after = Next month
events-calendar-nothing-in-month = Nothing is planned for this month yet.
events-calendar-feeds = Stay in touch

events-audit-created = Event created
events-audit-edited = Event changed
events-audit-capacity = Number of places changed
events-audit-scheduled = Publication and registration period changed
events-audit-dates-decide = Dates decide again
events-audit-opened = Registration opened by hand
events-audit-closed = Registration closed by hand
events-audit-called-off = Event called off
events-audit-taken-up = Event taken up again

events-mail-interest-subject = Please confirm: news about { $event }
events-mail-interest-before = you’d like to know when registration opens. Confirm with one click, and we’ll email you; before that, only if the date changes.
events-mail-interest-action = Yes, email me
events-mail-interest-after = Wasn’t you? Then you don’t need to do anything; we’ll delete your address after seven days.

events-mail-opened-subject = Registration is open: { $event }
events-mail-opened-before = you asked us to let you know: registration is now open.
events-mail-opened-action = Register
events-mail-opened-after = This is the email you asked for. We have deleted your address from the list.

events-mail-not-opened-subject = Called off: { $event }
events-mail-not-opened-before = we’re sorry: an event you were interested in has been called off. { $words }
events-mail-not-opened-action = See the event
events-mail-not-opened-after = If the event goes ahead after all, we’ll email you. We delete your address by the time it was planned to end, at the latest.

events-mail-called-off-subject = Called off: { $event }
events-mail-called-off-before = we’re sorry: this event has been called off. { $words }
events-mail-called-off-action = See my registration
events-mail-called-off-after = You don’t need to do anything. The attached file removes the date from your calendar.

# For coordinators: all events, making and changing one.
events-list = All events
events-list-new = New event
events-list-search = Search titles and places
events-list-find = Search
events-list-all = Show all
events-list-nothing = Nothing found
events-list-nothing-about = No title or place contains all of these words.
events-list-empty = There are no events yet
events-list-ahead = Coming up
events-list-over = Over
events-list-title = Event
events-list-when = When
events-list-state = Status
events-list-places = Places
events-list-taken = { $taken } of { $capacity }
events-list-waiting = Waiting
events-list-interested = Interested

events-create = New event
events-create-about = Just the essentials first. The event starts as a draft that only coordinators can see.
events-create-do = Create draft
events-create-done = The draft has been created. You can add everything else here.

events-edit = Edit event
events-edit-first = What, when, where
events-edit-words = What everyone reads
events-edit-registering = Registration
events-edit-asking = Questions asked at registration
events-edit-title = Title
events-edit-title-hint = Short and clear; it becomes part of the page’s address.
events-edit-kind = Kind
events-edit-starts = Start
events-edit-ends = End
events-edit-date-label = Date
events-edit-time-label = Time
events-edit-zone = Time zone of the venue
events-edit-venue = Venue
events-edit-venue-hint = The name of the building, such as “Alte Filmfabrik”.
events-edit-address = Street and town
events-edit-address-hint = So that everyone can find it.
events-edit-summary = In one or two sentences
events-edit-summary-hint = Shown in large type on the page and in link previews.
events-edit-description = Description
events-edit-description-hint = Blank lines make paragraphs, “- ” makes lists, “### ” makes headings.
events-edit-plain-language = In easy German (Leichte Sprache)
events-edit-plain-language-hint = In German: short sentences, one idea per line, simple words, no abbreviations, long words with a hyphen: Projekt-Messe. Date, place and registration are added automatically. Without text, there is no such page.
events-edit-accessibility = Access
events-edit-accessibility-hint = For example: step-free, sign language, quiet room. One per line.
events-edit-cost = Cost
events-edit-cost-hint = Empty means free of charge.
events-edit-space = Space of the network
events-edit-space-hint = Whoever coordinates this space also coordinates the event.
events-edit-space-network = the whole network
events-edit-registration = People have to register
events-edit-registration-hint = Otherwise, people simply come along.
events-edit-capacity = Places
events-edit-capacity-hint = { $n ->
    [0] None are taken yet.
    [one] One is taken.
   *[other] { $n } are taken; you cannot go below that.
 }
events-edit-capacity-taken = { $least } places are already taken; you cannot go below that.
events-edit-waiting-list = Waiting list when the event is full
events-edit-waiting-list-hint = When a place becomes free, the first in line move up automatically.
events-edit-max-party = Most people in one registration
events-edit-max-party-hint = 1 to 20. People who register together get their places together.
events-edit-confirm-hours = Hours to confirm a registration
events-edit-confirm-hours-hint = The place is held for this long. 24 is usual.
events-edit-offer-hours = Hours to accept a place that has become free
events-edit-offer-hours-hint = 48 is usual; shortly before the event, it is shortened automatically.
events-edit-needs = Access needs to ask about
events-edit-needs-hint = Only ask about what you can offer. The answers are deleted 14 days after the event.
events-edit-ask-photos = Ask for consent to be photographed
events-edit-ask-photos-hint = Each person is asked individually and can say no.
events-edit-keep-days = Days after the event until all personal data is deleted
events-edit-keep-days-hint = 14 to 730. The figures are kept.
events-edit-save = Save
events-edit-cancel = Cancel
events-edit-saved = Saved.
events-edit-ends-before = The end must be after the start.
events-edit-too-long = That would be longer than a year. Is the date right?
events-edit-past = That is in the past.
events-edit-after-start = That is after the event starts.
events-edit-announce-before = The programme can become public only after the save-the-date.
events-edit-public-missing = Please also say when the date becomes public.
events-edit-closes-before = Registration cannot close before it opens.

events-title-called-off = Called off: { $name }
events-zone-named = { $when } ({ $city } time)
events-edit-stage-past = That moment has passed. Choose above what applies now, or pick a later time.
events-edit-opens-before-announced = People can only register once the event is announced. Announce it earlier or open registration later.
events-edit-moment-hint = Without a time, it means the whole day.
events-edit-opens-too-late = The event would start before it becomes public or registration opens. Change those times under “Publish” first.
