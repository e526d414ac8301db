//! What a coordinator may type, and what is refused.

use jiff::{civil::datetime, tz::TimeZone};

use super::*;
use crate::rules::state::tests::event;

fn typed(changes: &[(&str, &str)]) -> Form {
    let usual = [
        ("title", "Tagung"),
        ("kind", "conference"),
        ("zone", "Europe/Berlin"),
        ("starts-date", "2026-11-24"),
        ("starts-time", "10:00"),
        ("ends-date", "2026-11-25"),
        ("ends-time", "16:00"),
        ("venue", "Alte Filmfabrik"),
        ("capacity", "300"),
        ("confirm-hours", "24"),
        ("offer-hours", "48"),
        ("max-party", "5"),
        ("keep-days", "90"),
        ("registration", "1"),
        ("stage", "save_the_date"),
    ];
    let changed = |name: &str| changes.iter().any(|(key, _)| *key == name);
    let kept = usual.iter().filter(|(name, _)| !changed(name));
    Form::typed(kept.chain(changes).map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
}

fn at(date: DateTime) -> Timestamp {
    date.to_zoned(TimeZone::get("Europe/Berlin").expect("the zone is known")).expect("it exists").timestamp()
}

use jiff::civil::DateTime;

fn now() -> Timestamp {
    at(datetime(2026, 6, 1, 9, 0, 0, 0))
}

fn basics(changes: &[(&str, &str)]) -> Result<Basics, Vec<(String, &'static str)>> {
    Basics::check(&typed(changes), now(), None).map_err(|problems| named(&problems))
}

fn refused<T>(field: &str, key: &'static str) -> Result<T, Vec<(String, &'static str)>> {
    Err(vec![(field.to_owned(), key)])
}

fn named(problems: &Problems) -> Vec<(String, &'static str)> {
    problems.list().iter().map(|problem| (problem.field.to_string(), problem.key)).collect()
}

#[test]
fn moments_are_meant_in_the_zone_of_the_event() {
    let berlin = basics(&[]).expect("all is right");
    let lisbon = basics(&[("zone", "Europe/Lisbon")]).expect("all is right");
    assert_eq!(berlin.starts_at, at(datetime(2026, 11, 24, 10, 0, 0, 0)));
    assert_eq!(lisbon.starts_at, at(datetime(2026, 11, 24, 11, 0, 0, 0)));
}

#[test]
fn dates_and_times_may_be_written_as_people_write_them() {
    let typed = basics(&[("starts-date", "24.11.2026"), ("starts-time", "9.30 Uhr"), ("ends-time", "16")]);
    assert_eq!(typed.expect("all is right").starts_at, at(datetime(2026, 11, 24, 9, 30, 0, 0)));
}

#[test]
fn a_date_without_a_time_is_the_whole_day() {
    let whole = basics(&[("starts-time", ""), ("ends-time", "")]).expect("all is right");
    assert_eq!(whole.starts_at, at(datetime(2026, 11, 24, 0, 0, 0, 0)));
    assert_eq!(whole.ends_at, at(datetime(2026, 11, 26, 0, 0, 0, 0)));
}

#[test]
fn twenty_four_o_clock_is_the_end_of_the_day() {
    for typed in ["24:00", "24 Uhr", "24", "24.00 uhr", "24:00:00"] {
        let ends = basics(&[("ends-time", typed)]).expect("all is right").ends_at;
        assert_eq!(ends, at(datetime(2026, 11, 26, 0, 0, 0, 0)), "{typed}");
    }
    assert_eq!(basics(&[("ends-time", "24:01")]), refused("ends", "web-error-time-wrong"));
}

#[test]
fn the_second_of_two_equal_hours_stays_the_second_when_nothing_is_changed() {
    let second: Timestamp = "2026-10-25T02:30:00+01:00".parse().expect("a moment");
    let before = Event { starts_at: second, ..event() };
    let form = typed(&[("starts-date", "2026-10-25"), ("starts-time", "02:30")]);
    let saved = |before| Basics::check(&form, now(), before).expect("all is right").starts_at;
    assert_eq!(saved(Some(&before)), second);
    assert_eq!(saved(None), second - SignedDuration::from_hours(1));
}

#[test]
fn dates_that_cannot_come_true_are_refused() {
    let event = Event { starts_at: at(datetime(2026, 11, 24, 10, 0, 0, 0)), ..event() };
    let check = |changes: &[(&str, &str)]| {
        Schedule::check(&typed(changes), &event, now()).map_err(|problems| named(&problems))
    };
    assert_eq!(
        check(&[("announce-date", "2026-09-02"), ("opens-date", "2026-09-01")]).map(drop),
        refused("opens", "events-edit-opens-before-announced")
    );
    assert_eq!(
        check(&[("stage", "draft"), ("public-date", "2026-05-01")]).map(drop),
        refused("public", "events-edit-stage-past")
    );
    let closes = check(&[("closes-date", "2026-11-24")]).map(|schedule| schedule.closes_at);
    assert_eq!(closes, Ok(Some(event.starts_at)));
}

#[test]
fn a_time_that_the_clocks_skip_does_not_exist() {
    let night = [("starts-date", "2027-03-28"), ("starts-time", "02:30"), ("ends-date", "2027-03-28")];
    assert_eq!(basics(&night), refused("starts", "web-error-time-gap"));
}

#[test]
fn what_is_missing_or_makes_no_sense_is_said_beside_its_field() {
    for (typed, field, message) in [
        (("title", "   "), "title", "web-error-required"),
        (("title", &*"x".repeat(121)), "title", "web-error-too-long"),
        (("kind", "party"), "kind", "web-error-choice"),
        (("zone", "Europe/Atlantis"), "zone", "web-error-zone"),
        (("zone", "../../etc/passwd"), "zone", "web-error-zone"),
        (("starts-date", ""), "starts", "web-error-date-missing"),
        (("starts-date", "30.02.2026"), "starts", "web-error-date-wrong"),
        (("starts-date", "9999-01-01"), "starts", "web-error-date-wrong"),
        (("starts-time", "25:00"), "starts", "web-error-time-wrong"),
        (("ends-date", "2026-11-23"), "ends", "events-edit-ends-before"),
        (("ends-date", "2036-11-23"), "ends", "events-edit-too-long"),
        (("venue", ""), "venue", "web-error-required"),
    ] {
        assert_eq!(basics(&[typed]), refused(field, message), "{typed:?}");
    }
}

#[test]
fn a_new_event_lies_ahead_and_an_old_one_may_still_be_changed() {
    let past = [("starts-date", "2025-11-24"), ("ends-date", "2025-11-25")];
    assert_eq!(basics(&past), refused("starts", "events-edit-past"));
    assert!(Basics::check(&typed(&past), now(), Some(&event())).is_ok());
}

#[test]
fn a_title_is_one_line_without_hidden_characters() {
    let typed = basics(&[("title", "Tag\u{202e}ung\n\u{0}<script>  eins")]).expect("all is right");
    assert_eq!(typed.title, "Tagung <script> eins");
}

#[test]
fn numbers_have_bounds_and_choices_have_to_exist() {
    let check = |changes: &[(&str, &str)]| Details::check(&typed(changes), &[None]).map_err(|p| named(&p));
    assert_eq!(check(&[("capacity", "1.200")]).map(|details| details.capacity), Ok(1200));
    for (typed, field, message) in [
        (("capacity", "0"), "capacity", "web-error-number"),
        (("capacity", "-3"), "capacity", "web-error-number"),
        (("capacity", "99999999999999999999"), "capacity", "web-error-number"),
        (("max-party", "21"), "max-party", "web-error-number"),
        (("keep-days", "13"), "keep-days", "web-error-number"),
        (("needs", "unicorn"), "needs", "web-error-choice"),
        (("space", "00000000-0000-0000-0000-000000000001"), "space", "web-error-choice"),
        (("description", &*"x".repeat(20_001)), "description", "web-error-too-long"),
        (("plain-language", &*"x".repeat(20_001)), "plain-language", "web-error-too-long"),
    ] {
        assert_eq!(check(&[typed]).map(drop), refused(field, message), "{typed:?}");
    }
}

#[test]
fn the_schedule_of_an_event_runs_forward_and_ends_with_its_beginning() {
    let event = Event { starts_at: at(datetime(2026, 11, 24, 10, 0, 0, 0)), ..event() };
    let check = |changes: &[(&str, &str)]| {
        Schedule::check(&typed(changes), &event, now()).map_err(|problems| named(&problems))
    };
    let opens = [("opens-date", "2026-09-01"), ("opens-time", "10:00")];
    let closes = |date: &'static str| [("closes-date", date), ("closes-time", "10:00")];
    assert!(check(&[opens, closes("2026-11-20")].concat()).is_ok());
    assert_eq!(
        check(&[opens, closes("2026-08-20")].concat()),
        refused("closes", "events-edit-closes-before")
    );
    assert_eq!(check(&closes("2026-11-25")), refused("closes", "events-edit-after-start"));
    assert_eq!(check(&[("stage", "hidden")]), refused("stage", "web-error-choice"));
    assert_eq!(
        check(&[("stage", "draft"), ("announce-date", "2026-09-01"), ("announce-time", "10:00")]),
        refused("public", "events-edit-public-missing")
    );
}

#[test]
fn a_date_for_what_has_happened_already_is_forgotten() {
    let changes = [("stage", "announced"), ("announce-date", "2026-07-01"), ("announce-time", "10:00")];
    let (form, mut changed) =
        (typed(&changes), Event { starts_at: at(datetime(2026, 11, 24, 10, 0, 0, 0)), ..event() });
    Schedule::check(&form, &changed, now()).expect("all is right").put(&mut changed);
    assert_eq!((changed.stage, changed.announce_at), (Stage::Announced, None));
}

#[test]
fn a_title_becomes_an_address_that_can_be_read_aloud() {
    for (title, address) in [
        ("Kooperation und Vernetzung", "kooperation-und-vernetzung"),
        ("Größe, Übermut & Äpfel!", "groesse-uebermut-aepfel"),
        ("Teilnehmer:innen-Treffen 2026", "teilnehmerinnen-treffen-2026"),
        ("日本", "veranstaltung"),
        ("Neu", "veranstaltung"),
        ("<script>alert(1)</script>", "script-alert-1-script"),
    ] {
        assert_eq!(slug(title), address);
    }
    assert_eq!(slug(&"wort ".repeat(30)), ["wort"; 12].join("-"));
}
