//! Which numbers and services exist in which country, and how they are had (NI-03, NI-04, NT-04,
//! NT-05, RG).
//!
//! Every fact of the table carries the rule that it comes from; one without a rule is invented for
//! the simulation, and the page says so. Nothing here knows a tenant.

mod data;

use super::emergency;
use super::numbers::Usage;
use super::phone::Country;
use super::places::{self, Toll};

/// Something that is so or not, and why it is believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Whether it is so.
    pub holds: bool,
    /// The rule behind it; none where it is invented.
    pub rule: Option<&'static str>,
}

/// What there is in a country.
#[derive(Clone, Copy, Debug)]
pub struct Availability {
    /// Which country.
    pub country: Country,
    /// Audio Conferencing.
    pub audio_conferencing: Fact,
    /// Phone System.
    pub phone_system: Fact,
    /// Calling Plans, and with them user numbers from Microsoft.
    pub calling_plans: Fact,
    /// Numbers of a place (NT-04).
    pub geographic: Fact,
    /// Numbers of the whole country (NT-04).
    pub non_geographic: Fact,
    /// Numbers whose calls the organization pays (NT-05).
    pub toll_free: Fact,
    /// The kinds for which a Letter of Authorization exists (PO-13).
    pub letters: &'static [Letter],
}

/// A kind of Letter of Authorization (PO-13).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letter {
    /// Geographic numbers.
    Geographic,
    /// Non-geographic numbers.
    NonGeographic,
    /// Toll-free or freephone numbers.
    TollFree,
    /// User and service numbers on one form.
    UserAndService,
    /// Every kind on one form.
    All,
}

/// A service that a country has or has not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Service {
    /// Audio Conferencing.
    AudioConferencing,
    /// Phone System.
    PhoneSystem,
    /// Calling Plans.
    CallingPlans,
}

/// A kind of number that a country has or has not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Of a place (NT-04).
    Geographic,
    /// Of the whole country (NT-04).
    NonGeographic,
    /// Toll-free (NT-05).
    TollFree,
}

/// How numbers of a country are had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// From the admin center.
    SelfService,
    /// By a form that is sent in (NI-03, NI-04).
    Form,
    /// Not at all.
    None,
}

/// When an emergency address is needed (EM-05, EM-06).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressNeeded {
    /// When the number is given to a person.
    AtAssignment,
    /// When the number is acquired or ported; it comes with one.
    AtAcquisition,
}

impl Availability {
    /// Whether there is a service.
    pub fn service(&self, service: Service) -> Fact {
        match service {
            Service::AudioConferencing => self.audio_conferencing,
            Service::PhoneSystem => self.phone_system,
            Service::CallingPlans => self.calling_plans,
        }
    }

    /// Whether there is a kind of number.
    pub fn kind(&self, kind: Kind) -> Fact {
        match kind {
            Kind::Geographic => self.geographic,
            Kind::NonGeographic => self.non_geographic,
            Kind::TollFree => self.toll_free,
        }
    }

    /// How user numbers are had: from the admin center where it has any (NI-03).
    pub fn user_numbers(&self) -> Way {
        match (self.calling_plans.holds, has_stock(self.country, Toll::Toll)) {
            (false, _) => Way::None,
            (true, true) => Way::SelfService,
            (true, false) => Way::Form,
        }
    }

    /// How service numbers are had. One document says by form only outside the United States, the
    /// availability pages list cities of the admin center (RG-01); the catalog decides.
    pub fn service_numbers(&self) -> Way {
        match (self.audio_conferencing.holds, has_stock(self.country, Toll::Toll)) {
            (false, _) => Way::None,
            (true, true) => Way::SelfService,
            (true, false) => Way::Form,
        }
    }

    /// Whether a shared toll number comes by itself with conferencing (BR-09, RG-06).
    pub fn automatic_number(&self) -> bool {
        self.audio_conferencing.holds && !places::has_no_automatic_number(self.country)
    }

    /// Whether numbers can be brought from a carrier: where there is a letter for them (PO-13).
    pub fn can_port(&self) -> bool {
        !self.letters.is_empty()
    }

    /// When an emergency address is needed.
    pub fn address_needed(&self) -> AddressNeeded {
        match self.country == Country::US {
            true => AddressNeeded::AtAssignment,
            false => AddressNeeded::AtAcquisition,
        }
    }

    /// Whether emergency calls are screened for the caller's location (RG-07).
    pub fn screened(&self) -> bool {
        emergency::is_screened(self.country)
    }

    /// The types of numbers that today's orders know here (NI-16).
    pub fn number_types(&self) -> Vec<NumberType> {
        let user = self.calling_plans.holds;
        let (toll, free) = (self.audio_conferencing.holds, self.toll_free.holds);
        let routed = self.phone_system.holds;
        NumberType::ALL
            .into_iter()
            .filter(|kind| match kind {
                NumberType::UserSubscriber => user,
                // Text messages are a matter of the United States.
                NumberType::UserSubscriberVoiceAndSms => user && self.country == Country::US,
                NumberType::ConferenceToll => toll,
                NumberType::ConferenceTollFree => toll && free,
                NumberType::CallQueueToll | NumberType::AutoAttendantToll => routed,
                NumberType::CallQueueTollFree | NumberType::AutoAttendantTollFree => routed && free,
            })
            .collect()
    }
}

/// A type of number as today's orders know it (NI-16).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum NumberType {
    UserSubscriber,
    UserSubscriberVoiceAndSms,
    ConferenceToll,
    ConferenceTollFree,
    CallQueueToll,
    CallQueueTollFree,
    AutoAttendantToll,
    AutoAttendantTollFree,
}

impl NumberType {
    /// All of them.
    pub const ALL: [NumberType; 8] = [
        NumberType::UserSubscriber,
        NumberType::UserSubscriberVoiceAndSms,
        NumberType::ConferenceToll,
        NumberType::ConferenceTollFree,
        NumberType::CallQueueToll,
        NumberType::CallQueueTollFree,
        NumberType::AutoAttendantToll,
        NumberType::AutoAttendantTollFree,
    ];

    /// The name, as the cmdlets have it.
    pub fn name(self) -> &'static str {
        match self {
            NumberType::UserSubscriber => "UserSubscriber",
            NumberType::UserSubscriberVoiceAndSms => "UserSubscriberVoiceAndSms",
            NumberType::ConferenceToll => "ConferenceToll",
            NumberType::ConferenceTollFree => "ConferenceTollFree",
            NumberType::CallQueueToll => "CallQueueToll",
            NumberType::CallQueueTollFree => "CallQueueTollFree",
            NumberType::AutoAttendantToll => "AutoAttendantToll",
            NumberType::AutoAttendantTollFree => "AutoAttendantTollFree",
        }
    }

    /// Whether an order needs an address: numbers of people outside the United States (EM-05).
    pub fn requires_civic_address(self, country: Country) -> bool {
        let user = [NumberType::UserSubscriber, NumberType::UserSubscriberVoiceAndSms];
        user.contains(&self) && country != Country::US
    }
}

fn has_stock(country: Country, toll: Toll) -> bool {
    places::all().iter().any(|place| place.country == country && place.toll() == toll)
}

/// Every country of the table.
pub fn all() -> &'static [Availability] {
    data::TABLE
}

/// What there is in a country; nothing where no source speaks of it.
pub fn of(country: Country) -> Option<&'static Availability> {
    data::TABLE.iter().find(|row| row.country == country)
}

/// Where the request form for numbers of a country is sent (RG-05).
pub fn mailbox(country: Country, usage: Usage) -> &'static str {
    match (country == Country::US, usage) {
        (true, Usage::User) => "gcstnmsd@microsoft.com",
        (true, Usage::Service(_)) => "ptn@microsoft.com",
        (false, _) => "ptneu@microsoft.com",
    }
}

/// Whether numbers can be put into the national directory, or taken out of it, on request (RG-05).
pub fn has_directory(country: Country) -> bool {
    country == Country::FR
}

/// The operator of Office 365 in a country, where it is not Microsoft; it has no Audio Conferencing
/// (RG-03).
pub fn other_operator(country: Country) -> Option<&'static str> {
    (country.code() == "CN").then_some("21Vianet")
}
