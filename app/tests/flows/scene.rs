//! A network in which every form can be found: the demo, and everything that happens in it now and then.

use db::{Key, params};
use events::store;
use kernel::{Role, network::Smtp};
use testkit::{client::Client, databases::Fill};

use crate::{
    forms::Form,
    support::{App, fill_in, link_in},
    walk::{Visit, walk},
};

/// The demo's conference, with programme, questions and 268 registrations.
pub const CONFERENCE: &str = "/koordination/veranstaltungen/kooperation-und-vernetzung";
/// A workshop that is full, with people in line.
pub const WORKSHOP: &str = "/koordination/veranstaltungen/awareness-konzept";
/// An event that is called off.
const CALLED_OFF: &str = "/koordination/veranstaltungen/besuch-im-bahnhof-sued";

/// A network in which every form can be found, and where to begin looking.
pub struct Scene {
    /// The network.
    pub app: App,
    /// Someone without an account, who has all personal links.
    pub guest: Client,
    /// Someone who belongs to the network.
    pub member: Client,
    /// Someone who runs it.
    pub coordinator: Client,
    guest_pages: Vec<String>,
    coordinator_pages: Vec<String>,
}

/// A small programme that can be read in.
pub const SCHEDULE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<schedule>
  <version>1</version>
  <conference><acronym>probe</acronym><title>Probe</title></conference>
  <day index="1" date="2019-07-23" start="2019-07-23T08:00:00+02:00" end="2019-07-23T20:00:00+02:00">
    <room name="Saal"><event id="1" guid="1d0f6e0a-4a33-5c4b-9a7e-1f6f3f1d7c01">
      <date>2019-07-23T10:00:00+02:00</date><start>10:00</start><duration>01:00</duration>
      <room>Saal</room><slug>probe-1</slug><title>TITEL</title><subtitle>TITEL</subtitle><track>TITEL</track>
      <type>talk</type><language>de</language><abstract>TITEL</abstract><description>TITEL</description>
      <persons><person id="1">TITEL</person></persons><links></links>
    </event></room>
  </day>
</schedule>"#;

impl Scene {
    /// Prepares everything.
    pub async fn new(db: impl Fill) -> Self {
        let app = App::in_earnest(db).await;
        let mut coordinator = app.signed_in(Role::Coordinator).await;
        // Another device, so that there is one to be ended.
        app.signed_in(Role::Coordinator).await;
        let mut guest = app.visitor().from_address(200);
        let mut guest_pages = register(&app, &mut guest).await;
        guest_pages.extend(registrations(&app).await);
        guest_pages.extend(asked_by_mail(&app, &mut guest, &mut coordinator).await);
        let mut coordinator_pages = happened(&app, &mut coordinator).await;
        coordinator_pages.extend(["/", "/koordination", "/konto", CONFERENCE, WORKSHOP].map(str::to_owned));
        let held = format!("{CONFERENCE}/teilnehmende?suche=Held");
        let held = coordinator.get(&held).await.attributes("table a[href*=teilnehmende]", "href");
        coordinator_pages.splice(0..0, held);
        app.run_due().await;
        post_fails(&app).await;
        let member = app.signed_in(Role::Member).await;
        Self { app, guest, member, coordinator, guest_pages, coordinator_pages }
    }

    /// Every page that a guest, a member and a coordinator get to.
    pub async fn walk(&self) -> [(Client, Vec<Visit>); 3] {
        let guest = walk(&self.guest, &self.guest_pages).await;
        let member = walk(&self.member, &["/konto".to_owned()]).await;
        let coordinator = walk(&self.coordinator, &self.coordinator_pages).await;
        [(self.guest.clone(), guest), (self.member.clone(), member), (self.coordinator.clone(), coordinator)]
    }
}

/// Somebody registers at the conference and has not confirmed yet.
async fn register(app: &App, guest: &mut Client) -> Vec<String> {
    let page = "/veranstaltungen/kooperation-und-vernetzung/anmeldung";
    let opened = guest.get(page).await;
    let form = Form::all(page, &opened.body).into_iter().find(|form| form.action == page);
    let mut pairs = form.expect("the conference is open").filled();
    for (name, value) in &mut pairs {
        match name.as_str() {
            "name" => "Held Probe".clone_into(value),
            "email" => "held@posteo.de".clone_into(value),
            _ => {}
        }
    }
    let pairs: Vec<_> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let thanks = guest.post(page, &pairs).await;
    let thanks = thanks.location().unwrap_or_else(|| panic!("not registered: {}", thanks.text(".summary")));
    let save_the_date = "/veranstaltungen/gemeinwesenarbeit-in-der-stadt".to_owned();
    let own = link_in(&app.mail_to("held@posteo.de").await, "/anmeldung/");
    let address = format!("{own}/adresse");
    fill_in(guest, &address, &address, &[("email", "woanders@posteo.de")]).await;
    let confirm = link_in(&app.mail_to("woanders@posteo.de").await, "/anmeldung/neue-adresse/");
    vec![own, confirm, thanks, save_the_date, "/".to_owned()]
}

/// The personal links of one party in each state, at the conference and at the workshop.
async fn registrations(app: &App) -> Vec<String> {
    let read = |tx: &mut db::Tx| {
        let mut parties = Vec::new();
        for slug in ["kooperation-und-vernetzung", "awareness-konzept"] {
            let event = store::event::by_slug(tx, slug)?;
            parties.extend(store::party::of_event(tx, event.id)?);
        }
        Ok::<_, db::Error>(parties)
    };
    let mut parties = app.house.db.read(read).await.expect("parties can be read");
    let mut seen = Vec::new();
    parties.retain(|party| {
        !seen.contains(&party.state) && {
            seen.push(party.state);
            true
        }
    });
    let links = parties.iter().flat_map(|party| {
        let id = party.id.to_string();
        let link = app.house.links.sign("registration", &id);
        let stop = app.house.links.sign("bulk-stop", &id);
        [format!("/anmeldung/{link}"), format!("/rundmail/{stop}/abbestellen")]
    });
    links.collect()
}

/// What people ask for and get a link by mail: a code, an invitation, to be told.
async fn asked_by_mail(app: &App, guest: &mut Client, coordinator: &mut Client) -> Vec<String> {
    let code = guest.post("/einloggen/neu", &[("name", "Neu"), ("email", "neu@posteo.de")]).await;
    let invite = "/koordination/menschen/einladen";
    fill_in(coordinator, invite, invite, &[("email", "einladung@posteo.de")]).await;
    let save_the_date = "/veranstaltungen/gemeinwesenarbeit-in-der-stadt";
    let ask = format!("{save_the_date}/vormerken");
    fill_in(guest, save_the_date, &ask, &[("email", "bald@posteo.de")]).await;
    vec![
        code.location().expect("a code is asked for"),
        link_in(&app.mail_to("neu@posteo.de").await, "/einloggen/link/"),
        link_in(&app.mail_to("einladung@posteo.de").await, "/einladung/"),
        link_in(&app.mail_to("bald@posteo.de").await, "/vormerken/"),
    ]
}

/// What happens at the desk now and then: somebody represents, an event is called off, a file waits.
async fn happened(app: &App, coordinator: &mut Client) -> Vec<String> {
    let programme = format!("{CONFERENCE}/programm");
    let page = coordinator.get(&programme).await;
    let session = page.attributes("a[href*=\"/programm/punkt/\"]:not([href$=verschieben])", "href");
    let session = session.last().expect("the conference has sessions");
    let remove = format!("{session}/entfernen");
    fill_in(coordinator, &remove, &remove, &[]).await;
    let call_off = format!("{CALLED_OFF}/stand/absagen");
    fill_in(coordinator, &call_off, &call_off, &[("reason", "Sturm")]).await;
    let read_in = format!("{programme}/einlesen");
    let file = ("file", "schedule.xml", SCHEDULE.as_bytes());
    let plan = coordinator.upload(&read_in, &[], file).await.location().expect("the file can be read in");
    let smtp = Smtp {
        host: "mail.netz.example".to_owned(),
        port: 465,
        encryption: "tls".to_owned(),
        username: "netz".to_owned(),
        password: "geheim".to_owned(),
        sender: "post@netz.example".to_owned(),
    };
    let act = app.house.own_act();
    let saved = app.house.db.write(Key::ANY, move |tx| kernel::network::save_smtp(tx, &act, Some(&smtp)));
    saved.await.expect("the settings can be kept");
    app.house.reload_network().await.expect("the network can be read");
    let new_space = "/koordination/raeume/neu";
    let words = [("name", "Leerer Raum"), ("kind", "project"), ("visibility", "members")];
    fill_in(coordinator, new_space, new_space, &words).await;
    let empty_space = "/koordination/raeume/leerer-raum/loeschen".to_owned();
    vec![plan, programme, format!("{CALLED_OFF}/stand"), empty_space]
}

/// One mail could not be delivered.
async fn post_fails(app: &App) {
    let fail = |tx: &mut db::Tx| {
        let first = "UPDATE mail_message SET state = 'failed', last_error = 'refused' \
             WHERE id = (SELECT min(id) FROM mail_message)";
        tx.execute(first, params![])
    };
    assert_eq!(app.house.db.write(Key::ANY, fail).await, Ok(1));
}
