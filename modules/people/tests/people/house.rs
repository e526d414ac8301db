//! A small house of this module alone, over a fresh database.

use std::path::PathBuf;

use db::{Key, Tx};
use i18n::Language;
use jiff::Timestamp;
use kernel::{Act, Actor, Clock, Equipment, House, HouseParts, Id, Module, Person, Random, Role, Settings};
use people::{actions, model::Account, store};
use testkit::databases::Fill;

static MODULES: [Module; 1] = [people::MODULE];

pub const DEVICE: &str = "Firefox · Linux";

/// The house at a fixed time, with the tables of the base, of mail and of people.
pub async fn house(db: &impl Fill) -> House {
    let db = db.filled("people", |db| {
        db.migrate("kernel", kernel::MIGRATIONS).unwrap();
        db.migrate("mail", mail::MIGRATIONS).unwrap();
        db.migrate("people", people::MODULE.migrations).unwrap();
    });
    let open = move || {
        let settings = Settings {
            data: PathBuf::new(),
            address: "https://netz.example".to_owned(),
            demo: false,
            behind_proxy: false,
        };
        House::open(HouseParts {
            key: None,
            db,
            clock: Clock::fixed("2019-09-24T10:00:00Z".parse::<Timestamp>().unwrap()),
            random: Random::seeded(7),
            settings,
            modules: &MODULES,
            messages: &[],
            equipment: Equipment::NONE,
        })
        .unwrap()
    };
    tokio::task::spawn_blocking(open).await.unwrap()
}

/// Does `f` in a transaction of its own, as the program itself.
pub async fn write<T: Send + 'static, E: From<db::Error> + Send + 'static>(
    house: &House,
    f: impl FnMut(&mut Tx, &Act) -> Result<T, E> + Send + 'static,
) -> Result<T, E> {
    house.write(Key::ANY, &house.own_act(), f).await
}

/// Reads.
pub async fn read<T: Send + 'static>(
    house: &House,
    f: impl FnMut(&mut Tx) -> db::Result<T> + Send + 'static,
) -> T {
    house.db.read(f).await.unwrap()
}

/// Somebody with an account.
pub async fn person(house: &House, name: &'static str, role: Role) -> Id<Person> {
    let added = write(house, move |tx, act| {
        let email = email(name);
        let account = Account {
            id: act.id(),
            name: name.to_owned(),
            email: email.clone(),
            role,
            language: Language::De.tag().to_owned(),
            created_at: act.now,
        };
        store::insert_person(tx, &account, &email).map(|_| account.id)
    });
    added.await.unwrap()
}

/// The address of somebody.
pub fn email(name: &str) -> String {
    format!("{}@post.example", name.to_lowercase())
}

/// An act of somebody at the house's present time.
pub fn act_of(house: &House, person: Id<Person>) -> Act {
    Act::new(house.clock.now(), house.random.clone(), Actor::Person(person))
}

/// What somebody is in the network.
pub async fn role(house: &House, id: Id<Person>) -> Option<Role> {
    read(house, move |tx| store::person(tx, id)).await.map(|person| person.role)
}

/// A sign-in of somebody by the link of the command line; answers the secret of the cookie.
pub async fn sign_in(house: &House, name: &'static str) -> String {
    let links = house.links.clone();
    let entered = write(house, move |tx, act| {
        let path = actions::login_link(tx, act, &links, &email(name), false)?.unwrap();
        let link = path.rsplit('/').next().unwrap();
        actions::redeem_link(tx, act, &links, link, false, DEVICE)
    });
    entered.await.unwrap().unwrap().token
}
