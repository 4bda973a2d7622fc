//! Data of the pages of audio conferencing: the bridge with its numbers, and everybody with theirs.
//!
//! Lists are ids, and only rows in sight become words. Whatever needs a look at everybody or at
//! every meeting is one pass that a page asks for once a change. Nothing here changes anything.
//! Start reading with `users`.

pub mod bridge;
pub mod editing;
pub mod invitations;
pub mod person;
pub mod properties;
pub mod providing;
pub mod replacing;
pub mod search;
pub mod selection;
pub mod settings;
pub mod stale;
pub mod third_party;
pub mod users;
