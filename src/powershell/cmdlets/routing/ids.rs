//! How queues, attendants, files and accounts are named: Guids and SIP addresses, derived so that
//! the same thing has the same one at every look.

use uuid::Uuid;

use crate::domain::Tenant;
use crate::domain::guid::Ids;
use crate::domain::routing::Endpoint;
use crate::domain::routing::sound::Audio;

/// The application of call queues (AA-09).
pub const QUEUE_APPLICATION: &str = "11cd3e2e-fccb-42ad-ad00-878b93575e07";
/// The application of auto attendants (AA-09).
pub const ATTENDANT_APPLICATION: &str = "ce933385-9390-45d1-9512-c8d228074e07";

fn id(tenant: &Tenant, endpoint: Endpoint) -> Uuid {
    Ids::of(tenant).derived(&match endpoint {
        Endpoint::Queue(id) => format!("queue {}", id.0),
        Endpoint::Attendant(id) => format!("attendant {}", id.0),
    })
}

/// The Guid of a queue or an attendant.
pub fn guid(tenant: &Tenant, endpoint: Endpoint) -> String {
    id(tenant, endpoint).to_string()
}

/// The Guid of something by a name that nothing else has.
pub fn derived(tenant: &Tenant, name: &str) -> String {
    Ids::of(tenant).derived(name).to_string()
}

/// The Guid of the organization.
pub fn tenant(tenant: &Tenant) -> String {
    Ids::of(tenant).tenant().to_string()
}

/// The SIP address by which the cmdlets of 2018 name a queue or an attendant.
pub fn primary_uri(tenant: &Tenant, endpoint: Endpoint) -> String {
    let kind = match endpoint {
        Endpoint::Queue(_) => "hg",
        Endpoint::Attendant(_) => "oaa",
    };
    format!("sip:{kind}_{}@{}", id(tenant, endpoint).simple(), tenant.domain)
}

/// The queue or the attendant with this Guid or this SIP address.
pub fn endpoint(tenant: &Tenant, text: &str) -> Option<Endpoint> {
    let text = text.trim();
    let wanted = Uuid::try_parse(text).ok();
    let is_meant = |endpoint: &Endpoint| match wanted {
        Some(wanted) => id(tenant, *endpoint) == wanted,
        None => primary_uri(tenant, *endpoint).eq_ignore_ascii_case(text),
    };
    tenant.routing.endpoints().find(is_meant)
}

/// The Guid of an audio file.
pub fn audio(tenant: &Tenant, audio: &Audio) -> String {
    derived(tenant, &format!("audio {} {}", audio.bytes, audio.name))
}

/// The sign-in name of an account that was associated on a page, where nobody chooses one.
pub fn account_address(tenant: &Tenant, endpoint: Endpoint) -> String {
    match endpoint {
        Endpoint::Queue(id) => format!("callqueue{}@{}", u64::from(id.0) + 1, tenant.domain),
        Endpoint::Attendant(id) => {
            format!("autoattendant{}@{}", u64::from(id.0) + 1, tenant.domain)
        }
    }
}

/// The object id of an account.
pub fn account(tenant: &Tenant, address: &str) -> String {
    derived(tenant, &format!("account {}", address.to_lowercase()))
}
