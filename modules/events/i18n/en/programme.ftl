# The programme: look at it, work on it, publish it, read one in.
events-programme-heading = Programme
events-programme-title = Programme: { $name }
events-programme-of = Programme: { $name }
events-programme-stand = As of { $name }
events-programme-days = Days
events-programme-track = Track
events-programme-all-tracks = All tracks
events-programme-only-free = Only with free places
events-programme-filter = Show
events-programme-hidden = { $n ->
    [0] Everything on this day fits your choice.
    [one] { $n } session is hidden.
   *[other] { $n } sessions are hidden.
}
events-programme-show-all = Show all
events-programme-none-title = Nothing fits on this day
events-programme-none = Choose another day or another track.
events-programme-empty-title = The programme is still being made
events-programme-empty = As soon as it is settled, you find it here.
events-programme-to-event = To the event
events-programme-to = See the whole programme
events-programme-more = { $n ->
    [one] { $n } more session: see the whole programme
   *[other] { $n } more sessions: see the whole programme
}
events-programme-days-n = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
events-programme-everywhere = Whole house
events-programme-when = When
events-programme-where = Where
events-programme-language = Language
events-programme-access = Access
events-programme-interpreted = with sign language
events-programme-people = Who takes part
events-programme-facts = At a glance
events-programme-beside = At the same time
events-programme-register = Register now
events-programme-register-hint = When you register, you choose what to attend.
events-programme-places = { $n ->
    [one] { $n } place
   *[other] { $n } places
}
events-programme-full = full

events-session-talk = Talk
events-session-workshop = Workshop
events-session-panel = Panel
events-session-fair = Fair
events-session-break = Break
events-session-performance = Performance
events-role-speaker = speaks or leads
events-role-moderator = moderates
events-role-interpreter = interprets into sign language
events-language-de = German
events-language-en = English
events-language-gsg = German Sign Language
events-language-ar = Arabic
events-language-fr = French
events-language-fa = Persian
events-language-pl = Polish
events-language-ru = Russian
events-language-tr = Turkish
events-language-uk = Ukrainian
events-thread-participation = Blue
events-thread-knowledge = Teal
events-thread-live = Violet
events-thread-network = Ochre
events-thread-neighbourhood = Green
events-thread-consultation = Plum
events-thread-events = Coral

events-programme-change-added = New: “{ $title }” ({ $when }, { $where })
events-programme-change-removed = Dropped: “{ $title }” ({ $when })
events-programme-change-time = “{ $title }” is now { $to } (before: { $from })
events-programme-change-room = “{ $title }” is now here: { $to } (before: { $from })
events-programme-change-title = “{ $from }” is now called “{ $to }”
events-programme-change-joined = “{ $title }”: joined by { $names }
events-programme-change-left = “{ $title }”: without { $names }
events-programme-change-people = “{ $title }”: { $names } instead of { $left }
events-programme-change-places = { $n ->
    [one] “{ $title }” now has { $n } place
   *[other] “{ $title }” now has { $n } places
}
events-programme-change-unlimited = “{ $title }” is open to everyone now
events-programme-change-details = { $n ->
    [one] Texts or details changed for { $n } session
   *[other] Texts or details changed for { $n } sessions
}
events-programme-change-frame = Rooms or tracks were renamed or put in another order
events-programme-note-first = The programme is here.
events-programme-note-more = { $n ->
    [one] and { $n } more change
   *[other] and { $n } more
}

events-programme-edit = Work on the programme
events-programme-edit-title = Work on the programme: { $name }
events-programme-add = Add a session
events-programme-publish = Publish the programme
events-programme-publish-n = { $n ->
    [one] Publish ({ $n } change)
   *[other] Publish ({ $n } changes)
}
events-programme-more-ways = More about the programme
events-programme-see-preview = See a preview
events-programme-preview = Preview: this is how the programme would look if you published it now.
events-programme-preview-back = Go on working
events-programme-rooms = Rooms
events-programme-tracks = Tracks
events-programme-moved-name = “{ $name }” has been moved.
events-programme-undo = Undo
events-programme-moved = Moved. The public sees it once you publish.
events-programme-undone = The move has been taken back.
events-programme-saved = The session is saved. The public sees it once you publish.
events-programme-removed = The session has been removed.
events-programme-restored = The session is back.
events-programme-rooms-saved = The rooms are saved.
events-programme-tracks-saved = The tracks are saved.
events-programme-published = The programme is published.
events-programme-overtaken = Somebody else has just changed this session. Look at it as it is now, then move it again.
events-programme-overtaken-form = Somebody else has just changed this session. What you typed is still here: if you save now, your version counts.
events-programme-overtaken-see = See the other version
events-programme-clash-title = { $n ->
    [one] { $n } conflict
   *[other] { $n } conflicts
}
events-programme-clash-room = { $name } is booked twice ({ $when })
events-programme-clash-person = { $name } is needed twice ({ $when })
events-programme-clashes = Conflicts with another
events-programme-edit-empty-title = There is nothing in the programme yet
events-programme-edit-empty = Add the rooms first, then the sessions. Or read in a finished programme.
events-programme-start-rooms = Add rooms
events-programme-no-rooms = There are no rooms yet.
events-programme-drag-hint = Drag a session to another room or another time. By keyboard: choose “Move”, then the arrow keys, Enter to put it down, Escape to cancel.
events-programme-js-move = Move with the arrow keys
events-programme-js-held = Picked up: { "{title}" }. Arrow keys move it, Enter puts it down, Escape cancels.
events-programme-js-at = { "{time}" }, { "{room}" }
events-programme-js-back = Cancelled. Everything is as it was.
events-programme-day-empty = There is nothing on this day yet
events-programme-unplaced = Without a time yet
events-programme-unplaced-hint = These sessions appear in the programme once they have a time.
events-programme-removed-title = Removed, but still public
events-programme-removed-hint = They disappear when you publish next. Who chose them gets a mail then.
events-programme-restore = Put back
events-programme-restore-name = Put { $name } back
events-programme-remove = Remove
events-programme-remove-title = Remove “{ $name }”?
events-programme-remove-now = The session is deleted. This cannot be undone.
events-programme-remove-later = It disappears from the public programme when you publish next. Until then you can put it back.
events-programme-remove-choosers = { $n ->
    [one] { $n } registration has chosen it and gets a mail when you publish.
   *[other] { $n } registrations have chosen it and get a mail when you publish.
}
events-programme-cancel = Cancel
events-programme-shift = Move
events-programme-shift-title = Move “{ $name }”
events-programme-shift-hint = It takes as long as before.
events-programme-save = Save
events-programme-what = What
events-programme-when-where = When and where
events-programme-field-title = Title
events-programme-field-subtitle = Second line
events-programme-field-kind = Kind
events-programme-field-description = Description
events-programme-optional = May stay empty.
events-programme-markdown = An empty line begins a paragraph, **stars** make bold, - hyphens a list.
events-programme-start = Beginning
events-programme-start-hint = Without a time the session is not settled yet. After midnight the date is that of the next day.
events-programme-date = Date
events-programme-time = Time
events-programme-end = End
events-programme-end-hint = If it is before the beginning, the next day is meant.
events-programme-room = Room
events-programme-track-none = No track
events-programme-language-none = Not said
events-programme-capacity = Places
events-programme-capacity-hint = Only if they are limited: people choose the session when they register then. Empty means that everyone may come.
events-programme-people-hint = Lines without a name are left out.
events-programme-person-n = Person { $n }
events-programme-person-name = Name
events-programme-person-role = Task
events-programme-person-organisation = From (organisation)
events-programme-more-people = More people
events-programme-rooms-hint = From left to right, as they stand in the programme. The numbers in front decide the order.
events-programme-tracks-hint = A track holds together what belongs together. Each has its colour.
events-programme-line-new = New line
events-programme-line-order = Order
events-programme-line-name = Name
events-programme-line-places = Places
events-programme-line-colour = Colour
events-programme-line-used = { $n ->
    [one] { $n } session
   *[other] { $n } sessions
}
events-programme-line-hint = A line without a name is removed. Its sessions stay.
events-programme-publish-first = { $n ->
    [one] Publish for the first time: { $n } session
   *[other] Publish for the first time: { $n } sessions
}
events-programme-publish-changes = { $n ->
    [one] What changes ({ $n })
   *[other] What changes ({ $n })
}
events-programme-publish-told = { $n ->
    [one] { $n } registration chose something that moves or is dropped, and gets a mail.
   *[other] { $n } registrations chose something that moves or is dropped, and get a mail.
}
events-programme-publish-unplaced = { $n ->
    [one] { $n } session has no time yet and stays hidden.
   *[other] { $n } sessions have no time yet and stay hidden.
}
events-programme-publish-do = Publish now
events-programme-publish-overtaken = Somebody else has just changed the programme. This is how it stands now; look at it, then publish.
events-programme-publish-nothing-title = Everything is published
events-programme-publish-nothing = Nothing has changed since you published last.
events-programme-note = What has changed?
events-programme-note-hint = Everyone reads this above the programme. You may shorten or rewrite it.
events-programme-versions = Published so far
events-programme-version = Version { $n }
events-programme-error-time = Please give date and time. This time does not exist, or something is missing.
events-programme-error-end = Please say when it ends, for example 11:30.
events-programme-error-places = Please give a whole number from 1 on, or leave this empty.
events-programme-error-person = The name of a person is missing.
events-programme-error-person-long = A name or organisation is too long.
events-programme-error-people = So many people do not fit into one session (at most 60).
events-programme-error-order = Please give a whole number, for example 20.
events-programme-error-twice = There is one of this name already.
events-audit-published = Programme published
events-audit-imported = Programme read in

events-import-link = Read in
events-import-title = Read a programme in
events-import-lead = From programs such as frab, pentabarf or pretalx: the file schedule.xml or schedule.json. First you see what would change.
events-import-file = File
events-import-file-hint = schedule.xml or schedule.json, at most 16 MB
events-import-check = Check the file
events-import-refused = The file does not fit
events-import-unchanged = Nothing has changed in the programme. This is not right:
events-import-error-none = Please choose a file.
events-import-gone = This file is not here any more. Please upload it again; nothing has changed in the programme.
events-import-place = Line { $line }, column { $column }
events-import-plan-title = What would change
events-import-overtaken = The programme has changed meanwhile. This is how it stands now; look at it, then read in.
events-import-count-added = New
events-import-count-changed = Changed
events-import-count-removed = Removed
events-import-count-unchanged = As before
events-import-outside = { $n ->
    [one] { $n } session lies outside the time of the event. Does the file really belong here?
   *[other] { $n } sessions lie outside the time of the event. Does the file really belong here?
}
events-import-added = { $n ->
    [one] { $n } session is added
   *[other] { $n } sessions are added
}
events-import-changed = { $n ->
    [one] { $n } session changes
   *[other] { $n } sessions change
}
events-import-removed = { $n ->
    [one] { $n } session is removed
   *[other] { $n } sessions are removed
}
events-import-rooms = { $n ->
    [one] { $n } room is added or changed
   *[other] { $n } rooms are added or changed
}
events-import-tracks = { $n ->
    [one] { $n } track is added
   *[other] { $n } tracks are added
}
events-import-nothing = The file says nothing else than the programme.
events-import-kept = What you made yourself stays. So do places and what people chose. The public sees it once you publish.
events-import-do = Read in
events-import-done = The programme has been read in.

# Why a file does not fit; $name is what stands there.
events-import-not-a-schedule = This is no programme in the format schedule.xml or schedule.json. The file begins like this: { $name }
events-import-not-utf8 = The file is not stored as UTF-8.
events-import-not-well-formed = The file is damaged or incomplete: { $name }
events-import-document-type = The file has a document type declaration, which we do not take for safety.
events-import-too-deep = The file is nested too deeply (at most { $name }).
events-import-too-large = The file is too large (at most { $name } bytes).
events-import-too-many = The file holds too much: { $name }
events-import-text-too-long = A text is too long (at most { $name }).
events-import-missing-field = Missing: { $name }
events-import-misplaced-field = This does not belong here: { $name }
events-import-duplicate-field = This stands here twice: { $name }
events-import-wrong-type = Something else is expected here: { $name }
events-import-bad-number = Not a whole number from 1 on: { $name }
events-import-bad-code = Not a code of capital letters and digits: { $name }
events-import-bad-date = Not a date: { $name }
events-import-bad-time = Not a time of day: { $name }
events-import-bad-duration = Not a duration between a minute and 99 hours: { $name }
events-import-bad-choice = Only yes or no is possible here: { $name }
events-import-unknown-time-zone = Nobody knows this time zone: { $name }
events-import-missing-time-zone = It cannot be seen in which time zone the times are meant.
events-import-duplicate = This occurs twice: { $name }
events-import-unknown-room = The list of rooms does not have this room: { $name }
events-import-contradiction = Two statements exclude each other: { $name }
events-import-outside-of-day = The beginning is not on the day under which it is listed: { $name }
events-import-end-before-start = The end is before the beginning: { $name }
events-import-days-overlap = A day begins before the one before it is over: { $name }
events-import-no-days = The programme has not a single day.
events-import-more = … and { $name } more from here on.
events-programme-rooms-going = These rooms go, because their name is empty:
events-programme-tracks-going = These strands go, because their name is empty:
events-programme-going-about = Their sessions stay, but without it. If that is what you want, save once more.
events-programme-publish-draft = The event is still a draft, so nobody sees the programme yet even once it is published.
events-programme-publish-save-the-date = So far, only the date of the event is public. Everyone sees the programme as soon as the event is announced.
events-programme-published-unseen = The programme is published. It will be visible as soon as the event is announced.
events-programme-zone = All times are local time in { $name }.
