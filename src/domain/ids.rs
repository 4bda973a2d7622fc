//! Identifiers: small integers that index the tenant's tables, and sets of people.
//!
//! They carry no meaning of their own; what they name lives in `Tenant`.

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $inner:ty) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        pub struct $name(pub $inner);

        impl $name {
            /// The position in the table that this id names.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    };
}

id!(
    /// A person of the organisation.
    UserId,
    u32
);
id!(
    /// A future meeting that a person of the organisation organises.
    MeetingId,
    u32
);
id!(
    /// A reservation of numbers, counted from the first one of the tenant.
    HoldId,
    u32
);
id!(
    /// A call queue, counted from the first one of the tenant.
    QueueId,
    u32
);
id!(
    /// An auto attendant, counted from the first one of the tenant.
    AttendantId,
    u32
);
id!(
    /// A place of the number catalog.
    PlaceId,
    u16
);

id!(
    /// An emergency address.
    AddressId,
    u32
);
id!(
    /// A location inside an emergency address, or the address as a whole.
    LocationId,
    u32
);

/// A set of people as sorted, disjoint runs, so that "everybody" costs one run in the journal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserSet(Box<[(u32, u32)]>);

impl UserSet {
    /// The set with one person in it.
    pub fn one(user: UserId) -> Self {
        UserSet(Box::new([(user.0, 1)]))
    }

    /// How many people it holds.
    pub fn len(&self) -> usize {
        self.0.iter().map(|(_, n)| *n as usize).sum()
    }

    /// Whether nobody is in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The people in ascending order.
    pub fn iter(&self) -> impl Iterator<Item = UserId> + '_ {
        self.0.iter().flat_map(|(start, n)| (*start..*start + *n).map(UserId))
    }

    /// Whether `user` is in the set.
    pub fn contains(&self, user: UserId) -> bool {
        let after = self.0.partition_point(|(start, _)| *start <= user.0);
        after > 0 && {
            let (start, n) = self.0[after - 1];
            user.0 < start + n
        }
    }
}

impl FromIterator<UserId> for UserSet {
    fn from_iter<I: IntoIterator<Item = UserId>>(users: I) -> Self {
        let mut ids: Vec<u32> = users.into_iter().map(|u| u.0).collect();
        ids.sort_unstable();
        ids.dedup();
        let mut runs: Vec<(u32, u32)> = Vec::new();
        for id in ids {
            match runs.last_mut() {
                Some((start, n)) if *start + *n == id => *n += 1,
                _ => runs.push((id, 1)),
            }
        }
        UserSet(runs.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_keeps_each_person_once_and_in_order() {
        let set: UserSet = [5, 1, 2, 2, 9, 3].into_iter().map(UserId).collect();
        assert_eq!(set.iter().map(|u| u.0).collect::<Vec<_>>(), [1, 2, 3, 5, 9]);
        assert_eq!(set.len(), 5);
        assert!(set.contains(UserId(3)) && !set.contains(UserId(4)) && !set.contains(UserId(0)));
    }
}
