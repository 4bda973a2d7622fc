//! Files as Windows PowerShell, PowerShell 7 and Excel write them are read whole.

use passerelle::csv::Delimiter;
use passerelle::csv::decode::Encoding;
use passerelle::domain::phone::Country;
use passerelle::plan::people::columns::{ColumnUse, Field};
use passerelle::plan::people::preview::{Existing, Preview, preview};
use passerelle::plan::people::problem::Effect;
use passerelle::plan::people::read;
use passerelle::plan::people::reader::PeopleReader;

use super::{all_said, all_told, people_of};

const WINDOWS_POWERSHELL: &[u8] = include_bytes!("../../data/export-windows-powershell.csv");
const POWERSHELL_7: &[u8] = include_bytes!("../../data/export-powershell-7.csv");
const EXCEL_FRENCH: &[u8] = include_bytes!("../../data/excel-french.csv");
const EXCEL_UNICODE: &[u8] = include_bytes!("../../data/excel-unicode-text.csv");

#[test]
fn an_export_of_windows_powershell_is_read() {
    let file = people_of(WINDOWS_POWERSHELL);
    assert_eq!(
        all_told(&file),
        [
            "3: amos.marble@contoso.com (Amos Marble) +14255550142 +18005551234 8412307 false true",
            "4: pilar.pinilla@contoso.com (Pilar Pinilla) +33199001234 - 5520918 true true",
            "5: jean-luc.roy@contoso.com (Jean-Luc Roy) +33199001234 +18885550117 6310442 \
             false false",
            "6: ken.myer@contoso.com (Ken Myer) +442079460018 - 7205519 false true",
        ]
    );
    assert_eq!(all_said(&file.problems), [""; 0]);
    let headings = &file.headings;
    assert_eq!((headings.encoding, headings.delimiter), (Encoding::Utf8, Delimiter::Comma));
    assert_eq!(headings.line, 2);
    let type_name = headings.type_name.as_deref().expect("a #TYPE line");
    assert!(type_name.ends_with(".ConferencingUser"), "{type_name}");
    assert_eq!(file.missing, [Field::DisplayName]);
    let found: Vec<Field> = file.found().map(|(field, _)| field).collect();
    assert_eq!(
        found,
        [
            Field::AllowPstnOnlyMeetings,
            Field::AllowTollFreeDialIn,
            Field::ConferenceId,
            Field::LeaderPin,
            Field::TollNumber,
            Field::SipAddress,
            Field::TollFreeNumber,
        ]
    );
    let ignored: Vec<(ColumnUse, u16)> = file.ignored().map(|(u, c)| (u, c.position)).collect();
    assert_eq!(ignored, [1, 4, 5, 10].map(|position| (ColumnUse::Unused, position)));
}

#[test]
fn an_export_of_powershell_7_in_another_column_order_is_read() {
    let file = people_of(POWERSHELL_7);
    assert_eq!(
        all_told(&file),
        [
            "2: zoe.lefevre@contoso.com (Zoé Lefèvre) +33199001234 - 4410083 false true",
            "3: bjorn.weiss@contoso.com (Björn Weiß) +493023125042 - 4410084 false true",
            "4: nora.o'hara@contoso.com (O'Hara, Nora \"Nonie\") +442079460018 +448081570042 \
             4410085 true true",
        ]
    );
    assert_eq!(all_said(&file.problems), [""; 0]);
    assert_eq!(file.missing, []);
}

// US-16
#[test]
fn what_excel_makes_of_it_on_a_french_computer_is_read_and_its_damage_is_said() {
    let file = read(EXCEL_FRENCH.to_vec(), Some(Country::FR)).expect("a readable file");
    assert_eq!(
        all_told(&file),
        [
            "3: zoe.lefevre@contoso.com (Zoé Lefèvre) +33199001234 - 4410083 - -",
            "4: helene.doeuvre@contoso.com (Hélène Dœuvre) - - - - -",
            "5: ase.muller@contoso.com (Åse Müller) +33199001235 - 4410085 - -",
        ]
    );
    assert_eq!(
        all_said(&file.problems),
        [
            "4 3 Numéro payant par défaut: ScientificNumber { text: \"3,3199E+10\" }",
            "4 5 ID de conférence: BadConferenceId { text: \"4,41E+06\" }",
            "5 6 Code confidentiel (PIN): PinInClear",
        ]
    );
    let headings = &file.headings;
    assert_eq!(headings.encoding, Encoding::Windows1252);
    assert_eq!(headings.delimiter, Delimiter::Semicolon);
    assert_eq!(headings.type_name.as_deref(), Some("Selected.ConferencingUser"));
    assert_eq!(file.columns[6], ColumnUse::Unknown);
    assert_eq!((file.rows_skipped, file.people_incomplete), (0, 1));
}

#[test]
fn the_unicode_text_of_excel_is_read() {
    let file = people_of(EXCEL_UNICODE);
    assert_eq!(
        all_told(&file),
        [
            "2: zoe.lefevre@contoso.com (Zoé Lefèvre) +33199001234 - - - -",
            "3: amos.marble@contoso.com (Amos Marble) +14255550142 +18885550117 - - -",
        ]
    );
    assert_eq!(all_said(&file.problems), [""; 0]);
    assert_eq!(file.headings.encoding, Encoding::Utf16Le);
    assert_eq!(file.headings.delimiter, Delimiter::Tab);
}

#[test]
fn a_file_reads_the_same_in_every_encoding_and_with_every_delimiter() {
    let text = |delimiter: &str| {
        let lines = ["SipAddress,DisplayName,ServiceNumber", "zoe@contoso.com,Zoé,33199001234"];
        lines.join("\r\n").replace(',', delimiter)
    };
    let expected = ["2: zoe@contoso.com (Zoé) +33199001234 - - - -"];
    for (delimiter, kind) in
        [(",", Delimiter::Comma), (";", Delimiter::Semicolon), ("\t", Delimiter::Tab)]
    {
        let text = text(delimiter);
        let marked = format!("\u{feff}{text}");
        let ansi: Vec<u8> = text.chars().map(|c| u8::try_from(c).expect("Latin")).collect();
        let files = [
            (text.clone().into_bytes(), Encoding::Utf8),
            (marked.clone().into_bytes(), Encoding::Utf8Bom),
            (text.encode_utf16().flat_map(u16::to_le_bytes).collect(), Encoding::Utf16Le),
            (marked.encode_utf16().flat_map(u16::to_le_bytes).collect(), Encoding::Utf16Le),
            (marked.encode_utf16().flat_map(u16::to_be_bytes).collect(), Encoding::Utf16Be),
            (ansi, Encoding::Windows1252),
        ];
        for (bytes, encoding) in files {
            let file = people_of(bytes);
            assert_eq!(all_told(&file), expected, "{encoding:?} {kind:?}");
            assert_eq!((file.headings.encoding, file.headings.delimiter), (encoding, kind));
        }
    }
}

#[test]
fn reading_in_steps_ends_as_reading_at_once_does() {
    for rows_max in [1, 2, 3, 1000] {
        let mut reader = PeopleReader::open(WINDOWS_POWERSHELL.to_vec(), Some(Country::US))
            .expect("a readable file");
        let mut bytes_before = reader.step(0).expect("no rows").bytes;
        loop {
            let progress = reader.step(rows_max).expect("rows");
            assert!(progress.bytes >= bytes_before && progress.bytes <= progress.bytes_total);
            bytes_before = progress.bytes;
            if progress.done {
                assert_eq!((progress.rows, progress.bytes), (4, progress.bytes_total));
                break;
            }
        }
        assert_eq!(reader.finish(), Ok(people_of(WINDOWS_POWERSHELL)), "{rows_max} at a time");
    }
}

#[test]
fn a_preview_tells_who_is_new_changed_and_skipped() {
    let text = "SipAddress,DisplayName,ServiceNumber,ConferenceId\n\
        new@contoso.com,New,14255550142,\n\
        same@contoso.com,Same,14255550142,8412307\n\
        moved@contoso.com,Moved,33199001234,8412308\n\
        renamed@contoso.com,Renamed,14255550142,\n\
        damaged@contoso.com,Damaged,1.4E+10,\n\
        new@contoso.com,Twice,14255550142,\n";
    let file = people_of(text);
    let toll = file.people[0].toll;
    let known = |upn: &str| {
        let name = match upn {
            "new@contoso.com" => return None,
            "renamed@contoso.com" => "Once",
            "same@contoso.com" => "Same",
            "moved@contoso.com" => "Moved",
            _ => "Damaged",
        };
        Some(Existing {
            name,
            toll,
            toll_free: None,
            conference_id: name.contains("Same").then_some(8_412_307).or(Some(8_412_308)),
            allow_pstn_only: false,
            allow_toll_free: true,
        })
    };
    let expected = Preview { added: 1, changed: 2, unchanged: 2, skipped: 1, incomplete: 1 };
    assert_eq!(preview(&file, known), expected);
    let new_workspace = Preview { added: 5, changed: 0, unchanged: 0, skipped: 1, incomplete: 1 };
    assert_eq!(preview(&file, |_| None), new_workspace);
    assert_eq!(file.problems.of_effect(Effect::RowSkipped), 1);
}

#[test]
fn a_name_made_from_the_address_is_no_change() {
    let file = people_of("SipAddress\namos.marble@contoso.com\n");
    let known = Existing {
        name: "Amos B. Marble",
        toll: None,
        toll_free: None,
        conference_id: None,
        allow_pstn_only: false,
        allow_toll_free: true,
    };
    assert_eq!(preview(&file, |_| Some(known)).unchanged, 1);
}
