# Mails. Each has a subject, a text, a button and an ending.
events-mail-hello = Hello,
events-mail-when = When
events-mail-where = Where

events-mail-confirm-subject = Please confirm: { $event }
events-mail-confirm-before = how good that you want to come! Your place is held for you until { $until }. Confirm it with one click.
events-mail-confirm-action = Confirm my place
events-mail-confirm-after = Without confirmation the place goes to the next in line. You did not register? Then there is nothing to do.

events-mail-waiting-subject = You are on the waiting list: { $event }
events-mail-waiting-before = all places are taken at the moment. You are on the waiting list. As soon as there is room for you, we write to you.
events-mail-waiting-action = See my registration
events-mail-waiting-after = First come, first served. Groups get their places together. You did not register? Then you can delete the entry there.

events-mail-already-subject = You are registered already: { $event }
events-mail-already-before = someone just registered with this address. But you have a registration already; it stays as it is.
events-mail-already-action = See my registration
events-mail-already-after = There you can change everything, and take people out of it.

events-mail-confirmed-subject = You are in: { $event }
events-mail-confirmed-before = your place is confirmed. We look forward to seeing you!
events-mail-confirmed-action = See my registration
events-mail-confirmed-after = You cannot come after all? Then please cancel, so that someone else gets the place.

events-mail-cancelled-subject = Cancelled: { $event }
events-mail-cancelled-before = your registration is cancelled. Thank you for telling us: someone else gets the place.
events-mail-cancelled-action = See my registration
events-mail-cancelled-after = Changed your mind? As long as registration is open, you can register again.

events-mail-lapsed-subject = Place lapsed: { $event }
events-mail-lapsed-before = your place was not confirmed in time and went on to others.
events-mail-lapsed-action = See my registration
events-mail-lapsed-after = As long as registration is open, you can register again.

events-mail-offer-subject = A place is free for you: { $event }
events-mail-offer-before = a place became free for you! It is held for you until { $until }. Say yes with one click.
events-mail-offer-action = Take the place
events-mail-offer-after = If you do not want to come any more, please cancel. After that the place goes to the next in line.

events-mail-session-offer-subject = A place in the programme is free for you: { $event }
events-mail-session-offer-before = a place became free in a session for which you are on the waiting list. It is held for you until { $until }.
events-mail-session-offer-action = See and take the place
events-mail-session-offer-after = After that the place goes to the next in line.

events-mail-programme-subject = The programme has changed: { $event }
events-mail-programme-before = something in the programme that you chose has changed:
events-mail-programme-action = See what I chose
events-mail-programme-after = Does it still suit you? There you can change what you chose. What was dropped we have taken out already.

events-mail-link-subject = Your link: { $event }
events-mail-link-before = here is the link to your registration once more.
events-mail-link-action = See my registration
events-mail-link-after = It is best to keep this mail. Whoever has the link can change your registration: do not pass it on.

events-mail-new-address-subject = Confirm your new address: { $event }
events-mail-new-address-before = somebody wants mails about their registration to go to this address from now on. Please confirm by { $until }.
events-mail-new-address-action = Confirm the address
events-mail-new-address-after = Was it not you? Then simply do nothing: nothing changes.

events-mail-address-changed-subject = Your registration has a new address: { $event }
events-mail-address-changed-before = mails about your registration go to another address from now on. The link in earlier mails is no longer good.
events-mail-address-changed-action = To the event
events-mail-address-changed-after = Was it not you? Then please write to { $contact } at once.

events-mail-reminder-subject = It is coming up: { $event }
events-mail-reminder-before = we will meet in two days! Here is once more when and where.
events-mail-reminder-action = See my registration
events-mail-reminder-after = You cannot come after all? Then please cancel now, so that someone else gets the place.
events-mail-when-before = Until now
events-mail-where-before = Until now at
events-mail-moved-subject = New date: { $event }
events-mail-moved-before = the event has been moved. Your registration still stands, and so does what you chose from the programme.
events-mail-moved-action = See my registration
events-mail-moved-after = The attached entry replaces the old one in your calendar. If the new date does not suit you, please cancel so that someone else gets the place.
events-mail-moved-place-subject = New venue: { $event }
events-mail-moved-place-before = the event now takes place somewhere else. The date stays the same, and your registration still stands.
events-mail-moved-place-action = See my registration
events-mail-moved-place-after = The attached entry replaces the old one in your calendar. If the new venue does not suit you, please cancel so that someone else gets the place.
events-mail-moved-interest-subject = Changed: { $event }
events-mail-moved-interest-before = you asked to hear about this event. Its date or venue has changed. { $words }
events-mail-moved-interest-action = See the event
events-mail-moved-interest-after = We will write to you as soon as registration opens.
events-mail-taken-up-subject = It is happening after all: { $event }
events-mail-taken-up-before = good news: this event had been called off, and now it is happening after all. Your registration still stands; there is nothing you need to do.
events-mail-taken-up-action = See my registration
events-mail-taken-up-after = Can’t make it any more? Then please cancel so that someone else gets the place.
events-mail-taken-up-interest-subject = It is happening after all: { $event }
events-mail-taken-up-interest-before = good news: this event had been called off, and now it is happening after all. You are still on the list.
events-mail-taken-up-interest-action = See the event
events-mail-taken-up-interest-after = We will write to you as soon as registration opens.
