# Registering, and my registration
events-form-title = Register: { $name }
events-form-heading = Register
events-form-heading-full = Join the waiting list
events-form-closes = Register by { $name }
events-places-many = more than 10 of { $n } places free
events-places-few = { $n ->
    [one] one place left
   *[other] only a few of { $n } places left
}
events-places-none = { $n ->
    [one] the only place is taken
   *[other] all { $n } places are taken
}
events-form-full = Full, with a waiting list
events-form-line = All places are taken at the moment.
events-form-full-heading = You can join the waiting list
events-form-full-rule = First come, first served; people who register together get their places together. When there is room, we email you, and you have up to { $n } hours to accept.
events-form-you = You
events-form-name = Name
events-form-email = Email address
events-form-email-hint = We’ll send you a link you can use to change everything or cancel. We use your address for nothing else.
events-form-organisation = Organisation or group
events-form-optional = { $name } (optional)
events-form-meant-label = A typo in the address?
events-form-meant = Did you mean { $name }?
events-form-take = Yes, use { $name }
events-form-keep = No, { $name } is correct
events-form-sessions = Which sessions would you like to attend?
events-form-sessions-hint = Places in these are limited. You can change your mind later. Everything else in the programme is open to everyone.
events-form-none = None of these
events-form-some = Some of these overlap. You can only choose sessions that don’t.
events-form-session-full = full, with a waiting list
events-form-questions = A few more questions
events-form-only-if = Only if you answered “{ $answer }” to “{ $question }”:
events-form-yes = Yes
events-form-no = No
events-form-needs-short = Access
events-form-needs = What do you need in order to take part?
events-form-needs-hint = Only tick what matters to you. Only the organising team can see it.
events-form-needs-fold = Choose: sign language, wheelchair space, childcare, food …
events-form-needs-other = Does this person need anything in order to take part?
events-form-needs-kept = Deleted automatically after { $name }, 14 days after the event.
events-form-companions = Is anyone coming with you?
events-form-companions-hint = Up to { $n } people can register together, including children. You get your places together or wait together. The people you bring don’t need an email address.
events-form-person = Person { $n }
events-form-child = This is a child
events-form-same = Attends the same sessions as me
events-form-photos-other = Happy to be photographed (please ask first)
events-form-more = Add another person
events-form-less = Remove person { $n }
events-form-most = At most { $n } people can register together.
events-form-photos = Photographs
events-form-photos-yes = I’m happy to be seen in photos of the event
events-form-photos-hint = This is voluntary. You’re just as welcome if you’d rather not be photographed, and you can change your mind at any time.
events-form-then = What happens next?
events-form-then-held = Your place is held straight away. We send you an email, and you confirm your place with one click within { $n ->
    [one] an hour
   *[other] { $n } hours
}.
events-form-then-full = We send you an email with your link. It always shows you where you are in line. As soon as there is room, we email you.
events-form-data = Your data is deleted automatically after { $name }.
events-form-privacy = More about privacy
events-form-send = Get my place
events-form-send-full = Join the waiting list
events-form-just-full = The last places have just been taken. There is no waiting list.
events-form-just-closed = Registration has just closed.
events-form-error-name = Please enter your name.
events-form-error-companion = This person’s name is missing. If they are not coming, remove them.
events-form-error-email = Please enter your email address so that the link reaches you.
events-form-error-doubtful = Is this address correct? Perhaps you mean { $meant }.
events-form-error-note = Please add a few words so that we can prepare.
events-form-error-answer = Please answer this question.
events-form-error-offered = This is no longer available. Please choose again.
events-form-error-clash = “{ $one }” and “{ $other }” are at the same time. Please choose one of them.

events-need-sign-language = German Sign Language
events-need-sign-language-why = So that we can book interpreters and keep you a seat with a good view.
events-need-speech-to-text = Live captions
events-need-speech-to-text-why = So that you can read what is being said.
events-need-wheelchair = Wheelchair space
events-need-wheelchair-why = So that your place and the way to it are step-free.
events-need-hearing-loop = Hearing loop
events-need-hearing-loop-why = So that it is available where you sit.
events-need-quiet-room = Quiet room
events-need-quiet-room-why = So that there is somewhere to retreat to.
events-need-childcare = Childcare
events-need-childcare-why = So that there are enough people looking after the children.
events-need-childcare-note = How old are the children?
events-need-diet = Food
events-need-diet-why = So that there is something you can eat.
events-need-diet-note = What do you eat, and what can’t you eat?
events-need-assistance = Assistance
events-need-assistance-why = So that we can plan for someone who accompanies you.
events-need-assistance-note = Are you bringing someone, or do you need someone there?
events-need-other = Something else
events-need-other-why = So that we can prepare for it.
events-need-other-note = What would help you?

events-rule-heading = How places are given out
events-rule-order = First come, first served. Nobody can jump the queue.
events-rule-party = People who register together get places for everyone or wait together. If there are not yet enough free places for the first group in line, they are held for that group.
events-rule-hold = A place is held straight away. If it is not confirmed within { $n } hours, it goes to the next in line.
events-rule-offer = When a place becomes free, it is offered to the next in line. They have up to { $n } hours to accept, or less shortly before the event. The night (22:00 to 8:00) does not count.
events-rule-hand = If the coordinators give someone a place by hand, this is recorded.

events-closed-heading = Registration is closed
events-closed-soon-heading = Registration is not open yet
events-closed-full = All places are taken, and there is no waiting list.
events-closed-cancelled = The event has been called off.
events-closed-over = The event is over. Thank you for your interest!
events-closed-running = The event is on now.
events-closed-none = You don’t need to register for this event. Just come along!
events-closed-since = Registration closed on { $name }.
events-closed-now = Registration is not possible at the moment.
events-closed-until = You can register from { $at }. That is in { $in }.
events-closed-later = The date registration opens has not been set yet.
events-closed-tell = Let me know
events-closed-back = Back to the event
events-closed-mine = Already registered?
events-lost-link = Get a new link to your registration

events-thanks-title = Almost done
events-thanks-held = Your place is held
events-thanks-waiting = You are on the waiting list
events-thanks-held-lead = Check your email now: confirm your place within { $n ->
    [one] an hour
   *[other] { $n } hours
}, and it is yours.
events-thanks-waiting-lead = All places are taken at the moment. As soon as there is room for you, we’ll email you.
events-thanks-next = What happens next
events-thanks-held-1 = Open our email. It should arrive within minutes; check your promotions or spam folder too.
events-thanks-held-2 = Press “Confirm my place”.
events-thanks-held-3 = Keep the email. You can use its link to change everything or cancel.
events-thanks-wait-1 = Our email contains your link. It shows you where you are in line.
events-thanks-wait-2 = When there is room, we email you an offer.
events-thanks-wait-3 = Accept it within { $n } hours, or the place goes to the next in line.
events-thanks-demo = This is a demo: you will find the email in the coordinators’ outbox.
events-thanks-no-mail = No email?

events-mine-title = My registration
events-mine-in-line = in line
events-mine-held-badge = not confirmed yet
events-mine-held-heading = { $n ->
    [one] Your place is held
   *[other] Your { $n } places are held
}
events-mine-held-words = Confirm by { $until } ({ $left } left). After that, the place goes to the next in line.
events-mine-held-button = { $n ->
    [one] Yes, I am coming: confirm my place
   *[other] Yes, we are coming: confirm { $n } places
}
events-mine-offered-badge = offer
events-mine-offered-heading = { $n ->
    [one] A place is free for you!
   *[other] { $n } places are free for you!
}
events-mine-offered-words = Accept by { $until } ({ $left } left). After that, the offer goes to the next in line.
events-mine-offered-button = { $n ->
    [one] Accept the place
   *[other] Accept { $n } places
}
events-mine-confirmed-badge = confirmed
events-mine-confirmed-heading = { $n ->
    [one] You’re in
   *[other] All { $n } of you are in
}
events-mine-confirmed-words = We look forward to seeing you. If you can’t make it after all, please cancel so that someone else can move up.
events-mine-over-badge = over
events-mine-over-heading = The event is over
events-mine-over-words = Thank you for being there.
events-mine-waiting-badge = waiting list
events-mine-waiting-heading = { $n ->
    [one] You are waiting for a place
   *[other] You are waiting for { $n } places
}
events-mine-waiting-words = { $parties ->
    [0] You are first in line. As soon as { $n ->
        [one] a place is
       *[other] { $n } places are
    } free, we’ll email you.
    [one] One registration with { $people ->
        [one] one person
       *[other] { $people } people
    } is ahead of you. As soon as it is your turn, we’ll email you.
   *[other] { $parties } registrations with { $people } people in total are ahead of you. As soon as it is your turn, we’ll email you.
}
events-mine-lapsed-badge = expired
events-mine-lapsed-heading = Time is up
events-mine-lapsed-words = Your place was not confirmed in time and has gone to someone else. Don’t worry: you can register again as long as registration is open.
events-mine-cancelled-badge = cancelled
events-mine-cancelled-heading = Your registration has been cancelled
events-mine-cancelled-words = Thank you for letting us know. Someone else will be glad of the place.
events-mine-called-off-badge = called off
events-mine-called-off-heading = The event has been called off
events-mine-called-off-words = You don’t need to do anything else.
events-mine-again = Register again
events-mine-confirmed = Confirmed. We look forward to seeing you!
events-mine-still-waiting = Nothing is free at the moment. You are still on the waiting list.
events-mine-too-late = Time had already run out, and the place has gone to someone else.
events-mine-was-cancelled = This registration has already been cancelled.
events-mine-changed = Saved.
events-mine-unchangeable = This can no longer be changed.
events-mine-you = What you told us
events-mine-people = Who is coming
events-mine-child = child
events-mine-gone = no longer coming
events-mine-photos-yes = happy to be photographed
events-mine-photos-no = no photographs
events-mine-leave-one = Remove { $name }
events-mine-mail = Emails go to { $name }.

events-address-link = Change the address
events-address-title = Change your email address
events-address-how = We’ll send an email to the new address. It only applies once you confirm it there; we also let the old address know.
events-address-new = New email address
events-address-hint = You will need access to this mailbox.
events-address-ask = Send the email
events-address-asked = An email is on its way to the new address. Until you confirm it there, everything stays as it is.
events-address-question = Should emails about the registration for “{ $event }” go to { $email } from now on?
events-address-yes = Yes, use this address
events-address-too-late = This link no longer works. Open your registration and start again.
events-address-changed = Your emails now go to this address. We have sent you the new link.
events-address-taken = There is already a registration with this address. You can get its link here.
events-mine-do = What would you like to do?
events-mine-change = Change my details
events-mine-sessions = Choose sessions
events-mine-cancel = Cancel
events-mine-save = Save changes
events-mine-back = Back without saving
events-mine-session-offer = A place in the programme is free for you
events-mine-session-offer-see = See and accept it
events-mine-data = Your data
events-mine-data-words = Anyone who has this link can change your registration. Don’t pass it on.
events-mine-json = Download all my data
events-mine-erase = Delete all my data

events-session-hint = You can switch as long as there are places. You can’t choose two sessions at the same time.
events-session-empty = There is nothing to choose here: all sessions are open to everyone.
events-session-taken = your place
events-session-waiting = on the waiting list
events-session-offered = free for you until { $name }
events-session-wish = on your wish list until you have a place at the event
events-session-take = Take a place
events-session-wait = Join the waiting list
events-session-accept = Accept the place
events-session-decline = No longer needed
events-session-drop = Give up the place
events-session-swap = Switch to this one
events-session-swap-waiting = Join the waiting list here and give up “{ $name }”
events-session-same-time = at the same time as “{ $name }”, which you would give up
events-session-is-taken = The place is yours.
events-session-is-waiting = You are on the waiting list. When there is room, we’ll email you.
events-session-is-wish = Noted. As soon as you have a place at the event, you join the line for this session.
events-session-clash = You have already chosen something at the same time. Try switching instead.
events-session-gone = That was no longer possible: the place has gone to someone else or is no longer available.
events-session-dropped = You have given it up. Someone else will be glad of it.
events-session-ready = Done

events-leave-heading = Cancel your registration?
events-leave-one-heading = Remove { $name }?
events-leave-words = This cannot be undone: the place goes to the next in line immediately. As long as registration is open, you can register again, at the end of the line.
events-leave-button = Yes, cancel
events-leave-one-button = Yes, remove { $name }
events-leave-keep = No, keep it as it is
events-leave-place = { $name }’s place
events-leave-line = { $name }’s position in line
events-leave-session = { $name }: “{ $session }”
events-leave-done = Your registration has been cancelled. Thank you for letting us know!
events-leave-one-done = Done. Thank you for letting us know!
events-erase-heading = Delete everything?
events-erase-words = We will no longer know anything about this registration, and the link will stop working. This cannot be undone.
events-erase-data = everything about this registration: names, address, needs, answers
events-erase-mails = our copies of emails to you about this event
events-erase-button = Yes, delete everything
events-erase-keep = No, keep it
events-erase-done = Everything has been deleted.

events-lost-broken = This link doesn’t work
events-lost-broken-lead = Nothing is lost. There are usually two reasons for this:
events-lost-why-1 = The link is not complete because your email program split it across two lines. Copy all of it, or get a new one.
events-lost-why-2 = The registration has been deleted: by you, or automatically some time after the event.
events-lost-heading = Get a new link to my registration
events-lost-email-hint = The address you registered with.
events-lost-interest = Go to the events
events-lost-send = Send the link
events-lost-sent = Check your email
events-lost-sent-lead = If there is a registration with this address, an email with the link is on its way.
events-lost-sent-hint = Nothing after a few minutes? Check your promotions or spam folder, or try another address.
events-lost-events = Go to the events

events-mine-calendar = Add to my calendar

events-question-heading = Your own questions
events-question-empty = No questions of your own yet
events-question-empty-hint = The form already asks for name, email address and access needs. Only ask what you really need: every extra question puts some people off registering.
events-question-add = Add a question
events-question-edit = Change the question
events-question-order = Order
events-question-short = People should be able to fill in the form on a phone within a minute.
events-question-up = Up
events-question-down = Down
events-question-remove = Remove
events-question-most = You can have at most { $n } questions.
events-question-preview = How it looks in the form
events-question-preview-hint = You can try it out; nothing is saved.
events-question-label = Question
events-question-hint = Hint (optional)
events-question-hint-hint = For example, why you are asking.
events-question-kind = How is it answered?
events-question-kind-text = in their own words
events-question-kind-choice = one of several answers
events-question-kind-choices = any number of answers
events-question-kind-yes-no = yes or no
events-question-kind-fixed = There are already answers, so the type of answer can no longer be changed.
events-question-options = Answers to choose from
events-question-options-hint = One per line. Leave empty for questions answered in people’s own words or with yes or no.
events-question-must = Must be answered
events-question-must-hint = Only if you cannot do without the answer.
events-question-only = When is it asked?
events-question-only-hint = You can choose from answers to questions further up.
events-question-always = always
events-question-required = required
events-question-answered = { $n ->
    [one] { $n } answer
   *[other] { $n } answers
}
events-question-save = Save the question
events-question-saved = The question has been saved.
events-question-moved = The order has been changed.
events-question-stuck = The question stays where it is: it cannot come before the question it depends on.
events-question-removed = The question has been removed.
events-question-error-label = Please enter the question.
events-question-error-options = Please enter at least two answers, one per line.
events-question-error-many = At most { $n } answers.
events-question-error-only = This answer does not exist further up. Please choose another condition.
events-question-remove-heading = Remove the question?
events-question-remove-answers = { $n ->
    [one] { $n } answer will be lost
   *[other] { $n } answers will be lost
}
events-question-remove-follower = “{ $name }” depends on it and will always be asked
events-question-remove-yes = Yes, delete the question and its answers
events-question-remove-no = No, keep it
events-audit-question-added = Question added to the form
events-audit-question-changed = Question in the form changed
events-audit-question-moved = Questions in the form reordered
events-audit-question-removed = Question removed from the form
