//! The results of a round as tables: what was answered how often, and who had how many points while names are there.

use i18n::Translator;
use sheets::{Cell, Sheet};

use super::{
    stage::Measure,
    summary::{Part, Revealed},
};
use crate::{model::Task, rules::standings::Standing};

/// Every answer with how many people gave it; nothing in it says who.
pub(super) fn answers(t: &Translator, revealed: &[Revealed], parts: &[Part]) -> Sheet {
    let head = [
        "live-table-number",
        "live-table-question",
        "live-table-kind",
        "live-table-answer",
        "live-table-right",
        "live-table-people",
        "live-table-percent",
        "live-table-place",
    ];
    let mut lines = Vec::new();
    for (revealed, part) in revealed.iter().zip(parts) {
        for line in answered(t, revealed, part) {
            let number = u32::try_from(part.number).unwrap_or(u32::MAX);
            let mut cells = vec![number.into(), part.prompt.clone().into(), part.kind.clone().into()];
            cells.extend(line);
            lines.push(cells);
        }
    }
    Sheet { name: t.say("live-results"), head: head.map(|key| t.say(key)).to_vec(), lines }
}

/// The lines of one activity: answer, whether it is right, people, percent, mean place.
fn answered(t: &Translator, Revealed { stored, tally, .. }: &Revealed, part: &Part) -> Vec<[Cell; 5]> {
    let none = || Cell::Text(String::new());
    let right = |is_right: bool| if is_right { t.say("live-right").into() } else { none() };
    let share = |people: u32| f64::from(people * 100) / f64::from(tally.people.max(1));
    let counted = |answer: Cell, is_right: bool, people: u32| {
        let percent = (share(people) * 10.0).round() / 10.0;
        [answer, right(is_right), people.into(), percent.into(), none()]
    };
    match &stored.activity.task {
        // On the wall numbers share columns and rare words are left out; a table has room for each.
        Task::Estimate { right, .. } => {
            let said = tally.estimates().into_iter();
            said.map(|(number, people)| counted(number.into(), number.total_cmp(right).is_eq(), people))
                .collect()
        }
        Task::Text { .. } | Task::Cloud { .. } => {
            tally.cloud().into_iter().map(|word| counted(word.text.into(), false, word.people)).collect()
        }
        _ => {
            let bar = |bar: &super::stage::Bar| match bar.measure {
                Measure::People(people, _) | Measure::Votes(people) => {
                    counted(bar.label.clone().into(), bar.right, people)
                }
                Measure::Place(mean) => {
                    let mean = (mean * 100.0).round() / 100.0;
                    [bar.label.clone().into(), right(bar.right), none(), none(), mean.into()]
                }
            };
            part.bars.iter().map(bar).collect()
        }
    }
}

/// The activities, with how many people answered each and what is right.
pub(super) fn questions(t: &Translator, parts: &[Part]) -> Sheet {
    let head = [
        "live-table-number",
        "live-table-question",
        "live-table-kind",
        "live-table-people",
        "live-table-solution",
    ];
    let line = |part: &Part| {
        let right =
            part.bars.iter().filter(|bar| bar.right).map(|bar| bar.label.as_str()).collect::<Vec<_>>();
        let solution = if part.right.is_empty() { right.join(", ") } else { part.right.clone() };
        let number = u32::try_from(part.number).unwrap_or(u32::MAX);
        vec![
            number.into(),
            part.prompt.clone().into(),
            part.kind.clone().into(),
            part.people.into(),
            solution.into(),
        ]
    };
    Sheet {
        name: t.say("live-activities"),
        head: head.map(|key| t.say(key)).to_vec(),
        lines: parts.iter().map(line).collect(),
    }
}

/// Who had how many points, under the name that they gave themselves.
pub(super) fn standings(t: &Translator, standings: &[Standing<String>]) -> Sheet {
    ranked(t, ["live-standings", "live-place", "live-table-name", "live-table-points"], standings)
}

/// How the teams stood, by the mean of their people.
pub(super) fn teams(t: &Translator, teams: &[Standing<String>]) -> Sheet {
    ranked(t, ["live-teams", "live-place", "live-table-team", "live-table-mean"], teams)
}

fn ranked(t: &Translator, [name, head @ ..]: [&str; 4], standings: &[Standing<String>]) -> Sheet {
    let line = |line: &Standing<String>| {
        let name = if line.who.is_empty() { t.say("live-guest") } else { line.who.clone() };
        vec![line.place.into(), name.into(), line.points.into()]
    };
    Sheet {
        name: t.say(name),
        head: head.map(|key| t.say(key)).to_vec(),
        lines: standings.iter().map(line).collect(),
    }
}
