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
    [0] Everything on this day matches your filter.
    [one] { $n } session is hidden.
   *[other] { $n } sessions are hidden.
}
events-programme-show-all = Show all
events-programme-none-title = Nothing matches on this day
events-programme-none = Choose a different day or track.
events-programme-empty-title = The programme is still in the making
events-programme-empty = You’ll find it here as soon as it is ready.
events-programme-to-event = Back to the event
events-programme-to = See the whole programme
events-programme-more = { $n ->
    [one] { $n } more session: see the whole programme
   *[other] { $n } more sessions: see the whole programme
}
events-programme-days-n = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
events-programme-everywhere = Everywhere
events-programme-when = When
events-programme-where = Where
events-programme-language = Language
events-programme-access = Access
events-programme-interpreted = with sign language interpreting
events-programme-people = With
events-programme-facts = At a glance
events-programme-beside = At the same time
events-programme-register = Register now
events-programme-register-hint = You choose your sessions when you register.
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
events-role-speaker = Speaker or lead
events-role-moderator = Facilitator
events-role-interpreter = Sign language interpreter
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
events-programme-change-time = “{ $title }” is now at { $to } (previously { $from })
events-programme-change-room = “{ $title }” is now in { $to } (previously { $from })
events-programme-change-title = “{ $from }” is now called “{ $to }”
events-programme-change-joined = “{ $title }”: now also with { $names }
events-programme-change-left = “{ $title }”: no longer with { $names }
events-programme-change-people = “{ $title }”: { $names } instead of { $left }
events-programme-change-places = { $n ->
    [one] “{ $title }” now has { $n } place
   *[other] “{ $title }” now has { $n } places
}
events-programme-change-unlimited = “{ $title }” is now open to everyone
events-programme-change-details = { $n ->
    [one] Texts or details changed for { $n } session
   *[other] Texts or details changed for { $n } sessions
}
events-programme-change-frame = Rooms or tracks were renamed or reordered
events-programme-note-first = The programme is here.
events-programme-note-more = { $n ->
    [one] and { $n } more change
   *[other] and { $n } more
}

events-programme-edit = Edit the programme
events-programme-edit-title = Edit the programme: { $name }
events-programme-add = Add a session
events-programme-publish = Publish the programme
events-programme-publish-n = { $n ->
    [one] Publish ({ $n } change)
   *[other] Publish ({ $n } changes)
}
events-programme-more-ways = More options
events-programme-see-preview = Preview
events-programme-preview = Preview: this is how the programme would look if you published it now.
events-programme-preview-back = Continue editing
events-programme-rooms = Rooms
events-programme-tracks = Tracks
events-programme-moved-name = “{ $name }” has been moved.
events-programme-undo = Undo
events-programme-moved = Moved. This becomes public when you publish.
events-programme-undone = The move has been undone.
events-programme-saved = The session has been saved. It becomes public when you publish.
events-programme-removed = The session has been removed.
events-programme-restored = The session is back.
events-programme-rooms-saved = The rooms have been saved.
events-programme-tracks-saved = The tracks have been saved.
events-programme-published = The programme has been published.
events-programme-overtaken = Somebody else has just changed this session. Look at the new version, then move it again.
events-programme-overtaken-form = Somebody else has just changed this session. What you typed is still here: if you save now, your version replaces theirs.
events-programme-overtaken-see = See the other version
events-programme-clash-title = { $n ->
    [one] { $n } conflict
   *[other] { $n } conflicts
}
events-programme-clash-room = { $name } is double-booked ({ $when })
events-programme-clash-person = { $name } is double-booked ({ $when })
events-programme-clashes = Conflicts with another session
events-programme-edit-empty-title = There is nothing in the programme yet
events-programme-edit-empty = Add the rooms first, then the sessions. Or import a finished programme.
events-programme-start-rooms = Add rooms
events-programme-no-rooms = There are no rooms yet.
events-programme-drag-hint = Drag a session to another room or time. By keyboard: choose “Move”, use the arrow keys, then press Enter to drop it or Escape to cancel.
events-programme-js-move = Move with the arrow keys
events-programme-js-held = Picked up: { "{title}" }. Use the arrow keys to move it, Enter to drop it, Escape to cancel.
events-programme-js-at = { "{time}" }, { "{room}" }
events-programme-js-back = Cancelled. Everything is as it was.
events-programme-day-empty = There is nothing on this day yet
events-programme-unplaced = No time yet
events-programme-unplaced-hint = These sessions appear in the programme once they have a time.
events-programme-removed-title = Removed, but still public
events-programme-removed-hint = They disappear the next time you publish. Anyone who chose them will then get an email.
events-programme-restore = Restore
events-programme-restore-name = Restore { $name }
events-programme-remove = Remove
events-programme-remove-title = Remove “{ $name }”?
events-programme-remove-now = The session will be deleted. This cannot be undone.
events-programme-remove-later = It disappears from the public programme the next time you publish. Until then, you can restore it.
events-programme-remove-choosers = { $n ->
    [one] { $n } registration has chosen it and will be emailed when you publish.
   *[other] { $n } registrations have chosen it and will be emailed when you publish.
}
events-programme-cancel = Cancel
events-programme-shift = Move
events-programme-shift-title = Move “{ $name }”
events-programme-shift-hint = Its length stays the same.
events-programme-save = Save
events-programme-what = What
events-programme-when-where = When and where
events-programme-field-title = Title
events-programme-field-subtitle = Subtitle
events-programme-field-kind = Kind
events-programme-field-description = Description
events-programme-optional = Optional.
events-programme-markdown = A blank line starts a paragraph, **asterisks** make text bold, hyphens (-) make a list.
events-programme-start = Start
events-programme-start-hint = Without a time, the session is not scheduled yet. After midnight, use the next day’s date.
events-programme-date = Date
events-programme-time = Time
events-programme-end = End
events-programme-end-hint = If it is earlier than the start, it means the next day.
events-programme-room = Room
events-programme-track-none = No track
events-programme-language-none = Not specified
events-programme-capacity = Places
events-programme-capacity-hint = Only if places are limited: people then choose this session when they register. Empty means everyone can come.
events-programme-people-hint = Lines without a name are ignored.
events-programme-person-n = Person { $n }
events-programme-person-name = Name
events-programme-person-role = Role
events-programme-person-organisation = Organisation
events-programme-more-people = More people
events-programme-rooms-hint = From left to right, as they appear in the programme. The numbers in front set the order.
events-programme-tracks-hint = A track groups sessions that belong together. Each has its own colour.
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
    [one] { $n } registration chose something that is moved or dropped, and will be emailed.
   *[other] { $n } registrations chose something that is moved or dropped, and will be emailed.
}
events-programme-publish-unplaced = { $n ->
    [one] { $n } session has no time yet and stays hidden.
   *[other] { $n } sessions have no time yet and stay hidden.
}
events-programme-publish-do = Publish now
events-programme-publish-overtaken = Somebody else has just changed the programme. This is the new version: check it, then publish.
events-programme-publish-nothing-title = Everything is published
events-programme-publish-nothing = Nothing has changed since you last published.
events-programme-note = What has changed?
events-programme-note-hint = Everyone reads this above the programme. You can shorten or rewrite it.
events-programme-versions = Published versions
events-programme-version = Version { $n }
events-programme-error-time = Please enter a date and a time. This time does not exist, or something is missing.
events-programme-error-end = Please enter when it ends, for example 11:30.
events-programme-error-places = Please enter a whole number of at least 1, or leave this empty.
events-programme-error-person = A person’s name is missing.
events-programme-error-person-long = A name or organisation is too long.
events-programme-error-people = That is too many people for one session (at most 60).
events-programme-error-order = Please enter a whole number, for example 20.
events-programme-error-twice = There is already one with this name.
events-audit-published = Programme published
events-audit-imported = Programme imported

events-import-link = Import
events-import-title = Import a programme
events-import-lead = From programs such as frab, pentabarf or pretalx: the file schedule.xml or schedule.json. You will first see what would change.
events-import-file = File
events-import-file-hint = schedule.xml or schedule.json, at most 16 MB
events-import-check = Check the file
events-import-refused = This file cannot be imported
events-import-unchanged = Nothing has changed in the programme. These are the problems:
events-import-error-none = Please choose a file.
events-import-gone = This file is no longer here. Please upload it again; nothing has changed in the programme.
events-import-place = Line { $line }, column { $column }
events-import-plan-title = What would change
events-import-overtaken = The programme has changed in the meantime. This is the new version: check it, then import.
events-import-count-added = New
events-import-count-changed = Changed
events-import-count-removed = Removed
events-import-count-unchanged = Unchanged
events-import-outside = { $n ->
    [one] { $n } session is outside the dates of the event. Is this the right file?
   *[other] { $n } sessions are outside the dates of the event. Is this the right file?
}
events-import-added = { $n ->
    [one] { $n } session will be added
   *[other] { $n } sessions will be added
}
events-import-changed = { $n ->
    [one] { $n } session will change
   *[other] { $n } sessions will change
}
events-import-removed = { $n ->
    [one] { $n } session will be removed
   *[other] { $n } sessions will be removed
}
events-import-rooms = { $n ->
    [one] { $n } room will be added or changed
   *[other] { $n } rooms will be added or changed
}
events-import-tracks = { $n ->
    [one] { $n } track will be added
   *[other] { $n } tracks will be added
}
events-import-nothing = The file matches the programme exactly.
events-import-kept = Sessions you created yourself are kept, and so are places and people’s choices. The changes become public when you publish.
events-import-do = Import
events-import-done = The programme has been imported.

# Why a file does not fit; $name is what stands there.
events-import-not-a-schedule = This is not a programme in the schedule.xml or schedule.json format. The file starts like this: { $name }
events-import-not-utf8 = The file is not saved as UTF-8.
events-import-not-well-formed = The file is damaged or incomplete: { $name }
events-import-document-type = The file contains a document type declaration, which we refuse for security reasons.
events-import-too-deep = The file is nested too deeply (at most { $name }).
events-import-too-large = The file is too large (at most { $name } bytes).
events-import-too-many = The file contains too much: { $name }
events-import-text-too-long = A text is too long (at most { $name }).
events-import-missing-field = Missing: { $name }
events-import-misplaced-field = This does not belong here: { $name }
events-import-duplicate-field = This appears twice here: { $name }
events-import-wrong-type = Something else is expected here: { $name }
events-import-bad-number = Not a whole number of at least 1: { $name }
events-import-bad-code = Not a code of capital letters and digits: { $name }
events-import-bad-date = Not a date: { $name }
events-import-bad-time = Not a time of day: { $name }
events-import-bad-duration = Not a duration between a minute and 99 hours: { $name }
events-import-bad-choice = Only yes or no is possible here: { $name }
events-import-unknown-time-zone = Unknown time zone: { $name }
events-import-missing-time-zone = The file does not say which time zone its times are in.
events-import-duplicate = This appears twice: { $name }
events-import-unknown-room = This room is not in the list of rooms: { $name }
events-import-contradiction = Two entries contradict each other: { $name }
events-import-outside-of-day = The start is not on the day it is listed under: { $name }
events-import-end-before-start = The end is before the start: { $name }
events-import-days-overlap = A day starts before the previous one is over: { $name }
events-import-no-days = The programme does not contain any days.
events-import-more = … and { $name } more problems.
events-programme-rooms-going = These rooms will be removed, because their names are empty:
events-programme-tracks-going = These tracks will be removed, because their names are empty:
events-programme-going-about = Their sessions stay, but without a room or track. If that is what you want, save again.
events-programme-publish-draft = The event is still a draft, so nobody sees the programme yet even once it is published.
events-programme-publish-save-the-date = So far, only the date of the event is public. Everyone sees the programme as soon as the event is announced.
events-programme-published-unseen = The programme is published. It will be visible as soon as the event is announced.
events-programme-zone = All times are local time in { $name }.
