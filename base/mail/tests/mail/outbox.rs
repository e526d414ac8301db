//! The outbox against a real SMTP server, on both databases.

use crate::setting::{Setting, to};
use db::Key;
use jiff::SignedDuration;
use kernel::network;
use mail::{Counts, Filter, Message, State, Worker};
use mailparse::{MailHeaderMap, ParsedMail, parse_mail};
use serde_json::json;
use testkit::{db_test, smtp::Behaviour};

fn header(mail: &ParsedMail<'_>, name: &str) -> Vec<String> {
    mail.headers.get_all_values(name)
}

db_test! {
    async fn a_mail_arrives_as_text_and_html_twin_with_its_headers(db) {
        let setting = Setting::new(db).await;
        setting.enqueue(vec![to("ada@example.org")]).await;
        assert_eq!(setting.send().await, 1);

        let received = setting.server.received();
        assert_eq!((received.len(), received[0].from.as_str()), (1, "post@netz.example"));
        assert_eq!(received[0].to, ["ada@example.org"]);
        let mail = parse_mail(received[0].data.as_bytes()).unwrap();
        assert_eq!(header(&mail, "Subject"), ["Dein Platz, Ada"]);
        assert_eq!(header(&mail, "Date"), ["Sun, 22 Nov 2026 09:00:00 +0000"]);
        assert_eq!(header(&mail, "Auto-Submitted"), ["auto-generated"]);
        assert_eq!(header(&mail, "Reply-To"), ["frage@netz.example"]);
        assert_eq!(header(&mail, "Message-ID"), [format!("<{}@netz.example>", setting.mails().await[0].id)]);
        assert_eq!(header(&mail, "List-Unsubscribe"), Vec::<String>::new());
        assert_eq!(mail.ctype.mimetype, "multipart/alternative");
        let text = mail.subparts[0].get_body().unwrap().replace("\r\n", "\n");
        assert_eq!(
            text.trim_end(),
            "Grüß dich Ada,\n\nWo: Refugio <Berlin>\n\nPlatz bestätigen:\nhttps://netz.example/a/1.b\n\n.\n\n\
             -- \nNetzwerk Müß\" Bcc: all@evil.example\nFörderung:\nGefördert vom Land\nImpressum: https://netz.example/impressum"
        );
        let html = mail.subparts[1].get_body().unwrap();
        assert_eq!(html.matches("<dd>Refugio &#60;Berlin&#62;</dd>").count(), 1);
        assert_eq!(html.matches("href=\"https://netz.example/a/1.b\"").count(), 1);
        assert_eq!(setting.counts().await, Counts { sent: 1, ..Counts::default() });
    }

    async fn names_and_subjects_cannot_add_headers(db) {
        let setting = Setting::new(db).await;
        let hostile = "Ada\r\nBcc: all@evil.example\r\n\r\n<b>&\u{2028}x";
        setting.enqueue(vec![Message { data: json!({ "name": hostile }), ..to("ada@example.org") }]).await;
        assert_eq!(setting.send().await, 1);
        let received = setting.server.received();
        assert_eq!(received[0].to, ["ada@example.org"]);
        let mail = parse_mail(received[0].data.as_bytes()).unwrap();
        assert_eq!(header(&mail, "Bcc"), Vec::<String>::new());
        assert_eq!(header(&mail, "Subject"), ["Dein Platz, Ada Bcc: all@evil.example <b>& x"]);
        assert_eq!(header(&mail, "From").len(), 1);
        assert_eq!(mail.subparts[1].get_body().unwrap().matches("<b>").count(), 0);
    }

    async fn an_address_that_is_none_is_given_up_and_holds_nobody_up(db) {
        let setting = Setting::new(db).await;
        let hostile = "a@example.org>\r\nRCPT TO:<b@evil.example";
        setting.enqueue(vec![to(hostile), to("ada@example.org")]).await;
        assert_eq!(setting.send().await, 1);
        assert_eq!(setting.server.received().iter().map(|mail| mail.to.len()).collect::<Vec<_>>(), [1]);
        assert_eq!(setting.counts().await, Counts { sent: 1, failed: 1, ..Counts::default() });
        let failed = setting.mails().await.into_iter().find(|mail| mail.state == State::Failed).unwrap();
        assert_eq!(failed.last_error.as_deref(), Some("address"));
    }

    async fn what_is_not_true_any_more_when_its_turn_comes_is_not_sent(db) {
        let setting = Setting::new(db).await;
        let taken = Message { data: json!({ "name": "Bo", "taken": true }), ..to("bo@example.org") };
        setting.enqueue(vec![taken, to("ada@example.org")]).await;
        assert_eq!(setting.send().await, 1);
        assert_eq!(setting.counts().await, Counts { sent: 1, overtaken: 1, ..Counts::default() });
        let overtaken = setting.mails().await.into_iter().find(|mail| mail.state == State::Overtaken).unwrap();
        assert_eq!((overtaken.recipient.as_str(), overtaken.attempts), ("bo@example.org", 0));
        let (act, id) = (setting.house.own_act(), overtaken.id);
        let again = setting.house.write(Key::from(id), &act, move |tx, act| mail::resend(tx, act, id)).await.unwrap();
        assert!(!again, "nobody sends it by hand either");
    }

    async fn an_umlaut_that_the_server_cannot_take_holds_nobody_up(db) {
        let setting = Setting::new(db).await;
        setting.server.speak_ascii_only();
        let plain = (0..5).map(|n| to(&format!("p{n}@example.org")));
        let all = [to("jörg@example.org"), to("grit@müller.example")].into_iter().chain(plain).collect();
        setting.enqueue(all).await;
        assert_eq!(setting.send().await, 6);
        let to: Vec<_> = setting.server.received().into_iter().map(|mail| mail.to[0].clone()).collect();
        assert!(to.contains(&"grit@xn--mller-kva.example".to_owned()), "{to:?}");
        let failed = setting.mails().await.into_iter().find(|mail| mail.state == State::Failed).unwrap();
        assert_eq!((failed.recipient.as_str(), failed.last_error.as_deref()), ("jörg@example.org", Some("address")));
    }

    async fn where_the_server_takes_it_an_umlaut_before_the_at_arrives(db) {
        let setting = Setting::new(db).await;
        setting.enqueue(vec![to("jörg@example.org")]).await;
        assert_eq!(setting.send().await, 1);
        assert_eq!(setting.server.received()[0].to, ["jörg@example.org"]);
    }

    async fn a_mailing_can_be_ended_with_one_click_and_a_date_comes_along(db) {
        let setting = Setting::new(db).await;
        let mailing = Message {
            mailing: Some("/abbestellen/7.f".to_owned()),
            data: json!({ "name": "Ada", "calendar": "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n" }),
            ..to("ada@example.org")
        };
        setting.enqueue(vec![mailing]).await;
        setting.send().await;
        let received = setting.server.received();
        let mail = parse_mail(received[0].data.as_bytes()).unwrap();
        assert_eq!(header(&mail, "List-Unsubscribe"), ["<https://netz.example/abbestellen/7.f>"]);
        assert_eq!(header(&mail, "List-Unsubscribe-Post"), ["List-Unsubscribe=One-Click"]);
        assert_eq!(mail.subparts.len(), 2);
        assert_eq!(mail.subparts[1].ctype.mimetype, "text/calendar");
        assert_eq!(mail.subparts[1].get_body().unwrap(), "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
    }

    async fn many_mails_share_connections(db) {
        let setting = Setting::new(db).await;
        setting.enqueue((0..45).map(|n| to(&format!("p{n}@example.org"))).collect()).await;
        assert_eq!(setting.send().await, 45);
        assert_eq!(setting.server.received().len(), 45);
        // The pool takes a connection back a moment after its mail: on a busy machine the next mail may be quicker.
        assert!(setting.server.connections() < 23, "{} connections", setting.server.connections());
    }

    async fn what_is_for_one_person_goes_before_what_goes_to_many(db) {
        let setting = Setting::new(db).await;
        let mailing = Message { mailing: Some("/x".to_owned()), ..to("many@example.org") };
        let mut all = vec![mailing; 20];
        all.extend(vec![to("event@example.org"); 20]);
        all.push(Message { about: None, ..to("code@example.org") });
        setting.enqueue(all).await;
        setting.send().await;
        let order: Vec<_> = setting.server.received().into_iter().map(|mail| mail.to[0].clone()).collect();
        // Portions of twenty: the code is in the first, the mailings in the last.
        assert_eq!(order[..20].iter().filter(|to| *to == "code@example.org").count(), 1);
        assert_eq!(order[..20].iter().filter(|to| *to == "many@example.org").count(), 0);
    }

    async fn a_busy_server_is_tried_again_later(db) {
        let setting = Setting::new(db).await;
        setting.server.plan([Behaviour::RefuseMessage(451)]);
        setting.enqueue(vec![to("ada@example.org")]).await;
        assert_eq!(setting.send().await, 0);
        let waiting = setting.mails().await.remove(0);
        assert_eq!((waiting.state, waiting.attempts), (State::Waiting, 1));
        assert_eq!(waiting.due_at, setting.clock.now() + SignedDuration::from_mins(1));
        assert_eq!(waiting.last_error.as_deref(), Some("refused-451"));
        assert_eq!(setting.send().await, 0, "it is not due yet");
        setting.clock.advance(SignedDuration::from_mins(1));
        assert_eq!(setting.send().await, 1);
        assert_eq!(setting.mails().await[0].last_error, None);
    }

    async fn a_refused_mail_is_given_up_without_its_address_in_the_reason_and_can_be_sent_again(db) {
        let setting = Setting::new(db).await;
        setting.server.plan([Behaviour::RefuseRecipient(550)]);
        setting.enqueue(vec![to("ada@example.org"), to("bo@example.org")]).await;
        assert_eq!(setting.send().await, 1);
        assert_eq!(setting.counts().await, Counts { sent: 1, failed: 1, ..Counts::default() });
        let failed = setting.mails().await.into_iter().find(|mail| mail.state == State::Failed).unwrap();
        assert_eq!(failed.last_error.as_deref(), Some("refused-550"));
        let (act, id) = (setting.house.own_act(), failed.id);
        assert!(setting.house.write(Key::ANY, &act, move |tx, act| mail::resend(tx, act, id)).await.unwrap());
        assert_eq!(setting.send().await, 1);
        assert!(!setting.house.write(Key::ANY, &act, move |tx, act| mail::resend(tx, act, id)).await.unwrap());
    }

    async fn a_server_that_hangs_up_or_refuses_the_password_costs_no_mail_a_try(db) {
        let setting = Setting::new(db).await;
        setting.enqueue(vec![to("ada@example.org"), to("bo@example.org")]).await;
        // A worker that just started knows of no rest.
        for behaviour in [Behaviour::HangUp, Behaviour::RefuseMessage(535)].into_iter().cycle().take(24) {
            setting.server.plan([behaviour]);
            assert_eq!(setting.send().await, 0);
            setting.clock.advance(SignedDuration::from_mins(2));
        }
        assert_eq!(setting.mails().await.iter().map(|mail| mail.attempts).collect::<Vec<_>>(), [0, 0]);
        assert_eq!(setting.send().await, 2);
    }

    async fn a_process_that_dies_while_sending_holds_up_no_other_mail(db) {
        let setting = Setting::new(db).await;
        setting.enqueue((0..18).map(|n| to(&format!("p{n}@example.org"))).collect()).await;
        let mut dying = Worker::new(setting.house.clone());
        let run = tokio::spawn(async move { dying.run_due().await.map(drop) });
        while setting.counts().await.sent == 0 {
            tokio::task::yield_now().await;
        }
        run.abort();
        assert!(run.await.unwrap_err().is_cancelled());
        setting.send().await;
        // The one that was on its way may have arrived: only that one waits.
        assert!(setting.counts().await.waiting <= 1, "{:?}", setting.counts().await);
    }

    async fn a_server_that_hangs_up_too_early_may_get_a_mail_twice_but_never_loses_it(db) {
        let setting = Setting::new(db).await;
        setting.server.plan([Behaviour::TakeAndHangUp]);
        setting.enqueue(vec![to("ada@example.org")]).await;
        setting.send().await;
        setting.clock.advance(SignedDuration::from_mins(2));
        assert_eq!(setting.send().await, 1);
        let received = setting.server.received();
        let ids: Vec<_> = received.iter().map(|mail| header(&parse_mail(mail.data.as_bytes()).unwrap(), "Message-ID")).collect();
        assert_eq!((ids.len(), &ids[0]), (2, &ids[1]), "the recipient's program can tell that they are one");
    }

    async fn after_ten_tries_a_mail_is_given_up(db) {
        let setting = Setting::new(db).await;
        setting.server.plan([Behaviour::RefuseMessage(451); 10]);
        setting.enqueue(vec![to("ada@example.org")]).await;
        for _ in 0..9 {
            setting.send().await;
            assert_eq!(setting.mails().await[0].state, State::Waiting);
            setting.clock.advance(SignedDuration::from_hours(6));
        }
        setting.send().await;
        assert_eq!((setting.mails().await[0].state, setting.mails().await[0].attempts), (State::Failed, 10));
    }

    async fn two_processes_send_each_mail_once(db, fresh) {
        let setting = Setting::new(db).await;
        setting.enqueue((0..60).map(|n| to(&format!("p{n}@example.org"))).collect()).await;
        let mut one = Worker::new(setting.house.clone());
        let mut two = crate::setting::other_worker(fresh, setting.clock.clone()).await;
        let (first, second) = tokio::join!(one.run_due(), two.run_due());
        assert_eq!(first.unwrap() + second.unwrap(), 60);
        let mut reached: Vec<_> = setting.server.received().into_iter().map(|mail| mail.to[0].clone()).collect();
        assert_eq!(reached.len(), 60);
        reached.sort();
        reached.dedup();
        assert_eq!(reached.len(), 60);
    }

    async fn the_demo_and_a_house_without_settings_keep_their_mails(db) {
        let demo = Setting::of(db, true, true).await;
        demo.enqueue(vec![to("ada@example.org")]).await;
        assert_eq!((demo.send().await, demo.server.connections()), (0, 0));
        let act = demo.house.own_act();
        demo.house.write(Key::ANY, &act, |tx, act| network::save_smtp(tx, act, None)).await.unwrap();
        demo.house.reload_network().await.unwrap();
        assert_eq!((demo.send().await, demo.counts().await), (0, Counts { waiting: 1, ..Counts::default() }));
    }

    async fn what_waited_is_put_aside_when_it_shall_not_be_sent_at_once(db) {
        let setting = Setting::of(db, false, false).await;
        assert_eq!(setting.house.db.read(mail::backlog).await.unwrap(), None);
        let first = setting.clock.now();
        setting.enqueue(vec![to("old@example.org")]).await;
        setting.clock.advance(SignedDuration::from_hours(30));
        setting.enqueue(vec![to("new@example.org")]).await;
        assert_eq!(setting.house.db.read(mail::backlog).await.unwrap(), Some((2, first)));
        let act = setting.house.own_act();
        setting.house.write(Key::named("mail.outbox"), &act, |tx, _| mail::put_aside(tx)).await.unwrap();
        assert_eq!(setting.counts().await, Counts { kept: 2, ..Counts::default() });
    }

    async fn old_mails_go_by_themselves(db) {
        let setting = Setting::new(db).await;
        setting.server.plan([Behaviour::Take, Behaviour::RefuseRecipient(550)]);
        setting.enqueue(vec![to("one@example.org"), to("two@example.org")]).await;
        setting.send().await;
        let mut left = Vec::new();
        for days in [13, 2, 14, 2] {
            setting.clock.advance(SignedDuration::from_hours(24 * days));
            let (house, act) = (setting.house.clone(), setting.house.own_act());
            setting.house.write(Key::ANY, &act, move |tx, act| (mail::ERASURE.run)(&house, tx, act)).await.unwrap();
            left.push(setting.counts().await.all());
        }
        assert_eq!(left, [2, 1, 1, 0]);
    }

    async fn a_search_takes_its_text_as_it_is(db) {
        let setting = Setting::of(db, false, false).await;
        setting.enqueue(vec![to("a_b@example.org"), to("aXb@example.org"), to("c%@example.org")]).await;
        let mut found = Vec::new();
        for text in ["A_B", "%", "!", "@example"] {
            let filter = Filter { recipient: text.to_owned(), ..Filter::default() };
            found.push(setting.house.db.read(move |tx| mail::page(tx, &filter, 9)).await.unwrap().len());
        }
        assert_eq!(found, [1, 1, 0, 3]);
    }

    async fn what_was_written_to_a_person_is_told_and_goes_with_them(db) {
        let setting = Setting::of(db, false, false).await;
        setting.enqueue(vec![to("Ada@example.org"), to("bo@example.org")]).await;
        let told = setting.house.db.read(|tx| mail::export(tx, "ada@example.org")).await.unwrap();
        assert_eq!(told[0]["data"], json!({ "name": "Ada" }));
        assert_eq!(told.as_array().map(Vec::len), Some(1));
        let act = setting.house.own_act();
        setting.house.write(Key::ANY, &act, |tx, _| mail::erase_recipient(tx, "ada@example.org")).await.unwrap();
        assert_eq!(setting.counts().await.all(), 1);
    }
}
