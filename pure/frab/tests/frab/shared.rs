//! The real files beside the clone.

use std::path::PathBuf;

/// A file of `shared/data/schedules`; a bare clone lacks it, and says so.
pub fn shared(name: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/schedules");
    std::fs::read(folder.join(name)).unwrap_or_else(|error| {
        panic!("this test needs {name} in {} beside the clone: {error}", folder.display())
    })
}
