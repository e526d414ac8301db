//! Thread colours in OKLCH, and their nearest sRGB for those who know nothing newer.

/// The notation in which colours are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Space {
    /// `oklch(0.62 0.17 32)`, for browsers.
    Oklch,
    /// `#d2523c`, for everything else.
    Srgb,
}

/// A colour by perceived lightness (0–1), chroma and hue in degrees.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Colour {
    pub lightness: f64,
    pub chroma: f64,
    pub hue: u16,
}

impl Colour {
    pub(crate) const fn new(lightness: f64, chroma: f64, hue: u16) -> Self {
        Self { lightness, chroma, hue: hue % 360 }
    }

    /// The colour as the value of a presentation attribute.
    pub(crate) fn written(self, space: Space) -> String {
        match space {
            Space::Oklch => format!("oklch({} {} {})", self.lightness, self.chroma, self.hue),
            Space::Srgb => self.hex(),
        }
    }

    fn hex(self) -> String {
        let [red, green, blue] = self.rgb();
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// The nearest sRGB colour: chroma is given up step by step until all three channels fit.
    pub(crate) fn rgb(self) -> [u8; 3] {
        let mut chroma = self.chroma;
        let mut rgb = linear_rgb(self.lightness, chroma, self.hue);
        while chroma > 0.0 && rgb.iter().any(|channel| !(-0.0005..=1.0005).contains(channel)) {
            chroma -= 0.002;
            rgb = linear_rgb(self.lightness, chroma.max(0.0), self.hue);
        }
        rgb.map(eight_bits)
    }
}

/// Björn Ottosson's `OKLab` matrices (public domain), from lightness, chroma and hue to linear light.
fn linear_rgb(lightness: f64, chroma: f64, hue: u16) -> [f64; 3] {
    let angle = f64::from(hue).to_radians();
    let (a, b) = (chroma * angle.cos(), chroma * angle.sin());
    let long = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
    let medium = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
    let short = (lightness - 0.089_484_177_5 * a - 1.291_485_548 * b).powi(3);
    [
        4.076_741_662_1 * long - 3.307_711_591_3 * medium + 0.230_969_929_2 * short,
        -1.268_438_004_6 * long + 2.609_757_401_1 * medium - 0.341_319_396_5 * short,
        -0.004_196_086_3 * long - 0.703_418_614_7 * medium + 1.707_614_701 * short,
    ]
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0–255 just before")]
fn eight_bits(linear: f64) -> u8 {
    let encoded = if linear <= 0.003_130_8 { 12.92 * linear } else { 1.055 * linear.powf(1.0 / 2.4) - 0.055 };
    (encoded * 255.0).round().clamp(0.0, 255.0) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_black_and_red_come_out_as_they_are_known() {
        assert_eq!(Colour::new(1.0, 0.0, 0).written(Space::Srgb), "#ffffff");
        assert_eq!(Colour::new(0.0, 0.0, 0).written(Space::Srgb), "#000000");
        assert_eq!(Colour::new(0.628, 0.2577, 29).written(Space::Srgb), "#ff0004");
    }

    #[test]
    fn a_colour_outside_of_srgb_is_brought_inside_and_keeps_its_lightness() {
        let vivid = Colour::new(0.6, 0.4, 145).written(Space::Srgb);
        let [red, green, blue] = [1, 3, 5].map(|at| u8::from_str_radix(&vivid[at..at + 2], 16).unwrap());
        assert!(green > 120 && red < green && blue < green, "{vivid}");
    }

    #[test]
    fn hues_go_round_the_circle() {
        assert_eq!(Colour::new(0.6, 0.1, 392), Colour::new(0.6, 0.1, 32));
    }
}
