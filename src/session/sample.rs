//! Builds the organizations: Contoso in any size, and the one of an imported file.

mod ports;
mod routing;

use std::collections::{BTreeMap, BTreeSet};

use super::base::{ImportedBase, ImportedPerson};
use super::names;
use crate::domain::bridge::{self, BridgeNumber};
use crate::domain::chance::Stream;
use crate::domain::command::Command;
use crate::domain::credits::{Credits, FIRST_FUNDING_CENTS, Recharge};
use crate::domain::dialin::DialIn;
use crate::domain::emergency::{self, Address, Civic, Part, Status};
use crate::domain::ids::{PlaceId, UserId};
use crate::domain::licenses::{Assigned, Product};
use crate::domain::meetings::{self, Meeting, Origin};
use crate::domain::numbers::{OwnedNumber, Usage};
use crate::domain::people::{Mailbox, Person, Provider};
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::places::{self, Toll};
use crate::domain::providers::{self, Acp, ThirdParty};
use crate::domain::time::{DAY_MS, MINUTE_MS, Timestamp};
use crate::domain::{Tenant, apply, decide};

/// How many subjects the texts know; a meeting has one of them.
pub const SUBJECTS: u8 = 24;

/// Service numbers that the sample owns, with whether they are on the bridge. The two toll-free
/// numbers are those of the documents' commands.
const OWNED: &[(u64, Toll, bool)] = &[
    (33_199_001_234, Toll::Toll, true),
    (33_199_001_877, Toll::Toll, false),
    (33_465_712_009, Toll::Toll, true),
    (12_065_550_142, Toll::Toll, true),
    (12_065_550_117, Toll::Toll, false),
    (442_079_460_123, Toll::Toll, true),
    (441_134_960_188, Toll::Toll, false),
    (493_023_125_118, Toll::Toll, true),
    (18_005_551_234, Toll::TollFree, true),
    (18_005_551_239, Toll::TollFree, true),
];

/// User numbers that the sample owns; the first belongs to the first person.
const OWNED_BY_PEOPLE: &[u64] = &[14_255_550_164, 33_261_910_441, 13_125_550_151];

/// Emergency addresses of the sample; the streets are invented. In the first is the first person.
const ADDRESSES: &[(&str, [&str; 6])] = &[
    ("US", ["Seattle office", "4200", "Harborlight Avenue", "Seattle", "WA", "98101"]),
    ("US", ["Chicago office", "88", "Windmill Wharf", "Chicago", "IL", "60601"]),
    ("FR", ["Siège de Paris", "17", "Rue de la Passerelle", "Paris", "", "75011"]),
    ("GB", ["London office", "3", "Footbridge Lane", "London", "", "EC1A 1BB"]),
];

fn add_addresses(tenant: &mut Tenant) {
    let addresses = &mut tenant.addresses;
    for (code, texts) in ADDRESSES {
        let Some(country) = Country::parse(code) else { continue };
        let parts = Part::ALL.into_iter().zip(texts);
        let empty = Civic::in_country(country);
        let civic = parts.fold(empty, |civic, (part, text)| civic.with(part, *text));
        let validated = Status::Validated;
        addresses.insert(Address { civic, validated, asked_at: None, came_with: None });
        addresses.terms.insert(country);
    }
    if let Some(first) = addresses.all.keys().next().copied() {
        addresses.insert_location(first, "2nd floor");
    }
}

/// Contoso with this many people and about this many meetings each.
pub fn contoso(seed: u64, people: u32, meetings_each: u32) -> Tenant {
    let mut tenant = Tenant::empty("Contoso", "contoso.com", Country::FR, seed);
    let seats = people.saturating_add(people / 8);
    let start = Timestamp::utc(2018, 4, 18, 9, 0);
    tenant.credits = Credits::begun(FIRST_FUNDING_CENTS, start);
    buy(&mut tenant, Product::E5, seats / 4);
    buy(&mut tenant, Product::AudioConferencing, seats - seats / 4);
    buy(&mut tenant, Product::DomesticCallingPlan, people / 10);
    buy(&mut tenant, Product::E3, people);
    for (digits, toll, on_bridge) in OWNED {
        let Some(number) = PhoneNumber::from_digits(*digits) else { continue };
        own(&mut tenant, number, Usage::Service(*toll), None);
        if *on_bridge {
            let bridge_number = BridgeNumber { toll: *toll, shared: false };
            tenant.bridge.numbers.insert(number, bridge_number);
        }
    }
    add_addresses(&mut tenant);
    for (index, digits) in OWNED_BY_PEOPLE.iter().enumerate() {
        let Some(number) = PhoneNumber::from_digits(*digits) else { continue };
        let user = (index == 0).then_some(UserId(0));
        own(&mut tenant, number, Usage::User, user);
    }
    tenant.bridge.default = PhoneNumber::from_digits(OWNED[0].0);
    let mut taken = BTreeMap::new();
    for index in 0..people {
        let person = contoso_person(&tenant, index, &mut taken);
        tenant.people.push(person);
    }
    add_meetings(&mut tenant, meetings_each, start);
    routing::add(&mut tenant);
    ports::add(&mut tenant);
    tenant
}

fn buy(tenant: &mut Tenant, product: Product, count: u32) {
    let command = Command::BuyLicenses { product, count: count.max(1) };
    for event in decide(tenant, &command, Timestamp(0)).unwrap_or_default() {
        apply(tenant, &event, Timestamp(0));
    }
}

fn own(tenant: &mut Tenant, number: PhoneNumber, usage: Usage, user: Option<UserId>) {
    let place = places::of_number(number);
    let mut owned = OwnedNumber { user, ..OwnedNumber::new(usage, place) };
    if usage == Usage::User {
        // The number of the first person has worked for a long time; the others wait for somebody.
        let first = user.and(tenant.addresses.locations.keys().next().copied());
        owned.location = first.or_else(|| place.and_then(|at| emergency::carried(tenant, at)));
        owned.helped = user.is_some();
        owned.assigned_at = user.map(|_| Timestamp(0));
    }
    tenant.numbers.owned.insert(number, owned);
}

fn contoso_person(tenant: &Tenant, index: u32, taken: &mut BTreeMap<String, u32>) -> Person {
    let mut stream = Stream::new(tenant.seed, "person", index.into());
    let (country, name) = match names::KNOWN.get(index as usize) {
        Some((first, last, code)) => {
            (Country::parse(code).unwrap_or(Country::FR), format!("{first} {last}"))
        }
        None => {
            let country = country_of(stream.below(100));
            let (first, last) = names::of(country);
            (country, format!("{} {}", stream.pick(first), stream.pick(last)))
        }
    };
    let alias = name.split(' ').map(names::plain).collect::<Vec<_>>().join(".");
    let seen = taken.entry(alias.clone()).or_insert(0);
    *seen += 1;
    let suffix = if *seen == 1 { String::new() } else { seen.to_string() };
    let known = index < names::KNOWN.len() as u32;
    let provider = match stream.below(100) {
        0..=3 if !known => Provider::ThirdParty,
        4..=6 if !known => Provider::None,
        _ => Provider::Microsoft,
    };
    let on_premises = !known && stream.happens(20);
    let acp = (provider == Provider::ThirdParty).then(|| contoso_acp(tenant, index));
    let (toll, toll_free) = contoso_defaults(tenant, country, provider, &mut stream);
    Person {
        name: if suffix.is_empty() { name } else { format!("{name} {suffix}") }.into(),
        address: format!("{alias}{suffix}@{}", tenant.domain).into(),
        country,
        city: city_of(country, &mut stream),
        provider,
        mailbox: if on_premises { Mailbox::OnPremises } else { Mailbox::Online },
        toll,
        toll_free,
        conference_id: conference_id(index),
        meetings: (0, 0),
        run: None,
        licenses: contoso_licenses(tenant, index, provider, on_premises),
        teams: false,
        acp: acp.map(Box::new),
        dial_in: DialIn::default(),
        added_at: Timestamp(0),
    }
}

/// The first people have E5, which includes conferencing; the rest E3, and the add-on with it. Half
/// of the Calling Plans are given to the first people who are online (LI-05).
fn contoso_licenses(
    tenant: &Tenant,
    index: u32,
    provider: Provider,
    on_premises: bool,
) -> Assigned {
    let none = Assigned::default();
    let bought = |product| tenant.licenses.count(product);
    let licenses = match provider {
        Provider::Microsoft if index < bought(Product::E5) => none.with(Product::E5),
        Provider::Microsoft => none.with(Product::E3).with(Product::AudioConferencing),
        // Two of three have been licensed already and wait to be moved (MV-05).
        Provider::ThirdParty if !index.is_multiple_of(3) => {
            none.with(Product::E3).with(Product::AudioConferencing)
        }
        Provider::ThirdParty | Provider::None => none.with(Product::E3),
    };
    let plans = bought(Product::DomesticCallingPlan).div_ceil(2);
    match licenses.give_phone_system() && index < plans && !on_premises {
        true => licenses.with(Product::DomesticCallingPlan),
        false => licenses,
    }
}

/// What a third party gave a person, from a stream of its own.
fn contoso_acp(tenant: &Tenant, index: u32) -> Acp {
    let provider = Stream::new(tenant.seed, "acp", index.into()).below(2) as usize;
    let ThirdParty { name, toll, toll_free, .. } = providers::KNOWN[provider];
    let passcode = 1_000_000 + u64::from(index) * 1_234_577 % 9_000_000;
    Acp { name: name.into(), toll, toll_free, passcode: passcode.to_string().into() }
}

fn country_of(percent: u32) -> Country {
    match percent {
        0..=39 => Country::FR,
        40..=69 => Country::US,
        70..=87 => Country::GB,
        _ => Country::DE,
    }
}

/// Seven digits, each once: multiplying by a number without common factor shuffles them.
fn conference_id(index: u32) -> u32 {
    1_000_000 + (u64::from(index) * 3_571_429 % 9_000_000) as u32
}

fn city_of(country: Country, stream: &mut Stream) -> Option<PlaceId> {
    let cities: Vec<PlaceId> = places::iter()
        .filter(|(_, p)| p.country == country && p.toll() == Toll::Toll)
        .map(|(id, _)| id)
        .collect();
    (!cities.is_empty()).then(|| *stream.pick(&cities))
}

fn contoso_defaults(
    tenant: &Tenant,
    country: Country,
    provider: Provider,
    stream: &mut Stream,
) -> (Option<PhoneNumber>, Option<PhoneNumber>) {
    if provider != Provider::Microsoft {
        return (None, None);
    }
    let own: Vec<PhoneNumber> =
        tenant.bridge.numbers_of(Toll::Toll).filter(|n| bridge::of_country(*n, country)).collect();
    let usual = if country == Country::FR { tenant.bridge.default } else { None };
    let toll = match usual.filter(|_| stream.below(100) < 75) {
        Some(default) => Some(default),
        None if own.is_empty() => tenant.bridge.default,
        None => Some(*stream.pick(&own)),
    };
    let has_free = country == Country::US && stream.below(100) < 70;
    (toll, if has_free { PhoneNumber::from_digits(OWNED[8].0) } else { None })
}

/// Gives everybody with conferencing about `each` future meetings in the next sixty days. Those of
/// third parties come from a stream of their own and are fewer.
fn add_meetings(tenant: &mut Tenant, each: u32, start: Timestamp) {
    let mut all = Vec::with_capacity(tenant.people.len() * each as usize);
    for index in 0..tenant.people.len() {
        let first = all.len() as u32;
        let person = &tenant.people[index];
        let (purpose, each) = match person.provider {
            Provider::Microsoft => ("meetings", each),
            Provider::ThirdParty => ("acp meetings", each.div_ceil(2)),
            Provider::None => ("meetings", 0),
        };
        if each > 0 {
            let mut stream = Stream::new(tenant.seed, purpose, index as u64);
            let spread = each.min(2);
            let count = each - spread / 2 + stream.below(spread + 1);
            for _ in 0..count {
                all.push(meeting(UserId(index as u32), person, start, &mut stream));
            }
        }
        tenant.people[index].meetings = (first, all.len() as u32 - first);
    }
    tenant.meetings = all;
}

fn meeting(organizer: UserId, person: &Person, start: Timestamp, stream: &mut Stream) -> Meeting {
    let day = 1 + i64::from(stream.below(60));
    let quarter = i64::from(stream.below(36));
    let attendees = if stream.happens(8) { 251 + stream.below(90) } else { 2 + stream.below(24) };
    Meeting {
        organizer,
        subject: stream.below(SUBJECTS.into()) as u8,
        attendees: attendees as u16,
        starts_at: Timestamp(start.0 / DAY_MS * DAY_MS)
            .plus(day * DAY_MS + 7 * 60 * MINUTE_MS + quarter * 15 * MINUTE_MS),
        origin: if stream.happens(20) { Origin::Copied } else { Origin::AddIn },
        kind: meetings::Kind::SkypeForBusiness,
        edited_inside: stream.happens(30),
        conference_id: meetings::fresh_id(person),
        printed: meetings::fresh(person),
        look: 0,
        before: None,
    }
}

/// The organization of an imported file: its people, a bridge with the numbers that they have, and
/// licenses enough for them.
pub fn imported(base: &ImportedBase) -> Tenant {
    let domain = base.people.first().and_then(|p| p.address.split_once('@')).map_or("", |p| p.1);
    let mut tenant = Tenant::empty(&base.name, domain, base.country, base.seed);
    let people = base.people.len() as u32;
    buy(&mut tenant, Product::AudioConferencing, people.saturating_add(people / 8 + 10));
    // Nobody who rehearses on their own numbers should find the toll-free ones dead after a month.
    let recharge =
        Recharge { amount_cents: FIRST_FUNDING_CENTS, trigger_cents: FIRST_FUNDING_CENTS / 2 };
    tenant.credits = Credits::begun(FIRST_FUNDING_CENTS, base.start);
    tenant.credits.recharge = Some(recharge);
    let used = |of: fn(&ImportedPerson) -> Option<PhoneNumber>| -> BTreeSet<PhoneNumber> {
        base.people.iter().filter_map(of).collect()
    };
    for (numbers, toll) in [(used(|p| p.toll), Toll::Toll), (used(|p| p.toll_free), Toll::TollFree)]
    {
        for number in numbers {
            // A number that people have as both kinds is what most exports say first: toll.
            if !tenant.bridge.answers(number) {
                own(&mut tenant, number, Usage::Service(toll), None);
                let bridge_number = BridgeNumber { toll, shared: false };
                tenant.bridge.numbers.insert(number, bridge_number);
            }
        }
    }
    if let Some(default) = most_used(&base.people) {
        tenant.bridge.default = Some(default);
    }
    // A file of 100,000 people has a few dozen numbers, and finding a number's country is slow.
    let mut countries: BTreeMap<PhoneNumber, Option<Country>> = BTreeMap::new();
    let mut country_of =
        |number: PhoneNumber| *countries.entry(number).or_insert_with(|| number.country());
    for (row, conference_id) in base.people.iter().zip(distinct_ids(&base.people)) {
        let country = row.toll.and_then(&mut country_of).unwrap_or(base.country);
        tenant.people.push(Person {
            name: row.name.clone(),
            address: row.address.clone(),
            country,
            city: None,
            provider: Provider::Microsoft,
            mailbox: Mailbox::Online,
            toll: row.toll,
            toll_free: row.toll_free,
            conference_id,
            meetings: (0, 0),
            run: None,
            licenses: Assigned::default().with(Product::AudioConferencing),
            teams: false,
            acp: None,
            dial_in: DialIn::default(),
            added_at: Timestamp(0),
        });
    }
    add_meetings(&mut tenant, base.meetings_each, base.start);
    tenant
}

/// An organization that has bought nothing yet, with the first few people in it: those of the
/// documents and two more, all at home, without licenses and so without conferencing.
pub fn fresh(mut tenant: Tenant) -> Tenant {
    let known = names::KNOWN.iter().map(|(first, last, _)| (*first, *last));
    let names = known.chain(names::ALSO_FRESH.iter().copied());
    for (index, (first, last)) in (0u32..).zip(names) {
        let alias = format!("{}.{}", names::plain(first), names::plain(last));
        let address = format!("{alias}@{}", tenant.domain);
        tenant.people.push(Person {
            name: format!("{first} {last}").into(),
            address: address.into(),
            country: tenant.country,
            city: None,
            provider: Provider::None,
            mailbox: Mailbox::Online,
            toll: None,
            toll_free: None,
            conference_id: conference_id(index),
            meetings: (0, 0),
            run: None,
            licenses: Assigned::default(),
            teams: false,
            acp: None,
            dial_in: DialIn::default(),
            added_at: Timestamp(0),
        });
    }
    tenant
}

/// The conference IDs of the people: those of the file, the first one of two that are alike, and
/// drawn ones that nobody has (US-07) for everybody else.
fn distinct_ids(people: &[ImportedPerson]) -> Vec<u32> {
    let mut taken = BTreeSet::new();
    let given: Vec<Option<u32>> =
        people.iter().map(|p| p.conference_id.filter(|id| taken.insert(*id))).collect();
    let mut drawn = (0u32..).map(conference_id).filter(|id| !taken.contains(id));
    given.into_iter().filter_map(|id| id.or_else(|| drawn.next())).collect()
}

/// The toll number that most people have.
fn most_used(people: &[ImportedPerson]) -> Option<PhoneNumber> {
    let mut counts: BTreeMap<PhoneNumber, u32> = BTreeMap::new();
    for number in people.iter().filter_map(|p| p.toll) {
        *counts.entry(number).or_insert(0) += 1;
    }
    counts.into_iter().max_by_key(|(number, n)| (*n, std::cmp::Reverse(*number))).map(|(n, _)| n)
}
