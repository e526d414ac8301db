//! A house with one kind of mail, and the server that it sends to.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up shall fail loudly")]

use db::{Db, Key};
use i18n::Language;
use kernel::{
    Clock, Equipment, Funder, House, HouseParts, MailAction, MailTemplate, MailText, Messages, Module,
    Random, Routes, Settings,
    network::{self, Smtp},
};
use mail::{Counts, Filter, Mail, Message, Worker};
use serde_json::json;
use testkit::{
    databases::{Fill, Fresh},
    smtp::SmtpServer,
};

const MODULES: &[Module] = &[Module {
    name: "test",
    routes: Routes::new,
    before_set_up: &[],
    crowds: &[],
    one_click: &[],
    migrations: &[],
    messages: Messages { de: "", en: "" },
    jobs: &[],
    periodic: &[],
    listeners: &[],
    mails: &[MailTemplate {
        name: "test.place",
        write: |_, t, data| write(*t, data),
        // A place that is taken is no news any more.
        current: |_, _, data| Ok((data["taken"] != true).then_some(data)),
    }],
    navigation: &[],
    start: None,
    personal_data: &[],
    directory: None,
    started: |_| Ok(None),
    check: |_| Ok(Vec::new()),
    in_space: |_, _| Ok(Vec::new()),
    occasions: None,
    attached: |_, _, _, _| Ok(Vec::new()),
    names_in_log: |_, _, _| Ok(Vec::new()),
    lost_links: &[],
    commands: &[],
    demo: |_, _, _| Ok(()),
    export: |_, _| Ok(serde_json::Value::Null),
}];

fn write(t: i18n::Translator, data: &serde_json::Value) -> Result<MailText, serde_json::Error> {
    let name: String = serde_json::from_value(data["name"].clone())?;
    let hello = if t.language() == Language::De { "Grüß dich" } else { "Hello" };
    Ok(MailText {
        subject: format!("Dein Platz, {name}"),
        before: vec![format!("{hello} {name},")],
        facts: vec![("Wo".to_owned(), "Refugio <Berlin>".to_owned())],
        action: Some(MailAction {
            label: "Platz bestätigen".to_owned(),
            href: "https://netz.example/a/1.b".to_owned(),
        }),
        after: vec![".".to_owned()],
        calendar: data["calendar"].as_str().map(str::to_owned),
    })
}

/// A house whose network has a hostile name, its clock, and a mail server on loopback.
pub struct Setting {
    pub house: House,
    pub clock: Clock,
    pub server: SmtpServer,
}

impl Setting {
    pub async fn new(db: impl Fill) -> Self {
        Self::of(db, false, true).await
    }

    pub async fn of(db: impl Fill, demo: bool, smtp: bool) -> Self {
        let server = SmtpServer::start().await;
        let clock = Clock::fixed("2026-11-22T09:00:00Z".parse().unwrap());
        let house = house(db, clock.clone(), demo).await;
        let settings = Smtp {
            host: "127.0.0.1".to_owned(),
            port: server.port().into(),
            encryption: "none".to_owned(),
            username: String::new(),
            password: String::new(),
            sender: "post@netz.example".to_owned(),
        };
        let act = house.own_act();
        let written = house.write(Key::ANY, &act, move |tx, act| {
            let mut profile = kernel::Network::unnamed().profile;
            "Netzwerk Müß\"\r\nBcc: all@evil.example".clone_into(&mut profile.name);
            "frage@netz.example".clone_into(&mut profile.contact_email);
            network::save_profile(tx, act, &profile)?;
            let funder = Funder {
                id: act.id(),
                name: "Land".to_owned(),
                credit: "Gefördert vom Land".to_owned(),
                href: None,
                logo_alt: None,
            };
            network::save_funder(tx, act, &funder, None)?;
            network::save_smtp(tx, act, Some(&settings).filter(|_| smtp))
        });
        written.await.unwrap();
        house.reload_network().await.unwrap();
        Self { house, clock, server }
    }

    pub async fn enqueue(&self, messages: Vec<Message>) {
        let act = self.house.own_act();
        self.house
            .write(Key::ANY, &act, move |tx, act| mail::enqueue_many(tx, act, &messages))
            .await
            .unwrap();
    }

    pub async fn send(&self) -> usize {
        Worker::new(self.house.clone()).run_due().await.unwrap()
    }

    pub async fn counts(&self) -> Counts {
        self.house.db.read(mail::count).await.unwrap()
    }

    pub async fn mails(&self) -> Vec<Mail> {
        self.house.db.read(|tx| mail::page(tx, &Filter::default(), 100)).await.unwrap()
    }
}

/// Migrating and opening waits for the database, which tokio's threads must not.
async fn house(db: impl Fill, clock: Clock, demo: bool) -> House {
    let settings = Settings {
        data: "unused".into(),
        address: "https://netz.example".to_owned(),
        demo,
        behind_proxy: false,
    };
    let db = db.filled("mail", |db| {
        db.migrate("kernel", kernel::MIGRATIONS).unwrap();
        db.migrate("mail", mail::MIGRATIONS).unwrap();
    });
    let opened = tokio::task::spawn_blocking(move || {
        let messages = Box::leak(Box::new([mail::MESSAGES]));
        House::open(HouseParts {
            key: None,
            db,
            clock,
            random: Random::seeded(1),
            settings,
            modules: MODULES,
            messages,
            equipment: Equipment::NONE,
        })
    });
    opened.await.unwrap().unwrap()
}

/// A worker of another process on the same house.
pub async fn other_worker(fresh: &Fresh, clock: Clock) -> Worker {
    let url = fresh.url().clone();
    let opened = tokio::task::spawn_blocking(move || Db::open(&url, db::Options::default()));
    Worker::new(house(opened.await.unwrap().unwrap(), clock, false).await)
}

/// A mail about an event.
pub fn to(address: &str) -> Message {
    Message {
        to: address.to_owned(),
        language: Language::De,
        template: "test.place",
        data: json!({ "name": "Ada" }),
        mailing: None,
        pace: kernel::Pace::Now,
        about: Some("event".to_owned()),
    }
}
