//! How the shell's own objects look: moments, commands, members, groups, sessions and the like.

use crate::powershell::format::property;
use crate::powershell::format::view::{Body, Column, Group, Source, View};
use crate::powershell::format::views::labeled_heading;
use crate::powershell::value::{Value, format, text};

pub const VIEWS: &[View] = &[
    View {
        types: &["MamlCommandHelpInfo", "MamlCommandHelpInfo#parameter"],
        body: Body::Lines(|help| {
            let text = property::get(help, "Text").unwrap_or(Value::Null);
            text::of(&text).split('\n').map(str::to_string).collect()
        }),
        group: None,
    },
    View::table(
        &["HelpInfoShort"],
        &[
            Column::of("Name").wide(33),
            Column::of("Category").wide(9),
            Column::of("Module").wide(25),
            Column::of("Synopsis"),
        ],
    ),
    View {
        types: &["System.DateTime"],
        body: Body::Lines(|moment| {
            let moment = property::get(moment, "DateTime").unwrap_or(Value::Null);
            vec![text::of(&moment)]
        }),
        group: None,
    },
    View::list(
        &["System.TimeSpan"],
        &[
            Column::of("Days"),
            Column::of("Hours"),
            Column::of("Minutes"),
            Column::of("Seconds"),
            Column::of("Milliseconds"),
            Column::of("Ticks"),
            Column::of("TotalDays"),
            Column::of("TotalHours"),
            Column::of("TotalMinutes"),
            Column::of("TotalSeconds"),
            Column::of("TotalMilliseconds"),
        ],
    ),
    View::table(
        &["System.RuntimeType"],
        &[
            Column::of("IsPublic").wide(8),
            Column::of("IsSerial").wide(8),
            Column::of("Name").wide(40),
            Column::of("BaseType"),
        ],
    ),
    View::table(
        &["System.Collections.DictionaryEntry", "System.Management.Automation.PSVariable"],
        &[Column::of("Name").wide(30), Column::of("Value")],
    ),
    View::table(
        &["Microsoft.PowerShell.Commands.GroupInfo"],
        &[Column::of("Count").wide(5).right(), Column::of("Name").wide(25), Column::of("Group")],
    ),
    View::table(
        &["Microsoft.PowerShell.Commands.GroupInfoNoElement"],
        &[Column::of("Count").wide(5).right(), Column::of("Name")],
    ),
    View::table(
        &[
            "System.Management.Automation.AliasInfo",
            "System.Management.Automation.CmdletInfo",
            "System.Management.Automation.FunctionInfo",
        ],
        &[
            Column::of("CommandType").wide(15),
            Column::made("Name", command_name).wide(50),
            Column::of("Version").wide(10),
            Column::of("Source"),
        ],
    ),
    View {
        types: &["Microsoft.PowerShell.Commands.MemberDefinition"],
        body: Body::Table {
            columns: &[Column::of("Name"), Column::of("MemberType"), Column::of("Definition")],
            auto_size: true,
        },
        group: Some(Group {
            source: Source::Property("TypeName"),
            heading: |name| labeled_heading("TypeName", &text::of(name)),
        }),
    },
    View::table(&["System.Management.Automation.PathInfo"], &[Column::of("Path")]),
    View::table(
        &["Microsoft.PowerShell.Commands.HistoryInfo"],
        &[Column::of("Id").wide(4).right(), Column::of("CommandLine")],
    ),
    View::table(
        &["System.Management.Automation.PSModuleInfo"],
        &[
            Column::of("ModuleType").wide(10),
            Column::of("Version").wide(10),
            Column::of("Name").wide(35),
            Column::made("ExportedCommands", exported),
        ],
    ),
    View::table(
        &["System.Management.Automation.Runspaces.PSSession"],
        &[
            Column::of("Id").wide(3).right(),
            Column::of("Name").wide(15),
            Column::of("ComputerName").wide(15),
            Column::of("ComputerType").wide(15),
            Column::of("State").wide(13),
            Column::of("ConfigurationName").wide(20),
            Column::of("Availability").wide(13).right(),
        ],
    ),
];

/// An alias says what it stands for.
fn command_name(command: &Value) -> Value {
    let name = property::get(command, "Name").unwrap_or(Value::Null);
    let shown = property::get(command, "DisplayName").filter(Value::is_true);
    let stands_for = ["ResolvedCommandName", "Definition"]
        .iter()
        .find_map(|of| property::get(command, of).filter(Value::is_true));
    match (shown, stands_for) {
        (Some(shown), _) => shown,
        (None, Some(other)) if &*property::type_name(command) == ALIAS => {
            let arrow = format::format("{0} -> {1}", &[name.clone(), other]);
            arrow.map_or(name, Value::text)
        }
        _ => name,
    }
}

const ALIAS: &str = "System.Management.Automation.AliasInfo";

/// The names of a module's commands, whether it has them under keys or as a list.
fn exported(module: &Value) -> Value {
    match property::get(module, "ExportedCommands") {
        Some(Value::Table(table)) => {
            Value::array(table.borrow().entries().iter().map(|(key, _)| key.clone()).collect())
        }
        Some(other) => other,
        None => Value::Null,
    }
}
