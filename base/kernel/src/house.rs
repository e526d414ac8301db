//! What every handler and job is given: database, clock, chance, links, the network and the list of modules.

use std::{
    any::{Any, TypeId},
    collections::HashMap,
    ops::Deref,
    path::PathBuf,
    sync::{Arc, OnceLock, PoisonError, RwLock},
};

use arc_swap::ArcSwap;
use bus::Bus;
use db::{Db, Key, Tx};
use i18n::{Catalogue, Language, Translator};
use jiff::Timestamp;

use crate::{
    Act, Actor, Attachment, Audience, Clock, DomainEvent, Equipment, Id, Links, Module, Network, Occasion,
    Random, Role, Session, Space, Versions, Viewer, domain, network,
};

/// What an act touches that erased personal data: the files are swept once it is committed.
pub const ERASED: &str = "erased";

/// What the administrator decides before the start.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The folder that holds everything.
    pub data: PathBuf,
    /// The address under which people reach this installation, without a slash at the end.
    pub address: String,
    /// Whether this is the demo: a banner says so and mail never leaves the house.
    pub demo: bool,
    /// Whether a reverse proxy in front tells the client's address in `X-Forwarded-For`.
    pub behind_proxy: bool,
}

/// What the module that knows people tells the others.
pub trait Directory: Send + Sync {
    /// Who is signed in with this secret, and when they were last seen.
    fn viewer(&self, tx: &mut Tx, token: &str, now: Timestamp) -> db::Result<Option<(Viewer, Timestamp)>>;
    /// Remembers that a sign-in was used at `now`.
    fn seen(&self, tx: &mut Tx, session: Id<Session>, now: Timestamp) -> db::Result<()>;
    /// The parts of the network that `viewer` may know of, by name.
    fn spaces(&self, tx: &mut Tx, viewer: &Viewer) -> db::Result<Vec<Space>>;
    /// The names of people, for the audit log; those who are gone are left out.
    fn names(&self, tx: &mut Tx, ids: &[Id<crate::Person>]) -> db::Result<Vec<(Id<crate::Person>, String)>>;
    /// Where coordinators get mail: address and language.
    fn coordinators(&self, tx: &mut Tx) -> db::Result<Vec<(String, Language)>>;
    /// Makes the first coordinator when the network is set up, and answers the path that signs them in, good once.
    fn create_coordinator(
        &self,
        tx: &mut Tx,
        act: &Act,
        links: &Links,
        name: &str,
        email: &str,
    ) -> db::Result<String>;
    /// For the demo: a path that signs in one person of each role, good again and again.
    fn sign_in_links(&self, tx: &mut Tx, act: &Act, links: &Links) -> db::Result<Vec<(Role, String)>>;
}

/// The directory of a house in which no module knows people: everyone is a visitor.
struct Nobody;

impl Directory for Nobody {
    fn viewer(&self, _: &mut Tx, _: &str, _: Timestamp) -> db::Result<Option<(Viewer, Timestamp)>> {
        Ok(None)
    }
    fn seen(&self, _: &mut Tx, _: Id<Session>, _: Timestamp) -> db::Result<()> {
        Ok(())
    }
    fn spaces(&self, _: &mut Tx, _: &Viewer) -> db::Result<Vec<Space>> {
        Ok(Vec::new())
    }
    fn names(&self, _: &mut Tx, _: &[Id<crate::Person>]) -> db::Result<Vec<(Id<crate::Person>, String)>> {
        Ok(Vec::new())
    }
    fn coordinators(&self, _: &mut Tx) -> db::Result<Vec<(String, Language)>> {
        Ok(Vec::new())
    }
    fn create_coordinator(&self, _: &mut Tx, _: &Act, _: &Links, _: &str, _: &str) -> db::Result<String> {
        Err(db::Error::NotFound)
    }
    fn sign_in_links(&self, _: &mut Tx, _: &Act, _: &Links) -> db::Result<Vec<(Role, String)>> {
        Ok(Vec::new())
    }
}

/// The parts from which a house is built.
pub struct HouseParts {
    /// The database, migrated.
    pub db: Db,
    /// The clock.
    pub clock: Clock,
    /// The randomness.
    pub random: Random,
    /// What the administrator decided.
    pub settings: Settings,
    /// The key that stands in no database and signs people in; without one, the secret does.
    pub key: Option<Vec<u8>>,
    /// The modules.
    pub modules: &'static [Module],
    /// Words of the base crates, beside those of the modules.
    pub messages: &'static [crate::Messages],
    /// What only the program brings along.
    pub equipment: Equipment,
}

/// One running installation; every request clones it, so it is one pointer.
#[derive(Clone)]
pub struct House(Arc<Installation>);

impl Deref for House {
    type Target = Installation;

    fn deref(&self) -> &Installation {
        &self.0
    }
}

/// What a [`House`] points to.
pub struct Installation {
    /// The database.
    pub db: Db,
    /// The clock.
    pub clock: Clock,
    /// The randomness.
    pub random: Random,
    /// What the administrator decided.
    pub settings: Settings,
    /// Signs and checks personal links.
    pub links: Links,
    /// Who knows people.
    pub directory: &'static dyn Directory,
    /// The modules.
    pub modules: &'static [Module],
    /// What only the program brings along.
    pub equipment: Equipment,
    /// Which content changed how often.
    pub versions: Versions,
    bus: OnceLock<Bus>,
    catalogue: &'static Catalogue,
    network: ArcSwap<Network>,
    services: RwLock<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>,
}

impl House {
    /// Opens the house over a migrated database.
    pub fn open(parts: HouseParts) -> db::Result<Self> {
        let HouseParts { db, clock, random, settings, key, modules, messages, equipment } = parts;
        let directory = modules.iter().find_map(|module| module.directory).unwrap_or(&Nobody);
        let act = Act::new(clock.now(), random.clone(), Actor::System);
        let secret = db.write_blocking(Key::named("network"), move |tx| network::secret(tx, &act))?;
        let network = db.read_blocking(network::load)?;
        let sources = modules.iter().map(|module| module.messages).chain(messages.iter().copied());
        let (de, en): (Vec<_>, Vec<_>) = sources.map(|source| (source.de, source.en)).unzip();
        // One catalogue per process, read by every page: it lives as long as the program.
        let catalogue = Box::leak(Box::new(Catalogue::new(&de, &en)));
        Ok(Self(Arc::new(Installation {
            links: Links::new(&secret).with_key(key.as_deref().unwrap_or(&secret)),
            network: ArcSwap::from_pointee(network),
            settings,
            versions: Versions::default(),
            services: RwLock::default(),
            bus: OnceLock::new(),
            db,
            clock,
            random,
            directory,
            modules,
            equipment,
            catalogue,
        })))
    }

    /// The network as it is now.
    pub fn network(&self) -> Arc<Network> {
        self.network.load_full()
    }

    /// Whether the network is set up; asked before every request, so it copies nothing.
    pub fn is_set_up(&self) -> bool {
        self.network.load().set_up
    }

    /// Reads the network again after it was changed.
    pub async fn reload_network(&self) -> db::Result<()> {
        let network = self.db.read(network::load).await?;
        self.network.store(Arc::new(network));
        Ok(())
    }

    /// The line to the other processes of this installation.
    pub fn bus(&self) -> &Bus {
        const ALONE: &Bus = &Bus::alone();
        self.bus.get().unwrap_or(ALONE)
    }

    /// Connects this process with the others over the NATS server at `url`; once, before it serves. Installations that
    /// share a server do not hear each other.
    pub async fn connect(&self, url: &str) -> Result<(), String> {
        let bus = Bus::connect(url, &self.links.sign("bus", "house")).await?;
        self.bus.set(bus).map_err(|_| "the house is connected already".to_owned())
    }

    /// What a module keeps in memory for as long as the program runs (a batcher, a cache), made when first asked for.
    pub fn service<T: Any + Send + Sync>(&self, make: impl FnOnce(&Self) -> T) -> Arc<T> {
        let key = TypeId::of::<T>();
        let found = self.services.read().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        let service = found.unwrap_or_else(|| {
            let made: Arc<dyn Any + Send + Sync> = Arc::new(make(self));
            let mut services = self.services.write().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(services.entry(key).or_insert(made))
        });
        service.downcast().expect("a service is stored under its own type")
    }

    /// The words in `language`.
    pub fn translator(&self, language: Language) -> Translator {
        Translator::new(self.catalogue, language)
    }

    /// An act by `viewer` at this moment.
    pub fn act(&self, viewer: &Viewer) -> Act {
        let by = viewer.person.as_ref().map_or(Actor::Guest, |person| Actor::Person(person.id));
        Act::new(self.clock.now(), self.random.clone(), by)
    }

    /// An act of the program itself.
    pub fn own_act(&self) -> Act {
        Act::new(self.clock.now(), self.random.clone(), Actor::System)
    }

    /// Does `f` in a durable transaction; afterwards the pages that `act` touched are stale.
    pub async fn write<T, E>(
        &self,
        key: Key,
        act: &Act,
        mut f: impl FnMut(&mut Tx, &Act) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<db::Error> + Send + 'static,
    {
        let inner = act.clone();
        let result = self.db.write(key, move |tx| f(tx, &inner)).await;
        self.publish(act);
        result
    }

    /// Makes the pages that `act` touched stale; for those who commit in another way than `write`.
    pub fn publish(&self, act: &Act) {
        let touched = act.touched();
        for topic in &touched {
            self.versions.changed(topic);
        }
        if touched.contains(ERASED) {
            self.sweep();
        }
    }

    /// Lets what was erased vanish from the files too, beside the work that goes on.
    fn sweep(&self) {
        let db = self.db.clone();
        std::thread::spawn(move || {
            if let Err(error) = db.sweep() {
                tracing::warn!(%error, "the files could not be swept after an erasure; that is tried again in a minute");
            }
        });
    }

    /// Tells all modules of `event` in the transaction of what happened.
    pub fn emit(&self, tx: &mut Tx, act: &Act, event: &DomainEvent) -> db::Result<()> {
        let listeners: Vec<_> = self.modules.iter().flat_map(|module| module.listeners).copied().collect();
        domain::emit(tx, act, &listeners, event)
    }

    /// The occasions that `viewer` may know of at `now`.
    pub fn occasions(&self, tx: &mut Tx, viewer: &Viewer, now: Timestamp) -> db::Result<Vec<Occasion>> {
        let mut all = Vec::new();
        for occasions in self.modules.iter().filter_map(|module| module.occasions) {
            all.extend(occasions.all(tx, viewer, now)?);
        }
        Ok(all)
    }

    /// Says that what belongs to an occasion is not any more what its pages show.
    pub fn touch_occasion(&self, tx: &mut Tx, act: &Act, id: Id<Occasion>) -> db::Result<()> {
        for occasions in self.modules.iter().filter_map(|module| module.occasions) {
            if let Some(topic) = occasions.topic(tx, id)? {
                act.touch(topic);
            }
        }
        Ok(())
    }

    /// What of all modules belongs to an occasion.
    pub fn attached(
        &self,
        tx: &mut Tx,
        t: &Translator,
        id: Id<Occasion>,
        audience: Audience,
    ) -> db::Result<Vec<Attachment>> {
        let mut all = Vec::new();
        for module in self.modules {
            all.extend((module.attached)(tx, t, id, audience)?);
        }
        Ok(all)
    }

    /// Whether the database can be read, and be written too where it could not be a moment ago.
    pub async fn is_alive(&self) -> bool {
        self.db.probe().await.is_ok()
    }

    /// An absolute address for mails and feeds.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.settings.address)
    }
}
