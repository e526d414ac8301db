# Registering, and my registration
events-form-title = Register: { $name }
events-form-wrong-title = Please look again
events-form-heading = Register
events-form-heading-full = Join the waiting list
events-form-closes = Register until { $name }
events-places-many = more than 10 of { $n } places free
events-places-few = { $n ->
    [one] the one place is free
   *[other] only a few of { $n } places left
}
events-places-none = { $n ->
    [one] the one place is taken
   *[other] all { $n } places are taken
}
events-form-full = Full, with a waiting list
events-form-line = All places are taken at the moment.
events-form-full-heading = You can join the waiting list
events-form-full-rule = First come, first served; those who come together get their places together. When there is room, we write to you, and you have up to { $n } hours to say yes.
events-form-you = You
events-form-name = Name
events-form-email = E-mail address
events-form-email-hint = We send you the link with which you can change everything and cancel. We use it for nothing else.
events-form-organisation = Association, house or group
events-form-optional = { $name } (if you like)
events-form-meant-label = A slip in the address?
events-form-meant = Do you mean { $name }?
events-form-take = Yes, take { $name }
events-form-keep = No, { $name } is right
events-form-sessions = What would you like to join?
events-form-sessions-hint = Places are limited here. You can still change later. Everything else in the programme is open to all.
events-form-none = None of these
events-form-some = Some of these overlap. You can only choose what follows one after the other.
events-form-session-full = full, with a waiting list
events-form-questions = A few more questions
events-form-only-if = Only if you answered “{ $answer }” to “{ $question }”:
events-form-yes = Yes
events-form-no = No
events-form-needs-short = Access
events-form-needs = What do you need to take part well?
events-form-needs-hint = Tick only what matters to you. Only the preparing team sees it.
events-form-needs-fold = Choose: sign language, wheelchair, childcare, food …
events-form-needs-other = Does this person need anything to take part well?
events-form-needs-kept = This is deleted by itself after { $name }, 14 days after the event.
events-form-companions = Is anyone coming with you?
events-form-companions-hint = Up to { $n } people can register together, children too. You get your places together or wait together. Those who come along need no e-mail address.
events-form-person = Person { $n }
events-form-child = This is a child
events-form-same = Joins the same sessions as I do
events-form-photos-other = May be photographed (please ask first)
events-form-more = Add another person
events-form-less = Take person { $n } out again
events-form-most = No more than { $n } people can register together.
events-form-photos = Photographs
events-form-photos-yes = I may be seen in photographs of the event
events-form-photos-hint = Voluntary. You are just as welcome if you do not want to be photographed, and you can change it at any time.
events-form-then = And then?
events-form-then-held = Your place is held at once. You get a mail and confirm the place with one click, within { $n ->
    [one] an hour
   *[other] { $n } hours
}.
events-form-then-full = You get a mail with your link. There you always see where you stand in line. As soon as there is room, we write to you.
events-form-data = Your data is deleted by itself after { $name }.
events-form-privacy = More about privacy
events-form-send = Get my place
events-form-send-full = Join the waiting list
events-form-just-full = The last places were just taken. There is no waiting list.
events-form-just-closed = Registration was just closed.
events-form-error-name = Please write your name.
events-form-error-companion = The name of this person is missing. If they are not coming, take them out again.
events-form-error-email = Please write your e-mail address, or the link will not reach you.
events-form-error-address = This is not a complete e-mail address yet. It looks like this: name@example.org
events-form-error-doubtful = Is the address right? Perhaps you mean { $meant }.
events-form-error-note = Please add a few words, so that we can prepare for it.
events-form-error-answer = This answer is missing.
events-form-error-offered = This is not offered any more. Please choose again.
events-form-error-clash = “{ $one }” and “{ $other }” are at the same time. Please choose one of them.

events-need-sign-language = German sign language
events-need-sign-language-why = So that we book interpreters and keep a place with a good view for you.
events-need-speech-to-text = Speech-to-text
events-need-speech-to-text-why = So that what is said runs along as text.
events-need-wheelchair = Space for a wheelchair
events-need-wheelchair-why = So that your place and the way to it are free of steps.
events-need-hearing-loop = Hearing loop
events-need-hearing-loop-why = So that we set it up where you sit.
events-need-quiet-room = Quiet room
events-need-quiet-room-why = So that there is somewhere to withdraw to.
events-need-childcare = Childcare
events-need-childcare-why = So that there are enough people to look after the children.
events-need-childcare-note = How old are the children?
events-need-diet = Food
events-need-diet-why = So that there is something for you.
events-need-diet-note = What do you eat, what can you not eat?
events-need-assistance = Assistance
events-need-assistance-why = So that someone who accompanies you is planned for.
events-need-assistance-note = Does someone come with you, or do you need someone there?
events-need-other = Something else
events-need-other-why = So that we can think about it beforehand.
events-need-other-note = What helps you?

events-rule-heading = How places are given
events-rule-order = Whoever registers first is served first. Nobody is overtaken.
events-rule-party = Those who register together get places for all of them or wait together. When free places are too few for the first group in line, they are kept for it.
events-rule-hold = A place is held at once. Whoever does not confirm it within { $n } hours loses it to the next in line.
events-rule-offer = When a place becomes free, it is offered to the next in line. They have up to { $n } hours to say yes, less shortly before the event. The night (22:00 to 8:00) does not count.
events-rule-hand = When the coordinators give someone a place by hand, it is put on record.

events-closed-heading = Registration is closed
events-closed-soon-heading = Registration is not open yet
events-closed-full = All places are taken, and there is no waiting list.
events-closed-cancelled = The event was cancelled.
events-closed-over = The event is over. Thank you for your interest!
events-closed-running = The event is taking place right now.
events-closed-none = You need not register for this event. Just come along!
events-closed-since = Registration was possible until { $name }.
events-closed-now = Nobody can register at the moment.
events-closed-until = You can register from { $at }. That is { $in } from now.
events-closed-later = It is not yet known from when you can register.
events-closed-tell = Let me know
events-closed-back = To the event
events-closed-mine = You are registered already?
events-lost-link = Have the link to your registration sent again

events-thanks-title = Almost done
events-thanks-held = Your place is held
events-thanks-waiting = You are on the waiting list
events-thanks-held-lead = Look at your mail now: confirm the place within { $n ->
    [one] an hour
   *[other] { $n } hours
}, and it is yours.
events-thanks-waiting-lead = Everything is taken at the moment. As soon as there is room for you, we write to you.
events-thanks-next = What happens next
events-thanks-held-1 = Open our mail. It arrives within minutes, perhaps in your folder for advertising or spam.
events-thanks-held-2 = Press “Confirm my place”.
events-thanks-held-3 = Keep the mail. With its link you can change everything or cancel.
events-thanks-wait-1 = Our mail holds your link. There you see where you stand in line.
events-thanks-wait-2 = When there is room, you get a mail with an offer.
events-thanks-wait-3 = Then say yes within { $n } hours, or the place goes to the next in line.
events-thanks-demo = This is a demo: you find the mail in the coordinators' outbox.
events-thanks-no-mail = No mail?

events-mine-title = My registration
events-mine-in-line = in line
events-mine-held-badge = not confirmed yet
events-mine-held-heading = { $n ->
    [one] Your place is held
   *[other] Your { $n } places are held
}
events-mine-held-words = Confirm until { $until }, that is { $left } left. After that the place goes to the next in line.
events-mine-held-button = { $n ->
    [one] Yes, I am coming: confirm my place
   *[other] Yes, we are coming: confirm { $n } places
}
events-mine-offered-badge = offer
events-mine-offered-heading = { $n ->
    [one] A place is free for you!
   *[other] { $n } places are free for you!
}
events-mine-offered-words = Say yes until { $until }, that is { $left } left. After that the offer goes to the next in line.
events-mine-offered-button = { $n ->
    [one] Take the place
   *[other] Take { $n } places
}
events-mine-confirmed-badge = confirmed
events-mine-confirmed-heading = { $n ->
    [one] You are in
   *[other] All { $n } of you are in
}
events-mine-confirmed-words = We look forward to seeing you. If you cannot come after all, please cancel: then someone else moves up.
events-mine-over-badge = over
events-mine-over-heading = The event is over
events-mine-over-words = Thank you for being there.
events-mine-waiting-badge = waiting list
events-mine-waiting-heading = { $n ->
    [one] You are waiting for a place
   *[other] You are waiting for { $n } places
}
events-mine-waiting-words = { $parties ->
    [0] Nobody is waiting before you any more. As soon as { $n ->
        [one] a place is
       *[other] { $n } places are
    } free, we write to you.
    [one] One registration with { $people ->
        [one] one person
       *[other] { $people } people
    } is waiting before you. As soon as it is your turn, we write to you.
   *[other] { $parties } registrations with { $people } people in all are waiting before you. As soon as it is your turn, we write to you.
}
events-mine-lapsed-badge = lapsed
events-mine-lapsed-heading = Time is up
events-mine-lapsed-words = The place was not confirmed in time and went on to others. Never mind: as long as registration is open, you can register again.
events-mine-cancelled-badge = cancelled
events-mine-cancelled-heading = Your registration is cancelled
events-mine-cancelled-words = Thank you for telling us. Someone else is glad of the place.
events-mine-called-off-badge = called off
events-mine-called-off-heading = The event was called off
events-mine-called-off-words = There is nothing else you need to do.
events-mine-again = Register again
events-mine-confirmed = Confirmed. We look forward to seeing you!
events-mine-still-waiting = Nothing is free at the moment. You stay on the waiting list.
events-mine-too-late = Time was up already, the place went on to others.
events-mine-was-cancelled = This registration was cancelled already.
events-mine-changed = Saved.
events-mine-unchangeable = Nothing about it can be changed any more.
events-mine-you = What you told us
events-mine-people = Who is coming
events-mine-child = child
events-mine-gone = not coming any more
events-mine-photos-yes = may be seen in photographs
events-mine-photos-no = no photographs
events-mine-leave-one = Take { $name } out
events-mine-mail = Mails go to { $name }.

events-address-link = Change the address
events-address-title = Change the mail address
events-address-how = We send a mail to the new address. It counts once you confirm there; the old one is told.
events-address-new = New mail address
events-address-hint = You will need access to this mailbox.
events-address-ask = Send the mail
events-address-asked = A mail is on its way to the new address. Until you confirm there, everything stays as it is.
events-address-question = Shall mails about the registration for “{ $event }” go to { $email } from now on?
events-address-yes = Yes, use this address
events-address-too-late = This link is no longer good. Open your registration and start again.
events-address-changed = Your mails go to this address now. We have sent you the new link.
events-address-taken = There is a registration under this address already. Here you get its link.
events-mine-do = What would you like to do?
events-mine-change = Change what I told you
events-mine-sessions = Choose sessions
events-mine-cancel = Cancel
events-mine-save = Save changes
events-mine-back = Back without saving
events-mine-session-offer = A place in the programme is free for you
events-mine-session-offer-see = See and take it
events-mine-data = Your data
events-mine-data-words = Whoever has this link can change the registration. Do not pass it on.
events-mine-json = Download all data
events-mine-erase = Delete all data

events-session-hint = You can change as long as there are places. Two sessions at the same time are not possible.
events-session-empty = There is nothing to choose here: all sessions are open to everyone.
events-session-taken = your place
events-session-waiting = on the waiting list
events-session-offered = free for you until { $name }
events-session-wish = wished for, as soon as you have a place at the event
events-session-take = Take a place
events-session-wait = Join the waiting list
events-session-accept = Take the place
events-session-decline = Not needed any more
events-session-drop = Give the place back
events-session-swap = Change to this one
events-session-swap-waiting = Join the waiting list here, give “{ $name }” back
events-session-same-time = at the same time as “{ $name }”, which you then give back
events-session-is-taken = The place is yours.
events-session-is-waiting = You are on the waiting list there. When there is room, we write to you.
events-session-is-wish = Noted. As soon as you have a place at the event, you are in line there.
events-session-clash = You chose something else at the same time. Better change.
events-session-gone = That was not possible any more: the place went on to others or is not offered any more.
events-session-dropped = Given back. Someone else is glad of it.
events-session-ready = Done

events-leave-heading = Really cancel?
events-leave-one-heading = Really take { $name } out?
events-leave-words = This cannot be taken back: the place goes to the next in line at once. As long as registration is open, you can register anew, at the end of the line.
events-leave-button = Yes, cancel
events-leave-one-button = Yes, take { $name } out
events-leave-keep = No, leave it as it is
events-leave-place = the place for { $name }
events-leave-line = the position in line for { $name }
events-leave-session = { $name }: “{ $session }”
events-leave-done = Your registration is cancelled. Thank you for telling us!
events-leave-one-done = Done. Thank you for telling us!
events-erase-heading = Really delete everything?
events-erase-words = After that we know nothing of this registration any more, and the link stops working. This cannot be taken back.
events-erase-data = everything about this registration: names, address, needs, answers
events-erase-mails = the copies of our mails to you about this event
events-erase-button = Yes, delete everything
events-erase-keep = No, keep it
events-erase-done = Everything is deleted.

events-lost-broken = This link leads nowhere
events-lost-broken-lead = Nothing is lost. There are mostly two reasons for this:
events-lost-why-1 = The link is not complete, because the mail program broke it into two lines. Copy the whole of it, or have it sent again.
events-lost-why-2 = The registration was deleted: by you, or by itself some time after the event.
events-lost-heading = Send me the link to my registration again
events-lost-email-hint = The address with which you registered.
events-lost-interest = Go to the events
events-lost-send = Send the link
events-lost-sent = Look at your mail
events-lost-sent-lead = If there is a registration with this address, the mail with the link is on its way.
events-lost-sent-hint = Nothing after a few minutes? Look in your folder for advertising or spam, or try another address.
events-lost-events = To the events

events-mine-calendar = Add to my calendar

events-question-heading = Your own questions
events-question-empty = No questions of your own yet
events-question-empty-hint = The form asks for name, e-mail address and access needs already. Ask only what you really need: every question costs registrations.
events-question-add = Add a question
events-question-edit = Change the question
events-question-order = Order
events-question-short = The form should be filled in on a phone within a minute.
events-question-up = Up
events-question-down = Down
events-question-remove = Remove
events-question-most = No more than { $n } questions.
events-question-preview = How it looks in the form
events-question-preview-hint = To try out; nothing is saved here.
events-question-label = Question
events-question-hint = Hint (if you like)
events-question-hint-hint = For instance, why you would like to know.
events-question-kind = How is it answered?
events-question-kind-text = in own words
events-question-kind-choice = one of several answers
events-question-kind-choices = any number of several answers
events-question-kind-yes-no = yes or no
events-question-kind-fixed = There are answers already. So the way of answering stays as it is.
events-question-options = Answers to choose from
events-question-options-hint = One a line. Stays empty for own words and for yes or no.
events-question-must = Must be answered
events-question-must-hint = Only if it does not work without the answer.
events-question-only = When is it asked?
events-question-only-hint = You can choose answers to questions further up.
events-question-always = always
events-question-required = required
events-question-answered = { $n ->
    [one] { $n } answer
   *[other] { $n } answers
}
events-question-save = Save the question
events-question-saved = The question is saved.
events-question-moved = The order is changed.
events-question-stuck = The question stays where it is: a question cannot stand before the one on which it depends.
events-question-removed = The question is removed.
events-question-error-label = Please write the question.
events-question-error-options = Please write at least two answers, each on a line.
events-question-error-many = At most { $n } answers.
events-question-error-only = There is no such answer further up. Please choose another condition.
events-question-remove-heading = Really remove the question?
events-question-remove-answers = { $n ->
    [one] { $n } answer is lost
   *[other] { $n } answers are lost
}
events-question-remove-follower = “{ $name }” depends on it and will always be asked
events-question-remove-yes = Yes, delete question and answers
events-question-remove-no = No, keep it
events-audit-question-added = Question added to the form
events-audit-question-changed = Question in the form changed
events-audit-question-moved = Questions in the form put in order
events-audit-question-removed = Question removed from the form
