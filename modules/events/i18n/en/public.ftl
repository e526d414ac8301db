# What everyone sees: calendar, page of an event, save-the-date.
events-nav = Events
events-nav-about = What is coming and what was: conferences, workshops, meetings, concerts.
events-desk-nav = Events
events-desk-nav-about = Announce, build the programme, registrations and waiting list, numbers.

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
events-state-running = On right now
events-state-over = Over
events-state-cancelled = Called off

events-show-sheet = At a glance
events-show-when = When
events-show-where = Where
events-show-cost = Cost
events-show-cost-none = none
events-show-access = Access
events-show-waiting = Whoever comes now joins the end of the line.
events-show-picture = A woven band that no other event has
events-show-until = Register by { $date }.
events-show-until-waiting-list = Register by { $date }. When all is full, there is a waiting list.
events-show-register = Register now
events-show-join-waiting = Join the waiting list
events-show-calendar = Add to calendar
events-show-edit = Coordinate
events-show-left = { $left } until registration opens
events-show-opens = It opens on { $date }.
events-show-opens-later = It is not settled yet when registration opens.
events-show-save-the-date = Keep the date free. Programme and registration will follow.
events-show-no-registration = You need not register. Just come along.
events-show-full = All places are taken.
events-show-full-waiting = All places are taken. On the waiting list you move up by yourself.
events-show-closed = Registration is closed.
events-show-running = The event is on right now, until { $date }.
events-show-over = This event is over. Good that you were there – or will be next time.
events-show-over-next = What comes next
events-show-cancelled = This event has been called off.
events-show-cancelled-told = Everyone who had registered gets a mail.
events-show-draft = This is a draft. Only coordinators see this page.
events-show-draft-until = This is a draft. It becomes public on { $date }.
events-show-now = Right now
events-show-report = Documentation
events-show-about = What it is about
events-show-plain-language = Easy German (Leichte Sprache)
events-show-rule = How the waiting list works
events-show-rule-order = First come, first served, in the order in which people registered.
events-show-rule-party = Those who register together get their places together or not yet. Free places are saved up for them; nobody is overtaken.
events-show-rule-offer = When a place is free, we write to you at once. You then have { $n ->
    [one] one hour
   *[other] up to { $n } hours
 } to accept it; less shortly before the event. The night (22:00 to 8:00) does not count.
events-show-rule-position = The link in your mail always shows your position in the line.

# The page in Leichte Sprache, which is German for everyone; this says what stands there.
events-plain = Easy German
events-plain-back = Back to the event
events-plain-when = When is it?
events-plain-times = From { $from } to { $until }
events-plain-begins = Begins: { $day } at { $time }
events-plain-ends = Ends: { $day } at { $time }
events-plain-where = Where is it?
events-plain-about = What is it about?
events-plain-later = You will find it here soon.
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
    Then you get a mail.
events-plain-join-waiting = Onto the waiting list
events-plain-full = All places are taken.
events-plain-closed = You cannot register any more.

events-interest = Let me know
events-interest-about = We write to you once, when registration opens. Then we erase your address.
events-interest-email = Email address
events-interest-hint = First you get a mail in which you agree.
events-interest-send = Let me know
events-interest-wrong = This is not a complete email address. It looks like this: name@example.org
events-interest-asked = Look into your mailbox: you agree with the link in the mail. If you were on the list already, nothing changes.
events-interest-title = Save the date
events-interest-question = Shall we write to you as soon as registration opens?
events-interest-yes = Yes, write to me
events-interest-leave = Do not write any more
events-interest-confirmed = You are on the list. As soon as registration opens, you get a mail. Then we erase your address.
events-interest-gone-title = This address is not on the list
events-interest-gone = Either you have had our mail already, or you have left the list. We have erased your address.
events-interest-left = Your address is erased. We will not write to you.
events-interest-leave-title = Do not write any more?
events-interest-leave-about = Your address is erased at once.
events-interest-back = To the event

events-calendar = Events
events-calendar-about = What is coming up in the network: come, take part, think on together.
events-start-next = What comes next
events-start-calendar = All dates in the calendar
events-calendar-view = View
events-calendar-list = List
events-calendar-month = Month
events-calendar-past = Past
events-calendar-filter = Selection
events-calendar-space = Space
events-calendar-all-spaces = all spaces
events-calendar-kind = Kind
events-calendar-all-kinds = all kinds
events-calendar-choose = Show
events-calendar-clear = Clear selection
events-calendar-empty = Nothing in the calendar yet
events-calendar-empty-about = As soon as a date is settled, you find it here. Subscribe to the calendar and you miss nothing.
events-calendar-empty-desk = Make the first event: title, date and place are enough.
events-calendar-nothing = Nothing matches right now
events-calendar-nothing-about = There is no event with this selection. Maybe something else suits you.
events-calendar-past-empty = Nothing is over yet
events-calendar-past-empty-about = Here you find the events that took place.
events-calendar-subscribe = Subscribe to the calendar (.ics)
events-calendar-feed = Subscribe to news (Atom)
events-calendar-before = Previous month
events-calendar-after = Next month
events-calendar-nothing-in-month = Nothing is planned in this month yet.
events-calendar-feeds = Stay in touch

events-audit-created = Event made
events-audit-edited = Event changed
events-audit-capacity = Number of places changed
events-audit-scheduled = Stage and registration period changed
events-audit-dates-decide = The dates decide again
events-audit-opened = Registration opened by hand
events-audit-closed = Registration closed by hand
events-audit-called-off = Event called off
events-audit-taken-up = Event taken up again

events-mail-interest-subject = Please confirm: news about { $event }
events-mail-interest-before = you want to know when registration opens. Say yes with one click, and we write to you exactly once.
events-mail-interest-action = Yes, write to me
events-mail-interest-after = It was not you? Then you need not do anything; we erase your address after seven days.

events-mail-opened-subject = Registration is open: { $event }
events-mail-opened-before = you wanted to know: registration is open now.
events-mail-opened-action = To the registration
events-mail-opened-after = This is the one mail that you asked for. We have erased your address from the list.

events-mail-not-opened-subject = Called off: { $event }
events-mail-not-opened-before = an event that you were interested in has been called off. { $words }
events-mail-not-opened-action = To the event
events-mail-not-opened-after = We have erased your address from the list.

events-mail-called-off-subject = Called off: { $event }
events-mail-called-off-before = we are sorry: this event has been called off. { $words }
events-mail-called-off-action = View my registration
events-mail-called-off-after = You need not do anything. The attached file removes the date from your calendar.

# For coordinators: all events, making and changing one.
events-list = All events
events-list-new = New event
events-list-search = Search in title and place
events-list-find = Search
events-list-all = Show all
events-list-nothing = Nothing found
events-list-nothing-about = No title and no place holds all of these words.
events-list-empty = There is no event yet
events-list-ahead = Coming up
events-list-over = Over
events-list-title = Event
events-list-when = When
events-list-state = Stage
events-list-places = Places
events-list-taken = { $taken } of { $capacity }
events-list-waiting = Waiting
events-list-interested = Interested

events-create = New event
events-create-about = What is needed first. It becomes a draft that only coordinators see.
events-create-do = Make the draft
events-create-done = The draft is made. Here you can add everything else.

events-edit = Edit event
events-edit-first = What, when, where
events-edit-words = What everyone reads
events-edit-registering = Registration
events-edit-asking = What is asked when registering
events-edit-title = Title
events-edit-title-hint = Short and telling; the address of the page is made from it.
events-edit-kind = Kind
events-edit-starts = Beginning
events-edit-ends = End
events-edit-date-label = Date
events-edit-time-label = Time
events-edit-zone = Time zone of the place
events-edit-venue = Place
events-edit-venue-hint = The name of the house, such as “Alte Filmfabrik”.
events-edit-address = Street and town
events-edit-address-hint = So that everyone finds it.
events-edit-summary = In one or two sentences
events-edit-summary-hint = Stands large on the page and in link previews.
events-edit-description = Description
events-edit-description-hint = Blank lines make paragraphs, “- ” makes lists, “### ” headings.
events-edit-plain-language = In easy German (Leichte Sprache)
events-edit-plain-language-hint = In German: short sentences, one thought to a line, simple words, no abbreviations, long words with a hyphen: Projekt-Messe. Date, place and registration stand on the page anyway. Without text, there is no such page.
events-edit-accessibility = Access
events-edit-accessibility-hint = Such as: step-free, sign language, quiet room. One line each.
events-edit-cost = Cost
events-edit-cost-hint = Empty means: free of charge.
events-edit-space = Space of the network
events-edit-space-hint = Whoever coordinates this space coordinates the event too.
events-edit-space-network = the whole network
events-edit-registration = People have to register
events-edit-registration-hint = Otherwise everyone just comes along.
events-edit-capacity = Places
events-edit-capacity-hint = { $n ->
    [0] None is taken yet.
    [one] One is taken.
   *[other] { $n } are taken; there cannot be fewer.
 }
events-edit-capacity-taken = { $least } places are taken already; there cannot be fewer.
events-edit-waiting-list = Waiting list when all is full
events-edit-waiting-list-hint = When a place is free, the first in line move up by themselves.
events-edit-max-party = At most so many people in one registration
events-edit-max-party-hint = 1 to 20. Those who register together get their places together.
events-edit-confirm-hours = Hours until a registration has to be confirmed
events-edit-confirm-hours-hint = So long the place is held. 24 is usual.
events-edit-offer-hours = Hours to accept a place that became free
events-edit-offer-hours-hint = 48 is usual; shortly before the event it becomes less by itself.
events-edit-needs = Access needs that are asked for
events-edit-needs-hint = Ask only for what you can offer. They are erased 14 days after the event.
events-edit-ask-photos = Ask for consent to photographs
events-edit-ask-photos-hint = Everyone is asked for themselves and may say no.
events-edit-keep-days = Days after the end until all personal data is erased
events-edit-keep-days-hint = 14 to 730. The numbers stay.
events-edit-save = Save
events-edit-cancel = Cancel
events-edit-saved = Saved.
events-edit-ends-before = The end has to come after the beginning.
events-edit-too-long = That would be more than a year. Is the date right?
events-edit-past = That lies in the past.
events-edit-after-start = That is after the event begins.
events-edit-announce-before = The programme can become public only after the save-the-date.
events-edit-public-missing = Say from when the date is public, too.
events-edit-closes-before = Registration cannot close before it opens.

events-title-called-off = Cancelled: { $name }
events-zone-named = { $when } ({ $city } time)
events-edit-stage-past = That moment has passed. Choose above what applies now, or pick a later time.
events-edit-opens-before-announced = People can only register once the event is announced. Announce it earlier or open registration later.
events-edit-moment-hint = Without a time, it means the whole day.
events-edit-opens-too-late = The event would begin before it becomes public or registration opens. Change those times under “Publish” first.
