//! What happened, in words: the lines of the activity list.

use crate::domain::Tenant;
use crate::domain::command::Change;
use crate::domain::event::{DefaultsChanged, Event};
use crate::domain::licenses::Product;
use crate::domain::migration::Cause;
use crate::domain::phone::{Country, PhoneNumber};
use crate::domain::profile::Era;
use crate::texts::{self, Lang};

use super::format::{self, counted};
use super::{person, place};

/// The sentence of an event. `tenant` is the present one: names are today's.
pub fn event(lang: Lang, reader: Country, tenant: &Tenant, event: &Event) -> String {
    match lang {
        Lang::En => english(reader, tenant, event),
        Lang::Fr => french(reader, tenant, event),
    }
}

/// A product's name.
pub fn product(lang: Lang, product: Product) -> &'static str {
    match (lang, product) {
        (_, Product::E5) => "Enterprise E5",
        (Lang::En, Product::PhoneSystem) => "Phone System",
        (Lang::Fr, Product::PhoneSystem) => "Système téléphonique",
        (Lang::En, Product::AudioConferencing) => "Audio Conferencing",
        (Lang::Fr, Product::AudioConferencing) => "Audioconférence",
        (Lang::En, Product::DomesticCallingPlan) => "Domestic Calling Plan",
        (Lang::Fr, Product::DomesticCallingPlan) => "Forfait d’appels nationaux",
        (Lang::En, Product::InternationalCallingPlan) => "International Calling Plan",
        (Lang::Fr, Product::InternationalCallingPlan) => "Forfait d’appels internationaux",
        (_, Product::E1) => "Enterprise E1",
        (_, Product::E3) => "Enterprise E3",
        (Lang::En, Product::E5WithoutConferencing) => "Enterprise E5 without Audio Conferencing",
        (Lang::Fr, Product::E5WithoutConferencing) => "Enterprise E5 sans Audioconférence",
        (Lang::En, Product::CommunicationsCredits) => "Communications Credits",
        (Lang::Fr, Product::CommunicationsCredits) => "Crédits de communications",
        (Lang::En, Product::ConferencingPerMinute) => "Audio Conferencing pay-per-minute",
        (Lang::Fr, Product::ConferencingPerMinute) => "Audioconférence payée à la minute",
        (Lang::En, Product::ConferencingSelectDialOut) => {
            "Audio Conferencing with dial-out to USA/CAN"
        }
        (Lang::Fr, Product::ConferencingSelectDialOut) => {
            "Audioconférence avec appels sortants vers les États-Unis et le Canada"
        }
        (Lang::En, Product::PayAsYouGo) => "Pay-As-You-Go Calling Plan",
        (Lang::Fr, Product::PayAsYouGo) => "Forfait d’appels à l’usage",
    }
}

/// The name of a profile.
pub fn era(lang: Lang, era: Era) -> &'static str {
    match (lang, era) {
        (Lang::En, Era::SkypeForBusiness2018) => "Skype for Business Online, 2018",
        (Lang::Fr, Era::SkypeForBusiness2018) => "Skype Entreprise Online, 2018",
        (Lang::En, Era::TeamsToday) => "Teams today",
        (Lang::Fr, Era::TeamsToday) => "Teams aujourd’hui",
    }
}

/// What the migration service met. Invented texts: the sources only say "on error".
pub fn cause(lang: Lang, cause: Cause) -> &'static str {
    match (lang, cause) {
        (Lang::En, Cause::MailboxLocked) => "the mailbox was locked",
        (Lang::En, Cause::CalendarTimeout) => "the calendar answered too slowly",
        (Lang::En, Cause::Throttled) => "too many requests at once",
        (Lang::En, Cause::DamagedItem) => "an item of the calendar is damaged",
        (Lang::Fr, Cause::MailboxLocked) => "la boîte aux lettres était verrouillée",
        (Lang::Fr, Cause::CalendarTimeout) => "le calendrier a répondu trop lentement",
        (Lang::Fr, Cause::Throttled) => "trop de requêtes à la fois",
        (Lang::Fr, Cause::DamagedItem) => "un élément du calendrier est endommagé",
    }
}

fn english(reader: Country, tenant: &Tenant, event: &Event) -> String {
    let n = |number: &PhoneNumber| format::phone(reader, *number);
    let who = |user: &_| person::name(tenant, *user);
    let numbers = |many: usize| counted(Lang::En, many as u64, "number", "numbers");
    match event {
        Event::NumbersReserved { place: at, numbers: held, .. } => {
            format!("{} of {} put on hold", numbers(held.len()), place::place(Lang::En, *at))
        }
        Event::HoldReleased { hold } => format!("Reservation {} released", hold.0 + 1),
        Event::HoldExpired { hold } => {
            format!("Reservation {} ran out; its numbers are back in the pool", hold.0 + 1)
        }
        Event::NumbersAcquired { hold, numbers: acquired } => {
            format!("{} of reservation {} acquired", numbers(acquired.len()), hold.0 + 1)
        }
        Event::CreditsSetUp { on: true } => "Communications Credits set up".into(),
        Event::CreditsSetUp { on: false } => "Communications Credits taken away".into(),
        Event::BridgeCreated { shared, .. } => {
            format!("The bridge came with {} shared by Microsoft", numbers(shared.len()))
        }
        Event::NumberAssigned { number } => format!("{} put on the bridge", n(number)),
        Event::NumberUnassigned { number } => format!("{} taken off the bridge", n(number)),
        Event::BridgeDefaultChanged { number } => {
            format!("{} is now the default of the bridge", n(number))
        }
        Event::LicensesBought { product: bought, count } => format!(
            "{} of {} bought",
            counted(Lang::En, *count, "license", "licenses"),
            product(Lang::En, *bought)
        ),
        Event::DefaultsChanged(changed) => defaults_en(reader, tenant, changed),
        Event::PersonChanged { user, change } => person::changed(Lang::En, &who(user), change),
        Event::MigrationsRequested { users } => {
            format!("Meeting migration asked for: {}", person::people(Lang::En, tenant, users))
        }
        Event::MigrationsRequestedFor { users, source, target } => format!(
            "Meeting migration asked for ({} to {}): {}",
            source.name(),
            target.name(),
            person::people(Lang::En, tenant, users)
        ),
        Event::MigrationStarted { user } => format!("Migration of {} started", who(user)),
        Event::MeetingRewritten { meeting } => match tenant.meetings.get(meeting.index()) {
            Some(m) => format!(
                "“{}” of {} rewritten",
                texts::subject(Lang::En, m.subject),
                who(&m.organizer)
            ),
            None => "A meeting was rewritten".into(),
        },
        Event::MigrationRetried { user, cause: met } => {
            format!("Migration of {} will be tried again: {}", who(user), cause(Lang::En, *met))
        }
        Event::MigrationFailed { user, cause: met } => {
            format!("Migration of {} failed: {}", who(user), cause(Lang::En, *met))
        }
        Event::MigrationSucceeded { user } => format!("Migration of {} succeeded", who(user)),
        Event::MigrationSwitched { on: true } => "Meeting Migration Service switched on".into(),
        Event::MigrationSwitched { on: false } => "Meeting Migration Service switched off".into(),
        Event::AutomaticMigrationSwitched { on: true } => {
            "Rewriting after conferencing changes switched on".into()
        }
        Event::AutomaticMigrationSwitched { on: false } => {
            "Rewriting after conferencing changes switched off".into()
        }
        Event::RivalTook { number } => format!("Another organization took {}", n(number)),
        Event::RivalGaveBack { number } => {
            format!("Another organization gave {} back", n(number))
        }
        Event::RivalsPaused => "Other organizations searched and took nothing".into(),
        Event::ProfileSwitched { era } => format!("Profile chosen: {}", self::era(Lang::En, *era)),
        Event::License(what) => super::licenses::event(Lang::En, reader, tenant, what),
        Event::Credit(what) => super::credits::event(Lang::En, reader, tenant, what),
        Event::Voice(what) => super::voice::event(Lang::En, reader, tenant, what),
        Event::Emergency(what) => super::emergency::event(Lang::En, reader, tenant, what),
        Event::Port(what) => super::porting::event(Lang::En, reader, tenant, what),
        Event::Provider(what) => super::providers::event(Lang::En, reader, tenant, what),
        Event::DialIn(what) => super::dialin::event(Lang::En, reader, tenant, what),
        Event::Routing(what) => super::routing::event(Lang::En, reader, tenant, what),
    }
}

fn defaults_en(reader: Country, tenant: &Tenant, changed: &DefaultsChanged) -> String {
    let becomes = |change: Change, kind: &str| match change {
        Change::Keep => None,
        Change::Set(None) => Some(format!("no {kind} default")),
        Change::Set(Some(number)) => {
            Some(format!("{kind} default {}", format::phone(reader, number)))
        }
    };
    let what: Vec<String> =
        [becomes(changed.toll, "toll"), becomes(changed.toll_free, "toll-free")]
            .into_iter()
            .flatten()
            .collect();
    format!(
        "{}: {}",
        person::people(Lang::En, tenant, &changed.users),
        format::list(Lang::En, &what)
    )
}

fn french(reader: Country, tenant: &Tenant, event: &Event) -> String {
    let n = |number: &PhoneNumber| format::phone(reader, *number);
    let who = |user: &_| person::name(tenant, *user);
    let numbers = |many: usize| counted(Lang::Fr, many as u64, "numéro", "numéros");
    match event {
        Event::NumbersReserved { place: at, numbers: held, .. } => {
            format!("Réservation de {} ({})", numbers(held.len()), place::place(Lang::Fr, *at))
        }
        Event::HoldReleased { hold } => format!("Réservation {} libérée", hold.0 + 1),
        Event::HoldExpired { hold } => format!(
            "Réservation {} échue\u{a0}; ses numéros sont revenus dans la réserve",
            hold.0 + 1
        ),
        Event::NumbersAcquired { hold, numbers: acquired } => {
            format!("Acquisition de {} (réservation {})", numbers(acquired.len()), hold.0 + 1)
        }
        Event::CreditsSetUp { on: true } => "Crédits de communications activés".into(),
        Event::CreditsSetUp { on: false } => "Crédits de communications retirés".into(),
        Event::BridgeCreated { shared, .. } => {
            format!("Le pont est arrivé avec {} de Microsoft en partage", numbers(shared.len()))
        }
        Event::NumberAssigned { number } => format!("{} attribué au pont", n(number)),
        Event::NumberUnassigned { number } => format!("{} retiré du pont", n(number)),
        Event::BridgeDefaultChanged { number } => {
            format!("{} est désormais le numéro par défaut du pont", n(number))
        }
        Event::LicensesBought { product: bought, count } => format!(
            "Achat de {} {}",
            counted(Lang::Fr, *count, "licence", "licences"),
            product(Lang::Fr, *bought)
        ),
        Event::DefaultsChanged(changed) => defaults_fr(reader, tenant, changed),
        Event::PersonChanged { user, change } => person::changed(Lang::Fr, &who(user), change),
        Event::MigrationsRequested { users } => format!(
            "Migration des réunions demandée\u{a0}: {}",
            person::people(Lang::Fr, tenant, users)
        ),
        Event::MigrationsRequestedFor { users, source, target } => format!(
            "Migration des réunions demandée (de {} à {})\u{a0}: {}",
            source.name(),
            target.name(),
            person::people(Lang::Fr, tenant, users)
        ),
        Event::MigrationStarted { user } => format!("Migration de {} commencée", who(user)),
        Event::MeetingRewritten { meeting } => match tenant.meetings.get(meeting.index()) {
            Some(m) => format!(
                "«\u{a0}{}\u{a0}» de {} réécrite",
                texts::subject(Lang::Fr, m.subject),
                who(&m.organizer)
            ),
            None => "Une réunion a été réécrite".into(),
        },
        Event::MigrationRetried { user, cause: met } => {
            format!("Migration de {} à réessayer\u{a0}: {}", who(user), cause(Lang::Fr, *met))
        }
        Event::MigrationFailed { user, cause: met } => {
            format!("Échec de la migration de {}\u{a0}: {}", who(user), cause(Lang::Fr, *met))
        }
        Event::MigrationSucceeded { user } => format!("Migration de {} réussie", who(user)),
        Event::MigrationSwitched { on: true } => "Service de migration de réunion activé".into(),
        Event::MigrationSwitched { on: false } => "Service de migration de réunion arrêté".into(),
        Event::AutomaticMigrationSwitched { on: true } => {
            "Réécriture après un changement d’audioconférence activée".into()
        }
        Event::AutomaticMigrationSwitched { on: false } => {
            "Réécriture après un changement d’audioconférence arrêtée".into()
        }
        Event::RivalTook { number } => format!("Une autre organisation a pris {}", n(number)),
        Event::RivalGaveBack { number } => {
            format!("Une autre organisation a rendu {}", n(number))
        }
        Event::RivalsPaused => "D’autres organisations ont cherché sans rien prendre".into(),
        Event::ProfileSwitched { era } => {
            format!("Profil choisi\u{a0}: {}", self::era(Lang::Fr, *era))
        }
        Event::License(what) => super::licenses::event(Lang::Fr, reader, tenant, what),
        Event::Credit(what) => super::credits::event(Lang::Fr, reader, tenant, what),
        Event::Voice(what) => super::voice::event(Lang::Fr, reader, tenant, what),
        Event::Emergency(what) => super::emergency::event(Lang::Fr, reader, tenant, what),
        Event::Port(what) => super::porting::event(Lang::Fr, reader, tenant, what),
        Event::Provider(what) => super::providers::event(Lang::Fr, reader, tenant, what),
        Event::DialIn(what) => super::dialin::event(Lang::Fr, reader, tenant, what),
        Event::Routing(what) => super::routing::event(Lang::Fr, reader, tenant, what),
    }
}

fn defaults_fr(reader: Country, tenant: &Tenant, changed: &DefaultsChanged) -> String {
    let becomes = |change: Change, kind: &str| match change {
        Change::Keep => None,
        Change::Set(None) => Some(format!("aucun numéro {kind} par défaut")),
        Change::Set(Some(number)) => {
            Some(format!("numéro {kind} par défaut {}", format::phone(reader, number)))
        }
    };
    let what: Vec<String> =
        [becomes(changed.toll, "payant"), becomes(changed.toll_free, "gratuit")]
            .into_iter()
            .flatten()
            .collect();
    format!(
        "{}\u{a0}: {}",
        person::people(Lang::Fr, tenant, &changed.users),
        format::list(Lang::Fr, &what)
    )
}
