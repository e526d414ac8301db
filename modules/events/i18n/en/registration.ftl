# Registering, and my registration
events-form-title = Register: { $name }
events-form-wrong-title = Please look again
events-form-heading = Register
events-form-heading-full = Join the waiting list
events-form-closes = Register until { $name }
events-form-free = { $n ->
    [one] { $n } of { $all } places free
   *[other] { $n } of { $all } places free
}
events-form-full = Full, with a waiting list
events-form-line = { $n ->
    [0] All places are taken at the moment.
    [one] All places are taken at the moment, { $n } person is waiting.
   *[other] All places are taken at the moment, { $n } people are waiting.
}
events-form-full-heading = You can join the waiting list
events-form-full-rule = First come, first served; those who come together get their places together. When there is room, we write to you, and you have up to { $n } hours to say yes.
events-form-check = Something is missing
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
events-form-session-full = { $n ->
    [0] full, with a waiting list
    [one] full, { $n } person waiting
   *[other] full, { $n } people waiting
}
events-form-questions = A few more questions
events-form-only-if = Only if you answered “{ $answer }” to “{ $question }”:
events-form-yes = Yes
events-form-no = No
events-form-needs-short = Access
events-form-needs = What do you need to take part well?
events-form-needs-hint = Tick only what matters to you. Only the preparing team sees it.
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
events-rule-offer = When a place becomes free, it is offered to the next in line. They have up to { $n } hours to say yes, less shortly before the event, but never less than one hour.
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
events-closed-until = You can register from { $at }, that is in { $in }.
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
