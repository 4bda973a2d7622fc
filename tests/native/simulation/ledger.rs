//! What an onlooker writes down who sees the events only, to compare the organization with.

use std::collections::BTreeSet;

use passerelle::domain::dialin::DialInEvent;
use passerelle::domain::event::Event;
use passerelle::domain::ids::UserId;
use passerelle::domain::licenses::LicenseEvent;
use passerelle::domain::people::PersonChange;
use passerelle::domain::phone::PhoneNumber;
use passerelle::domain::providers::ProviderEvent;
use passerelle::session::history::{Record, What};

/// The onlooker's notes.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    /// Numbers that were taken off the bridge at some time; people may have been left with them.
    pub unassigned: BTreeSet<PhoneNumber>,
    /// People whose invitations changed after the service last began with their meetings.
    changed: BTreeSet<UserId>,
    /// The numbers that the policy lists in everybody's invitations (IV-08).
    listed: Vec<PhoneNumber>,
    /// Once those changed: the people with whom the service has begun since.
    relisted: Option<BTreeSet<UserId>>,
    /// People whose run was interrupted by a fault.
    interrupted: BTreeSet<UserId>,
    /// How many runs ended.
    pub ended: u64,
}

impl Ledger {
    /// The notes of somebody who saw every line that was not rewound.
    pub fn of(records: &[Record]) -> Ledger {
        let mut ledger = Ledger::default();
        ledger.follow(records);
        ledger
    }

    /// Reads on.
    pub fn follow(&mut self, records: &[Record]) {
        for record in records.iter().filter(|r| r.alive) {
            if let What::Event(event) = &record.what {
                self.note(event);
            }
        }
    }

    /// Whether the invitations of `user` changed after the service last began with them.
    pub fn has_changed(&self, user: UserId) -> bool {
        let relisted = self.relisted.as_ref().is_some_and(|since| !since.contains(&user));
        relisted || self.changed.contains(&user)
    }

    fn list(&mut self, numbers: Vec<PhoneNumber>) {
        if self.listed != numbers {
            (self.listed, self.relisted) = (numbers, Some(BTreeSet::new()));
        }
    }

    fn note(&mut self, event: &Event) {
        match event {
            Event::NumberUnassigned { number } => {
                self.unassigned.insert(*number);
                let left = self.listed.iter().copied().filter(|listed| listed != number);
                self.list(left.collect());
            }
            Event::DialIn(DialInEvent::PeopleChanged { users, .. }) => {
                self.changed.extend(users.iter());
            }
            Event::DialIn(DialInEvent::InvitePolicySet(policy)) => {
                self.list(policy.numbers.to_vec());
            }
            Event::ProfileSwitched { .. } => self.list(Vec::new()),
            Event::DefaultsChanged(changed) => self.changed.extend(changed.users.iter()),
            Event::PersonChanged { user, change } => match &**change {
                PersonChange::ConferencingOn
                | PersonChange::ConferencingOff
                | PersonChange::ConferenceIdReset { .. } => {
                    self.changed.insert(*user);
                }
                _ => {}
            },
            Event::License(LicenseEvent::ConferencingSet { users, .. }) => {
                self.changed.extend(users.iter());
            }
            Event::Provider(what) => self.changed.extend(of_provider(what)),
            Event::MigrationStarted { user } => {
                let from_the_beginning = !self.interrupted.remove(user);
                self.changed.retain(|changed| changed != user || !from_the_beginning);
                if let Some(since) = self.relisted.as_mut().filter(|_| from_the_beginning) {
                    since.insert(*user);
                }
            }
            Event::MigrationRetried { user, .. } => {
                self.interrupted.insert(*user);
            }
            Event::MigrationSucceeded { user } | Event::MigrationFailed { user, .. } => {
                self.interrupted.remove(user);
                self.ended += 1;
            }
            _ => {}
        }
    }
}

/// Whose invitations say something else because of another provider.
fn of_provider(event: &ProviderEvent) -> Vec<UserId> {
    match event {
        ProviderEvent::Assigned { user, .. } => vec![*user],
        ProviderEvent::Imported { rows } => rows.iter().map(|(user, _)| *user).collect(),
        ProviderEvent::ThirdPartyRemoved { users }
        | ProviderEvent::MicrosoftRemoved { users }
        | ProviderEvent::MovedToMicrosoft { users }
        | ProviderEvent::NumbersCleared { users } => users.iter().collect(),
        ProviderEvent::ReplacementSwitched { .. } | ProviderEvent::Exported { .. } => Vec::new(),
    }
}
