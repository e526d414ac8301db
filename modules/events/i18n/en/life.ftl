# Publishing, moving, calling off.
events-stage = Publish
events-stage-sheet = How things stand
events-stage-open = How much is public?
events-stage-now = Now
events-stage-now-hint = You can go one step further at any time, or set a date.
events-stage-draft = Draft: only coordinators see it.
events-stage-save-the-date = Save the date: everyone sees the title, date and place, and can ask to be notified.
events-stage-announced = Announced: everyone sees everything, including the programme.
events-stage-public = Date public from
events-stage-public-hint = For drafts only: the date becomes public automatically on this day.
events-stage-announce = Announced from
events-stage-announce-hint = The description and programme become public automatically on this day.
events-stage-window = Registration period
events-stage-opens = Registration opens
events-stage-opens-hint = Empty means: as soon as the event is announced. With a date here and none under “Announced from”, the event is announced when registration opens.
events-stage-closes = Registration closes
events-stage-closes-hint = Empty means: when the event starts. A date without a time means: until the end of that day.
events-stage-save = Save
events-stage-saved = Saved.
events-stage-interested = { $n ->
    [0] Nobody has asked to be notified.
    [one] One person will be emailed when registration opens.
   *[other] { $n } people will be emailed when registration opens.
 }
events-stage-overrule = By hand
events-stage-by-dates = The dates decide whether registration is open.
events-stage-by-hand-open = Registration was opened by hand, regardless of the dates.
events-stage-by-hand-closed = Registration was closed by hand, regardless of the dates.
events-stage-open-now = Open now
events-stage-close-now = Close now
events-stage-dates-decide = Let the dates decide
events-stage-call-off = Call the event off
events-stage-call-off-really = Call “{ $name }” off?
events-stage-call-off-closes = Nobody will be able to register any more.
events-stage-call-off-tells = { $n ->
    [0] There is nobody to notify.
    [one] One registration will be emailed the reason.
   *[other] { $n } registrations and interested people will be emailed the reason.
 }
events-stage-call-off-page = The page stays online and shows the reason.
events-stage-reason = Reason
events-stage-reason-hint = One or two sentences. Everyone can read it.
events-stage-call-off-do = Call off and notify everyone
events-stage-call-off-not = Keep the event
events-stage-called-off = The event has been called off. The emails are on their way.
events-stage-cannot-call-off = This event cannot be called off: it is still a draft, is already over or has already been called off.
events-stage-told = { $told } of { $n } have been notified.
events-stage-told-all = Everyone has been notified: { $told }.
events-stage-take-up = Take it up again
events-stage-take-up-about = All registrations are still there, and anyone who still has to confirm something has as much time left as before. Everyone who was told that the event is off will get an email saying that it is going ahead after all.
events-stage-taken-up = The event is back on. Everyone who was told otherwise is being emailed now.
events-stage-zone = All times are local time in { $name }. A date without a time means the whole day.
events-stage-next-public = Next: the date becomes public on { $date }.
events-stage-next-announced = Next: everything becomes public on { $date }, including the programme.
events-stage-next-announced-and-open = Next: everything becomes public and registration opens on { $date }.
events-stage-next-opens = Next: registration opens on { $date }.
events-stage-next-closes = Next: registration closes on { $date }.
events-stage-next-begins = Next: the event begins on { $date }.
events-stage-next-begins-unannounced = It stays a save-the-date until you announce the event. It begins on { $date }.
events-stage-next-ends = Next: the event ends on { $date }.
events-stage-next-draft = It stays a draft until you publish it.
events-stage-saved-opening-announces = Saved. Without a date under “Announced from”, the event is announced as soon as registration opens.
events-stage-moved-telling = New date or venue: { $told } of { $n } have been notified.
events-stage-moved-told = New date or venue: everyone has been notified ({ $told }).
events-stage-taken-up-telling = Going ahead after all: { $told } of { $n } have been notified.
events-stage-taken-up-told = Going ahead after all: everyone has been notified ({ $told }).
events-stage-call-off-quietly = Call it off
events-stage-preview = Preview the whole page as guests will see it
events-preview-note = This is a preview. Guests will see the page like this once the event is announced. Nobody sees it yet.
events-preview-back = Back to publishing
events-move-title = The event is changing its date or venue
events-move-new = New
events-move-old = Before
events-move-along = What moves with it
events-move-shift = Also move the programme and the registration deadline
events-move-shift-hint = Everything stays the same distance from the start. People keep the places they chose in the programme.
events-move-sessions = { $n ->
    [0] Nothing in the programme has a time yet.
    [one] { $n } session
   *[other] { $n } sessions
 }
events-move-closes = Registration deadline: { $from }, then { $to }
events-move-closes-capped = Otherwise, registration closes when the event starts at its new time, at the latest.
events-move-reminders = The reminder goes out two days before the new date, even if it was already sent for the old one.
events-move-offers = Offered places expire when the event starts at its new time, at the latest.
events-move-told = Who will be notified
events-move-tells = { $n ->
    [0] Nobody has registered or asked to be notified.
    [one] One registration or address
   *[other] { $n } registrations and addresses
 }
events-move-tell = Notify everyone by email
events-move-tell-hint = With the old and new date, and a calendar entry that replaces the old one.
events-move-words = Anything you’d like to add
events-move-words-hint = Appears in the email below the first paragraph. You can leave it empty.
events-move-letter = The email
events-move-subject = Subject: { $name }
events-move-do = Make the change
events-move-do-tell = Make the change and notify everyone
events-move-back = Back to editing
