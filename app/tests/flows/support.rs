//! An installation for one test: fresh database, fixed clock, fixed chance, one person of each role.

use std::sync::atomic::{AtomicU8, Ordering};

use db::{Db, Key};
use jiff::Timestamp;
use jobs::Runner;
use kernel::{Clock, House, Random, Role, Settings, network::Profile};
use testkit::client::Client;

/// When the tests begin: 12 June 2019, 10 o'clock in Berlin.
pub const BEGIN: &str = "2019-06-12T08:00:00Z";

/// An installation.
pub struct App {
    /// The house, for looking behind the pages.
    pub house: House,
    router: axum::Router,
    signed_in: AtomicU8,
}

impl App {
    /// A network that is set up, with the people of the demo and nothing else.
    pub async fn start(db: Db) -> Self {
        Self::start_with(db, &geflecht::MODULES[..1]).await
    }

    /// A network with the whole demo in it.
    pub async fn demo(db: Db) -> Self {
        Self::start_with(db, geflecht::MODULES).await
    }

    async fn start_with(db: Db, filled: &'static [kernel::Module]) -> Self {
        let clock = Clock::fixed(BEGIN.parse().expect("a valid moment"));
        let settings = Settings {
            data: std::env::temp_dir(),
            address: "http://netz.example".to_owned(),
            demo: true,
            behind_proxy: false,
        };
        let opened = tokio::task::spawn_blocking(move || {
            let house = geflecht::open(db, settings, clock, Random::seeded(7))?;
            let act = house.own_act();
            let profile = Profile {
                name: "Netz Musterstadt".to_owned(),
                contact_email: "kontakt@netz.example".to_owned(),
                ..kernel::Network::unnamed().profile
            };
            house.db.write_blocking(Key::ANY, move |tx| kernel::network::save_profile(tx, &act, &profile))?;
            for module in filled {
                let (inner, act) = (house.clone(), house.own_act());
                house.db.write_blocking(Key::ANY, move |tx| (module.demo)(&inner, tx, &act))?;
            }
            Ok::<_, db::Error>(house)
        });
        let house = opened.await.expect("opening does not panic").expect("the house opens");
        house.reload_network().await.expect("the network can be read");
        Self { router: web::router(house.clone()), house, signed_in: AtomicU8::new(0) }
    }

    /// Someone without an account.
    pub fn visitor(&self) -> Client {
        Client::new(self.router.clone())
    }

    /// Someone who is signed in with this role.
    pub async fn signed_in(&self, role: Role) -> Client {
        // Everyone signs in from home: one address for all would soon have signed in too often.
        let mut client = self.visitor().from_address(self.signed_in.fetch_add(1, Ordering::Relaxed));
        if role == Role::Visitor {
            return client;
        }
        let (act, links, directory) = (self.house.own_act(), self.house.links.clone(), self.house.directory);
        let found = self.house.db.write(Key::ANY, move |tx| directory.sign_in_links(tx, &act, &links)).await;
        let found = found.expect("links can be made").into_iter().find(|(other, _)| *other == role);
        let path = found.expect("the demo has a person of each role").1;
        let answer = client.post(&path, &[]).await;
        assert_eq!(answer.status.as_u16(), 303, "signing in as {role} works: {}", answer.text("main"));
        client
    }

    /// Moves the clock and does what is due then.
    pub async fn pass(&self, hours: i64) -> usize {
        self.house.clock.advance(jiff::SignedDuration::from_hours(hours));
        self.run_due().await
    }

    /// Does what is due now.
    pub async fn run_due(&self) -> usize {
        Runner::new(self.house.clone()).run_due().await.expect("jobs run")
    }

    /// The time in this installation.
    pub fn now(&self) -> Timestamp {
        self.house.clock.now()
    }
}
