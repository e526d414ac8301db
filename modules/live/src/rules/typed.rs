//! From the fields of a form to an answer, and from the fields of the editor to an activity.

mod lines;

use forms::{Form, NumberFault};

pub use self::lines::shown_rows;
use self::lines::{choices, lines};

use crate::{
    model::{Activity, Answer, Choice, Task},
    rules::answering::{Flaw, MOST},
};

/// The most choices, items or spellings of one activity.
pub const MOST_LINES: usize = 12;
/// The longest prompt, in characters.
pub const LONGEST_PROMPT: usize = 300;
/// The longest text of a choice or item, in characters.
pub const LONGEST_LINE: usize = 120;
/// The longest time to answer, in seconds.
pub const MOST_SECONDS: u16 = 3_600;

/// What a participant answered to `task`, or why the fields hold no answer to it. Whether it may be taken
/// in is for [`answering::taken`](super::answering::taken) to say.
pub fn answer(task: &Task, typed: &Form) -> Result<Answer, Flaw> {
    Ok(match task {
        Task::Choice { .. } | Task::TrueFalse { .. } | Task::Scale { .. } => {
            let chosen = typed.all("wahl").map(|value| value.parse().ok());
            Answer::Chosen(chosen.collect::<Option<_>>().ok_or(Flaw::Foreign)?)
        }
        Task::Estimate { .. } => Answer::Number(number(typed.text("zahl")).map_err(|fault| match fault {
            NumberFault::Missing => Flaw::Empty,
            NumberFault::Unclear => Flaw::NoNumber,
            NumberFault::Ambiguous { .. } => Flaw::Unclear,
        })?),
        Task::Order { items, .. } | Task::Ranking { items } => Answer::Ordered(ordered(items.len(), typed)?),
        Task::Text { .. } => Answer::Text(typed.text("text").to_owned()),
        Task::Cloud { .. } => Answer::Words(typed.all("wort").map(str::to_owned).collect()),
        // What people write there is no answer of one person alone.
        Task::Questions { .. } | Task::Ideas { .. } => return Err(Flaw::Foreign),
    })
}

/// The fields as they were when someone answered this: what was answered is still there when the page is opened anew.
pub fn answered(answer: &Answer) -> Vec<(String, String)> {
    let named = |name: &str, value: String| (name.to_owned(), value);
    match answer {
        Answer::Chosen(chosen) => chosen.iter().map(|at| named("wahl", at.to_string())).collect(),
        Answer::Number(number) => vec![named("zahl", written(*number))],
        Answer::Ordered(order) => {
            let places = (1..).zip(order);
            places.map(|(place, item): (usize, _)| (format!("platz-{item}"), place.to_string())).collect()
        }
        Answer::Text(text) => vec![named("text", text.clone())],
        Answer::Words(words) => words.iter().map(|word| named("wort", word.clone())).collect(),
    }
}

/// A number that people can still tell from the next one, also with what is counted behind it: `7 Grad`.
fn number(text: &str) -> Result<f64, NumberFault> {
    let bare = text.trim_end_matches(|c: char| c.is_alphabetic() || c == ' ');
    let text = if bare.is_empty() { text } else { bare };
    forms::decimal(text)
        .and_then(|number| if number.abs() <= MOST { Ok(number) } else { Err(NumberFault::Unclear) })
}

/// The lines of a text area, without empty ones.
fn lines_of<'a>(typed: &'a Form, name: &str) -> Vec<&'a str> {
    typed.text(name).lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

/// Items by the places, from 1, that were written beside them; each place once.
fn ordered(items: usize, typed: &Form) -> Result<Vec<u8>, Flaw> {
    let mut places = Vec::with_capacity(items);
    for item in 0..u8::try_from(items).map_err(|_| Flaw::Foreign)? {
        let place: usize = typed.text(&format!("platz-{item}")).parse().map_err(|_| Flaw::NoPlace)?;
        places.push((place, item));
    }
    places.sort_unstable();
    if places.iter().any(|(place, _)| !(1..=items).contains(place)) {
        return Err(Flaw::Foreign);
    }
    let each_once = places.iter().map(|(place, _)| *place).eq(1..=items);
    if each_once { Ok(places.into_iter().map(|(_, item)| item).collect()) } else { Err(Flaw::PlaceTwice) }
}

/// The kinds of activities that a coordinator chooses from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A quiz question or poll with one answer.
    Single,
    /// A quiz question or poll with several answers.
    Several,
    /// See [`Task::TrueFalse`].
    TrueFalse,
    /// See [`Task::Estimate`].
    Estimate,
    /// See [`Task::Order`].
    Order,
    /// See [`Task::Text`].
    Text,
    /// See [`Task::Scale`].
    Scale,
    /// See [`Task::Cloud`].
    Cloud,
    /// A cloud to which everyone says one word.
    Feedback,
    /// See [`Task::Ranking`].
    Ranking,
    /// See [`Task::Questions`].
    Questions,
    /// See [`Task::Ideas`].
    Ideas,
}

impl Kind {
    /// All kinds in the order in which they are offered.
    pub const ALL: [Self; 12] = [
        Self::Single,
        Self::Several,
        Self::Estimate,
        Self::TrueFalse,
        Self::Order,
        Self::Text,
        Self::Scale,
        Self::Cloud,
        Self::Feedback,
        Self::Ranking,
        Self::Questions,
        Self::Ideas,
    ];

    /// Its name in addresses and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Single => "eine-wahl",
            Self::Several => "mehrere",
            Self::TrueFalse => "stimmt-das",
            Self::Estimate => "schaetzen",
            Self::Order => "ordnen",
            Self::Text => "wort",
            Self::Scale => "stimmung",
            Self::Cloud => "wolke",
            Self::Feedback => "rueckmeldung",
            Self::Ranking => "rangfolge",
            Self::Questions => "podium",
            Self::Ideas => "ideen",
        }
    }

    /// The kind of a name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The kind of a task.
    pub const fn of(task: &Task) -> Self {
        match task {
            Task::Choice { several: false, .. } => Self::Single,
            Task::Choice { several: true, .. } => Self::Several,
            Task::TrueFalse { .. } => Self::TrueFalse,
            Task::Estimate { .. } => Self::Estimate,
            Task::Order { .. } => Self::Order,
            Task::Text { .. } => Self::Text,
            Task::Scale { .. } => Self::Scale,
            Task::Cloud { most: 1 } => Self::Feedback,
            Task::Cloud { .. } => Self::Cloud,
            Task::Ranking { .. } => Self::Ranking,
            Task::Questions { .. } => Self::Questions,
            Task::Ideas { .. } => Self::Ideas,
        }
    }
}

/// What is wrong with a field of the editor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// It is empty.
    Missing,
    /// It has more characters than so many.
    TooLong(usize),
    /// This line, from 1, has more characters than so many.
    LineTooLong(usize, usize),
    /// There are fewer lines than so many.
    TooFew(usize),
    /// There are more lines than so many.
    TooMany(usize),
    /// These two lines, from 1, say the same.
    Twice(usize, usize),
    /// It is no number.
    Number,
    /// It could be two different numbers.
    Unclear,
    /// It is no whole number from the one to the other.
    Range(u16, u16),
    /// It is not more than nothing.
    Nothing,
    /// It says neither yes nor no.
    YesNo,
}

/// A mistake in the editor: which field, and what is wrong.
pub type Mistake = (&'static str, Wrong);

/// The activity that a coordinator wrote, or everything that is wrong with it.
pub fn activity(kind: Kind, typed: &Form) -> Result<Activity, Vec<Mistake>> {
    let mut wrong = Vec::new();
    let prompt = typed.text("frage");
    match prompt.chars().count() {
        0 => wrong.push(("frage", Wrong::Missing)),
        1..=LONGEST_PROMPT => {}
        _ => wrong.push(("frage", Wrong::TooLong(LONGEST_PROMPT))),
    }
    let seconds = whole(typed.text("sekunden"), 5, MOST_SECONDS).unwrap_or_else(|()| {
        wrong.push(("sekunden", Wrong::Range(5, MOST_SECONDS)));
        None
    });
    let task = task(kind, typed, &mut wrong);
    let graded = task.as_ref().is_some_and(Task::is_graded);
    let points = if graded { 1_000 } else { 0 };
    match task {
        Some(task) if wrong.is_empty() => Ok(Activity { prompt: prompt.to_owned(), task, seconds, points }),
        _ => Err(wrong),
    }
}

fn task(kind: Kind, typed: &Form, wrong: &mut Vec<Mistake>) -> Option<Task> {
    let owned = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
    Some(match kind {
        Kind::Single | Kind::Several => {
            Task::Choice { choices: choices(typed, wrong)?, several: kind == Kind::Several }
        }
        Kind::TrueFalse => {
            let right = yes_no(typed.text("richtig"));
            if right.is_none() {
                wrong.push(("richtig", Wrong::YesNo));
            }
            Task::TrueFalse { right: right? }
        }
        Kind::Estimate => {
            let right = counted(typed, "richtig", wrong);
            let span = counted(typed, "spanne", wrong).filter(|span| {
                let is_more = *span > 0.0;
                if !is_more {
                    wrong.push(("spanne", Wrong::Nothing));
                }
                is_more
            });
            let unit = line(typed, "einheit", false, wrong)?;
            Task::Estimate { right: right?, span: span?, unit }
        }
        Kind::Order => {
            let items = owned(&lines(typed, "antworten", 2, wrong)?);
            Task::Order { right: (0..=u8::MAX).take(items.len()).collect(), items }
        }
        Kind::Text => Task::Text { accepted: owned(&lines(typed, "antworten", 1, wrong)?) },
        Kind::Scale => {
            let steps = whole(typed.text("stufen"), 2, 10).ok().flatten();
            if steps.is_none() {
                wrong.push(("stufen", Wrong::Range(2, 10)));
            }
            let (low, high) = (line(typed, "unten", true, wrong), line(typed, "oben", true, wrong));
            Task::Scale { steps: u8::try_from(steps?).ok()?, low: low?, high: high? }
        }
        Kind::Cloud => {
            let most = whole(typed.text("worte"), 1, 5).ok().flatten();
            if most.is_none() {
                wrong.push(("worte", Wrong::Range(1, 5)));
            }
            Task::Cloud { most: u8::try_from(most?).ok()? }
        }
        Kind::Feedback => Task::Cloud { most: 1 },
        Kind::Ranking => Task::Ranking { items: owned(&lines(typed, "antworten", 2, wrong)?) },
        Kind::Questions => Task::Questions { moderated: typed.flag("freigabe") },
        Kind::Ideas => {
            let votes = whole(typed.text("stimmen"), 1, 10).ok().flatten();
            if votes.is_none() {
                wrong.push(("stimmen", Wrong::Range(1, 10)));
            }
            Task::Ideas { votes: u8::try_from(votes?).ok()?, moderated: typed.flag("freigabe") }
        }
    })
}

/// Whether something is true, as the editor and tables of both languages say it.
fn yes_no(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "ja" | "wahr" | "stimmt" | "yes" | "true" => Some(true),
        "nein" | "falsch" | "stimmt nicht" | "no" | "false" => Some(false),
        _ => None,
    }
}

/// A whole number between two; nothing when nothing was written.
fn whole(text: &str, least: u16, most: u16) -> Result<Option<u16>, ()> {
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().ok().filter(|number| (least..=most).contains(number)).map(Some).ok_or(())
}

fn line(typed: &Form, name: &'static str, needed: bool, wrong: &mut Vec<Mistake>) -> Option<String> {
    let text = typed.text(name);
    if text.is_empty() && needed {
        wrong.push((name, Wrong::Missing));
        return None;
    }
    if text.chars().count() > LONGEST_LINE {
        wrong.push((name, Wrong::TooLong(LONGEST_LINE)));
        return None;
    }
    Some(text.to_owned())
}

/// A number that has to be there.
fn counted(typed: &Form, name: &'static str, wrong: &mut Vec<Mistake>) -> Option<f64> {
    let flaw = match number(typed.text(name)) {
        Ok(number) => return Some(number),
        Err(NumberFault::Missing) => Wrong::Missing,
        Err(NumberFault::Unclear) => Wrong::Number,
        Err(NumberFault::Ambiguous { .. }) => Wrong::Unclear,
    };
    wrong.push((name, flaw));
    None
}

/// The fields of the editor for an activity that is there already.
pub fn fields(activity: &Activity) -> Vec<(&'static str, String)> {
    let mut fields = vec![
        ("frage", activity.prompt.clone()),
        ("sekunden", activity.seconds.map(|seconds| seconds.to_string()).unwrap_or_default()),
    ];
    match &activity.task {
        Task::Choice { choices, .. } => {
            let line = |it: &Choice| if it.right { format!("* {}", it.text) } else { it.text.clone() };
            fields.push(("antworten", choices.iter().map(line).collect::<Vec<_>>().join("\n")));
        }
        Task::TrueFalse { right } => fields.push(("richtig", if *right { "ja" } else { "nein" }.to_owned())),
        Task::Estimate { right, span, unit } => fields.extend([
            ("richtig", written(*right)),
            ("spanne", written(*span)),
            ("einheit", unit.clone()),
        ]),
        Task::Order { items, right } => {
            let lines = right.iter().filter_map(|at| items.get(usize::from(*at)));
            fields.push(("antworten", lines.map(String::as_str).collect::<Vec<_>>().join("\n")));
        }
        Task::Text { accepted } => fields.push(("antworten", accepted.join("\n"))),
        Task::Scale { steps, low, high } => {
            fields.extend([("stufen", steps.to_string()), ("unten", low.clone()), ("oben", high.clone())]);
        }
        Task::Cloud { most } => fields.push(("worte", most.to_string())),
        Task::Ranking { items } => fields.push(("antworten", items.join("\n"))),
        Task::Questions { .. } => {}
        Task::Ideas { votes, .. } => fields.push(("stimmen", votes.to_string())),
    }
    if activity.task.is_moderated() {
        fields.push(("freigabe", "ja".to_owned()));
    }
    fields
}

/// A number as the editor shows it, with the comma that [`number`] reads.
pub fn written(number: f64) -> String {
    number.to_string().replace('.', ",")
}

#[cfg(test)]
mod tests;
