//! Whatever happens to a file: it is read wholly or refused with reason and place, and never brings the program down.

use std::sync::OnceLock;

use frab::{Kind, Limits, Problem, Schedule, read};
use proptest::prelude::*;

use crate::shared::shared;

fn file(is_xml: bool) -> &'static [u8] {
    static FILES: OnceLock<[Vec<u8>; 2]> = OnceLock::new();
    let files = FILES.get_or_init(|| [shared("voc-frab-camp2019.json"), small_xml().into_bytes()]);
    &files[usize::from(is_xml)]
}

/// The camp as XML: as rich as FOSDEM and ten times quicker to read.
fn small_xml() -> String {
    frab::write_xml(&read(&shared("voc-frab-camp2019.json"), Limits::default()).expect("is read"))
}

/// Refused files say where; read ones have all items.
fn is_sane(bytes: &[u8], result: &Result<Schedule, Vec<Problem>>) -> bool {
    match result {
        Ok(schedule) => schedule.items.len() == 79,
        Err(problems) => {
            let lines = bytes.split(|&byte| byte == b'\n').count();
            !problems.is_empty()
                && problems.len() <= 20
                && problems.iter().all(|problem| {
                    (1..=lines).contains(&(problem.place.line as usize)) && problem.place.column >= 1
                })
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn a_file_that_was_cut_off_is_refused(is_xml: bool, at in 0.0_f64..0.999) {
        let bytes = file(is_xml);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a place in the file")]
        let cut = &bytes[..(bytes.len() as f64 * at) as usize];
        let result = read(cut, Limits::default());
        prop_assert!(result.is_err());
        prop_assert!(is_sane(cut, &result), "{:?}", result);
    }

    #[test]
    fn flipped_bytes_are_refused_or_do_no_harm(is_xml: bool, flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4)) {
        let mut bytes = file(is_xml).to_vec();
        for (index, byte) in flips {
            let index = index.index(bytes.len());
            bytes[index] = byte;
        }
        let result = read(&bytes, Limits::default());
        prop_assert!(is_sane(&bytes, &result), "{:?}", result.map(|schedule| schedule.items.len()));
    }

    #[test]
    fn lines_that_were_lost_are_refused_or_do_no_harm(is_xml: bool, index: prop::sample::Index, count in 1_usize..5) {
        let mut lines: Vec<&[u8]> = file(is_xml).split(|&byte| byte == b'\n').collect();
        let start = index.index(lines.len() - count);
        lines.drain(start..start + count);
        let bytes = lines.join(&b'\n');
        let result = read(&bytes, Limits::default());
        prop_assert!(is_sane(&bytes, &result), "{:?}", result.map(|schedule| schedule.items.len()));
    }

    #[test]
    fn any_bytes_at_all_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(read(&bytes, Limits::default()).is_err());
    }

    #[test]
    fn any_text_in_the_shape_of_a_schedule_is_answered(middle in "[<>/a-z\"=:{}\\[\\], 0-9]{0,80}") {
        let xml = format!("<schedule><conference><title>{middle}</title></conference></schedule>");
        prop_assert!(read(xml.as_bytes(), Limits::default()).is_err());
        let json = format!("{{\"schedule\": {{\"conference\": {{{middle}}}}}}}");
        prop_assert!(read(json.as_bytes(), Limits::default()).is_err());
    }
}

#[test]
fn every_field_that_is_needed_is_missed() {
    let json = String::from_utf8(file(false).to_vec()).expect("is text");
    for (from, detail) in [("title", "title"), ("date", "date"), ("duration", "duration")] {
        let needle = format!("\"{from}\"");
        let first_item = json.find("10386.html").expect("is there");
        let place = first_item + json[first_item..].find(&needle).expect("is there");
        let mut without = json.clone();
        without.replace_range(place..place + needle.len(), "\"gone\"");
        let result = read(without.as_bytes(), Limits::default());
        if from == "date" {
            // The start and the day say the same.
            assert_eq!(result.expect("is read"), read(json.as_bytes(), Limits::default()).expect("is read"));
            continue;
        }
        let problems = result.expect_err("misses it");
        let found: Vec<_> = problems.iter().map(|p| (p.kind, p.detail(), p.place.path.as_str())).collect();
        let path = "schedule.conference.days[0].rooms[\"Curie\"][0]";
        assert_eq!(found, [(Kind::MissingField, detail, path)]);
    }
}

fn kinds(text: &str) -> Vec<(Kind, String)> {
    let problems = read(text.as_bytes(), Limits::default()).expect_err("is refused");
    problems.iter().map(|problem| (problem.kind, problem.place.to_string())).collect()
}

/// A small XML schedule with these items on a day from 9 to 4 o'clock.
fn xml(items: &str) -> String {
    format!(
        "<schedule><conference><title>T</title><time_zone_name>Europe/Berlin</time_zone_name></conference>\n\
         <day index='1' date='2019-09-24' start='2019-09-24T09:00:00+02:00' end='2019-09-25T04:00:00+02:00'>\n\
         <room name='Saal'>\n{items}\n</room></day></schedule>"
    )
}

#[test]
fn each_mistake_is_told_with_its_place() {
    let event = |id: u32, inner: &str| format!("<event id='{id}'><title>A</title>{inner}</event>");
    let cases = [
        (
            event(1, "<date>2019-09-26T10:00:00+02:00</date><duration>1:00</duration>"),
            Kind::OutsideOfDay,
            "date",
        ),
        (event(1, "<start>25:00</start><duration>1:00</duration>"), Kind::BadTime, "start"),
        (event(1, "<start>10:00</start><duration>1 h</duration>"), Kind::BadDuration, "duration"),
        (event(1, "<date>24.9.2019</date><duration>1:00</duration>"), Kind::BadDate, "date"),
        (
            event(1, "<start>10:00</start><duration>1:00</duration><room>Hof</room>"),
            Kind::Contradiction,
            "room",
        ),
        (
            event(1, "<start>11:00</start><date>2019-09-24T10:00:00+02:00</date><duration>1:00</duration>"),
            Kind::Contradiction,
            "start",
        ),
        (event(1, "<start>10:00</start><end>2019-09-24T09:30:00+02:00</end>"), Kind::EndBeforeStart, "end"),
    ];
    for (items, kind, field) in cases {
        let column = items.find(&format!("<{field}>")).expect("is there") + 1;
        let place = format!("4:{column} schedule/day[1]/room[1]/event[1]/{field}");
        assert_eq!(kinds(&xml(&items)), [(kind, place)]);
    }
}

#[test]
fn an_element_that_could_be_an_item_is_not_passed_over() {
    let found = kinds(&xml("<evnt id='7'><title>A</title></evnt>"));
    assert_eq!(found, [(Kind::MisplacedField, "4:1 schedule/day[1]/room[1]/evnt".to_owned())]);
}

#[test]
fn two_items_that_ran_into_one_are_refused() {
    let found = kinds(&xml(
        "<event id='7'><title>A</title><start>10:00</start>\n<title>B</title><duration>1:00</duration></event>",
    ));
    assert_eq!(found, [(Kind::DuplicateField, "5:1 schedule/day[1]/room[1]/event[1]/title[2]".to_owned())]);
}

#[test]
fn an_item_that_comes_twice_is_refused() {
    let one = "<event id='7'><title>A</title><start>10:00</start><duration>1:00</duration></event>";
    let found = kinds(&xml(&format!("{one}\n{one}")));
    assert_eq!(found, [(Kind::Duplicate, "5:8 schedule/day[1]/room[1]/event[2]/@id".to_owned())]);
}

#[test]
fn a_start_before_the_day_begins_is_past_midnight() {
    let text = xml("<event id='7'><title>A</title><start>01:30</start><duration>1:00</duration></event>");
    let schedule = read(text.as_bytes(), Limits::default()).expect("is read");
    assert_eq!(schedule.items[0].starts_at.to_string(), "2019-09-25T01:30:00+02:00[Europe/Berlin]");
    assert_eq!(schedule.items[0].day, 1);
}

#[test]
fn entities_depth_and_size_are_bounded() {
    let bomb = "<!DOCTYPE s [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><schedule>&b;</schedule>";
    assert_eq!(kinds(bomb), [(Kind::DocumentType, "1:1".to_owned())]);
    let deep = format!("<schedule>{}{}</schedule>", "<a>".repeat(200_000), "</a>".repeat(200_000));
    assert_eq!(kinds(&deep), [(Kind::TooDeep, "1:104".to_owned())]);
    let deep = format!("{{\"schedule\": {}{}}}", "[".repeat(200_000), "]".repeat(200_000));
    assert_eq!(kinds(&deep)[0].0, Kind::TooDeep);
    let small = Limits { bytes: 10, ..Limits::default() };
    assert_eq!(read(b"<schedule></schedule>", small).expect_err("is too large")[0].kind, Kind::TooLarge);
    let few = Limits { items: 5, ..Limits::default() };
    let problems = read(file(false), few).expect_err("are too many");
    assert_eq!(
        problems.iter().map(|p| (p.kind, p.detail())).collect::<Vec<_>>(),
        [(Kind::TooMany, "items > 5")]
    );
}

#[test]
fn what_is_no_schedule_is_said_to_be_none() {
    for text in ["", "BEGIN:VCALENDAR", "<html><body/></html>", "{\"type\": \"FeatureCollection\"}", "[]"] {
        assert_eq!(
            kinds(text).iter().map(|(kind, _)| *kind).collect::<Vec<_>>(),
            [Kind::NotASchedule],
            "{text}"
        );
    }
}

#[test]
fn every_kind_has_a_key_of_its_own() {
    let mut keys: Vec<&str> = Kind::ALL.iter().map(|kind| kind.key()).collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), Kind::ALL.len());
}

#[test]
fn what_would_keep_a_core_busy_is_refused_before_it_is_parsed() {
    let refused = |text: &str| {
        let problems = read(text.as_bytes(), Limits::default()).expect_err("it is too much");
        problems[0].kind
    };
    let attributes: String = (0..300_000).map(|n| format!(" a{n}=\"\"")).collect();
    assert_eq!(refused(&format!("<schedule x=\">\"{attributes}/>")), Kind::TooMany);
    assert_eq!(refused(&format!("<schedule>{}</schedule>", "<a b=''/>".repeat(300_000))), Kind::TooMany);
    assert_eq!(refused(&format!("{{\"schedule\":[{}{{}}]}}", "{},".repeat(2_000_000))), Kind::TooMany);
    assert_eq!(refused(&" ".repeat(9 << 20)), Kind::TooLarge);
}

#[test]
fn a_guid_that_is_no_uuid_refuses_nothing() {
    let items = (1..=138).map(|n| {
        format!("<event guid='talk-{n}'><title>A</title><start>10:00</start><duration>1:00</duration><persons><person guid='p/{n}'>B</person></persons></event>")
    });
    let schedule = read(xml(&items.collect::<String>()).as_bytes(), Limits::default()).expect("is read");
    let last = schedule.items.last().expect("has items");
    assert_eq!(
        (schedule.items.len(), last.guid.as_str(), last.people[0].key.as_str()),
        (138, "talk-138", "p/138")
    );
}

#[test]
fn how_many_more_problems_there_are_is_said() {
    let items =
        "<event guid='x'><title>A</title><start>25:00</start><duration>1:00</duration></event>\n".repeat(2);
    let few = Limits { problems: 2, ..Limits::default() };
    let problems = read(xml(&items).as_bytes(), few).expect_err("is refused");
    let told: Vec<_> = problems.iter().map(|p| (p.kind, p.detail(), p.place.line)).collect();
    assert_eq!(told, [(Kind::BadTime, "25:00", 4), (Kind::Duplicate, "x", 5), (Kind::More, "1", 5)]);
}

#[test]
fn nothing_begins_or_ends_in_the_hour_that_the_clocks_skip() {
    let night = |inner: &str| {
        format!(
            "<schedule><conference><title>T</title><time_zone_name>Europe/Berlin</time_zone_name></conference>\n\
             <day index='1' date='2027-03-27' start='2027-03-27T20:00:00+01:00' end='2027-03-28T06:00:00+02:00'>\n\
             <room name='Saal'>\n<event id='1'><title>A</title>{inner}</event>\n</room></day></schedule>"
        )
    };
    let kinds = |inner| kinds(&night(inner)).into_iter().map(|(kind, _)| kind).collect::<Vec<_>>();
    assert_eq!(kinds("<start>02:30</start><duration>1:00</duration>"), [Kind::BadTime]);
    assert_eq!(kinds("<start>01:30</start><end>2027-03-28T02:30:00</end>"), [Kind::BadDate]);
    let read = read(night("<start>01:30</start><duration>1:00</duration>").as_bytes(), Limits::default());
    assert_eq!(read.expect("is read").items[0].ends_at().time(), jiff::civil::time(3, 30, 0, 0));
}
