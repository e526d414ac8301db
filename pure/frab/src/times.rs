//! Dates, times of day and durations in all the forms in which the formats write them.

use jiff::{
    Zoned,
    civil::{Date, DateTime, Time},
    fmt::temporal::Pieces,
    tz::{AmbiguousOffset, Offset, TimeZone},
};

/// The longest duration that both formats can write: 99:59.
pub(crate) const LONGEST_MINUTES: u32 = 99 * 60 + 59;

/// A date with a time of day and perhaps an offset.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Moment {
    pub(crate) civil: DateTime,
    pub(crate) offset: Option<Offset>,
}

/// `2019-08-21T11:00:00+02:00`, with or without the offset.
pub(crate) fn moment(text: &str) -> Option<Moment> {
    let pieces = Pieces::parse(text).ok()?;
    Some(Moment { civil: pieces.date().to_datetime(pieces.time()?), offset: pieces.to_numeric_offset() })
}

/// `2019-08-21`, or the date of a moment.
pub(crate) fn date(text: &str) -> Option<Date> {
    Pieces::parse(text).ok().map(|pieces| pieces.date())
}

/// `09:30`, `9:30`, `09:30:00` or `0930`.
pub(crate) fn time(text: &str) -> Option<Time> {
    let text = match (text.len(), text.contains(':')) {
        (4, false) if text.is_ascii() => format!("{}:{}", &text[..2], &text[2..]),
        _ => text.to_owned(),
    };
    let mut parts = text.split(':');
    let hour = part(parts.next()?, 2)?;
    let minute = part(parts.next()?, 2)?;
    let second = parts.next().map_or(Some(0), |text| part(text, 2))?;
    if parts.next().is_some() {
        return None;
    }
    Time::new(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, i8::try_from(second).ok()?, 0).ok()
}

/// `01:30`, `1:30`, `01:30:00`, or `90` for minutes; from 1 minute to 99:59, seconds rounded up.
pub(crate) fn minutes(text: &str) -> Option<u32> {
    let mut parts = text.split(':');
    let first = part(parts.next()?, 4)?;
    let total = match (parts.next(), parts.next(), parts.next()) {
        (None, ..) => first,
        (Some(minutes), seconds, None) => {
            let minutes = part(minutes, 2).filter(|&minutes| minutes < 60)?;
            let seconds = seconds.map_or(Some(0), |text| part(text, 2)).filter(|&seconds| seconds < 60)?;
            first.checked_mul(60)?.checked_add(minutes)?.checked_add(u32::from(seconds > 0))?
        }
        _ => return None,
    };
    (1..=LONGEST_MINUTES).contains(&total).then_some(total)
}

fn part(text: &str, longest: usize) -> Option<u32> {
    if text.is_empty() || text.len() > longest || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

/// What is known of the time zone of a file.
#[derive(Debug, Clone)]
pub(crate) struct Zone {
    /// The named one.
    pub(crate) named: Option<TimeZone>,
    /// For moments without an offset where none is named.
    pub(crate) otherwise: Option<TimeZone>,
}

impl Zone {
    /// The instant of a moment. `None` where the moment lies beyond all calendars, where no zone is known, and in the
    /// hour that the clocks skip: nothing begins or ends then.
    pub(crate) fn instant(&self, moment: Moment) -> Option<Zoned> {
        let named = self.named.clone();
        if let Some(offset) = moment.offset {
            let zone = named.unwrap_or_else(|| TimeZone::fixed(offset));
            return Some(offset.to_timestamp(moment.civil).ok()?.to_zoned(zone));
        }
        let found = named.or_else(|| self.otherwise.clone())?.into_ambiguous_zoned(moment.civil);
        let exists = !matches!(found.offset(), AmbiguousOffset::Gap { .. });
        exists.then(|| found.compatible().ok())?
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_in_every_form() {
        let read: Vec<_> =
            ["01:30", "1:30", "00:45", "90", "00:30:00", "00:30:01", "36:00", "99:59"].map(minutes).into();
        let expected = [90, 90, 45, 90, 30, 31, 2160, 5999].map(Some).to_vec();
        assert_eq!(read, expected);
    }

    #[test]
    fn what_is_no_duration_is_refused() {
        for text in
            ["", "0", "00:00", "1:60", "-1:30", "1:3o", "100:00", "1:30:00:00", ":30", "1:", "99999", "１:30"]
        {
            assert_eq!(minutes(text), None, "{text}");
        }
    }

    #[test]
    fn times_of_day_are_read_in_every_form() {
        let half_past_nine = Time::new(9, 30, 0, 0).ok();
        assert_eq!(["09:30", "9:30", "09:30:00", "0930"].map(time), [half_past_nine; 4]);
        for text in ["24:00", "09:60", "930", "09:30+01", "", "äö"] {
            assert_eq!(time(text), None, "{text}");
        }
    }

    #[test]
    fn a_moment_keeps_its_offset() {
        let read = moment("2019-08-22T00:30:00+02:00").expect("is a moment");
        assert_eq!(read.offset, Some(Offset::constant(2)));
        assert_eq!(read.civil.date(), Date::constant(2019, 8, 22));
        assert_eq!(moment("2019-08-22"), None);
        assert_eq!(moment("2019-02-30T00:00:00Z"), None);
    }
}
