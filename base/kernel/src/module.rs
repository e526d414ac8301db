//! The contract: everything that a module says about itself, in one value.

use db::Migration;

use crate::{
    Act, Attached, Directory, House, Id, JobKind, Listener, MailTemplate, Occasions, Periodic, PersonalData,
    Role, Routes, Space, Start, audit::NamesInLog,
};

/// A module's messages, as Fluent sources.
#[derive(Debug, Clone, Copy)]
pub struct Messages {
    /// German.
    pub de: &'static str,
    /// English.
    pub en: &'static str,
}

/// An entry of the main navigation.
#[derive(Debug, Clone, Copy)]
pub struct NavEntry {
    /// Where it leads.
    pub href: &'static str,
    /// Its label; a key of the catalogue.
    pub label: &'static str,
    /// The colour class of its thread: `events`, `network`.
    pub thread: &'static str,
    /// Who sees it.
    pub least: Role,
    /// Whether it stands on the coordination desk instead of the main navigation.
    pub desk: bool,
}

/// Where personal links lead, and who has one that does not work gets help: mail programs cut links and add signs.
#[derive(Debug, Clone, Copy)]
pub struct LostLink {
    /// What the addresses of these links begin with: `/anmeldung`.
    pub below: &'static str,
    /// The page that helps.
    pub href: &'static str,
    /// The words of the link there; a key of the catalogue.
    pub label: &'static str,
}

/// A command that a module adds to the command line: `geflecht import-schedule FILE --event SLUG`.
#[derive(Clone, Copy)]
pub struct Command {
    /// Its name.
    pub name: &'static str,
    /// What it does and which words it takes, for `--help`.
    pub usage: &'static str,
    /// Does it with the words after its name; what it has to say, or why it could not.
    pub run: fn(&House, &[String]) -> Result<String, String>,
}

/// Tells what stands in a part of the network, as title and address.
pub type InSpace = fn(&mut db::Tx, Id<Space>) -> db::Result<Vec<(String, String)>>;

/// A module. `app` lists them in one array; nothing else names them.
#[derive(Clone, Copy)]
pub struct Module {
    /// Its name, which is also the prefix of its message keys and the owner of its migrations.
    pub name: &'static str,
    /// What it answers.
    pub routes: fn() -> Routes,
    /// What it answers before the network is set up; whatever else is asked for then leads to the first of these.
    pub before_set_up: &'static [&'static str],
    /// Paths below which a whole hall behind one address sends forms at once.
    pub crowds: &'static [&'static str],
    /// Where mail programs unsubscribe with one click, from anywhere (RFC 8058): `/rundmail/{link}/abbestellen`.
    pub one_click: &'static [&'static str],
    /// Its tables, append-only.
    pub migrations: &'static [Migration],
    /// Its words.
    pub messages: Messages,
    /// Jobs that it does when they are due.
    pub jobs: &'static [JobKind],
    /// What it looks after again and again.
    pub periodic: &'static [Periodic],
    /// What it hears from other modules.
    pub listeners: &'static [Listener],
    /// The mails that it writes.
    pub mails: &'static [MailTemplate],
    /// Where it stands in the navigation.
    pub navigation: &'static [NavEntry],
    /// What helps whoever follows one of its personal links and finds nothing there.
    pub lost_links: &'static [LostLink],
    /// What it shows on the start page.
    pub start: Option<Start>,
    /// What it stores about people, why and until when.
    pub personal_data: &'static [PersonalData],
    /// Who knows people; one module does.
    pub directory: Option<&'static dyn Directory>,
    /// What the console says about this module after the start, such as a code for the first visit.
    pub started: fn(&House) -> db::Result<Option<String>>,
    /// What is wrong with its data, in sentences for the administrator; nothing, as long as all is well.
    pub check: fn(&mut db::Tx) -> db::Result<Vec<String>>,
    /// What stands in a part of the network, which does not go before that does.
    pub in_space: InSpace,
    /// The events of which it knows, to which things of other modules can belong.
    pub occasions: Option<&'static dyn Occasions>,
    /// What of it belongs to one of those.
    pub attached: Attached,
    /// What the words in its entries of the audit log stand for.
    pub names_in_log: NamesInLog,
    /// What it adds to the command line.
    pub commands: &'static [Command],
    /// Fills a new demo network; the modules are asked in the order of the list.
    pub demo: fn(&House, &mut db::Tx, &Act) -> db::Result<()>,
    /// All that is stored under an address, as JSON, for the person it belongs to.
    pub export: fn(&mut db::Tx, email: &str) -> db::Result<serde_json::Value>,
}
