//! Files that nobody else on the machine may read.

use std::fs::{self, OpenOptions};
use std::io::ErrorKind;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// What only the owner may read and write.
const PRIVATE: u32 = 0o600;

/// Makes the file when it is not there; others may not read it, whatever the umask says. `SQLite` makes its log and
/// its index with the modes of the file itself.
pub(crate) fn make(path: &Path) -> Result<()> {
    match OpenOptions::new().write(true).create_new(true).mode(PRIVATE).open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(unavailable(&error)),
    }
}

/// Takes away what others may do with a file of before; nothing when it is not there or belongs to somebody else.
pub(crate) fn close_to_others(path: &Path) {
    let open = fs::metadata(path).is_ok_and(|found| found.permissions().mode() & 0o077 != 0);
    if open && fs::set_permissions(path, fs::Permissions::from_mode(PRIVATE)).is_err() {
        tracing::warn!(file = %path.display(), "others may read this file, and that could not be changed");
    }
}

/// The file itself, and what `SQLite` keeps beside it.
pub fn family(path: &Path) -> [PathBuf; 3] {
    ["", "-wal", "-shm"].map(|ending| {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        PathBuf::from(name)
    })
}

/// Gives a finished file its final name, durably. Blocks.
pub fn settle(partial: &Path, file: &Path) -> Result<()> {
    if family(partial).iter().skip(1).any(|beside| beside.exists()) {
        return Err(Error::Unsupported("the file is not closed yet"));
    }
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let settled = fs::File::open(partial)
        .and_then(|file| file.sync_all())
        .and_then(|()| fs::rename(partial, file))
        .and_then(|()| fs::File::open(folder)?.sync_all());
    settled.map_err(|error| unavailable(&error))
}

/// Removes a database file with all that `SQLite` keeps beside it; nothing when there is none. Blocks.
pub fn remove(path: &Path) -> Result<()> {
    for file in family(path) {
        match fs::remove_file(file) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(unavailable(&error)),
            _ => {}
        }
    }
    Ok(())
}

pub(crate) fn unavailable(error: &std::io::Error) -> Error {
    if error.kind() == ErrorKind::StorageFull {
        Error::Full
    } else {
        Error::Unavailable(error.kind().to_string())
    }
}
