//! Merges the list of this program with a file that was changed at the same time, by another window or by hand.

use platform::pools_file::Entry;

/// The name of an entry that was changed in both places, in different ways.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Conflict {
    pub(super) name: String,
}

/// Applies the changes from `before` to `ours` to the content of the file, `theirs`. A change takes precedence over a
/// removal, so that nothing is lost.
///
/// # Errors
/// [`Conflict`] if one entry was changed in both places, or removed here and changed there.
pub(super) fn merge(before: &[Entry], ours: &[Entry], theirs: &[Entry]) -> Result<Vec<Entry>, Conflict> {
    let mut merged = theirs.to_vec();
    for entry in ours.iter().filter(|entry| !before.contains(entry)) {
        match find(&merged, entry) {
            None => merged.push(entry.clone()),
            Some(at) if merged[at] == *entry => {}
            Some(at) if before.contains(&merged[at]) => merged[at] = entry.clone(),
            Some(at) => return Err(conflict(&merged[at])),
        }
    }
    for removed in before.iter().filter(|entry| find(ours, entry).is_none()) {
        match find(&merged, removed) {
            None => {}
            Some(at) if merged[at] == *removed => drop(merged.remove(at)),
            Some(at) => return Err(conflict(&merged[at])),
        }
    }
    Ok(merged)
}

fn find(list: &[Entry], entry: &Entry) -> Option<usize> {
    let ids = |entry: &Entry| {
        let profile = &entry.profile;
        (profile.user_pool_id().to_owned(), profile.client_id().to_owned())
    };
    list.iter().position(|other| ids(other) == ids(entry))
}

fn conflict(entry: &Entry) -> Conflict {
    Conflict {
        name: entry.profile.name().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use enrolment::{PoolForm, PoolProfile};

    fn entry(client_id: &str, name: &str) -> Entry {
        let form = PoolForm {
            name: name.to_owned(),
            user_pool_id: "eu-west-1_Ab".to_owned(),
            client_id: client_id.to_owned(),
            ..PoolForm::default()
        };
        Entry {
            profile: PoolProfile::try_from(form).expect("valid"),
            client_secret: false,
            keychain: false,
        }
    }

    /// Entries as `client:name`.
    fn list(text: &str) -> Vec<Entry> {
        let words = text.split_whitespace();
        words
            .map(|word| word.split_once(':').expect("two parts"))
            .map(|(client, name)| entry(client, name))
            .collect()
    }

    #[test]
    fn changes_of_both_sides_are_kept() {
        for (before, ours, theirs, merged) in [
            ("", "a:A", "b:B", "b:B a:A"),
            ("a:A", "a:A c:C", "a:A b:B", "a:A b:B c:C"),
            ("a:A b:B", "a:New b:B", "a:A b:New", "a:New b:New"),
            ("a:A b:B", "b:B", "a:A b:B c:C", "b:B c:C"),
            ("a:A b:B", "a:A b:B c:C", "b:B", "b:B c:C"),
            ("a:A", "a:Same", "a:Same", "a:Same"),
            ("a:A", "", "", ""),
            // A change takes precedence over a removal.
            ("a:A", "a:New", "", "a:New"),
            // The order of the file is kept.
            ("a:A b:B", "a:A b:B c:C", "b:B a:A", "b:B a:A c:C"),
        ] {
            let found = merge(&list(before), &list(ours), &list(theirs));
            assert_eq!(found, Ok(list(merged)), "{before} | {ours} | {theirs}");
        }
    }

    #[test]
    fn entry_that_was_changed_twice_is_a_conflict() {
        for (before, ours, theirs) in [
            ("a:A", "a:Ours", "a:Theirs"),
            ("", "a:Ours", "a:Theirs"),
            ("a:A", "", "a:Theirs"),
        ] {
            let found = merge(&list(before), &list(ours), &list(theirs));
            let name = "Theirs".to_owned();
            assert_eq!(found, Err(Conflict { name }), "{before} | {ours} | {theirs}");
        }
    }
}
