//! Imprint, privacy notice and accessibility statement; the second is made from what the modules declare.

use askama::Template;
use axum::response::Response;
use web::{Page, Rendered, Result, SafeHtml, Shell};

#[derive(Template)]
#[template(path = "office/imprint.html")]
struct ImprintPage {
    shell: Shell,
    contact: String,
    imprint: SafeHtml,
}

#[derive(Template)]
#[template(path = "office/privacy.html")]
struct PrivacyPage {
    shell: Shell,
    contact: String,
    kinds: Vec<Kind>,
    mail_is_sent: bool,
}

/// One kind of personal data, in the reader's words.
struct Kind {
    what: String,
    why: String,
    ground: String,
    until: String,
}

#[derive(Template)]
#[template(path = "office/accessibility.html")]
struct AccessibilityPage {
    shell: Shell,
    contact: String,
}

/// Who is responsible.
pub(crate) async fn imprint(page: Page) -> Result<Response> {
    page.cached(&[], || async {
        let network = page.house.network();
        let imprint = web::markdown(&network.profile.imprint);
        let contact = network.profile.contact_email.clone();
        Rendered::html(&ImprintPage { shell: page.shell(), contact, imprint }, None)
    })
    .await
}

/// What is stored about people, why, on which ground, until when; and their rights.
pub(crate) async fn privacy(page: Page) -> Result<Response> {
    page.cached(&[], || async {
        let (t, network) = (page.t(), page.house.network());
        let declared = page.house.modules.iter().flat_map(|module| module.personal_data);
        let kinds = declared.map(|data| Kind {
            what: t.say(data.what),
            why: t.say(data.why),
            ground: t.say(data.ground),
            until: t.say(data.until),
        });
        let kinds = kinds.collect();
        let contact = network.profile.contact_email.clone();
        let mail_is_sent = network.smtp.is_some();
        Rendered::html(&PrivacyPage { shell: page.shell(), contact, kinds, mail_is_sent }, None)
    })
    .await
}

/// Which standard is kept, how that was tested, whom to tell.
pub(crate) async fn accessibility(page: Page) -> Result<Response> {
    page.cached(&[], || async {
        let contact = page.house.network().profile.contact_email.clone();
        Rendered::html(&AccessibilityPage { shell: page.shell(), contact }, None)
    })
    .await
}
