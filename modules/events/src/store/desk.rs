//! What coordinators look at: lists by filter, and numbers.

use db::{ToValue, Tx, params};
use jiff::{SignedDuration, Timestamp};
use kernel::Id;

use crate::model::{
    AccessNeed, Answer, AnswerCount, ChosenSession, Event, Filter, InState, Listed, NeedCount, Numbers,
    Party, Registration, SessionFill,
};

/// Where someone stands: as their party, unless they cancelled alone.
macro_rules! standing {
    () => {
        "CASE WHEN r.cancelled_at IS NULL THEN p.state ELSE 'cancelled' END"
    };
}

/// Those who want to come.
macro_rules! active {
    () => {
        "r.cancelled_at IS NULL AND p.state IN ('held', 'confirmed', 'waiting', 'offered')"
    };
}

/// The people of an event whom a filter means, but for the words that are searched for.
macro_rules! filtered {
    () => {
        concat!(
            " FROM registration r JOIN party p ON p.id = r.party_id
             WHERE r.event_id = $1
               AND ($2 = 'all' OR ($2 = '' AND ", active!(), ") OR ", standing!(), " = $2)
               AND ($3 = '' OR p.source = $3)
               AND ($4 = '' OR EXISTS (SELECT 1 FROM access_need n
                                        WHERE n.registration_id = r.id AND n.kind = $4))
               AND ($5 = '' OR EXISTS (SELECT 1 FROM choice c
                                        WHERE c.registration_id = r.id AND c.session_id = $5
                                          AND c.state IN ('taken', 'offered')))
               AND ($6 = '' OR EXISTS (SELECT 1 FROM answer a
                                        WHERE a.registration_id = r.id AND a.question_id = $6
                                          AND ($7 = '' OR a.value = $7 OR a.value LIKE $8 ESCAPE '!'
                                               OR a.value LIKE $9 ESCAPE '!' OR a.value LIKE $10 ESCAPE '!')))"
        )
    };
}

/// The columns of `Listed`, in the order of its fields.
macro_rules! listed {
    ($order:literal) => {
        concat!(
            "SELECT r.id, r.party_id, p.number, r.name, r.organisation, r.is_child, r.photos, ",
            standing!(),
            ", p.size, p.email, p.source, p.made_at, r.checked_in_at, p.note",
            filtered!(),
            " ORDER BY ",
            $order,
            " LIMIT $11 OFFSET $12"
        )
    };
}

/// One page of the people whom a filter means, and how many there are in all.
pub fn people(
    tx: &mut Tx,
    event: Id<Event>,
    filter: &Filter,
    offset: i64,
    limit: i64,
) -> db::Result<(Vec<Listed>, i64)> {
    let searching = !filter.search.trim().is_empty();
    // Case-insensitive search beyond ASCII is not portable SQL: what is searched for is sorted out here.
    let (sql_offset, sql_limit) = if searching { (0, i64::MAX) } else { (offset, limit) };
    // Of several choices, which stand one a line, the first, the last, or one between.
    let line = filter.answer.replace('!', "!!").replace('%', "!%").replace('_', "!_");
    let (first, last, between) = (format!("{line}\n%"), format!("%\n{line}"), format!("%\n{line}\n%"));
    let values = params![
        event,
        filter.state,
        filter.source,
        filter.need,
        filter.session,
        filter.question,
        filter.answer,
        first,
        last,
        between,
        sql_limit,
        sql_offset
    ];
    let sql = match filter.sort.as_str() {
        "name" => listed!("lower(r.name), p.number, r.position"),
        "organisation" => listed!("lower(r.organisation), lower(r.name), p.number, r.position"),
        "stand" => listed!("p.state, p.number, r.position"),
        _ => listed!("p.number, r.position"),
    };
    let mut rows: Vec<Listed> = tx.all(sql, values)?;
    if !searching {
        let all = tx.one(concat!("SELECT count(*)", filtered!()), &values[..10])?;
        return Ok((rows, all));
    }
    rows.retain(|row| filter.finds([&row.name, &row.organisation, &row.email]));
    let all = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let (from, many) = (usize::try_from(offset).unwrap_or(0), usize::try_from(limit).unwrap_or(usize::MAX));
    Ok((rows.into_iter().skip(from).take(many).collect(), all))
}

/// What these people need.
pub fn needs_of(tx: &mut Tx, people: &[Id<Registration>]) -> db::Result<Vec<AccessNeed>> {
    let list: Vec<_> = people.iter().map(ToValue::to_value).collect();
    tx.all_in(
        "SELECT registration_id, kind, note FROM access_need WHERE registration_id IN ($list) ORDER BY kind",
        &[],
        &list,
    )
}

/// What these people answered.
pub fn answers_of(tx: &mut Tx, people: &[Id<Registration>]) -> db::Result<Vec<Answer>> {
    let list: Vec<_> = people.iter().map(ToValue::to_value).collect();
    tx.all_in(
        "SELECT registration_id, question_id, value FROM answer WHERE registration_id IN ($list)",
        &[],
        &list,
    )
}

/// What these people chose.
pub fn choices_of(tx: &mut Tx, people: &[Id<Registration>]) -> db::Result<Vec<ChosenSession>> {
    let list: Vec<_> = people.iter().map(ToValue::to_value).collect();
    tx.all_in(
        "SELECT c.registration_id, c.session_id, s.title, c.state
           FROM choice c JOIN session s ON s.id = c.session_id
          WHERE c.registration_id IN ($list) ORDER BY s.starts_at, s.title",
        &[],
        &list,
    )
}

/// The numbers of an event at `now`.
pub fn numbers(tx: &mut Tx, event: Id<Event>, now: Timestamp) -> db::Result<Numbers> {
    let (children, photos, arrived) = tx.one(
        concat!(
            "SELECT CAST(coalesce(sum(CASE WHEN r.is_child = TRUE THEN 1 ELSE 0 END), 0) AS BIGINT),
                    CAST(coalesce(sum(CASE WHEN r.photos = TRUE THEN 1 ELSE 0 END), 0) AS BIGINT),
                    count(r.checked_in_at)
               FROM registration r JOIN party p ON p.id = r.party_id
              WHERE r.event_id = $1 AND ",
            active!()
        ),
        params![event],
    )?;
    let failed = mail::Filter {
        state: Some(mail::State::Failed),
        about: Some(event.to_string()),
        ..mail::Filter::default()
    };
    Ok(Numbers {
        states: states(tx, event)?,
        children,
        photos,
        arrived,
        needs: needs(tx, event)?,
        sessions: sessions(tx, event)?,
        answers: answers(tx, event)?,
        arrivals: tx.all(
            "SELECT made_at / 900000000, CAST(sum(size) AS BIGINT) FROM party
              WHERE event_id = $1 AND state IN ('held', 'confirmed', 'waiting', 'offered')
              GROUP BY made_at / 900000000 ORDER BY 1",
            params![event],
        )?,
        ending_soon: tx.one(
            "SELECT count(*) FROM party WHERE event_id = $1 AND state = 'offered' AND until <= $2",
            params![event, now + SignedDuration::from_hours(24)],
        )?,
        failed_mails: i64::try_from(mail::page(tx, &failed, 200)?.len()).unwrap_or(i64::MAX),
    })
}

/// Parties and people by state; people who cancelled alone count as cancelled.
fn states(tx: &mut Tx, event: Id<Event>) -> db::Result<Vec<InState>> {
    tx.all(
        concat!(
            "SELECT ",
            standing!(),
            ", count(DISTINCT p.id), count(*)
               FROM registration r JOIN party p ON p.id = r.party_id
              WHERE r.event_id = $1 GROUP BY ",
            standing!(),
            " ORDER BY 1"
        ),
        params![event],
    )
}

/// What those who want to come need, by kind and words.
pub fn needs(tx: &mut Tx, event: Id<Event>) -> db::Result<Vec<NeedCount>> {
    tx.all(
        concat!(
            "SELECT n.kind, n.note, count(*)
               FROM access_need n
               JOIN registration r ON r.id = n.registration_id
               JOIN party p ON p.id = r.party_id
              WHERE n.event_id = $1 AND ",
            active!(),
            "
              GROUP BY n.kind, n.note ORDER BY n.kind, n.note"
        ),
        params![event],
    )
}

/// How full the sessions with limited places are.
pub fn sessions(tx: &mut Tx, event: Id<Event>) -> db::Result<Vec<SessionFill>> {
    tx.all(
        "SELECT s.id, s.title, s.starts_at, q.capacity, q.taken, q.waiting
           FROM session_seats q JOIN session s ON s.id = q.session_id
          WHERE q.event_id = $1 ORDER BY s.starts_at, s.title",
        params![event],
    )
}

fn answers(tx: &mut Tx, event: Id<Event>) -> db::Result<Vec<AnswerCount>> {
    tx.all(
        concat!(
            "SELECT a.question_id, a.value, count(*)
               FROM answer a
               JOIN question q ON q.id = a.question_id
               JOIN registration r ON r.id = a.registration_id
               JOIN party p ON p.id = r.party_id
              WHERE q.event_id = $1 AND q.kind <> 'text' AND ",
            active!(),
            "
              GROUP BY a.question_id, a.value ORDER BY a.question_id, a.value"
        ),
        params![event],
    )
}

/// A party in line: id, number, size, name of who registered, and since when.
pub type InLine = (Id<Party>, i64, i64, String, Timestamp);

/// A party that has an offer: id, size, name of who registered, and until when.
pub type Offered = (Id<Party>, i64, String, Option<Timestamp>);

/// Everyone in line, first in line first.
pub fn line(tx: &mut Tx, event: Id<Event>, limit: i64) -> db::Result<Vec<InLine>> {
    tx.all(
        "SELECT p.id, p.number, p.size, coalesce((SELECT r.name FROM registration r
                                                   WHERE r.party_id = p.id ORDER BY r.position LIMIT 1), ''), p.made_at
           FROM party p WHERE p.event_id = $1 AND p.state = 'waiting' ORDER BY p.number LIMIT $2",
        params![event, limit],
    )
}

/// Places that are offered: to whom and until when, the first to end first.
pub fn offered(tx: &mut Tx, event: Id<Event>) -> db::Result<Vec<Offered>> {
    tx.all(
        "SELECT p.id, p.size, coalesce((SELECT r.name FROM registration r
                                         WHERE r.party_id = p.id ORDER BY r.position LIMIT 1), ''), p.until
           FROM party p WHERE p.event_id = $1 AND p.state = 'offered' ORDER BY p.until, p.number",
        params![event],
    )
}

/// Writes what coordinators note about a party.
pub fn save_note(tx: &mut Tx, party: Id<Party>, note: &str) -> db::Result<()> {
    tx.execute("UPDATE party SET note = $2 WHERE id = $1", params![party, note]).map(drop)
}

/// The party that registered last.
pub fn newest(tx: &mut Tx, event: Id<Event>) -> db::Result<Id<Party>> {
    tx.one("SELECT id FROM party WHERE event_id = $1 ORDER BY number DESC LIMIT 1", params![event])
}

/// Marks someone as arrived, once; whether they were not before.
pub fn check_in(tx: &mut Tx, person: Id<Registration>, now: Timestamp) -> db::Result<bool> {
    let rows = tx.execute(
        "UPDATE registration SET checked_in_at = $2 WHERE id = $1 AND checked_in_at IS NULL AND cancelled_at IS NULL",
        params![person, now],
    )?;
    Ok(rows == 1)
}

/// Takes an arrival back.
pub fn check_out(tx: &mut Tx, person: Id<Registration>) -> db::Result<()> {
    tx.execute("UPDATE registration SET checked_in_at = NULL WHERE id = $1", params![person]).map(drop)
}
