//! Customized invitations (IV-04): what is typed, what is wrong with it, and the block that
//! meetings would carry with it, line by line; and the numbers that a policy lists (IV-08).

use crate::domain::Tenant;
use crate::domain::bridge;
use crate::domain::dialin::{
    Customization, DialInRefusal, InvitePolicy, Link, TEXT_MAX, check_link,
};
use crate::domain::ids::UserId;
use crate::domain::meetings::{self, Kind, Meeting};
use crate::domain::people::{self, Person, Provider};
use crate::domain::phone::PhoneNumber;
use crate::domain::places::Toll;
use crate::domain::profile::Era;
use crate::domain::time::Timestamp;
use crate::texts::Lang;
use crate::wording::invitation::{self, Invitation, Part};

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Logo URL.
    Logo,
    /// Help URL.
    Help,
    /// Legal URL.
    Legal,
    /// Footer text.
    Text,
}

impl Field {
    /// The text of the field.
    pub fn of(self, draft: &Customization) -> &str {
        match self {
            Field::Logo => &draft.logo,
            Field::Help => &draft.help,
            Field::Legal => &draft.legal,
            Field::Text => &draft.text,
        }
    }

    /// Puts a text into the field.
    pub fn put(self, draft: &mut Customization, text: &str) {
        let place = match self {
            Field::Logo => &mut draft.logo,
            Field::Help => &mut draft.help,
            Field::Legal => &mut draft.legal,
            Field::Text => &mut draft.text,
        };
        *place = text.into();
    }

    /// What is wrong with the field, if anything.
    pub fn problem(self, draft: &Customization) -> Option<DialInRefusal> {
        let link = match self {
            Field::Logo => Link::Logo,
            Field::Help => Link::Help,
            Field::Legal => Link::Legal,
            Field::Text => {
                let length = draft.text.trim().chars().count();
                return (length > TEXT_MAX)
                    .then_some(DialInRefusal::TextTooLong { length, max: TEXT_MAX });
            }
        };
        let problem = check_link(link, self.of(draft)).err()?;
        Some(DialInRefusal::BadLink { link, problem })
    }

    /// All fields, in the order of the form.
    pub const ALL: [Field; 4] = [Field::Logo, Field::Help, Field::Legal, Field::Text];
}

/// The customization that new invitations carry.
pub fn present(tenant: &Tenant) -> Customization {
    let looks = &tenant.dial_in.looks;
    looks.of(looks.current()).clone()
}

/// The draft without what cannot be saved, so that the preview shows what meetings would carry.
pub fn sound(draft: &Customization) -> Customization {
    let mut sound = draft.trimmed();
    for field in Field::ALL {
        if field.problem(draft).is_some() {
            field.put(&mut sound, "");
        }
    }
    sound
}

/// The organizer whose invitation is shown: one on the bridge, with a number of each kind if there
/// is such a person.
pub fn organizer(tenant: &Tenant) -> Option<UserId> {
    let on_bridge = |person: &Person| person.provider == Provider::Microsoft;
    let both = |person: &Person| meetings::fresh(person).numbers().count() == 2;
    let find = |wanted: &dyn Fn(&Person) -> bool| {
        people::iter(tenant).find(|(_, person)| wanted(person)).map(|(user, _)| user)
    };
    find(&|person| on_bridge(person) && both(person)).or_else(|| find(&on_bridge))
}

/// The invitation of that organizer with this customization, by the function that prints those of
/// meetings.
pub fn preview(tenant: &Tenant, lang: Lang, look: &Customization) -> Vec<(Part, String)> {
    let person = organizer(tenant).and_then(|user| tenant.people.get(user.index()));
    let invitation = Invitation {
        printed: person.map(meetings::fresh).unwrap_or_default(),
        conference_id: person.map_or(0, |person| person.conference_id),
        kind: Kind::SkypeForBusiness,
        edited_inside: false,
        look,
        listed: person.map_or(&[], |person| {
            let looks = &tenant.dial_in.looks;
            looks.listed(meetings::fresh_look(tenant, person))
        }),
    };
    invitation::lines(lang, invitation, |number| bridge::is_reached_on(tenant, number))
}

/// How many future meetings there are, and how many of them carry the present customization.
pub fn carried(tenant: &Tenant, now: Timestamp) -> (u32, u32) {
    let future = tenant.meetings.iter().filter(|meeting| meeting.starts_at > now);
    let carries = |meeting: &Meeting| {
        let organizer = &tenant.people[meeting.organizer.index()];
        meeting.look == meetings::fresh_look(tenant, organizer)
    };
    future.fold((0, 0), |(all, carry), meeting| (all + 1, carry + u32::from(carries(meeting))))
}

/// The policy that holds; nothing where the profile has none (IV-08).
pub fn policy(tenant: &Tenant) -> Option<InvitePolicy> {
    (tenant.era == Era::TeamsToday).then(|| tenant.dial_in.policy.clone())
}

/// The numbers that a policy can list, toll ones first: those of the bridge.
pub fn listable(tenant: &Tenant) -> Vec<(PhoneNumber, Toll)> {
    let of = |toll| tenant.bridge.numbers_of(toll).map(move |number| (number, toll));
    of(Toll::Toll).chain(of(Toll::TollFree)).collect()
}

/// The policy with a number ticked or not. They stand in the order of ticking.
pub fn ticked(policy: &InvitePolicy, number: PhoneNumber, on: bool) -> InvitePolicy {
    let others = policy.numbers.iter().copied().filter(|other| *other != number);
    InvitePolicy { numbers: others.chain(on.then_some(number)).collect(), ..policy.clone() }
}

/// The policy with toll-free numbers allowed or not; it lists none that are not allowed.
pub fn with_toll_free(tenant: &Tenant, policy: &InvitePolicy, allowed: bool) -> InvitePolicy {
    let is_toll = |number: &PhoneNumber| {
        tenant.bridge.numbers.get(number).is_some_and(|found| found.toll == Toll::Toll)
    };
    let kept = policy.numbers.iter().copied().filter(|number| allowed || is_toll(number));
    InvitePolicy { numbers: kept.collect(), toll_free: allowed }
}
