//! Events: from save-the-date over programme, registration and waiting list to the numbers that stay.

pub mod actions;
mod bulk_letter;
pub mod calendar;
mod commands;
mod demo;
mod jobs;
mod letters;
pub mod model;
mod news_letter;
mod pages;
pub mod rules;
pub mod store;
mod wording;

use kernel::{LostLink, Messages, Module, NavEntry, PersonalData, Role};

/// Everything about this module.
pub const MODULE: Module = Module {
    name: "events",
    routes: pages::routes,
    before_set_up: &[],
    crowds: &[],
    one_click: &["/rundmail/{link}/abbestellen", "/vormerken/{link}/austragen"],
    migrations: store::MIGRATIONS,
    messages: MESSAGES,
    jobs: jobs::JOBS,
    periodic: jobs::PERIODIC,
    listeners: jobs::LISTENERS,
    mails: letters::MAILS,
    navigation: &[
        NavEntry {
            href: "/veranstaltungen",
            label: "events-nav",
            thread: "events",
            least: Role::Visitor,
            desk: false,
        },
        NavEntry {
            href: "/koordination/veranstaltungen",
            label: "events-desk-nav",
            thread: "events",
            least: Role::Coordinator,
            desk: true,
        },
    ],
    lost_links: &[
        LostLink { below: "/anmeldung", href: "/anmeldung/neuer-link", label: "events-lost-heading" },
        LostLink { below: "/rundmail", href: "/anmeldung/neuer-link", label: "events-lost-heading" },
        LostLink { below: "/vormerken", href: "/veranstaltungen", label: "events-lost-interest" },
    ],
    start: Some(pages::START),
    personal_data: PERSONAL_DATA,
    directory: None,
    started: |_| Ok(None),
    check: actions::check::counters,
    in_space: actions::check::in_space,
    occasions: Some(&actions::occasions::Events),
    attached: |_, _, _, _| Ok(Vec::new()),
    names_in_log: store::named::in_log,
    commands: commands::COMMANDS,
    demo: demo::fill,
    export: actions::erasure::export,
};

const MESSAGES: Messages = Messages {
    de: concat!(
        include_str!("../i18n/de/letters.ftl"),
        include_str!("../i18n/de/life.ftl"),
        include_str!("../i18n/de/public.ftl"),
        include_str!("../i18n/de/programme.ftl"),
        include_str!("../i18n/de/registration.ftl"),
        include_str!("../i18n/de/desk.ftl"),
    ),
    en: concat!(
        include_str!("../i18n/en/letters.ftl"),
        include_str!("../i18n/en/life.ftl"),
        include_str!("../i18n/en/public.ftl"),
        include_str!("../i18n/en/programme.ftl"),
        include_str!("../i18n/en/registration.ftl"),
        include_str!("../i18n/en/desk.ftl"),
    ),
};

const PERSONAL_DATA: &[PersonalData] = &[
    PersonalData {
        tables: &[
            "party",
            "address_change",
            "registration",
            "choice",
            "mailing_stop",
            "bulk_recipient",
            "programme_news",
        ],
        what: "events-data-registration-what",
        why: "events-data-registration-why",
        ground: "events-data-registration-ground",
        until: "events-data-registration-until",
    },
    PersonalData {
        tables: &["access_need"],
        what: "events-data-needs-what",
        why: "events-data-needs-why",
        ground: "events-data-needs-ground",
        until: "events-data-needs-until",
    },
    PersonalData {
        tables: &["answer"],
        what: "events-data-answers-what",
        why: "events-data-answers-why",
        ground: "events-data-answers-ground",
        until: "events-data-answers-until",
    },
    PersonalData {
        tables: &["interest"],
        what: "events-data-interest-what",
        why: "events-data-interest-why",
        ground: "events-data-interest-ground",
        until: "events-data-interest-until",
    },
    PersonalData {
        tables: &["bulk_mail"],
        what: "events-data-mails-what",
        why: "events-data-mails-why",
        ground: "events-data-mails-ground",
        until: "events-data-mails-until",
    },
    PersonalData {
        tables: &["session_person", "programme_version"],
        what: "events-data-programme-what",
        why: "events-data-programme-why",
        ground: "events-data-programme-ground",
        until: "events-data-programme-until",
    },
    PersonalData {
        tables: &["programme_import"],
        what: "events-data-import-what",
        why: "events-data-import-why",
        ground: "events-data-programme-ground",
        until: "events-data-import-until",
    },
];
