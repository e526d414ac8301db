//! The connection to the SMTP server that the coordinator named; kept open from mail to mail.

use std::time::Duration;

use kernel::network::Smtp;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    transport::smtp::{
        Error, PoolConfig,
        authentication::Credentials,
        client::{Tls, TlsParameters},
        extension::ClientId,
    },
};

use crate::Trouble;

/// How long to wait for any one answer of the server.
const PATIENCE: Duration = Duration::from_secs(20);

/// An SMTP server to send through.
pub(crate) struct Transport(AsyncSmtpTransport<Tokio1Executor>);

impl Transport {
    /// A transport with these settings; connects when it is first used. `name` is how it introduces itself.
    pub(crate) fn new(smtp: &Smtp, name: &str) -> Result<Self, Trouble> {
        let parameters = || TlsParameters::new(smtp.host.clone()).map_err(|_| Trouble::Encryption);
        let tls = match smtp.encryption.as_str() {
            "none" => Tls::None,
            "starttls" => Tls::Required(parameters()?),
            "tls" => Tls::Wrapper(parameters()?),
            _ => return Err(Trouble::Settings),
        };
        let port = u16::try_from(smtp.port).map_err(|_| Trouble::Settings)?;
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&smtp.host)
            .port(port)
            .tls(tls)
            .hello_name(ClientId::Domain(name.to_owned()))
            .timeout(Some(PATIENCE))
            .pool_config(PoolConfig::new().min_idle(0).max_size(1));
        if !smtp.username.is_empty() {
            builder = builder.credentials(Credentials::new(smtp.username.clone(), smtp.password.clone()));
        }
        Ok(Self(builder.build()))
    }

    /// Hands one message to the server.
    pub(crate) async fn send(&self, message: Message) -> Result<(), Trouble> {
        // Where the server speaks no SMTPUTF8, such an address is refused here already: its own trouble, nobody else's.
        let is_foreign = message.envelope().to().iter().any(|address| !address.user().is_ascii());
        self.0
            .send(message)
            .await
            .map(drop)
            .map_err(|error| if is_foreign && error.is_client() { Trouble::Address } else { trouble(&error) })
    }
}

fn trouble(error: &Error) -> Trouble {
    if let Some(code) = error.status() {
        return Trouble::from_code(code.into());
    }
    if error.is_tls() {
        Trouble::Encryption
    } else if error.is_client() {
        Trouble::Settings
    } else {
        Trouble::Connection
    }
}
