//! Random wishes about dial-in settings, and what always holds.

use std::collections::BTreeSet;

use passerelle::domain::Tenant;
use passerelle::domain::chance::Stream;
use passerelle::domain::command::Command;
use passerelle::domain::dialin::{
    Announcement, Customization, DialInCommand, DialInEvent, DialOut, InvitePolicy, Languages,
    PeopleChange, PromptLanguage, Sender, SettingsChange,
};
use passerelle::domain::event::Event;
use passerelle::domain::ids::{UserId, UserSet};
use passerelle::domain::people::Provider;
use passerelle::domain::phone::PhoneNumber;
use passerelle::domain::providers::ProviderEvent;
use passerelle::session::history::What;

use crate::simulation::invariants::{Holds, Invariant, View, check};

/// Every kind of wish, each of which must be granted and refused often.
pub const KINDS: &[&str] = &[
    "ChangeSettings",
    "SetLanguages",
    "Customize",
    "ResetPin",
    "ChooseConferenceId",
    "ChangePeople",
    "SendInfo",
    "SetInvitePolicy",
];

/// Which of `KINDS` this is.
pub fn kind(wish: &DialInCommand) -> &'static str {
    match wish {
        DialInCommand::ChangeSettings(_) => "ChangeSettings",
        DialInCommand::SetLanguages { .. } => "SetLanguages",
        DialInCommand::Customize(_) => "Customize",
        DialInCommand::ResetPin { .. } => "ResetPin",
        DialInCommand::ChooseConferenceId { .. } => "ChooseConferenceId",
        DialInCommand::ChangePeople { .. } => "ChangePeople",
        DialInCommand::SendInfo { .. } => "SendInfo",
        DialInCommand::SetInvitePolicy(_) => "SetInvitePolicy",
    }
}

/// The next wish, mostly a sensible one.
pub fn command(tenant: &Tenant, stream: &mut Stream) -> Option<Command> {
    let wish = match stream.below(100) {
        0..=17 => DialInCommand::ChangeSettings(Box::new(settings(stream))),
        18..=31 => set_languages(tenant, stream)?,
        32..=35 => DialInCommand::SetInvitePolicy(Box::new(policy(tenant, stream))),
        36..=48 => DialInCommand::Customize(Box::new(customization(stream))),
        49..=58 if stream.happens(400) => {
            DialInCommand::ResetPin { user: UserId(stream.below(tenant.people.len() as u32 + 4)) }
        }
        49..=58 => DialInCommand::ResetPin { user: user(tenant, stream) },
        59..=70 => DialInCommand::ChooseConferenceId {
            user: user(tenant, stream),
            id: 999_990 + stream.below(40) + if stream.happens(500) { 8_000_000 } else { 0 },
        },
        71..=89 => {
            let users = some(tenant, stream);
            DialInCommand::ChangePeople { users, change: people_change(stream) }
        }
        _ => DialInCommand::SendInfo { users: some(tenant, stream) },
    };
    Some(Command::DialIn(wish))
}

/// Mostly somebody on the bridge; sometimes anybody, or nobody.
fn user(tenant: &Tenant, stream: &mut Stream) -> UserId {
    let any = UserId(stream.below(tenant.people.len() as u32 + 2));
    let on_bridge: Vec<UserId> = (0u32..)
        .zip(&tenant.people)
        .filter(|(_, person)| person.provider == Provider::Microsoft)
        .map(|(index, _)| UserId(index))
        .collect();
    match on_bridge.is_empty() || stream.happens(200) {
        true => any,
        false => *stream.pick(&on_bridge),
    }
}

fn some(tenant: &Tenant, stream: &mut Stream) -> UserSet {
    (0..stream.below(4)).map(|_| user(tenant, stream)).collect()
}

fn maybe<T>(stream: &mut Stream, permille: u32, value: impl FnOnce(&mut Stream) -> T) -> Option<T> {
    stream.happens(permille).then(|| value(stream))
}

fn settings(stream: &mut Stream) -> SettingsChange {
    let names = [
        "Conference Bridge",
        "Pont",
        "",
        "A bridge with a name that is far too long to be \
        printed anywhere at all, really",
    ];
    let addresses = ["", "help@contoso.com", "help@contoso", "info@fabrikam.com"];
    let kinds = [Announcement::NamesOrNumbers, Announcement::Tones];
    SettingsChange {
        name: maybe(stream, 150, |s| (*s.pick(&names)).into()),
        notifications: maybe(stream, 200, |s| s.happens(500)),
        announcement: maybe(stream, 200, |s| *s.pick(&kinds)),
        record_names: maybe(stream, 200, |s| s.happens(500)),
        pin_length: maybe(stream, 300, |s| 2 + s.below(12) as u8),
        unauthenticated: maybe(stream, 200, |s| s.happens(500)),
        automatic_mail: maybe(stream, 150, |s| s.happens(800)),
        sender: maybe(stream, 150, |s| Sender {
            address: (*s.pick(&addresses)).into(),
            name: (*s.pick(&["", "Help desk"])).into(),
        }),
        override_sender: maybe(stream, 150, |s| s.happens(500)),
    }
}

fn set_languages(tenant: &Tenant, stream: &mut Stream) -> Option<DialInCommand> {
    let on_bridge: Vec<(PhoneNumber, bool)> =
        tenant.bridge.numbers.iter().map(|(number, on)| (*number, on.shared)).collect();
    let dedicated: Vec<_> = on_bridge.iter().filter(|(_, shared)| !shared).copied().collect();
    let among = if dedicated.is_empty() || stream.happens(150) { &on_bridge } else { &dedicated };
    let number = if among.is_empty() { return None } else { stream.pick(among).0 };
    let language = |stream: &mut Stream| *stream.pick(PromptLanguage::ALL);
    let languages = maybe(stream, 850, |s| Languages {
        primary: language(s),
        secondary: (0..s.below(6)).map(|_| language(s)).collect(),
    });
    Some(DialInCommand::SetLanguages { number, languages })
}

fn policy(tenant: &Tenant, stream: &mut Stream) -> InvitePolicy {
    let mut on_bridge: Vec<PhoneNumber> = tenant.bridge.numbers.keys().copied().collect();
    on_bridge.extend(tenant.numbers.owned.keys().next());
    let count = if on_bridge.is_empty() { 0 } else { stream.below(4) };
    let numbers = (0..count).map(|_| *stream.pick(&on_bridge)).collect();
    InvitePolicy { numbers, toll_free: stream.happens(700) }
}

fn customization(stream: &mut Stream) -> Customization {
    let links = ["", "https://contoso.com/help", "http://contoso.com", "https://contoso.com/l.jpg"];
    let texts = ["", "Ask the help desk.", "Demandez à l’assistance."];
    let link = |s: &mut Stream| {
        let place = if s.happens(180) { 2 } else { [0, 1, 3][s.below(3) as usize] };
        links[place].into()
    };
    Customization {
        logo: maybe(stream, 500, |_| links[3].into()).unwrap_or_default(),
        help: link(stream),
        legal: link(stream),
        text: (*stream.pick(&texts)).into(),
    }
}

fn people_change(stream: &mut Stream) -> PeopleChange {
    PeopleChange {
        unauthenticated: maybe(stream, 300, |s| s.happens(500)),
        dial_out: maybe(stream, 300, |s| *s.pick(&DialOut::ALL)),
        toll_free: maybe(stream, 600, |s| s.happens(400)),
    }
}

/// What holds after every command.
pub const ALWAYS: &[Invariant] = &[
    ("a PIN has between four and twelve digits", pin_lengths),
    ("languages are chosen for dedicated numbers only, one and up to four", languages_in_bounds),
    ("nobody shares a conference ID", conference_ids_are_distinct),
    ("what is rewritten without toll-free numbers prints none", toll_free_off_prints_none),
    ("a meeting carries a customization that there was", looks_exist),
    ("mails go forward in time to people who are there", mails_in_order),
];

fn pin_lengths(view: &View) -> Holds {
    let tenant = view.tenant();
    let lengths = tenant.people.iter().map(|person| person.dial_in.pin.length);
    let mut lengths = lengths.chain([tenant.dial_in.settings.pin_length]);
    let wrong = lengths.find(|length| !(4..=12).contains(length));
    check(wrong.is_none(), || format!("{wrong:?} digits"))
}

fn languages_in_bounds(view: &View) -> Holds {
    let tenant = view.tenant();
    for (number, languages) in &tenant.dial_in.languages {
        let on_bridge = tenant.bridge.numbers.get(number);
        check(on_bridge.is_some_and(|n| !n.shared), || format!("{number:?}: {on_bridge:?}"))?;
        check(languages.secondary.len() <= 4, || format!("{number:?}: {languages:?}"))?;
        let distinct: BTreeSet<_> = languages.iter().collect();
        let once = distinct.len() == languages.iter().count();
        check(once, || format!("{number:?}: {languages:?}"))?;
    }
    Ok(())
}

fn conference_ids_are_distinct(view: &View) -> Holds {
    let mut seen = BTreeSet::new();
    let twice = view.tenant().people.iter().find(|person| !seen.insert(person.conference_id));
    check(twice.is_none(), || format!("{:?}", twice.map(|person| person.conference_id)))
}

/// Looks back over the latest lines: a meeting that was rewritten while its organizer could not
/// use toll-free numbers, and still cannot, prints none.
fn toll_free_off_prints_none(view: &View) -> Holds {
    let tenant = view.tenant();
    let mut changed = BTreeSet::new();
    for record in view.session.records().iter().rev().take(120) {
        match &record.what {
            What::Rewound { .. } => break,
            What::Event(Event::DialIn(DialInEvent::PeopleChanged { users, change }))
                if change.toll_free.is_some() =>
            {
                changed.extend(users.iter());
            }
            What::Event(Event::PersonChanged { user, .. }) => {
                changed.insert(*user);
            }
            // Who was somebody else's customer then may be Microsoft's now, and the other way.
            What::Event(Event::Provider(moved)) => changed.extend(moved_people(moved)),
            What::Event(Event::MeetingRewritten { meeting }) => {
                let found = &tenant.meetings[meeting.index()];
                let organizer = &tenant.people[found.organizer.index()];
                let off = !organizer.dial_in.toll_free && !changed.contains(&found.organizer);
                let third = organizer.provider == Provider::ThirdParty;
                let none = found.printed.toll_free.is_none();
                check(!off || third || none, || format!("{meeting:?}: {:?}", found.printed))?;
            }
            What::Event(_) => {}
        }
    }
    Ok(())
}

/// Whose provider became another one.
fn moved_people(event: &ProviderEvent) -> Vec<UserId> {
    match event {
        ProviderEvent::Assigned { user, .. } => vec![*user],
        ProviderEvent::Imported { rows } => rows.iter().map(|(user, _)| *user).collect(),
        ProviderEvent::ThirdPartyRemoved { users }
        | ProviderEvent::MicrosoftRemoved { users }
        | ProviderEvent::MovedToMicrosoft { users } => users.iter().collect(),
        ProviderEvent::NumbersCleared { .. }
        | ProviderEvent::ReplacementSwitched { .. }
        | ProviderEvent::Exported { .. } => Vec::new(),
    }
}

fn looks_exist(view: &View) -> Holds {
    let tenant = view.tenant();
    let current = &tenant.dial_in.looks;
    for meeting in tenant.meetings.iter().filter(|meeting| meeting.look != 0) {
        let look = current.of(meeting.look);
        check(look.check().is_ok(), || format!("{look:?}"))?;
        // The first look is the empty one, so a later number is something else.
        let same = look == current.of(0) && current.listed(meeting.look).is_empty();
        check(!same, || format!("{:?} is not there", meeting.look))?;
    }
    Ok(())
}

fn mails_in_order(view: &View) -> Holds {
    let tenant = view.tenant();
    let mails = tenant.outbox.mails();
    let back = mails.windows(2).find(|pair| pair[1].at < pair[0].at);
    check(back.is_none(), || format!("{back:?}"))?;
    let Some(last) = mails.last() else { return Ok(()) };
    check(last.at <= view.now(), || format!("{last:?} is not sent yet"))?;
    check(last.recipients() > 0, || format!("{last:?} went to nobody"))?;
    let stranger = last.people().find(|user| user.index() >= tenant.people.len());
    check(stranger.is_none(), || format!("{stranger:?}"))?;
    let untold = last.people().find(|user| last.numbers_of(*user).is_none());
    check(untold.is_none(), || format!("{untold:?} was told nothing"))
}
