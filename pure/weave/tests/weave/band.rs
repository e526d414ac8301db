//! What everyone who shows a woven band relies on.

use std::collections::HashSet;

use proptest::prelude::*;

fn valid(svg: &str) -> bool {
    let document = roxmltree::Document::parse(svg).expect("well-formed XML");
    let root = document.root_element();
    root.tag_name().name() == "svg"
        && root.attribute("aria-hidden") == Some("true")
        && document.descendants().all(|node| {
            node.attribute("style").is_none()
                && !matches!(node.tag_name().name(), "style" | "script" | "image")
        })
}

#[test]
fn a_header_band_costs_at_most_eight_kilobytes() {
    let (columns, rows) = weave::HEADER;
    for number in 0..500 {
        let svg = weave::band(&format!("veranstaltung-{number}"), 32, columns, rows);
        assert!(svg.len() <= 8 * 1024, "veranstaltung-{number}: {} bytes", svg.len());
    }
}

#[test]
fn a_mark_costs_at_most_two_kilobytes() {
    for number in 0..500 {
        assert!(weave::patch(&format!("haus-{number}"), 75).len() <= 2 * 1024);
    }
}

#[test]
fn five_hundred_networks_have_five_hundred_bands() {
    let bands: HashSet<String> =
        (0..500).map(|number| weave::band(&format!("netz-{number}"), 75, 48, 5)).collect();
    assert_eq!(bands.len(), 500);
}

#[test]
fn the_band_of_a_slug_never_changes() {
    assert_eq!(
        weave::printed_band("kooperation", 32, 4, 2),
        include_str!("kooperation.svg").trim_end(),
        "people know their band: a change of the drawing rule is a decision, not an accident"
    );
}

#[test]
fn the_hue_colours_the_band_but_keeps_the_pattern() {
    let shape = |svg: String| -> usize { svg.matches(['v', 'h']).count() };
    let (coral, teal) = (weave::band("netz", 32, 48, 5), weave::band("netz", 195, 48, 5));
    assert_ne!(coral, teal);
    assert_eq!(shape(coral), shape(teal));
}

#[test]
fn a_printed_band_knows_only_hex_colours() {
    let svg = weave::printed_band("netz", 195, 48, 5);
    assert!(!svg.contains("oklch"));
    assert!(valid(&svg));
}

proptest! {
    #[test]
    fn any_slug_hue_and_size_give_a_clean_picture(slug in ".{0,60}", hue: u16, columns in 0_u16..400, rows in 0_u16..16) {
        let svg = weave::band(&slug, hue, columns, rows);
        prop_assert!(valid(&svg));
        prop_assert_eq!(&svg, &weave::band(&slug, hue, columns, rows));
        prop_assert!(valid(&weave::patch(&slug, hue)));
        prop_assert!(valid(&weave::printed_patch(&slug, hue)));
    }

    #[test]
    fn a_copy_of_the_tile_starts_where_the_last_one_ends(slug in "[a-z]{1,12}", columns in 40_u16..400) {
        let svg = weave::band(&slug, 32, columns, 5);
        let document = roxmltree::Document::parse(&svg).unwrap();
        let starts: Vec<u32> = document
            .descendants()
            .filter(|node| node.tag_name().name() == "use")
            .map(|node| node.attribute("x").unwrap().parse().unwrap())
            .collect();
        for (copy, start) in (1_u32..).zip(&starts) {
            prop_assert_eq!(*start, starts[0] * copy);
        }
        if let Some(tile) = starts.first() {
            prop_assert!(tile * (u32::try_from(starts.len()).unwrap() + 1) >= u32::from(columns) * 12);
        }
    }
}

#[test]
fn a_picture_shows_the_threads_of_the_printed_band_and_no_other_colour() {
    for number in 0..40 {
        let slug = format!("veranstaltung-{number}");
        let pixels = weave::pixels(&slug, 32, 300, 200);
        assert_eq!(pixels.len(), 300 * 200 * 3);
        let hex = |rgb: &[u8]| format!("#{:02x}{:02x}{:02x}", rgb[0], rgb[1], rgb[2]);
        let shown: HashSet<String> = pixels.chunks(3).map(hex).collect();
        let band = weave::printed_band(&slug, 32, 60, 60);
        let drawn: HashSet<String> = band.split('"').map(str::to_owned).collect();
        assert!(shown.len() > 2, "{slug}: {shown:?}");
        assert_eq!(shown.difference(&drawn).collect::<Vec<_>>(), Vec::<&String>::new(), "{slug}");
    }
}
