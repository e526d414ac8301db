//! Backup and restore: under its final name stands only what was looked at and found whole.

use std::{
    fs,
    io::Read,
    path::{Path, PathBuf},
};

use db::{Db, Engine, Key, Standing};
use jiff::{SignedDuration, Timestamp};
use kernel::{Clock, network};

use crate::{
    config::{Config, DATABASE, Place},
    maintenance::{copied_into, known, look_at, open_file},
    migrate, private,
    serving::open_database,
};

/// What is not finished yet.
const UNFINISHED: &str = "partial";
/// What is said of a file that cannot be read to its end.
const DAMAGED: &str = "is damaged: it is only a part, or was changed";
/// What is left of an interrupted backup is nobody's work any more after this.
const ABANDONED: SignedDuration = SignedDuration::from_hours(6);

/// Copies everything into one `SQLite` file, whatever the database is.
pub fn backup(place: &Place, file: &Path) -> Result<(), String> {
    if file.exists() {
        return Err(format!("{} exists already", file.display()));
    }
    let config = Config::read(place)?;
    if config.database.is_none() && !place.data.join(DATABASE).exists() {
        return Err(format!("there is no {DATABASE} in {}", place.data.display()));
    }
    forget_unfinished(file);
    let partial = unfinished(file);
    let done = interruptible(&partial, || {
        let failed = |error: db::Error| format!("backup: {error}");
        db::remove(&partial).map_err(failed)?;
        let from = look_at(place, &config)?;
        match from.engine() {
            Engine::Sqlite => from.copy_into(&partial).map_err(failed)?,
            Engine::Postgres => {
                let to = open_file(&partial, true)?;
                migrate(&to).map_err(failed)?;
                db::copy(&from, &to).map_err(failed)?;
                to.close();
            }
        }
        from.close();
        // It is read once more from the file, as whoever restores it will.
        let copy = open_file(&partial, false)?;
        copy.check().map_err(failed)?;
        copy.close();
        db::settle(&partial, file).map_err(failed)
    });
    done?;
    println!("backup {}", file.display());
    Ok(())
}

/// Puts a backup into a data folder or database that holds nothing yet.
pub fn restore(place: &Place, file: &Path) -> Result<(), String> {
    let config = Config::read(place)?;
    let target = place.data.join(DATABASE);
    if config.database.is_none() && target.exists() {
        return Err(format!("{} exists already; move it away first", target.display()));
    }
    let from = trustworthy(file)?;
    private::make_folder(&place.data)?;
    let partial = unfinished(&target);
    interruptible(&partial, || {
        let failed = |error: db::Error| format!("nothing was restored: {error}");
        db::remove(&partial).map_err(failed)?;
        // The backup itself stays as it is: an older one is brought up to date in a copy.
        from.copy_into(&partial).map_err(failed)?;
        from.close();
        let copy = open_file(&partial, true)?;
        migrate(&copy).map_err(failed)?;
        // The key that signed people in is in no backup: the one of the new place counts from now on.
        copy.write_blocking(Key::named("network"), network::forget_key).map_err(failed)?;
        if config.database.is_none() {
            copy.close();
            return db::settle(&partial, &target).map_err(failed);
        }
        let to = open_database(place, &config)?;
        migrate(&to).map_err(failed)?;
        copied_into(db::copy(&copy, &to))?;
        to.close();
        copy.close();
        db::remove(&partial).map_err(failed)
    })?;
    println!("restored {}", file.display());
    Ok(())
}

/// Opens a backup that is one: whole, ours, with a network in it, and not from a later version.
fn trustworthy(file: &Path) -> Result<Db, String> {
    let named = |words: &str| format!("{} {words}; nothing was restored", file.display());
    let mut beginning = Vec::new();
    let opened = fs::File::open(file).map_err(|error| named(&format!("cannot be read ({error})")))?;
    opened
        .take(16)
        .read_to_end(&mut beginning)
        .map_err(|error| named(&format!("cannot be read ({error})")))?;
    if beginning.is_empty() {
        return Err(named("is empty"));
    }
    if beginning != b"SQLite format 3\0" {
        return Err(named("is no backup: it is not a SQLite file"));
    }
    let from = open_file(file, false).map_err(|_| named(DAMAGED))?;
    let damaged = |_| named(DAMAGED);
    from.check().map_err(damaged)?;
    match from.standing(&known()).map_err(damaged)? {
        Standing::Older | Standing::Current => {}
        Standing::Newer => return Err(named("was made by a newer version of this program")),
        Standing::Empty => return Err(named("holds nothing")),
        Standing::Foreign => return Err(named("belongs to another program")),
    }
    if !from.read_blocking(network::is_there).map_err(damaged)? {
        return Err(named("holds no network: its backup was interrupted"));
    }
    Ok(from)
}

fn unfinished(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(UNFINISHED);
    name.into()
}

/// Removes what earlier backups into this folder left when the machine lost its power: it holds personal data.
fn forget_unfinished(file: &Path) {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        let ours = path.extension().is_some_and(|extension| extension == UNFINISHED)
            && path.with_extension("").extension().is_some_and(|extension| extension == "sqlite");
        let modified = fs::metadata(&path).and_then(|found| found.modified()).ok();
        let modified = modified.and_then(|modified| Timestamp::try_from(modified).ok());
        let age = modified.map(|modified| Clock::system().now().duration_since(modified));
        if ours && age.is_some_and(|age| age > ABANDONED) && db::remove(&path).is_ok() {
            println!("removed {}, which an interrupted backup had left", path.display());
        }
    }
}

/// Does the work; when it fails or the program is asked to end, what is unfinished goes.
fn interruptible(partial: &Path, work: impl FnOnce() -> Result<(), String> + Send) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| error.to_string())?;
    let (over, mut done) = tokio::sync::oneshot::channel();
    let end = std::thread::scope(|scope| {
        scope.spawn(move || drop(over.send(work())));
        runtime.block_on(async {
            tokio::select! {
                end = &mut done => end.unwrap_or_else(|_| Err("the work was given up".to_owned())),
                () = crate::serving::stop_signal() => {
                    drop(db::remove(partial));
                    eprintln!("interrupted; nothing is left of it");
                    // The thread that works cannot be stopped otherwise, and has nothing left to finish.
                    std::process::exit(130)
                }
            }
        })
    });
    if end.is_err() {
        drop(db::remove(partial));
    }
    end
}
