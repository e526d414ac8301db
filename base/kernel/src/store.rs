//! The base's own tables: network, funders, mail settings, jobs, audit log.

use db::{Migration, Tx, Value, params, row};
use jiff::Timestamp;

use crate::{
    Id, Person,
    audit::Entry,
    job::Job,
    network::{Funder, Profile, Smtp},
    pulse::Pulse,
};

/// The base's migrations, append-only.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "0001_base", sql: include_str!("../migrations/0001_base.sql") },
    Migration { name: "0002_funder_order", sql: include_str!("../migrations/0002_funder_order.sql") },
    Migration { name: "0003_pulse", sql: include_str!("../migrations/0003_pulse.sql") },
    Migration { name: "0004_key", sql: include_str!("../migrations/0004_key.sql") },
];

row! {
    /// A job as stored.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct JobRow {
        /// Its id.
        pub id: Id<Job>,
        /// Its kind.
        pub kind: String,
        /// What it needs to know, as JSON.
        pub payload: String,
        /// How often it failed so far.
        pub attempts: i64,
    }
}

row! {
    /// An entry of the audit log.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct AuditRow {
        /// Its id.
        pub id: Id<Entry>,
        /// When.
        pub at: Timestamp,
        /// Who; nobody for jobs and guests.
        pub by: Option<Id<Person>>,
        /// What was done; a catalogue key.
        pub action: String,
        /// To what; an id or slug.
        pub subject: String,
        /// More, without personal data.
        pub detail: String,
    }
}

pub(crate) fn insert_job(tx: &mut Tx, values: &[Value<'_>]) -> db::Result<()> {
    tx.execute("INSERT INTO job (id, kind, payload, due_at, created_at) VALUES ($1, $2, $3, $4, $5)", values)
        .map(drop)
}

pub(crate) fn take_job(tx: &mut Tx, now: Timestamp) -> db::Result<Option<JobRow>> {
    tx.first(
        "DELETE FROM job
          WHERE id = (SELECT id FROM job WHERE due_at <= $1 ORDER BY due_at, id LIMIT 1)
          RETURNING id, kind, payload, attempts",
        params![now],
    )
}

pub(crate) fn put_off_job(
    tx: &mut Tx,
    id: Id<Job>,
    attempts: i64,
    error: &str,
    due: Timestamp,
) -> db::Result<()> {
    tx.execute(
        "UPDATE job SET attempts = $2, last_error = $3, due_at = $4 WHERE id = $1",
        params![id, attempts, error, due],
    )
    .map(drop)
}

pub(crate) fn job_backlog(tx: &mut Tx) -> db::Result<(i64, i64)> {
    tx.one(
        "SELECT count(*), CAST(coalesce(sum(CASE WHEN attempts > 0 THEN 1 ELSE 0 END), 0) AS BIGINT) FROM job",
        &[],
    )
}

pub(crate) fn insert_audit(tx: &mut Tx, values: &[Value<'_>]) -> db::Result<()> {
    tx.execute(
        "INSERT INTO audit (id, at, person_id, action, subject, detail) VALUES ($1, $2, $3, $4, $5, $6)",
        values,
    )
    .map(drop)
}

pub(crate) fn audit_page(
    tx: &mut Tx,
    subject: &str,
    (at, id): (Timestamp, Id<Entry>),
    limit: i64,
) -> db::Result<Vec<AuditRow>> {
    tx.all(
        "SELECT id, at, person_id, action, subject, detail
           FROM audit
          WHERE (at < $2 OR (at = $2 AND id < $3)) AND ($1 = '' OR subject = $1)
          ORDER BY at DESC, id DESC
          LIMIT $4",
        params![subject, at, id, limit],
    )
}

pub(crate) fn profile(tx: &mut Tx) -> db::Result<Option<Profile>> {
    tx.first(
        "SELECT name, slug, hue, purpose, imprint, contact_email, time_zone FROM network WHERE id = 1",
        &[],
    )
}

pub(crate) fn set_up_at(tx: &mut Tx) -> db::Result<Option<Timestamp>> {
    tx.first("SELECT set_up_at FROM network WHERE id = 1", &[])
}

pub(crate) fn save_profile(tx: &mut Tx, p: &Profile, now: Timestamp) -> db::Result<()> {
    tx.execute(
        "INSERT INTO network (id, name, slug, hue, purpose, imprint, contact_email, time_zone, set_up_at)
              VALUES (1, $1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (id) DO UPDATE
                 SET name = excluded.name, slug = excluded.slug, hue = excluded.hue,
                     purpose = excluded.purpose, imprint = excluded.imprint,
                     contact_email = excluded.contact_email, time_zone = excluded.time_zone",
        params![&p.name, &p.slug, p.hue, &p.purpose, &p.imprint, &p.contact_email, &p.time_zone, now],
    )
    .map(drop)
}

pub(crate) fn smtp(tx: &mut Tx) -> db::Result<Option<Smtp>> {
    tx.first("SELECT host, port, encryption, username, password, sender FROM smtp WHERE id = 1", &[])
}

pub(crate) fn save_smtp(tx: &mut Tx, smtp: Option<&Smtp>) -> db::Result<()> {
    tx.execute("DELETE FROM smtp", &[])?;
    let Some(s) = smtp else { return Ok(()) };
    tx.execute(
        "INSERT INTO smtp (id, host, port, encryption, username, password, sender)
              VALUES (1, $1, $2, $3, $4, $5, $6)",
        params![&s.host, s.port, &s.encryption, &s.username, &s.password, &s.sender],
    )
    .map(drop)
}

pub(crate) fn funders(tx: &mut Tx) -> db::Result<Vec<Funder>> {
    tx.all("SELECT id, name, credit, href, logo_alt FROM funder ORDER BY position, id", &[])
}

pub(crate) fn save_funder(tx: &mut Tx, f: &Funder, logo: Option<&[u8]>) -> db::Result<()> {
    tx.execute(
        "INSERT INTO funder (id, name, credit, href, logo_alt, position)
              VALUES ($1, $2, $3, $4, $5, (SELECT coalesce(max(position), 0) + 1 FROM funder))
         ON CONFLICT (id) DO UPDATE
                 SET name = excluded.name, credit = excluded.credit, href = excluded.href,
                     logo_alt = excluded.logo_alt",
        params![f.id, &f.name, &f.credit, f.href.as_deref(), f.logo_alt.as_deref()],
    )?;
    if let Some(logo) = logo {
        tx.execute("UPDATE funder SET logo = $2 WHERE id = $1", params![f.id, logo])?;
    }
    Ok(())
}

pub(crate) fn place_funder(tx: &mut Tx, id: Id<Funder>, position: i64) -> db::Result<()> {
    tx.execute("UPDATE funder SET position = $2 WHERE id = $1", params![id, position]).map(drop)
}

pub(crate) fn remove_funder(tx: &mut Tx, id: Id<Funder>) -> db::Result<()> {
    tx.execute("DELETE FROM funder WHERE id = $1", params![id]).map(drop)
}

pub(crate) fn funder_logo(tx: &mut Tx, id: Id<Funder>) -> db::Result<Option<Vec<u8>>> {
    tx.first("SELECT logo FROM funder WHERE id = $1 AND logo IS NOT NULL", params![id])
}

pub(crate) fn secret(tx: &mut Tx, fresh: &[u8], now: Timestamp) -> db::Result<Vec<u8>> {
    tx.execute(
        "INSERT INTO installation (id, secret, created_at) VALUES (1, $1, $2) ON CONFLICT (id) DO NOTHING",
        params![fresh, now],
    )?;
    tx.one("SELECT secret FROM installation WHERE id = 1", &[])
}

pub(crate) fn has_secret(tx: &mut Tx) -> db::Result<bool> {
    tx.one::<i64>("SELECT count(*) FROM installation", &[]).map(|rows| rows == 1)
}

pub(crate) fn replace_secret(tx: &mut Tx, fresh: &[u8], now: Timestamp) -> db::Result<()> {
    tx.execute(
        "UPDATE installation SET secret = $1, created_at = $2, key_digest = NULL WHERE id = 1",
        params![fresh, now],
    )
    .map(drop)
}

pub(crate) fn pulse(tx: &mut Tx) -> db::Result<Option<Pulse>> {
    tx.first("SELECT seen_at, steady_since, jumped_from FROM pulse WHERE id = 1", &[])
}

pub(crate) fn save_pulse(tx: &mut Tx, pulse: &Pulse) -> db::Result<()> {
    tx.execute(
        "INSERT INTO pulse (id, seen_at, steady_since, jumped_from) VALUES (1, $1, $2, $3)
         ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at, steady_since = excluded.steady_since,
                                        jumped_from = excluded.jumped_from",
        params![pulse.seen_at, pulse.steady_since, pulse.jumped_from],
    )
    .map(drop)
}

pub(crate) fn rewritten_at(tx: &mut Tx) -> db::Result<Option<Timestamp>> {
    tx.first::<Option<Timestamp>>("SELECT rewritten_at FROM pulse WHERE id = 1", &[]).map(Option::flatten)
}

pub(crate) fn save_rewritten(tx: &mut Tx, now: Timestamp) -> db::Result<()> {
    tx.execute("UPDATE pulse SET rewritten_at = $1 WHERE id = 1", params![now]).map(drop)
}

/// The moment of the newest row that says when it was made.
pub(crate) fn newest(tx: &mut Tx) -> db::Result<Option<Timestamp>> {
    tx.one(
        "SELECT max(at) FROM (SELECT max(at) AS at FROM audit UNION ALL SELECT max(created_at) FROM job
                              UNION ALL SELECT max(set_up_at) FROM network) AS newest",
        &[],
    )
}

pub(crate) fn key_digest(tx: &mut Tx) -> db::Result<Option<Vec<u8>>> {
    tx.first::<Option<Vec<u8>>>("SELECT key_digest FROM installation WHERE id = 1", &[]).map(Option::flatten)
}

pub(crate) fn save_key_digest(tx: &mut Tx, digest: Option<&[u8]>) -> db::Result<()> {
    tx.execute("UPDATE installation SET key_digest = $1 WHERE id = 1", params![digest]).map(drop)
}
