//! The demo's network: who it is and who pays for it; all invented.

use std::io::Cursor;

use db::Tx;
use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};
use kernel::{
    Act, Funder, House,
    network::{self, Profile},
};

const PURPOSE: &str = "Soziokultur, Nachbarschaft und Rathaus in Musterstadt ziehen an einem Strang: \
     Wir teilen Räume, Wissen und Veranstaltungen und entscheiden gemeinsam, was als Nächstes dran ist.";

const IMPRINT: &str = "**Kulturnetz Musterstadt e. V.**\nc/o Alte Weberei\nWebergasse 12\n01234 Musterstadt\n\n\
     Vertreten durch den Vorstand: Mira Sommerfeld und Henning Petersen\n\n\
     - Telefon: 01234 567890\n- Mail: hallo@kulturnetz.example\n- Vereinsregister: VR 1234, Amtsgericht Musterstadt\n\n\
     Verantwortlich für den Inhalt: Mira Sommerfeld, Anschrift wie oben. Alles hier ist erfunden.";

/// Gives the demo network its name, imprint and funders.
pub(crate) fn fill(_: &House, tx: &mut Tx, act: &Act) -> db::Result<()> {
    let profile = Profile {
        name: "Kulturnetz Musterstadt".to_owned(),
        slug: "kulturnetz-musterstadt".to_owned(),
        hue: 75,
        purpose: PURPOSE.to_owned(),
        imprint: IMPRINT.to_owned(),
        contact_email: "hallo@kulturnetz.example".to_owned(),
        time_zone: "Europe/Berlin".to_owned(),
    };
    network::save_profile(tx, act, &profile)?;
    let funders = [
        (
            "Programm Miteinander",
            "Gefördert im Bundesprogramm „Miteinander“",
            "https://miteinander.example",
            [180, 70, 50],
        ),
        (
            "Kulturamt Halmfeld",
            "Mit Unterstützung des Kulturamts Halmfeld",
            "https://kulturamt.example",
            [40, 95, 130],
        ),
    ];
    for (name, credit, href, colour) in funders {
        let logo = logo(colour);
        let funder = Funder {
            id: act.id(),
            name: name.to_owned(),
            credit: credit.to_owned(),
            href: Some(href.to_owned()),
            logo_alt: logo.as_ref().map(|_| format!("Logo: {name}")),
        };
        network::save_funder(tx, act, &funder, logo.as_deref())?;
    }
    Ok(())
}

/// A small invented logo: three woven strands on white.
fn logo([r, g, b]: [u8; 3]) -> Option<Vec<u8>> {
    let strand = |x: u32, y: u32| (x / 16 + y / 16).is_multiple_of(2) && x % 16 > 2 && y % 16 > 2;
    let picture = RgbaImage::from_fn(96, 48, |x, y| {
        if strand(x, y) { Rgba([r, g, b, 255]) } else { Rgba([255, 255, 255, 255]) }
    });
    let mut png = Cursor::new(Vec::new());
    DynamicImage::ImageRgba8(picture).write_to(&mut png, ImageFormat::Png).ok()?;
    Some(png.into_inner())
}
