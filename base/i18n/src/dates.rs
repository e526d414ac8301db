//! Dates and times as people say them: "Di., 24. September 2019, 10–17 Uhr".

use jiff::{Timestamp, civil::Date, civil::Time, tz::TimeZone};

use crate::{Language, Translator};

const WEEKDAYS_DE: [&str; 7] =
    ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];
const WEEKDAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS_DE: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn nth<'a>(names: &[&'a str], one_based: i8) -> &'a str {
    usize::try_from(one_based - 1).ok().and_then(|index| names.get(index)).copied().unwrap_or_default()
}

impl Translator {
    /// "Dienstag" — the day of the week.
    pub fn weekday(&self, date: Date) -> &'static str {
        let names = match self.language() {
            Language::De => &WEEKDAYS_DE,
            Language::En => &WEEKDAYS_EN,
        };
        nth(names, date.weekday().to_monday_one_offset())
    }

    /// "Di." or "Tue".
    pub fn weekday_short(&self, date: Date) -> String {
        let name = self.weekday(date);
        match self.language() {
            Language::De => format!("{}.", name.chars().take(2).collect::<String>()),
            Language::En => name.chars().take(3).collect(),
        }
    }

    /// "September 2019" — the heading of a month.
    pub fn month(&self, year: i16, month: i8) -> String {
        format!("{} {year}", self.month_name(month))
    }

    fn month_name(&self, month: i8) -> &'static str {
        match self.language() {
            Language::De => nth(&MONTHS_DE, month),
            Language::En => nth(&MONTHS_EN, month),
        }
    }

    /// "24. September 2019" or "24 September 2019".
    pub fn date(&self, date: Date) -> String {
        format!("{} {}", self.day_month(date), date.year())
    }

    /// "24. September" or "24 September".
    pub fn day_month(&self, date: Date) -> String {
        let dot = if self.language() == Language::De { "." } else { "" };
        format!("{}{dot} {}", date.day(), self.month_name(date.month()))
    }

    /// "Di., 24. September 2019".
    pub fn day(&self, date: Date) -> String {
        match self.language() {
            Language::De => format!("{}, {}", self.weekday_short(date), self.date(date)),
            Language::En => format!("{} {}", self.weekday_short(date), self.date(date)),
        }
    }

    /// "Dienstag, 24. September" — the heading of a day.
    pub fn day_heading(&self, date: Date) -> String {
        match self.language() {
            Language::De => format!("{}, {}", self.weekday(date), self.day_month(date)),
            Language::En => format!("{} {}", self.weekday(date), self.day_month(date)),
        }
    }

    /// "10", "10.30" (German) or "10:00", "10:30" (English): a time without its unit.
    pub fn clock(&self, time: Time) -> String {
        match self.language() {
            Language::De if time.minute() == 0 => time.hour().to_string(),
            Language::De => format!("{}.{:02}", time.hour(), time.minute()),
            Language::En => format!("{}:{:02}", time.hour(), time.minute()),
        }
    }

    /// "10.30 Uhr" or "10:30".
    pub fn time(&self, time: Time) -> String {
        format!("{}{}", self.clock(time), self.oclock())
    }

    const fn oclock(&self) -> &'static str {
        match self.language() {
            Language::De => " Uhr",
            Language::En => "",
        }
    }

    /// "10–17 Uhr": two times of one day; midnight at the end is the day's own: "20–24 Uhr".
    pub fn times(&self, from: Time, to: Time) -> String {
        let to = if to == Time::midnight() { self.day_end().to_owned() } else { self.clock(to) };
        format!("{}–{to}{}", self.clock(from), self.oclock())
    }

    /// Midnight as the end of a day.
    const fn day_end(&self) -> &'static str {
        match self.language() {
            Language::De => "24",
            Language::En => "24:00",
        }
    }

    /// "Di., 24. September 2019, 10 Uhr": a moment, in the zone where it takes place.
    pub fn moment(&self, at: Timestamp, zone: &TimeZone) -> String {
        let at = at.to_zoned(zone.clone());
        format!("{}, {}", self.day(at.date()), self.time(at.time()))
    }

    /// From when until when: "Di., 24. September 2019, 10–17 Uhr", or with both days when they differ.
    pub fn span(&self, from: Timestamp, to: Timestamp, zone: &TimeZone) -> String {
        let (from, to) = (from.to_zoned(zone.clone()), to.to_zoned(zone.clone()));
        let midnight = Time::midnight();
        // Midnight ends a day and begins none, unless nothing lies before it.
        let ends_day = to.time() == midnight && from.date() < to.date();
        let last = if ends_day { to.date().yesterday().unwrap_or(to.date()) } else { to.date() };
        let until = if self.language() == Language::De { "bis" } else { "to" };
        if ends_day && from.time() == midnight {
            return if from.date() == last {
                self.day(last)
            } else {
                format!("{} {until} {}", self.day(from.date()), self.day(last))
            };
        }
        if from.date() == last {
            return format!("{}, {}", self.day(last), self.times(from.time(), to.time()));
        }
        let end =
            if ends_day { format!("{}{}", self.day_end(), self.oclock()) } else { self.time(to.time()) };
        format!("{}, {} {until} {}, {end}", self.day(from.date()), self.time(from.time()), self.day(last))
    }

    /// "24.–25. September 2019", for cards: days without times.
    pub fn days(&self, from: Date, to: Date) -> String {
        if from == to {
            return self.day(from);
        }
        let dot = if self.language() == Language::De { "." } else { "" };
        if (from.year(), from.month()) == (to.year(), to.month()) {
            format!("{}{dot}–{}", from.day(), self.date(to))
        } else if from.year() == to.year() {
            format!("{} – {}", self.day_month(from), self.date(to))
        } else {
            format!("{} – {}", self.date(from), self.date(to))
        }
    }

    /// "noch 3 Tage", in words: how long until `to`, by the largest unit that is at least one.
    pub fn until(&self, now: Timestamp, to: Timestamp) -> String {
        let minutes = (to.as_second() - now.as_second()).max(0).div_euclid(60);
        let (n, de, en) = match minutes {
            m if m >= 2 * 24 * 60 => (m / (24 * 60), ["Tag", "Tage"], ["day", "days"]),
            m if m >= 2 * 60 => (m / 60, ["Stunde", "Stunden"], ["hour", "hours"]),
            m => (m.max(1), ["Minute", "Minuten"], ["minute", "minutes"]),
        };
        let unit = match self.language() {
            Language::De => de,
            Language::En => en,
        };
        format!("{n} {}", unit[usize::from(n != 1)])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::datetime;

    use super::*;
    use crate::Catalogue;

    fn say(language: Language) -> Translator {
        Translator::new(Box::leak(Box::new(Catalogue::new(&[], &[]))), language)
    }

    fn at(day: i8, hour: i8, minute: i8) -> Timestamp {
        let zoned = datetime(2019, 9, day, hour, minute, 0, 0).in_tz("Europe/Berlin");
        zoned.expect("a valid moment").timestamp()
    }

    #[test]
    fn one_day_is_said_once() {
        let zone = TimeZone::get("Europe/Berlin").expect("the zone is known");
        assert_eq!(
            say(Language::De).span(at(24, 10, 0), at(24, 17, 30), &zone),
            "Di., 24. September 2019, 10–17.30 Uhr"
        );
        assert_eq!(
            say(Language::En).span(at(24, 10, 0), at(24, 17, 30), &zone),
            "Tue 24 September 2019, 10:00–17:30"
        );
    }

    #[test]
    fn two_days_are_both_said() {
        let zone = TimeZone::get("Europe/Berlin").expect("the zone is known");
        assert_eq!(
            say(Language::De).span(at(24, 10, 0), at(25, 16, 0), &zone),
            "Di., 24. September 2019, 10 Uhr bis Mi., 25. September 2019, 16 Uhr"
        );
    }

    #[test]
    fn the_time_left_is_said_by_its_largest_unit() {
        assert_eq!(say(Language::De).until(at(20, 10, 0), at(24, 9, 0)), "3 Tage");
        assert_eq!(say(Language::De).until(at(24, 10, 0), at(24, 10, 1)), "1 Minute");
    }

    #[test]
    fn midnight_ends_a_day_and_days_without_times_are_whole() {
        let zone = TimeZone::get("Europe/Berlin").expect("a zone");
        let at = |day: i8, hour: i8| {
            let at = Date::constant(2019, 9, day).at(hour, 0, 0, 0).to_zoned(zone.clone());
            at.expect("it exists").timestamp()
        };
        let spans = |language| {
            let say = |from, to| say(language).span(from, to, &zone);
            [
                say(at(24, 20), at(25, 0)),
                say(at(23, 9), at(25, 0)),
                say(at(24, 0), at(25, 0)),
                say(at(23, 0), at(25, 0)),
            ]
        };
        assert_eq!(
            spans(Language::De),
            [
                "Di., 24. September 2019, 20–24 Uhr",
                "Mo., 23. September 2019, 9 Uhr bis Di., 24. September 2019, 24 Uhr",
                "Di., 24. September 2019",
                "Mo., 23. September 2019 bis Di., 24. September 2019",
            ]
        );
        assert!(spans(Language::En)[0].ends_with("20:00–24:00"));
    }
}
