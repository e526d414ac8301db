//! What stands around the content of every page: name, navigation, woven band, funders, switches.

use i18n::Translator;
use kernel::{Asset, Role};

use crate::{Page, assets};

/// An entry of the main navigation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NavItem {
    /// Where it leads.
    pub href: &'static str,
    /// Its label in the reader's language.
    pub label: String,
    /// The colour class of its thread.
    pub thread: &'static str,
    /// Whether the reader is there.
    pub current: bool,
}

/// A funder as credited on every page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FunderLine {
    /// What names them, said once.
    pub words: String,
    /// Their website.
    pub href: Option<String>,
    /// The address of their logo.
    pub logo: Option<String>,
    /// The logo's text alternative.
    pub logo_alt: String,
}

/// The name, band and colour of the network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShellNetwork {
    /// Its name.
    pub name: String,
    /// The seed of its band.
    pub slug: String,
    /// The hue of its thread.
    pub hue: u16,
}

/// The frame of a page. A page struct has it as `shell`.
#[derive(Debug, Clone)]
pub struct Shell {
    /// The words.
    pub t: Translator,
    /// The network.
    pub network: ShellNetwork,
    /// The woven band at the head, as SVG; an event puts its own there.
    pub band: String,
    /// The small woven mark beside the name, as SVG.
    pub mark: String,
    /// The main navigation.
    pub nav: Vec<NavItem>,
    /// The path and query of this page.
    pub path: String,
    /// The look: `auto`, `light`, `dark` or `contrast`.
    pub look: &'static str,
    /// Whether somebody is signed in.
    pub signed_in: bool,
    /// Their name.
    pub person_name: String,
    /// Whether they may open the coordination desk.
    pub desk: bool,
    /// What the request before this one has to say.
    pub notice: Option<String>,
    /// Who pays.
    pub funders: Vec<FunderLine>,
    /// A sentence for link previews.
    pub description: Option<String>,
    /// The absolute address of this page.
    pub canonical: String,
    /// Whether this is the demo.
    pub demo: bool,
    /// The colour class of the module that the page belongs to.
    pub thread: &'static str,
    /// Style sheets, scripts and fonts.
    pub assets: &'static [Asset],
}

impl Shell {
    /// The shell of `page`.
    pub fn new(page: &Page) -> Self {
        let network = page.house.network();
        let (t, viewer, context) = (page.t(), page.viewer(), &page.context);
        let path = context.shown.get().unwrap_or(&context.path).clone();
        let hue = u16::try_from(network.profile.hue).unwrap_or_default();
        let entries = page.house.modules.iter().flat_map(|module| module.navigation);
        let nav: Vec<_> = entries
            .filter(|entry| !entry.desk && viewer.is_at_least(entry.least))
            .map(|entry| NavItem {
                href: entry.href,
                label: t.say(entry.label),
                thread: entry.thread,
                current: path == entry.href || path.starts_with(&format!("{}/", entry.href)),
            })
            .collect();
        let funders = network.funders.iter().map(|funder| FunderLine {
            words: funder.words().to_owned(),
            href: funder.href.clone(),
            logo: funder.logo_alt.as_ref().map(|_| format!("/foerderer/{}/logo", funder.id)),
            logo_alt: funder.logo_alt.clone().unwrap_or_default(),
        });
        let notice = context.notice.as_deref().map(|key| t.say(key));
        Self {
            t,
            band: weave::band(&network.profile.slug, hue, weave::HEADER.0, weave::HEADER.1),
            mark: weave::patch(&network.profile.slug, hue),
            thread: nav.iter().find(|item| item.current).map_or("network", |item| item.thread),
            nav,
            look: context.look.name(),
            signed_in: viewer.person.is_some(),
            person_name: viewer.person.as_ref().map(|person| person.name.clone()).unwrap_or_default(),
            desk: viewer.is_at_least(Role::Coordinator),
            notice,
            funders: funders.collect(),
            description: Some(network.profile.purpose.clone()).filter(|text| !text.is_empty()),
            canonical: page.house.url(path.split('?').next().unwrap_or_default()),
            network: ShellNetwork {
                name: network.profile.name.clone(),
                slug: network.profile.slug.clone(),
                hue,
            },
            path,
            demo: page.house.settings.demo,
            assets: page.house.equipment.assets,
        }
    }

    /// The same shell under a band of its own, in the colour of a module.
    #[must_use]
    pub fn with_band(mut self, slug: &str, hue: u16) -> Self {
        self.band = weave::band(slug, hue, weave::HEADER.0, weave::HEADER.1);
        self
    }

    /// The same shell with its own sentence for link previews.
    #[must_use]
    pub fn described(mut self, description: &str) -> Self {
        self.description = Some(description.to_owned()).filter(|text| !text.is_empty());
        self
    }

    /// The address of an asset: `main.css`.
    pub fn asset(&self, name: &str) -> &'static str {
        assets::url(self.assets, name)
    }
}
