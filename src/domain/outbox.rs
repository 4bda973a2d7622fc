//! The mails that the service would have sent: to whom, when and why (IV-05, CC-07). They follow
//! from the events and are never stored.
//!
//! What a mail said is kept with it, because people get other numbers later. A change of 100,000
//! people is one mail with as many recipients, grouped by the numbers that it told them. A mail to
//! somebody whose mailbox is not there yet is lost, and kept as such (IV-07). Which event causes
//! what stands in `causes`; the mails about Communications Credits in `credits`.

mod causes;
mod credits;
mod ports;

use serde::{Deserialize, Serialize};

use super::Tenant;
use super::dialin::Sender;
use super::event::Event;
use super::ids::{UserId, UserSet};
use super::meetings::Printed;
use super::people::{self, PersonChange, Provider};
use super::porting::PortId;
use super::time::Timestamp;

pub use credits::CreditMail;
pub use ports::PortMail;

/// What a mail is about, which is also why it was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum About {
    /// Conferencing came: by a license, or because Microsoft became the provider (IV-05, 1).
    Welcome,
    /// Default numbers changed (IV-05, 2).
    Numbers,
    /// The conference ID changed (IV-05, 2).
    ConferenceId,
    /// There is a new PIN (IV-05, 3).
    Pin,
    /// Conferencing by Microsoft went (IV-05, 4).
    Ended,
    /// An administrator sent the conference information again (IV-05).
    Info,
    /// The migration service sent so many meetings again, in the organizer's name (MM-10, MM-13).
    Rewritten { meetings: u32 },
    /// Something about Communications Credits (CC-07).
    Credits(CreditMail),
    /// Something about a port order (PO-07).
    Port { order: PortId, news: PortMail },
}

/// People who were told the same numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The numbers.
    pub numbers: Printed,
    /// The people.
    pub users: UserSet,
}

/// Whom a mail went to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum To {
    /// The administrators.
    Administrators,
    /// The administrators, and the further addresses of a port order.
    Order { further: Box<[Box<str>]> },
    /// One person, with the numbers that the mail told.
    One { user: UserId, numbers: Printed },
    /// Several people.
    Many(Box<[Group]>),
}

/// A mail, or the same mail to many.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mail {
    /// When it was sent.
    pub at: Timestamp,
    /// What it is about.
    pub about: About,
    /// Whom it went to.
    pub to: To,
    /// The recipients who never got it: their mailboxes were not there yet (IV-07).
    pub lost: UserSet,
    /// Which of the senders of `Outbox` it seems to come from; 0 is the service itself.
    sender: u16,
}

impl Mail {
    /// How many people it went to; the administrators are one.
    pub fn recipients(&self) -> usize {
        match &self.to {
            To::Administrators | To::One { .. } => 1,
            To::Order { further } => 1 + further.len(),
            To::Many(groups) => groups.iter().map(|group| group.users.len()).sum(),
        }
    }

    /// The people, group by group.
    pub fn people(&self) -> impl Iterator<Item = UserId> + '_ {
        let (one, groups) = match &self.to {
            To::Administrators | To::Order { .. } => (None, &[][..]),
            To::One { user, .. } => (Some(*user), &[][..]),
            To::Many(groups) => (None, &groups[..]),
        };
        one.into_iter().chain(groups.iter().flat_map(|group| group.users.iter()))
    }

    /// Whether it tells a PIN, which no other mail does (IV-05).
    pub fn tells_pin(&self) -> bool {
        matches!(self.about, About::Welcome | About::Pin)
    }

    /// The numbers that it told `user`, if it went there.
    pub fn numbers_of(&self, user: UserId) -> Option<Printed> {
        match &self.to {
            To::Administrators | To::Order { .. } => None,
            To::One { user: only, numbers } => (*only == user).then_some(*numbers),
            To::Many(groups) => {
                groups.iter().find(|group| group.users.contains(user)).map(|group| group.numbers)
            }
        }
    }
}

/// The conference ID that somebody had until the mail of this number.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
struct OldId {
    before: u32,
    user: UserId,
    id: u32,
}

/// The mails in the order in which they were sent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Outbox {
    mails: Vec<Mail>,
    /// The senders that were used instead of the service itself (IV-06).
    senders: Vec<Sender>,
    old_ids: Vec<OldId>,
}

impl Outbox {
    /// All of them, the oldest first.
    pub fn mails(&self) -> &[Mail] {
        &self.mails
    }

    /// Who a mail seems to come from, where that is not the service itself (IV-06).
    pub fn sender(&self, mail: &Mail) -> Option<&Sender> {
        let place = usize::from(mail.sender).checked_sub(1)?;
        self.senders.get(place)
    }

    fn send(&mut self, mut mail: Mail, sender: Option<&Sender>) {
        mail.sender = sender.map_or(0, |sender| {
            let known = self.senders.iter().position(|other| other == sender);
            let place = known.unwrap_or_else(|| {
                self.senders.push(sender.clone());
                self.senders.len() - 1
            });
            u16::try_from(place + 1).unwrap_or(u16::MAX)
        });
        self.mails.push(mail);
    }

    /// Remembers what earlier mails called the conference ID of `user`.
    pub(super) fn note_id(&mut self, user: UserId, id: u32) {
        let before = self.mails.len() as u32;
        if before > 0 {
            self.old_ids.push(OldId { before, user, id });
        }
    }
}

/// The conference ID of `user` that the mail of this number told, counted from 0.
pub fn conference_id_in(tenant: &Tenant, mail: usize, user: UserId) -> Option<u32> {
    let old = &tenant.outbox.old_ids;
    let later = old.iter().find(|old| old.user == user && mail < old.before as usize);
    let present = || tenant.people.get(user.index()).map(|person| person.conference_id);
    later.map(|old| old.id).or_else(present)
}

/// Whether `user` was mailed a PIN and never got it, so that only a reset helps: the conference
/// information that can be sent again leaves the PIN out (IV-07).
pub fn misses_pin(tenant: &Tenant, user: UserId) -> bool {
    let to_user = |mail: &&Mail| mail.numbers_of(user).is_some();
    let told = tenant.outbox.mails.iter().rev().filter(|mail| mail.tells_pin()).find(to_user);
    let person = tenant.people.get(user.index());
    person.is_some_and(|person| person.provider == Provider::Microsoft)
        && told.is_some_and(|mail| mail.lost.contains(user))
}

/// The recipients whose mailboxes are not there when it is sent (IV-07). What the migration service
/// sends again goes to the attendees, and what is about money to the administrators.
fn lost(tenant: &Tenant, mail: &Mail) -> UserSet {
    if matches!(mail.about, About::Rewritten { .. } | About::Credits(_) | About::Port { .. }) {
        return UserSet::default();
    }
    let missing = |user: &UserId| {
        let person = tenant.people.get(user.index());
        person.is_some_and(|person| mail.at < people::mailbox_at(tenant, person))
    };
    mail.people().filter(missing).collect()
}

/// Writes the mails that `event` causes. Called before the event is applied, while the old numbers
/// and providers are still there.
pub(super) fn follow(tenant: &mut Tenant, event: &Event, at: Timestamp) {
    let cause = causes::of(tenant, event);
    if let Event::PersonChanged { user, change } = event
        && let PersonChange::ConferenceIdReset { .. } = **change
        && let Some(person) = tenant.people.get(user.index())
    {
        tenant.outbox.note_id(*user, person.conference_id);
    }
    let Some((about, to)) = cause else { return };
    let settings = &tenant.dial_in.settings;
    let (by_itself, from_service) = match about {
        About::Welcome | About::Numbers | About::ConferenceId | About::Pin | About::Ended => {
            (true, true)
        }
        About::Info => (false, true),
        About::Rewritten { .. } | About::Credits(_) | About::Port { .. } => (false, false),
    };
    if by_itself && !settings.automatic_mail {
        return;
    }
    let sender = (from_service && settings.override_sender).then_some(&settings.sender);
    let mut mail = Mail { at, about, to, lost: UserSet::default(), sender: 0 };
    mail.lost = lost(tenant, &mail);
    tenant.outbox.send(mail, sender);
}
