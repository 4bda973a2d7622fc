//! From a file to an organization: everybody is there, every number answers, nothing is guessed.

use std::collections::BTreeSet;

use passerelle::csv::problem::{Column, CsvProblemKind};
use passerelle::csv::{MAX_BYTES, NotText, Unreadable, check_size};
use passerelle::domain::Tenant;
use passerelle::domain::phone::{Country, PhoneNumber};
use passerelle::domain::places::Toll;
use passerelle::domain::time::Timestamp;
use passerelle::journal::memory::MemoryStorage;
use passerelle::plan::people::problem::PeopleProblemKind as Kind;
use passerelle::plan::people::{NoAddressReason, PeopleFile, PeopleUnreadable, read};
use passerelle::screens::settings::import::{self, Choices};
use passerelle::session::base::{Base, ImportedBase, ImportedPerson};
use passerelle::session::vault::{self, Mode};
use passerelle::session::workspaces;
use passerelle::texts::Lang;
use passerelle::wording;

use super::{REAL_MS, same};
use crate::support::{number, sample};

const FILES: [&[u8]; 5] = [
    include_bytes!("../../../data/export-windows-powershell.csv"),
    include_bytes!("../../../data/export-powershell-7.csv"),
    include_bytes!("../../../data/excel-french.csv"),
    include_bytes!("../../../data/excel-unicode-text.csv"),
    include_bytes!("../../../data/damaged.csv"),
];

fn file_of(bytes: impl AsRef<[u8]>) -> PeopleFile {
    read(bytes.as_ref().to_vec(), Some(Country::FR)).expect("a readable file")
}

fn base_of(file: &PeopleFile) -> Base {
    let name = import::suggested_name(file);
    import::base(file, &Choices { name, home: Country::FR, meetings_each: 3 }, REAL_MS)
}

fn answers(tenant: &Tenant, number: Option<PhoneNumber>) -> bool {
    number.is_none_or(|number| tenant.bridge.answers(number))
}

#[test]
fn everybody_of_a_file_is_in_the_organization_with_the_numbers_of_the_file() {
    for bytes in FILES {
        let file = file_of(bytes);
        let base = base_of(&file);
        let tenant = base.build();
        assert_eq!(base.start(), Timestamp(REAL_MS));
        assert_eq!(&*tenant.name, "contoso.com");
        assert_eq!(tenant.people.len(), file.people.len());
        for (person, row) in tenant.people.iter().zip(&file.people) {
            assert_eq!((&person.name, &person.address), (&row.name, &row.upn));
            assert_eq!((person.toll, person.toll_free), (row.toll, row.toll_free));
            assert_eq!(person.conference_id, row.conference_id.unwrap_or(person.conference_id));
            assert!(answers(&tenant, person.toll) && answers(&tenant, person.toll_free));
        }
        assert!(tenant.bridge.default.is_some());
        assert!(tenant.meetings.iter().all(|m| m.starts_at > Timestamp(REAL_MS)));
    }
}

#[test]
fn an_import_is_kept_opened_again_and_leaves_the_open_organization_alone() {
    let storage = MemoryStorage::new();
    let sample = workspaces::open_sample(&storage, REAL_MS);
    for bytes in FILES {
        let file = file_of(bytes);
        let name = workspaces::fresh_name(&storage, REAL_MS);
        let base = base_of(&file);
        let kept = workspaces::make(&storage, &name, "Ours", base, REAL_MS);
        assert_eq!(kept.keeper.mode, Mode::Writing);
        let again = vault::open(&storage, &name, REAL_MS).expect("a workspace that opens");
        same(&again.session, &kept.session);
    }
    same(&workspaces::open_sample(&storage, REAL_MS).session, &sample.session);
}

/// So many people at four numbers in turn.
fn crowd(people: u32) -> Base {
    let numbers = [33_199_001_234, 14_255_550_142, 442_079_460_018, 493_023_125_042].map(number);
    let person = |n: u32| ImportedPerson {
        name: format!("Person {n}").into(),
        address: format!("person.{n}@contoso.com").into(),
        toll: Some(numbers[n as usize % numbers.len()]),
        toll_free: None,
        conference_id: None,
    };
    Base::Imported(Box::new(ImportedBase {
        name: "Contoso".into(),
        country: Country::FR,
        seed: 1,
        start: Timestamp(REAL_MS),
        meetings_each: 2,
        people: (0..people).map(person).collect(),
    }))
}

#[test]
fn a_large_import_is_written_beside_its_descriptor_and_what_it_needs_is_known_before() {
    let storage = MemoryStorage::new();
    let name = workspaces::fresh_name(&storage, REAL_MS);
    let base = crowd(5_000);
    let needed = vault::units_needed(&name, &base).expect("a size");
    let kept = workspaces::make(&storage, &name, "Ours", base.clone(), REAL_MS);
    assert_eq!(kept.keeper.mode, Mode::Writing);
    let used = storage.used_units();
    assert!(used >= needed && used < needed + 500, "{needed} were foretold, {used} are used");
    let again = vault::open(&storage, &name, REAL_MS).expect("a workspace that opens");
    same(&again.session, &kept.session);
    // Where a little less is left it is not tried, and lives in memory.
    let small = MemoryStorage::new();
    let filling = "x".repeat(workspaces::STORE_UNITS - needed);
    assert_eq!(passerelle::journal::Storage::set(&small, "passerelle/x", &filling), Ok(()));
    let kept = workspaces::make(&small, &name, "Ours", base, REAL_MS);
    assert_eq!(kept.keeper.mode, Mode::Memory(vault::Why::TooLarge));
    assert_eq!(kept.session.tenant().people.len(), 5_000);
    assert_eq!(workspaces::list(&small).expect("a list"), []);
}

// US-07
#[test]
fn drawn_conference_ids_never_meet_those_of_the_file() {
    let drawn: Vec<u32> = crowd(40).build().people.iter().map(|p| p.conference_id).collect();
    let Base::Imported(mut imported) = crowd(40) else { panic!("the crowd is imported") };
    // The file gives the last people exactly the IDs that the first ones would draw.
    for (person, id) in imported.people.iter_mut().skip(20).zip(&drawn) {
        person.conference_id = Some(*id);
    }
    let tenant = Base::Imported(imported).build();
    let ids: BTreeSet<u32> = tenant.people.iter().map(|p| p.conference_id).collect();
    assert_eq!(ids.len(), 40);
    let kept: Vec<u32> = tenant.people.iter().skip(20).map(|p| p.conference_id).collect();
    assert_eq!(kept, drawn[..20]);
}

#[test]
fn people_belong_to_the_country_of_their_number() {
    let tenant = crowd(8).build();
    let countries: Vec<Country> = tenant.people.iter().map(|p| p.country).collect();
    let expected = [Country::FR, Country::US, Country::GB, Country::DE];
    assert_eq!(countries, [expected, expected].concat());
    assert_eq!(
        tenant
            .bridge
            .numbers_of(Toll::Toll)
            .filter(|n| { !tenant.bridge.numbers[n].shared })
            .count(),
        4
    );
}

#[test]
fn the_preview_compares_with_the_open_organization() {
    let session = sample();
    let known = &session.tenant().people[0];
    let text = format!(
        "UserPrincipalName,DisplayName,ServiceNumber\n{},{},{}\n{},Somebody Else,\n\
         new@contoso.com,New,\nnobody,X,\n",
        known.address,
        known.name,
        known.toll.map_or(0, PhoneNumber::digits),
        session.tenant().people[1].address,
    );
    let counts = import::compare(&file_of(text), session.tenant());
    assert_eq!((counts.added, counts.changed, counts.unchanged, counts.skipped), (1, 1, 1, 1));
}

#[test]
fn the_name_is_the_domain_of_most_people() {
    let file = file_of("Email\na@x.org\nb@y.org\nc@y.org\n");
    assert_eq!(import::suggested_name(&file), "y.org");
    assert_eq!(import::suggested_name(&file_of("Email\nnobody\n")), "");
}

#[test]
fn every_reason_why_a_file_cannot_be_read_has_words() {
    let column = Column { position: 1, heading: "Shoe size".into() };
    let no_address = |looks_like| PeopleUnreadable::NoAddressColumn {
        headings: vec![column.clone()],
        accepted: &["SipAddress", "Email"],
        looks_like,
    };
    let too_big = check_size(200 << 20).expect_err("200 MB are too much");
    assert_eq!(too_big, Unreadable::TooBig { bytes: 200 << 20 });
    let mut whys = vec![
        no_address(None),
        no_address(Some(NoAddressReason::NoHeadings)),
        no_address(Some(NoAddressReason::WholeLinesQuoted)),
    ];
    let kinds =
        [NotText::Workbook, NotText::Archive, NotText::Picture, NotText::Pdf, NotText::Other];
    whys.extend(kinds.map(|kind| PeopleUnreadable::File(Unreadable::NotText(kind))));
    whys.extend(
        [
            Unreadable::Empty,
            too_big,
            Unreadable::TooBig { bytes: MAX_BYTES + 1 },
            Unreadable::BrokenHeading { line: 1 },
            Unreadable::TooManyColumns { columns: 500 },
            Unreadable::TooManyRows,
        ]
        .map(PeopleUnreadable::File),
    );
    for why in whys {
        let said = Lang::ALL.map(|lang| wording::import::unreadable(lang, &why));
        assert!(said[0] != said[1] && said.iter().all(|text| text.ends_with('.')), "{said:?}");
    }
    let said = wording::import::unreadable(Lang::En, &no_address(None));
    assert!(said.contains("Shoe size") && said.contains("SipAddress"), "{said}");
}

#[test]
fn every_problem_has_a_sentence_in_both_languages() {
    let text: Box<str> = "1,4E+10".into();
    let t = || text.clone();
    let rows = [
        CsvProblemKind::UnclosedQuote { rest_lost: false },
        CsvProblemKind::UnclosedQuote { rest_lost: true },
        CsvProblemKind::CellTooLong { bytes: 40_000 },
        CsvProblemKind::TooManyCells { cells: 9, columns: 8 },
        CsvProblemKind::TooFewCells { cells: 7, columns: 8 },
        CsvProblemKind::TooManyRows,
    ];
    let mut kinds: Vec<Kind> = rows.into_iter().map(Kind::Row).collect();
    kinds.extend([
        Kind::HeadingAgain,
        Kind::NoAddress,
        Kind::BadAddress { text: t() },
        Kind::SamePerson { first_line: 12 },
        Kind::ScientificNumber { text: t() },
        Kind::NotANumber { text: t() },
        Kind::UnknownNumber { text: t() },
        Kind::SeveralNumbers { text: t() },
        Kind::ReadAsNational { text: t(), country: Country::GB },
        Kind::TwoReadings {
            text: t(),
            number: number(12_015_550_142),
            other: number(2_015_550_142),
        },
        Kind::TypeName { text: t() },
        Kind::BadConferenceId { text: t() },
        Kind::ConferenceIdTaken { conference_id: 8_412_307, first_line: 12 },
        Kind::BadSwitch { text: t() },
        Kind::PinInClear,
        Kind::AccentsLost { text: t() },
        Kind::SeveralLines { text: t() },
        Kind::NameTooLong,
        Kind::FileCut,
        Kind::NoRows,
    ]);
    for kind in &kinds {
        let said = Lang::ALL.map(|lang| wording::import::problem(lang, kind));
        assert!(said[0] != said[1] && said.iter().all(|text| text.ends_with('.')), "{said:?}");
        let quotes = format!("{kind:?}").contains("1,4E+10");
        assert!(said.iter().all(|text| text.contains("1,4E+10") == quotes), "{said:?}");
    }
}

#[test]
fn the_countries_to_choose_from_have_names() {
    for code in import::HOME_COUNTRIES {
        let country = Country::parse(code).expect("a country");
        for lang in Lang::ALL {
            assert_ne!(wording::import::country(lang, country), code);
        }
    }
}
