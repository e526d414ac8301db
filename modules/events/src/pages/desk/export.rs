//! Lists to take along: CSV for everyone, XLSX for spreadsheets.

use axum::response::Response;
use i18n::Translator;
use kernel::audit;
use sheets::{Cell, Sheet};
use web::{Page, Path, Query};

use super::{people::answer_words, words};
use crate::{
    model::{AccessNeed, Answer, ChosenSession, Event, Filter, Listed, NeedKind, Question},
    pages::coordinate,
    store,
};

struct Loaded {
    rows: Vec<Listed>,
    needs: Vec<AccessNeed>,
    answers: Vec<Answer>,
    choices: Vec<ChosenSession>,
    questions: Vec<Question>,
}

/// The list as CSV.
pub(super) async fn csv(
    page: Page,
    Path(slug): Path<String>,
    Query(filter): Query<Filter>,
) -> web::Result<Response> {
    let (event, sheet) = sheet(&page, &slug, filter).await?;
    let bytes =
        sheets::csv(&sheet).map_err(|_| web::Error::Internal("a list could not be written as CSV"))?;
    web::file(&format!("{}-teilnehmende.csv", event.slug), sheets::CSV, bytes)
}

/// The list as XLSX.
pub(super) async fn xlsx(
    page: Page,
    Path(slug): Path<String>,
    Query(filter): Query<Filter>,
) -> web::Result<Response> {
    let (event, sheet) = sheet(&page, &slug, filter).await?;
    let bytes =
        sheets::xlsx(&[sheet]).map_err(|_| web::Error::Internal("a list could not be written as XLSX"))?;
    web::file(&format!("{}-teilnehmende.xlsx", event.slug), sheets::XLSX, bytes)
}

async fn sheet(page: &Page, slug: &str, filter: Filter) -> web::Result<(Event, Sheet)> {
    let (event, _) = coordinate(page, slug).await?;
    let (id, slug) = (event.id, event.slug.clone());
    // Taking data out of the house is written down, so this reads where it writes.
    let write = move |tx: &mut db::Tx, act: &kernel::Act| {
        let (rows, all) = store::desk::people(tx, id, &filter, 0, i64::MAX)?;
        audit::record(tx, act, "events-audit-exported", &slug, &all.to_string())?;
        let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
        Ok::<_, db::Error>(Loaded {
            needs: store::desk::needs_of(tx, &ids)?,
            answers: store::desk::answers_of(tx, &ids)?,
            choices: store::desk::choices_of(tx, &ids)?,
            questions: store::event::questions(tx, id)?,
            rows,
        })
    };
    // It changes nothing that others change: a line of the audit log is added.
    let loaded = page.house.write(db::Key::ANY, &page.act(), write).await?;
    let t = page.t();
    let lines = lines(&t, &event, &loaded).into_iter().map(|line| line.into_iter().map(Cell::Text).collect());
    let name = t.say("events-desk-tab-people");
    let sheet = Sheet { name, head: head(&t, &loaded.questions), lines: lines.collect() };
    Ok((event, sheet))
}

fn head(t: &Translator, questions: &[Question]) -> Vec<String> {
    let first = [
        "events-desk-party-number",
        "events-desk-name",
        "events-desk-organisation",
        "events-desk-address",
        "events-desk-standing",
        "events-desk-child",
        "events-desk-photos",
        "events-desk-source",
        "events-desk-made",
        "events-desk-arrived",
        "events-desk-sessions-chosen",
        "events-desk-note",
    ];
    let needs = NeedKind::ALL.iter().map(|kind| words::need(t, *kind));
    let questions = questions.iter().map(|question| question.label.clone());
    first.map(|key| t.say(key)).into_iter().chain(needs).chain(questions).collect()
}

fn lines(t: &Translator, event: &Event, loaded: &Loaded) -> Vec<Vec<String>> {
    let zone = event.zone();
    let moment = |at: jiff::Timestamp| at.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M").to_string();
    let yes = |is: bool| if is { t.say("events-desk-yes") } else { String::new() };
    // Grouped once: a list of thousands is not searched through for every cell.
    let mut needs = std::collections::HashMap::new();
    for need in &loaded.needs {
        needs.insert((need.registration_id, need.kind), need.note.as_str());
    }
    let mut answers = std::collections::HashMap::new();
    for answer in &loaded.answers {
        answers.insert((answer.registration_id, answer.question_id), answer.value.as_str());
    }
    let mut choices: std::collections::HashMap<_, Vec<String>> = std::collections::HashMap::new();
    for choice in &loaded.choices {
        let words = format!("{} ({})", choice.title, words::choice(t, choice.state));
        choices.entry(choice.registration_id).or_default().push(words);
    }
    let line = |row: &Listed| {
        let mut cells = vec![
            row.number.to_string(),
            row.name.clone(),
            row.organisation.clone(),
            row.email.clone(),
            words::state(t, row.state),
            yes(row.is_child),
            yes(row.photos),
            words::source(t, row.source),
            moment(row.made_at),
            row.checked_in_at.map(moment).unwrap_or_default(),
            choices.get(&row.id).map(|list| list.join(", ")).unwrap_or_default(),
            row.note.clone(),
        ];
        cells.extend(NeedKind::ALL.iter().map(|kind| match needs.get(&(row.id, *kind)) {
            Some(&"") => yes(true),
            Some(note) => (*note).to_owned(),
            None => String::new(),
        }));
        cells.extend(loaded.questions.iter().map(|question| {
            answers
                .get(&(row.id, question.id))
                .map(|value| answer_words(t, question, value))
                .unwrap_or_default()
        }));
        cells
    };
    loaded.rows.iter().map(line).collect()
}
