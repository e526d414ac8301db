//! The installation's own office: set-up, what the network says about itself, outbox, log, legal pages.

pub mod actions;
mod demo;
mod logo;
mod mails;
pub mod model;
mod pages;
pub mod rules;
pub mod setup;
mod store;

use kernel::{DomainEvent, Listener, Messages, Module, NavEntry, PersonalData, Role};

/// Everything that this module says about itself.
pub const MODULE: Module = Module {
    name: "office",
    routes: pages::routes,
    before_set_up: &["/einrichten", "/metrics"],
    crowds: &[],
    one_click: &[],
    migrations: store::MIGRATIONS,
    messages: Messages {
        de: include_str!("../i18n/de/office.ftl"),
        en: include_str!("../i18n/en/office.ftl"),
    },
    jobs: &[],
    periodic: &[mail::ERASURE],
    listeners: &[Listener { name: "office.person-erased", hear: forget }],
    mails: mails::MAILS,
    navigation: &[
        NavEntry {
            href: "/koordination/post",
            label: "office-post",
            thread: "network",
            least: Role::Coordinator,
            desk: true,
        },
        NavEntry {
            href: "/koordination/netz",
            label: "office-network",
            thread: "network",
            least: Role::Coordinator,
            desk: true,
        },
        NavEntry {
            href: "/koordination/protokoll",
            label: "office-log",
            thread: "network",
            least: Role::Coordinator,
            desk: true,
        },
    ],
    lost_links: &[],
    start: None,
    personal_data: &[
        mail::PERSONAL_DATA,
        PersonalData {
            tables: &["audit"],
            what: "office-data-log-what",
            why: "office-data-log-why",
            ground: "office-data-log-ground",
            until: "office-data-log-until",
        },
        PersonalData {
            tables: &["network", "smtp"],
            what: "office-data-network-what",
            why: "office-data-network-why",
            ground: "office-data-network-ground",
            until: "office-data-network-until",
        },
    ],
    directory: None,
    started: setup::announce,
    check,
    in_space: |_, _| Ok(Vec::new()),
    occasions: None,
    attached: |_, _, _, _| Ok(Vec::new()),
    names_in_log: |_, _, _| Ok(Vec::new()),
    commands: &[],
    demo: demo::fill,
    export: mail::export,
};

/// Mails that nobody got are the administrator's business too.
fn check(tx: &mut db::Tx) -> db::Result<Vec<String>> {
    let failed = mail::count(tx)?.failed;
    Ok(if failed == 0 {
        Vec::new()
    } else {
        vec![format!("{failed} mails could not be delivered; see /koordination/post")]
    })
}

/// With an account go the mails that were written to it.
fn forget(
    _: &kernel::House,
    tx: &mut db::Tx,
    _: &kernel::Act,
    event: &DomainEvent,
) -> Result<(), kernel::job::Failure> {
    let DomainEvent::PersonErased { email, .. } = event;
    mail::erase_recipient(tx, email)?;
    Ok(())
}
