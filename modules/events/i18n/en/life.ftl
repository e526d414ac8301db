# Publishing, moving, calling off.
events-stage = Publish
events-stage-sheet = How things stand
events-stage-open = How far is it in the open?
events-stage-now = Now
events-stage-now-hint = You can go one step further at any time, or set a date.
events-stage-draft = Draft: only coordinators see it.
events-stage-save-the-date = Save the date: everyone sees title, date and place, and can ask to be told.
events-stage-announced = Announced: everyone sees everything, the programme too.
events-stage-public = Date public from
events-stage-public-hint = For drafts only: on this day, the date becomes public by itself.
events-stage-announce = Announced from
events-stage-announce-hint = On this day, description and programme become public by themselves.
events-stage-window = Registration period
events-stage-opens = Registration opens
events-stage-opens-hint = Empty means: as soon as the event is announced. With a date here and none under “Announced from”, the event is announced when registration opens.
events-stage-closes = Registration closes
events-stage-closes-hint = Empty means: when the event begins. A date without a time means: until the end of that day.
events-stage-save = Save
events-stage-saved = Saved.
events-stage-interested = { $n ->
    [0] Nobody asked to be told.
    [one] One person gets a mail when registration opens.
   *[other] { $n } people get a mail when registration opens.
 }
events-stage-overrule = By hand
events-stage-by-dates = The dates decide whether registration is open.
events-stage-by-hand-open = Registration was opened by hand, whatever the dates say.
events-stage-by-hand-closed = Registration was closed by hand, whatever the dates say.
events-stage-open-now = Open now
events-stage-close-now = Close now
events-stage-dates-decide = Let the dates decide
events-stage-call-off = Call the event off
events-stage-call-off-really = Call “{ $name }” off?
events-stage-call-off-closes = Nobody can register any more.
events-stage-call-off-tells = { $n ->
    [0] Nobody has to be told.
    [one] One registration gets a mail with the reason.
   *[other] { $n } registrations and interested people get a mail with the reason.
 }
events-stage-call-off-page = The page stays and shows the reason.
events-stage-reason = Reason
events-stage-reason-hint = One or two sentences. Everyone can read it.
events-stage-call-off-do = Call it off and tell everyone
events-stage-call-off-not = Not after all
events-stage-called-off = The event is called off. The mails are on their way.
events-stage-cannot-call-off = This event cannot be called off: it is still a draft, or over, or called off already.
events-stage-told = { $told } of { $n } have been told.
events-stage-told-all = Everyone has been told: { $told }.
events-stage-take-up = Take it up again
events-stage-take-up-about = All registrations are still there, and anyone who still has to confirm something has as much time left as before. Everyone who was told that the event is off gets a mail saying that it is happening after all.
events-stage-taken-up = The event is on again. Everyone who was told otherwise is getting a mail now.
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
events-stage-moved-telling = New date or venue: { $told } of { $n } have been told.
events-stage-moved-told = New date or venue: everyone has been told ({ $told }).
events-stage-taken-up-telling = Happening after all: { $told } of { $n } have been told.
events-stage-taken-up-told = Happening after all: everyone has been told ({ $told }).
events-stage-call-off-quietly = Call it off
events-stage-preview = Preview the whole page as guests will see it
events-preview-note = This is a preview. Guests will see the page like this once the event is announced. Nobody sees it yet.
events-preview-back = Back to publishing
events-move-title = The event changes its date or venue
events-move-new = New
events-move-old = Until now
events-move-along = What moves with it
events-move-shift = Move the programme and the closing of registration too
events-move-shift-hint = Everything keeps its distance from the beginning. People keep the places they chose in the programme.
events-move-sessions = { $n ->
    [0] Nothing in the programme has a time yet.
    [one] { $n } session
   *[other] { $n } sessions
 }
events-move-closes = Registration closes: { $from }, then { $to }
events-move-closes-capped = Otherwise registration closes when the event begins at its new time, at the latest.
events-move-reminders = The reminder goes out two days before the new date, even if it was already sent for the old one.
events-move-offers = Places on offer stay on offer until the new beginning at most.
events-move-told = Who will be told
events-move-tells = { $n ->
    [0] Nobody has registered or asked to be told.
    [one] One registration or address
   *[other] { $n } registrations and addresses
 }
events-move-tell = Tell everyone by mail
events-move-tell-hint = With the old and the new date, and a calendar entry that replaces the old one.
events-move-words = Anything you would like to add
events-move-words-hint = Appears in the letter below the first paragraph. You can leave it empty.
events-move-letter = The letter
events-move-subject = Subject: { $name }
events-move-do = Change it
events-move-do-tell = Change it and tell everyone
events-move-back = Back to editing
