//! Changing an event: everything about it on one page, and what happens when somebody else was quicker.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use db::Key;
use i18n::Translator;
use jiff::{Timestamp, civil::Time};
use kernel::{Id, Space, audit};
use web::{Errors, Form, Overtaken, Page, Path, Shell, conflict, html, see_other};

use super::{HUE, moved, words};
use crate::{
    actions::{lifecycle::Saved, news},
    model::{Event, EventKind, NeedKind, Seats},
    pages::{DeskHead, DeskTab, coordinate},
    rules::{
        access,
        event_form::{Basics, Details},
        moving,
    },
};

/// Value and label, as the select boxes take them.
pub(super) type Choices = Vec<(String, String)>;

struct NeedBox {
    id: String,
    value: &'static str,
    label: String,
    checked: bool,
}

#[derive(Template)]
#[template(path = "events/public/edit.html")]
struct EditPage {
    shell: Shell,
    desk: DeskHead,
    action: String,
    kinds: Choices,
    zones: Choices,
    spaces: Choices,
    needs: Vec<NeedBox>,
    taken: i64,
    overtaken: Option<Overtaken>,
    form: Form,
    errors: Errors,
}

impl EditPage {
    async fn new(page: &Page, event: &Event, seats: Seats, form: Form) -> web::Result<Self> {
        let t = page.t();
        let needs = NeedKind::ALL.iter().enumerate().map(|(index, need)| NeedBox {
            id: if index == 0 { "needs".to_owned() } else { format!("needs-{}", need.as_str()) },
            value: need.as_str(),
            label: t.say(&format!("events-need-{}", need.as_str().replace('_', "-"))),
            checked: form.has("needs", need.as_str()),
        });
        Ok(Self {
            shell: shell(page, event),
            desk: DeskHead::new(&t, event, DeskTab::Edit),
            action: format!("{}/bearbeiten", event.desk_path()),
            kinds: kinds(page),
            zones: zones(&page.t(), form.text("zone")),
            spaces: spaces(page).await?,
            needs: needs.collect(),
            taken: seats.taken,
            overtaken: None,
            errors: Errors::new(t),
            form,
        })
    }
}

/// The form with what is stored.
pub(super) async fn show(page: Page, Path(slug): Path<String>) -> web::Result<Response> {
    let (event, seats) = coordinate(&page, &slug).await?;
    html(&EditPage::new(&page, &event, seats, filled(&event, seats)).await?)
}

/// Saves it, unless something is wrong with it or somebody else was quicker; what was typed stays either way.
pub(super) async fn save(page: Page, Path(slug): Path<String>, form: Form) -> web::Result<Response> {
    let (event, seats) = coordinate(&page, &slug).await?;
    let (spaces, mut errors) = (space_ids(&page).await?, Errors::new(page.t()));
    let basics = Basics::check(&form, page.now(), Some(&event)).map_err(|found| errors.extend(&found)).ok();
    let details = Details::check(&form, &spaces).map_err(|found| errors.extend(&found)).ok();
    if details.as_ref().is_some_and(|details| details.capacity < seats.taken) {
        errors.add_with("capacity", "events-edit-capacity-taken", &[("least", seats.taken.into())]);
    }
    let mut new = event.clone();
    if let Some(basics) = &basics {
        basics.put(&mut new);
        if moving::takes_along(&event, &new) && moving::opens_too_late(&new) {
            errors.add("starts", "events-edit-opens-too-late");
        }
    }
    let (Some(basics), Some(details), true) = (basics, details, errors.is_empty()) else {
        let shown = EditPage { errors, ..EditPage::new(&page, &event, seats, form).await? };
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&shown)?).into_response());
    };
    if form.flag("back") {
        let shown = EditPage::new(&page, &event, seats, moved::without_answers(&form)).await?;
        return html(&shown);
    }
    if !form.flag("moving")
        && let Some(asked) = moved::ask(&page, &event, &new, &form).await?
    {
        return Ok(asked);
    }
    let (id, revision, along) = (event.id, form.revision()?.number(), moved::answers(&form));
    let saved = move |tx: &mut db::Tx, act: &kernel::Act| {
        news::edit(tx, act, (id, revision), details.capacity, &along, |event| {
            basics.put(event);
            details.put(event);
        })
    };
    match page.house.write(Key::from(id), &page.act(), saved).await? {
        Saved::Yes(event) => {
            let path = format!("{}/bearbeiten", event.desk_path());
            Ok(see_other(path).with_notice("events-edit-saved").into_response())
        }
        Saved::Overtaken(now) => {
            let mut form = moved::without_answers(&form);
            let overtaken =
                overtaken(&page, &now, (&mut form, &filled(&now, seats)), &FIELDS, "bearbeiten").await?;
            conflict(&EditPage {
                overtaken: Some(overtaken),
                ..EditPage::new(&page, &now, seats, form).await?
            })
        }
    }
}

/// What is told whose form was overtaken: who was quicker, and what they made of what was typed differently here.
pub(super) async fn overtaken(
    page: &Page,
    event: &Event,
    (typed, stored): (&mut Form, &Form),
    fields: &[(&'static str, &str)],
    part: &str,
) -> web::Result<Overtaken> {
    let labels = fields.iter().map(|(name, label)| (*name, page.t().say(label)));
    let overtaken = Overtaken::new(page, typed, stored, labels, format!("{}/{part}", event.desk_path()));
    let (slug, house) = (event.slug.clone(), page.house.clone());
    let read = move |tx: &mut db::Tx| {
        let last = audit::page(tx, &slug, None, 1)?.pop();
        let Some((at, Some(by))) = last.map(|entry| (entry.at, entry.by)) else { return Ok(None) };
        let name = house.directory.names(tx, &[by])?.pop().map(|(_, name)| name);
        Ok::<_, db::Error>(name.map(|name| (name, at)))
    };
    Ok(match page.house.db.read(read).await? {
        Some((name, at)) => overtaken.by(page, &name, &page.t().time(at.to_zoned(event.zone()).time())),
        None => overtaken,
    })
}

/// The fields of an event that two people may have changed at once, and their labels.
const FIELDS: [(&str, &str); 17] = [
    ("title", "events-edit-title"),
    ("summary", "events-edit-summary"),
    ("description", "events-edit-description"),
    ("plain-language", "events-edit-plain-language"),
    ("venue", "events-edit-venue"),
    ("address", "events-edit-address"),
    ("accessibility", "events-edit-accessibility"),
    ("cost", "events-edit-cost"),
    ("starts-date", "events-edit-starts"),
    ("starts-time", "events-edit-starts"),
    ("ends-date", "events-edit-ends"),
    ("ends-time", "events-edit-ends"),
    ("capacity", "events-edit-capacity"),
    ("confirm-hours", "events-edit-confirm-hours"),
    ("offer-hours", "events-edit-offer-hours"),
    ("max-party", "events-edit-max-party"),
    ("keep-days", "events-edit-keep-days"),
];

/// The shell of a desk page about an event.
pub(super) fn shell(page: &Page, event: &Event) -> Shell {
    let mut shell = page.shell().with_band(&event.slug, HUE);
    shell.thread = "events";
    shell
}

/// The kinds of events.
pub(super) fn kinds(page: &Page) -> Choices {
    let t = page.t();
    EventKind::ALL.iter().map(|kind| (kind.as_str().to_owned(), t.say(words::kind_key(*kind)))).collect()
}

/// The zones, each by its city, with the one that is chosen even where it is a rare one.
pub(super) fn zones(t: &Translator, chosen: &str) -> Choices {
    let offered = i18n::ZONES.map(|(zone, _, _)| zone);
    let other = Some(chosen).filter(|zone| !zone.is_empty() && !offered.contains(zone));
    other.into_iter().chain(offered).map(|zone| (zone.to_owned(), t.city(zone))).collect()
}

/// The spaces that the viewer may hold an event in; the whole network first.
pub(super) async fn spaces(page: &Page) -> web::Result<Choices> {
    let all = held(page).await?;
    let network = page.t().say("events-edit-space-network");
    let whole = access::may_hold_in(page.viewer(), None).then(|| (String::new(), network));
    Ok(whole.into_iter().chain(all.into_iter().map(|space| (space.id.to_string(), space.name))).collect())
}

/// The same as ids, where `None` is the whole network.
pub(super) async fn space_ids(page: &Page) -> web::Result<Vec<Option<Id<Space>>>> {
    let whole = access::may_hold_in(page.viewer(), None).then_some(None);
    Ok(whole.into_iter().chain(held(page).await?.into_iter().map(|space| Some(space.id))).collect())
}

async fn held(page: &Page) -> web::Result<Vec<Space>> {
    let (directory, viewer) = (page.house.directory, page.context.viewer.clone());
    let mut all = page.house.db.read(move |tx| directory.spaces(tx, &viewer)).await?;
    all.retain(|space| access::may_hold_in(page.viewer(), Some(space.id)));
    Ok(all)
}

/// The form with what is stored.
fn filled(event: &Event, seats: Seats) -> Form {
    let (mut starts, ends) = (local(event, Some(event.starts_at)), local_end(event, Some(event.ends_at)));
    if ends.1.is_empty() && starts.1 == "00:00" {
        starts.1.clear();
    }
    let mut form = Form::filled([
        ("revision", event.revision.to_string()),
        ("title", event.title.clone()),
        ("kind", event.kind.as_str().to_owned()),
        ("zone", event.time_zone.clone()),
        ("starts-date", starts.0),
        ("starts-time", starts.1),
        ("ends-date", ends.0),
        ("ends-time", ends.1),
        ("venue", event.venue.clone()),
        ("address", event.address.clone()),
        ("accessibility", event.accessibility.clone()),
        ("cost", event.cost.clone()),
        ("summary", event.summary.clone()),
        ("description", event.description.clone()),
        ("plain-language", event.plain_language.clone()),
        ("space", event.space_id.map(|id| id.to_string()).unwrap_or_default()),
        ("capacity", seats.capacity.to_string()),
        ("confirm-hours", event.confirm_hours.to_string()),
        ("offer-hours", event.offer_hours.to_string()),
        ("max-party", event.max_party.to_string()),
        ("keep-days", event.keep_days.to_string()),
    ]);
    let flags = [
        ("registration", event.registration),
        ("waiting-list", event.waiting_list),
        ("ask-photos", event.ask_photos),
    ];
    for (name, _) in flags.into_iter().filter(|(_, is)| *is) {
        form.push(name, "1");
    }
    for need in event.asked_needs.split_whitespace() {
        form.push("needs", need);
    }
    form
}

/// The same of what ends: midnight is the end of the day before, which a date without a time says.
pub(super) fn local_end(event: &Event, at: Option<Timestamp>) -> (String, String) {
    let ended = at.map(|at| at.to_zoned(event.zone())).filter(|at| at.time() == Time::midnight());
    match ended.and_then(|at| at.date().yesterday().ok()) {
        Some(day) => (day.to_string(), String::new()),
        None => local(event, at),
    }
}

/// Date and time of a moment as the form holds them, in the zone of the event.
pub(super) fn local(event: &Event, at: Option<Timestamp>) -> (String, String) {
    at.map_or_else(Default::default, |at| {
        let at = at.to_zoned(event.zone());
        (at.date().to_string(), at.strftime("%H:%M").to_string())
    })
}
