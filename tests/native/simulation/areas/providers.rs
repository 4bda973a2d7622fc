//! Random wishes about conferencing providers, and what always holds.

use passerelle::domain::Tenant;
use passerelle::domain::chance::Stream;
use passerelle::domain::command::Command;
use passerelle::domain::ids::{UserId, UserSet};
use passerelle::domain::people::{self, Person, Provider};
use passerelle::domain::phone::PhoneNumber;
use passerelle::domain::providers::{self, Acp, KNOWN, ProviderCommand};

use crate::simulation::invariants::{Holds, Invariant, View, check};
use crate::support::number;

/// Every kind of wish, each of which must be granted and refused often.
pub const KINDS: &[&str] = &[
    "assign a third party",
    "import a file",
    "remove a third party",
    "remove Microsoft",
    "move to Microsoft",
    "clear numbers",
    "replace automatically",
    "note an export",
];

/// Which of `KINDS` this is.
pub fn kind(wish: &ProviderCommand) -> &'static str {
    match wish {
        ProviderCommand::Assign { .. } => KINDS[0],
        ProviderCommand::ImportAcp { .. } => KINDS[1],
        ProviderCommand::RemoveThirdParty { .. } => KINDS[2],
        ProviderCommand::RemoveMicrosoft { .. } => KINDS[3],
        ProviderCommand::MoveToMicrosoft { .. } => KINDS[4],
        ProviderCommand::ClearNumbers { .. } => KINDS[5],
        ProviderCommand::ReplaceAutomatically { .. } => KINDS[6],
        ProviderCommand::NoteExport { .. } => KINDS[7],
    }
}

/// The next wish, mostly a sensible one.
pub fn command(tenant: &Tenant, stream: &mut Stream) -> Option<Command> {
    let open = |p: &Person| p.provider != Provider::Microsoft && !p.teams;
    let third = |p: &Person| p.provider == Provider::ThirdParty;
    let microsoft = |p: &Person| p.provider == Provider::Microsoft;
    let wish = match stream.below(100) {
        0..=19 => {
            let user = one(tenant, stream, open);
            ProviderCommand::Assign { user, acp: Box::new(acp(tenant, stream)) }
        }
        20..=44 => {
            let count = *stream.pick(&[0, 1, 1, 1, 2, 3]);
            let row = |_| (one(tenant, stream, open), acp(tenant, stream));
            ProviderCommand::ImportAcp { rows: (0..count).map(row).collect() }
        }
        45..=54 => ProviderCommand::RemoveThirdParty { users: some(tenant, stream, third) },
        55..=67 => ProviderCommand::RemoveMicrosoft { users: some(tenant, stream, microsoft) },
        68..=82 => ProviderCommand::MoveToMicrosoft {
            users: some(tenant, stream, providers::is_ready),
            replace: stream.happens(800),
        },
        83..=89 => ProviderCommand::ClearNumbers { users: some(tenant, stream, microsoft) },
        90..=94 => ProviderCommand::ReplaceAutomatically { on: stream.happens(500) },
        _ => ProviderCommand::NoteExport { users: some(tenant, stream, open) },
    };
    Some(Command::Provider(wish))
}

/// Mostly somebody of a kind, sometimes anybody, now and then nobody.
fn one(tenant: &Tenant, stream: &mut Stream, of: impl Fn(&Person) -> bool) -> UserId {
    let fitting: Vec<UserId> =
        people::iter(tenant).filter(|(_, p)| of(p)).map(|(user, _)| user).collect();
    if fitting.is_empty() || stream.happens(80) {
        return UserId(stream.below(tenant.people.len() as u32 + 2));
    }
    *stream.pick(&fitting)
}

fn some(tenant: &Tenant, stream: &mut Stream, of: impl Fn(&Person) -> bool) -> UserSet {
    let count = *stream.pick(&[0, 1, 1, 1, 2, 3]);
    (0..count).map(|_| one(tenant, stream, &of)).collect()
}

fn acp(tenant: &Tenant, stream: &mut Stream) -> Acp {
    let known = stream.pick(KNOWN);
    let name = match stream.below(20) {
        0 => "Tailspin ACP",
        1 => "intercall",
        _ => known.name,
    };
    let toll = match stream.below(20) {
        0 => number(1_234_567),
        _ => known.toll,
    };
    let theirs = tenant.people.iter().filter_map(|p| p.acp.as_deref()).next();
    let passcode = match (stream.below(20), theirs) {
        (0, _) => ["", "12", "0123456", "1234567890", "12a45"][stream.below(5) as usize].into(),
        (1..=2, Some(theirs)) => theirs.passcode.clone(),
        _ => (1_000 + stream.below(900_000)).to_string().into(),
    };
    Acp { name: name.into(), toll, toll_free: known.toll_free, passcode }
}

/// What holds after every command.
pub const ALWAYS: &[Invariant] = &[
    ("nobody has two providers", one_provider),
    ("who uses Teams has no third party", teams_have_microsoft),
    ("who has Microsoft has a license that gives conferencing", microsoft_is_licensed),
    ("no two people have the same conference ID of one provider", ids_are_distinct),
];

// AC-03
fn one_provider(view: &View) -> Holds {
    for (user, person) in people::iter(view.tenant()) {
        let third = person.provider == Provider::ThirdParty;
        check(person.acp.is_some() == third, || format!("{user:?}: {:?}", person.acp))?;
        let numbers = person.toll.or(person.toll_free);
        let on_bridge = person.provider == Provider::Microsoft;
        check(on_bridge || numbers.is_none(), || format!("{user:?} has {numbers:?}"))?;
        let sound = |acp: &Acp| {
            let numbers = [Some(acp.toll), acp.toll_free].into_iter().flatten();
            numbers.map(PhoneNumber::digits).all(|digits| digits > 9_999_999)
                && providers::is_passcode(&acp.passcode)
                && KNOWN.iter().any(|known| *known.name == *acp.name)
        };
        check(person.acp.as_deref().is_none_or(sound), || format!("{user:?}: {:?}", person.acp))?;
    }
    Ok(())
}

// AC-02
fn teams_have_microsoft(view: &View) -> Holds {
    let strange =
        people::iter(view.tenant()).find(|(_, p)| p.teams && p.provider == Provider::ThirdParty);
    check(strange.is_none(), || format!("{strange:?}"))
}

// MV-01
fn microsoft_is_licensed(view: &View) -> Holds {
    let strange = people::iter(view.tenant())
        .find(|(_, p)| p.provider == Provider::Microsoft && !providers::is_licensed(p));
    check(strange.is_none(), || format!("{strange:?}"))
}

fn ids_are_distinct(view: &View) -> Holds {
    let people = &view.tenant().people;
    let mut given: Vec<(&str, &str)> = people
        .iter()
        .filter_map(|p| p.acp.as_deref())
        .map(|acp| (&*acp.name, &*acp.passcode))
        .collect();
    let mut own: Vec<u32> = people.iter().map(|p| p.conference_id).collect();
    let all = given.len() + own.len();
    given.sort_unstable();
    given.dedup();
    own.sort_unstable();
    own.dedup();
    check(given.len() + own.len() == all, || format!("{} of {all} differ", given.len() + own.len()))
}
