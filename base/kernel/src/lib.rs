//! The small base that every module stands on: ids, time, chance, viewers, jobs and the module contract.

mod act;
pub mod audit;
mod clock;
pub mod domain;
mod equipment;
mod house;
mod id;
pub mod job;
mod links;
mod mail;
mod module;
pub mod network;
mod occasion;
mod privacy;
mod random;
mod refusal;
mod revision;
mod routes;
mod start;
mod store;
mod versions;
mod viewer;

pub use act::{Act, Actor};
pub use clock::Clock;
pub use domain::{DomainEvent, Listener};
pub use equipment::{Asset, Equipment, Printer, Unprintable};
pub use house::{Directory, ERASED, House, HouseParts, Settings};
pub use id::{Id, ParseIdError};
pub use job::{JobKind, Periodic};
pub use links::Links;
pub use mail::{MailAction, MailTemplate, MailText};
pub use module::{Command, InSpace, LostLink, Messages, Module, NavEntry};
pub use network::{Funder, Network};
pub use occasion::{Attached, Attachment, Audience, Occasion, Occasions};
pub use privacy::PersonalData;
pub use random::Random;
pub use refusal::Refusal;
pub use revision::{Revision, Saved};
pub use routes::{Access, RouteRecord, Routes, Unread};
pub use start::{Start, StartCard, StartPart};
pub use versions::Versions;
pub use viewer::{Person, PersonRef, Role, Session, Space, Viewer};

pub use store::MIGRATIONS;
pub use uuid;
