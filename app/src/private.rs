//! Who else on the machine may read what belongs to an installation: nobody.

use std::{
    fs, io,
    os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt},
    path::{Path, PathBuf},
};

use crate::config::{DATABASE, FILE, KEY, Place};

/// Makes the data folder, or takes away what others may do with it. What is in it is closed by whoever opens it.
pub fn make_folder(folder: &Path) -> Result<(), String> {
    let named = |error: io::Error| format!("{}: {error}", folder.display());
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(named)?;
    for path in [folder.to_owned(), folder.join(FILE), folder.join(KEY)] {
        let Ok(found) = fs::metadata(&path) else { continue };
        let closed = found.mode() & 0o700;
        if found.mode() & 0o077 != 0
            && fs::set_permissions(&path, fs::Permissions::from_mode(closed)).is_err()
        {
            // It belongs to somebody else, who has a reason perhaps; `check` says so too.
            tracing::warn!(path = %path.display(), "others may read this, and that could not be changed");
        }
    }
    Ok(())
}

/// What others may read or change, in sentences for the administrator.
pub fn open_to_others(place: &Place) -> Vec<String> {
    let mut paths = vec![place.data.clone(), place.data.join(FILE), place.data.join(KEY)];
    paths.extend(db::family(&place.data.join(DATABASE)));
    paths.into_iter().filter_map(|path| sentence(&path)).collect()
}

fn sentence(path: &PathBuf) -> Option<String> {
    let found = fs::metadata(path).ok()?;
    let mode = found.mode() & 0o777;
    let wanted = if found.is_dir() { 0o700 } else { 0o600 };
    let words = format!(
        "others on this machine may read {} (mode {mode:o}): chmod {wanted:o} {}",
        path.display(),
        path.display()
    );
    (mode & 0o077 != 0).then_some(words)
}
