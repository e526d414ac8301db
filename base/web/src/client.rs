//! Where a request comes from: the address of the client, also behind a proxy, and what counts as one client.

use std::{
    net::{IpAddr, Ipv6Addr, SocketAddr},
    sync::atomic::{AtomicBool, Ordering},
};

use axum::http::HeaderMap;
use kernel::Settings;

/// The header in which a proxy tells for whom it asks.
const FORWARDED: &str = "x-forwarded-for";

/// The client's address in its one form; what a proxy tells is believed only where the administrator said that there is one.
pub(crate) fn address(settings: &Settings, headers: &HeaderMap, peer: Option<SocketAddr>) -> IpAddr {
    let peer = peer.map(|peer| peer.ip().to_canonical());
    let told = told(headers);
    if settings.behind_proxy { told.or(peer) } else { peer }.unwrap_or(IpAddr::from([0, 0, 0, 0]))
}

/// What the last proxy tells: the last value of the last line. Those before it can be made up by anybody.
fn told(headers: &HeaderMap) -> Option<IpAddr> {
    let last = headers.get_all(FORWARDED).iter().next_back()?.to_str().ok()?;
    let last = last.rsplit(',').next()?.trim().trim_matches('"');
    let bare = last.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(last);
    let with_port = || last.parse::<SocketAddr>().ok().map(|address| address.ip());
    bare.parse().ok().or_else(with_port).map(|address: IpAddr| address.to_canonical())
}

/// What counts as one client: an IPv4 address, or the /64 network that one IPv6 customer gets.
pub fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => Ipv6Addr::from_bits(v6.to_bits() >> 64 << 64).into(),
        v4 @ IpAddr::V4(_) => v4,
    }
}

/// Says once in the log when requests look as if the setting about a proxy did not fit.
pub(crate) fn look_for_proxy(settings: &Settings, headers: &HeaderMap) {
    static SAID: AtomicBool = AtomicBool::new(false);
    if headers.contains_key(FORWARDED) == settings.behind_proxy || SAID.swap(true, Ordering::Relaxed) {
        return;
    }
    if settings.behind_proxy {
        tracing::warn!(
            "behind_proxy is set, but a request came without X-Forwarded-For: all visitors may count as one client"
        );
    } else {
        tracing::warn!(
            "requests look as if they came through a proxy (X-Forwarded-For), but behind_proxy is not set in \
             geflecht.toml: all visitors count as one client"
        );
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn settings(behind_proxy: bool) -> Settings {
        let address = "https://netz.example".to_owned();
        Settings { data: std::path::PathBuf::new(), address, demo: false, behind_proxy }
    }

    fn seen(behind_proxy: bool, peer: &str, lines: &[&'static str]) -> String {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(FORWARDED, HeaderValue::from_static(line));
        }
        address(&settings(behind_proxy), &headers, peer.parse().ok()).to_string()
    }

    #[test]
    fn the_last_value_of_the_last_line_counts_however_it_is_written() {
        let told = |lines: &[&'static str]| seen(true, "127.0.0.1:5", lines);
        assert_eq!(told(&["203.0.113.9"]), "203.0.113.9");
        assert_eq!(told(&["1.1.1.1, 203.0.113.9"]), "203.0.113.9");
        assert_eq!(told(&["1.1.1.1", "2.2.2.2, 203.0.113.9"]), "203.0.113.9");
        assert_eq!(told(&["203.0.113.9:4711"]), "203.0.113.9");
        assert_eq!(told(&["2001:db8::7"]), "2001:db8::7");
        assert_eq!(told(&["[2001:db8::7]"]), "2001:db8::7");
        assert_eq!(told(&["[2001:db8::7]:4711"]), "2001:db8::7");
        assert_eq!(told(&["::ffff:203.0.113.9"]), "203.0.113.9");
        assert_eq!(told(&["[::ffff:203.0.113.9]:4711"]), "203.0.113.9");
        assert_eq!(told(&["unknown"]), "127.0.0.1");
    }

    #[test]
    fn without_a_proxy_nothing_that_is_told_is_believed_and_ipv4_is_ipv4_also_on_an_ipv6_socket() {
        assert_eq!(seen(false, "192.0.2.1:5", &["203.0.113.9"]), "192.0.2.1");
        assert_eq!(seen(false, "[::ffff:192.0.2.1]:5", &[]), "192.0.2.1");
    }

    #[test]
    fn one_customer_is_one_client() {
        let of = |address: &str| network(address.parse().expect("an address")).to_string();
        assert_eq!(of("2001:db8:7:1:ffff::1"), "2001:db8:7:1::");
        assert_eq!(of("::ffff:192.0.2.1"), "192.0.2.1");
        assert_ne!(of("192.0.2.1"), of("192.0.2.2"));
    }
}
