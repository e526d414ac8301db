//! Sends what is due: a few mails at a time, one after the other over one connection, never twice by two processes.

use std::time::Duration;

use db::Key;
use jiff::{SignedDuration, Timestamp};
use kernel::{House, network::Smtp};
use serde_json::Value;

use crate::{
    Mail, Message, State, Trouble, compose,
    compose::template,
    envelope,
    rules::{self, Verdict},
    store,
    transport::Transport,
};

/// Mails sent between two pauses; with one portion a second this is also the most that are sent in a second.
const PORTION: usize = 20;
/// Whoever took a mail has so long to send it; then another may. Each is taken by itself, so that a process that
/// dies holds up one mail only, and a sign-in code overtakes what was due before it.
const LEASE: SignedDuration = SignedDuration::from_mins(20);
/// So long nothing is tried after the server was not there for anyone.
const REST: SignedDuration = SignedDuration::from_mins(1);
/// The pause between two portions.
const PAUSE: Duration = Duration::from_secs(1);

/// The only one who sends mail in this process.
pub struct Worker {
    house: House,
    transport: Option<(Smtp, Transport)>,
    /// Until when the server with these settings is left alone.
    rest: Option<(Smtp, Timestamp)>,
}

impl Worker {
    /// A worker for the outbox of `house`.
    pub const fn new(house: House) -> Self {
        Self { house, transport: None, rest: None }
    }

    /// Sends until the process ends.
    pub async fn run(mut self) {
        loop {
            if let Err(error) = self.portion().await {
                // That the database is away was said once, by the database itself.
                if !error.is_unavailable() {
                    tracing::error!(%error, "the outbox could not be read");
                }
                tokio::time::sleep(PAUSE * 10).await;
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Sends everything that is due at the house's present time, without pauses, and says how many were sent.
    pub async fn run_due(&mut self) -> db::Result<usize> {
        let mut sent = 0;
        while let Some(more) = self.portion().await? {
            sent += more;
        }
        Ok(sent)
    }

    /// Tries one portion and says how many were sent; `None` when nothing is due or mail is not set up.
    async fn portion(&mut self) -> db::Result<Option<usize>> {
        let Some(smtp) = self.house.network().smtp.clone() else { return Ok(None) };
        let now = self.house.clock.now();
        // The demo's mails are read in its outbox and never leave the house.
        if self.house.settings.demo
            || self.rest.as_ref().is_some_and(|(of, until)| *of == smtp && now < *until)
        {
            return Ok(None);
        }
        let (mut tried, mut sent) = (0, 0);
        while tried < PORTION {
            let Some(mail) = self.claim(self.house.clock.now()).await? else { break };
            tried += 1;
            let Some(mail) = self.current(mail).await? else { continue };
            let result = self.deliver(&smtp, &mail).await;
            self.note(&mail, result).await?;
            match result {
                Ok(()) => sent += 1,
                Err(trouble) if trouble.is_everyones() => {
                    self.transport = None;
                    self.rest = Some((smtp, now + REST));
                    break;
                }
                Err(_) => {}
            }
        }
        Ok((tried > 0).then_some(sent))
    }

    /// Takes the mail whose turn it is.
    async fn claim(&self, now: Timestamp) -> db::Result<Option<Mail>> {
        if !self.house.db.read(move |tx| store::is_due(tx, now)).await? {
            return Ok(None);
        }
        let key = Key::named("mail.outbox");
        self.house.db.write(key, move |tx| store::claim(tx, now, now + LEASE)).await
    }

    /// The mail as it would be caused now; nothing when it is not true any more.
    async fn current(&self, mail: Mail) -> db::Result<Option<Mail>> {
        let Some(template) = template(&self.house, &mail.template) else { return Ok(Some(mail)) };
        let Ok(data) = serde_json::from_str::<Value>(&mail.data) else { return Ok(Some(mail)) };
        let (id, now) = (mail.id, self.house.clock.now());
        let current = self.house.db.read(move |tx| (template.current)(tx, now, data.clone())).await?;
        let Some(data) = current else {
            tracing::info!(template = mail.template, "a mail was overtaken");
            self.house.db.write(Key::from(id), move |tx| store::overtaken(tx, id)).await?;
            return Ok(None);
        };
        Ok(Some(Mail { data: data.to_string(), ..mail }))
    }

    async fn deliver(&mut self, smtp: &Smtp, mail: &Mail) -> Result<(), Trouble> {
        let message = write(&self.house, smtp, mail)?;
        if self.transport.as_ref().is_none_or(|(settings, _)| settings != smtp) {
            self.transport = Some((smtp.clone(), Transport::new(smtp, own_name(&self.house))?));
        }
        match &self.transport {
            Some((_, transport)) => transport.send(message).await,
            None => Err(Trouble::Connection),
        }
    }

    /// Writes down what became of a try.
    async fn note(&self, mail: &Mail, result: Result<(), Trouble>) -> db::Result<()> {
        let (id, now) = (mail.id, self.house.clock.now());
        let Err(trouble) = result else {
            metrics::counter!("geflecht_mails_sent_total").increment(1);
            let data = mail.data.clone();
            return self.house.db.write(Key::from(id), move |tx| store::sent(tx, id, &data, now)).await;
        };
        let verdict = rules::verdict(trouble, mail.attempts, now);
        tracing::warn!(%trouble, template = mail.template, given_up = verdict == Verdict::GiveUp, "a mail was not sent");
        let reason = trouble.to_string();
        match verdict {
            Verdict::Blameless(due) => {
                self.house.db.write(Key::from(id), move |tx| store::wait(tx, id, &reason, due)).await
            }
            Verdict::Later(due) => {
                self.house.db.write(Key::from(id), move |tx| store::put_off(tx, id, &reason, due)).await
            }
            Verdict::GiveUp => {
                metrics::counter!("geflecht_mails_failed_total").increment(1);
                self.house.db.write(Key::from(id), move |tx| store::failed(tx, id, &reason)).await
            }
        }
    }
}

/// Sends one message at once with settings that are being tried out; nothing is stored.
pub async fn send_now(house: &House, smtp: &Smtp, message: &Message) -> Result<(), Trouble> {
    let now = house.clock.now();
    let mail = Mail {
        id: house.random.id(now),
        recipient: message.to.clone(),
        language: message.language.tag().to_owned(),
        template: message.template.to_owned(),
        data: message.data.to_string(),
        mailing: message.mailing.clone(),
        about: None,
        state: State::Waiting,
        attempts: 0,
        due_at: now,
        created_at: now,
        sent_at: None,
        last_error: None,
    };
    Transport::new(smtp, own_name(house))?.send(write(house, smtp, &mail)?).await
}

fn write(house: &House, smtp: &Smtp, mail: &Mail) -> Result<lettre::Message, Trouble> {
    let composed = compose(house, mail).map_err(|error| {
        tracing::error!(%error, template = mail.template, "a mail could not be written");
        Trouble::Template
    })?;
    envelope::message(house, smtp, mail, &composed, house.clock.now())
}

/// The host name in the house's address.
fn own_name(house: &House) -> &str {
    let address = house.settings.address.as_str();
    let host = address.split_once("://").map_or(address, |(_, rest)| rest);
    host.split(['/', ':']).next().filter(|host| !host.is_empty()).unwrap_or("localhost")
}
