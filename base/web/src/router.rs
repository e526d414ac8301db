//! Puts the routes of all modules and the layers around them together.

use std::sync::Arc;

use axum::{
    Router,
    extract::{Request, State},
    handler::HandlerWithoutStateExt,
    http::{StatusCode, header},
    middleware,
    response::{IntoResponse, Response},
};
use kernel::{Access, House, Module, Refusal, RouteRecord, Routes};
use tower::ServiceBuilder;
use tower_http::{CompressionLevel, compression::CompressionLayer};

use crate::{
    Doors, Form, Look, Page, Result, assets,
    context::{self, LANGUAGE_COOKIE, LOOK_COOKIE, Outer},
    form, metrics, response, security, see_other,
};

/// The routes of the base itself.
fn own_routes() -> Routes {
    Routes::new()
        .get("/health", Access::Public, health)
        .get("/robots.txt", Access::Public, robots)
        .get("/favicon.svg", Access::Public, icon)
        .post("/ansicht", Access::Public, choose_look)
}

/// Every route of the base and of `modules`, for the tests of who may do what.
pub fn records(modules: &[Module]) -> Vec<RouteRecord> {
    let all = modules.iter().map(|module| (module.routes)()).chain([own_routes()]);
    all.flat_map(|routes| routes.into_parts().1).collect()
}

/// The whole program as one service.
pub fn router(house: House) -> Router {
    router_behind(house, Doors::default())
}

/// The same with doors of its own, through which requests of clients come that stand behind a proxy.
pub fn router_behind(house: House, doors: Doors) -> Router {
    let routes = house.modules.iter().map(|module| (module.routes)()).chain([own_routes()]);
    let joined = routes.fold(Router::new(), |router, routes| router.merge(routes.into_parts().0));
    let outer = Outer { house: house.clone(), cache: Arc::default(), limits: Arc::default(), doors };
    joined
        .merge(assets::routes())
        .fallback_service((|| async { Refusal::not_found() }).into_service())
        .method_not_allowed_fallback(|| async {
            Refusal::new(StatusCode::METHOD_NOT_ALLOWED, "web-error-not-found")
        })
        // As one layer, because a router wraps every layer in a box that each request pays for.
        .layer(
            ServiceBuilder::new()
                .layer(middleware::from_fn(finish))
                .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
                .layer(middleware::from_fn_with_state(outer, context::layer))
                .layer(form::body_limit()),
        )
        .with_state(house)
}

/// Counts the answer and puts the security headers on it.
async fn finish(request: Request, next: middleware::Next) -> Response {
    let mut response = next.run(request).await;
    security::put_headers(response.headers_mut());
    metrics::count_answer(response.status());
    response
}

/// Whether the program can answer from its database.
async fn health(State(house): State<House>) -> Response {
    let alive = house.is_alive().await;
    let status = if alive { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let body = if alive { "ok\n" } else { "database unavailable\n" };
    (status, [(header::CACHE_CONTROL, "no-store")], body).into_response()
}

/// The network's woven mark, for the tab of the browser.
async fn icon(State(house): State<House>) -> Response {
    let network = house.network();
    let hue = u16::try_from(network.profile.hue).unwrap_or_default();
    let mark = weave::printed_patch(&network.profile.slug, hue);
    let headers = [(header::CONTENT_TYPE, "image/svg+xml"), (header::CACHE_CONTROL, "public, max-age=3600")];
    (headers, mark).into_response()
}

/// Personal links and the desk are nobody's to index.
async fn robots() -> &'static str {
    "User-agent: *\nDisallow: /anmeldung/\nDisallow: /koordination\nDisallow: /konto\nDisallow: /einloggen\n"
}

/// The switches of language and look; cookies, so that they work without JavaScript.
async fn choose_look(_: Page, form: Form) -> Result<response::SeeOther> {
    let mut to = see_other(form.optional("zurueck").unwrap_or("/"));
    let cookie = |name, value| format!("{name}={value}; Path=/; Max-Age=31536000; SameSite=Lax");
    if let Some(language) = i18n::Language::from_tag(form.text("language")) {
        to = to.with_cookie(cookie(LANGUAGE_COOKIE, language.tag()));
    }
    if let Some(look) = Look::from_name(form.text("look")) {
        to = to.with_cookie(cookie(LOOK_COOKIE, look.name()));
    }
    Ok(to)
}
