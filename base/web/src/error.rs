//! The one error of handlers: what the reader is told is a message of the catalogue, the cause goes to the log.

use axum::{
    body::Body,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::{Refusal, Unread};

/// Why there is no page.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The request cannot be answered as asked; the reader learns why and what to do.
    #[error("refused: {}", .0.message)]
    Refused(Refusal),
    /// The database failed; the reader learns that nothing was lost.
    #[error(transparent)]
    Database(db::Error),
    /// A template failed.
    #[error("a page could not be laid out")]
    Template(#[from] askama::Error),
    /// Anything else that is the program's own fault; never with personal data.
    #[error("{0}")]
    Internal(&'static str),
}

impl Error {
    /// There is nothing at this address, or the viewer may not know that there is.
    pub const fn not_found() -> Self {
        Self::Refused(Refusal::not_found())
    }

    /// The viewer's role does not allow it.
    pub const fn forbidden() -> Self {
        Self::Refused(Refusal::forbidden())
    }

    /// There was something here; `message` says what became of it.
    pub const fn gone(message: &'static str) -> Self {
        Self::Refused(Refusal::new(StatusCode::GONE, message))
    }

    /// A form from a page that is not ours.
    pub const fn foreign() -> Self {
        Self::Refused(Refusal::new(StatusCode::FORBIDDEN, "web-error-foreign"))
    }

    /// Somebody else was quicker, or the state does not allow it any more; `message` says what to do.
    pub const fn conflict(message: &'static str) -> Self {
        Self::Refused(Refusal::new(StatusCode::CONFLICT, message))
    }

    /// The request itself is wrong in a way that no form of ours produces.
    pub const fn bad_input(message: &'static str) -> Self {
        Self::Refused(Refusal::new(StatusCode::BAD_REQUEST, message))
    }

    /// Too much at once from one address or account.
    pub const fn too_many() -> Self {
        Self::Refused(Refusal::new(StatusCode::TOO_MANY_REQUESTS, "web-error-too-many"))
    }

    /// The upload or form is larger than allowed.
    pub const fn too_large() -> Self {
        Self::Refused(Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, "web-error-too-large"))
    }
}

impl From<db::Error> for Error {
    fn from(error: db::Error) -> Self {
        match error {
            db::Error::NotFound => Self::not_found(),
            other => Self::Database(other),
        }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl Error {
    /// The answer to a request that was refused before anybody read its body, which rides along.
    pub(crate) fn unread(self, body: Body) -> Response {
        let mut response = self.into_response();
        let is_own = response.status() != StatusCode::FORBIDDEN;
        if is_own {
            response.extensions_mut().insert(Unread::new(body));
        }
        response
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let unavailable = |message| Refusal::new(StatusCode::SERVICE_UNAVAILABLE, message).into_response();
        if let Self::Refused(refusal) = self {
            return refusal.into_response();
        }
        // That it is away or full was said once in the log, by the database itself.
        if !matches!(&self, Self::Database(error) if error.is_unavailable()) {
            tracing::error!(error = %self, "a request failed");
        }
        match self {
            Self::Database(db::Error::Uncertain) => unavailable("web-error-uncertain"),
            Self::Database(error) if error.is_transient() || error.is_unavailable() => {
                unavailable("web-error-away")
            }
            _ => Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, "web-error-internal").into_response(),
        }
    }
}
