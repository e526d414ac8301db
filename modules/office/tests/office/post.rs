//! Mail as the coordinator sets it up and reads it, over HTTP, on both databases.

use crate::{
    house::{COORDINATOR, Office},
    pages::{audited, enqueue, with},
};
use axum::http::StatusCode;
use i18n::Language;
use kernel::network::Smtp;
use mail::{Filter, State};
use testkit::{
    db_test,
    smtp::{Behaviour, SmtpServer},
};

fn smtp_form(port: u16, more: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    let mut form = vec![
        ("host", "127.0.0.1".to_owned()),
        ("port", port.to_string()),
        ("encryption", "none".to_owned()),
        ("sender", "post@netz.example".to_owned()),
    ];
    form.extend(more.iter().map(|(name, value)| (*name, (*value).to_owned())));
    form
}

db_test! {
    async fn a_test_mail_goes_out_before_anything_is_stored_and_says_what_is_wrong(db) {
        let (office, server) = (Office::ready(db).await, SmtpServer::start().await);
        let test = smtp_form(server.port(), &[("do", "test")]);
        let page = office.post("/koordination/netz/mail", COORDINATOR, &test).await;
        assert_eq!((page.status, server.received().len()), (StatusCode::OK, 1));
        assert_eq!(server.received()[0].to, ["1@netz.example"]);
        assert_eq!(office.house.network().smtp, None);
        server.plan([Behaviour::RefuseRecipient(550)]);
        let page = office.post("/koordination/netz/mail", COORDINATOR, &test).await.text();
        let said = office.house.translator(Language::De).count("mail-trouble-refused", 550);
        assert_eq!(page.matches(&said).count(), 1);
    }

    async fn what_waited_is_sent_or_put_aside_as_the_coordinator_says(db) {
        let (office, server) = (Office::ready(db).await, SmtpServer::start().await);
        for _ in 0..3 {
            enqueue(&office, None).await;
        }
        let form = smtp_form(server.port(), &[]);
        let asked = office.post("/koordination/netz/mail", COORDINATOR, &form).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
        let asked = asked.text();
        assert!(asked.contains("3 Mails warten") && asked.contains("id=\"wartende-error\""), "{asked}");
        assert!(asked.contains(&server.port().to_string()), "nothing that was typed is lost");
        assert_eq!(office.house.network().smtp, None);

        let aside = with(form.clone(), "wartende", "aufheben");
        assert_eq!(office.post("/koordination/netz/mail", COORDINATOR, &aside).await.status, StatusCode::SEE_OTHER);
        let mut worker = mail::Worker::new(office.house.clone());
        assert_eq!((worker.run_due().await, office.house.db.read(mail::count).await.unwrap().kept), (Ok(0), 3));
        // What is new goes, and settings that are changed ask only of what has waited for long.
        enqueue(&office, None).await;
        assert_eq!(office.post("/koordination/netz/mail", COORDINATOR, &form).await.status, StatusCode::SEE_OTHER);
        office.house.clock.advance(jiff::SignedDuration::from_hours(2));
        let again = office.post("/koordination/netz/mail", COORDINATOR, &form).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        let send = with(form, "wartende", "senden");
        assert_eq!(office.post("/koordination/netz/mail", COORDINATOR, &send).await.status, StatusCode::SEE_OTHER);
        assert_eq!((worker.run_due().await, server.received().len()), (Ok(1), 1));
    }

    async fn a_mail_password_is_kept_and_never_shown_or_sent_elsewhere(db) {
        let office = Office::ready(db).await;
        let form = smtp_form(465, &[("username", "netz"), ("password", "geheim&7"), ("encryption", "tls")]);
        let form = with(form, "encryption", "tls");
        assert_eq!(office.post("/koordination/netz/mail", COORDINATOR, &form).await.status, StatusCode::SEE_OTHER);
        let shown = office.get("/koordination/netz/mail", COORDINATOR).await.text();
        assert_eq!(shown.matches("geheim").count(), 0);
        let kept = with(with(form.clone(), "password", ""), "sender", "neu@netz.example");
        assert_eq!(office.post("/koordination/netz/mail", COORDINATOR, &kept).await.status, StatusCode::SEE_OTHER);
        let password = |smtp: &Option<Smtp>| smtp.as_ref().map(|smtp| (smtp.password.clone(), smtp.sender.clone()));
        let stored = office.house.network().smtp.clone();
        assert_eq!(password(&stored), Some(("geheim&7".to_owned(), "neu@netz.example".to_owned())));
        let elsewhere = with(kept, "host", "evil.example");
        assert_eq!(office.post("/koordination/netz/mail", COORDINATOR, &elsewhere).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(office.house.network().smtp, stored);
        let off = [("do", "off".to_owned())];
        office.post("/koordination/netz/mail", COORDINATOR, &off).await;
        assert_eq!(office.house.network().smtp, None);
    }

    async fn without_mail_settings_the_coordinator_reads_mails_here(db) {
        let office = Office::ready(db).await;
        let id = enqueue(&office, None).await;
        assert_eq!(office.get("/koordination/post", COORDINATOR).await.text().matches("ada<wbr>@example.org").count(), 1);
        let page = office.get(&format!("/koordination/post/{id}"), COORDINATOR).await.text();
        assert_eq!(page.matches("class=\"button\" href=\"https://netz.example/koordination/netz\"").count(), 1);
        let other = "/koordination/post/01940000-0000-7000-8000-000000000000";
        assert_eq!(office.get(other, COORDINATOR).await.status, StatusCode::NOT_FOUND);
    }

    async fn a_mail_that_was_given_up_is_sent_again_by_hand_and_a_private_one_is_not_read(db) {
        let (office, server) = (Office::ready(db).await, SmtpServer::start().await);
        office.post("/koordination/netz/mail", COORDINATOR, &smtp_form(server.port(), &[])).await;
        let id = enqueue(&office, None).await;
        let page = office.get(&format!("/koordination/post/{id}"), COORDINATOR).await.text();
        assert_eq!(page.matches("https://netz.example/koordination/netz").count(), 0, "it may hold a sign-in code");
        let again = format!("/koordination/post/{id}/erneut");
        assert_eq!(office.post(&again, COORDINATOR, &[]).await.status, StatusCode::CONFLICT);

        server.plan([Behaviour::RefuseRecipient(550)]);
        let mut worker = mail::Worker::new(office.house.clone());
        assert_eq!(worker.run_due().await, Ok(0));
        assert_eq!(office.get("/koordination", COORDINATOR).await.text().matches("zustand=failed").count(), 1);
        office.house.clock.advance(jiff::SignedDuration::from_mins(1));
        assert_eq!(office.post(&again, COORDINATOR, &[]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(worker.run_due().await, Ok(1));
        let mail = office.house.db.read(|tx| mail::page(tx, &Filter::default(), 1)).await.unwrap().remove(0);
        assert_eq!(mail.state, State::Sent);
        assert_eq!(audited(&office).await[0], "office-audit-resent");
    }
}
