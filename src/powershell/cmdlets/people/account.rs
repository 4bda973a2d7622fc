//! A person as the directory of the service shows one: every property of `Get-CsOnlineUser`, made
//! when somebody asks for it.

mod names;
mod plans;
pub mod resource;

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::domain::Tenant;
use crate::domain::dialin::DialOut;
use crate::domain::guid::Ids;
use crate::domain::ids::UserId;
use crate::domain::people::{Mailbox, Person};
use crate::domain::phone::PhoneNumber;
use crate::domain::places;
use crate::domain::profile::Era;
use crate::domain::time::Timestamp;
use crate::powershell::value::{Made, Object, Value};
use crate::texts::Lang;
use crate::wording;
use resource::Resource;

pub use names::Shape;
pub use plans::{acp_info, assigned as assigned_plans, bought, features};

/// What all people of an organization have in common.
#[derive(Debug)]
pub struct World {
    /// Guids.
    pub ids: Ids,
    era: Era,
    domain: Box<str>,
    tenant: Box<str>,
    third_party_domains: Vec<(&'static str, &'static str, &'static str)>,
    /// When the organization began.
    begun: Timestamp,
    /// Who has which number, as it was when the list was begun.
    numbers: BTreeMap<UserId, PhoneNumber>,
}

/// A person with what the organization knows of them.
#[derive(Debug)]
pub struct Account {
    world: Rc<World>,
    shape: Shape,
    user: UserId,
    person: Person,
    /// What it is instead, where it is no person's account.
    resource: Option<Box<Resource>>,
}

impl World {
    /// The organization as it is now.
    pub fn of(tenant: &Tenant, begun: Timestamp) -> Rc<World> {
        let ids = Ids::of(tenant);
        let owned = tenant.numbers.owned.iter();
        let third = tenant.profile().third_parties.iter();
        Rc::new(World {
            ids,
            era: tenant.era,
            domain: tenant.domain.clone(),
            tenant: ids.tenant().to_string().into(),
            third_party_domains: third.map(|third| (third.name, third.domain, third.url)).collect(),
            begun,
            numbers: owned.filter_map(|(number, n)| Some((n.user?, *number))).collect(),
        })
    }

    /// The shape that objects of `Get-CsOnlineUser` have in its time.
    pub fn shape(&self) -> Shape {
        match self.era {
            Era::SkypeForBusiness2018 => Shape::Online2018,
            Era::TeamsToday => Shape::OnlineToday,
        }
    }

    /// Whether the accounts are in an organizational unit: the one that they are in, or one above.
    pub fn is_unit(&self, unit: &str) -> bool {
        let plain = |name: &str| {
            let parts = name.split(',').map(|part| part.trim().to_lowercase());
            format!(",{}", parts.collect::<Vec<_>>().join(","))
        };
        plain(&self.unit()).ends_with(&plain(unit))
    }

    fn unit(&self) -> String {
        format!("OU={},OU=OCS Tenants,DC=lync0e001,DC=local", self.tenant)
    }

    /// A person.
    pub fn account(self: &Rc<World>, shape: Shape, user: UserId, person: &Person) -> Account {
        Account { world: self.clone(), shape, user, person: person.clone(), resource: None }
    }

    /// A resource account.
    pub fn resource(self: &Rc<World>, shape: Shape, resource: &Resource) -> Account {
        let person = resource.person.clone();
        let resource = Some(Box::new(resource.clone()));
        Account { world: self.clone(), shape, user: UserId(u32::MAX), person, resource }
    }
}

impl Account {
    /// The object.
    pub fn object(self) -> Value {
        let type_name = self.shape.type_name().into();
        let object = Object::made(type_name, Rc::new(self));
        Value::Object(Rc::new(std::cell::RefCell::new(object)))
    }

    /// The value of a property; nothing where it is empty or there is none of this name.
    pub fn property(&self, name: &str) -> Value {
        let of_resource = self.resource.as_ref().and_then(|resource| resource.property(name));
        of_resource
            .or_else(|| self.of_account(name))
            .or_else(|| self.of_place(name))
            .or_else(|| self.of_telephony(name))
            .or_else(|| self.fixed(name))
            .unwrap_or(Value::Null)
    }

    /// What a filter compares: of plans, their names.
    pub fn filtered(&self, name: &str) -> Value {
        match name {
            "AssignedPlan" | "ProvisionedPlan" => {
                let plans = plans::capabilities(self.person.licenses);
                Value::array(plans.into_iter().map(Value::text).collect())
            }
            name => self.property(name),
        }
    }

    fn object_id(&self) -> String {
        self.world.ids.person(self.user).to_string()
    }

    fn alias(&self) -> &str {
        self.person.address.split('@').next().unwrap_or_default()
    }

    /// The distinguished name, which is the identity in the older service.
    fn distinguished(&self) -> String {
        format!("CN={},{}", self.object_id(), self.world.unit())
    }

    fn is_online(&self) -> bool {
        self.person.mailbox == Mailbox::Online
    }

    fn of_account(&self, name: &str) -> Option<Value> {
        let person = &self.person;
        let (first, last) = person.name.split_once(' ').unwrap_or((&person.name, ""));
        let is_past = self.world.era == Era::SkypeForBusiness2018;
        let some = |text: &str| if text.is_empty() { Value::Null } else { Value::text(text) };
        Some(match name {
            "Identity" | "DistinguishedName" if is_past => Value::text(self.distinguished()),
            "Identity" | "Guid" | "ObjectId" => Value::text(self.object_id()),
            "DistinguishedName" => Value::text(self.distinguished()),
            "Id" => Value::text(self.distinguished()),
            "Name" if self.shape == Shape::OnlineToday => Value::text(&*person.name),
            "Name" => Value::text(self.object_id()),
            "DisplayName" => Value::text(&*person.name),
            "FirstName" | "GivenName" => some(first),
            "LastName" => some(last),
            "Alias" | "SamAccountName" => Value::text(self.alias()),
            "UserPrincipalName" | "WindowsEmailAddress" => Value::text(&*person.address),
            "SipAddress" | "SipProxyAddress" => Value::text(format!("sip:{}", person.address)),
            "ProxyAddresses" => Value::array(vec![
                Value::text(format!("SMTP:{}", person.address)),
                Value::text(format!("sip:{}", person.address)),
            ]),
            "ShadowProxyAddresses" => Value::array(Vec::new()),
            "TenantId" => Value::text(&*self.world.tenant),
            "Domain" => Value::text(&*self.world.domain),
            "WhenCreated" | "WhenChanged" => match person.added_at.0 {
                0 => Value::Time(self.world.begun),
                _ => Value::Time(person.added_at),
            },
            _ => return None,
        })
    }

    fn of_place(&self, name: &str) -> Option<Value> {
        let country = self.person.country;
        let place = self.person.city.map(places::place);
        let named = |text: &'static str| match text {
            "" => Value::Null,
            text => Value::text(text),
        };
        Some(match name {
            "UsageLocation" | "CountryAbbreviation" | "Country" => Value::text(country.code()),
            "CountryOrRegionDisplayName" => Value::text(wording::place::country(Lang::En, country)),
            "City" => place.map_or(Value::Null, |place| named(place.city_name)),
            "StateOrProvince" => place.map_or(Value::Null, |place| named(place.area_name)),
            "PreferredLanguage" => Value::text(match country.code() {
                "FR" => "fr-FR",
                "DE" => "de-DE",
                "GB" => "en-GB",
                _ => "en-US",
            }),
            _ => return None,
        })
    }

    fn of_telephony(&self, name: &str) -> Option<Value> {
        let (person, licenses) = (&self.person, self.person.licenses);
        let number = self.world.numbers.get(&self.user);
        let line = || number.map_or(Value::Null, |n| Value::text(format!("tel:{}", n.e164())));
        Some(match name {
            "EnterpriseVoiceEnabled" => Value::Bool(number.is_some()),
            "LineURI" => line(),
            "HostedVoiceMail" => Value::Bool(licenses.give_phone_system()),
            // LI-07: how one told in 2018 that somebody has a license for conferencing.
            "OnlineDialinConferencingPolicy" if licenses.give_conferencing() => {
                Value::text("ServiceAllowed")
            }
            "OnlineDialOutPolicy" => match person.dial_in.dial_out {
                DialOut::Any => Value::Null,
                DialOut::Domestic => Value::text("DialoutCPCDomesticPSTNInternational"),
                DialOut::Nowhere => Value::text("DialoutCPCDisabledPSTNInternational"),
            },
            "AcpInfo" => acp_info(person, &self.world.third_party_domains),
            "AssignedPlan" | "ProvisionedPlan" => {
                plans::assigned(licenses, self.world.era, &self.world.ids)
            }
            "FeatureTypes" => features(person),
            "TeamsUpgradePolicy" if person.teams => Value::text("UpgradeToTeams"),
            "TeamsUpgradeEffectiveMode" | "TeamsUpgradePolicyMode" => {
                Value::text(if person.teams { "TeamsOnly" } else { "Islands" })
            }
            "InterpretedUserType" => Value::text(match (self.is_online(), person.teams) {
                (false, _) => "HybridOnprem",
                (true, true) => "PureOnlineTeamsOnlyUser",
                (true, false) => "PureOnline",
            }),
            _ => return None,
        })
    }

    /// What is the same for everybody, or depends on where the person is only.
    fn fixed(&self, name: &str) -> Option<Value> {
        let online = self.is_online();
        let text = |text: &str| Value::text(text);
        Some(match name {
            "HostingProvider" => text(if online { "sipfed.online.lync.com" } else { "SRV:" }),
            "OnPremHostingProvider" if !online => text("SRV:"),
            "RegistrarPool" if online => text("sippooldb40e01.infra.lync.com"),
            "HomeServer" if online => text("CN=Lc Services,CN=Microsoft,CN=1:4,CN=Pools"),
            "OriginatingServer" => text("sippooldb40e01.infra.lync.com"),
            "ServiceInstance" => text("MicrosoftCommunicationsOnline/EMEA-0E-S1"),
            "DirSyncEnabled" | "UserDirSyncEnabled" => Value::Bool(!online),
            "OnPremSIPEnabled" => Value::Bool(!online),
            "OnPremSipAddress" if !online => Value::text(format!("sip:{}", self.person.address)),
            "Enabled" | "IsSipEnabled" | "AccountEnabled" | "IsValid" => Value::Bool(true),
            "EnabledForFederation" | "EnabledForInternetAccess" | "EnabledForRichPresence" => {
                Value::Bool(true)
            }
            "AudioVideoDisabled"
            | "RemoteCallControlTelephonyEnabled"
            | "HideFromAddressLists"
            | "IsByPassValidation"
            | "IPPBXSoftPhoneRoutingEnabled"
            | "OnPremEnterpriseVoiceEnabled"
            | "OnPremHideFromAddressLists"
            | "NonPrimaryResource"
            | "ExUmEnabled"
            | "SoftDeleted"
            | "MNCReady" => Value::Bool(false),
            "AccountType" => text(if online { "User" } else { "SfBOnPremUser" }),
            "ExchangeArchivingPolicy" => text("Uninitialized"),
            "ConferencingPolicy" => text("BposSAllModality"),
            "VoicePolicy" => text("BusinessVoice"),
            "ObjectState" => text("Unchanged"),
            "ObjectCategory" => text("CN=Person,CN=Schema,CN=Configuration,DC=lync0e001,DC=local"),
            "ObjectClass" => {
                let classes = ["top", "person", "organizationalPerson", "user"];
                Value::array(classes.map(Value::text).to_vec())
            }
            "ContactOptionFlags" | "UserAccountControl" => Value::Int(0),
            "UserValidationErrors" | "MCOValidationErrors" => Value::array(Vec::new()),
            _ => return None,
        })
    }
}

impl Made for Account {
    fn names(&self) -> &'static [&'static str] {
        self.shape.names()
    }

    fn value(&self, index: usize) -> Value {
        self.names().get(index).map_or(Value::Null, |name| self.property(name))
    }
}
