//! Live rounds from outside, in one program.

mod entries;
mod exact;

use db::Db;
use testkit::databases::Fill;

/// The tables of the base and of live rounds.
fn migrated(db: &impl Fill) -> Db {
    db.filled("live", |db| {
        db.migrate("kernel", kernel::MIGRATIONS).expect("migrations run");
        db.migrate("live", live::store::MIGRATIONS).expect("migrations run");
    })
}
