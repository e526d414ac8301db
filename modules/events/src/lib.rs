//! Events: from save-the-date over programme, registration and waiting list to the numbers that stay.

pub mod actions;
mod jobs;
mod letters;
pub mod model;
mod pages;
pub mod rules;
pub mod store;

use kernel::{Messages, Module, NavEntry, PersonalData, Role};

/// Everything about this module.
pub const MODULE: Module = Module {
    name: "events",
    routes: pages::routes,
    migrations: store::MIGRATIONS,
    messages: Messages { de: include_str!("../i18n/de/events.ftl"), en: include_str!("../i18n/en/events.ftl") },
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
    export: |_, _| Ok(serde_json::Value::Null),
};

const PERSONAL_DATA: &[PersonalData] = &[];
