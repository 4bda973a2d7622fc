//! Random wishes about user numbers, and what always holds.

use std::collections::BTreeSet;

use passerelle::domain::Tenant;
use passerelle::domain::chance::Stream;
use passerelle::domain::command::Command;
use passerelle::domain::emergency::{self, Status};
use passerelle::domain::ids::{LocationId, PlaceId, UserId, UserSet};
use passerelle::domain::numbers::{OwnedNumber, Usage};
use passerelle::domain::people;
use passerelle::domain::phone::{Country, PhoneNumber};
use passerelle::domain::places;
use passerelle::domain::voice::{self, VoiceCommand};

use crate::simulation::invariants::{Holds, Invariant, View, check};

/// Every kind of wish, each of which must be granted and refused often. That support is asked is
/// not among them: two activations in a hundred need it.
pub const KINDS: &[&str] = &[
    "Voice::Reserve",
    "Voice::Assign",
    "Voice::Change",
    "Voice::Relocate",
    "Voice::Remove",
    "Voice::Release",
];

/// Which of `KINDS` this is.
pub fn kind(wish: &VoiceCommand) -> &'static str {
    match wish {
        VoiceCommand::Reserve { .. } => "Voice::Reserve",
        VoiceCommand::Assign { .. } => "Voice::Assign",
        VoiceCommand::Change { .. } => "Voice::Change",
        VoiceCommand::Relocate { .. } => "Voice::Relocate",
        VoiceCommand::Remove { .. } => "Voice::Remove",
        VoiceCommand::AskForHelp { .. } => "Voice::AskForHelp",
        VoiceCommand::Release { .. } => "Voice::Release",
    }
}

/// The next wish, mostly a sensible one.
pub fn command(tenant: &Tenant, stream: &mut Stream) -> Option<Command> {
    let wish = match stream.below(100) {
        0..=25 => reserve(stream),
        26..=54 => give(tenant, stream),
        55..=68 => {
            let user = with_number(tenant, stream);
            let (_, location) = fitting(tenant, user, stream);
            VoiceCommand::Relocate { user, location: location.unwrap_or(LocationId(77)) }
        }
        69..=82 => remove(tenant, stream),
        83..=94 => VoiceCommand::AskForHelp { number: owned(tenant, stream, |_| true)? },
        _ => {
            let count = 1 + stream.below(3);
            let any = stream.happens(300);
            let numbers =
                (0..count).filter_map(|_| owned(tenant, stream, |number| any || is_free(number)));
            VoiceCommand::Release { numbers: numbers.collect() }
        }
    };
    Some(Command::Voice(wish))
}

fn reserve(stream: &mut Stream) -> VoiceCommand {
    // The places of the United States have a hundred numbers each, which are quick to count.
    let mut place = PlaceId(stream.below(places::all().len() as u32) as u16);
    while places::place(place).country != Country::US && !stream.happens(100) {
        place = PlaceId(stream.below(places::all().len() as u32) as u16);
    }
    let begins = ["", "", "", "", "1", "+1 (2", "99", "digits"][stream.below(8) as usize];
    let quantity = if stream.happens(60) { 300 } else { 1 + stream.below(4) };
    VoiceCommand::Reserve { place, quantity, begins: begins.into() }
}

fn give(tenant: &Tenant, stream: &mut Stream) -> VoiceCommand {
    let nowhere = PhoneNumber::from_digits(1_234_567).expect("seven digits");
    if stream.happens(350) {
        let user = with_number(tenant, stream);
        let (number, location) = fitting(tenant, user, stream);
        return VoiceCommand::Change { user, number: number.unwrap_or(nowhere), location };
    }
    let count = if stream.happens(150) { stream.below(4) } else { 1 };
    let mut chosen = None;
    let to = (0..count).filter_map(|_| {
        let user = able(tenant, stream);
        let (number, location) = fitting(tenant, user, stream);
        chosen = location;
        Some((user, number?))
    });
    let to = to.collect();
    VoiceCommand::Assign { to, location: chosen }
}

/// Mostly a free number of the person's country and a location there.
fn fitting(
    tenant: &Tenant,
    user: UserId,
    stream: &mut Stream,
) -> (Option<PhoneNumber>, Option<LocationId>) {
    let any = stream.happens(150);
    let country = tenant.people.get(user.index()).map(|p| p.country).filter(|_| !any);
    let fits = |number: &PhoneNumber, n: &OwnedNumber| {
        let here = voice::country_of(*number, n);
        n.usage == Usage::User && is_free(n) && (country.is_none() || here == country)
    };
    let owned = tenant.numbers.owned.iter().filter(|(number, n)| any || fits(number, n));
    let numbers: Vec<PhoneNumber> = owned.map(|(number, _)| *number).collect();
    let there = tenant.addresses.locations.iter().filter(|(_, location)| {
        let address = &tenant.addresses.all[&location.address];
        any || (Some(address.civic.country) == country && address.validated == Status::Validated)
    });
    let there: Vec<LocationId> = there.map(|(id, _)| *id).collect();
    let number = (!numbers.is_empty()).then(|| *stream.pick(&numbers));
    let location = (!there.is_empty() && !stream.happens(60)).then(|| *stream.pick(&there));
    (number, location)
}

fn remove(tenant: &Tenant, stream: &mut Stream) -> VoiceCommand {
    let mut users: Vec<UserId> = (0..stream.below(3)).map(|_| able(tenant, stream)).collect();
    if stream.happens(500) {
        users = vec![with_number(tenant, stream)];
    }
    VoiceCommand::Remove { users: users.into_iter().collect::<UserSet>() }
}

fn is_free(number: &OwnedNumber) -> bool {
    number.user.is_none()
}

fn owned(
    tenant: &Tenant,
    stream: &mut Stream,
    wanted: impl Fn(&OwnedNumber) -> bool,
) -> Option<PhoneNumber> {
    let owned = tenant.numbers.owned.iter().filter(|(_, n)| wanted(n));
    let numbers: Vec<PhoneNumber> = owned.map(|(number, _)| *number).collect();
    (!numbers.is_empty()).then(|| *stream.pick(&numbers))
}

/// Mostly somebody who may have a number.
fn able(tenant: &Tenant, stream: &mut Stream) -> UserId {
    let able = people::iter(tenant).filter(|(_, p)| p.licenses.give_calling());
    let able: Vec<UserId> = able.map(|(user, _)| user).collect();
    match able.is_empty() || stream.happens(150) {
        true => UserId(stream.below(tenant.people.len() as u32 + 2)),
        false => *stream.pick(&able),
    }
}

fn with_number(tenant: &Tenant, stream: &mut Stream) -> UserId {
    let having: Vec<UserId> = tenant.numbers.owned.values().filter_map(|n| n.user).collect();
    match having.is_empty() || stream.happens(200) {
        true => able(tenant, stream),
        false => *stream.pick(&having),
    }
}

/// What holds after every command.
pub const ALWAYS: &[Invariant] = &[
    ("a user number has one person at most and a person one number", one_each),
    ("whoever has a number has Phone System and a Calling Plan", licensed),
    ("a person's number leads to a validated address of its country", led),
    ("user numbers owned and held keep to the allowance", within_allowance),
];

fn assigned(tenant: &Tenant) -> impl Iterator<Item = (PhoneNumber, &OwnedNumber, UserId)> {
    let owned = tenant.numbers.owned.iter();
    owned.filter_map(|(number, owned)| owned.user.map(|user| (*number, owned, user)))
}

fn one_each(view: &View) -> Holds {
    let mut seen = BTreeSet::new();
    for (number, owned, user) in assigned(view.tenant()) {
        check(seen.insert(user), || format!("{user:?} has {number:?} and another number"))?;
        check(owned.usage == Usage::User, || {
            format!("{user:?} has the service number {number:?}")
        })?;
        let there = view.tenant().people.get(user.index()).is_some();
        check(there, || format!("nobody is {user:?}"))?;
    }
    Ok(())
}

fn licensed(view: &View) -> Holds {
    let tenant = view.tenant();
    for (number, owned, user) in assigned(tenant).filter(|(_, owned, _)| !owned.ported) {
        let person = &tenant.people[user.index()];
        let may = person.licenses.give_phone_system() && person.licenses.give_calling();
        check(may, || format!("{user:?} has {number:?} and {:?}: {owned:?}", person.licenses))?;
    }
    Ok(())
}

fn led(view: &View) -> Holds {
    let tenant = view.tenant();
    for (number, owned) in &tenant.numbers.owned {
        let location = owned.location;
        let Some(location) = location else {
            check(owned.user.is_none(), || format!("{number:?} leads nowhere"))?;
            continue;
        };
        let found = tenant.addresses.located(location);
        let Some((_, address)) = found else {
            return Err(format!("{number:?} leads to {location:?}, which is not there"));
        };
        let status = emergency::status(tenant, address, view.now());
        check(status == Status::Validated, || format!("{number:?} leads to {status:?}"))?;
        let country = voice::country_of(*number, owned);
        check(country == Some(address.civic.country), || format!("{number:?}: {address:?}"))?;
    }
    Ok(())
}

fn within_allowance(view: &View) -> Holds {
    let tenant = view.tenant();
    let owned = tenant.numbers.owned.values();
    let owned = owned.filter(|n| n.usage == Usage::User && !n.ported).count();
    let held = tenant.numbers.holds.values().filter(|h| h.usage == Usage::User);
    let held: usize = held.map(|h| h.numbers.len()).sum();
    let quota = tenant.licenses.user_quota() as usize;
    check(owned + held <= quota, || format!("{owned} owned and {held} held of {quota}"))
}
