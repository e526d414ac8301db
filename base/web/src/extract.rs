//! Extractors that answer bad input with our own error page.

use axum::{
    extract::{FromRequestParts, OptionalFromRequestParts},
    http::request::Parts,
};
use kernel::House;
use serde::de::DeserializeOwned;

use crate::Error;

/// NUL as addresses have it.
const NUL: &str = "%00";

/// The placeholders of the path; what does not fit is an address where nothing is.
#[derive(Debug, Clone)]
pub struct Path<T>(pub T);

impl<T: DeserializeOwned + Send> FromRequestParts<House> for Path<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<Self, Error> {
        #[expect(clippy::disallowed_types, reason = "this is the door that the others use")]
        type Raw<T> = axum::extract::Path<T>;
        // No database of ours looks for a text with NUL in it, so there is nothing of that name.
        if parts.uri.path().contains(NUL) {
            return Err(Error::not_found());
        }
        let raw = <Raw<T> as FromRequestParts<House>>::from_request_parts(parts, house).await;
        raw.map(|raw| Self(raw.0)).map_err(|_| Error::not_found())
    }
}

impl<T: DeserializeOwned + Send> OptionalFromRequestParts<House> for Path<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<Option<Self>, Error> {
        Ok(<Self as FromRequestParts<House>>::from_request_parts(parts, house).await.ok())
    }
}

/// The query; what does not fit counts as not asked.
#[derive(Debug, Clone, Default)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned + Default + Send> FromRequestParts<House> for Query<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &House) -> Result<Self, Error> {
        let query = parts.uri.query().unwrap_or_default().replace(NUL, "");
        Ok(Self(serde_urlencoded::from_str(&query).unwrap_or_default()))
    }
}
