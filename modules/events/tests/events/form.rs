//! The registration form: what is typed comes out right, and nothing that is typed breaks it.

use events::{
    model::{Event, NeedKind, NewParty, Question, QuestionKind, Session, Stage},
    rules::form::{Asked, Offered, Problems, Typed, Wrong, note_field, question_field, read},
};
use forms::EmailFault;
use i18n::Language;
use jiff::{SignedDuration, Timestamp};
use kernel::{Id, uuid::Uuid};
use proptest::prelude::*;

fn id<T>(number: u128) -> Id<T> {
    Id::from_uuid(Uuid::from_u128(number))
}

fn at(hour: i64) -> Timestamp {
    "2026-11-01T00:00:00Z".parse::<Timestamp>().unwrap() + SignedDuration::from_hours(hour)
}

fn event() -> Event {
    Event {
        slug: "tagung".to_owned(),
        title: "Tagung".to_owned(),
        stage: Stage::Announced,
        max_party: 4,
        asked_needs: "wheelchair diet childcare".to_owned(),
        ..Event::draft(id(1), at(100), at(120))
    }
}

fn question(
    number: u128,
    kind: QuestionKind,
    options: &str,
    required: bool,
    only: Option<(u128, &str)>,
) -> Question {
    Question {
        id: id(number),
        position: i64::try_from(number).unwrap(),
        kind,
        label: format!("Frage {number}"),
        hint: String::new(),
        options: options.to_owned(),
        required,
        only_if: only.map(|(number, _)| id(number)),
        only_value: only.map(|(_, value)| value.to_owned()).unwrap_or_default(),
    }
}

fn session(number: u128, from: i64, to: i64) -> Offered {
    Offered {
        id: id(number),
        title: format!("S{number}"),
        room: String::new(),
        starts_at: at(from),
        ends_at: at(to),
    }
}

/// Two sessions at ten, three that overlap in a chain at two, and four questions, two of them conditional.
fn asked() -> Asked {
    let questions = vec![
        question(10, QuestionKind::YesNo, "", true, None),
        question(11, QuestionKind::Choice, "Linse\nKürbis", true, Some((10, "yes"))),
        question(12, QuestionKind::Text, "", true, Some((11, "Linse"))),
        question(13, QuestionKind::Choices, "Zug\nRad\nBus", false, None),
    ];
    let sessions = vec![
        session(1, 110, 112),
        session(2, 110, 112),
        session(3, 114, 116),
        session(4, 115, 117),
        session(5, 116, 118),
    ];
    Asked::new(event(), questions, sessions)
}

fn typed(pairs: &[(&str, &str)]) -> Result<NewParty, Problems> {
    let base = [("name", "Ada"), ("email", "ada@posteo.de"), (&*question_field(id(10)), "no")];
    let told = |name: &str| pairs.iter().any(|(key, _)| *key == name);
    let pairs: Vec<(String, String)> = base
        .iter()
        .filter(|(name, _)| !told(name))
        .chain(pairs)
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    read(&asked(), Typed(&pairs), Language::De)
}

fn wrong(pairs: &[(&str, &str)]) -> Problems {
    typed(pairs).unwrap_err()
}

#[test]
fn the_least_that_is_needed_is_enough() {
    let party = typed(&[]).unwrap();
    assert_eq!((party.email.as_str(), party.people.len()), ("ada@posteo.de", 1));
    assert!(!party.people[0].photos);
}

#[test]
fn everything_that_is_missing_is_said_in_the_order_of_the_form() {
    let note = note_field("", NeedKind::Diet);
    let problems = wrong(&[
        ("name", " "),
        ("email", ""),
        (&question_field(id(10)), ""),
        ("needs", "diet"),
        ("people", "2"),
    ]);
    let fields: Vec<_> = problems.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(fields, ["name", "email", &question_field(id(10)), &note, "p1-name"]);
}

#[test]
fn a_question_counts_only_when_the_answer_before_it_asks_for_it() {
    let (soup, which, why) = (question_field(id(10)), question_field(id(11)), question_field(id(12)));
    // Nobody asked: what was typed before the answer changed is forgotten.
    let party = typed(&[(&soup, "no"), (&which, "Linse"), (&why, "darum")]).unwrap();
    assert_eq!(party.people[0].answers, [(id(10), "no".to_owned())]);
    assert_eq!(wrong(&[(&soup, "yes")]), [(which.clone(), Wrong::Missing)]);
    assert_eq!(wrong(&[(&soup, "yes"), (&which, "Linse")]), [(why, Wrong::Missing)]);
    assert_eq!(wrong(&[(&soup, "yes"), (&which, "Tomate")]), [(which.clone(), Wrong::NotOffered)]);
    assert_eq!(typed(&[(&soup, "yes"), (&which, "Kürbis")]).unwrap().people[0].answers.len(), 2);
}

#[test]
fn several_choices_keep_the_order_of_the_question_and_none_that_is_not_offered() {
    let field = question_field(id(13));
    let party = typed(&[(&field, "Bus"), (&field, "Zug")]).unwrap();
    assert_eq!(party.people[0].answers[1], (id(13), "Zug\nBus".to_owned()));
    assert_eq!(wrong(&[(&field, "Bus"), (&field, "Boot")]), [(field, Wrong::NotOffered)]);
}

#[test]
fn two_sessions_at_one_time_are_named() {
    let ids: Vec<String> = (1..=5).map(|number| id::<Session>(number).to_string()).collect();
    let clash = |one: &str, other: &str, slot: &str| {
        vec![(slot.to_owned(), Wrong::Clash(one.to_owned(), other.to_owned()))]
    };
    assert_eq!(wrong(&[("slot-0", &ids[0]), ("slot-0", &ids[1])]), clash("S1", "S2", "slot-0"));
    assert_eq!(wrong(&[("slot-1", &ids[2]), ("slot-1", &ids[3])]), clash("S3", "S4", "slot-1"));
    let party = typed(&[("slot-0", &ids[0]), ("slot-1", &ids[2]), ("slot-1", &ids[4])]).unwrap();
    assert_eq!(party.people[0].sessions, [id(1), id(3), id(5)]);
    assert_eq!(
        wrong(&[("slot-0", &id::<Session>(9).to_string())]),
        [("slot-0".to_owned(), Wrong::NotOffered)]
    );
}

#[test]
fn slots_hold_what_overlaps_and_say_whether_one_excludes_the_others() {
    let asked = asked();
    let slots: Vec<_> = asked.slots.iter().map(|slot| (slot.sessions.len(), slot.exclusive)).collect();
    assert_eq!(slots, [(2, true), (3, false)]);
}

#[test]
fn a_doubtful_address_counts_once_its_owner_says_so() {
    assert_eq!(
        wrong(&[("email", "ada@gmial.com")]),
        [("email".to_owned(), Wrong::Doubtful("ada@gmail.com".to_owned()))]
    );
    let taken = |pairs: &[(&str, &str)]| typed(pairs).unwrap().email;
    assert_eq!(taken(&[("email", "ada@gmial.com"), ("email-is", "ada@gmail.com")]), "ada@gmail.com");
    assert_eq!(taken(&[("email", "ada@gmial.com"), ("email-is", "so")]), "ada@gmial.com");
    assert_eq!(taken(&[("email", "ada@gmial.com"), ("email-asked", "ada@gmial.com")]), "ada@gmial.com");
    assert_eq!(
        wrong(&[("email", "ada"), ("email-is", "so")]),
        [("email".to_owned(), Wrong::NoAddress(EmailFault::Wrong))]
    );
}

#[test]
fn companions_come_along_with_their_own_needs() {
    let session = id::<Session>(1).to_string();
    let party = typed(&[
        ("people", "3"),
        ("slot-0", &session),
        ("p1-name", "Kind"),
        ("p1-child", "on"),
        ("p2-name", "Bo"),
        ("p2-same", "on"),
        ("p2-needs", "wheelchair"),
    ])
    .unwrap();
    let told: Vec<_> = party
        .people
        .iter()
        .map(|one| (one.name.as_str(), one.is_child, one.needs.len(), one.sessions.len()))
        .collect();
    assert_eq!(told, [("Ada", false, 0, 1), ("Kind", true, 0, 0), ("Bo", false, 1, 1)]);
}

#[test]
fn no_more_people_than_the_event_allows_get_in() {
    assert_eq!(wrong(&[("people", "99")]).len(), 3);
}

#[test]
fn a_name_is_one_line_of_seen_characters_and_not_endless() {
    assert_eq!(typed(&[("name", " A\nd\u{202e}a \u{7} L ")]).unwrap().people[0].name, "A da L");
    assert_eq!(
        wrong(&[("name", &"x".repeat(121))]),
        [("name".to_owned(), Wrong::TooLong { most: 120, length: 121 })]
    );
}

/// Names of fields that mean something, and values that might.
fn pair() -> impl Strategy<Value = (String, String)> {
    let names = [
        "name",
        "email",
        "email-is",
        "people",
        "organisation",
        "needs",
        "photos",
        "slot-0",
        "slot-1",
        "slot-",
        "p1-name",
        "p1-needs",
        "p3-same",
        "note-diet",
    ];
    let mut names: Vec<String> = names.map(str::to_owned).into();
    names.extend((10..14).map(|number| question_field(id(number))));
    let values = [
        "yes",
        "no",
        "on",
        "so",
        "2",
        "4",
        "-1",
        "99999999999999999999",
        "diet",
        "Linse",
        "Zug",
        "ada@gmial.com",
    ];
    let mut values: Vec<String> = values.map(str::to_owned).into();
    values.extend((1..6).map(|number| id::<Session>(number).to_string()));
    (
        prop_oneof![4 => proptest::sample::select(names), 1 => "\\PC{0,12}"],
        prop_oneof![2 => proptest::sample::select(values), 1 => ".{0,40}", 1 => "\\PC{0,300}"],
    )
}

proptest! {
    #[test]
    fn nothing_that_is_typed_breaks_it_and_what_gets_through_is_right(pairs in prop::collection::vec(pair(), 0..24)) {
        let asked = asked();
        match read(&asked, Typed(&pairs), Language::En) {
            Err(problems) => prop_assert!(!problems.is_empty()),
            Ok(party) => {
                prop_assert_eq!(forms::email(&party.email), Ok(party.email.clone()));
                prop_assert!((1..=4).contains(&party.people.len()));
                for person in &party.people {
                    prop_assert!(!person.name.is_empty() && person.name.chars().count() <= 120);
                    let chosen: Vec<_> = person.sessions.iter().map(|id| asked.session(*id).unwrap()).collect();
                    prop_assert!(chosen.iter().all(|one| chosen.iter().all(|other| !one.clashes_with(other))));
                }
            }
        }
    }

    #[test]
    fn what_a_person_fills_in_comes_out_again(
        name in "[A-Za-zäöüß]{1,20}( [A-Za-z]{1,20})?",
        user in "[a-z]{1,10}",
        note in "[a-z ]{0,20}[a-z]",
        photos in any::<bool>(),
    ) {
        let email = format!("{user}@kulturhaus.example");
        let note_name = note_field("", NeedKind::Diet);
        let mut pairs = vec![("name", name.as_str()), ("email", &email), ("needs", "diet"), (&note_name, &note)];
        if photos {
            pairs.push(("photos", "on"));
        }
        let party = typed(&pairs).unwrap();
        let person = &party.people[0];
        prop_assert_eq!((&person.name, &party.email, person.photos), (&name, &email, photos));
        prop_assert_eq!(&person.needs, &vec![(NeedKind::Diet, note.trim().to_owned())]);
    }
}
