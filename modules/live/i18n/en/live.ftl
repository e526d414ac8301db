live-nav = Live
live-nav-about = Join in with the code on the screen: guess, vote, ask.
live-desk-nav = Live rounds
live-desk-nav-about = Prepare rounds, lead through the evening, show results.
live-desk = Coordination
live-door = Join live
live-code = Code of the round
live-code-hint = Six digits; you find them on the screen.
live-join = Join
live-prepare = Prepare and run rounds
live-error-code = There is no such code. Have another look at the screen.
live-error-name = We do not show this name on the screen. Please choose another name.
live-error-word-short = A word needs at least three letters, or it hits too many names.
live-error-word-long = A word has 40 characters at most.
live-error-words-many = More than 500 words of your own are not possible.
live-error-team = Please choose your team.
live-error-one-team = One team alone has nobody to play against. Name at least two.
live-error-team-long = The name of a team has 24 characters at most.
live-error-team-double = Two teams have the same name.
live-error-pace = Please choose one of these.
live-error-over = This round is over.
live-error-empty = You have not answered yet.
live-error-too-much = That is more than is possible here.
live-error-foreign = This answer does not fit the question. Please fill in all fields.
live-error-stranger = Join first, then you can answer.
live-error-ready = There is no such template.
live-error-move = The remote does not know this step.
live-error-line = This address is only for the open line of a phone.
live-error-person = This person does not take part.
live-error-too-long = This is too long.
live-error-too-few = Some lines are missing here.
live-error-too-many = These are more than twelve lines.
live-error-picture-large = The picture is larger than 8 MB.
live-error-picture-alt = Please say in words what the picture shows.
live-error-number = Please write a number that is possible here.
live-error-yes-no = Please say whether it is true: yes or no.
live-round-code = Code { $name }
live-name = What is your name?
live-name-hint = A first name or nickname is enough; you may leave it empty.
live-team = Your team
live-team-hint = What counts for your team is how many points its people have on average.
live-pace = I need more time
live-pace-legend = Time to answer
live-pace-hint = Nobody sees what you choose here. Your answer is worth no less.
live-pace-usual = As planned
live-pace-longer = Half as much again
live-pace-double = Twice as much
live-pace-unlimited = Until the answer is shown
live-kept = Names and answers are erased 14 days after the round. Only totals and the texts that everyone could read stay, without names.
live-you-are = You take part as { $name }.
live-you-are-guest = You take part.
live-your-team = Your team: { $name }.
live-rules = What points are given for
live-rules-right = Right
live-rules-right-text = Whoever is right at once gets 1000 points. Polls, scales, word clouds and rankings bring no points: nothing is wrong there.
live-rules-quick = Quick
live-rules-quick-text = At the last moment a right answer is still worth 500 points, and in between accordingly. Without a time limit only being right counts. You can change your mind as long as there is time; then the last answer counts.
live-rules-own = Your own time
live-rules-own-text = Whoever needs more time chooses it when joining, and nobody sees it. Quickness is measured by one’s own time: with twice the time, half of it is worth what others get for half of theirs. Whoever has time until the answer is shown gets 750 points.
live-rules-partly = Partly right
live-rules-several = When several answers are right, each brings its part. A wrong one takes a part away, never below zero.
live-rules-estimate = With estimates it counts how near you are.
live-rules-order = When you put things into order, it counts how many pairs stand in the right order.
live-rules-places = Places
live-rules-places-text = Whoever has the same points shares a place.
live-rules-teams = A team gets the mean of its people. All count who have answered at least one question with points; so a large team is no better off.
live-guest = Guest
live-reload = Reload
live-lost = The connection is gone. We keep trying.
live-number = Question { $at } of { $all }
live-choose-one = Choose one answer
live-choose-several = Choose one or more answers
live-true-or-not = Is that true?
live-true = True
live-false = Not true
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
live-entry-hint = At most 280 characters.
live-entry-named = With my name
live-entry-send = Send
live-entry-counts = It is in.
live-entry-counts-waits = It is in. The others see it as soon as the host lets it through.
live-entry-waits = waits to be let through
live-entry-yours = yours
live-entry-pinned = Now
live-entry-answered = answered
live-entries-empty = Nothing is here yet.
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
        [0] You have given all your votes. You can take each one back.
        [one] You have one vote left.
        *[other] You have { $n } votes left.
    }
live-vote-counts = Your vote counts.
live-vote-back = Your vote is taken back.
live-error-entry-empty = Write something first, then you can send it.
live-error-entry-long = This is too long. There is room for 280 characters.
live-error-entry-many = No more than five of yours can be open. Wait until one has had its turn.
live-error-entry-gone = This is not there to vote for any more.
live-error-idea-gone = This idea is not to be seen any more. Choose another.
live-error-merge-same = Choose two different ideas.
live-error-vote-spent = You have given all your votes. Take one back first.
live-error-vote-own = You cannot vote for your own question.
live-care = Questions and ideas
live-care-waiting = Waiting to be let through ({ $n })
live-care-shown = Everyone can see ({ $n })
live-care-hidden = Hidden ({ $n })
live-care-merged = Joined ({ $n })
live-care-show = Let through
live-care-hide = Hide
live-care-unhide = Do not hide any more
live-care-pin = Now
live-care-unpin = Back to the list
live-care-answer = Answered
live-care-reopen = Open again
live-care-merge = Join two ideas
live-care-merge-hint = The second one stays and gets the votes of both. Whoever was for both counts once.
live-care-merge-this = This idea
live-care-merge-other = becomes part of this one
live-care-merged-into = now stands under “{ $name }”
live-care-separate = Take apart again
live-care-of = What people wrote to “{ $name }”
live-care-after = What you hide or join here changes the results as well.
live-counts = Your answer counts. You can change it as long as there is time.
live-too-fast = Those were very many answers. Wait a moment, then go on.
live-too-late = Sorry, that was too late.
live-locked = Time is up. The answer comes in a moment.
live-lobby = We are about to start
live-lobby-lead = You are in. The first question appears here by itself.
live-lobby-hall = Take your phone and join: scan the picture or type the code.
live-time = Time left
live-over = That’s it
live-over-lead = This round is over. Thank you for taking part!
live-people-answered =
    { $n ->
        [one] One person answered.
        *[other] { $n } people answered.
    }
live-right = right
live-right-is = The right answer: { $answer }
live-mean-place = place { $mean } on average
live-plot = All numbers on one line
live-plot-right = right: { $number }
live-spread = From { $least } to { $most }, with { $middle } in the middle.
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
live-own-points = You have { $points } points and are on place { $place }.
live-remote = Remote
live-answered-of = answers of
live-may-still = So many chose more time and can still answer:
live-people = people
live-phase-lobby = Everyone arrives
live-phase-asking = Answers come in
live-phase-locked = Closed
live-phase-revealed = Answer shown
live-phase-standings = Standings
live-phase-over = Over
live-move-ask = Ask the next question
live-move-lock = Close answers
live-move-reveal = Show the answer
live-move-standings = Show standings
live-move-hide = Back
live-move-extend = 15 seconds more
live-move-finish = End the round
live-finish-consequence = Nobody can answer after that. The results stay.
live-next-is = Next: { $name }
live-nothing-prepared = No question is prepared yet.
live-not-now = That was not possible: the round had moved on.
live-screen = Open the screen
live-screen-light = Brightness of the screen
live-screen-dark = Dark hall
live-screen-bright = Bright hall
live-names = Names
live-names-lead = Take away a name that hurts. The answers go on counting.
live-names-empty = Nobody has given a name yet.
live-name-remove = Take away
live-name-remove-one = Take away the name { $name }
live-name-removed = The name is gone.
live-unwanted = Unwanted words
live-unwanted-lead = We never take common insults in German and English as names, nor show them in a word cloud. Add here what is missing for you. It holds for all live rounds.
live-unwanted-own = Words of your own
live-unwanted-hint = Each on a line of its own. With a star at the end (like*) it also counts inside other words. Capitals, umlauts and repeated letters make no difference.
live-list = Live rounds
live-list-empty = There is no round yet. Make the first one below.
live-state-ready = ready
live-state-runs = running
live-state-over = over
live-ready = Start from a template
live-ready-hint = The questions are there already. You can change them before it starts.
live-ready-made = Your round is there. Change what does not fit.
live-ready-meet = Quiz to get to know each other
live-ready-meet-lead = How you got here, what you bring along, and what is untrue
live-ready-way = How did you get here today?
live-ready-ways =
    On foot
    By bike
    By bus or train
    By car
live-ready-bring = What do you bring along?
live-ready-bringings =
    Time
    Ideas
    Contacts
    Tools
    Cake
live-ready-untrue = What is not true of our house?
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
live-ready-end = Closing: what do you take home?
live-ready-end-lead = A word cloud, a ranking, a scale
live-ready-take = What do you take home from today?
live-ready-first = What should we go on with first?
live-ready-firsts =
    Sharing rooms
    Advertising together
    Learning from each other
    Reaching more people
live-ready-home = How do you go home today?
live-ready-ideas = full of ideas
live-ready-word = Feedback in one word
live-ready-word-lead = One question, one word from everyone
live-ready-guess = How many people live in our town?
live-ready-how = How was it today? One word is enough.
live-new = Make a new round
live-title = Title
live-title-hint = It stands on every phone, for example “Closing of the conference”.
live-saved = Saved.
live-added = The question is added.
live-removed = The question is deleted.
live-duplicated = Here is the copy with its own code.
live-deleted = The round is deleted.
live-activities = Questions
live-activities-empty = No question yet. Choose below what to begin with.
live-begun = The round has begun. What was asked cannot be changed any more; you can add new questions.
live-add = Add a question
live-drag = Drag, or use the arrow keys
live-drag-one = Move “{ $name }”, now at place { $at } of { $all }
live-moved = “{ $name }” is at place { $at } of { $all } now.
live-copy = Copy
live-copy-one = Copy “{ $name }”
live-copied = The copy of the question is added.
live-import = Read questions from a table
live-import-lead = Write your questions into a table, each on a line of its own, and save it as CSV. At most 200 questions and 1 MB. If something is wrong we tell you the line, and nothing is read in.
live-import-sample = Download a sample
live-import-file = Table (CSV)
live-import-file-hint = Separated by semicolons, commas or tabs, as your program saves it.
live-import-table = Or paste it here
live-import-table-hint = Copy the cells with their headings.
live-import-read = Read in
live-import-nothing = Nothing was read in
live-import-columns = These columns exist
live-import-column-kind = Which kind of question; the names are below. Needed. (English: kind)
live-import-column-prompt = The question. Needed. (question)
live-import-column-answers = The answers with | in between, a star before the right one: 1986 | * 1990 | 2004. Where a | belongs to the answer, write \| instead. To be put into order, they stand in the right order. (answers)
live-import-column-seconds = Seconds to answer; empty means: until you show the answer. (seconds)
live-import-column-estimate = For estimates: the right number, how far off brings no points, and what is counted. For “True or not?” the column holds yes or no. (right, margin, unit)
live-import-column-scale = For the scale: the number of steps, and what the first and the last one mean. (steps, low, high)
live-import-column-words = For the word cloud: how many words each person says. (words)
live-import-column-entries = For ideas: how many votes each person has. For ideas and questions to the panel: “yes” if the remote lets everything through first. (votes, moderated)
live-import-kinds = These kinds exist
live-import-line = Line { $line }: { $what }
live-import-more = And { $n } more places.
live-import-empty = There is no question here.
live-import-large = The table is larger than 1 MB.
live-import-many = More than 200 questions at once are not possible.
live-import-unreadable = This is no table that we can read.
live-import-no-column = The column “{ $name }” is missing.
live-import-unknown = We do not know the column “{ $name }”.
live-import-twice = The column “{ $name }” is there twice.
live-import-kind = We do not know the kind “{ $name }”.
live-import-cell = Column “{ $name }”: { $what }
live-imported = The questions of the table are added.
live-up = Up
live-down = Down
live-up-one = Move “{ $name }” up
live-down-one = Move “{ $name }” down
live-phone-view = This is how people get in
live-settings = Settings
live-teams = Teams
live-teams-hint = Each on a line of its own, two to twelve. Empty means: everyone plays alone.
live-teams-are = Teams: { $name }.
live-teams-fixed = Somebody is there already. Teams and names cannot be changed any more; make a copy for that.
live-anonymous = Without names
live-anonymous-hint = Nobody is asked for a name. The standings say “Guest”.
live-anonymous-is = Without names.
live-save = Save
live-cancel = Cancel
live-duplicate = Make a copy
live-delete = Delete the round
live-delete-title = Delete “{ $name }”?
live-delete-gone = This will be gone:
live-delete-activities = all questions of this round
live-delete-results = all answers and results
live-keep = Keep
live-kind-single = Choose one answer (quiz or poll)
live-kind-several = Choose several answers (quiz or poll)
live-kind-true-false = True or not? (quiz)
live-kind-estimate = Estimate
live-kind-order = Put into the right order
live-kind-text = Guess a word
live-kind-scale = Mood on a scale
live-kind-cloud = Word cloud
live-kind-feedback = Feedback in one word
live-kind-ranking = Make a ranking
live-kind-questions = Questions to the panel
live-kind-ideas = Collect ideas
live-field-prompt = Question
live-field-prompt-hint = As you read it aloud.
live-field-choices = Answers
live-field-choices-hint = Each on a line of its own. A star before a line (* like this) makes it right; without stars it is a poll.
live-field-truth = Is it true?
live-field-right = Right number
live-field-span = Margin
live-field-span-hint = This far off just gets no points.
live-field-unit = Unit
live-field-unit-hint = For example “people” or “kilometres”.
live-field-order = Items in the right order
live-field-order-hint = Each on a line of its own. They are shown shuffled.
live-field-accepted = Right spellings
live-field-accepted-hint = Each on a line of its own; the first one is shown. Capitals, umlauts and spaces make no difference.
live-field-steps = Number of steps (2 to 10)
live-field-low = What the first step means
live-field-high = What the last step means
live-field-words = Words per person (1 to 5)
live-feedback-hint = Everyone says one word; a word cloud is made of them.
live-field-items = Items
live-field-items-hint = Each on a line of its own.
live-field-moderated = Let each one through first
live-field-moderated-hint = Then others see only what you let through on the remote.
live-field-votes = Votes per person (1 to 10)
live-field-votes-hint = At most one for each idea. How many votes an idea has is seen only once you show the answer.
live-field-seconds = Seconds to answer
live-field-seconds-hint = Empty means: until you show the answer.
live-picture = Picture
live-picture-file = Picture beside the question (optional)
live-picture-file-hint = JPEG, PNG or WebP, up to 8 MB. We erase from it where and when it was taken.
live-picture-alt = What the picture shows
live-picture-alt-hint = For everyone who does not see it. Needed when there is a picture; do not give the answer away.
live-picture-remove = Remove the picture
live-remove = Delete the question
live-remove-gone = The question will be gone.
live-results = Results
live-results-of = Results: { $name }
live-results-empty = Nothing was shown yet. Results appear here as soon as you show an answer.
live-csv = As a plain table (CSV)
live-belongs = Belongs to an event
live-belongs-to = What does the round belong to?
live-belongs-hint = While it runs it stands with its code on the page of the event; afterwards its results do, if you publish them.
live-belongs-alone = It stands alone
live-error-belongs = Please choose something from the list.
live-join-now = Join in now
live-to-desk = Open round
live-invite = Invite on the page of the event
live-invited = The page of the event now leads into this round.
live-invited-is = The page of the event invites already.
live-uninvite = Stop inviting
live-uninvited = The page of the event does not invite any more. As soon as you ask something, it does so by itself.
live-state-running = running
live-publish = Publish results
live-publish-about = If you publish the results, everyone can read them: numbers and words, teams too, but no names of people.
live-published = The results are published.
live-published-is = These results are published:
live-published-page = see the public page
live-published-empty = Nothing was revealed in this round.
live-withdraw = Do not publish any more
live-withdrawn = Only coordinators see the results now.
live-error-not-over = Results can be published once the round is over.
live-results-on = Results of the live round on { $date }
live-audit-published = Results of a live round published
live-audit-withdrawn = Results of a live round withdrawn
live-pdf = To print and to read aloud (PDF)
live-paper-bar = Bar
live-paper-bar-length = Bar: { $length } of 100
live-paper-figure = Result
live-paper-funders = Funding
live-xlsx = As a table for Excel or LibreOffice (XLSX)
live-table-number = No.
live-table-question = Question
live-table-kind = Kind
live-table-answer = Answer
live-table-right = Right
live-table-people = People
live-table-percent = Percent
live-table-place = Mean place
live-table-solution = Solution
live-table-name = Name
live-table-points = Points
live-table-team = Team
live-table-mean = Mean points
live-audit-created = Live round made
live-data-what = Name (if given), chosen time, answers, questions and ideas written and votes for them in live rounds
live-data-why = so that each answer counts exactly once and points find their owner
live-data-ground = Consent by taking part (Art. 6(1)(a) GDPR)
live-data-until = until 14 days after the end of the round, then erased by itself; totals and the texts that everyone could read stay without names
