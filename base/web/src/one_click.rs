//! Unsubscribing with one click (RFC 8058): mail programs post to the address in a mail's header, from anywhere.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    response::{IntoResponse, Response},
};
use i18n::Translator;
use kernel::House;

use crate::{Error, form::unread, security};

/// Who stops a mailing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OneClick {
    /// A mail program, or its provider, for its owner: it wants no page and is led nowhere.
    Program,
    /// Somebody on the page of ours that asks.
    Person,
}

impl FromRequest<House> for OneClick {
    type Rejection = Error;

    async fn from_request(request: Request, house: &House) -> Result<Self, Error> {
        let own = security::is_own(request.headers(), &house.settings);
        let body = Bytes::from_request(request, house).await.map_err(|broken| unread(broken.status()))?;
        if is_one_click(&String::from_utf8_lossy(&body)) {
            Ok(Self::Program)
        } else if own {
            Ok(Self::Person)
        } else {
            Err(Error::foreign())
        }
    }
}

impl OneClick {
    /// The answer to a program: done, and nothing else.
    pub fn done(t: &Translator) -> Response {
        t.say("web-unsubscribed").into_response()
    }
}

/// The pair that RFC 8058 demands, as a form or in parts.
fn is_one_click(body: &str) -> bool {
    let in_parts =
        || body.contains("name=\"List-Unsubscribe\"") && body.lines().any(|line| line == "One-Click");
    body.trim() == "List-Unsubscribe=One-Click" || in_parts()
}

/// Whether `path` is one to which programs post: the pattern with something in place of `{link}`.
pub(crate) fn takes(house: &House, path: &str) -> bool {
    let path = path.split('?').next().unwrap_or_default();
    house.modules.iter().flat_map(|module| module.one_click).any(|pattern| {
        pattern.split_once("{link}").is_some_and(|(before, after)| {
            let link = path.strip_prefix(before).and_then(|rest| rest.strip_suffix(after));
            link.is_some_and(|link| !link.is_empty() && !link.contains('/'))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_says_what_it_wants_as_a_form_or_in_parts() {
        assert!(is_one_click("List-Unsubscribe=One-Click"));
        assert!(is_one_click(
            "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n"
        ));
        assert!(![" ", "", "List-Unsubscribe=Two", "a=List-Unsubscribe"].into_iter().any(is_one_click));
    }
}
