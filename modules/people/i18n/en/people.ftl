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
people-role-visitor-about = Looks around, without an account.
people-role-resident-about = Lives here and takes part: registers, votes, asks and offers.
people-role-member-about = Belongs to an organisation of the network and looks after its page.
people-role-moderator-about = Looks after what others write.
people-role-coordinator-about = Runs the network: events, people, spaces, settings.

# Signing in
people-name = Name
people-name-hint = This is how others see you. A first name will do.
people-email = Email address
people-sign-in = Sign in
people-sign-in-lead = You need no password. We send you a mail with six digits.
people-sign-in-email-hint = The address that you made your account with.
people-send-code = Send the code
people-sign-in-now = Sign in now
people-no-account-yet = No account yet?
people-no-account-needed = You need none for events. With an account you can take part in the network.
people-new-account = Create an account
people-new-account-lead = Your name and an address, we ask for no more. You never need a password.
people-new-account-email-hint = We send six digits there, with which you confirm your account.
people-have-account = I have an account already
people-code-title = Have a look at your mail
people-code-lead = If there is an account with this address, a mail is on its way. It is good for a quarter of an hour.
people-code = The six digits from the mail
people-code-hint = Or simply follow the link in the mail.
people-code-none = No mail arrives
people-code-none-help = Have a look at your junk folder and check whether you mistyped the address. Without an account we send nothing.
people-code-again = Send a new code
people-link-title = Welcome
people-link-lead = You are signing in as { $name }.
people-link-hint = We ask once more because some mail programs open links by themselves.
people-error-code = The code is wrong or not good any more. The link in the mail works too, or have a new code sent.
people-error-link = This link is not good any more. Just have a new one sent when you sign in.
people-lost-sign-in = Send me a new link to sign in
people-lost-invitation = Go to sign in
people-signed-in = Good to have you here.
people-signed-out = You are signed out.
people-account-made = Your account is ready. Welcome!
people-sign-out = Sign out

# Mails
people-mail-hello = Hello { $name },
people-mail-hello-you = Hello,
people-mail-code-subject = { $code } is your code for { $network }
people-mail-code-before = this code signs you in. So does the button below it.
people-mail-code-label = Your code
people-mail-code-lasts = Code and button are good for a quarter of an hour, and only once.
people-mail-code-not-you = That was not you? Then leave this mail alone, nothing will happen. Give the code to nobody.
people-mail-invitation-subject = { $by } invites you: { $network }
people-mail-invitation-before = { $by } invites you to take part in the network “{ $network }”. Your role: { $role }.
people-mail-invitation-lasts = The invitation is good for two weeks. If you would rather not, there is nothing to do: we delete your address then.

# Accepting an invitation
people-invitation-title = You are invited
people-invitation-lead = Your role: { $role }. Your account will be { $email }.
people-invitation-accept = Accept the invitation
people-invitation-accepted = Welcome to the network!
people-error-invitation = This invitation is not good any more. Please ask the coordinators for a new one.

# Account
people-account = My account
people-account-about = About you
people-language = Language of your mails
people-language-hint = You choose the language of the pages at the very bottom.
people-save = Save
people-saved = Saved.
people-glance = At a glance
people-role = Role
people-since = Here since
people-you-represent = You represent
people-your-spaces = Your spaces
people-devices = You are signed in here
people-devices-about = Does a device look strange to you? Then sign it out. After 60 days without a visit that happens by itself.
people-device-this = this device
people-device-unknown = Unknown device
people-device-when = Signed in on { $since }, last here on { $seen }
people-device-end = Sign out
people-devices-end = Sign out all other devices
people-devices-ended = Signed out.
people-own-data = Your data
people-own-data-about = You can take everything with you that is stored here under your address, and you can delete it.
people-own-data-get = Download all data
people-erase = Delete the account
people-erase-title = Should your account really go?
people-erase-gone = This happens at once and cannot be undone. Everything about { $name } is deleted:
people-erase-gone-account = your name, your address and your role
people-erase-gone-devices = all devices that you are signed in on
people-erase-gone-places = whom you represent, and your places in spaces
people-erase-gone-registrations = your registrations for events; others get the places
people-erase-stays = Pages that you wrote for organisations stay, without your name.
people-erase-final = Delete the account for good
people-erase-not = Keep it
people-erased = Your account is deleted. Take care!
people-error-last-coordinator = You run this network alone at the moment. First make somebody else a coordinator, then it works.
people-error-unknown = There is no account with this address. Invite the person first.
people-error-has-role = There is an account with this address already, with this role or more.

# People
people-people-lead = Who has an account, and who may do what.
people-search-hint = Name or address
people-filter-role = Role
people-filter-all = all
people-filter = Show
people-count = { $n ->
    [one] One person
   *[other] { $n } people
 }
people-none-found = Nobody found
people-none-found-help = Change the search, or invite somebody.
people-show-all = Show all
people-invite = Invite somebody
people-invite-lead = The invitation comes by mail and is good for two weeks. Who has an account already gets the new role.
people-invite-email-hint = The invitation goes there.
people-invite-language = Language of the mail
people-invite-send = Send the invitation
people-invited = The invitation is on its way.
people-invited-again = The invitation is on its way once more.
people-invitation-withdrawn = The invitation is withdrawn. Its link is not good any more.
people-error-role = Choose one of the roles.
people-open-invitations = Open invitations
people-invitation-until = good until { $name }
people-invitation-over = ended on { $name }
people-invitation-again = Send again
people-invitation-withdraw = Withdraw
people-back-to-people = To all people
people-role-of = Role in the network
people-role-of-hint = Every role may also do what the roles above it may.
people-role-save = Change the role
people-role-saved = The role is changed.
people-represents = Represents
people-pages = Pages
people-this-is-you = This is you.

# Organisations
people-organisations-lead = Centres, associations, foundations and town offices that work together in the network.
people-organisation-new = Add an organisation
people-organisation-search-hint = Name, town or what they do
people-organisation-kind = Kind
people-organisation-count = { $n ->
    [one] One organisation
   *[other] { $n } organisations
 }
people-organisations-none = Nobody is here yet
people-organisations-none-help = The organisations of the network introduce themselves here, once the first ones are added.
people-organisations-not-found = Nothing found
people-organisations-not-found-help = Try another word or another kind.
people-kind-centre = Sociocultural centre
people-kind-association = Association
people-kind-foundation = Foundation
people-kind-school = Place of education
people-kind-town-office = Town office
people-kind-initiative = Initiative
people-kind-other = Something else
people-town = Town
people-website = Website
people-contact = Email
people-contact-hint = It stands on the public page. You can leave it empty.
people-website-hint = For example kulturhof.example
people-organisation-name = Name of the organisation
people-organisation-summary = What you do
people-organisation-summary-hint = Two to five sentences. **Stars** make something bold, a hyphen at the start of a line makes a list.
people-organisation-edit = Edit
people-organisation-edit-title = Edit { $name }
people-organisation-added = The organisation is part of the network now.
people-organisation-save = Save
people-organisation-delete = Delete the organisation
people-organisation-delete-title = Should “{ $name }” really go?
people-organisation-delete-gone = The page and who represents it are deleted. People keep their accounts.
people-organisation-delete-final = Delete for good
people-organisation-deleted = The organisation is deleted.
people-error-taken = Someone added this name just a moment ago. Have a look at the list; if yours is a different one, save again.
people-back-to-organisations = To all organisations
people-representatives = Representatives
people-representatives-lead = Who represents an organisation may change its page. The names are public nowhere.
people-representatives-none = Nobody represents this organisation yet.
people-representative-add = Add a representative
people-representative-email-hint = The person needs an account already. They become a member at least.
people-representative-added = The representative is added.
people-representative-end = End
people-representative-ended = They do not represent it any more.
people-cancel = Cancel

# Spaces
people-spaces-lead = Parts of the network with members of their own: quarters, working groups, exchange groups, projects.
people-space-new = Add a space
people-space-name = Name of the space
people-space-kind = Kind
people-space-visibility = Who sees the space
people-space-visibility-hint = Whoever may not see the space does not find it in the choices of the calendar either. Events of the space do not depend on this.
people-space-delete = Delete the space
people-space-delete-title = Really delete { $name }?
people-space-delete-gone = { $n ->
    [one] That one member belongs to it is forgotten; the account stays.
   *[other] That { $n } members belong to it is forgotten; the accounts stay.
 }
people-space-deleted = The space is deleted.
people-space-in-use = This space cannot be deleted yet, because this belongs to it:
people-space-in-use-how = Give all of it another space, or the whole network, first.
people-space-quarter = Quarter
people-space-working-group = Working group
people-space-exchange-group = Exchange group
people-space-project = Project
people-visible-public = everyone
people-visible-network = everyone with an account
people-visible-members = only members of the space
people-spaces-none = No spaces yet
people-spaces-none-help = Add the first space when a part of the network has members and events of its own.
people-space-members = { $n ->
    [0] nobody yet
    [one] one member
   *[other] { $n } members
 }
people-space-members-title = Members
people-space-members-none = Nobody belongs to it yet.
people-space-added = The space is added.
people-space-member-add = Add a member
people-space-member-email-hint = The person needs an account already.
people-space-member-role = Role in the space
people-space-member-save = Add
people-space-member-added = Added.
people-space-member-remove = Remove
people-space-member-removed = Removed. The account stays.
people-back-to-spaces = To all spaces

# Audit log
people-audit-role = Changed a role
people-audit-invited = Invited somebody
people-audit-withdrawn = Withdrew an invitation
people-audit-organisation-removed = Deleted an organisation
people-audit-representative = Changed who represents an organisation
people-audit-space = Changed a space
people-audit-space-removed = Space deleted
people-audit-space-member = Changed a member of a space

# Privacy
people-data-account = Account: name, email address, role, language of mails
people-data-account-why = So that you can sign in and others know whom they deal with.
people-data-account-ground = Art. 6 (1) (b) GDPR: you created the account.
people-data-account-until = Until you delete your account.
people-data-sign-in = Devices that you are signed in on (browser and system, without version and without IP address), and codes that were sent
people-data-sign-in-why = So that you stay signed in, notice strange devices, and nobody guesses codes.
people-data-sign-in-until = Devices 60 days after the last visit, codes one day after they end, both by themselves.
people-data-invitation = Invitations: email address and role
people-data-invitation-why = So that the invitation arrives and can be withdrawn.
people-data-invitation-ground = Art. 6 (1) (f) GDPR: the network wants to win people who take part in its work.
people-data-invitation-until = 30 days after they end or are accepted, by themselves.
people-data-network = Which organisations you represent, which spaces you belong to, and the email address that an organisation makes public
people-data-network-why = So that you can look after your pages and work together in a space.
people-data-network-until = Until it ends or you delete your account.
people-organisations-about = Who is who in the network.
people-people-about = Accounts, roles and invitations.
people-spaces-about = Quarters, working groups and projects with their members.
