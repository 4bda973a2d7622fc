//! Random wishes about emergency addresses, and what always holds.

use passerelle::domain::Tenant;
use passerelle::domain::chance::Stream;
use passerelle::domain::command::Command;
use passerelle::domain::emergency::{Civic, EmergencyCommand, Part, Status, Verdict, check};
use passerelle::domain::ids::{AddressId, LocationId};
use passerelle::domain::phone::Country;

use crate::simulation::invariants::{Holds, Invariant, View, check as holds};

/// Every kind of wish, each of which must be granted and refused often.
pub const KINDS: &[&str] = &[
    "Emergency::Add",
    "Emergency::Edit",
    "Emergency::Validate",
    "Emergency::AskForHelp",
    "Emergency::Remove",
    "Emergency::AddLocation",
    "Emergency::RemoveLocation",
    "Emergency::AcceptTerms",
    "Emergency::RenameLocation",
];

/// Which of `KINDS` this is.
pub fn kind(wish: &EmergencyCommand) -> &'static str {
    match wish {
        EmergencyCommand::Add { .. } => "Emergency::Add",
        EmergencyCommand::Edit { .. } => "Emergency::Edit",
        EmergencyCommand::Validate { .. } => "Emergency::Validate",
        EmergencyCommand::AskForHelp { .. } => "Emergency::AskForHelp",
        EmergencyCommand::Remove { .. } => "Emergency::Remove",
        EmergencyCommand::AddLocation { .. } => "Emergency::AddLocation",
        EmergencyCommand::RemoveLocation { .. } => "Emergency::RemoveLocation",
        EmergencyCommand::AcceptTerms { .. } => "Emergency::AcceptTerms",
        EmergencyCommand::RenameLocation { .. } => "Emergency::RenameLocation",
    }
}

/// The next wish, mostly a sensible one.
pub fn command(tenant: &Tenant, stream: &mut Stream) -> Option<Command> {
    let wish = match stream.below(100) {
        0..=24 => {
            EmergencyCommand::Add { civic: Box::new(civic(stream)), validated: stream.happens(600) }
        }
        25..=44 => edit(tenant, stream),
        45..=54 => EmergencyCommand::Validate { address: address(tenant, stream) },
        55..=64 => EmergencyCommand::AskForHelp { address: address(tenant, stream) },
        65..=71 => EmergencyCommand::Remove { address: address(tenant, stream) },
        72..=82 => EmergencyCommand::AddLocation {
            address: address(tenant, stream),
            name: ["", "2nd floor", "North wing", " Office 12 "][stream.below(4) as usize].into(),
        },
        83..=88 => EmergencyCommand::RemoveLocation { location: location(tenant, stream) },
        89..=94 => EmergencyCommand::RenameLocation {
            location: location(tenant, stream),
            name: ["", "3rd floor", "South wing", " Lobby "][stream.below(4) as usize].into(),
        },
        _ => EmergencyCommand::AcceptTerms { country: country(stream) },
    };
    Some(Command::Emergency(wish))
}

fn country(stream: &mut Stream) -> Country {
    let codes = ["US", "FR", "GB", "DE", "CA", "BE", "MX"];
    Country::parse(codes[stream.below(7) as usize]).expect("two letters")
}

/// An address of a country, whole or with something missing, mistyped or in small letters.
fn civic(stream: &mut Stream) -> Civic {
    let country = country(stream);
    let postal = match country.code() {
        "US" | "FR" | "DE" | "MX" => "98101",
        "GB" => "ec1a1bb",
        "CA" => "k1a0b1",
        _ => "1000",
    };
    let texts = [
        *stream.pick(&["Office", "Plant", "", "Depot"]),
        *stream.pick(&["12", "7 B", "12", "none"]),
        *stream.pick(&["harborlight ave", "Rue des Lilas", "36 Street", "Lindenstr.", "MAIN ST"]),
        *stream.pick(&["Seatle", "Paris", "london", "Nowhere"]),
        *stream.pick(&["WA", "washington", "WA", "?"]),
        *stream.pick(&[postal, postal, postal, "000"]),
    ];
    let parts = Part::ALL.into_iter().zip(texts);
    let whole =
        parts.fold(Civic::in_country(country), |civic, (part, text)| civic.with(part, text));
    match stream.happens(60) {
        true => whole.with(Part::Street, "").with(Part::Number, "").with(Part::PostalCode, ""),
        false => whole,
    }
}

fn edit(tenant: &Tenant, stream: &mut Stream) -> EmergencyCommand {
    let address = address(tenant, stream);
    let mut civic = civic(stream);
    if let Some(found) = tenant.addresses.all.get(&address).filter(|_| stream.happens(900)) {
        civic = Civic { country: found.civic.country, ..civic };
        if stream.happens(700) {
            civic = found.civic.clone().with(Part::Number, stream.below(90).to_string());
        }
    }
    let validated = stream.happens(200);
    EmergencyCommand::Edit { address, civic: Box::new(civic), validated }
}

fn address(tenant: &Tenant, stream: &mut Stream) -> AddressId {
    let all: Vec<AddressId> = tenant.addresses.all.keys().copied().collect();
    let open: Vec<AddressId> = (tenant.addresses.all.iter())
        .filter(|(_, a)| a.validated != Status::Validated)
        .map(|(id, _)| *id)
        .collect();
    match stream.below(10) {
        0 => AddressId(stream.below(200)),
        1..=7 if !open.is_empty() => *stream.pick(&open),
        _ if all.is_empty() => AddressId(0),
        _ => *stream.pick(&all),
    }
}

fn location(tenant: &Tenant, stream: &mut Stream) -> LocationId {
    let inner = tenant.addresses.locations.iter().filter(|(_, l)| !l.is_default());
    let inner: Vec<LocationId> = inner.map(|(id, _)| *id).collect();
    match inner.is_empty() || stream.happens(300) {
        true => LocationId(stream.below(40)),
        false => *stream.pick(&inner),
    }
}

/// What holds after every command.
pub const ALWAYS: &[Invariant] = &[
    ("each address has one default location, and each location an address", one_default),
    ("a validated address that somebody typed passes validation", validated_passes),
];

fn one_default(view: &View) -> Holds {
    let addresses = &view.tenant().addresses;
    for id in addresses.all.keys() {
        let defaults = addresses.locations_of(*id).filter(|(_, l)| l.is_default()).count();
        holds(defaults == 1, || format!("{id:?} has {defaults} default locations"))?;
    }
    let lost = addresses.locations.values().find(|l| !addresses.all.contains_key(&l.address));
    holds(lost.is_none(), || format!("{lost:?} has no address"))
}

fn validated_passes(view: &View) -> Holds {
    let typed = view.tenant().addresses.all.values().filter(|a| a.came_with.is_none());
    for address in typed.filter(|a| a.validated == Status::Validated) {
        let verdict = check(&address.civic);
        let as_it_is = matches!(&verdict, Verdict::Accepted { changed, .. } if changed.is_empty());
        holds(as_it_is, || format!("{address:?}: {verdict:?}"))?;
    }
    Ok(())
}
