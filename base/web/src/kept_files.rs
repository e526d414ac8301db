//! Files that were chosen in a form which came back for another reason: browsers do not send them again.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use bytes::Bytes;
use jiff::{SignedDuration, Timestamp};
use kernel::{Id, Person};

use crate::Page;

/// So long a file waits for its form.
const WAIT: SignedDuration = SignedDuration::from_hours(1);
/// All that wait are no larger than this together; the oldest go first.
const MOST_BYTES: usize = 32 * 1024 * 1024;

#[derive(Debug)]
struct File {
    of: Id<Person>,
    until: Timestamp,
    bytes: Bytes,
}

/// The files of this process that wait.
#[derive(Debug, Default)]
struct KeptFiles(Mutex<HashMap<String, File>>);

impl KeptFiles {
    fn files(&self) -> MutexGuard<'_, HashMap<String, File>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Page {
    /// Keeps a file, checked and written anew, for the person who sent it; under what it is asked for again. Nobody who is
    /// not signed in has files kept.
    pub fn keep_file(&self, bytes: impl Into<Bytes>) -> Option<String> {
        let (of, bytes, now) = (self.viewer().person.as_ref()?.id, bytes.into(), self.now());
        let kept = self.kept_files();
        let mut files = kept.files();
        files.retain(|_, file| now < file.until);
        while bytes.len() + files.values().map(|file| file.bytes.len()).sum::<usize>() > MOST_BYTES {
            let oldest = files.iter().min_by_key(|(_, file)| file.until).map(|(name, _)| name.clone())?;
            files.remove(&oldest);
        }
        let name = self.house.random.id::<Person>(now).to_string();
        files.insert(name.clone(), File { of, until: now + WAIT, bytes });
        Some(name)
    }

    /// The file that waits under this name, if it is of the person who asks.
    pub fn kept_file(&self, name: &str) -> Option<Bytes> {
        let of = self.viewer().person.as_ref()?.id;
        let kept = self.kept_files();
        let files = kept.files();
        files.get(name).filter(|file| file.of == of && self.now() < file.until).map(|file| file.bytes.clone())
    }

    fn kept_files(&self) -> Arc<KeptFiles> {
        self.house.service(|_| KeptFiles::default())
    }
}
