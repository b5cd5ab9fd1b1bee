//! A map whose entries expire and whose size is limited, so that neither time nor a busy client grows the memory
//! without end.

use crate::clock::Moment;
use std::collections::HashMap;
use std::time::Duration;

/// How many entries a map holds before the oldest is removed. A demo or a test run stays far below.
const CAPACITY: usize = 10_000;

/// A map whose entries are removed after `lifetime`, or earlier when it is full.
#[derive(Clone)]
pub(crate) struct ExpiringMap<V> {
    entries: HashMap<String, (Moment, V)>,
    lifetime: Duration,
}

impl<V> ExpiringMap<V> {
    pub(crate) fn new(lifetime: Duration) -> Self {
        Self {
            entries: HashMap::new(),
            lifetime,
        }
    }

    pub(crate) fn insert(&mut self, key: String, value: V, now: Moment) {
        self.entries
            .retain(|_, (inserted, _)| now.since(*inserted) <= self.lifetime);
        if self.entries.len() >= CAPACITY {
            let oldest = self
                .entries
                .iter()
                .min_by_key(|(_, (inserted, _))| *inserted)
                .map(|(key, _)| key.clone());
            if let Some(oldest) = oldest {
                self.entries.remove(&oldest);
            }
        }
        self.entries.insert(key, (now, value));
    }

    /// Returns an entry and the time of its insertion.
    pub(crate) fn get(&self, key: &str) -> Option<(Moment, &V)> {
        self.entries.get(key).map(|(inserted, value)| (*inserted, value))
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
    fn insert_removes_expired_entries_only() {
        let mut map = ExpiringMap::new(Duration::from_millis(100));
        map.insert("old".into(), 1, at(0));
        map.insert("young".into(), 2, at(50));
        map.insert("new".into(), 3, at(101));
        assert!(map.get("old").is_none());
        assert_eq!(map.get("young"), Some((at(50), &2)));
    }

    #[test]
    fn insert_removes_the_oldest_entry_when_full() {
        let mut map = ExpiringMap::new(Duration::from_secs(3600));
        for n in 0..=CAPACITY {
            map.insert(n.to_string(), n, at(n as i64));
        }
        assert!(map.get("0").is_none());
        assert!(map.get("1").is_some());
        assert!(map.get(&CAPACITY.to_string()).is_some());
    }
}
