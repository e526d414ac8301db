//! What was typed is never lost: where a form is refused for a reason that is not in it, the answer gives it back.

use std::sync::{Arc, OnceLock};

use axum::{
    extract::Request,
    http::{StatusCode, request::Parts},
};
use kernel::{Refusal, Unread};

use crate::{Context, Form, Page, upload};

/// The form of one request, once it is read.
#[derive(Debug, Clone, Default)]
pub(crate) struct Typed(Arc<OnceLock<Form>>);

impl Typed {
    /// Where the form of this request is kept.
    pub(crate) fn of(request: &Request) -> Self {
        request.extensions().get::<Arc<Context>>().map(|context| context.typed.clone()).unwrap_or_default()
    }

    /// Keeps it until the request is answered.
    pub(crate) fn keep(&self, form: &Form) {
        self.0.get_or_init(|| form.clone());
    }
}

/// What is given back with a refusal.
pub(crate) struct Kept {
    /// Where it was sent to.
    pub(crate) action: String,
    /// All of it, to be sent once more.
    pub(crate) pairs: Vec<(String, String)>,
    /// The texts in it, to be read and copied.
    pub(crate) words: Vec<String>,
    /// Whether sending it once more can help.
    pub(crate) again: bool,
    /// Whether a file has to be chosen once more.
    pub(crate) has_file: bool,
}

/// A value that is no choice, number or id, but was written.
fn is_written(value: &str) -> bool {
    value.contains(char::is_whitespace) || value.chars().count() > 40
}

impl Kept {
    /// What was typed into the form that this refusal answers; nothing where nothing was.
    pub(crate) async fn of(
        page: &Page,
        request: Parts,
        refusal: &Refusal,
        unread: Option<Unread>,
    ) -> Option<Self> {
        let read = page.context.typed.0.get().cloned().map(|form| (form, false));
        let (form, has_file) = match (read, unread.and_then(|unread| unread.take())) {
            (Some(read), _) => read,
            (None, Some(body)) => upload::words(Request::from_parts(request, body), &page.house).await?,
            (None, None) => return None,
        };
        Self::new(&page.context.path, &form, refusal, has_file)
    }

    fn new(action: &str, form: &Form, refusal: &Refusal, has_file: bool) -> Option<Self> {
        let values = form.pairs().iter().map(|(_, value)| value.trim());
        let words: Vec<String> = values.filter(|value| is_written(value)).map(str::to_owned).collect();
        let short = form.pairs().iter().any(|(_, value)| !value.trim().is_empty());
        let again = refusal.sign_in
            || refusal.status == StatusCode::TOO_MANY_REQUESTS
            || refusal.status.is_server_error();
        (short && (again || !words.is_empty())).then(|| Self {
            action: action.to_owned(),
            pairs: form.pairs().to_vec(),
            words,
            again,
            has_file,
        })
    }
}

/// The head of a form's request, where its words may be given back.
pub(crate) fn head(parts: &Parts) -> Option<Parts> {
    (parts.method == axum::http::Method::POST).then(|| {
        let mut head = axum::http::Request::new(()).into_parts().0;
        head.headers = parts.headers.clone();
        head
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(pairs: &[(&str, &str)], refusal: &Refusal) -> Option<(Vec<String>, bool)> {
        let form = Form::filled(pairs.iter().copied());
        Kept::new("/hier", &form, refusal, false).map(|kept| (kept.words, kept.again))
    }

    #[test]
    fn texts_are_shown_and_choices_only_sent_again() {
        let form = [("revision", "7"), ("text", "Liebe Leute,\nbis bald"), ("an", "alle")];
        let words = vec!["Liebe Leute,\nbis bald".to_owned()];
        assert_eq!(kept(&form, &Refusal::sign_in()), Some((words.clone(), true)));
        assert_eq!(kept(&form, &Refusal::forbidden()), Some((words, false)));
        assert_eq!(kept(&form[2..], &Refusal::sign_in()), Some((Vec::new(), true)));
        assert_eq!(kept(&form[2..], &Refusal::not_found()), None);
        assert_eq!(kept(&[("text", " ")], &Refusal::sign_in()), None);
    }
}
