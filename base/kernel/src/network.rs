//! The network that this installation serves: its name, who runs it, who pays, and how it sends mail.

use db::{Tx, row};
use jiff::Timestamp;

use crate::{Act, Id, store};
use sha2::{Digest, Sha256};

row! {
    /// What the network says about itself.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Profile {
        /// Its name on every page.
        pub name: String,
        /// Seeds the woven band; lower-case letters, digits and hyphens.
        pub slug: String,
        /// The hue (OKLCH degrees) of its own thread.
        pub hue: i32,
        /// One or two sentences for the start page and link previews.
        pub purpose: String,
        /// Who is responsible and how to reach them (Markdown).
        pub imprint: String,
        /// Where people write to with questions.
        pub contact_email: String,
        /// IANA name of the zone in which new events take place.
        pub time_zone: String,
    }
}

row! {
    /// Who pays, and the credit line that must be shown.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Funder {
        /// Their id.
        pub id: Id<Funder>,
        /// Their name.
        pub name: String,
        /// The words the grant asks for: "Gefördert vom …".
        pub credit: String,
        /// Their website.
        pub href: Option<String>,
        /// The logo's text alternative, when there is a logo at `/foerderer/{id}/logo`.
        pub logo_alt: Option<String>,
    }
}

impl Funder {
    /// What names them, said once: their own words, which hold the name; the name where they ask for no words.
    #[must_use]
    pub fn words(&self) -> &str {
        if self.credit.is_empty() { &self.name } else { &self.credit }
    }
}

row! {
    /// How mail is sent.
    #[derive(Clone, PartialEq, Eq)]
    pub struct Smtp {
        /// Host name of the SMTP server.
        pub host: String,
        /// Its port.
        pub port: i32,
        /// `none`, `starttls` or `tls`.
        pub encryption: String,
        /// Account, or empty.
        pub username: String,
        /// Password, or empty. Never shown again and never logged.
        pub password: String,
        /// The sender's address.
        pub sender: String,
    }
}

impl std::fmt::Debug for Smtp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Smtp").field("host", &self.host).field("port", &self.port).finish_non_exhaustive()
    }
}

/// All of it, as kept in memory for every page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Network {
    /// What it says about itself.
    pub profile: Profile,
    /// Whether a coordinator has set it up.
    pub set_up: bool,
    /// Who pays, in the order in which they are shown.
    pub funders: Vec<Funder>,
    /// How mail is sent; without it the coordinator reads the outbox.
    pub smtp: Option<Smtp>,
}

/// The topic that pages about the whole network depend on.
pub const TOPIC: &str = "network";

impl Network {
    /// A network that nobody has set up yet.
    pub fn unnamed() -> Self {
        Self {
            profile: Profile {
                name: "Geflecht".to_owned(),
                slug: "geflecht".to_owned(),
                hue: 75,
                purpose: String::new(),
                imprint: String::new(),
                contact_email: String::new(),
                time_zone: "Europe/Berlin".to_owned(),
            },
            set_up: false,
            funders: Vec::new(),
            smtp: None,
        }
    }
}

/// Reads the network from the database.
pub fn load(tx: &mut Tx) -> db::Result<Network> {
    let unnamed = Network::unnamed();
    let profile = store::profile(tx)?;
    Ok(Network {
        set_up: profile.is_some(),
        profile: profile.unwrap_or(unnamed.profile),
        funders: store::funders(tx)?,
        smtp: store::smtp(tx)?,
    })
}

/// Writes what the network says about itself.
pub fn save_profile(tx: &mut Tx, act: &Act, profile: &Profile) -> db::Result<()> {
    act.touch(TOPIC);
    store::save_profile(tx, profile, act.now)
}

/// Writes how mail is sent, or with `None` that it is not.
pub fn save_smtp(tx: &mut Tx, act: &Act, smtp: Option<&Smtp>) -> db::Result<()> {
    act.touch(TOPIC);
    store::save_smtp(tx, smtp)
}

/// Adds a funder at the end, or changes one that is there. `logo` is a picture that was checked and re-encoded as PNG.
pub fn save_funder(tx: &mut Tx, act: &Act, funder: &Funder, logo: Option<&[u8]>) -> db::Result<()> {
    act.touch(TOPIC);
    store::save_funder(tx, funder, logo)
}

/// Puts the funders into an order.
pub fn order_funders(tx: &mut Tx, act: &Act, order: &[Id<Funder>]) -> db::Result<()> {
    act.touch(TOPIC);
    (1..).zip(order).try_for_each(|(position, id)| store::place_funder(tx, *id, position))
}

/// Takes a funder away.
pub fn remove_funder(tx: &mut Tx, act: &Act, id: Id<Funder>) -> db::Result<()> {
    act.touch(TOPIC);
    store::remove_funder(tx, id)
}

/// The funders in the order in which they are shown.
pub fn funders(tx: &mut Tx) -> db::Result<Vec<Funder>> {
    store::funders(tx)
}

/// A funder's logo as PNG.
pub fn funder_logo(tx: &mut Tx, id: Id<Funder>) -> db::Result<Option<Vec<u8>>> {
    store::funder_logo(tx, id)
}

/// The secret under which this installation signs its links; made once, in the database, so that backups keep links good.
pub fn secret(tx: &mut Tx, act: &Act) -> db::Result<Vec<u8>> {
    store::secret(tx, &act.random.bytes::<32>(), act.now)
}

/// Whether there is an installation at all: the row of its secret is written before any other.
pub fn is_there(tx: &mut Tx) -> db::Result<bool> {
    store::has_secret(tx)
}

/// Takes another secret: links and digests of before are good for nothing from then on.
pub fn new_secret(tx: &mut Tx, act: &Act) -> db::Result<()> {
    store::replace_secret(tx, &act.random.bytes::<32>(), act.now)
}

/// Whether the installation signs people in with this key, which stands in a file beside the database. The first key that
/// is seen is remembered, by its digest alone.
pub fn is_key(tx: &mut Tx, act: &Act, key: &[u8]) -> db::Result<bool> {
    secret(tx, act)?;
    let digest = Sha256::digest(key);
    if let Some(known) = store::key_digest(tx)? {
        return Ok(known == digest.as_slice());
    }
    store::save_key_digest(tx, Some(digest.as_slice())).map(|()| true)
}

/// Forgets which key people are signed in with: the next one that is seen is the one.
pub fn forget_key(tx: &mut Tx) -> db::Result<()> {
    store::save_key_digest(tx, None)
}

/// When the network was set up.
pub fn since(tx: &mut Tx) -> db::Result<Option<Timestamp>> {
    store::set_up_at(tx)
}
