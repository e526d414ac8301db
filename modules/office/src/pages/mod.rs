//! The pages of the office, and who may open them.

mod desk;
mod forms;
mod funders;
mod legal;
mod log;
mod network;
mod numbers;
mod post;
mod set_up;
mod start;

use kernel::{Access, Role, Routes};

/// Everything that this module answers.
pub(crate) fn routes() -> Routes {
    const DESK: Access = Access::AtLeast(Role::Coordinator);
    Routes::new()
        .get("/", Access::Public, start::show)
        .get("/einrichten", Access::Public, set_up::show)
        .post("/einrichten", Access::Public, set_up::submit)
        .get("/impressum", Access::Public, legal::imprint)
        .get("/datenschutz", Access::Public, legal::privacy)
        .get("/barrierefreiheit", Access::Public, legal::accessibility)
        .get("/foerderer/{id}/logo", Access::Public, funders::show_logo)
        .get("/metrics", Access::Public, numbers::show)
        .get("/koordination", DESK, desk::show)
        .get("/koordination/netz", DESK, network::show)
        .post("/koordination/netz", DESK, network::submit)
        .get("/koordination/netz/mail", DESK, network::show_mail)
        .post("/koordination/netz/mail", DESK, network::submit_mail)
        .get("/koordination/netz/foerderer", DESK, funders::list)
        .get("/koordination/netz/foerderer/neu", DESK, funders::new)
        .post("/koordination/netz/foerderer/neu", DESK, funders::create)
        .get("/koordination/netz/foerderer/{id}", DESK, funders::edit)
        .post("/koordination/netz/foerderer/{id}", DESK, funders::update)
        .post("/koordination/netz/foerderer/{id}/ordnen", DESK, funders::shift)
        .get("/koordination/netz/foerderer/{id}/entfernen", DESK, funders::ask)
        .post("/koordination/netz/foerderer/{id}/entfernen", DESK, funders::remove)
        .get("/koordination/post", DESK, post::list)
        .post("/koordination/post/erneut", DESK, post::resend_failed)
        .get("/koordination/post/{id}", DESK, post::show)
        .post("/koordination/post/{id}/erneut", DESK, post::resend)
        .get("/koordination/protokoll", DESK, log::show)
}
