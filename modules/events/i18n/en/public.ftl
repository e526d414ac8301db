# What everyone sees: calendar, page of an event, save-the-date.
events-nav = Events

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
events-show-needs-hint = Tell us what else you need when you register.
events-show-taken = { $taken } of { $n ->
    [one] one place
   *[other] { $n } places
 } taken
events-show-waiting = { $n ->
    [0] Nobody is on the waiting list yet.
    [one] One person is on the waiting list.
   *[other] { $n } people are on the waiting list.
 }
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
events-show-about = What it is about
events-show-rule = How the waiting list works
events-show-rule-order = First come, first served, in the order in which people registered.
events-show-rule-party = Those who register together get their places together or not yet. Free places are saved up for them; nobody is overtaken.
events-show-rule-offer = When a place is free, we write to you at once. You then have { $n ->
    [one] one hour
   *[other] up to { $n } hours
 } to accept it; less shortly before the event.
events-show-rule-position = The link in your mail always shows your position in the line.

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
events-interest-check = Something is missing

events-calendar = Events
events-calendar-about = What is coming up in the network: come, take part, think on together.
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
