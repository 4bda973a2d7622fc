//! The provider of the people who are chosen: what the list "Provider name" offers, which form
//! each choice opens, and what saving would do and lose (LAB-07, LAB-14, MV-06).

use super::stale;
use crate::domain::Tenant;
use crate::domain::ids::{UserId, UserSet};
use crate::domain::people::{Mailbox, Person, Provider};
use crate::domain::phone::{Country, NumberProblem, PhoneNumber};
use crate::domain::providers::{self, Acp, ProviderCommand};
use crate::domain::time::Timestamp;

/// The value of Microsoft in the list.
pub const MICROSOFT: &str = "microsoft";
/// The value of nobody.
pub const NOBODY: &str = "none";

/// The value of a person's provider in the list.
pub fn key(person: &Person) -> &str {
    match (person.provider, &person.acp) {
        (Provider::Microsoft, _) => MICROSOFT,
        (Provider::ThirdParty, Some(acp)) => &acp.name,
        (Provider::ThirdParty | Provider::None, _) => NOBODY,
    }
}

/// The value that all of `users` have, if they have the same.
pub fn held_by_all(tenant: &Tenant, users: &UserSet) -> Option<String> {
    let mut keys = people(tenant, users).map(|(_, person)| key(person));
    let first = keys.next()?;
    keys.all(|other| other == first).then(|| first.to_string())
}

fn people<'a>(
    tenant: &'a Tenant,
    users: &'a UserSet,
) -> impl Iterator<Item = (UserId, &'a Person)> {
    users.iter().filter_map(|user| Some((user, tenant.people.get(user.index())?)))
}

/// The form that a choice opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The provider stays; the default numbers of the bridge.
    Numbers,
    /// What a third party gave for one person.
    ThirdParty,
    /// Microsoft becomes the provider.
    Move,
    /// Nobody is the provider from then on.
    Remove,
    /// There is no provider, and none is chosen.
    Nothing,
}

/// Which form the value `provider` opens for `users`; an empty one changes nothing.
pub fn form(tenant: &Tenant, users: &UserSet, provider: &str) -> Form {
    let any = |wanted: &dyn Fn(&Person) -> bool| people(tenant, users).any(|(_, p)| wanted(p));
    match provider {
        "" if any(&|p| p.provider == Provider::Microsoft) => Form::Numbers,
        "" => Form::Nothing,
        MICROSOFT if any(&|p| p.provider != Provider::Microsoft) => Form::Move,
        MICROSOFT => Form::Numbers,
        NOBODY if any(&|p| p.provider != Provider::None) => Form::Remove,
        NOBODY => Form::Nothing,
        _ => Form::ThirdParty,
    }
}

/// What was typed of a third party.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// The toll number.
    pub toll: String,
    /// The toll-free number.
    pub toll_free: String,
    /// The conference ID.
    pub passcode: String,
}

impl Typed {
    /// What the form begins with: what `user` has already.
    pub fn of(tenant: &Tenant, user: UserId) -> Typed {
        let acp = tenant.people.get(user.index()).and_then(|person| person.acp.as_deref());
        acp.map_or_else(Typed::default, |acp| Typed {
            toll: acp.toll.international(),
            toll_free: acp.toll_free.map(PhoneNumber::international).unwrap_or_default(),
            passcode: acp.passcode.to_string(),
        })
    }
}

/// What is wrong with something that was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It must be filled in (AC-06).
    Missing,
    /// It is no phone number.
    Number(NumberProblem),
    /// It is no conference ID.
    Passcode,
}

/// What is wrong with each field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    /// The toll number.
    pub toll: Option<Wrong>,
    /// The toll-free number.
    pub toll_free: Option<Wrong>,
    /// The conference ID.
    pub passcode: Option<Wrong>,
}

/// Reads what was typed; national numbers are those of `home`.
pub fn read(provider: &str, typed: &Typed, home: Country) -> Result<Acp, Faults> {
    let toll = PhoneNumber::parse(&typed.toll, Some(home));
    let toll_free = match PhoneNumber::parse(&typed.toll_free, Some(home)) {
        Ok(number) => Ok(Some(number)),
        Err(NumberProblem::Empty) => Ok(None),
        Err(problem) => Err(problem),
    };
    let passcode: String = typed.passcode.chars().filter(|c| !c.is_whitespace()).collect();
    let faults = Faults {
        toll: toll.err().map(|problem| match problem {
            NumberProblem::Empty => Wrong::Missing,
            problem => Wrong::Number(problem),
        }),
        toll_free: toll_free.err().map(Wrong::Number),
        passcode: match passcode.is_empty() {
            true => Some(Wrong::Missing),
            false => (!providers::is_passcode(&passcode)).then_some(Wrong::Passcode),
        },
    };
    match (toll, toll_free, faults.passcode) {
        (Ok(toll), Ok(toll_free), None) => {
            Ok(Acp { name: provider.into(), toll, toll_free, passcode: passcode.into() })
        }
        _ => Err(faults),
    }
}

/// What somebody loses who is moved (MV-06).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// Who.
    pub user: UserId,
    /// The name.
    pub name: String,
    /// What the third party gave.
    pub acp: Acp,
}

/// What moving people to Microsoft would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moving {
    /// Those who would be moved.
    pub users: UserSet,
    /// How many are there already (MV-07).
    pub already: u32,
    /// How many lack the license (MV-01, MV-07).
    pub unlicensed: u32,
    /// What is lost.
    pub losses: Vec<Loss>,
    /// Future meetings that those who would be moved have sent.
    pub meetings: u32,
}

/// Looks at what moving `users` to Microsoft would do.
pub fn moving(tenant: &Tenant, users: &UserSet, now: Timestamp) -> Moving {
    let mut moving = Moving::default();
    let mut moved = Vec::new();
    for (user, person) in people(tenant, users) {
        if person.provider == Provider::Microsoft {
            moving.already += 1;
        } else if !providers::is_ready(person) {
            moving.unlicensed += 1;
        } else {
            moved.push(user);
            if person.mailbox == Mailbox::Online {
                moving.meetings += stale::counts(tenant, user, now).0;
            }
            let name = person.name.to_string();
            let loss = person.acp.as_deref().map(|acp| Loss { user, name, acp: acp.clone() });
            moving.losses.extend(loss);
        }
    }
    moving.users = moved.into_iter().collect();
    moving
}

/// What taking the providers of people away would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Removing {
    /// Those of Microsoft.
    pub microsoft: UserSet,
    /// Those of third parties.
    pub third_party: UserSet,
}

impl Removing {
    /// Who `users` lose.
    pub fn of(tenant: &Tenant, users: &UserSet) -> Removing {
        let those = |provider: Provider| -> UserSet {
            let those = people(tenant, users).filter(|(_, person)| person.provider == provider);
            those.map(|(user, _)| user).collect()
        };
        Removing { microsoft: those(Provider::Microsoft), third_party: those(Provider::ThirdParty) }
    }

    /// How many people it concerns.
    pub fn len(&self) -> usize {
        self.microsoft.len() + self.third_party.len()
    }

    /// Whether it concerns nobody.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The commands: the two providers are taken away in two ways (US-18).
    pub fn commands(self) -> Vec<ProviderCommand> {
        let Removing { microsoft, third_party } = self;
        let microsoft = (!microsoft.is_empty())
            .then_some(ProviderCommand::RemoveMicrosoft { users: microsoft });
        let third_party = (!third_party.is_empty())
            .then_some(ProviderCommand::RemoveThirdParty { users: third_party });
        microsoft.into_iter().chain(third_party).collect()
    }
}
