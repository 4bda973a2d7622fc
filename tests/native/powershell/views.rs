//! How the shell's own types look, and how different types follow each other.

use std::rc::Rc;

use passerelle::domain::time::Timestamp;
use passerelle::powershell::error::{ErrorRecord, Position};
use passerelle::powershell::format::cell;
use passerelle::powershell::format::printer::Printer;
use passerelle::powershell::format::shaper::{Column, Kind, Wanted};
use passerelle::powershell::source::Span;
use passerelle::powershell::value::Value;
use passerelle::powershell::value::failure::Category;
use passerelle::powershell::value::types::Type;

use super::made::{Made, formatted, object, prints, same, shaped, table, typed};

const MOMENT: Value = Value::Time(Timestamp(1_795_269_204_000));

#[test]
fn a_moment_is_a_line_and_a_duration_a_list() {
    prints(&[MOMENT], 79, &["", "Saturday, November 21, 2026 1:53:24 PM", "", ""]);
    let expected = [
        "",
        "",
        "Days              : 0",
        "Hours             : 0",
        "Minutes           : 10",
        "Seconds           : 0",
        "Milliseconds      : 0",
        "Ticks             : 6000000000",
        "TotalDays         : 0.00694444444444444",
        "TotalHours        : 0.166666666666667",
        "TotalMinutes      : 10",
        "TotalSeconds      : 600",
        "TotalMilliseconds : 600000",
        "",
        "",
        "",
    ];
    prints(&[Value::Duration(600_000)], 79, &expected);
}

#[test]
fn all_of_a_moment_is_in_its_list() {
    let all = Wanted { columns: vec![Column::name("*")], ..Wanted::new(Kind::List) };
    let lines = formatted(all, &[MOMENT], 79);
    let labels: Vec<&str> = lines.iter().filter_map(|l| l.split_once(" : ")).map(|l| l.0).collect();
    assert_eq!(labels.len(), 14);
    assert_eq!(lines[2], "DateTime    : Saturday, November 21, 2026 1:53:24 PM");
    assert_eq!(lines[5], "DayOfWeek   : Saturday");
}

#[test]
fn a_hashtable_shows_names_and_values() {
    let hash = table(vec![("Name", "Amos".value()), ("Numbers", vec![1, 2].value())]);
    let expected = [
        "",
        "Name                           Value",
        "----                           -----",
        "Name                           Amos",
        "Numbers                        {1, 2}",
        "",
        "",
    ];
    prints(std::slice::from_ref(&hash), 79, &expected);
    same(&formatted(Wanted::new(Kind::Table), &[hash], 79), &expected);
}

#[test]
fn types_say_their_names() {
    let expected = [
        "",
        "IsPublic IsSerial Name                                     BaseType",
        "-------- -------- ----                                     --------",
        "True     True     Int32                                    System.ValueType",
        "",
        "",
    ];
    prints(&[Value::Type(Type::named("int", 0))], 79, &expected);
}

#[test]
fn members_stand_under_the_name_of_their_type() {
    let member = |name: &str, kind: &str, definition: &str| {
        let properties = vec![
            ("TypeName", "System.String".value()),
            ("Name", name.value()),
            ("MemberType", kind.value()),
            ("Definition", definition.value()),
        ];
        typed("Microsoft.PowerShell.Commands.MemberDefinition", properties)
    };
    let members = [
        member("Trim", "Method", "string Trim()"),
        member("Length", "Property", "int Length {get;}"),
    ];
    let expected = [
        "",
        "",
        "   TypeName: System.String",
        "",
        "Name   MemberType Definition",
        "----   ---------- ----------",
        "Trim   Method     string Trim()",
        "Length Property   int Length {get;}",
        "",
        "",
    ];
    prints(&members, 79, &expected);
}

#[test]
fn files_stand_under_their_folder() {
    let file = |name: &str, length: Value| {
        let properties = vec![
            ("PSParentPath", "Microsoft.PowerShell.Core\\FileSystem::C:\\Work".value()),
            ("Mode", "-a----".value()),
            ("LastWriteTime", MOMENT),
            ("Length", length),
            ("Name", name.value()),
        ];
        typed("System.IO.FileInfo", properties)
    };
    let expected = [
        "",
        "",
        "    Directory: C:\\Work",
        "",
        "",
        "Mode                LastWriteTime         Length Name",
        "----                -------------         ------ ----",
        "-a----       11/21/2026   1:53 PM           1234 users.csv",
        "",
        "",
    ];
    prints(&[file("users.csv", 1_234.value())], 79, &expected);
}

#[test]
fn groups_commands_sessions_and_history_have_their_columns() {
    let group =
        vec![("Count", 2.value()), ("Name", "Paris".value()), ("Group", vec!["a", "b"].value())];
    let group = typed("Microsoft.PowerShell.Commands.GroupInfo", group);
    let expected = [
        "",
        "Count Name                      Group",
        "----- ----                      -----",
        "    2 Paris                     {a, b}",
        "",
        "",
    ];
    prints(&[group], 79, &expected);
    let command = vec![
        ("CommandType", "Cmdlet".value()),
        ("Name", "Get-Date".value()),
        ("Version", "3.1.0.0".value()),
        ("Source", "Contoso".value()),
    ];
    let command = typed("System.Management.Automation.CmdletInfo", command);
    let expected = [
        "",
        "CommandType     Name                                               Version    Source",
        "-----------     ----                                               -------    ------",
        "Cmdlet          Get-Date                                           3.1.0.0    Contoso",
        "",
        "",
    ];
    prints(&[command], 119, &expected);
    let entry = vec![("Id", 1.value()), ("CommandLine", "Get-Date".value())];
    let entry = typed("Microsoft.PowerShell.Commands.HistoryInfo", entry);
    prints(&[entry], 79, &["", "  Id CommandLine", "  -- -----------", "   1 Get-Date", "", ""]);
}

#[test]
fn a_type_that_does_not_fit_the_view_of_the_first_is_a_list_beside_it() {
    let entry = vec![("Id", 1.value()), ("CommandLine", "Get-Date".value())];
    let entry = typed("Microsoft.PowerShell.Commands.HistoryInfo", entry);
    let expected = [
        "",
        "  Id CommandLine",
        "  -- -----------",
        "   1 Get-Date",
        "",
        "A : 1",
        "B : x",
        "",
        "",
        "",
    ];
    prints(&[entry, object! { A: 1, B: "x" }], 79, &expected);
}

#[test]
fn a_table_that_is_printed_in_a_pipeline_of_others_ends_theirs() {
    let wanted = Wanted { columns: vec![Column::name("A")], ..Wanted::new(Kind::Table) };
    let mut values = vec![object! { B: 1 }];
    values.extend(shaped(wanted, &[(object! { A: 2 }, Vec::new())]));
    values.push(object! { C: 3 });
    let expected =
        ["", "B", "-", "1", "", "", "", "A", "-", "2", "", "", "", "C", "-", "3", "", ""];
    prints(&values, 79, &expected);
}

#[test]
fn a_formatted_object_out_of_its_sequence_is_refused() {
    let row = (object! { A: 2 }, Vec::new());
    let values = shaped(Wanted::new(Kind::Table), &[row]);
    let mut printer = Printer::new(79, cell::LIMIT);
    let mut lines = Vec::new();
    let failure = printer.write(&values[2], &mut lines).expect_err("a row without a table");
    assert_eq!(failure.id, "ConsoleLineOutputOutOfSequencePacket");
    assert!(lines.is_empty());
}

#[test]
fn an_error_record_prints_its_command_sentence_place_and_category() {
    let class = "ManagementException";
    let mut record = ErrorRecord::new("It is gone.", "Gone", Category::ObjectNotFound, class)
        .about("x", "String");
    record.activity = "Get-Thing".into();
    record.position =
        Some(Position { text: "Get-Thing".into(), span: Span::new(0, 9), file: None });
    let expected = [
        "Get-Thing : It is gone.",
        "At line:1 char:1",
        "+ Get-Thing",
        "+ ~~~~~~~~~",
        "    + CategoryInfo          : ObjectNotFound: (x:String) [Get-Thing], ManagementException",
        "    + FullyQualifiedErrorId : Gone,Microsoft.PowerShell.Commands.GetThingCommand",
    ];
    prints(&[Value::Error(Rc::new(record))], 79, &expected);
}

#[test]
fn a_password_is_only_named() {
    let password = typed("System.Security.SecureString", Vec::new());
    let credential = vec![("UserName", "admin@contoso.com".value()), ("Password", password)];
    let credential = typed("System.Management.Automation.PSCredential", credential);
    let expected = [
        "",
        "UserName                              Password",
        "--------                              --------",
        "admin@contoso.com System.Security.SecureString",
        "",
        "",
    ];
    prints(&[credential], 79, &expected);
}

#[test]
fn sessions_lose_what_does_not_fit() {
    let session = vec![
        ("Id", 1.value()),
        ("Name", "WinRM1".value()),
        ("ComputerName", "admin1a.online.lync.com".value()),
        ("ComputerType", "RemoteMachine".value()),
        ("State", "Opened".value()),
        ("ConfigurationName", "Microsoft.PowerShell".value()),
        ("Availability", "Available".value()),
    ];
    let session = typed("System.Management.Automation.Runspaces.PSSession", session);
    let wide = [
        "",
        " Id Name            ComputerName    ComputerType    State         ConfigurationName     \
         Availability",
        " -- ----            ------------    ------------    -----         -----------------     \
         ------------",
        "  1 WinRM1          admin1a.onli... RemoteMachine   Opened        Microsoft.PowerShell  \
         \u{20}  Available",
        "",
        "",
    ];
    prints(std::slice::from_ref(&session), 119, &wide);
    let narrow = [
        "",
        " Id Name            ComputerName    ComputerType    State         ConfigurationN",
        "                                                                  ame",
        " -- ----            ------------    ------------    -----         --------------",
        "  1 WinRM1          admin1a.onli... RemoteMachine   Opened        Microsoft.P...",
        "",
        "",
    ];
    prints(&[session], 80, &narrow);
}
