//! Exports the list for others. The file contains only the settings that an import accepts.

use enrolment::{PoolProfile, Problem};
use platform::pools_file::Entry;

use super::Pools;

impl Pools {
    /// Returns the entries without practice pools, which end with the program. An entry states whether there is a client
    /// secret but does not contain it.
    ///
    /// # Errors
    /// The problem of a pool that is not valid as an imported pool. Not expected, because the pools were checked before.
    pub(crate) fn exported(&self) -> Result<Vec<Entry>, Problem> {
        let real = self.list.iter().filter(|pool| pool.practice.is_none());
        let exported = real.map(|pool| {
            Ok(Entry {
                profile: PoolProfile::try_from(pool.profile.form().imported())?,
                client_secret: pool.secret.exists,
                keychain: false,
            })
        });
        exported.collect()
    }
}
