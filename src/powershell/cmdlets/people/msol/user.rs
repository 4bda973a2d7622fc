//! `Get-MsolUser`, `Set-MsolUser` and `New-MsolUser`.

use std::rc::Rc;

use uuid::Uuid;

use super::super::account::{Shape, World};
use super::super::{search, users};
use super::{check_connected, fault, licenses, sku_id, user_not_found};
use crate::domain::Tenant;
use crate::domain::command::Command;
use crate::domain::guid;
use crate::domain::ids::{UserId, UserSet};
use crate::domain::licenses::LicenseCommand;
use crate::domain::people::{self, Mailbox, Person};
use crate::domain::phone::Country;
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::format::property;
use crate::powershell::value::{Value, text};

/// How many users are listed without `-All`.
const USERS_MAX: usize = 500;

/// The person whom `-UserPrincipalName` or `-ObjectId` names.
pub fn wanted(call: &Call<'_>) -> Done<UserId> {
    let (address, id) = (call.text("UserPrincipalName"), call.text("ObjectId"));
    let named = call.look(|session| named(session.tenant(), address.as_deref(), id.as_deref()));
    named.ok_or_else(|| user_not_found(&address.or(id).unwrap_or_default()))
}

fn named(tenant: &Tenant, address: Option<&str>, id: Option<&str>) -> Option<UserId> {
    match (address, id) {
        (Some(address), _) => people::by_address(tenant, address.trim()),
        (None, Some(id)) => guid::find_person(tenant, Uuid::try_parse(id).ok()?),
        (None, None) => None,
    }
}

/// `Get-MsolUser`
pub fn get(call: &mut Call<'_>) -> Done {
    check_connected(call)?;
    if call.flag("ReturnDeletedUsers") || call.flag("HasErrorsOnly") {
        return Ok(());
    }
    if call.has("UserPrincipalName") || call.has("ObjectId") {
        let user = wanted(call)?;
        let object = call.look(|session| {
            let world = World::of(session.tenant(), session.base().start());
            object(session.tenant(), &world, user, &session.tenant().people[user.index()])
        });
        call.write(object);
        return Ok(());
    }
    let choice = Choice::of(call);
    let world = call.look(|session| World::of(session.tenant(), session.base().start()));
    let mut left = match (call.flag("All"), call.has("MaxResults")) {
        (true, _) => usize::MAX,
        (false, true) => search::limit(call, "MaxResults"),
        (false, false) => USERS_MAX,
    };
    let mut at = 0;
    call.sift(move |session| {
        left.checked_sub(1)?;
        let tenant = session.tenant();
        let user = UserId(at);
        let person = tenant.people.get(user.index())?;
        at += 1;
        let is_wanted = choice.takes(person);
        left -= usize::from(is_wanted);
        Some(is_wanted.then(|| object(tenant, &world, user, person)))
    });
    Ok(())
}

/// Whom a list is asked for.
struct Choice {
    begins: Option<String>,
    domain: Option<String>,
    country: Option<String>,
    usage_location: Option<String>,
    city: Option<String>,
    unlicensed: bool,
    synchronized: bool,
    /// What nobody has here: a department, a title, a state.
    nobody: bool,
}

impl Choice {
    fn of(call: &Call<'_>) -> Choice {
        let given = |name: &str| call.text(name).filter(|text| !text.is_empty());
        let has_unknown = ["Department", "State", "Title"].iter().any(|n| given(n).is_some());
        Choice {
            begins: given("SearchString").map(|text| text.to_lowercase()),
            domain: given("DomainName"),
            country: given("Country"),
            usage_location: given("UsageLocation"),
            city: given("City"),
            unlicensed: call.flag("UnlicensedUsersOnly"),
            synchronized: call.flag("Synchronized"),
            nobody: has_unknown || given("EnabledFilter").as_deref() == Some("DisabledOnly"),
        }
    }

    fn takes(&self, person: &Person) -> bool {
        let is = |wanted: &Option<String>, own: &str| {
            wanted.as_ref().is_none_or(|wanted| text::is_same(wanted, own))
        };
        let begins = |begins: &String| {
            person.name.to_lowercase().starts_with(begins)
                || person.address.to_lowercase().starts_with(begins)
        };
        let domain = person.address.split('@').nth(1).unwrap_or_default();
        let city = person.city.map_or("", |place| crate::domain::places::place(place).city_name);
        !self.nobody
            && (!self.unlicensed || person.licenses.is_empty())
            && (!self.synchronized || person.mailbox == Mailbox::OnPremises)
            && self.begins.as_ref().is_none_or(begins)
            && is(&self.domain, domain)
            && is(&self.country, person.country.code())
            && is(&self.usage_location, person.country.code())
            && is(&self.city, city)
    }
}

/// A person as MSOnline shows one.
fn object(tenant: &Tenant, world: &Rc<World>, user: UserId, person: &Person) -> Value {
    let account = world.account(Shape::Online2018, user, person);
    let from = |name: &str| (Rc::from(name), account.property(name));
    let license = |product| {
        Value::object(
            "Microsoft.Online.Administration.UserLicense",
            vec![
                ("AccountSkuId".into(), Value::text(sku_id(tenant, product))),
                ("GroupsAssigningLicense".into(), Value::array(Vec::new())),
            ],
        )
    };
    let licenses = person.licenses.iter().map(license).collect();
    Value::object(
        "Microsoft.Online.Administration.User",
        vec![
            ("BlockCredential".into(), Value::Bool(false)),
            from("City"),
            from("Country"),
            from("Department"),
            from("DisplayName"),
            from("FirstName"),
            ("IsLicensed".into(), Value::Bool(!person.licenses.is_empty())),
            from("LastName"),
            ("Licenses".into(), Value::array(licenses)),
            from("ObjectId"),
            from("PreferredLanguage"),
            from("ProxyAddresses"),
            from("State"),
            from("Title"),
            from("UsageLocation"),
            from("UserPrincipalName"),
            ("UserType".into(), Value::text("Member")),
            ("ValidationStatus".into(), Value::text("Healthy")),
            from("WhenCreated"),
        ],
    )
}

fn country(call: &Call<'_>) -> Done<Option<Country>> {
    let Some(code) = call.text("UsageLocation").filter(|code| !code.is_empty()) else {
        return Ok(None);
    };
    match Country::parse(&code) {
        Some(country) => Ok(Some(country)),
        None => {
            let message = format!(
                "The usage location \"{code}\" is not a country code of two letters, such as US."
            );
            Err(fault(message, "PropertyValidationException").into())
        }
    }
}

/// What the directory takes and nothing here keeps.
const NOT_KEPT: [&str; 16] = [
    "FirstName",
    "LastName",
    "City",
    "Country",
    "Department",
    "Office",
    "PhoneNumber",
    "State",
    "StreetAddress",
    "Title",
    "BlockCredential",
    "Password",
    "ForceChangePassword",
    "PasswordNeverExpires",
    "StrongPasswordRequired",
    "LicenseOptions",
];

/// `Set-MsolUser`: the usage location (RG-04). Setting the one that is there changes nothing.
pub fn set(call: &mut Call<'_>) -> Done {
    check_connected(call)?;
    let user = wanted(call)?;
    let shown = call.look(|session| {
        let world = World::of(session.tenant(), session.base().start());
        object(session.tenant(), &world, user, &session.tenant().people[user.index()])
    });
    if let Some(country) = country(call)? {
        let is = call.look(|session| session.tenant().people[user.index()].country);
        if is != country {
            let users = UserSet::one(user);
            let command = LicenseCommand::SetUsageLocation { users, country };
            call.execute(&Command::License(command))?;
        }
    }
    // A user of the pipeline brings along what it is already.
    let is_other = |name: &&&str| {
        let own = property::get(&shown, name).map(|own| text::of(&own)).unwrap_or_default();
        call.text(name).is_some_and(|given| given != own)
    };
    let others: Vec<&str> =
        ["DisplayName"].iter().chain(&NOT_KEPT).filter(is_other).copied().collect();
    users::not_kept(call, &others);
    Ok(())
}

/// `New-MsolUser`: a person, with the licenses of `-LicenseAssignment`.
pub fn add(call: &mut Call<'_>) -> Done {
    check_connected(call)?;
    let address: Box<str> = call.text("UserPrincipalName").unwrap_or_default().into();
    let name: Box<str> = call.text("DisplayName").unwrap_or_default().into();
    let home = call.look(|session| session.tenant().country);
    let country = country(call)?.unwrap_or(home);
    let add = licenses::named(call, "LicenseAssignment")?;
    let command = LicenseCommand::AddPerson { name, address: address.clone(), country };
    call.execute(&Command::License(command))?;
    let user = call.look(|session| people::by_address(session.tenant(), &address));
    let Some(user) = user else { return Ok(()) };
    if !add.is_empty() {
        let users = UserSet::one(user);
        let command = LicenseCommand::Assign { users, add, remove: Default::default() };
        if let Err(stopped) = call.execute(&Command::License(command)) {
            call.report(stopped)?;
        }
    }
    let object = call.look(|session| {
        let world = World::of(session.tenant(), session.base().start());
        object(session.tenant(), &world, user, &session.tenant().people[user.index()])
    });
    call.write(object);
    users::not_kept(call, &NOT_KEPT);
    Ok(())
}
