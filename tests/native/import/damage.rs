//! Files that nothing, or not everything, can be read from: each gets a clear answer.

use passerelle::csv::{MAX_BYTES, MAX_COLUMNS, NotText, Unreadable, check_size};
use passerelle::plan::people::problem::{Effect, MAX_PROBLEMS_KEPT, Topic};
use passerelle::plan::people::{NoAddressReason, PeopleUnreadable, read};

use super::{all_said, all_told, people_of};

const DAMAGED: &[u8] = include_bytes!("../../data/damaged.csv");

fn refused(bytes: impl AsRef<[u8]>) -> PeopleUnreadable {
    read(bytes.as_ref().to_vec(), None).expect_err("nothing to read")
}

// US-16
#[test]
fn a_damaged_file_gives_what_is_sound_and_names_the_rest_with_line_and_column() {
    let file = people_of(DAMAGED);
    assert_eq!(
        all_told(&file),
        [
            "2: amos.marble@contoso.com (Amos Marble) +14255550142 +18005551234 8412307 false true",
            "3: pilar.pinilla@contoso.com (Pilar Pinilla) - - - - true",
            "6: ken.myer@contoso.com (Ken Myer) +14255550142 - - - -",
            "10: zoe.lefevre@contoso.com (Zo? Lef?vre) - - - false true",
            "13: nora.ohara@contoso.com (Nora OHara) +442079460018 +448081570042 4410085 \
             false true",
        ]
    );
    assert_eq!(
        all_said(&file.problems),
        [
            "3 3 ServiceNumber: ScientificNumber { text: \"1.42555E+10\" }",
            "3 4 TollFreeServiceNumber: TypeName { text: \"System.String[]\" }",
            "3 5 ConferenceId: BadConferenceId { text: \"5.52E+06\" }",
            "3 7 AllowPstnOnlyMeetings: BadSwitch { text: \"perhaps\" }",
            "3 6 LeaderPin: PinInClear",
            "4 1 SipAddress: SamePerson { first_line: 2 }",
            "5: Row(TooManyCells { cells: 9, columns: 8 })",
            "6: Row(TooFewCells { cells: 3, columns: 8 })",
            "7 1 SipAddress: NoAddress",
            "8 1 SipAddress: BadAddress { text: \"ken.myer\" }",
            "10 2 DisplayName: AccentsLost { text: \"Zo? Lef?vre\" }",
            "10 3 ServiceNumber: NotANumber { text: \"reception\" }",
            "10 4 TollFreeServiceNumber: UnknownNumber { text: \"12\" }",
            "10 5 ConferenceId: ConferenceIdTaken { conference_id: 8412307, first_line: 2 }",
            "11: HeadingAgain",
            "12 2 DisplayName: Row(UnclosedQuote { rest_lost: false })",
            "13 4 TollFreeServiceNumber: SeveralNumbers { text: \"448081570042;448081570043\" }",
        ]
    );
    assert_eq!((file.rows_skipped, file.people_incomplete), (6, 2));
    let effects = [Effect::RowSkipped, Effect::ValueMissing, Effect::Noted];
    assert_eq!(effects.map(|effect| file.problems.of_effect(effect)), [6, 7, 4]);
}

#[test]
fn what_is_no_text_is_refused() {
    let file = PeopleUnreadable::File;
    assert_eq!(refused(b""), file(Unreadable::Empty));
    assert_eq!(refused(b"\xEF\xBB\xBF\r\n \r\n"), file(Unreadable::Empty));
    assert_eq!(refused(b"#TYPE Person\r\n"), file(Unreadable::Empty));
    let workbook = b"PK\x03\x04\x14\0\x06\0\x08\0[Content_Types].xml";
    assert_eq!(refused(workbook), file(Unreadable::NotText(NotText::Workbook)));
    let picture = b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR";
    assert_eq!(refused(picture), file(Unreadable::NotText(NotText::Picture)));
    let binary: Vec<u8> = (0..=255).collect();
    assert_eq!(refused(binary), file(Unreadable::NotText(NotText::Other)));
}

#[test]
fn a_file_that_is_too_big_is_refused_before_it_is_read() {
    let bytes = 200_000_000;
    assert_eq!(check_size(bytes), Err(Unreadable::TooBig { bytes }));
    assert_eq!(check_size(MAX_BYTES + 1), Err(Unreadable::TooBig { bytes: MAX_BYTES + 1 }));
    assert_eq!(check_size(MAX_BYTES), Ok(()));
    assert_eq!(check_size(0), Err(Unreadable::Empty));
}

#[test]
fn too_many_rows_or_columns_are_refused() {
    let rows = format!("SipAddress\n{}", " \n".repeat(1_000_001));
    assert_eq!(refused(rows), PeopleUnreadable::File(Unreadable::TooManyRows));
    let columns = MAX_COLUMNS + 1;
    let wide = format!("{}\n", vec!["SipAddress"; columns].join(","));
    assert_eq!(refused(wide), PeopleUnreadable::File(Unreadable::TooManyColumns { columns }));
}

#[test]
fn without_an_address_column_the_answer_names_headings_that_would_do() {
    let check = |text: &str, first: &str, reason: Option<NoAddressReason>| match refused(text) {
        PeopleUnreadable::NoAddressColumn { headings, accepted, looks_like } => {
            assert_eq!(&*headings[0].heading, first);
            assert!(accepted.contains(&"SipAddress") && accepted.contains(&"UserPrincipalName"));
            assert_eq!(looks_like, reason, "{text:?}");
        }
        other => panic!("{other:?}"),
    };
    check("Shoe,Size\n1,2\n", "Shoe", None);
    let row = "sip:amos.marble@contoso.com,Amos Marble\n";
    check(row, "sip:amos.marble@contoso.com", Some(NoAddressReason::NoHeadings));
    let line = "\"SipAddress,\"\"DisplayName\"\"\"\n\"a@contoso.com,\"\"A\"\"\"\n";
    let heading = "SipAddress,\"DisplayName\"";
    check(line, heading, Some(NoAddressReason::WholeLinesQuoted));
}

#[test]
fn headings_alone_are_a_file_without_people() {
    for text in [
        "SipAddress,DisplayName",
        "SipAddress;DisplayName\r\n;\r\n;\r\n",
        "#TYPE Person\r\nSipAddress;DisplayName\r\n\r\n",
    ] {
        let file = people_of(text);
        assert_eq!(file.people.len(), 0);
        let line = if text.starts_with('#') { 2 } else { 1 };
        assert_eq!(all_said(&file.problems), [format!("{line}: NoRows")]);
    }
}

#[test]
fn a_file_that_was_cut_off_is_read_as_far_as_it_goes() {
    let whole = "\u{feff}SipAddress,DisplayName\r\nzoe@contoso.com,Zoé\r\namos@contoso.com,Amos";
    let mut utf16: Vec<u8> = whole.encode_utf16().flat_map(u16::to_le_bytes).collect();
    utf16.pop();
    let file = people_of(utf16);
    assert_eq!(
        all_told(&file),
        ["2: zoe@contoso.com (Zoé) - - - - -", "3: amos@contoso.com (Amo) - - - - -"]
    );
    assert_eq!(all_said(&file.problems), ["3: FileCut"]);

    let file = people_of("\"SipAddress\",\"DisplayName\"\r\n\"zoe@contoso.com\",\"Zo");
    assert_eq!(file.people, []);
    let unclosed = "2 2 DisplayName: Row(UnclosedQuote { rest_lost: false })";
    assert_eq!(all_said(&file.problems), [unclosed]);
}

#[test]
fn a_hundred_thousand_problems_are_counted_and_do_not_hide_the_one_that_differs() {
    let mut text = String::from("SipAddress,ServiceNumber\n");
    for person in 0..100_000 {
        text.push_str(&format!("p{person}@contoso.com,1.42555E+10\n"));
    }
    text.push_str("p7@contoso.com,14255550142\n");
    let file = people_of(text);
    assert_eq!(file.people.len(), 100_000);
    assert_eq!((file.rows_skipped, file.people_incomplete), (1, 100_000));
    assert_eq!(file.problems.total(), 100_001);
    assert_eq!(file.problems.of_topic(Topic::Numbers), 100_000);
    assert_eq!(file.problems.kept().len(), MAX_PROBLEMS_KEPT + 1);
    let last = all_said(&file.problems).pop();
    assert_eq!(last.as_deref(), Some("100002 1 SipAddress: SamePerson { first_line: 9 }"));
    let counts: Vec<_> = file.problems.counts().collect();
    assert_eq!(
        counts,
        [
            (Topic::SamePerson, Effect::RowSkipped, 1),
            (Topic::Numbers, Effect::ValueMissing, 100_000),
        ]
    );
}

// US-03
#[test]
fn a_pin_in_clear_is_kept_nowhere() {
    let file = people_of("SipAddress,LeaderPin\namos@contoso.com,73591\n");
    assert_eq!(all_said(&file.problems), ["2 2 LeaderPin: PinInClear"]);
    assert!(!format!("{file:?}").contains("73591"));
}

#[test]
fn the_sip_address_stands_in_for_a_sign_in_name_that_is_none() {
    let file = people_of(
        "UserPrincipalName,SipAddress\n\
         amos@contoso.com,sip:amos.marble@contoso.com\n\
         CONTOSO\\zoe,sip:zoe@contoso.com\n\
         ,sip:ken@contoso.com\n\
         ,\n\
         CONTOSO\\nora,\n",
    );
    let upns: Vec<&str> = file.people.iter().map(|person| &*person.upn).collect();
    assert_eq!(upns, ["amos@contoso.com", "zoe@contoso.com", "ken@contoso.com"]);
    let bad = "6 1 UserPrincipalName: BadAddress { text: \"CONTOSO\\\\nora\" }";
    assert_eq!(all_said(&file.problems), [bad]);
}
