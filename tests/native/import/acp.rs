//! The file for a third-party provider, there and back: written, filled in, read and compared.

use passerelle::csv::problem::CsvProblemKind;
use passerelle::csv::{Delimiter, NotText, Unreadable};
use passerelle::domain::command::Command;
use passerelle::domain::identity::{Directory, Unidentified};
use passerelle::domain::ids::{UserId, UserSet};
use passerelle::domain::people::{self, Person, Provider};
use passerelle::domain::providers::{self, KNOWN, ProviderCommand, ProviderRefusal};
use passerelle::domain::refusal::Refusal;
use passerelle::plan::acp::check::{Checked, Doubt, Verdict, check};
use passerelle::plan::acp::reader::read;
use passerelle::plan::acp::{AcpUnreadable, FILE_NAME, Field, write};
use passerelle::plan::people::problem::PeopleProblemKind;

use crate::support::{World, users};

/// The people of the sample without any provider, as they are exported for one.
fn exported(world: &mut World) -> UserSet {
    let open = |p: &Person| p.provider == Provider::None;
    let users: UserSet =
        people::iter(&world.tenant).filter(|(_, p)| open(p)).map(|(user, _)| user).collect();
    assert!(users.len() >= 4, "the sample has {} people without a provider", users.len());
    let users: UserSet = users.iter().take(4).collect();
    world.does(&Command::Provider(ProviderCommand::NoteExport { users: users.clone() }));
    users
}

fn checked(world: &World, text: &str) -> Checked {
    let file = read(text.as_bytes().to_vec(), Some(world.tenant.country)).expect("a readable file");
    check(&world.tenant, &file)
}

fn answer(world: &World, users: &UserSet, mixed_up: bool) -> String {
    write::answered(&world.tenant, users, &KNOWN[1], mixed_up, Delimiter::Comma)
}

/// The doubts of a row with the columns that they are about.
fn doubts(checked: &Checked, row: usize) -> Vec<Doubt> {
    checked.rows[row].doubts.iter().map(|(_, doubt)| doubt.clone()).collect()
}

// AC-13
#[test]
fn the_file_has_its_old_name_and_a_column_for_each_parameter() {
    let mut world = World::sample();
    let users = exported(&mut world);
    assert_eq!(FILE_NAME, "AcpUsers.csv");
    let text = write::export(&world.tenant, &users, &Field::ALL, Delimiter::Comma);
    let mut lines = text.trim_start_matches('\u{feff}').lines();
    let headings = "\"SipAddress\",\"DisplayName\",\"ProviderName\",\"Domain\",\"TollNumber\",\
        \"TollFreeNumbers\",\"ParticipantPasscode\",\"Url\"";
    assert_eq!(lines.next(), Some(headings));
    let first = users.iter().next().expect("somebody");
    let Person { name, address, .. } = world.person(first);
    let row = format!("\"sip:{address}\",\"{name}\",\"\",\"\",\"\",\"\",\"\",\"\"");
    assert_eq!(lines.next(), Some(row.as_str()));
    assert_eq!(lines.count(), users.len() - 1);
}

#[test]
fn a_name_that_a_spreadsheet_would_execute_is_disarmed_and_comes_back_as_it_was() {
    let mut world = World::sample();
    let users = exported(&mut world);
    let first = users.iter().next().expect("somebody");
    world.tenant.people[first.index()].name = "=HYPERLINK(\"x\")".into();
    let text = answer(&world, &users, false);
    assert!(text.contains("\"'=HYPERLINK(\"\"x\"\")\""), "{text}");
    assert_eq!(checked(&world, &text).rows[0].verdict, Verdict::New);
}

// AC-09
#[test]
fn what_a_provider_filled_in_is_taken_over_whole() {
    let mut world = World::sample();
    let users = exported(&mut world);
    for delimiter in Delimiter::ALL {
        let text = write::answered(&world.tenant, &users, &KNOWN[1], false, delimiter);
        let found = checked(&world, &text);
        assert_eq!(found.count(Verdict::New) as usize, users.len(), "{found:?}");
        assert_eq!(found.missing, []);
    }
    let rows = checked(&world, &answer(&world, &users, false)).sound();
    assert_eq!(rows.len(), users.len());
    world.does(&Command::Provider(ProviderCommand::ImportAcp { rows: rows.into() }));
    let third = |user: UserId| world.person(user).provider == Provider::ThirdParty;
    assert!(users.iter().all(third));
    let again = checked(&world, &answer(&world, &users, false));
    assert_eq!(again.count(Verdict::Same) as usize, users.len());
    assert_eq!(again.sound(), []);
}

// AC-09
#[test]
fn two_people_who_were_mixed_up_are_found_and_wait() {
    let mut world = World::sample();
    let users = exported(&mut world);
    let ids: Vec<UserId> = users.iter().collect();
    let found = checked(&world, &answer(&world, &users, true));
    let of_another = |user: UserId, line: u32| Doubt::NameOfAnother { user, line: Some(line) };
    assert_eq!(doubts(&found, 0), [of_another(ids[1], 3)]);
    assert_eq!(doubts(&found, 1), [of_another(ids[0], 2)]);
    assert_eq!(found.rows[0].verdict, Verdict::Suspect);
    assert_eq!(
        doubts(&found, 2),
        [Doubt::Empty, Doubt::SamePasscode { line: 5 }],
        "no toll number, and the conference ID of the last row"
    );
    assert_eq!(doubts(&found, 3), [Doubt::SamePasscode { line: 4 }]);
    assert_eq!(found.sound(), [], "nobody of this file is beyond doubt");
}

// AC-09
#[test]
fn data_that_changed_hands_since_the_last_file_is_found() {
    let mut world = World::sample();
    let users = exported(&mut world);
    let good = checked(&world, &answer(&world, &users, false)).sound();
    let (one, other) = (good[0].clone(), good[1].clone());
    world.does(&Command::Provider(ProviderCommand::ImportAcp { rows: good.into() }));
    let text = answer(&world, &users, false);
    let (a, b) = (&*one.1.passcode, &*other.1.passcode);
    let exchanged = text.replace(a, "#").replace(b, a).replace('#', b);
    let found = checked(&world, &exchanged);
    assert_eq!(doubts(&found, 0), [Doubt::ExchangedWith { user: other.0 }]);
    assert_eq!(doubts(&found, 1), [Doubt::ExchangedWith { user: one.0 }]);
    assert_eq!(found.rows[2].verdict, Verdict::Same);
}

/// The row of a person, filled in by Fabrikam ACP but for what `change` says.
fn line(world: &World, user: UserId, change: impl Fn(&mut [String; 4])) -> String {
    let Person { name, address, .. } = world.person(user);
    let mut cells = [
        format!("sip:{address},{name}"),
        "Fabrikam ACP".to_string(),
        "13605550150".to_string(),
        format!("70010{}", user.0),
    ];
    change(&mut cells);
    cells.join(",")
}

fn file(lines: &[String]) -> String {
    let headings = "SipAddress,DisplayName,ProviderName,TollNumber,ParticipantPasscode";
    format!("{headings}\n{}\n", lines.join("\n"))
}

// AC-09
#[test]
fn people_who_are_missing_strange_or_twice_are_said() {
    let mut world = World::sample();
    let users = exported(&mut world);
    let ids: Vec<UserId> = users.iter().collect();
    let open = |p: &Person| p.provider == Provider::ThirdParty;
    let not_exported = world.find(open);
    let rows = [
        line(&world, ids[0], |_| ()),
        line(&world, ids[0], |cells| cells[3] = "7002000".into()),
        line(&world, not_exported, |_| ()),
        "sip:nobody@contoso.com,Nobody At All,Fabrikam ACP,13605550150,7002001".to_string(),
        ",No Address,Fabrikam ACP,13605550150,7002002".to_string(),
    ];
    let found = checked(&world, &file(&rows));
    assert_eq!(found.missing, ids[1..].to_vec());
    assert_eq!(doubts(&found, 1), [Doubt::SamePerson { first_line: 2 }]);
    assert_eq!(doubts(&found, 2), [Doubt::NotExported]);
    assert_eq!(doubts(&found, 3), [Doubt::UnknownPerson]);
    assert_eq!(doubts(&found, 4), [Doubt::NoPerson]);
    let verdicts: Vec<Verdict> = found.rows.iter().map(|row| row.verdict).collect();
    let wrong = Verdict::Wrong;
    assert_eq!(verdicts, [Verdict::New, wrong, Verdict::Suspect, wrong, wrong]);
}

// AC-06, AC-09
#[test]
fn each_damaged_cell_is_said_and_never_guessed() {
    let mut world = World::sample();
    let users = exported(&mut world);
    let user = users.iter().next().expect("somebody");
    let of = |change: &dyn Fn(&mut [String; 4])| {
        let found = checked(&world, &file(&[line(&world, user, change)]));
        doubts(&found, 0)
    };
    let scientific = PeopleProblemKind::ScientificNumber { text: "1.36056E+10".into() };
    assert_eq!(of(&|cells| cells[2] = "1.36056E+10".into()), [Doubt::Number(scientific)]);
    assert_eq!(of(&|cells| cells[2].clear()), [Doubt::Empty]);
    assert_eq!(of(&|cells| cells[1] = "Tailspin".into()), [Doubt::UnknownProvider]);
    assert_eq!(of(&|cells| cells[1].clear()), [Doubt::Empty]);
    assert_eq!(of(&|cells| cells[3] = "7.0E+06".into()), [Doubt::BadPasscode]);
    assert_eq!(of(&|cells| cells[3] = "0012".into()), [Doubt::BadPasscode]);
    assert_eq!(of(&|cells| cells[3].clear()), [Doubt::Empty]);
    let named = |name: &str| {
        let address = &world.person(user).address;
        of(&|cells| cells[0] = format!("sip:{address},{name}"))
    };
    assert_eq!(named("Somebody Else"), [Doubt::OtherName]);
    let lost: String = world.person(user).name.replace('a', "?");
    assert_eq!(named(&lost), [Doubt::AccentsLost]);
    let long = format!("{},surplus", line(&world, user, |_| ()));
    let kind = CsvProblemKind::TooManyCells { cells: 6, columns: 5 };
    assert_eq!(doubts(&checked(&world, &file(&[long])), 0), [Doubt::Broken(kind)]);
}

// AC-02, AC-04, AC-09
#[test]
fn who_cannot_have_a_third_party_is_said() {
    let mut world = World::sample();
    let user = world.find(|p| p.provider == Provider::Microsoft);
    let teams = world.find(|p| p.provider == Provider::None);
    world.tenant.people[teams.index()].teams = true;
    let rows = [line(&world, user, |_| ()), line(&world, teams, |_| ())];
    let found = checked(&world, &file(&rows));
    let why = |refusal: ProviderRefusal| [Doubt::Refused(Refusal::Provider(refusal))];
    assert_eq!(doubts(&found, 0), why(ProviderRefusal::MicrosoftFirst { user }));
    assert_eq!(doubts(&found, 1), why(ProviderRefusal::UsesTeams { user: teams }));
}

// AC-09
#[test]
fn a_conference_id_of_somebody_outside_the_file_is_said() {
    let mut world = World::sample();
    let users = exported(&mut world);
    let holder = world.find(|p| p.acp.is_some());
    let acp = world.person(holder).acp.clone().expect("a third party");
    let user = users.iter().next().expect("somebody");
    let text = file(&[line(&world, user, |cells| {
        cells[1] = acp.name.to_string();
        cells[3] = acp.passcode.to_string();
    })]);
    assert_eq!(doubts(&checked(&world, &text), 0), [Doubt::PasscodeOf { user: holder }]);
}

#[test]
fn the_same_file_in_another_encoding_says_the_same() {
    let mut world = World::sample();
    let users = exported(&mut world);
    let text = answer(&world, &users, false);
    let expected = checked(&world, &text);
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let bare = text.trim_start_matches('\u{feff}');
    let ansi: Vec<u8> = bare.chars().map(|c| u8::try_from(c).expect("Latin")).collect();
    for bytes in [wide, ansi, bare.as_bytes().to_vec()] {
        let file = read(bytes, Some(world.tenant.country)).expect("a readable file");
        assert_eq!(check(&world.tenant, &file), expected);
    }
}

#[test]
fn what_is_no_such_file_is_refused_with_what_is_missing() {
    let read = |bytes: &[u8]| read(bytes.to_vec(), None).map(|_| ());
    let picture = Unreadable::NotText(NotText::Picture);
    assert_eq!(read(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Err(AcpUnreadable::File(picture)));
    assert_eq!(read(b""), Err(AcpUnreadable::File(Unreadable::Empty)));
    match read(b"SipAddress,DisplayName\nsip:a@contoso.com,A\n") {
        Err(AcpUnreadable::ColumnsMissing { fields, headings }) => {
            let wanted = [Field::ProviderName, Field::TollNumber, Field::ParticipantPasscode];
            assert_eq!(fields, wanted);
            assert_eq!(headings.len(), 2);
        }
        other => panic!("{other:?}"),
    }
}

// AC-07
#[test]
fn a_column_of_pins_is_passed_over() {
    let text = "SipAddress,ProviderName,TollNumber,ParticipantPasscode,Pin\n\
        sip:amos.marble@contoso.com,Fabrikam ACP,13605550150,7001000,4711\n";
    let file = read(text.as_bytes().to_vec(), None).expect("a readable file");
    let ignored: Vec<&str> = file.ignored.iter().map(|column| &*column.heading).collect();
    assert_eq!(ignored, ["Pin"]);
    assert!(!format!("{:?}", file.rows).contains("4711"));
}

// US-17
#[test]
fn people_are_found_by_each_of_their_identities() {
    let mut world = World::sample();
    world.tenant.people[1].name = "Marble, Amos".into();
    world.tenant.people[2].name = world.tenant.people[3].name.clone();
    let directory = Directory::of(&world.tenant);
    let amos = Ok(UserId(0));
    for text in [
        "sip:amos.marble@contoso.com",
        "SIP:Amos.Marble@Contoso.com",
        "amos.marble@contoso.com",
        "CONTOSO\\amos.marble",
        "contoso\\Amos.Marble",
        "amos  MARBLE",
        "CN=Amos Marble,OU=OCS Tenants,DC=local",
    ] {
        assert_eq!(directory.find(text), amos, "{text:?}");
    }
    assert_eq!(directory.find("cn=Marble\\, Amos,DC=local"), Ok(UserId(1)));
    let several = world.person(UserId(3)).name.to_string();
    assert_eq!(directory.find(&several), Err(Unidentified::Several));
    for text in ["", "FABRIKAM\\amos.marble", "amos@contoso.com", "CN=,DC=local"] {
        assert_eq!(directory.find(text), Err(Unidentified::Unknown), "{text:?}");
    }
}

#[test]
fn the_simulated_provider_gives_everybody_another_conference_id() {
    let world = World::sample();
    let everybody: UserSet = people::iter(&world.tenant).map(|(user, _)| user).collect();
    let found = checked(&world, &answer(&world, &everybody, false));
    let same = |doubt: &Doubt| matches!(doubt, Doubt::SamePasscode { .. });
    assert!(found.rows.iter().all(|row| !row.doubts.iter().any(|(_, doubt)| same(doubt))));
    assert!(found.rows.iter().all(|row| providers::is_passcode(&row.row.passcode)));
    let one = users([UserId(0)]);
    let again = checked(&world, &answer(&world, &one, false));
    assert_eq!(again.rows[0].row.passcode, found.rows[0].row.passcode, "whoever else is asked for");
}
