//! The outbox: which mails are shown, one row, and a mail as its recipient reads it.
//!
//! A large migration leaves a mail for each organizer, so the list is made of positions only.

use crate::domain::Tenant;
use crate::domain::ids::UserId;
use crate::domain::outbox::{About, Mail, To, conference_id_in, misses_pin};
use crate::domain::people;
use crate::domain::time::Timestamp;
use crate::route::{Page, Route};
use crate::screens::conferencing::selection::Selection;
use crate::texts::Lang;
use crate::wording::outbox::{self as say, Told};
use crate::wording::person;

/// A kind of mail, as the filter knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Conferencing came.
    Welcome,
    /// Numbers or the conference ID changed.
    Changed,
    /// A PIN was reset.
    Pin,
    /// Conferencing went.
    Ended,
    /// The conference information again.
    Info,
    /// Meetings sent again.
    Rewritten,
    /// Communications Credits.
    Credits,
    /// Port orders.
    Ports,
}

impl Kind {
    /// All of them, in the order of the menu.
    pub const ALL: [Kind; 8] = [
        Kind::Welcome,
        Kind::Changed,
        Kind::Pin,
        Kind::Ended,
        Kind::Info,
        Kind::Rewritten,
        Kind::Credits,
        Kind::Ports,
    ];

    /// The kind of a mail.
    pub fn of(about: About) -> Kind {
        match about {
            About::Welcome => Kind::Welcome,
            About::Numbers | About::ConferenceId => Kind::Changed,
            About::Pin => Kind::Pin,
            About::Ended => Kind::Ended,
            About::Info => Kind::Info,
            About::Rewritten { .. } => Kind::Rewritten,
            About::Credits(_) => Kind::Credits,
            About::Port { .. } => Kind::Ports,
        }
    }

    /// The value in the address.
    pub fn key(self) -> &'static str {
        match self {
            Kind::Welcome => "welcome",
            Kind::Changed => "changed",
            Kind::Pin => "pin",
            Kind::Ended => "ended",
            Kind::Info => "info",
            Kind::Rewritten => "updates",
            Kind::Credits => "credits",
            Kind::Ports => "ports",
        }
    }

    /// Reads the value in the address; what is unknown is every kind.
    pub fn parse(key: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// The positions of the mails that are shown, newest first. `among` narrows them to those that
/// went to, or were sent for, somebody in it.
pub fn listed(tenant: &Tenant, kind: Option<Kind>, among: Option<&Selection>) -> Vec<u32> {
    let wanted = |mail: &Mail| {
        kind.is_none_or(|kind| Kind::of(mail.about) == kind)
            && among.is_none_or(|among| mail.people().any(|user| among.contains(user)))
    };
    let numbered = (0u32..).zip(tenant.outbox.mails());
    let mut shown: Vec<u32> =
        numbered.filter(|(_, mail)| wanted(mail)).map(|(place, _)| place).collect();
    shown.reverse();
    shown
}

/// Where a mail stands in a list that is newest first.
pub fn place_of(listed: &[u32], mail: u32) -> Option<usize> {
    listed.binary_search_by(|other| mail.cmp(other)).ok()
}

/// The key of the address for the person whose mails are shown.
pub const PERSON: &str = "person";

/// The mails of the person with this address.
pub fn mails_of(address: &str) -> Route {
    Route::from(Page::Outbox).with(PERSON, address)
}

/// What is wrong with the mails to a person (IV-07).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mails {
    /// There is no mailbox before this time.
    LostUntil(Timestamp),
    /// The mail with the PIN was lost.
    PinLost,
}

/// What is wrong with the mails to a person; mostly nothing.
pub fn mail_of(tenant: &Tenant, user: UserId, now: Timestamp) -> Option<Mails> {
    let until = people::mailbox_at(tenant, tenant.people.get(user.index())?);
    match now < until {
        true => Some(Mails::LostUntil(until)),
        false => misses_pin(tenant, user).then_some(Mails::PinLost),
    }
}

/// How many recipients all mails together have.
pub fn recipients(tenant: &Tenant) -> u64 {
    tenant.outbox.mails().iter().map(|mail| mail.recipients() as u64).sum()
}

/// What a row shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// When it was sent.
    pub at: Timestamp,
    /// Its kind.
    pub kind: Kind,
    /// Whom it went to: one by name, several by number.
    pub to: String,
    /// Its subject.
    pub subject: &'static str,
    /// How many recipients it has.
    pub recipients: u32,
    /// How many of them never got it (IV-07).
    pub lost: u32,
}

/// The row of a mail.
pub fn row(tenant: &Tenant, lang: Lang, mail: usize) -> Option<Row> {
    let mail = tenant.outbox.mails().get(mail)?;
    Some(Row {
        at: mail.at,
        kind: Kind::of(mail.about),
        to: whom(tenant, lang, mail),
        subject: say::subject(lang, mail.about),
        recipients: mail.recipients() as u32,
        lost: mail.lost.len() as u32,
    })
}

fn whom(tenant: &Tenant, lang: Lang, mail: &Mail) -> String {
    match (&mail.to, mail.about) {
        (_, About::Rewritten { meetings }) => say::attendees(lang, meetings),
        (To::Administrators, _) => say::administrators(lang, &tenant.name),
        (To::Order { further }, _) => {
            say::and_further(lang, &say::administrators(lang, &tenant.name), further)
        }
        (To::One { user, .. }, _) => person::name(tenant, *user),
        (To::Many(_), _) => person::counted(lang, mail.recipients() as u64),
    }
}

/// A mail as one recipient reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The name and the address from which it seems to come.
    pub from: String,
    /// Whom it went to.
    pub to: String,
    /// The subject.
    pub subject: &'static str,
    /// When it was sent.
    pub at: Timestamp,
    /// Why.
    pub why: &'static str,
    /// The paragraphs.
    pub body: Vec<String>,
    /// Whether a PIN stands in it that this page does not show (US-04).
    pub hides_pin: bool,
    /// Where the recipient never got it: what that means and what helps (IV-07).
    pub lost: Option<Lost>,
    /// The how-manieth recipient this is, from 0, of how many; nothing for a mail to one.
    pub which: Option<(usize, usize)>,
}

/// A mail that its recipient never got, because the mailbox was not there yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// What happened, and how to send it again.
    pub text: String,
    /// The page of the person.
    pub person: Route,
}

/// The recipient whom a list narrowed to `among` means, from 0.
pub fn first_among(tenant: &Tenant, mail: usize, among: Option<&Selection>) -> usize {
    let mail = tenant.outbox.mails().get(mail);
    let place = mail
        .zip(among)
        .and_then(|(mail, among)| mail.people().position(|user| among.contains(user)));
    place.unwrap_or(0)
}

/// The mail of a position as its `nth` recipient reads it.
pub fn letter(tenant: &Tenant, lang: Lang, mail_at: usize, nth: usize) -> Option<Letter> {
    let mail = tenant.outbox.mails().get(mail_at)?;
    let count = mail.recipients();
    let nth = nth.min(count.saturating_sub(1));
    let user = mail.people().nth(nth);
    let from = tenant.outbox.sender(mail);
    let from = from.map(|sender| address(&sender.name, &sender.address));
    let from = from.unwrap_or_else(|| address(say::service(lang), say::SERVICE_ADDRESS));
    let (from, to) = match (mail.about, user) {
        (About::Rewritten { meetings }, Some(organizer)) => {
            (mailbox(tenant, organizer), say::attendees(lang, meetings))
        }
        (_, Some(user)) => (from, mailbox(tenant, user)),
        (_, None) => (from, recipient(tenant, lang, &mail.to, nth)),
    };
    Some(Letter {
        from,
        to,
        subject: say::subject(lang, mail.about),
        at: mail.at,
        why: say::why(lang, mail.about),
        body: body(tenant, lang, mail_at, mail, user),
        hides_pin: mail.tells_pin(),
        lost: user.and_then(|user| lost(tenant, lang, mail, user)),
        which: (count > 1).then_some((nth, count)),
    })
}

/// The administrators, or a further address behind them.
fn recipient(tenant: &Tenant, lang: Lang, to: &To, nth: usize) -> String {
    let further = match to {
        To::Order { further } => nth.checked_sub(1).and_then(|at| further.get(at)),
        _ => None,
    };
    further.map_or_else(|| say::administrators(lang, &tenant.name), |it| it.to_string())
}

fn lost(tenant: &Tenant, lang: Lang, mail: &Mail, user: UserId) -> Option<Lost> {
    let person = tenant.people.get(user.index()).filter(|_| mail.lost.contains(user))?;
    let from = people::mailbox_at(tenant, person);
    Some(Lost {
        text: say::lost(lang, mail.about, from),
        person: Route::from(Page::Users).with("user", &*person.address),
    })
}

fn body(
    tenant: &Tenant,
    lang: Lang,
    mail_at: usize,
    mail: &Mail,
    user: Option<UserId>,
) -> Vec<String> {
    if let About::Credits(what) = mail.about {
        return say::credits_body(lang, what);
    }
    if let About::Port { order, news } = mail.about {
        return say::orders::body(lang, order, news);
    }
    let told = user.and_then(|user| {
        let conference_id = conference_id_in(tenant, mail_at, user)?;
        Some((person::name(tenant, user), conference_id, mail.numbers_of(user)?))
    });
    told.map_or_else(Vec::new, |(name, conference_id, numbers)| {
        say::body(lang, mail.about, Told { name: &name, conference_id, numbers })
    })
}

fn mailbox(tenant: &Tenant, user: UserId) -> String {
    let at = tenant.people.get(user.index()).map_or("", |person| &*person.address);
    address(&person::name(tenant, user), at)
}

fn address(name: &str, at: &str) -> String {
    format!("{name} <{at}>")
}
