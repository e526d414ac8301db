live-nav = Live
live-nav-about = Join in with the code on the screen: guess, vote, ask.
live-desk-nav = Live rounds
live-desk-nav-about = Prepare rounds, run the evening, show results.
live-desk = Coordination
live-door = Join live
live-code = Code of the round
live-code-hint = Six digits, shown on the screen.
live-join = Join
live-prepare = Prepare and run rounds
live-error-code = There is no round with this code. Check the screen again.
live-error-name = We don’t show this name on the screen. Please choose a different name.
live-error-word-short = A word needs at least three letters; otherwise it would match too many names.
live-error-word-long = A word can have at most 40 characters.
live-error-words-many = You can add at most 500 words of your own.
live-error-team = Please choose your team.
live-error-one-team = A single team has nobody to play against. Name at least two.
live-error-team-long = A team name can have at most 24 characters.
live-error-team-double = Two teams have the same name.
live-error-pace = Please choose one of these options.
live-error-over = This round is over.
live-error-empty = You haven’t answered yet.
live-error-too-much = That is more than is allowed here.
live-error-foreign = This answer does not fit the question. Reload the page and choose again.
live-error-stranger = Please join first, then answer.
live-error-ready = There is no such template.
live-error-move = The remote doesn’t know this step.
live-error-line = This address is only for a phone’s live connection.
live-error-person = This person is not taking part.
live-error-too-long = This is too long.
live-error-too-few =
    { $n ->
        [one] Please write at least one line.
        *[other] Please write at least { $n }.
    }
live-error-too-many = There are more than twelve lines here.
live-error-picture-large = The picture is larger than 8 MB.
live-error-picture-alt = Please describe what the picture shows.
live-error-yes-no = Please say whether it is true: yes or no.
live-round-code = Code { $name }
live-name = What is your name?
live-name-hint = A first name or nickname is fine. You can leave it empty.
live-team = Your team
live-team-hint = Your team’s score is the average of its members’ points.
live-pace = I need more time
live-pace-legend = Time to answer
live-pace-hint = Nobody sees what you choose here. Your answer counts just as much.
live-pace-usual = Standard
live-pace-longer = Half as much again
live-pace-double = Twice as much
live-pace-unlimited = Until the answer is shown
live-kept = Names and answers are deleted 14 days after the round. Only totals and texts that everyone could read are kept, without names.
live-you-are = You’re taking part as { $name }.
live-you-are-guest = You’re taking part.
live-your-team = Your team: { $name }.
live-rules = How points work
live-rules-right = Correct
live-rules-right-text = A correct answer given immediately earns 1000 points. Polls, scales, word clouds and rankings earn no points, because nothing there is wrong.
live-rules-quick = Fast
live-rules-quick-text = A correct answer at the very last moment still earns 500 points; in between, it depends on your speed. Without a time limit, only being correct counts. You can change your answer until time is up; your last answer counts.
live-rules-own = Your own time
live-rules-own-text = If you need more time, choose it when you join; nobody sees it. Your speed is measured against your own time: with twice the time, using half of it earns the same as it does for everyone else. If you have until the answer is shown, a correct answer earns 750 points.
live-rules-partly = Partly correct
live-rules-several = If several answers are correct, each earns its share. A wrong one takes a share away, but you never go below zero.
live-rules-estimate = For estimates, what counts is how close you are.
live-rules-order = When putting items in order, what counts is how many pairs are in the right order.
live-rules-places = Ranking
live-rules-places-text = People with the same number of points share a place.
live-rules-teams = A team scores the average of its members. Everyone who has answered at least one question with points is included, so large teams have no advantage.
live-guest = Guest
live-reload = Reload
live-lost = Connection lost. We’re trying to reconnect.
live-number = Question { $at } of { $all }
live-choose-one = Choose one answer
live-choose-several = Choose one or more answers
live-true-or-not = True or false?
live-true = True
live-false = False
live-scale = From 1 ({ $low }) to { $steps } ({ $high })
live-your-number = Your number
live-your-answer = Your answer
live-order = Give each item a place
live-place = Place
live-your-words =
    { $n ->
        [one] One word
        *[other] Up to { $n } words
    }
live-word = Word { $n }
live-your-question = Write a question to the panel
live-your-idea =
    { $n ->
        [one] Write an idea. You have one vote for ideas.
        *[other] Write an idea. You have { $n } votes for ideas.
    }
live-send = Send answer
live-sending = Your answer is on its way …
live-entry-hint = Up to 280 characters.
live-entry-named = With my name
live-entry-send = Send
live-entry-counts = Sent.
live-entry-counts-waits = Sent. Others will see it once the facilitator approves it.
live-entry-waits = waiting for approval
live-entry-yours = yours
live-entry-pinned = Now
live-entry-answered = answered
live-entries-empty = Nothing here yet.
live-entries-all = See all
live-questions-count =
    { $n ->
        [one] One question
        *[other] { $n } questions
    }
live-ideas-count =
    { $n ->
        [one] One idea
        *[other] { $n } ideas
    }
live-vote = Vote
live-votes =
    { $n ->
        [one] 1 vote
        *[other] { $n } votes
    }
live-votes-left =
    { $n ->
        [0] You have used all your votes. You can take any of them back.
        [one] You have one vote left.
        *[other] You have { $n } votes left.
    }
live-vote-counts = Your vote counts.
live-vote-back = You have taken your vote back.
live-error-entry-empty = Write something first, then send it.
live-error-entry-long = This is too long. There is room for 280 characters.
live-error-entry-many = You can have at most five open at a time. Wait until one of them has had its turn.
live-error-entry-gone = You can no longer vote for this.
live-error-idea-gone = This idea is no longer visible. Choose another one.
live-error-merge-same = Choose two different ideas.
live-error-vote-spent = You have used all your votes. Take one back first.
live-error-vote-own = You cannot vote for your own question.
live-care = Questions and ideas
live-care-waiting = Waiting for approval ({ $n })
live-care-shown = Visible to everyone ({ $n })
live-care-hidden = Hidden ({ $n })
live-care-merged = Merged ({ $n })
live-care-show = Approve
live-care-hide = Hide
live-care-unhide = Show again
live-care-pin = Now
live-care-unpin = Back to the list
live-care-answer = Answered
live-care-reopen = Reopen
live-care-merge = Merge two ideas
live-care-merge-hint = The second idea stays and gets the votes of both. Anyone who voted for both counts once.
live-care-merge-this = This idea
live-care-merge-other = becomes part of this one
live-care-merged-into = merged into “{ $name }”
live-care-separate = Split again
live-care-of = What people wrote in answer to “{ $name }”
live-care-after = Anything you hide or merge here also changes the results.
live-counts = Your answer counts. You can change it until time is up.
live-too-fast = That was a lot of answers at once. Wait a moment, then carry on.
live-too-late = Sorry, that was too late.
live-locked = Time’s up. The answer is coming in a moment.
live-lobby = We are about to start
live-lobby-lead = You’re in. The first question will appear here automatically.
live-lobby-hall = Get out your phone and join: scan the code or type the digits.
live-time = Time left
live-over = That’s it
live-over-lead = This round is over. Thanks for taking part!
live-people-answered =
    { $n ->
        [one] One person answered.
        *[other] { $n } people answered.
    }
live-right = correct
live-right-is = The correct answer: { $answer }
live-mean-place = place { $mean } on average
live-plot = All numbers on one line
live-plot-right = correct: { $number }
live-spread = From { $least } to { $most }; the middle value is { $middle }.
live-range = { $from } to less than { $to }
live-range-below = less than { $to }
live-range-above = { $from } or more
live-standings = Standings
live-points =
    { $n ->
        [one] 1 point
        *[other] { $n } points
    }
live-team-points =
    { $n ->
        [one] 1 point on average
        *[other] { $n } points on average
    }
live-everyone = Everyone
live-own-answer = Your answer: { $answer }.
live-own-worth =
    Your answer: { $answer }. { $n ->
        [one] It earns 1 point.
        *[other] It earns { $n } points.
    }
live-own-points = You have { $points } points and are in place { $place }.
live-remote = Remote
live-answered-of = have answered, out of
live-may-still = Chose more time and can still answer:
live-people = people
live-phase-lobby = People are arriving
live-phase-asking = Answers are coming in
live-phase-locked = Closed
live-phase-revealed = Answer shown
live-phase-standings = Standings
live-phase-over = Over
live-move-ask = Ask the next question
live-move-lock = Close answers
live-move-reveal = Show the answer
live-move-standings = Show standings
live-move-hide = Back
live-move-extend = 15 more seconds
live-move-finish = End the round
live-finish-consequence = After that, nobody can answer. The results are kept.
live-next-is = Next: { $name }
live-nothing-prepared = No questions prepared yet.
live-not-now = That was not possible: the round had already moved on.
live-screen = Open the screen view
live-screen-light = Brightness of the screen
live-screen-dark = Dark hall
live-screen-bright = Bright hall
live-names = Names
live-names-lead = Remove a name that offends. That person’s answers still count.
live-names-empty = Nobody has given a name yet.
live-name-remove = Remove
live-name-remove-one = Remove the name { $name }
live-name-removed = The name has been removed.
live-unwanted = Unwanted words
live-unwanted-lead = Common German and English insults are never accepted as names or shown in a word cloud. Add any other words you want to block. They apply to all live rounds.
live-unwanted-own = Your own words
live-unwanted-hint = One word per line. With an asterisk at the end (like*), it also matches inside other words. Capitals, umlauts and repeated letters make no difference.
live-list = Live rounds
live-list-empty = There are no rounds yet. Create the first one below.
live-state-ready = ready
live-state-runs = running
live-state-over = over
live-ready = Start from a template
live-ready-hint = The questions are already there. You can change them before you start.
live-ready-made = Your round is ready. Change anything that doesn’t fit.
live-ready-meet = Icebreaker quiz
live-ready-meet-lead = How you got here, what you bring with you, and what isn’t true
live-ready-way = How did you get here today?
live-ready-ways =
    On foot
    By bike
    By bus or train
    By car
live-ready-bring = What do you bring with you?
live-ready-bringings =
    Time
    Ideas
    Contacts
    Tools
    Cake
live-ready-untrue = Which of these is not true of our house?
live-ready-untruths =
    People dance here every week
    There once was a printing shop here
    { "*" } A parrot lives here
live-ready-mood = Mood
live-ready-mood-lead = How you are, how well you know each other, what you feel like
live-ready-now = How are you right now?
live-ready-tired = tired
live-ready-awake = wide awake
live-ready-known = How many people here do you know already?
live-ready-nobody = nobody yet
live-ready-nearly-all = nearly everyone
live-ready-wish = What do you feel like most today?
live-ready-wishes =
    Listening
    Talking
    Trying things out
    Meeting people
live-ready-end = Closing: what are you taking home?
live-ready-end-lead = A word cloud, a ranking, a scale
live-ready-take = What are you taking home from today?
live-ready-first = What should we continue with first?
live-ready-firsts =
    Sharing rooms
    Advertising together
    Learning from each other
    Reaching more people
live-ready-home = How are you leaving today?
live-ready-ideas = full of ideas
live-ready-word = Feedback in one word
live-ready-word-lead = One question, one word from everyone
live-ready-guess = How many people live in our town?
live-ready-how = How was it today? One word is enough.
live-new = Create a new round
live-title = Title
live-title-hint = Shown on every phone, for example “Conference closing”.
live-saved = Saved.
live-added = The question has been added.
live-removed = The question has been deleted.
live-duplicated = Here is the copy, with its own code.
live-deleted = The round has been deleted.
live-activities = Questions
live-activities-empty = No questions yet. Choose below what to start with.
live-begun = The round has started. Questions that have been asked can no longer be changed; you can still add new ones.
live-add = Add a question
live-drag = Drag, or use the arrow keys
live-drag-one = Move “{ $name }”, currently number { $at } of { $all }
live-moved = “{ $name }” is now number { $at } of { $all }.
live-copy = Copy
live-copy-one = Copy “{ $name }”
live-copied = The question has been copied.
live-import = Import questions from a table
live-import-lead = Write your questions in a table, one per line, and save it as CSV. At most 200 questions and 1 MB. If something is wrong, we tell you the line, and nothing is imported.
live-import-sample = Download a sample
live-import-file = Table (CSV)
live-import-file-hint = Separated by semicolons, commas or tabs, as your program saves it.
live-import-table = Or paste it here
live-import-table-hint = Copy the cells together with their headings.
live-import-read = Import
live-import-nothing = Nothing was imported
live-import-columns = Available columns
live-import-column-kind = The kind of question; the names are listed below. Required. (English: kind)
live-import-column-prompt = The question. Required. (question)
live-import-column-answers = The answers, separated by |, with an asterisk before the correct one: 1986 | * 1990 | 2004. If an answer contains a |, write \| instead. For putting in order, list them in the correct order. (answers)
live-import-column-seconds = Seconds to answer; empty means until you show the answer. (seconds)
live-import-column-estimate = For estimates: the correct number, how far off earns no points, and the unit. For “True or false?”, the column contains yes or no. (right, margin, unit)
live-import-column-scale = For scales: the number of steps, and what the first and last steps mean. (steps, low, high)
live-import-column-words = For word clouds: how many words each person can enter. (words)
live-import-column-entries = For ideas: how many votes each person has. For ideas and questions to the panel: “yes” if each one has to be approved first. (votes, moderated)
live-import-kinds = Available kinds
live-import-line = Line { $line }: { $what }
live-import-more = And { $n } more problems.
live-import-empty = There are no questions here.
live-import-large = The table is larger than 1 MB.
live-import-many = You can import at most 200 questions at once.
live-import-unreadable = This is not a table we can read.
live-import-no-column = The column “{ $name }” is missing.
live-import-unknown = We do not know the column “{ $name }”.
live-import-twice = The column “{ $name }” appears twice.
live-import-kind = We do not know the kind “{ $name }”.
live-import-cell = Column “{ $name }”: { $what }
live-imported = The questions from the table have been added.
live-up = Up
live-down = Down
live-up-one = Move “{ $name }” up
live-down-one = Move “{ $name }” down
live-phone-view = How people join
live-settings = Settings
live-teams = Teams
live-teams-hint = One per line, two to twelve. Leave empty if everyone plays alone.
live-teams-are = Teams: { $name }.
live-teams-fixed = Someone has already joined, so teams and names can no longer be changed. Make a copy instead.
live-anonymous = Without names
live-anonymous-hint = Nobody is asked for a name. The standings just say “Guest”.
live-anonymous-is = Without names.
live-save = Save
live-cancel = Cancel
live-duplicate = Make a copy
live-delete = Delete round
live-delete-title = Delete “{ $name }”?
live-delete-gone = This will be deleted:
live-delete-activities = all questions of this round
live-delete-results = all answers and results
live-keep = Keep
live-kind-single = Choose one answer
live-kind-several = Choose several answers
live-kind-true-false = True or not?
live-kind-estimate = Estimate
live-kind-order = Put in the right order
live-kind-text = Guess a word
live-kind-scale = Mood on a scale
live-kind-cloud = Word cloud
live-kind-feedback = Feedback in one word
live-kind-ranking = Ranking
live-kind-questions = Questions to the panel
live-kind-ideas = Collect ideas
live-field-prompt = Question
live-field-prompt-hint = As you would read it aloud.
live-field-choices = Answers
live-field-choices-hint = Which one is correct? Tick it and this is a quiz; without a tick, it is a poll.
live-field-truth = Is it true?
live-field-right = Correct number
live-field-span = Margin
live-field-span-hint = An answer this far off just misses out on points.
live-field-unit = Unit
live-field-unit-hint = For example “people” or “kilometres”.
live-field-order = Items in the correct order
live-field-order-hint = One per line. They are shown shuffled.
live-field-accepted = Accepted spellings
live-field-accepted-hint = One per line; the first one is shown. Capitals, umlauts and spaces make no difference.
live-field-steps = Number of steps (2 to 10)
live-field-low = What the first step means
live-field-high = What the last step means
live-field-words = Words per person (1 to 5)
live-feedback-hint = Everyone enters one word; together they make a word cloud.
live-field-items = Items
live-field-items-hint = One per line.
live-field-moderated = Approve each one first
live-field-moderated-hint = Others only see what you have approved on the remote.
live-field-votes = Votes per person (1 to 10)
live-field-votes-hint = One vote at most per idea. The number of votes is only shown once you reveal the answer.
live-field-seconds = Seconds to answer
live-field-seconds-hint = Empty means until you show the answer.
live-picture = Picture
live-picture-file = Picture next to the question (optional)
live-picture-file-hint = JPEG, PNG or WebP, up to 8 MB. We remove where and when it was taken.
live-picture-alt = What the picture shows
live-picture-alt-hint = For everyone who cannot see it. Required if there is a picture; don’t give the answer away.
live-picture-remove = Remove picture
live-remove = Delete question
live-remove-gone = The question will be deleted.
live-results = Results
live-results-of = Results: { $name }
live-results-empty = Nothing has been shown yet. Results appear here as soon as you show an answer.
live-csv = As plain text (CSV)
live-belongs = Belongs to an event
live-belongs-to = What does the round belong to?
live-belongs-hint = While the round is running, it appears with its code on the event’s page; afterwards, its results do, if you publish them.
live-belongs-alone = Nothing
live-error-belongs = Please choose something from the list.
live-join-now = Join now
live-to-desk = Open round
live-invite = Invite people on the event page
live-invited = The event page now links to this round.
live-invited-is = The event page already links to this round.
live-uninvite = Stop inviting
live-uninvited = The event page no longer links to this round. As soon as you ask a question, it will again.
live-state-running = running
live-publish = Publish results
live-publish-about = If you publish the results, everyone can read them: numbers and words, and teams, but no personal names.
live-published = The results have been published.
live-published-is = These results are public:
live-published-page = see the public page
live-published-empty = No answers were shown in this round.
live-withdraw = Unpublish
live-withdrawn = Only coordinators can see the results now.
live-error-not-over = You can publish the results once the round is over.
live-results-on = Results of the live round on { $date }
live-audit-published = Published the results of a live round
live-audit-withdrawn = Unpublished the results of a live round
live-pdf = For printing and screen readers (PDF)
live-paper-bar = Bar
live-paper-bar-length = Bar: { $length } of 100
live-paper-figure = Result
live-paper-funders = Funding
live-xlsx = As a table for Excel or LibreOffice (XLSX)
live-table-number = No.
live-table-question = Question
live-table-kind = Kind
live-table-answer = Answer
live-table-right = Correct
live-table-people = People
live-table-percent = Percent
live-table-place = Average place
live-table-solution = Solution
live-table-name = Name
live-table-points = Points
live-table-team = Team
live-table-mean = Average points
live-audit-created = Created a live round
live-data-what = Name (if given), chosen time, answers, questions and ideas written, and votes for them in live rounds
live-data-why = so that each answer counts exactly once and points go to the right person
live-data-ground = Consent by taking part (Art. 6(1)(a) GDPR)
live-data-until = 14 days after the end of the round, then deleted automatically; totals and texts that everyone could read are kept without names
live-tap-once = One tap is enough. You can change your mind as long as there is time.
live-own-none = You did not answer.
live-answer-kept = The connection is lost. Your answer is kept and will be sent as soon as it is back.
live-time-begins = You have { $n } seconds.
live-time-left = { $n } seconds left.
live-error-name-closed = The host has removed this name from the round. Please pick another one.
live-name-gone = The host has removed your name. Your answers still count.
live-name-new = Pick another name
live-name-choose = Use this name
live-name-chosen = You have a new name.
live-name-kept = You already have a name. You can only pick a new one if the host has removed it.
live-name-back = The name is back.
live-name-back-one = Give { $name } back
live-name-give-back = Give back
live-names-taken = Removed
live-names-taken-hint = Nobody can use these names in this round until you give them back.
live-name-let-in = Allow a name
live-name-let-in-this = Name
live-name-let-in-hint = Some people really are called that. Write the name exactly as they do. It is allowed in this round.
live-names-welcome = Allowed: { $name }
live-name-welcome = The name is allowed. They can join with it now.
live-origins = Where people come from
live-origins-are = People per address: { $name }
live-origins-hint = In a hall everybody shares the Wi-Fi, so many come from one address. If everyone sits somewhere else, one person may have voted many times. We only keep these numbers while the round is running, and no addresses.
live-crowd =
    { $n ->
        [one] One person came from one address.
        *[other] { $n } people came from one address.
    }
live-crowd-more = What this means
live-counts-as = Your answer counts: { $name }. You can change it as long as there is time.
live-error-in-field = { $field }: { $what }
live-error-longer = This has more than { $n } characters.
live-error-line-longer = Number { $line } has more than { $n } characters.
live-error-more = There is only room for { $n }.
live-error-twice = Numbers { $one } and { $other } are the same.
live-error-range = Please enter a whole number from { $least } to { $most }.
live-error-nothing = The number has to be greater than zero.
live-error-no-place = Something has no place yet. Give each item one.
live-error-place-twice = Two items share a place. Give each its own.
live-field-choice = Answer { $name }
live-field-is-right = is right
live-field-more-choices = More answers
live-is-quiz = Quiz
live-is-poll = Poll
live-belongs-in = part of “{ $name }”
live-about-single = Everyone picks one answer. Tick a right one, and there are points.
live-about-several = Everyone picks as many as they like. Tick the right ones, and there are points.
live-about-true-false = You make a claim, and everyone says whether it is true, for points.
live-about-estimate = Everyone guesses a number. The closer, the more points.
live-about-order = Everyone puts things into the order that you know, for points.
live-about-text = Everyone writes a word. Those who get it right score points.
live-about-scale = Everyone picks a step between two ends, so you can see how the room feels.
live-about-cloud = Everyone says a few words. What many say becomes large.
live-about-feedback = Everyone says just one word. A good way to close.
live-about-ranking = Everyone ranks by taste, and you see what comes out on top.
live-about-questions = Everyone writes questions and votes on which come first.
live-about-ideas = Everyone writes ideas and gives votes to the best.
