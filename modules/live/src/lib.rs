//! Live rounds: what a whole hall answers at once, counted exactly.

pub mod actions;
mod demo;
pub mod model;
mod pages;
pub mod rules;
pub mod store;

use jiff::SignedDuration;
use kernel::{Messages, Module, NavEntry, Periodic, PersonalData, Role};

/// Everything about this module.
pub const MODULE: Module = Module {
    name: "live",
    routes: pages::routes,
    before_set_up: &[],
    crowds: &["/live/"],
    one_click: &[],
    migrations: store::MIGRATIONS,
    messages: Messages { de: include_str!("../i18n/de/live.ftl"), en: include_str!("../i18n/en/live.ftl") },
    jobs: &[],
    periodic: &[Periodic {
        name: "live.erase",
        every: SignedDuration::from_mins(60),
        steady: kernel::pulse::BEFORE_ERASING,
        run: |_, tx, act| Ok(actions::erase::due(tx, act)?),
    }],
    listeners: &[],
    mails: &[],
    navigation: &[
        NavEntry { href: "/live", label: "live-nav", thread: "live", least: Role::Visitor, desk: false },
        NavEntry {
            href: "/koordination/live",
            label: "live-desk-nav",
            thread: "live",
            least: Role::Moderator,
            desk: true,
        },
    ],
    lost_links: &[],
    start: None,
    personal_data: &[PersonalData {
        tables: &[
            "live_participant",
            "live_answer",
            "live_points",
            "live_entry",
            "live_vote",
            "live_taken_name",
            "live_welcome_name",
        ],
        what: "live-data-what",
        why: "live-data-why",
        ground: "live-data-ground",
        until: "live-data-until",
    }],
    directory: None,
    started: |_| Ok(None),
    check: |_| Ok(Vec::new()),
    in_space: |_, _| Ok(Vec::new()),
    occasions: None,
    attached: pages::attached,
    names_in_log: store::session::named,
    commands: &[],
    demo: demo::fill,
    // Who takes part has no address and no account: there is nothing to find under one.
    export: |_, _| Ok(serde_json::Value::Null),
};
