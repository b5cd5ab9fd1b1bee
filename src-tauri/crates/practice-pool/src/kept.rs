//! Things remembered under a key for a while: neither time nor a busy client makes the memory grow without
//! end.

use crate::clock::Moment;
use std::collections::HashMap;
use std::time::Duration;

/// How many things one collection holds; the oldest makes room. A demo or a test run stays far below.
const MOST: usize = 10_000;

/// A collection whose entries are forgotten after `keep`, or earlier if there are too many.
#[derive(Clone)]
pub(crate) struct Kept<V> {
    entries: HashMap<String, (Moment, V)>,
    keep: Duration,
}

impl<V> Kept<V> {
    pub(crate) fn new(keep: Duration) -> Self {
        Self {
            entries: HashMap::new(),
            keep,
        }
    }

    pub(crate) fn insert(&mut self, key: String, value: V, now: Moment) {
        self.entries.retain(|_, (made, _)| now.since(*made) <= self.keep);
        if self.entries.len() >= MOST {
            let oldest = self
                .entries
                .iter()
                .min_by_key(|(_, (made, _))| *made)
                .map(|(key, _)| key.clone());
            if let Some(oldest) = oldest {
                self.entries.remove(&oldest);
            }
        }
        self.entries.insert(key, (now, value));
    }

    /// When it was made, and what it is.
    pub(crate) fn get(&self, key: &str) -> Option<(Moment, &V)> {
        self.entries.get(key).map(|(made, value)| (*made, value))
    }

    pub(crate) fn get_mut(&mut self, key: &str) -> Option<&mut V> {
        self.entries.get_mut(key).map(|(_, value)| value)
    }

    pub(crate) fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.entries.values_mut().map(|(_, value)| value)
    }

    pub(crate) fn remove(&mut self, key: &str) -> Option<(Moment, V)> {
        self.entries.remove(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;

    struct Fixed(i64);
    impl Clock for Fixed {
        fn now_unix_ms(&self) -> i64 {
            self.0
        }
    }
    fn at(ms: i64) -> Moment {
        Moment::of(&Fixed(ms))
    }

    #[test]
    fn forgets_what_is_too_old_and_keeps_the_rest() {
        let mut kept = Kept::new(Duration::from_millis(100));
        kept.insert("old".into(), 1, at(0));
        kept.insert("young".into(), 2, at(50));
        kept.insert("new".into(), 3, at(101));
        assert!(kept.get("old").is_none());
        assert_eq!(kept.get("young"), Some((at(50), &2)));
    }

    #[test]
    fn the_oldest_makes_room() {
        let mut kept = Kept::new(Duration::from_secs(3600));
        for n in 0..=MOST {
            kept.insert(n.to_string(), n, at(n as i64));
        }
        assert!(kept.get("0").is_none());
        assert!(kept.get("1").is_some());
        assert!(kept.get(&MOST.to_string()).is_some());
    }
}
