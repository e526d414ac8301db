//! The extractor that most handlers start with: the house, the context, and the shell of the page.

use std::sync::Arc;

use axum::{extract::FromRequestParts, http::request::Parts, response::Response};
use i18n::Translator;
use kernel::{Act, House, Role, Viewer};

use crate::{Context, Error, Rendered, Shell, cache};

/// One request, as a handler sees it.
#[derive(Clone)]
pub struct Page {
    /// The installation.
    pub house: House,
    /// Who asks, and how.
    pub context: Arc<Context>,
}

impl Page {
    /// A page for `context`.
    pub const fn new(house: House, context: Arc<Context>) -> Self {
        Self { house, context }
    }

    /// Who asks.
    pub fn viewer(&self) -> &Viewer {
        &self.context.viewer
    }

    /// The words in the reader's language.
    pub fn t(&self) -> Translator {
        self.house.translator(self.context.language)
    }

    /// An act by the viewer at this moment.
    pub fn act(&self) -> Act {
        self.house.act(self.viewer())
    }

    /// The time, read once where several things depend on it.
    pub fn now(&self) -> jiff::Timestamp {
        self.house.clock.now()
    }

    /// The shell around the page's own content.
    pub fn shell(&self) -> Shell {
        Shell::new(self)
    }

    /// Refuses everyone below `role`; for rules that depend on more than the route.
    pub fn require(&self, role: Role) -> Result<(), Error> {
        kernel::Access::AtLeast(role).check(self.viewer()).map_err(Error::from)
    }

    /// A public page from the cache, rendered again when one of `topics` changed or its time is over. It looks at nothing
    /// of the query. For whoever is signed in, or is told something, it is rendered for them alone.
    pub async fn cached<F>(&self, topics: &[&str], render: impl FnOnce() -> F) -> Result<Response, Error>
    where
        F: Future<Output = Result<Rendered, Error>>,
    {
        cache::answer(self, cache::Kind::Page, "", topics, render).await
    }

    /// The same for a page that looks at the query: `asked` is what was understood of it, never what was written.
    pub async fn cached_as<F>(
        &self,
        asked: &[(&str, &str)],
        topics: &[&str],
        render: impl FnOnce() -> F,
    ) -> Result<Response, Error>
    where
        F: Future<Output = Result<Rendered, Error>>,
    {
        let told = asked.iter().filter(|(_, value)| !value.is_empty());
        let asked = serde_urlencoded::to_string(told.collect::<Vec<_>>());
        let asked = asked.map_err(|_| Error::Internal("a query could not be written"))?;
        cache::answer(self, cache::Kind::Page, &asked, topics, render).await
    }

    /// A picture or a feed, which is the same whatever cookies come with the request.
    pub async fn cached_file<F>(&self, topics: &[&str], render: impl FnOnce() -> F) -> Result<Response, Error>
    where
        F: Future<Output = Result<Rendered, Error>>,
    {
        cache::answer(self, cache::Kind::File, "", topics, render).await
    }
}

impl FromRequestParts<House> for Page {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<Self, Error> {
        let context = parts.extensions.get::<Arc<Context>>();
        let context = context.ok_or(Error::Internal("the context layer is missing"))?;
        let context = Arc::clone(context);
        Ok(Self::new(house.clone(), context))
    }
}
