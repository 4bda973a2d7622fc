//! Comparing a file that came back with the organization and with what was exported, row by row
//! (AC-09). Providers have mixed people up before, so a row whose name is somebody else's is never
//! taken over without being looked at. Nothing here changes anything.

use std::collections::BTreeMap;

use crate::csv::problem::CsvProblemKind;
use crate::domain::Tenant;
use crate::domain::identity::{Directory, Unidentified};
use crate::domain::ids::UserId;
use crate::domain::people;
use crate::domain::providers::{self, Acp, ThirdParty};
use crate::domain::refusal::Refusal;
use crate::plan::people::numbers::NumberCell;
use crate::plan::people::problem::{Effect, PeopleProblemKind};

use super::Field;
use super::reader::{AcpFile, AcpRow};

/// What is doubtful about a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Doubt {
    /// The row as such.
    Broken(CsvProblemKind),
    /// It does not say who it is about.
    NoPerson,
    /// Nobody is called so.
    UnknownPerson,
    /// Several people are called so.
    SeveralPeople,
    /// The person has a row further up.
    SamePerson {
        /// Where.
        first_line: u32,
    },
    /// The cell is empty that must not be.
    Empty,
    /// No provider has this name.
    UnknownProvider,
    /// The number is damaged, or worth a look.
    Number(PeopleProblemKind),
    /// No conference ID: too short, too long, not digits, or damaged by a spreadsheet.
    BadPasscode,
    /// The row on another line has the same conference ID.
    SamePasscode {
        /// Where.
        line: u32,
    },
    /// Somebody who is not in the file has this conference ID.
    PasscodeOf {
        /// Who.
        user: UserId,
    },
    /// The person cannot have a third party.
    Refused(Refusal),
    /// The name is that of somebody else: two rows look exchanged.
    NameOfAnother {
        /// Whose name it is.
        user: UserId,
        /// The row of that person, where the file has one.
        line: Option<u32>,
    },
    /// The name is nobody's, and the person has another one.
    OtherName,
    /// The person and somebody else have exchanged their conference IDs since the last file.
    ExchangedWith {
        /// With whom.
        user: UserId,
    },
    /// The person was not in the file that was exported.
    NotExported,
    /// The domain is not that of the provider.
    OtherDomain,
    /// The name has question marks where letters with accents were.
    AccentsLost,
}

/// How much a doubt weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Worth a look; the row is taken over.
    Note,
    /// People may have been mixed up; the row waits until somebody has looked.
    Suspect,
    /// The row cannot be taken over.
    Wrong,
}

impl Doubt {
    /// How much it weighs.
    pub fn weight(&self) -> Weight {
        match self {
            Doubt::OtherDomain | Doubt::AccentsLost => Weight::Note,
            Doubt::Number(kind) if kind.effect() == Effect::Noted => Weight::Note,
            Doubt::NameOfAnother { .. }
            | Doubt::OtherName
            | Doubt::ExchangedWith { .. }
            | Doubt::NotExported => Weight::Suspect,
            _ => Weight::Wrong,
        }
    }
}

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It cannot be taken over.
    Wrong,
    /// It looks mixed up.
    Suspect,
    /// It brings a provider or other data.
    New,
    /// It says what is known.
    Same,
}

/// A row with everything that is doubtful about it.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckedRow {
    /// The row.
    pub row: AcpRow,
    /// Who it is about.
    pub user: Option<UserId>,
    /// What it gives, where that is complete.
    pub acp: Option<Acp>,
    /// The doubts, each with its column where there is one.
    pub doubts: Vec<(Option<Field>, Doubt)>,
    /// What becomes of it.
    pub verdict: Verdict,
}

/// The whole file compared.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Checked {
    /// The rows in the order of the file.
    pub rows: Vec<CheckedRow>,
    /// People who were exported and have no row.
    pub missing: Vec<UserId>,
}

impl Checked {
    /// How many rows have this verdict.
    pub fn count(&self, verdict: Verdict) -> u32 {
        self.rows.iter().filter(|row| row.verdict == verdict).count() as u32
    }

    /// The rows that bring something and are beyond doubt, as the command takes them.
    pub fn sound(&self) -> Vec<(UserId, Acp)> {
        let sound = self.rows.iter().filter(|row| row.verdict == Verdict::New);
        sound.filter_map(|row| Some((row.user?, row.acp.clone()?))).collect()
    }
}

/// Compares a file with an organization.
pub fn check(tenant: &Tenant, file: &AcpFile) -> Checked {
    let directory = Directory::of(tenant);
    let found: Vec<Result<UserId, Unidentified>> =
        file.rows.iter().map(|row| directory.find(&row.identity)).collect();
    let known = Known::of(tenant, directory, file, &found);
    let checked = |(row, found): (&AcpRow, &Result<UserId, Unidentified>)| {
        let mut doubts = of_person(tenant, &known, row, *found);
        doubts.extend(of_data(tenant, &known, row, found.ok()));
        finished(tenant, row, found.ok(), doubts)
    };
    let rows: Vec<CheckedRow> = file.rows.iter().zip(&found).map(checked).collect();
    let present = |user: &UserId| known.lines.contains_key(user);
    let missing = tenant.acp_export.iter().filter(|user| !present(user)).collect();
    Checked { rows, missing }
}

/// What single rows are compared with.
struct Known<'a> {
    directory: Directory,
    /// The first line of each person of the file.
    lines: BTreeMap<UserId, u32>,
    /// The conference ID that the file gives each person.
    file_ids: BTreeMap<UserId, &'a str>,
    /// The lines of each provider's conference ID in the file.
    id_lines: BTreeMap<(String, &'a str), Vec<u32>>,
    /// Who has a provider's conference ID at present.
    holders: BTreeMap<(String, &'a str), UserId>,
}

impl<'a> Known<'a> {
    fn of(
        tenant: &'a Tenant,
        directory: Directory,
        file: &'a AcpFile,
        found: &[Result<UserId, Unidentified>],
    ) -> Known<'a> {
        let mut known = Known {
            directory,
            lines: BTreeMap::new(),
            file_ids: BTreeMap::new(),
            id_lines: BTreeMap::new(),
            holders: BTreeMap::new(),
        };
        for (row, found) in file.rows.iter().zip(found) {
            let ids = known.id_lines.entry((row.provider.to_lowercase(), &row.passcode));
            ids.or_default().push(row.line);
            if let Ok(user) = found {
                known.lines.entry(*user).or_insert(row.line);
                known.file_ids.entry(*user).or_insert(&row.passcode);
            }
        }
        for (user, person) in people::iter(tenant) {
            if let Some(acp) = person.acp.as_deref() {
                known.holders.insert((acp.name.to_lowercase(), &acp.passcode), user);
            }
        }
        known
    }
}

type Doubts = Vec<(Option<Field>, Doubt)>;

/// Who the row is about, and whether its name is theirs.
fn of_person(
    tenant: &Tenant,
    known: &Known<'_>,
    row: &AcpRow,
    found: Result<UserId, Unidentified>,
) -> Doubts {
    let at = |doubt| vec![(Some(Field::SipAddress), doubt)];
    if let Some(broken) = row.broken {
        return vec![(None, Doubt::Broken(broken))];
    }
    let user = match found {
        _ if row.identity.is_empty() => return at(Doubt::NoPerson),
        Err(Unidentified::Unknown) => return at(Doubt::UnknownPerson),
        Err(Unidentified::Several) => return at(Doubt::SeveralPeople),
        Ok(user) => user,
    };
    let mut doubts = Vec::new();
    match known.lines.get(&user) {
        Some(&first_line) if first_line != row.line => {
            doubts.extend(at(Doubt::SamePerson { first_line }));
        }
        _ => {}
    }
    if let Err(refusal) = providers::can_have_third_party(tenant, user) {
        doubts.extend(at(Doubt::Refused(refusal)));
    }
    if !tenant.acp_export.is_empty() && !tenant.acp_export.contains(user) {
        doubts.extend(at(Doubt::NotExported));
    }
    doubts.extend(of_name(tenant, known, row, user).map(|it| (Some(Field::DisplayName), it)));
    doubts
}

fn of_name(tenant: &Tenant, known: &Known<'_>, row: &AcpRow, user: UserId) -> Option<Doubt> {
    let name = &tenant.people[user.index()].name;
    if row.name.is_empty() || same_name(&row.name, name) {
        let lost = row.name.contains(['?', '\u{fffd}']);
        return lost.then_some(Doubt::AccentsLost);
    }
    match known.directory.find(&row.name) {
        Ok(other) if other != user => {
            let line = known.lines.get(&other).copied();
            Some(Doubt::NameOfAnother { user: other, line })
        }
        _ => Some(Doubt::OtherName),
    }
}

/// Whether a name of a file is that of a person: in any case, and with anything where a tool wrote
/// a question mark for a letter that it did not know.
fn same_name(written: &str, name: &str) -> bool {
    let written: Vec<char> = written.to_lowercase().chars().collect();
    let name: Vec<char> = name.to_lowercase().chars().collect();
    let alike = |(a, b): (&char, &char)| a == b || matches!(a, '?' | '\u{fffd}');
    written.len() == name.len() && written.iter().zip(&name).all(alike)
}

/// Whether what the provider filled in is complete and nobody else's.
fn of_data(tenant: &Tenant, known: &Known<'_>, row: &AcpRow, user: Option<UserId>) -> Doubts {
    if row.broken.is_some() {
        return Vec::new();
    }
    let mut doubts: Doubts = Vec::new();
    let providers = tenant.profile().third_parties;
    match ThirdParty::named(providers, &row.provider) {
        _ if row.provider.is_empty() => doubts.push((Some(Field::ProviderName), Doubt::Empty)),
        None => doubts.push((Some(Field::ProviderName), Doubt::UnknownProvider)),
        Some(known) if !row.domain.is_empty() && !row.domain.eq_ignore_ascii_case(known.domain) => {
            doubts.push((Some(Field::Domain), Doubt::OtherDomain));
        }
        Some(_) => {}
    }
    if row.toll == NumberCell::default() {
        doubts.push((Some(Field::TollNumber), Doubt::Empty));
    }
    let cells = [(Field::TollNumber, &row.toll), (Field::TollFreeNumbers, &row.toll_free)];
    for (field, cell) in cells {
        doubts.extend(cell.problem.clone().map(|kind| (Some(field), Doubt::Number(kind))));
    }
    doubts.extend(of_passcode(known, row, user).map(|it| (Some(Field::ParticipantPasscode), it)));
    doubts
}

fn of_passcode(known: &Known<'_>, row: &AcpRow, user: Option<UserId>) -> Option<Doubt> {
    if row.passcode.is_empty() {
        return Some(Doubt::Empty);
    }
    if !providers::is_passcode(&row.passcode) {
        return Some(Doubt::BadPasscode);
    }
    let key = (row.provider.to_lowercase(), &*row.passcode);
    let others = known.id_lines.get(&key).into_iter().flatten();
    if let Some(line) = others.copied().find(|line| *line != row.line) {
        return Some(Doubt::SamePasscode { line });
    }
    let holder = known.holders.get(&key).copied().filter(|holder| Some(*holder) != user)?;
    let own = known.holders.iter().find(|(_, of)| Some(**of) == user).map(|((_, id), _)| *id);
    match known.file_ids.get(&holder) {
        None => Some(Doubt::PasscodeOf { user: holder }),
        Some(theirs) if own == Some(*theirs) => Some(Doubt::ExchangedWith { user: holder }),
        Some(_) => None,
    }
}

fn finished(tenant: &Tenant, row: &AcpRow, user: Option<UserId>, doubts: Doubts) -> CheckedRow {
    let named = ThirdParty::named(tenant.profile().third_parties, &row.provider);
    let acp = named.zip(row.toll.number).map(|(provider, toll)| Acp {
        name: provider.name.into(),
        toll,
        toll_free: row.toll_free.number,
        passcode: row.passcode.clone(),
    });
    let present = user.and_then(|user| tenant.people[user.index()].acp.as_deref());
    let verdict = match doubts.iter().map(|(_, doubt)| doubt.weight()).max() {
        Some(Weight::Wrong) => Verdict::Wrong,
        _ if acp.is_some() && present == acp.as_ref() => Verdict::Same,
        Some(Weight::Suspect) => Verdict::Suspect,
        Some(Weight::Note) | None => Verdict::New,
    };
    CheckedRow { row: row.clone(), user, acp, doubts, verdict }
}
