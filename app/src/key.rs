//! The key that signs people in: a file beside the database, so that it is in no backup.

use std::{
    fs::{self, OpenOptions},
    io::Write,
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

use db::{Db, Engine, Key};
use kernel::{Act, Actor, Clock, Random, network};

use crate::config::{KEY, Place};

/// The key of this place, made when there is none, and compared with the one that the installation knows.
pub fn of(place: &Place, database: &Db) -> Result<Vec<u8>, String> {
    let file = place.data.join(KEY);
    let key = match fs::read(&file) {
        Ok(key) if key.len() >= 32 => key,
        Ok(_) => return Err(format!("{} is damaged; remove it, and a new one is made", file.display())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => make(&file)?,
        Err(error) => return Err(format!("{}: {error}", file.display())),
    };
    // In one data folder the file counts: it is another one after a backup was restored. Processes that share a database
    // need the same one, or a link that one of them mailed would be refused by the other.
    let (inner, alone) = (key.clone(), database.engine() == Engine::Sqlite);
    let act = Act::new(Clock::system().now(), Random::system(), Actor::System);
    let known = database.write_blocking(Key::named("network"), move |tx| {
        if network::is_key(tx, &act, &inner)? {
            return Ok(true);
        }
        if alone {
            network::forget_key(tx)?;
            network::is_key(tx, &act, &inner)?;
        }
        Ok::<_, db::Error>(alone)
    });
    if known.map_err(|error| format!("database: {error}"))? {
        return Ok(key);
    }
    Err(format!(
        "{} is not the key of this installation: copy that file from the data folder of a process that serves it; where \
         it is lost, `geflecht new-secret` begins anew",
        file.display()
    ))
}

fn make(file: &Path) -> Result<Vec<u8>, String> {
    let key = Random::system().bytes::<32>().to_vec();
    let written =
        OpenOptions::new().write(true).create_new(true).mode(0o600).open(file).and_then(|mut opened| {
            opened.write_all(&key)?;
            opened.sync_all()
        });
    written.map(|()| key).map_err(|error| format!("{}: {error}", file.display()))
}
