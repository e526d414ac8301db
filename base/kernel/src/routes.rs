//! Routes that know who may use them: deny by default, and a list that tests can walk.

use std::sync::{Arc, Mutex, PoisonError};

use axum::{
    Router,
    body::Body,
    extract::Request,
    handler::Handler,
    http::Method,
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::{MethodRouter, on},
};

use crate::{House, Refusal, Role, Viewer};

/// Who may use a route. Finer rules (of a space, of an event's state) stand in the module's `rules`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Everyone.
    Public,
    /// Whoever holds a signed link, which the handler checks.
    Link,
    /// Everyone who is signed in.
    SignedIn,
    /// This role in the network, or more.
    AtLeast(Role),
}

impl Access {
    /// Whether `viewer` may use the route, and if not, why.
    pub fn check(self, viewer: &Viewer) -> Result<(), Refusal> {
        let allowed = match self {
            Self::Public | Self::Link => true,
            Self::SignedIn => viewer.person.is_some(),
            Self::AtLeast(role) => viewer.is_at_least(role),
        };
        match (allowed, &viewer.person) {
            (true, _) => Ok(()),
            (false, None) => Err(Refusal::sign_in()),
            (false, Some(_)) => Err(Refusal::forbidden()),
        }
    }
}

/// A route as it was declared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RouteRecord {
    /// GET or POST.
    pub method: Method,
    /// The path with its placeholders.
    pub path: &'static str,
    /// Who may use it.
    pub access: Access,
}

/// A module's routes.
#[derive(Default)]
pub struct Routes {
    router: Router<House>,
    records: Vec<RouteRecord>,
}

impl Routes {
    /// No routes yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A page.
    #[must_use]
    pub fn get<H: Handler<T, House>, T: 'static>(
        self,
        path: &'static str,
        access: Access,
        handler: H,
    ) -> Self {
        self.add(Method::GET, path, access, on(axum::routing::MethodFilter::GET, handler))
    }

    /// A form's answer.
    #[must_use]
    pub fn post<H: Handler<T, House>, T: 'static>(
        self,
        path: &'static str,
        access: Access,
        handler: H,
    ) -> Self {
        self.add(Method::POST, path, access, on(axum::routing::MethodFilter::POST, handler))
    }

    /// Puts the routes of a part of the module beside these.
    #[must_use]
    pub fn with(mut self, other: Self) -> Self {
        self.router = self.router.merge(other.router);
        self.records.extend(other.records);
        self
    }

    fn add(
        mut self,
        method: Method,
        path: &'static str,
        access: Access,
        handler: MethodRouter<House>,
    ) -> Self {
        // What everyone may use needs no guard, and public pages are the ones that many ask for at once.
        let guarded = match access {
            Access::Public | Access::Link => handler,
            _ => handler.route_layer(middleware::from_fn(move |request, next| guard(access, request, next))),
        };
        self.router = self.router.route(path, guarded);
        self.records.push(RouteRecord { method, path, access });
        self
    }

    /// The router and the list of what is in it.
    pub fn into_parts(self) -> (Router<House>, Vec<RouteRecord>) {
        (self.router, self.records)
    }
}

/// Without a viewer, which `web` puts there, nobody gets past this.
async fn guard(access: Access, request: Request, next: Next) -> Response {
    let Some(viewer) = request.extensions().get::<Arc<Viewer>>() else {
        return Refusal::forbidden().into_response();
    };
    match access.check(viewer) {
        Ok(()) => next.run(request).await,
        Err(refusal) => {
            let mut response = refusal.into_response();
            response.extensions_mut().insert(Unread::new(request.into_body()));
            response
        }
    }
}

/// The body of a request that was refused before anybody read it; rides on the answer, so that `web` can give back what
/// was typed.
#[derive(Debug, Clone)]
pub struct Unread(Arc<Mutex<Option<Body>>>);

impl Unread {
    /// The body of a request that is refused.
    pub fn new(body: Body) -> Self {
        Self(Arc::new(Mutex::new(Some(body))))
    }

    /// The body; once.
    pub fn take(&self) -> Option<Body> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}
