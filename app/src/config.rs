//! What the administrator decides: the file `geflecht.toml` in the data folder, and the words of the command line over it.

use std::{net::SocketAddr, path::PathBuf};

use clap::Args;
use db::DatabaseUrl;
use serde::Deserialize;

/// The name of the configuration file in the data folder.
pub const FILE: &str = "geflecht.toml";
/// The name of the file with the key that signs people in.
pub const KEY: &str = "geflecht.key";
/// The name of the `SQLite` database in the data folder.
pub const DATABASE: &str = "geflecht.sqlite";

/// Where the data is; every command takes this.
#[derive(Debug, Clone, Args)]
pub struct Place {
    /// The folder that holds everything
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub data: PathBuf,
    /// A PostgreSQL database instead of the file in the data folder
    #[arg(long, value_name = "postgres://…")]
    pub database: Option<String>,
}

/// The configuration file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Where to listen; `127.0.0.1:8080` when it is missing.
    pub listen: Option<SocketAddr>,
    /// The address under which people reach the installation: `https://netz.example`.
    pub address: Option<String>,
    /// `postgres://…`; the file in the data folder when it is missing.
    pub database: Option<String>,
    /// `nats://…`: over what several processes on one PostgreSQL database tell each other what is new.
    pub nats: Option<String>,
    /// Whether a reverse proxy in front tells the client's address in `X-Forwarded-For`.
    #[serde(default)]
    pub behind_proxy: bool,
}

impl Config {
    /// Reads the configuration of a place; an absent file is an empty one.
    pub fn read(place: &Place) -> Result<Self, String> {
        let path = place.data.join(FILE);
        let mut config: Self = match std::fs::read_to_string(&path) {
            Ok(text) => toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Self::default(),
            Err(error) => return Err(format!("{}: {error}", path.display())),
        };
        if place.database.is_some() {
            config.database.clone_from(&place.database);
        }
        if let Some(flaw) = config.address.as_deref().and_then(address_flaw) {
            return Err(format!("{}: address {flaw}", path.display()));
        }
        Ok(config)
    }

    /// What looks as if it did not fit together.
    pub fn oddities(&self) -> Vec<&'static str> {
        let speaks_tls = self.address.as_ref().is_some_and(|address| address.starts_with("https://"));
        let proxied = speaks_tls && !self.behind_proxy;
        proxied.then_some(
            "address begins with https://, so a web server stands in front, but behind_proxy is not set: all visitors \
             would count as one client and share its limits",
        ).into_iter().collect()
    }

    /// What is probably not meant so, in sentences for the administrator.
    pub fn doubts(&self, place: &Place) -> Vec<String> {
        let file = place.data.join(FILE);
        let missing = format!(
            "{}: address is missing, so links in mails lead to this machine itself; write address = \"https://…\"",
            file.display()
        );
        let plain = format!(
            "{}: address begins with http://, so sign-ins travel unencrypted; nobody but this machine should use it",
            file.display()
        );
        match self.address.as_deref() {
            None => vec![missing],
            Some(address) if address.starts_with("http://") && !is_here(address) => vec![plain],
            Some(_) => Vec::new(),
        }
    }

    /// The database of a place.
    pub fn database_url(&self, place: &Place) -> Result<DatabaseUrl, String> {
        match &self.database {
            Some(url) => url.parse().map_err(|error| format!("database: {error}")),
            None => Ok(DatabaseUrl::Sqlite(place.data.join(DATABASE))),
        }
    }
}

/// What is wrong with the address under which people reach the installation. All links are made by putting a path behind
/// it, so nothing may follow the host; a slash at the end is left out.
fn address_flaw(address: &str) -> Option<String> {
    let Some((_, rest)) = address.split_once("://").filter(|(scheme, _)| matches!(*scheme, "http" | "https"))
    else {
        return Some("must begin with https:// or http://".to_owned());
    };
    let host = rest.strip_suffix('/').unwrap_or(rest);
    if host.contains(['/', '?', '#']) {
        return Some(format!("must end with the host, as links are made from it; \"{rest}\" has more"));
    }
    if host.contains('@') {
        return Some("must hold no user and no password".to_owned());
    }
    let parsed = host.parse::<axum::http::uri::Authority>();
    let has_host = parsed.is_ok_and(|authority| {
        let port = authority.as_str().strip_prefix(authority.host()).unwrap_or_default();
        !authority.host().is_empty() && (port.is_empty() || authority.port_u16().is_some_and(|port| port > 0))
    });
    (!has_host).then(|| format!("has no host that could be reached: \"{host}\""))
}

fn is_here(address: &str) -> bool {
    ["http://127.", "http://localhost", "http://[::1]"].iter().any(|here| address.starts_with(here))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_setting_is_refused_by_name() {
        let error = toml::from_str::<Config>("lissten = '127.0.0.1:1'").expect_err("it is misspelt");
        assert!(error.message().starts_with("unknown field `lissten`"));
    }

    #[test]
    fn an_installation_behind_a_proxy_that_does_not_say_so_is_odd() {
        let odd = |text: &str| toml::from_str::<Config>(text).expect("a configuration").oddities().len();
        assert_eq!(odd("address = 'https://netz.example'"), 1);
        assert_eq!(odd("address = 'https://netz.example'\nbehind_proxy = true"), 0);
        assert_eq!(odd("address = 'http://127.0.0.1:8080'"), 0);
    }

    #[test]
    fn an_address_that_links_cannot_be_made_from_is_refused_with_the_reason() {
        for good in
            ["https://netz.example", "https://netz.example/", "http://127.0.0.1:8080", "http://[::1]:8080"]
        {
            assert_eq!(address_flaw(good), None, "{good}");
        }
        for (bad, why) in [
            ("netz.example", "must begin with https:// or http://"),
            ("ftp://netz.example", "must begin with https:// or http://"),
            ("https://", "has no host that could be reached: \"\""),
            ("https:///", "has no host that could be reached: \"\""),
            ("https://:8080", "has no host that could be reached: \":8080\""),
            ("https://netz example", "has no host that could be reached: \"netz example\""),
            ("https://netz.example:port", "has no host that could be reached: \"netz.example:port\""),
            ("https://a@netz.example", "must hold no user and no password"),
            (
                "https://netz.example/wir",
                "must end with the host, as links are made from it; \"netz.example/wir\" has more",
            ),
            (
                "https://netz.example?a=b",
                "must end with the host, as links are made from it; \"netz.example?a=b\" has more",
            ),
            (
                "https://netz.example/#x",
                "must end with the host, as links are made from it; \"netz.example/#x\" has more",
            ),
        ] {
            assert_eq!(address_flaw(bad).as_deref(), Some(why), "{bad}");
        }
    }

    #[test]
    fn the_command_line_wins_over_the_file() {
        let folder = std::env::temp_dir().join(format!("geflecht-config-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        std::fs::write(folder.join(FILE), "database = 'postgres://file/x'").expect("a file");
        let place = Place { data: folder.clone(), database: Some("postgres://line/x".to_owned()) };
        let config = Config::read(&place);
        std::fs::remove_dir_all(folder).expect("the folder goes");
        assert_eq!(config.map(|config| config.database), Ok(Some("postgres://line/x".to_owned())));
    }
}
