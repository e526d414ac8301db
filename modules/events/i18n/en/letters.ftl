# Mails. Each has a subject, a text, a button and an ending.
events-mail-hello = Hello,
events-mail-when = When
events-mail-where = Where

events-mail-confirm-subject = Please confirm: { $event }
events-mail-confirm-before = we’re glad you want to come! Your place is held for you until { $until }. Confirm it with one click.
events-mail-confirm-action = Confirm my place
events-mail-confirm-after = If you don’t confirm, the place goes to the next in line. Didn’t register? Then you don’t need to do anything.

events-mail-waiting-subject = You are on the waiting list: { $event }
events-mail-waiting-before = all places are taken at the moment. You are on the waiting list. As soon as there is room for you, we’ll email you.
events-mail-waiting-action = See my registration
events-mail-waiting-after = First come, first served. Groups get their places together. Didn’t register? Then you can delete the entry there.

events-mail-already-subject = You are already registered: { $event }
events-mail-already-before = someone has just registered with this address. You already have a registration, and it has not been changed.
events-mail-already-action = See my registration
events-mail-already-after = You can change everything there, and remove people from it.

events-mail-confirmed-subject = You’re in: { $event }
events-mail-confirmed-before = your place is confirmed. We look forward to seeing you!
events-mail-confirmed-action = See my registration
events-mail-confirmed-after = Can’t make it after all? Then please cancel, so that someone else gets the place.

events-mail-cancelled-subject = Cancelled: { $event }
events-mail-cancelled-before = your registration has been cancelled. Thank you for letting us know: someone else gets the place.
events-mail-cancelled-action = See my registration
events-mail-cancelled-after = Changed your mind? You can register again as long as registration is open.

events-mail-lapsed-subject = Your place has expired: { $event }
events-mail-lapsed-before = your place was not confirmed in time and has gone to someone else.
events-mail-lapsed-action = See my registration
events-mail-lapsed-after = You can register again as long as registration is open.

events-mail-offer-subject = A place is free for you: { $event }
events-mail-offer-before = a place has become free for you! It is held for you until { $until }. Accept it with one click.
events-mail-offer-action = Accept the place
events-mail-offer-after = If you no longer want to come, please cancel. After the deadline, the place goes to the next in line.

events-mail-session-offer-subject = A place in the programme is free for you: { $event }
events-mail-session-offer-before = a place has become free in a session you are on the waiting list for. It is held for you until { $until }.
events-mail-session-offer-action = See and accept the place
events-mail-session-offer-after = After that, the place goes to the next in line.

events-mail-programme-subject = The programme has changed: { $event }
events-mail-programme-before = something has changed in the programme you chose:
events-mail-programme-action = See my choices
events-mail-programme-after = Does it still suit you? You can change your choices there. Sessions that were dropped have already been removed.

events-mail-link-subject = Your link: { $event }
events-mail-link-before = here is the link to your registration again.
events-mail-link-action = See my registration
events-mail-link-after = Please keep this email. Anyone who has the link can change your registration, so don’t pass it on.

events-mail-new-address-subject = Confirm your new address: { $event }
events-mail-new-address-before = someone wants emails about their registration to come to this address from now on. Please confirm by { $until }.
events-mail-new-address-action = Confirm this address
events-mail-new-address-after = Wasn’t you? Then you don’t need to do anything, and nothing will change.

events-mail-address-changed-subject = Your registration has a new address: { $event }
events-mail-address-changed-before = emails about your registration now go to a different address. The link in earlier emails no longer works.
events-mail-address-changed-action = See the event
events-mail-address-changed-after = Wasn’t you? Then please write to { $contact } straight away.

events-mail-reminder-subject = Coming up: { $event }
events-mail-reminder-before = we’ll see each other in two days! Here is when and where again.
events-mail-reminder-action = See my registration
events-mail-reminder-after = Can’t make it after all? Then please cancel now, so that someone else gets the place.
events-mail-when-before = Previously
events-mail-where-before = Previous venue
events-mail-moved-subject = New date: { $event }
events-mail-moved-before = the event has been moved. Your registration still stands, and so does what you chose from the programme.
events-mail-moved-action = See my registration
events-mail-moved-after = The attached entry replaces the old one in your calendar. If the new date does not suit you, please cancel, so that someone else gets the place.
events-mail-moved-place-subject = New venue: { $event }
events-mail-moved-place-before = the event now takes place somewhere else. The date stays the same, and your registration still stands.
events-mail-moved-place-action = See my registration
events-mail-moved-place-after = The attached entry replaces the old one in your calendar. If the new venue does not suit you, please cancel, so that someone else gets the place.
events-mail-moved-interest-subject = Changed: { $event }
events-mail-moved-interest-before = you asked to hear about this event. Its date or venue has changed. { $words }
events-mail-moved-interest-action = See the event
events-mail-moved-interest-after = We will email you as soon as registration opens.
events-mail-taken-up-subject = Going ahead after all: { $event }
events-mail-taken-up-before = good news: this event had been called off, but it is going ahead after all. Your registration still stands; you don’t need to do anything.
events-mail-taken-up-action = See my registration
events-mail-taken-up-after = Can’t make it any more? Then please cancel, so that someone else gets the place.
events-mail-taken-up-interest-subject = Going ahead after all: { $event }
events-mail-taken-up-interest-before = good news: this event had been called off, but it is going ahead after all. You are still on the list.
events-mail-taken-up-interest-action = See the event
events-mail-taken-up-interest-after = We will email you as soon as registration opens.
