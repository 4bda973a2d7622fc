//! Who is ticked in the list: a set that is quick to change and to ask, for 100,000 people.
//!
//! A bit for each person. Commands want the runs of `UserSet` instead, which are small to store
//! and slow to change. The set knows nothing of who is listed.

use crate::domain::ids::{UserId, UserSet};

const BITS: usize = u64::BITS as usize;

/// A set of people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Without empty words at the end, so that equal sets are equal.
    words: Vec<u64>,
    len: usize,
}

impl Selection {
    /// How many are in it.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether nobody is.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Whether `user` is in it.
    pub fn contains(&self, user: UserId) -> bool {
        let word = self.words.get(user.index() / BITS);
        word.is_some_and(|word| word >> (user.index() % BITS) & 1 == 1)
    }

    /// Puts `user` in.
    pub fn insert(&mut self, user: UserId) {
        let at = user.index() / BITS;
        if at >= self.words.len() {
            self.words.resize(at + 1, 0);
        }
        let bit = 1 << (user.index() % BITS);
        self.len += usize::from(self.words[at] & bit == 0);
        self.words[at] |= bit;
    }

    /// Takes `user` out.
    pub fn remove(&mut self, user: UserId) {
        if !self.contains(user) {
            return;
        }
        self.words[user.index() / BITS] &= !(1 << (user.index() % BITS));
        self.len -= 1;
        while self.words.last() == Some(&0) {
            self.words.pop();
        }
    }

    /// Puts `user` in, or out.
    pub fn toggle(&mut self, user: UserId) {
        if self.contains(user) { self.remove(user) } else { self.insert(user) }
    }

    /// The people in ascending order.
    pub fn iter(&self) -> impl Iterator<Item = UserId> + '_ {
        (0..).step_by(BITS).zip(&self.words).flat_map(|(first, word)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                let bit = left.trailing_zeros();
                left &= left.wrapping_sub(1);
                (bit < u64::BITS).then_some(UserId(first + bit))
            })
        })
    }

    /// How many of `users` are in it.
    pub fn count_among(&self, users: &[UserId]) -> usize {
        users.iter().filter(|user| self.contains(**user)).count()
    }

    /// The set as commands take it.
    pub fn to_set(&self) -> UserSet {
        self.iter().collect()
    }

    /// The set as it stands in an address: `3,5-9`. Nothing where it would be longer than
    /// `length_max`.
    pub fn text(&self, length_max: usize) -> Option<String> {
        let mut text = String::new();
        let mut users = self.iter().map(|user| user.0).peekable();
        while let Some(first) = users.next() {
            let mut last = first;
            while let Some(next) = users.next_if_eq(&(last + 1)) {
                last = next;
            }
            if !text.is_empty() {
                text.push(',');
            }
            text.push_str(&first.to_string());
            if last > first {
                text.push_str(&format!("-{last}"));
            }
            if text.len() > length_max {
                return None;
            }
        }
        Some(text)
    }

    /// Reads what stands in an address; whoever is not one of the `people` is left out.
    pub fn parse(text: &str, people: usize) -> Selection {
        let mut selection = Selection::default();
        for run in text.split(',') {
            let (first, last) = run.split_once('-').unwrap_or((run, run));
            if let (Ok(first), Ok(last)) = (first.parse::<u32>(), last.parse::<u32>()) {
                let after = last.saturating_add(1).min(u32::try_from(people).unwrap_or(u32::MAX));
                selection.extend((first..after).map(UserId));
            }
        }
        selection
    }
}

impl Extend<UserId> for Selection {
    fn extend<I: IntoIterator<Item = UserId>>(&mut self, users: I) {
        for user in users {
            self.insert(user);
        }
    }
}

impl FromIterator<UserId> for Selection {
    fn from_iter<I: IntoIterator<Item = UserId>>(users: I) -> Selection {
        let mut selection = Selection::default();
        selection.extend(users);
        selection
    }
}
