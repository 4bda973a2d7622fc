//! The pages of audio conferencing: everybody with their numbers, and the numbers of the bridge.

mod bridge;
mod changing;
mod dialin;
mod listing;
mod providing;
mod searching;

use passerelle::domain::ids::UserId;
use passerelle::domain::people::Person;

use crate::support::{LONDON, PARIS, TOLL_FREE, World};

const GRENOBLE: u64 = 33_465_712_009;
const OTHER_TOLL_FREE: u64 = 18_005_551_239;

/// Everybody for whom `wanted` holds.
fn those(world: &World, wanted: impl Fn(&Person) -> bool) -> Vec<UserId> {
    (0..world.tenant.people.len() as u32)
        .map(UserId)
        .filter(|user| wanted(world.person(*user)))
        .collect()
}
