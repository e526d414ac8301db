//! The style sheets, scripts and fonts of `web/`, built by npm and embedded, with a hash in each address.
//!
//! A leaf: only the program links it and hands it to the house, so that a changed colour rebuilds no module.

use kernel::Asset;

/// Written by `build.rs` from the manifest of `web/`.
pub static ASSETS: &[Asset] = include!(concat!(env!("OUT_DIR"), "/assets.in.rs"));

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(asset: &Asset, ending: &str) -> bool {
        asset.url.rsplit('.').next() == Some(ending)
    }

    #[test]
    fn style_sheets_and_scripts_are_compressed_and_fonts_are_not_compressed_twice() {
        for asset in ASSETS {
            let font = ends(asset, "woff2");
            let twins = (asset.brotli.is_some(), asset.gzip.is_some());
            assert!(!font || twins == (false, false), "{}", asset.name);
            assert!(
                !["main.css", "main.js"].contains(&asset.name) || twins == (true, true),
                "{}",
                asset.name
            );
        }
        for name in ["main.css", "main.js", "bricolage-grotesque-latin-wght-normal.woff2"] {
            assert!(ASSETS.iter().any(|asset| asset.name == name), "{name}");
        }
    }

    #[test]
    fn every_address_carries_a_hash() {
        for asset in ASSETS {
            let stem = asset.url.rsplit_once('.').expect("an ending").0;
            let hash = stem.rsplit_once('-').expect("a hash").1;
            assert!(hash.len() == 8 && hash.chars().all(|c| c.is_ascii_alphanumeric()), "{}", asset.url);
        }
    }

    #[test]
    fn the_script_every_page_loads_stays_small() {
        let script = ASSETS.iter().find(|asset| asset.name == "main.js").expect("main.js");
        assert!(script.plain.len() < 10 * 1024, "{} bytes", script.plain.len());
    }

    #[test]
    fn no_file_asks_a_foreign_host_for_anything() {
        let fetched = |asset: &&Asset| ends(asset, "css") || ends(asset, "js");
        for asset in ASSETS.iter().filter(fetched) {
            let text = std::str::from_utf8(asset.plain).expect("UTF-8");
            assert!(!text.contains("://") && !text.contains("url(//"), "{}", asset.name);
        }
    }
}
