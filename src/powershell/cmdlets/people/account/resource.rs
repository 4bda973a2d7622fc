//! A resource account as the directory shows one: an account that nobody signs in with, between
//! the people (AA-09).

use crate::domain::Tenant;
use crate::domain::dialin::DialIn;
use crate::domain::licenses::Assigned;
use crate::domain::people::{Mailbox, Person, Provider};
use crate::domain::phone::PhoneNumber;
use crate::domain::time::Timestamp;
use crate::powershell::cmdlets::routing::{accounts, ids};
use crate::powershell::shell::voice_apps::{self, VoiceApps};
use crate::powershell::value::Value;

/// What the directory writes where people have their department.
const DEPARTMENT: &str = "Microsoft Communication Application Instance";

/// A resource account.
#[derive(Clone, Debug)]
pub struct Resource {
    /// The object id.
    pub id: Box<str>,
    /// Its number.
    pub number: Option<PhoneNumber>,
    /// What it has in common with people: a name, an address, a country.
    pub person: Person,
}

/// Every resource account of the organization, in the order of their cmdlets.
pub fn all(tenant: &Tenant, apps: &VoiceApps) -> Vec<Resource> {
    accounts::all(tenant, apps).iter().map(|account| of(tenant, account)).collect()
}

/// The resource account with this sign-in name, SIP address or object id.
pub fn find(tenant: &Tenant, apps: &VoiceApps, identity: &str) -> Option<Resource> {
    accounts::find(tenant, apps, identity).map(|account| of(tenant, &account))
}

fn of(tenant: &Tenant, account: &voice_apps::Account) -> Resource {
    let person = Person {
        name: account.name.as_str().into(),
        address: account.address.as_str().into(),
        country: tenant.country,
        city: None,
        provider: Provider::None,
        mailbox: Mailbox::Online,
        toll: None,
        toll_free: None,
        conference_id: 0,
        meetings: (0, 0),
        run: None,
        licenses: Assigned::default(),
        teams: true,
        acp: None,
        dial_in: DialIn::default(),
        added_at: Timestamp(0),
    };
    let id = ids::account(tenant, &account.address).into();
    Resource { id, number: account.number, person }
}

impl Resource {
    /// The value of a property in which it differs from a person; nothing where it does not.
    pub fn property(&self, name: &str) -> Option<Value> {
        Some(match name {
            "Identity" | "Guid" | "ObjectId" => Value::text(&*self.id),
            "AccountType" => Value::text("ResourceAccount"),
            "Department" => Value::text(DEPARTMENT),
            "EnterpriseVoiceEnabled" => Value::Bool(self.number.is_some()),
            "LineURI" => {
                let line = |number: PhoneNumber| Value::text(format!("tel:{}", number.e164()));
                self.number.map_or(Value::Null, line)
            }
            "FeatureTypes" => Value::array(vec![Value::text("VoiceApp")]),
            "InterpretedUserType" => Value::text("PureOnlineApplicationInstance"),
            // It has one name, and no settings of its own for meetings.
            "FirstName" | "GivenName" | "LastName" | "OnlineDialOutPolicy" => Value::Null,
            _ => return None,
        })
    }
}
