//! The cmdlets of numbers, the bridge, dial-in settings and migration: what holds of them whatever
//! a session of the console looks like.

use passerelle::domain::command::{Command, DefaultSelect};
use passerelle::domain::ids::{HoldId, UserId, UserSet};
use passerelle::domain::phone::Country;
use passerelle::domain::places::Toll;
use passerelle::domain::profile::Era;
use passerelle::powershell::batch::{Batch, shown};
use passerelle::powershell::cmdlets::{conferencing, is_implemented};
use passerelle::powershell::facts;
use passerelle::powershell::host::{Answer, LineKind};
use passerelle::powershell::shell::State;
use passerelle::session::{Origin, Session};

use crate::support::{number, sample};

/// A console in which somebody has signed in.
struct Console {
    batch: Batch,
    state: State,
}

impl Console {
    fn of(session: Session) -> Console {
        let mut state = State::new();
        state.sign_in.is_skipped = true;
        Console { batch: Batch::new(session), state }
    }

    fn new() -> Console {
        Console::of(sample())
    }

    fn of_today() -> Console {
        let mut session = sample();
        let command = Command::SwitchProfile { era: Era::TeamsToday };
        session.execute(&command, Origin::AdminCenter).expect("the era is chosen");
        Console::of(session)
    }

    fn prints(&mut self, text: &str) -> String {
        shown(&self.batch.run(&mut self.state, text))
    }

    /// What a line sends, which must go without an error.
    #[track_caller]
    fn sends(&mut self, text: &str) -> Vec<Command> {
        self.batch.commands.clear();
        let lines = self.batch.run(&mut self.state, text);
        let errors = lines.iter().any(|line| line.kind == LineKind::Error);
        assert!(!errors, "{text}\n{}", shown(&lines));
        self.batch.commands.clone()
    }
}

#[test]
fn every_command_of_the_area_is_known_to_the_facts() {
    for (name, _) in conferencing::COMMANDS {
        let facts = facts::find(name).unwrap_or_else(|| panic!("{name} is not known"));
        assert_eq!(&facts.name, name);
        assert!(is_implemented(name));
    }
}

// CO-02, CO-03, CO-05
#[test]
fn the_short_forms_of_the_documents_send_what_the_long_ones_send() {
    let amos = UserSet::one(UserId(0));
    let start = Command::StartMigration { users: amos };
    let swap = |select| Command::SwapDefaultNumber {
        select,
        to: Some(number(18_005_551_239)),
        toll: Toll::TollFree,
        reschedule: false,
    };
    let in_country = DefaultSelect::Usage { country: Country::US, city: None };
    let set = "Set-CsOnlineDialInConferencingUserDefaultNumber";
    let bridge = "-BridgeName 'Conference Bridge'";
    let hash = "$a = @{ FromNumber = '18005551234'; ToNumber = 18005551239 }";
    let rows = [
        ("Start-CsExMeetingMigration amos.marble@contoso.com".to_string(), start.clone()),
        ("start-csexmeetingmigration -id 'AMOS  marble'".to_string(), start.clone()),
        ("Start-CsExMeetingMigration –Identity “contoso\\amos.marble”".to_string(), start),
        (format!("{set} -Country US -To 8005551239 -Numb TollFree"), swap(in_country)),
        (
            format!("{set} -From $null -ToNumber tel:+18005551239 -NumberType tollf {bridge}"),
            swap(DefaultSelect::From(None)),
        ),
        (
            format!("{hash}; {set} @a -NumberType TollFree"),
            swap(DefaultSelect::From(Some(number(18_005_551_234)))),
        ),
    ];
    for (line, command) in rows {
        assert_eq!(Console::new().sends(&line), [command], "{line}");
    }
}

// CO-06
#[test]
fn variables_hold_the_objects_that_cmdlets_give_and_take() {
    let mut console = Console::new();
    console.sends(
        "$bridge = Get-CsOnlineDialInConferencingBridge; $bridge.Name = 'Pont'; \
         Set-CsOnlineDialInConferencingBridge -Instance $bridge",
    );
    assert_eq!(&*console.batch.session.tenant().dial_in.settings.name, "Pont");
    let mut console = Console::of_today();
    let order = "$id = New-CsOnlineTelephoneNumberOrder -Name a -Description b -Country US \
                 -NumberType ConferenceToll -Quantity 3 -AreaCode 214; \
                 $order = Get-CsOnlineTelephoneNumberOrder -OrderId $id; \
                 $order.TelephoneNumbers.Count";
    assert_eq!(console.prints(order).trim(), "3");
}

// CO-12
#[test]
fn without_a_bridge_the_default_one_is_taken_and_named() {
    let line = "Set-CsOnlineDialInConferencingUserDefaultNumber -FromNumber 18005551234 -ToNumber \
                18005551239 -NumberType TollFree";
    let mut console = Console::new();
    let printed = console.prints(line);
    assert!(printed.starts_with("# No bridge was named") && printed.contains("Conference Bridge"));
    assert_eq!(console.batch.commands.len(), 1);
    let mut console = Console::new();
    let named = console.prints(&format!("{line} -BridgeName 'conference bridge'"));
    assert_eq!(named, "");
    let other = console.prints(&format!("{line} -BridgeName 'Another'"));
    assert!(other.contains("Management object not found for identity \"Another\"."));
}

// CO-14
#[test]
fn what_if_changes_nothing_confirm_asks_and_force_silences() {
    let line = "Set-CsOnlineDialInConferencingTenantSettings -PinLength 9";
    let mut console = Console::new();
    let before = console.batch.session.tenant().clone();
    let printed = console.prints(&format!("{line} -WhatIf"));
    let expected = "What if: Performing the operation \
                    \"Set-CsOnlineDialInConferencingTenantSettings\" on target \"Global\".\n";
    assert_eq!(printed, expected);
    console.batch.answers = [Answer::Choice(2)].into();
    assert!(console.prints(&format!("{line} -Confirm")).starts_with("Confirm\n"));
    assert_eq!(*console.batch.session.tenant(), before);
    console.batch.answers = [Answer::Choice(0)].into();
    console.prints(&format!("{line} -Confirm"));
    assert_eq!(console.batch.session.tenant().dial_in.settings.pin_length, 9);
    let remove = "Unregister-CsOnlineDialInConferencingServiceNumber 18005551234";
    assert!(console.prints(remove).contains("StillInUse"), "nobody has agreed");
    let sent = console.sends(&format!("{remove} -Force"));
    let unassign =
        |accept_dead| Command::UnassignFromBridge { number: number(18_005_551_234), accept_dead };
    assert_eq!(sent, [unassign(true)]);
}

// US-04
#[test]
fn a_pin_is_readable_where_it_was_reset_and_nowhere_else() {
    let mut console = Console::new();
    let reset = "Set-CsOnlineDialInConferencingUser amos.marble -ResetLeaderPin";
    let pin = console.prints(&format!("({reset}).LeaderPin"));
    assert!(pin.trim().len() == 5 && pin.trim().bytes().all(|byte| byte.is_ascii_digit()));
    let hidden = console.prints("(Get-CsOnlineDialInConferencingUser amos.marble).LeaderPin");
    assert_eq!(hidden.trim(), "***********");
}

#[test]
fn both_eras_act_on_the_same_reservations() {
    let mut console = Console::new();
    let search = "(Search-CsOnlineTelephoneNumberInventory -InventoryType Service -Region NOAM \
                  -Country US -Area TX -City DA -Quantity 2).ReservationId";
    let id = console.prints(search).trim().to_string();
    let command = Command::SwitchProfile { era: Era::TeamsToday };
    console.batch.session.execute(&command, Origin::AdminCenter).expect("the era is chosen");
    let status =
        console.prints(&format!("(Get-CsOnlineTelephoneNumberOrder -OrderId {id}).Status"));
    assert_eq!(status.trim(), "Reserved");
    let numbers = console.batch.session.tenant().numbers.holds[&HoldId(0)].numbers.clone();
    let sent = console.sends(&format!("Complete-CsOnlineTelephoneNumberOrder {id}"));
    assert_eq!(sent, [Command::AcquireNumbers { hold: HoldId(0), numbers }]);
}

#[test]
fn of_several_changes_none_is_made_when_one_would_be_refused() {
    let mut console = Console::new();
    let before = console.batch.session.tenant().clone();
    let line = "Set-CsOnlineDialInConferencingUser amos.marble -ServiceNumber 33199001234 \
                -AllowPSTNOnlyMeetings $true -ConferenceId 12";
    assert!(console.prints(line).contains("BadConferenceId"));
    assert_eq!(*console.batch.session.tenant(), before);
    // What is so already does not stop the rest.
    let line = "Set-CsOnlineDialInConferencingUser amos.marble -AllowPSTNOnlyMeetings $false \
                -ServiceNumber 33199001234";
    assert_eq!(console.sends(line).len(), 1);
}
