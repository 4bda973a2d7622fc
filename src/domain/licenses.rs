//! Licenses and the people who have them: giving and taking them in one save, what follows for
//! providers and numbers, new people and their usage location (LI, RG-04).

mod counts;
mod product;

use serde::{Deserialize, Serialize};

pub use counts::Licenses;
pub use product::{Assigned, Product};

use super::Tenant;
use super::dialin::DialIn;
use super::event::Event;
use super::ids::{UserId, UserSet};
use super::migration::{self, Trigger};
use super::people::{self, Mailbox, Person, PersonChange, Provider};
use super::phone::{Country, PhoneNumber};
use super::providers::{self, Following};
use super::refusal::Refusal;
use super::time::Timestamp;
use super::voice;

/// The longest display name, in characters.
pub const NAME_LENGTH_MAX: u32 = 256;

/// A wish about licenses and the people who have them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum LicenseCommand {
    /// Give and take licenses in one save (LI-04, LI-06).
    Assign { users: UserSet, add: Assigned, remove: Assigned },
    /// Add a person to the organization, without licenses.
    AddPerson { name: Box<str>, address: Box<str>, country: Country },
    /// Say where people use the service (RG-04).
    SetUsageLocation { users: UserSet, country: Country },
}

/// What happened to licenses and the people who have them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum LicenseEvent {
    /// People got and lost licenses.
    Assigned { users: UserSet, add: Assigned, remove: Assigned },
    /// People without a Calling Plan lost their numbers (LI-06).
    NumbersLost { numbers: Box<[PhoneNumber]> },
    /// Audio conferencing with Microsoft came or went with the licenses of people (MV-02).
    ConferencingSet { users: UserSet, on: bool },
    /// A person was added.
    PersonAdded(Box<Newcomer>),
    /// People use the service elsewhere (RG-04).
    UsageLocationSet { users: UserSet, country: Country },
}

/// A person who was added.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Newcomer {
    /// The display name.
    pub name: Box<str>,
    /// The sign-in address, lower case.
    pub address: Box<str>,
    /// The usage location.
    pub country: Country,
    /// Seven digits that nobody else has (US-07).
    pub conference_id: u32,
}

/// A product of which there are too few.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortfall {
    /// Which.
    pub product: Product,
    /// How many more people are to have it.
    pub asked: u32,
    /// How many licenses nobody has.
    pub free: u32,
}

/// Why a wish about licenses is not granted.
#[derive(Clone, Debug, PartialEq)]
pub enum LicenseRefusal {
    /// More people than licenses that nobody has; more can be bought (LI-04).
    NotEnough { short: Box<[Shortfall]> },
    /// Whoever has the telephony on premises never gets a Calling Plan (LI-05).
    OnPremises { people: u32, first: UserId },
    /// The same product is both given and taken.
    Contradiction { product: Product },
    /// A person needs a name.
    NameMissing,
    /// The name is longer than a display name may be.
    NameTooLong { most: u32 },
    /// People have numbers of another country; such a number has to go first (RG-04).
    NumberElsewhere { user: UserId, number: PhoneNumber, people: u32 },
    /// The product is not sold in this era.
    NotSold { product: Product },
}

fn no(why: LicenseRefusal) -> Refusal {
    Refusal::License(why)
}

/// How many licenses of each product people have.
pub fn in_use(tenant: &Tenant) -> Licenses {
    let mut used = Licenses::default();
    tenant.people.iter().for_each(|person| used.count_in(person.licenses));
    used
}

/// How many licenses of `product` nobody has.
pub fn free(tenant: &Tenant, product: Product) -> u32 {
    let used = tenant.people.iter().filter(|person| person.licenses.has(product)).count();
    tenant.licenses.count(product).saturating_sub(used as u32)
}

/// The license that switching conferencing on gives to somebody who has none: the add-on while
/// there is one, else Enterprise E5, which includes it.
pub fn conferencing_license(tenant: &Tenant) -> Option<Product> {
    [Product::AudioConferencing, Product::E5].into_iter().find(|p| free(tenant, *p) > 0)
}

/// May licenses of `product` be bought at all?
pub fn can_buy(tenant: &Tenant, product: Product, count: u32) -> Result<(), Refusal> {
    match count {
        0 => Err(Refusal::QuantityZero),
        _ if product.is_sold(tenant.era) => Ok(()),
        _ => Err(no(LicenseRefusal::NotSold { product })),
    }
}

/// What `user` would have after a save.
pub fn after(person: &Person, add: Assigned, remove: Assigned) -> Assigned {
    person.licenses.and(add).except(remove)
}

/// May `command` be carried out, and if not, why not?
pub fn can(tenant: &Tenant, command: &LicenseCommand, _now: Timestamp) -> Result<(), Refusal> {
    match command {
        LicenseCommand::Assign { users, add, remove } => can_assign(tenant, users, *add, *remove),
        LicenseCommand::AddPerson { name, address, .. } => can_add(tenant, name, address),
        LicenseCommand::SetUsageLocation { users, country } => {
            all_known(tenant, users)?;
            let moves = users.iter().any(|user| tenant.people[user.index()].country != *country);
            if moves { keep_numbers(tenant, users, *country) } else { Err(Refusal::NoChange) }
        }
    }
}

/// Nobody who moves has a number of another country: those serve people of their country (RG-04).
fn keep_numbers(tenant: &Tenant, users: &UserSet, country: Country) -> Result<(), Refusal> {
    let moves = |user: UserId| {
        users.contains(user)
            && tenant.people.get(user.index()).is_some_and(|person| person.country != country)
    };
    let owned = tenant.numbers.owned.iter();
    let mut left = owned.filter_map(|(number, owned)| {
        let user = owned.user.filter(|user| moves(*user))?;
        (voice::country_of(*number, owned) != Some(country)).then_some((user, *number))
    });
    let Some((user, number)) = left.next() else { return Ok(()) };
    let people = 1 + left.count() as u32;
    Err(no(LicenseRefusal::NumberElsewhere { user, number, people }))
}

fn all_known(tenant: &Tenant, users: &UserSet) -> Result<(), Refusal> {
    if users.is_empty() {
        return Err(Refusal::NobodyChosen);
    }
    match users.iter().find(|user| user.index() >= tenant.people.len()) {
        Some(user) => Err(Refusal::UnknownUser { user }),
        None => Ok(()),
    }
}

fn can_assign(
    tenant: &Tenant,
    users: &UserSet,
    add: Assigned,
    remove: Assigned,
) -> Result<(), Refusal> {
    all_known(tenant, users)?;
    if let Some(product) = add.shared(remove).iter().next() {
        return Err(no(LicenseRefusal::Contradiction { product }));
    }
    let people = || users.iter().map(|user| (user, &tenant.people[user.index()]));
    if people().all(|(_, person)| after(person, add, remove) == person.licenses) {
        return Err(Refusal::NoChange);
    }
    if add.give_calling() {
        let mut on_premises = people().filter(|(_, person)| person.mailbox == Mailbox::OnPremises);
        if let Some((first, _)) = on_premises.next() {
            let people = 1 + on_premises.count() as u32;
            return Err(no(LicenseRefusal::OnPremises { people, first }));
        }
    }
    let short = shortfalls(tenant, users, add);
    if short.is_empty() { Ok(()) } else { Err(no(LicenseRefusal::NotEnough { short })) }
}

/// The products of `add` of which there are too few for `users` (LI-04).
fn shortfalls(tenant: &Tenant, users: &UserSet, add: Assigned) -> Box<[Shortfall]> {
    let used = in_use(tenant);
    let mut asked = Licenses::default();
    for user in users.iter() {
        asked.count_in(add.except(tenant.people[user.index()].licenses));
    }
    add.iter()
        .map(|product| Shortfall {
            product,
            asked: asked.count(product),
            free: tenant.licenses.left(&used, product),
        })
        .filter(|short| short.asked > short.free)
        .collect()
}

/// May a person of this name and address be added, and if not, why not?
pub fn can_add(tenant: &Tenant, name: &str, address: &str) -> Result<(), Refusal> {
    let most = NAME_LENGTH_MAX;
    if name.trim().is_empty() {
        return Err(no(LicenseRefusal::NameMissing));
    }
    if name.trim().chars().count() > most as usize {
        return Err(no(LicenseRefusal::NameTooLong { most }));
    }
    if people::is_usable(tenant, address) { Ok(()) } else { Err(Refusal::AddressUnusable) }
}

pub(super) fn decide(
    tenant: &Tenant,
    command: &LicenseCommand,
    now: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    can(tenant, command, now)?;
    Ok(match command {
        LicenseCommand::Assign { users, add, remove } => assign(tenant, users, *add, *remove),
        LicenseCommand::AddPerson { name, address, country } => {
            let newcomer = Newcomer {
                name: name.trim().into(),
                address: address.to_lowercase().into(),
                country: *country,
                conference_id: people::free_conference_id(tenant),
            };
            vec![Event::License(LicenseEvent::PersonAdded(Box::new(newcomer)))]
        }
        LicenseCommand::SetUsageLocation { users, country } => {
            let moves = |user: &UserId| tenant.people[user.index()].country != *country;
            let users = users.iter().filter(moves).collect();
            vec![Event::License(LicenseEvent::UsageLocationSet { users, country: *country })]
        }
    })
}

/// One save: the licenses, then the numbers that go with a Calling Plan (LI-06), then what follows
/// for the providers (AC-04, MV-02 to MV-04) and for the meetings (MM-04).
fn assign(tenant: &Tenant, users: &UserSet, add: Assigned, remove: Assigned) -> Vec<Event> {
    let new = |user: UserId| after(&tenant.people[user.index()], add, remove);
    let users: UserSet =
        users.iter().filter(|user| new(*user) != tenant.people[user.index()].licenses).collect();
    let mut events =
        vec![Event::License(LicenseEvent::Assigned { users: users.clone(), add, remove })];
    let numbers = numbers_lost(tenant, &users, add, remove);
    if !numbers.is_empty() {
        events.push(Event::License(LicenseEvent::NumbersLost { numbers }));
    }
    events.extend(conferencing(tenant, &users, new));
    events
}

/// What follows for conferencing, with those to whom the same happens in one event: a single event
/// for each of a hundred thousand people would not fit an entry of the journal.
fn conferencing(tenant: &Tenant, users: &UserSet, new: impl Fn(UserId) -> Assigned) -> Vec<Event> {
    let (mut on, mut off, mut moved) = (Vec::new(), Vec::new(), Vec::new());
    for user in users.iter() {
        match providers::after_license(tenant, user, new(user)) {
            Following::Nothing => {}
            Following::Enabled => on.push(user),
            Following::Disabled => off.push(user),
            Following::Moved => moved.push(user),
        }
    }
    let touched: UserSet = on.iter().chain(&off).copied().collect();
    let mut events = Vec::new();
    for (users, on) in [(on, true), (off, false)] {
        if !users.is_empty() {
            let users = users.into_iter().collect();
            events.push(Event::License(LicenseEvent::ConferencingSet { users, on }));
        }
    }
    if migration::starts_by_itself(tenant, Trigger::License) {
        events.extend(migration::request(tenant, touched.iter()));
    }
    events.extend(providers::moved_to_microsoft(tenant, moved.into_iter().collect()));
    events
}

/// The numbers of those among `users` who would have no Calling Plan any more (LI-06), or no Phone
/// System for it to work with. Who swaps one plan for another in one save keeps the number.
pub fn numbers_lost(
    tenant: &Tenant,
    users: &UserSet,
    add: Assigned,
    remove: Assigned,
) -> Box<[PhoneNumber]> {
    let loses = |user: UserId| {
        users.contains(user)
            && tenant.people.get(user.index()).is_some_and(|person| {
                let may_call = |l: Assigned| l.give_phone_system() && l.give_calling();
                may_call(person.licenses) && !may_call(after(person, add, remove))
            })
    };
    let owned = tenant.numbers.owned.iter();
    owned.filter(|(_, n)| n.user.is_some_and(loses)).map(|(number, _)| *number).collect()
}

pub(super) fn apply(tenant: &mut Tenant, event: &LicenseEvent, at: Timestamp) {
    match event {
        LicenseEvent::Assigned { users, add, remove } => {
            for user in users.iter() {
                if let Some(person) = tenant.people.get_mut(user.index()) {
                    person.licenses = after(person, *add, *remove);
                }
            }
        }
        LicenseEvent::NumbersLost { numbers } => {
            for number in numbers {
                voice::set_free(tenant, *number);
            }
        }
        LicenseEvent::ConferencingSet { users, on } => {
            let change = match on {
                true => PersonChange::ConferencingOn,
                false => PersonChange::ConferencingOff,
            };
            // As if each had been changed alone; but one mail tells all of them.
            for user in users.iter() {
                let change = Box::new(change.clone());
                people::apply(tenant, &Event::PersonChanged { user, change });
            }
        }
        LicenseEvent::PersonAdded(newcomer) => {
            let person = added(newcomer, at);
            tenant.people.push(person);
        }
        LicenseEvent::UsageLocationSet { users, country } => {
            for user in users.iter() {
                if let Some(person) = tenant.people.get_mut(user.index()) {
                    // A city of the old country says nothing any more (US-13).
                    (person.country, person.city) = (*country, None);
                }
            }
        }
    }
}

fn added(newcomer: &Newcomer, at: Timestamp) -> Person {
    Person {
        name: newcomer.name.clone(),
        address: newcomer.address.clone(),
        country: newcomer.country,
        city: None,
        provider: Provider::None,
        mailbox: Mailbox::Online,
        toll: None,
        toll_free: None,
        conference_id: newcomer.conference_id,
        meetings: (0, 0),
        run: None,
        licenses: Assigned::default(),
        teams: false,
        acp: None,
        dial_in: DialIn::default(),
        added_at: at,
    }
}
