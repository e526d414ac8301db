//! Why a request was refused; the outermost layer of `web` turns it into a page in the reader's language.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

/// Rides on a response as an extension until `web` renders the error page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The status of the answer.
    pub status: StatusCode,
    /// The message that says what happened and what to do; a key of the catalogue.
    pub message: &'static str,
    /// Where signing in would help.
    pub sign_in: bool,
}

impl Refusal {
    /// A refusal with a message of its own.
    pub const fn new(status: StatusCode, message: &'static str) -> Self {
        Self { status, message, sign_in: false }
    }

    /// There is nothing at this address, or the viewer may not know that there is.
    pub const fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "web-error-not-found")
    }

    /// The viewer's role does not allow it.
    pub const fn forbidden() -> Self {
        Self::new(StatusCode::FORBIDDEN, "web-error-forbidden")
    }

    /// One has to sign in first.
    pub const fn sign_in() -> Self {
        Self { status: StatusCode::UNAUTHORIZED, message: "web-error-sign-in", sign_in: true }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}
