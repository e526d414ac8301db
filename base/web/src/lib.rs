//! From request to page: who asks, in which language, with which rights, and how the answer is laid out.

mod assets;
mod cache;
mod client;
mod context;
mod error;
mod extract;
mod form;
mod heavy;
mod kept_files;
mod limits;
mod mail_limit;
mod markdown;
pub mod metrics;
mod one_click;
mod opening;
mod overtaken;
mod page;
mod response;
mod router;
mod security;
mod server;
mod shell;
mod typed;
mod upload;

pub use cache::{PageCache, Rendered};
pub use client::network;
pub use context::{Context, Look, cookie};
pub use error::Error;
pub use extract::{Path, Query};
pub use form::{Errors, Form};
pub use heavy::{heavy, picture_flaw};
pub use limits::{Limit, Limits};
pub use mail_limit::MailLimit;
pub use markdown::{SafeHtml, markdown};
pub use one_click::OneClick;
pub use overtaken::{Overtaken, conflict};
pub use page::Page;
pub use response::{SeeOther, address, file, html, is_own_path, see_other, unprocessable, wants_json};
pub use router::{records, router, router_behind};
pub use security::{SESSION_COOKIE, is_own, session_cookie, set_cookie};
pub use server::{Doors, Entrance, Patience, Seat, bind, serve};
pub use shell::{FunderLine, NavItem, Shell};
pub use upload::{Sending, Upload};

/// The words of the shell and of errors that every module may meet.
pub const MESSAGES: kernel::Messages =
    kernel::Messages { de: include_str!("../i18n/de/web.ftl"), en: include_str!("../i18n/en/web.ftl") };

/// The result of a handler.
pub type Result<T, E = Error> = std::result::Result<T, E>;
