//! How to reach a PostgreSQL server: the parts of its address that concern encryption.

use std::sync::Arc;
use std::time::Duration;

use postgres::Config;
use postgres::config::SslMode;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::error::{Error, Result};

/// The client's configuration, and TLS when the address asks for it.
pub(crate) fn configure(url: &str) -> Result<(Config, Option<MakeRustlsConnect>)> {
    let (url, wanted, authority) = split(url)?;
    let mut config: Config = url.parse().map_err(|_| Error::Address("PostgreSQL does not understand it"))?;
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(Duration::from_secs(5));
    }
    if config.get_application_name().is_none() {
        config.application_name("geflecht");
    }
    config.ssl_mode(if wanted { SslMode::Require } else { SslMode::Disable });
    let tls = if wanted { Some(connector(authority.as_deref())?) } else { None };
    Ok((config, tls))
}

/// Takes `sslmode` and `sslrootcert` out of the address: the client itself knows too few of their values.
fn split(url: &str) -> Result<(String, bool, Option<String>)> {
    let Some((base, query)) = url.split_once('?') else { return Ok((url.to_owned(), false, None)) };
    let (mut wanted, mut authority, mut rest) = (false, None, Vec::new());
    for pair in query.split('&') {
        match pair.split_once('=') {
            Some(("sslmode", "require" | "verify-ca" | "verify-full")) => wanted = true,
            Some(("sslmode", "disable" | "allow" | "prefer")) => wanted = false,
            Some(("sslmode", _)) => return Err(Error::Address("unknown sslmode")),
            Some(("sslrootcert", path)) => authority = Some(path.to_owned()),
            _ => rest.push(pair),
        }
    }
    let url = if rest.is_empty() { base.to_owned() } else { format!("{base}?{}", rest.join("&")) };
    Ok((url, wanted, authority))
}

fn connector(authority: Option<&str>) -> Result<MakeRustlsConnect> {
    let mut roots = RootCertStore::empty();
    match authority {
        None => roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned()),
        Some(path) => {
            let unreadable = Error::Address("sslrootcert is not a readable PEM file");
            let certificates = CertificateDer::pem_file_iter(path).map_err(|_| unreadable.clone())?;
            for certificate in certificates {
                let certificate = certificate.map_err(|_| unreadable.clone())?;
                roots.add(certificate).map_err(|_| unreadable.clone())?;
            }
        }
    }
    let config = ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|_| Error::Address("TLS cannot be set up"))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_says_whether_to_encrypt() {
        let split = |url| split(url).map(|(url, wanted, _)| (url, wanted));
        let plain = ("postgres://a@h/x".to_owned(), false);
        let secret = ("postgres://a@h/x".to_owned(), true);
        assert_eq!(split("postgres://a@h/x"), Ok(plain.clone()));
        assert_eq!(split("postgres://a@h/x?sslmode=prefer"), Ok(plain));
        assert_eq!(split("postgres://a@h/x?sslmode=require"), Ok(secret.clone()));
        assert_eq!(split("postgres://a@h/x?sslmode=verify-full"), Ok(secret));
        assert_eq!(
            split("postgres://a@h/x?connect_timeout=2&sslmode=require"),
            Ok(("postgres://a@h/x?connect_timeout=2".to_owned(), true))
        );
        assert_eq!(split("postgres://a@h/x?sslmode=perhaps"), Err(Error::Address("unknown sslmode")));
    }

    #[test]
    fn encryption_can_be_set_up() {
        assert!(configure("postgres://a@h/x?sslmode=verify-full").is_ok_and(|(_, tls)| tls.is_some()));
        assert!(configure("postgres://a@h/x").is_ok_and(|(_, tls)| tls.is_none()));
    }
}
