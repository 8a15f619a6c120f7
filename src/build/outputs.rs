//! The output folder as it is being filled, with what goes beside the files of the site.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use super::{BuildError, FilesOfKind, put};
use crate::emit::{EmitError, Published, Staging};
use crate::pack::{archive, twins};
use crate::site::Site;

/// What a build makes beside the files of the site.
#[derive(Debug, Clone, Copy, Default)]
pub struct Extras {
    /// Compressed twins of text files: `.gz` and `.br`.
    pub precompress: bool,
    /// The site as an archive that opens without a server: [`OFFLINE_FILE`].
    pub offline: bool,
}

/// The archive for readers without a connection, in the output folder.
pub const OFFLINE_FILE: &str = "offline.zip";

/// Takes files from many threads at once.
pub(super) struct Outputs {
    staging: Staging,
    extras: Extras,
    /// How many files of each kind there are.
    kinds: Mutex<BTreeMap<String, FilesOfKind>>,
    /// What the archive is made of; empty if there is none.
    kept: Mutex<BTreeMap<String, Vec<u8>>>,
}

impl Outputs {
    /// Begins to fill `folder` anew.
    pub(super) fn begin(folder: &Path, extras: Extras) -> Result<Self, EmitError> {
        let staging = Staging::begin(folder)?;
        Ok(Self { staging, extras, kinds: Mutex::default(), kept: Mutex::default() })
    }

    /// Writes a file of the site, and its twins.
    pub(super) fn put(&self, path: &str, bytes: &[u8]) -> Result<(), EmitError> {
        self.write(path, bytes)?;
        if self.extras.precompress {
            for (path, twin) in twins(path, bytes) {
                self.write(&path, &twin)?;
            }
        }
        if self.extras.offline {
            let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
            kept.insert(path.to_owned(), bytes.to_vec());
        }
        Ok(())
    }

    fn write(&self, path: &str, bytes: &[u8]) -> Result<(), EmitError> {
        put(&self.staging, path, bytes)?;
        let name = path.rsplit('/').next().unwrap_or_default();
        let ending = name.rsplit_once('.').map_or(name, |(_, ending)| ending);
        let mut kinds = self.kinds.lock().unwrap_or_else(PoisonError::into_inner);
        let kind = kinds.entry(ending.to_owned()).or_default();
        kind.count += 1;
        kind.bytes += bytes.len() as u64;
        Ok(())
    }

    /// Writes the archive, if there must be one, and puts everything in place. Also tells how many
    /// files of each kind there are.
    pub(super) fn publish(
        self,
        site: &Site,
    ) -> Result<(Published, BTreeMap<String, FilesOfKind>), BuildError> {
        if self.extras.offline {
            let files = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
            let config = &site.content.config;
            let name = search_index::slug(&config.title);
            self.write(OFFLINE_FILE, &archive(&files, &config.base_path(), &name)?)?;
        }
        let kinds = self.kinds.into_inner().unwrap_or_else(PoisonError::into_inner);
        Ok((self.staging.publish()?, kinds))
    }
}
