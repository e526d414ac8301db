//! Events: from save-the-date over programme, registration and waiting list to the numbers that stay.

pub mod actions;
pub mod calendar;
mod jobs;
mod letters;
pub mod model;
mod pages;
pub mod rules;
pub mod store;
mod wording;

use kernel::{Messages, Module, NavEntry, PersonalData, Role};

/// Everything about this module.
pub const MODULE: Module = Module {
    name: "events",
    routes: pages::routes,
    migrations: store::MIGRATIONS,
    messages: MESSAGES,
    jobs: jobs::JOBS,
    periodic: jobs::PERIODIC,
    listeners: &[],
    mails: letters::MAILS,
    navigation: &[NavEntry {
        href: "/veranstaltungen",
        label: "events-nav",
        thread: "events",
        least: Role::Visitor,
        desk: false,
    }],
    personal_data: PERSONAL_DATA,
    directory: None,
    started: |_| Ok(None),
    check: |_| Ok(Vec::new()),
    commands: &[],
    demo: |_, _, _| Ok(()),
    export: |_, _| Ok(serde_json::Value::Null),
};

const MESSAGES: Messages = Messages {
    de: concat!(
        include_str!("../i18n/de/letters.ftl"),
        include_str!("../i18n/de/public.ftl"),
        include_str!("../i18n/de/programme.ftl"),
        include_str!("../i18n/de/registration.ftl"),
        include_str!("../i18n/de/desk.ftl"),
    ),
    en: concat!(
        include_str!("../i18n/en/letters.ftl"),
        include_str!("../i18n/en/public.ftl"),
        include_str!("../i18n/en/programme.ftl"),
        include_str!("../i18n/en/registration.ftl"),
        include_str!("../i18n/en/desk.ftl"),
    ),
};

const PERSONAL_DATA: &[PersonalData] = &[];
