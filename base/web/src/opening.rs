//! Before the network is set up, every address leads to where that is done.

use kernel::House;

/// What is answered all the same: what watches over the program, and the choices of language and look.
const ALWAYS: [&str; 3] = ["/health", "/robots.txt", "/ansicht"];

/// Where a request for `path` is sent as long as the network is not set up; nowhere, when it is answered as it is.
pub(crate) async fn leads_to(house: &House, path: &str) -> Option<&'static str> {
    let mut open = house.modules.iter().flat_map(|module| module.before_set_up).copied();
    let first = open.clone().next()?;
    let is_open = path.starts_with("/assets/") || ALWAYS.contains(&path) || open.any(|one| one == path);
    if is_open || set_up_meanwhile(house).await { None } else { Some(first) }
}

/// Another process on the same database may have set the network up without telling this one.
async fn set_up_meanwhile(house: &House) -> bool {
    if let Err(error) = house.reload_network().await {
        tracing::error!(%error, "the network could not be read");
    }
    house.is_set_up()
}
