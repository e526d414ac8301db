//! People: accounts and sign-in without a password, roles, organisations, spaces.

pub mod actions;
mod commands;
pub mod demo;
mod directory;
mod mails;
pub mod model;
mod pages;
pub mod rules;
pub mod store;

use jiff::SignedDuration;
use kernel::{LostLink, Messages, Module, NavEntry, Periodic, PersonalData, Role};

pub use directory::PeopleDirectory;

/// The topic of the cached pages that show organisations and spaces.
pub const TOPIC: &str = "people";

/// Everything that this module says about itself.
pub const MODULE: Module = Module {
    name: "people",
    routes: pages::routes,
    before_set_up: &[],
    crowds: &[],
    one_click: &[],
    migrations: store::MIGRATIONS,
    messages: Messages {
        de: include_str!("../i18n/de/people.ftl"),
        en: include_str!("../i18n/en/people.ftl"),
    },
    jobs: &[],
    periodic: &[
        Periodic {
            name: "people.forget",
            every: SignedDuration::from_mins(10),
            steady: kernel::pulse::BEFORE_ERASING,
            run: |_, tx, act| Ok(actions::forget_what_is_over(tx, act).map(|_| false)?),
        },
        Periodic {
            name: "people.order",
            every: SignedDuration::from_hours(1),
            steady: SignedDuration::ZERO,
            run: |_, tx, _| Ok(store::fill_order(tx)?),
        },
    ],
    listeners: &[],
    mails: mails::MAILS,
    navigation: &[
        NavEntry {
            href: "/akteure",
            label: "people-organisations",
            thread: "network",
            least: Role::Visitor,
            desk: false,
        },
        NavEntry {
            href: "/koordination/menschen",
            label: "people-people",
            thread: "network",
            least: Role::Coordinator,
            desk: true,
        },
        NavEntry {
            href: "/koordination/raeume",
            label: "people-spaces",
            thread: "network",
            least: Role::Coordinator,
            desk: true,
        },
    ],
    lost_links: &[
        LostLink { below: "/einloggen", href: "/einloggen", label: "people-lost-sign-in" },
        LostLink { below: "/einladung", href: "/einloggen", label: "people-lost-invitation" },
    ],
    start: None,
    personal_data: &[
        PersonalData {
            // An address that is being erased waits in a job until every module has erased what is theirs.
            tables: &["person", "job"],
            what: "people-data-account",
            why: "people-data-account-why",
            ground: "people-data-account-ground",
            until: "people-data-account-until",
        },
        PersonalData {
            tables: &["sign_in", "sign_in_code"],
            what: "people-data-sign-in",
            why: "people-data-sign-in-why",
            ground: "people-data-account-ground",
            until: "people-data-sign-in-until",
        },
        PersonalData {
            tables: &["invitation"],
            what: "people-data-invitation",
            why: "people-data-invitation-why",
            ground: "people-data-invitation-ground",
            until: "people-data-invitation-until",
        },
        PersonalData {
            tables: &["organisation", "representation", "space_member"],
            what: "people-data-network",
            why: "people-data-network-why",
            ground: "people-data-account-ground",
            until: "people-data-network-until",
        },
    ],
    directory: Some(&PeopleDirectory),
    started: |_| Ok(None),
    check: |_| Ok(Vec::new()),
    in_space: |_, _| Ok(Vec::new()),
    occasions: None,
    attached: |_, _, _, _| Ok(Vec::new()),
    names_in_log: store::named,
    commands: commands::COMMANDS,
    demo: demo::fill,
    export: actions::export,
};
