# Navigation
people-organisations = Organisations
people-people = People
people-spaces = Spaces

# Roles
people-role-visitor = Guest
people-role-resident = Resident
people-role-member = Member
people-role-moderator = Moderator
people-role-coordinator = Coordinator
people-role-visitor-about = Has a look around, without an account.
people-role-resident-about = Lives here and takes part: signs up for events, votes, asks questions, makes offers.
people-role-member-about = Belongs to an organisation in the network and looks after its page.
people-role-moderator-about = Keeps an eye on what others write.
people-role-coordinator-about = Runs the network: events, people, spaces, settings.

# Signing in
people-name = Name
people-name-hint = This is how others see you. A first name will do.
people-email = Email address
people-sign-in = Sign in
people-sign-in-lead = You don’t need a password. We’ll send you an email with eight digits.
people-sign-in-email-hint = The address you used to create your account.
people-send-code = Send me the code
people-sign-in-now = Sign in now
people-no-account-yet = No account yet?
people-no-account-needed = You don’t need one for events. With an account, you can take part in the network.
people-new-account = Create an account
people-new-account-lead = Just your name and an email address – that’s all we ask for. You never need a password.
people-new-account-email-hint = We’ll send eight digits to this address so you can confirm your account.
people-have-account = I already have an account
people-code-title = Check your email
people-code-lead = If there is an account with this address, an email is on its way. The code is valid for 15 minutes.
people-code = The eight digits from the email
people-code-hint = Or simply follow the link in the email.
people-code-none = No email?
people-code-none-help = Check your junk folder, and make sure the address is spelt correctly. If there is no account, we don’t send anything.
people-code-again = Send a new code
people-link-title = Welcome
people-link-lead = You are signing in as { $name }.
people-link-hint = We ask once more because some email programs open links by themselves.
people-error-code-elsewhere = These digits only work in the browser where you asked for them. Follow the link in the email, or get a new code here.
people-link-over-title = This link has been used
people-link-over-lead = A sign-in link works once, within fifteen minutes. Sometimes a virus scanner follows it before you do. If you asked for the code in this browser, the digits from the email still work.
people-link-over-again = Send me a new link
people-link-over-other = Sign in with another address
people-error-code = This code is wrong or has expired. You can use the link in the email instead, or ask for a new code.
people-error-link = This link has expired. Ask for a new one by signing in again.
people-lost-sign-in = Send me a new sign-in link
people-lost-invitation = Go to sign-in
people-signed-in = Good to see you.
people-signed-out = You have signed out.
people-account-made = Your account is ready. Welcome!
people-sign-out = Sign out

# Mails
people-mail-hello = Hello { $name },
people-mail-hello-you = Hello,
people-mail-code-subject = { $code } is your code for { $network }
people-mail-code-before = this code signs you in. So does the button below.
people-mail-code-label = Your code
people-mail-code-lasts = The code and the button work once and are valid for 15 minutes.
people-mail-code-not-you = Wasn’t you? Then just ignore this email and nothing will happen. Don’t give the code to anyone.
people-mail-invitation-subject = { $by } invites you: { $network }
people-mail-invitation-before = { $by } has invited you to join the network “{ $network }”. Your role: { $role }.
people-mail-invitation-lasts = The invitation is valid for two weeks. If you’d rather not join, you don’t need to do anything: we will then delete your address.

# Accepting an invitation
people-invitation-title = You’re invited
people-invitation-lead = Your role: { $role }. Your account will be { $email }.
people-invitation-accept = Accept the invitation
people-invitation-accepted = Welcome to the network!
people-error-invitation = This invitation is no longer valid. Please ask the coordinators for a new one.

# Account
people-account = My account
people-account-about = About you
people-language = Language of your emails
people-language-hint = To change the language of the pages, use the switch at the very bottom.
people-save = Save
people-saved = Saved.
people-glance = At a glance
people-role = Role
people-since = Member since
people-you-represent = You represent
people-your-spaces = Your spaces
people-devices = Where you’re signed in
people-devices-about = Don’t recognise a device? Sign it out. Devices are signed out automatically after 60 days without a visit.
people-device-this = this device
people-device-unknown = Unknown device
people-device-when = Signed in on { $since }, last here on { $seen }
people-device-end = Sign out
people-devices-end = Sign out all other devices
people-devices-ended = Signed out.
people-own-data = Your data
people-own-data-about = You can download everything stored here under your address, and you can delete it.
people-own-data-get = Download all my data
people-erase = Delete my account
people-erase-title = Delete your account?
people-erase-gone = This takes effect immediately and cannot be undone. Everything about { $name } will be deleted:
people-erase-gone-account = your name, your address and your role
people-erase-gone-devices = all devices you’re signed in on
people-erase-gone-places = the organisations you represent and your membership of spaces
people-erase-gone-registrations = your event registrations; your places go to other people
people-erase-stays = Pages you wrote for organisations stay, without your name.
people-erase-final = Permanently delete my account
people-erase-not = Keep my account
people-erased = Your account has been deleted. Take care!
people-error-last-coordinator = You are the only coordinator at the moment. Make somebody else a coordinator first.
people-error-unknown = There is no account with this address. Invite the person first.
people-error-has-role = There is already an account with this address, and it has this role or a higher one.

# People
people-people-lead = Who has an account, and what they are allowed to do.
people-search-hint = Name or address
people-filter-role = Role
people-filter-all = all
people-filter = Show
people-count = { $n ->
    [one] One person
   *[other] { $n } people
 }
people-none-found = Nobody found
people-none-found-help = Change your search, or invite somebody.
people-show-all = Show all
people-invite = Invite somebody
people-invite-lead = The invitation is sent by email and is valid for two weeks. Anyone who already has an account gets the new role.
people-invite-email-hint = We’ll send the invitation here.
people-invite-language = Language of the email
people-invite-send = Send invitation
people-invited = The invitation is on its way.
people-invited-again = The invitation has been sent again.
people-invitation-withdrawn = The invitation has been withdrawn. Its link no longer works.
people-error-role = Please choose one of the roles.
people-open-invitations = Open invitations
people-invitation-until = valid until { $name }
people-invitation-over = expired on { $name }
people-invitation-again = Send again
people-invitation-withdraw = Withdraw
people-back-to-people = Back to all people
people-role-of = Role in the network
people-role-of-hint = Each role can also do everything the roles above it can do.
people-role-save = Change role
people-role-saved = The role has been changed.
people-represents = Represents
people-pages = Pages
people-this-is-you = This is you.

# Organisations
people-organisations-lead = Centres, associations, foundations and local authorities working together in the network.
people-organisation-new = Add an organisation
people-organisation-search-hint = Name, town or what they do
people-organisation-kind = Kind
people-organisation-count = { $n ->
    [one] One organisation
   *[other] { $n } organisations
 }
people-organisations-none = Nobody here yet
people-organisations-none-help = Once the first organisations have been added, they introduce themselves here.
people-organisations-not-found = Nothing found
people-organisations-not-found-help = Try a different word or a different kind.
people-kind-centre = Sociocultural centre
people-kind-association = Association
people-kind-foundation = Foundation
people-kind-school = Educational institution
people-kind-town-office = Local authority
people-kind-initiative = Initiative
people-kind-other = Something else
people-town = Town
people-website = Website
people-contact = Email
people-contact-hint = Shown on the public page. You can leave it empty.
people-website-hint = For example kulturhof.example
people-organisation-name = Name of the organisation
people-organisation-summary = What you do
people-organisation-summary-hint = Two to five sentences. **Asterisks** make text bold; a hyphen at the start of a line makes a list.
people-organisation-edit = Edit
people-organisation-edit-title = Edit { $name }
people-organisation-added = The organisation is now part of the network.
people-organisation-save = Save
people-organisation-delete = Delete organisation
people-organisation-delete-title = Delete “{ $name }”?
people-organisation-delete-gone = The page and the list of its representatives will be deleted. People keep their accounts.
people-organisation-delete-final = Permanently delete
people-organisation-deleted = The organisation has been deleted.
people-error-taken = Someone added this name just a moment ago. Check the list; if yours is a different organisation, save again.
people-back-to-organisations = Back to all organisations
people-representatives = Representatives
people-representatives-lead = People who represent an organisation can edit its page. Their names are never made public.
people-representatives-none = Nobody represents this organisation yet.
people-representative-add = Add a representative
people-representative-email-hint = The person needs to have an account already. They become at least a member.
people-representative-added = The representative has been added.
people-representative-end = Remove
people-representative-ended = This person no longer represents the organisation.
people-cancel = Cancel

# Spaces
people-spaces-lead = Parts of the network with their own members: quarters, working groups, exchange groups, projects.
people-space-new = Add a space
people-space-name = Name of the space
people-space-kind = Kind
people-space-visibility = Who can see the space
people-space-visibility-hint = People who cannot see the space will not find it in the calendar’s filter either. This does not affect the space’s events.
people-space-delete = Delete space
people-space-delete-title = Delete { $name }?
people-space-delete-gone = { $n ->
    [one] Its one member is removed from it; the account stays.
   *[other] Its { $n } members are removed from it; their accounts stay.
 }
people-space-deleted = The space has been deleted.
people-space-in-use = This space cannot be deleted yet, because the following belongs to it:
people-space-in-use-how = First move all of it to another space, or to the whole network.
people-space-quarter = Quarter
people-space-working-group = Working group
people-space-exchange-group = Exchange group
people-space-project = Project
people-visible-public = everyone
people-visible-network = everyone with an account
people-visible-members = only members of the space
people-spaces-none = No spaces yet
people-spaces-none-help = Add the first space when part of the network has members and events of its own.
people-space-members = { $n ->
    [0] nobody yet
    [one] one member
   *[other] { $n } members
 }
people-space-members-title = Members
people-space-members-none = No members yet.
people-space-added = The space has been added.
people-space-member-add = Add a member
people-space-member-email-hint = The person needs to have an account already.
people-space-member-role = Role in the space
people-space-member-save = Add
people-space-member-added = Added.
people-space-member-remove = Remove
people-space-member-removed = Removed. The account stays.
people-back-to-spaces = Back to all spaces

# Audit log
people-audit-role = Changed a role
people-audit-invited = Invited somebody
people-audit-withdrawn = Withdrew an invitation
people-audit-organisation-removed = Deleted an organisation
people-audit-representative = Changed who represents an organisation
people-audit-space = Changed a space
people-audit-space-removed = Deleted a space
people-audit-space-member = Changed a member of a space

# Privacy
people-data-account = Account: name, email address, role, email language
people-data-account-why = So that you can sign in and others know who they are dealing with.
people-data-account-ground = Art. 6 (1) (b) GDPR: you created the account.
people-data-account-until = Until you delete your account.
people-data-sign-in = Devices you are signed in on (browser and operating system, without version or IP address), and codes we sent
people-data-sign-in-why = So that you stay signed in, can spot unfamiliar devices, and nobody can guess codes.
people-data-sign-in-until = Devices: 60 days after the last visit. Codes: one day after they expire. Both are deleted automatically.
people-data-invitation = Invitations: email address and role
people-data-invitation-why = So that the invitation reaches you and can be withdrawn.
people-data-invitation-ground = Art. 6 (1) (f) GDPR: the network wants to bring in people who take part in its work.
people-data-invitation-until = 30 days after they expire or are accepted; deleted automatically.
people-data-network = Which organisations you represent, which spaces you belong to, and the email address an organisation makes public
people-data-network-why = So that you can look after your pages and work together in a space.
people-data-network-until = Until it ends or you delete your account.
people-organisations-about = Who’s who in the network.
people-people-about = Accounts, roles and invitations.
people-spaces-about = Quarters, working groups and projects with their members.
