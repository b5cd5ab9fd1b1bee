//! The list as a file for others: what Import takes over of each pool, and no more. So whoever looks into the file sees
//! what will come of it.

use enrolment::{PoolProfile, Problem};
use platform::pools_file::Entry;

use super::Pools;

impl Pools {
    /// Those that others can use: practice pools are of this run of the program. Client secrets stay here; that there is
    /// one is told.
    ///
    /// # Errors
    /// None, as nothing is in it that was not checked before.
    pub(crate) fn exported(&self) -> Result<Vec<Entry>, Problem> {
        let lasting = self.list.iter().filter(|pool| pool.practice.is_none());
        let exported = lasting.map(|pool| {
            Ok(Entry {
                profile: PoolProfile::try_from(pool.profile.form().imported())?,
                client_secret: pool.secret.exists,
                keychain: false,
            })
        });
        exported.collect()
    }
}
