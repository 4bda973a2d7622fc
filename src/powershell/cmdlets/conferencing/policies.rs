//! Policies: who may have dial-in conferencing (LI-07), which numbers invitations list (IV-08), and
//! where meetings may call out to (US-14).

use crate::domain::command::Command;
use crate::domain::dialin::{DialInCommand, DialOut, InvitePolicy, PeopleChange};
use crate::domain::ids::UserSet;
use crate::domain::people::{self, Provider};
use crate::powershell::cmdlet::{Call, Done, Stopped};
use crate::powershell::cmdlets::identities::{hinted, not_found, person};
use crate::powershell::cmdlets::sending::send;
use crate::powershell::error::ErrorRecord;
use crate::powershell::hint::Hint;
use crate::powershell::value::failure::Category;
use crate::powershell::value::{Value, text, wildcard};

use super::given::number_of;
use super::shown::{object, texts};

/// `Get-CsOnlineDialinConferencingPolicy`
pub fn conferencing(call: &mut Call<'_>) -> Done {
    let rows = [
        ("Global", false, "No dial-in conferencing"),
        ("Tag:ServiceAllowed", true, "Dial-in conferencing by Microsoft"),
        ("Tag:ServiceDisabled", false, "No dial-in conferencing"),
    ];
    for (identity, allows, description) in chosen(call, &rows, |row| row.0)? {
        call.write(object(
            "Microsoft.Rtc.Management.WritableConfig.Policy.OnlineDialInConferencingPolicy",
            [
                ("Identity", Value::text(identity)),
                ("AllowService", Value::Bool(allows)),
                ("Description", Value::text(description)),
            ],
        ));
    }
    Ok(())
}

/// The rows that `-Identity` names or `-Filter` fits; all without either.
fn chosen<R: Copy>(call: &Call<'_>, rows: &[R], identity: fn(&R) -> &str) -> Done<Vec<R>> {
    if let Some(filter) = call.text("Filter") {
        let fits = |row: &&R| wildcard::fits(identity(row), &filter, false);
        return Ok(rows.iter().filter(fits).copied().collect());
    }
    let Some(wanted) = call.text("Identity") else { return Ok(rows.to_vec()) };
    let found = rows.iter().filter(|row| is_same(identity(row), &wanted)).copied();
    let found: Vec<R> = found.collect();
    if found.is_empty() { Err(not_found(call, &wanted)) } else { Ok(found) }
}

/// Whether two identities are the same, with or without the scope in front.
fn is_same(one: &str, other: &str) -> bool {
    let bare = |text: &str| text.trim().trim_start_matches("Tag:").to_ascii_lowercase();
    let bare_tag = |text: &str| bare(text).trim_start_matches("tag:").to_string();
    bare_tag(one) == bare_tag(other)
}

/// The type of the policy for invitations.
const INVITE: &str = "Microsoft.Rtc.Management.WritableConfig.Policy.TeamsAudioConferencing.\
                      TeamsAudioConferencingPolicy";

/// `Get-CsTeamsAudioConferencingPolicy`
pub fn invite(call: &mut Call<'_>) -> Done {
    for _ in chosen(call, &["Global"], |name| name)? {
        let value = call.look(|session| invite_object("Global", &session.tenant().dial_in.policy));
        call.write(value);
    }
    Ok(())
}

fn invite_object(identity: &str, policy: &InvitePolicy) -> Value {
    let numbers: Vec<String> = policy.numbers.iter().map(|number| number.e164()).collect();
    object(
        INVITE,
        [
            ("Identity", Value::text(identity)),
            ("MeetingInvitePhoneNumbers", texts(numbers.iter().map(String::as_str))),
            ("AllowTollFreeDialin", Value::Bool(policy.toll_free)),
        ],
    )
}

/// `Set-CsTeamsAudioConferencingPolicy`
pub fn set_invite(call: &mut Call<'_>) -> Done {
    let property = |name: &str| match call.value("Instance") {
        Some(Value::Object(instance)) => instance.borrow().get(name),
        _ => None,
    };
    let identity = call.text("Identity");
    let identity = identity.or_else(|| property("Identity").map(|value| text::of(&value)));
    let identity = identity.unwrap_or_else(|| "Global".into());
    if !is_same(&identity, "Global") {
        return Err(hinted(not_found(call, &identity), Hint::OnePolicy));
    }
    let now = call.look(|session| session.tenant().dial_in.policy.clone());
    let numbers = call.bound.get("MeetingInvitePhoneNumbers").cloned();
    let numbers = numbers.or_else(|| property("MeetingInvitePhoneNumbers"));
    let toll_free = call.bound.get("AllowTollFreeDialin").cloned();
    let toll_free = toll_free.or_else(|| property("AllowTollFreeDialin"));
    let mut policy = now;
    if let Some(numbers) = numbers {
        policy.numbers = listed(call, &numbers)?.into();
    }
    if let Some(toll_free) = toll_free {
        policy.toll_free = toll_free.is_true();
    }
    if !call.should_process("Global")? {
        return Ok(());
    }
    let command = DialInCommand::SetInvitePolicy(Box::new(policy));
    send(call, &Command::DialIn(command)).map(drop)
}

fn listed(call: &Call<'_>, numbers: &Value) -> Done<Vec<crate::domain::phone::PhoneNumber>> {
    let texts: Vec<String> = numbers.items().iter().map(text::of).collect();
    let texts = texts.iter().filter(|text| !text.is_empty());
    texts.map(|text| number_of(call, "MeetingInvitePhoneNumbers", text)).collect()
}

/// `New-CsTeamsAudioConferencingPolicy`
pub fn new_invite(call: &mut Call<'_>) -> Done {
    let identity = call.text("Identity").unwrap_or_default();
    let numbers = call.value("MeetingInvitePhoneNumbers").cloned().unwrap_or(Value::Null);
    let numbers = listed(call, &numbers)?.into();
    let toll_free = call.choice("AllowTollFreeDialin").unwrap_or(true);
    if call.flag("InMemory") {
        call.write(invite_object(&identity, &InvitePolicy { numbers, toll_free }));
        return Ok(());
    }
    if !call.should_process(&identity)? {
        return Ok(());
    }
    let message = format!("The policy \"{identity}\" cannot be created.");
    Err(hinted(call.invalid(message, &identity), Hint::OnePolicy))
}

/// `Remove-CsTeamsAudioConferencingPolicy`
pub fn remove_invite(call: &mut Call<'_>) -> Done {
    let identity = call.text("Identity").unwrap_or_default();
    if !is_same(&identity, "Global") {
        return Err(hinted(not_found(call, &identity), Hint::OnePolicy));
    }
    if !call.should_process("Global")? {
        return Ok(());
    }
    // The policy for everybody cannot go; it becomes what it was at first.
    let command = DialInCommand::SetInvitePolicy(Box::default());
    send(call, &Command::DialIn(command)).map(drop)
}

/// `Grant-CsTeamsAudioConferencingPolicy`
pub fn grant_invite(call: &mut Call<'_>) -> Done {
    let user = call.text("Identity").map(|identity| person(call, &identity)).transpose()?;
    let policy = call.text("PolicyName").unwrap_or_default();
    if !policy.is_empty() && !is_same(&policy, "Global") {
        return Err(hinted(no_policy(&policy), Hint::OnePolicy));
    }
    let target = call.text("Identity").unwrap_or_else(|| "Global".into());
    if !call.should_process(&target)? {
        return Ok(());
    }
    // Everybody has it already.
    if user.is_some() && call.flag("PassThru") {
        call.write(Value::text(target));
    }
    call.hint(Hint::OnePolicy.text(call.lang()));
    Ok(())
}

/// The policies for dialing out: their names, where meetings may call, and where people may, which
/// nothing here depends on.
const DIAL_OUT: [(&str, DialOut, &str); 10] = [
    ("Global", DialOut::Any, "InternationalAndDomestic"),
    ("Tag:DialoutCPCandPSTNInternational", DialOut::Any, "InternationalAndDomestic"),
    ("Tag:DialoutCPCDomesticPSTNInternational", DialOut::Domestic, "InternationalAndDomestic"),
    ("Tag:DialoutCPCDisabledPSTNInternational", DialOut::Nowhere, "InternationalAndDomestic"),
    ("Tag:DialoutCPCInternationalPSTNDomestic", DialOut::Any, "DomesticOnly"),
    ("Tag:DialoutCPCandPSTNDomestic", DialOut::Domestic, "DomesticOnly"),
    ("Tag:DialoutCPCDisabledPSTNDomestic", DialOut::Nowhere, "DomesticOnly"),
    ("Tag:DialoutCPCInternationalPSTNDisabled", DialOut::Any, "Disabled"),
    ("Tag:DialoutCPCDomesticPSTNDisabled", DialOut::Domestic, "Disabled"),
    ("Tag:DialoutCPCandPSTNDisabled", DialOut::Nowhere, "Disabled"),
];

/// The policy that gives meetings this and people everything.
pub fn dial_out_name(dial_out: DialOut) -> &'static str {
    let named = DIAL_OUT.iter().skip(1).find(|(_, of, _)| *of == dial_out);
    named.map_or("", |(name, ..)| name.trim_start_matches("Tag:"))
}

/// `Get-CsOnlineDialOutPolicy`
pub fn dial_out(call: &mut Call<'_>) -> Done {
    for (identity, conferencing, people) in chosen(call, &DIAL_OUT, |row| row.0)? {
        let conferencing = match conferencing {
            DialOut::Any => "InternationalAndDomestic",
            DialOut::Domestic => "DomesticOnly",
            DialOut::Nowhere => "Disabled",
        };
        call.write(object(
            "Microsoft.Rtc.Management.WritableConfig.Policy.OnlineDialOut.OnlineDialOutPolicy",
            [
                ("Identity", Value::text(identity)),
                ("AllowPSTNConferencingDialOutType", Value::text(conferencing)),
                ("AllowPSTNOutboundCallingType", Value::text(people)),
            ],
        ));
    }
    Ok(())
}

/// `Grant-CsDialoutPolicy`
pub fn grant_dial_out(call: &mut Call<'_>) -> Done {
    let policy = call.text("PolicyName").filter(|name| !name.is_empty());
    let policy = policy.unwrap_or_else(|| "Global".into());
    let found = DIAL_OUT.iter().find(|(name, ..)| is_same(name, &policy));
    let Some((_, dial_out, _)) = found else { return Err(no_policy(&policy)) };
    let users: UserSet = match call.text("Identity") {
        Some(identity) => UserSet::one(person(call, &identity)?),
        None if call.flag("Global") => everybody(call),
        None => return Err(nobody(call)),
    };
    let target = call.text("Identity").unwrap_or_else(|| "Global".into());
    if !call.should_process(&target)? {
        return Ok(());
    }
    let change = PeopleChange { dial_out: Some(*dial_out), ..PeopleChange::default() };
    send(call, &Command::DialIn(DialInCommand::ChangePeople { users, change }))?;
    if call.flag("Global") {
        call.hint(Hint::ForEverybody.text(call.lang()));
    }
    if call.flag("PassThru") {
        call.write(Value::text(target));
    }
    Ok(())
}

fn everybody(call: &Call<'_>) -> UserSet {
    call.look(|session| {
        let all = people::iter(session.tenant());
        let on_bridge = all.filter(|(_, person)| person.provider == Provider::Microsoft);
        on_bridge.map(|(user, _)| user).collect()
    })
}

/// A policy that is given and not there.
pub fn no_policy(policy: &str) -> Stopped {
    let message = format!(
        "Policy \"{policy}\" is not a user policy. You can assign only a user policy to a specific \
         user."
    );
    let class = "ArgumentException";
    let record = ErrorRecord::new(message, "PolicyNotFound", Category::InvalidArgument, class);
    record.about(policy, "String").into()
}

fn nobody(call: &Call<'_>) -> Stopped {
    call.invalid("Name a person with -Identity, or the whole organization with -Global.", "")
}
