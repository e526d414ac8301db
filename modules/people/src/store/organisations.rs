//! Organisations and who represents them.

use db::{Tx, params};
use jiff::Timestamp;
use kernel::{Id, Person};

use super::{like, order};
use crate::model::{Member, Organisation, OrganisationKind};

const COLUMNS: &str = "id, slug, name, kind, summary, website, town, contact";

/// Organisations by name; only those of `kind` and with `words` in name, town or summary.
pub fn organisations(
    tx: &mut Tx,
    words: &str,
    kind: Option<OrganisationKind>,
) -> db::Result<Vec<Organisation>> {
    let kind = kind.as_ref().map_or("", OrganisationKind::as_str);
    tx.all(
        &format!(
            "SELECT {COLUMNS}
               FROM organisation
              WHERE ($1 = '' OR kind = $1)
                AND folded LIKE $2 ESCAPE '!'
              ORDER BY sorted, id"
        ),
        params![kind, like(words)],
    )
}

/// The organisation with this name in addresses.
pub fn organisation(tx: &mut Tx, slug: &str) -> db::Result<Option<Organisation>> {
    tx.first(&format!("SELECT {COLUMNS} FROM organisation WHERE slug = $1"), params![slug])
}

/// The organisations that somebody represents.
pub fn organisations_of(tx: &mut Tx, person: Id<Person>) -> db::Result<Vec<Organisation>> {
    tx.all(
        "SELECT o.id, o.slug, o.name, o.kind, o.summary, o.website, o.town, o.contact
           FROM organisation o
           JOIN representation r ON r.organisation_id = o.id
          WHERE r.person_id = $1
          ORDER BY o.sorted, o.id",
        params![person],
    )
}

/// Whether an address is taken.
pub fn organisation_slug_taken(tx: &mut Tx, slug: &str) -> db::Result<bool> {
    tx.one("SELECT count(*) FROM organisation WHERE slug = $1", params![slug]).map(|n: i64| n > 0)
}

/// Writes an organisation; its address and the time of its making stay.
pub fn save_organisation(tx: &mut Tx, o: &Organisation, now: Timestamp) -> db::Result<()> {
    tx.execute(
        "INSERT INTO organisation (id, slug, name, kind, summary, website, town, contact, created_at, changed_at,
                                   sorted, folded)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, $11)
         ON CONFLICT (id) DO UPDATE
                 SET name = excluded.name, kind = excluded.kind, summary = excluded.summary,
                     website = excluded.website, town = excluded.town, contact = excluded.contact,
                     changed_at = excluded.changed_at, sorted = excluded.sorted, folded = excluded.folded",
        params![
            o.id,
            &o.slug,
            &o.name,
            o.kind,
            &o.summary,
            &o.website,
            &o.town,
            &o.contact,
            now,
            forms::order_key(&o.name),
            order::of_organisation(&o.name, &o.town, &o.summary)
        ],
    )
    .map(drop)
}

/// Takes an organisation away.
pub fn delete_organisation(tx: &mut Tx, id: Id<Organisation>) -> db::Result<()> {
    tx.execute("DELETE FROM organisation WHERE id = $1", params![id]).map(drop)
}

/// Who represents an organisation.
pub fn representatives(tx: &mut Tx, id: Id<Organisation>) -> db::Result<Vec<Member>> {
    tx.all(
        "SELECT p.id, p.name, p.email, p.role
           FROM representation r
           JOIN person p ON p.id = r.person_id
          WHERE r.organisation_id = $1
          ORDER BY p.sorted, p.id",
        params![id],
    )
}

/// Whether somebody represents an organisation.
pub fn represents(tx: &mut Tx, id: Id<Organisation>, person: Id<Person>) -> db::Result<bool> {
    let rows: i64 = tx.one(
        "SELECT count(*) FROM representation WHERE organisation_id = $1 AND person_id = $2",
        params![id, person],
    )?;
    Ok(rows > 0)
}

/// Lets somebody represent an organisation.
pub fn add_representation(
    tx: &mut Tx,
    id: Id<Organisation>,
    person: Id<Person>,
    now: Timestamp,
) -> db::Result<()> {
    tx.execute(
        "INSERT INTO representation (organisation_id, person_id, created_at) VALUES ($1, $2, $3)
         ON CONFLICT (organisation_id, person_id) DO NOTHING",
        params![id, person, now],
    )
    .map(drop)
}

/// Ends that somebody represents an organisation.
pub fn end_representation(tx: &mut Tx, id: Id<Organisation>, person: Id<Person>) -> db::Result<bool> {
    let rows = tx.execute(
        "DELETE FROM representation WHERE organisation_id = $1 AND person_id = $2",
        params![id, person],
    )?;
    Ok(rows == 1)
}
