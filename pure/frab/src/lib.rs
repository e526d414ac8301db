//! Reads and writes conference schedules in the interchange formats of the German hacker conferences
//! (`schedule.xml` and `schedule.json` of pentabarf, frab, pretalx and voc); pure, without files, network or clock.
//!
//! A file is read wholly or refused with every reason (up to a limit) and its place. Reading is strict where a
//! mistake would bring wrong items in, and generous with fields that nobody needs here.

mod assemble;
mod draft;
mod json;
mod limits;
mod problem;
mod schedule;
mod times;
mod value;
mod write;
mod xml;

pub use jiff::tz::TimeZone;

pub use crate::{
    limits::Limits,
    problem::{Kind, Place, Problem},
    schedule::{Day, Item, Link, Person, Room, Schedule},
    write::{write_json, write_xml},
};

use crate::draft::{Finding, Findings};

/// Reads a schedule, XML or JSON.
pub fn read(bytes: &[u8], limits: Limits) -> Result<Schedule, Vec<Problem>> {
    read_or_assume(bytes, limits, None)
}

/// Reads a schedule whose times are meant in `zone` where the file says nothing else.
pub fn read_in(bytes: &[u8], limits: Limits, zone: &TimeZone) -> Result<Schedule, Vec<Problem>> {
    read_or_assume(bytes, limits, Some(zone.clone()))
}

fn read_or_assume(bytes: &[u8], limits: Limits, zone: Option<TimeZone>) -> Result<Schedule, Vec<Problem>> {
    let text = text(bytes, limits).map_err(|problem| vec![problem])?;
    let mut findings = Findings::new(limits);
    match text.trim_start().chars().next() {
        Some('<') => {
            let document = xml::parse(text, limits).map_err(|problem| vec![problem])?;
            let draft = xml::draft(&document, &mut findings);
            let schedule = draft.map(|draft| assemble::schedule(draft, zone, &mut findings));
            verdict(schedule, findings, text)
        }
        Some('{') => {
            let value = value::parse(text, limits).map_err(|problem| vec![problem])?;
            let draft = json::draft(&value, &mut findings);
            let schedule = draft.map(|draft| assemble::schedule(draft, zone, &mut findings));
            verdict(schedule, findings, text)
        }
        _ => {
            let beginning: String = text.trim_start().chars().take(20).collect();
            Err(vec![Problem::new(Kind::NotASchedule, Place::at(text, 0, String::new()), beginning)])
        }
    }
}

fn text(bytes: &[u8], limits: Limits) -> Result<&str, Problem> {
    if bytes.len() > limits.bytes {
        let place = Place { line: 1, column: 1, path: String::new() };
        return Err(Problem::new(Kind::TooLarge, place, limits.bytes.to_string()));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let valid = String::from_utf8_lossy(valid);
        Problem::new(Kind::NotUtf8, Place::at(&valid, valid.len(), String::new()), "")
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// The schedule if nothing was found; else every problem, in the order of the file.
fn verdict(schedule: Option<Schedule>, findings: Findings, text: &str) -> Result<Schedule, Vec<Problem>> {
    if let (Some(schedule), true) = (schedule, findings.is_empty()) {
        return Ok(schedule);
    }
    let (found, more) = findings.into_parts();
    let mut problems: Vec<Problem> = found.into_iter().map(|found| located(found, text)).collect();
    // A field of the wrong type was reported already: that it is missing as well helps nobody.
    let wrong: Vec<String> = problems
        .iter()
        .filter(|problem| matches!(problem.kind, Kind::WrongType | Kind::TextTooLong))
        .map(|problem| problem.place.path.clone())
        .collect();
    problems.retain(|problem| {
        problem.kind != Kind::MissingField
            || !['.', '/'].iter().any(|dot| {
                let path = format!("{}{dot}{}", problem.place.path, problem.detail());
                wrong.contains(&path)
            })
    });
    problems.sort_by_key(|problem| (problem.place.line, problem.place.column));
    problems.extend(more.map(|more| located(more, text)));
    Err(problems)
}

fn located(found: Finding, text: &str) -> Problem {
    let offset = found.at.offset().unwrap_or_else(|| value::locate(text, &found.at.segments()));
    Problem::new(found.kind, Place::at(text, offset, found.at.path()), found.detail)
}
