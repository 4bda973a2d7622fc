//! Where one sees what a command changed: the page of an event, with what changed chosen on it.

use crate::domain::Tenant;
use crate::domain::credits::CreditEvent;
use crate::domain::dialin::DialInEvent;
use crate::domain::emergency::EmergencyEvent;
use crate::domain::event::Event;
use crate::domain::ids::{AddressId, LocationId, UserId, UserSet};
use crate::domain::licenses::LicenseEvent;
use crate::domain::people::PersonChange;
use crate::domain::phone::PhoneNumber;
use crate::domain::porting::{PortEvent, PortId};
use crate::domain::providers::ProviderEvent;
use crate::domain::routing::RoutingEvent;
use crate::domain::voice::VoiceEvent;
use crate::route::{Page, Route};
use crate::screens::routing::list;

/// Where the effect of these events is seen: with one thing changed that thing, with several the
/// list that has them all. Nothing where nothing changed.
pub fn of(tenant: &Tenant, events: &[Event]) -> Option<Route> {
    let places: Vec<Route> = events.iter().filter_map(|event| of_event(tenant, event)).collect();
    let first = places.first()?;
    let same = |place: &&Route| place.page == first.page;
    if places.iter().all(|place| place == first) {
        return Some(first.clone());
    }
    // What a wish brings along (mails, an address) comes behind what was wished.
    let is_one = places.iter().filter(same).count() == 1;
    Some(if is_one { first.clone() } else { first.page.into() })
}

/// The page of one event.
fn of_event(tenant: &Tenant, event: &Event) -> Option<Route> {
    Some(match event {
        Event::NumbersReserved { .. } | Event::HoldReleased { .. } | Event::HoldExpired { .. } => {
            Page::NewServiceNumbers.into()
        }
        Event::NumbersAcquired { numbers, .. } => numbered(Page::Numbers, numbers),
        Event::CreditsSetUp { .. } => Page::Credits.into(),
        Event::BridgeCreated { .. } => Page::Bridge.into(),
        Event::NumberAssigned { number } | Event::BridgeDefaultChanged { number } => {
            one_number(Page::Bridge, *number)
        }
        // It is no more on the bridge; the list of all numbers still has it.
        Event::NumberUnassigned { number } => one_number(Page::Numbers, *number),
        Event::LicensesBought { .. } => Page::Licenses.into(),
        Event::DefaultsChanged(changed) => people(tenant, Page::Users, "user", &changed.users),
        Event::PersonChanged { user, change } => match **change {
            PersonChange::MovedOnline | PersonChange::AddressChanged { .. } => {
                person(tenant, Page::ActiveUsers, "user", *user)
            }
            PersonChange::ConferencingOn
            | PersonChange::ConferencingOff
            | PersonChange::ConferenceIdReset { .. }
            | PersonChange::UpgradedToTeams => person(tenant, Page::Users, "user", *user),
        },
        Event::MigrationsRequested { users } | Event::MigrationsRequestedFor { users, .. } => {
            people(tenant, Page::Migration, "organizer", users)
        }
        Event::MigrationStarted { user }
        | Event::MigrationRetried { user, .. }
        | Event::MigrationFailed { user, .. }
        | Event::MigrationSucceeded { user } => person(tenant, Page::Migration, "organizer", *user),
        Event::MeetingRewritten { .. } => Page::Migration.into(),
        Event::MigrationSwitched { .. }
        | Event::AutomaticMigrationSwitched { .. }
        | Event::ProfileSwitched { .. } => Page::Settings.into(),
        Event::RivalTook { .. } | Event::RivalGaveBack { .. } | Event::RivalsPaused => return None,
        Event::License(event) => of_license(tenant, event),
        Event::Credit(event) => of_credit(event)?,
        Event::Voice(event) => of_voice(tenant, event),
        Event::Emergency(event) => of_emergency(tenant, event),
        Event::Port(event) => of_port(event),
        Event::Provider(event) => of_provider(tenant, event),
        Event::DialIn(event) => of_dial_in(tenant, event),
        Event::Routing(event) => of_routing(event),
    })
}

fn of_license(tenant: &Tenant, event: &LicenseEvent) -> Route {
    match event {
        LicenseEvent::Assigned { users, .. } | LicenseEvent::UsageLocationSet { users, .. } => {
            people(tenant, Page::ActiveUsers, "user", users)
        }
        LicenseEvent::NumbersLost { numbers } => numbered(Page::Numbers, numbers),
        LicenseEvent::ConferencingSet { users, .. } => people(tenant, Page::Users, "user", users),
        LicenseEvent::PersonAdded(newcomer) => {
            Route::from(Page::ActiveUsers).with("user", &*newcomer.address)
        }
    }
}

fn of_credit(event: &CreditEvent) -> Option<Route> {
    match event {
        CreditEvent::Used { .. } => None,
        CreditEvent::Lapsed { .. }
        | CreditEvent::Ordered(_)
        | CreditEvent::RechargeSet { .. }
        | CreditEvent::Recharged { .. }
        | CreditEvent::RechargeFailed { .. } => Some(Page::Credits.into()),
    }
}

fn of_voice(tenant: &Tenant, event: &VoiceEvent) -> Route {
    match event {
        VoiceEvent::Reserved { .. } => Page::NewUserNumbers.into(),
        VoiceEvent::Assigned { to, .. } => match to.as_ref() {
            [(user, _)] => person(tenant, Page::VoiceUsers, "user", *user),
            _ => Page::VoiceUsers.into(),
        },
        VoiceEvent::Removed { users } => people(tenant, Page::VoiceUsers, "user", users),
        VoiceEvent::Relocated { number, .. } | VoiceEvent::Helped { number } => {
            one_number(Page::Numbers, *number)
        }
        VoiceEvent::Released { .. }
        | VoiceEvent::ReleaseOrdered { .. }
        | VoiceEvent::ReleaseDone { .. } => Page::Numbers.into(),
    }
}

fn of_emergency(tenant: &Tenant, event: &EmergencyEvent) -> Route {
    match event {
        EmergencyEvent::Added { address, .. }
        | EmergencyEvent::Edited { address, .. }
        | EmergencyEvent::Checked { address, .. }
        | EmergencyEvent::HelpAsked { address }
        | EmergencyEvent::LocationAdded { address, .. } => address_route(*address),
        EmergencyEvent::LocationRemoved { location }
        | EmergencyEvent::LocationRenamed { location, .. } => location_route(tenant, *location),
        EmergencyEvent::Removed { .. } | EmergencyEvent::TermsAccepted { .. } => {
            Page::EmergencyLocations.into()
        }
    }
}

fn of_port(event: &PortEvent) -> Route {
    match event {
        PortEvent::DraftWritten { order, .. }
        | PortEvent::Submitted { order, .. }
        | PortEvent::Cancelled { order }
        | PortEvent::DateChanged { order, .. }
        | PortEvent::Advanced { order, .. } => order_route(*order),
        PortEvent::Deleted { .. } | PortEvent::PinSet { .. } => Page::PortOrders.into(),
        PortEvent::ConversionAsked { .. } | PortEvent::Converted => Page::Numbers.into(),
    }
}

fn of_provider(tenant: &Tenant, event: &ProviderEvent) -> Route {
    match event {
        ProviderEvent::Assigned { user, .. } => person(tenant, Page::Users, "user", *user),
        ProviderEvent::ThirdPartyRemoved { users }
        | ProviderEvent::MicrosoftRemoved { users }
        | ProviderEvent::MovedToMicrosoft { users }
        | ProviderEvent::NumbersCleared { users } => people(tenant, Page::Users, "user", users),
        ProviderEvent::Imported { .. } => Page::Users.into(),
        ProviderEvent::ReplacementSwitched { .. } | ProviderEvent::Exported { .. } => {
            Page::ThirdParty.into()
        }
    }
}

fn of_dial_in(tenant: &Tenant, event: &DialInEvent) -> Route {
    match event {
        DialInEvent::SettingsChanged(_) => Page::Bridge.into(),
        DialInEvent::LanguagesSet { number, .. } => one_number(Page::Bridge, *number),
        DialInEvent::InvitationsCustomized(_) | DialInEvent::InvitePolicySet(_) => {
            Page::Invitations.into()
        }
        DialInEvent::PinReset { user, .. } => person(tenant, Page::Users, "user", *user),
        DialInEvent::PeopleChanged { users, .. } => people(tenant, Page::Users, "user", users),
        DialInEvent::InfoSent { .. } => Page::Outbox.into(),
    }
}

fn of_routing(event: &RoutingEvent) -> Route {
    use crate::domain::routing::Endpoint;
    match event {
        RoutingEvent::QueueCreated { id, .. }
        | RoutingEvent::QueueChanged { id, .. }
        | RoutingEvent::OptedOut { id, .. } => list::route_of(Endpoint::Queue(*id)),
        RoutingEvent::AttendantCreated { id, .. } | RoutingEvent::AttendantChanged { id, .. } => {
            list::route_of(Endpoint::Attendant(*id))
        }
        RoutingEvent::AccountSet { endpoint, .. } => list::route_of(*endpoint),
        RoutingEvent::Deleted { endpoint: Endpoint::Queue(_), .. } => Page::CallQueues.into(),
        RoutingEvent::Deleted { endpoint: Endpoint::Attendant(_), .. } => {
            Page::AutoAttendants.into()
        }
    }
}

fn one_number(page: Page, number: PhoneNumber) -> Route {
    Route::from(page).with("number", number.digits().to_string())
}

fn numbered(page: Page, numbers: &[PhoneNumber]) -> Route {
    match numbers {
        [number] => one_number(page, *number),
        _ => page.into(),
    }
}

fn person(tenant: &Tenant, page: Page, key: &str, user: UserId) -> Route {
    let address = tenant.people.get(user.index()).map(|person| person.address.to_string());
    Route::from(page).with(key, address.unwrap_or_default())
}

fn people(tenant: &Tenant, page: Page, key: &str, users: &UserSet) -> Route {
    match users.iter().next().filter(|_| users.len() == 1) {
        Some(user) => person(tenant, page, key, user),
        None => page.into(),
    }
}

fn address_route(address: AddressId) -> Route {
    Route::from(Page::EmergencyLocations).with("address", address.0.to_string())
}

fn location_route(tenant: &Tenant, location: LocationId) -> Route {
    let found = tenant.addresses.locations.get(&location);
    found.map_or(Page::EmergencyLocations.into(), |location| address_route(location.address))
}

/// An order goes by its number, counted from 1.
fn order_route(order: PortId) -> Route {
    Route::from(Page::PortOrders).with("order", (order.0 + 1).to_string())
}
