//! Spaces and who belongs to them.

use db::{Tx, params};
use jiff::Timestamp;
use kernel::{Id, Person, Role, Space};

use crate::model::{Member, SpaceKind, SpaceRow, Visibility};

/// All spaces by name, with the number of their members.
pub fn spaces(tx: &mut Tx) -> db::Result<Vec<SpaceRow>> {
    tx.all(
        "SELECT s.id, s.slug, s.name, s.kind, s.visibility,
                (SELECT count(*) FROM space_member m WHERE m.space_id = s.id)
           FROM space s
          ORDER BY s.sorted, s.id",
        &[],
    )
}

/// The space with this name in addresses.
pub fn space(tx: &mut Tx, slug: &str) -> db::Result<Option<SpaceRow>> {
    tx.first(
        "SELECT s.id, s.slug, s.name, s.kind, s.visibility,
                (SELECT count(*) FROM space_member m WHERE m.space_id = s.id)
           FROM space s
          WHERE s.slug = $1",
        params![slug],
    )
}

/// Writes a new space; answers false when its address is taken.
pub fn insert_space(
    tx: &mut Tx,
    space: &Space,
    kind: SpaceKind,
    visibility: Visibility,
    now: Timestamp,
) -> db::Result<bool> {
    let rows = tx.execute(
        "INSERT INTO space (id, slug, name, kind, visibility, created_at, sorted)
              VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (slug) DO NOTHING",
        params![space.id, &space.slug, &space.name, kind, visibility, now, forms::order_key(&space.name)],
    )?;
    Ok(rows == 1)
}

/// Changes a space; its address stays.
pub fn update_space(
    tx: &mut Tx,
    id: Id<Space>,
    name: &str,
    kind: SpaceKind,
    visibility: Visibility,
) -> db::Result<()> {
    tx.execute(
        "UPDATE space SET name = $2, kind = $3, visibility = $4, sorted = $5 WHERE id = $1",
        params![id, name, kind, visibility, forms::order_key(name)],
    )
    .map(drop)
}

/// Takes a space away, and with it who belongs to it.
pub fn remove_space(tx: &mut Tx, id: Id<Space>) -> db::Result<()> {
    tx.execute("DELETE FROM space WHERE id = $1", params![id]).map(drop)
}

/// Who belongs to a space.
pub fn members(tx: &mut Tx, id: Id<Space>) -> db::Result<Vec<Member>> {
    tx.all(
        "SELECT p.id, p.name, p.email, m.role
           FROM space_member m
           JOIN person p ON p.id = m.person_id
          WHERE m.space_id = $1
          ORDER BY p.sorted, p.id",
        params![id],
    )
}

/// The roles of somebody in spaces.
pub fn memberships(tx: &mut Tx, person: Id<Person>) -> db::Result<Vec<(Id<Space>, Role)>> {
    tx.all("SELECT space_id, role FROM space_member WHERE person_id = $1", params![person])
}

/// The names of the spaces that somebody belongs to, with their role.
pub fn spaces_of(tx: &mut Tx, person: Id<Person>) -> db::Result<Vec<(String, Role)>> {
    tx.all(
        "SELECT s.name, m.role
           FROM space_member m
           JOIN space s ON s.id = m.space_id
          WHERE m.person_id = $1
          ORDER BY s.sorted, s.id",
        params![person],
    )
}

/// Says what somebody is in a space.
pub fn set_member(
    tx: &mut Tx,
    space: Id<Space>,
    person: Id<Person>,
    role: Role,
    now: Timestamp,
) -> db::Result<()> {
    tx.execute(
        "INSERT INTO space_member (space_id, person_id, role, created_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (space_id, person_id) DO UPDATE SET role = excluded.role",
        params![space, person, role, now],
    )
    .map(drop)
}

/// Takes somebody out of a space.
pub fn remove_member(tx: &mut Tx, space: Id<Space>, person: Id<Person>) -> db::Result<bool> {
    let rows = tx
        .execute("DELETE FROM space_member WHERE space_id = $1 AND person_id = $2", params![space, person])?;
    Ok(rows == 1)
}
