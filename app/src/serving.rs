//! Serving: opens the house, starts jobs and mail, listens, and stops in good order.

use std::net::{Ipv4Addr, SocketAddr};

use db::{Db, Options};
use kernel::{Clock, House, Random, Settings};
use tracing_subscriber::EnvFilter;

use crate::{
    cli::Serve,
    config::{Config, DATABASE, Place},
    fill_demo, key, maintenance, migrate, open_migrated, private,
};

/// Serves until the process is asked to stop.
pub fn run(serve: &Serve, place: &Place, demo: bool) -> Result<(), String> {
    start_log(serve.log_json);
    web::metrics::install();
    private::make_folder(&place.data)?;
    let config = Config::read(place)?;
    for doubt in config.doubts(place).into_iter().filter(|_| !demo) {
        tracing::warn!("{doubt}");
    }
    if serve.fresh {
        start_over(place, &config)?;
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.map_err(|error| format!("the program could not start: {error}"))?;
    let wanted = serve.listen.or(config.listen).unwrap_or(SocketAddr::from((Ipv4Addr::LOCALHOST, 8080)));
    let listener = {
        let _inside = runtime.enter();
        web::bind(wanted).map_err(|error| format!("cannot listen on {wanted}: {error}"))?
    };
    let local = listener.local_addr().map_err(|error| error.to_string())?;
    let address = config.address.clone().unwrap_or_else(|| format!("http://{local}"));
    let house = open_house(place, &config, &address, demo)?;
    if demo {
        fill_demo(&house).map_err(|error| format!("the demo could not be filled: {error}"))?;
        runtime.block_on(house.reload_network()).map_err(|error| error.to_string())?;
    }
    if let Some(nats) = serve.nats.as_ref().or(config.nats.as_ref()) {
        if config.database.is_none() {
            return Err("nats: several processes need a PostgreSQL database that they can share".to_owned());
        }
        runtime.block_on(house.connect(nats)).map_err(|error| format!("nats: {error}"))?;
    }
    announce(&house, local)?;
    runtime.block_on(async {
        tokio::spawn(jobs::Runner::new(house.clone()).run());
        tokio::spawn(mail::Worker::new(house.clone()).run());
        let entrance = web::Entrance { behind_proxy: house.settings.behind_proxy, ..Default::default() };
        web::serve(listener, web::router(house.clone()), entrance, stop_signal()).await;
    });
    // What is still being written is finished before the process ends.
    runtime.shutdown_timeout(std::time::Duration::from_secs(5));
    house.db.close();
    Ok(())
}

/// Opens the house for a command, without serving.
pub fn open_quietly(place: &Place, config: &Config) -> Result<House, String> {
    let address = config.address.clone().unwrap_or_else(|| "http://127.0.0.1:8080".to_owned());
    let database = maintenance::look_at(place, config)?;
    maintenance::fits(&database)?;
    house_over(database, place, config, &address, false)
}

fn open_house(place: &Place, config: &Config, address: &str, demo: bool) -> Result<House, String> {
    let database = open_database(place, config)?;
    migrate(&database).map_err(|error| format!("database: {error}"))?;
    house_over(database, place, config, address, demo)
}

fn house_over(
    database: Db,
    place: &Place,
    config: &Config,
    address: &str,
    demo: bool,
) -> Result<House, String> {
    let settings = Settings {
        data: place.data.clone(),
        address: address.trim_end_matches('/').to_owned(),
        demo,
        behind_proxy: config.behind_proxy,
    };
    let key = key::of(place, &database)?;
    open_migrated(database, settings, Clock::system(), Random::system(), Some(key))
        .map_err(|error| format!("database: {error}"))
}

/// Opens the database of a place, and makes its file when there is none.
pub fn open_database(place: &Place, config: &Config) -> Result<Db, String> {
    opened(place, config, Options::default())
}

/// Opens the database of a place, unless it is one that would lose letters.
pub(crate) fn opened(place: &Place, config: &Config, options: Options) -> Result<Db, String> {
    let url = config.database_url(place)?;
    let database = Db::open(&url, options).map_err(|error| format!("database: {error}"))?;
    match database.unfit().map_err(|error| format!("database: {error}"))? {
        Some(reason) => Err(format!("database: {reason}")),
        None => Ok(database),
    }
}

/// Deletes what an earlier demo left, and nothing else.
fn start_over(place: &Place, config: &Config) -> Result<(), String> {
    if config.database.is_some() {
        let database = open_database(place, config)?;
        database.clear().map_err(|error| format!("database: {error}"))?;
        database.close();
        return Ok(());
    }
    db::remove(&place.data.join(DATABASE)).map_err(|error| format!("{DATABASE}: {error}"))
}

/// Tells the console what it needs to know; the line `ready …` comes last, when the socket answers.
fn announce(house: &House, local: SocketAddr) -> Result<(), String> {
    for module in house.modules {
        if let Some(words) = (module.started)(house).map_err(|error| error.to_string())? {
            println!("{words}");
        }
    }
    if house.settings.demo {
        let (act, links, directory) = (house.own_act(), house.links.clone(), house.directory);
        let found = house.db.write_blocking(db::Key::named("people.sign-in"), move |tx| {
            directory.sign_in_links(tx, &act, &links)
        });
        for (role, path) in found.map_err(|error| error.to_string())? {
            println!("sign-in {role} http://{local}{path}");
        }
    }
    println!("ready http://{local}/");
    Ok(())
}

fn start_log(json: bool) {
    let filter = quiet(EnvFilter::try_from_env("GEFLECHT_LOG").unwrap_or_else(|_| EnvFilter::new("info")));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A second start within one process, as in tests, keeps the first log.
    let _ = if json { log.json().try_init() } else { log.try_init() };
}

/// What the reader of HTML remarks about a text that somebody wrote says nothing to who runs the house, hundreds of times.
fn quiet(filter: EnvFilter) -> EnvFilter {
    match "html5ever=error".parse() {
        Ok(directive) => filter.add_directive(directive),
        Err(_) => filter,
    }
}

pub(crate) async fn stop_signal() {
    let interrupt = tokio::signal::ctrl_c();
    let mut terminate = match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        Ok(terminate) => terminate,
        Err(error) => {
            tracing::warn!(%error, "the program can only be stopped by an interrupt");
            let _ = interrupt.await;
            return;
        }
    };
    tokio::select! { _ = interrupt => {}, _ = terminate.recv() => {} }
}

#[cfg(test)]
mod tests {
    use tracing_subscriber::prelude::*;

    use super::*;

    #[test]
    fn a_table_in_somebodys_text_is_no_news_for_the_log() {
        let heard = |filter: EnvFilter| {
            tracing::subscriber::with_default(tracing_subscriber::registry().with(filter), || {
                let html = tracing::enabled!(target: "html5ever::tree_builder", tracing::Level::WARN);
                (html, tracing::enabled!(target: "web", tracing::Level::WARN))
            })
        };
        assert_eq!(heard(quiet(EnvFilter::new("info"))), (false, true));
        assert_eq!(heard(EnvFilter::new("info")), (true, true));
    }
}
