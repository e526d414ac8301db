//! The house put together: which modules there are, and how an installation is opened.

pub mod cli;
pub mod config;
pub mod copies;
pub mod key;
pub mod maintenance;
mod private;
pub mod serving;

use db::{Db, Migration};
use kernel::{Clock, Equipment, House, HouseParts, Messages, Module, Random, Settings};

/// The modules, in the order in which they are shown, asked and filled.
pub const MODULES: &[Module] = &[people::MODULE, office::MODULE, events::MODULE, live::MODULE];

/// The words of the base, beside those of the modules.
const BASE_MESSAGES: &[Messages] = &[web::MESSAGES, mail::MESSAGES];

/// What is linked here alone: no module waits for Typst, none is built anew for a colour.
const EQUIPMENT: Equipment = Equipment { printer: &typeset::Typst, assets: assets::ASSETS };

/// Brings the tables of a database up to date.
pub fn migrate(db: &Db) -> db::Result<()> {
    migrations().try_for_each(|(module, list)| db.migrate(module, list))
}

/// What every part of the house does to its tables, in the order in which that is done.
fn migrations() -> impl Iterator<Item = (&'static str, &'static [Migration])> {
    let base = [("kernel", kernel::MIGRATIONS), ("mail", mail::MIGRATIONS)];
    base.into_iter().chain(MODULES.iter().map(|module| (module.name, module.migrations)))
}

/// Opens the house over a database.
pub fn open(db: Db, settings: Settings, clock: Clock, random: Random) -> db::Result<House> {
    migrate(&db)?;
    open_migrated(db, settings, clock, random, None)
}

/// Opens the house over a database whose tables are as they must be.
fn open_migrated(
    db: Db,
    settings: Settings,
    clock: Clock,
    random: Random,
    key: Option<Vec<u8>>,
) -> db::Result<House> {
    House::open(HouseParts {
        db,
        clock,
        random,
        settings,
        key,
        modules: MODULES,
        messages: BASE_MESSAGES,
        equipment: EQUIPMENT,
    })
}

/// Fills a new demo network, module by module; once, when nothing is there yet.
pub fn fill_demo(house: &House) -> db::Result<()> {
    if house.network().set_up {
        return Ok(());
    }
    for module in MODULES {
        let (inner, act) = (house.clone(), house.own_act());
        house.db.write_blocking(db::Key::named("demo"), move |tx| (module.demo)(&inner, tx, &act))?;
    }
    Ok(())
}
