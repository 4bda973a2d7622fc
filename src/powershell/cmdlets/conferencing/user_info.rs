//! People of any provider with their dial-in data, as two cmdlets of 2018 list them (MV-05, US-15).

use std::cell::RefCell;
use std::rc::Rc;

use crate::domain::Tenant;
use crate::domain::guid::Ids;
use crate::domain::ids::UserId;
use crate::domain::meetings;
use crate::domain::people::{self, Person, Provider};
use crate::domain::providers;
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::cmdlets::identities::person;
use crate::powershell::cmdlets::people::account::{Shape, World};
use crate::powershell::cmdlets::people::filter::Filter;
use crate::powershell::cmdlets::people::search;
use crate::powershell::value::{Made, Object, Value, text};

use super::shown::{count, id, maybe, maybe_number};

/// How many rows are written unless something else is asked for.
const FIRST: usize = 100;

/// Which of the two lists an object stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum List {
    Info,
    State,
}

impl List {
    fn type_name(self) -> &'static str {
        match self {
            List::Info => "Microsoft.Rtc.Management.Hosted.AudioConferencing.ConferencingUserInfo",
            List::State => {
                "Microsoft.Rtc.Management.Hosted.AudioConferencing.ConferencingUserState"
            }
        }
    }

    fn names(self) -> &'static [&'static str] {
        match self {
            List::Info => &[
                "DisplayName",
                "Identity",
                "ConferenceId",
                "DefaultTollFreeNumbers",
                "DefaultTollNumber",
                "ObjectId",
                "Provider",
            ],
            List::State => &[
                "DisplayName",
                "Identity",
                "ConferenceId",
                "Domain",
                "Provider",
                "PstnConferencingLicenseState",
                "SipAddress",
                "TollFreeNumbers",
                "TollNumber",
                "Url",
            ],
        }
    }
}

/// A person as it was when it was read.
#[derive(Debug)]
struct Shown {
    list: List,
    ids: Ids,
    user: UserId,
    person: Person,
}

impl Made for Shown {
    fn names(&self) -> &'static [&'static str] {
        self.list.names()
    }

    fn value(&self, index: usize) -> Value {
        let person = &self.person;
        let printed = meetings::fresh(person);
        match self.names().get(index).copied().unwrap_or_default() {
            "DisplayName" => Value::text(&*person.name),
            "Identity" | "ObjectId" => id(self.ids.person(self.user)),
            "ConferenceId" if person.provider == Provider::None => Value::Null,
            "ConferenceId" => count(meetings::fresh_id(person)),
            "DefaultTollFreeNumbers" | "TollFreeNumbers" => maybe_number(printed.toll_free),
            "DefaultTollNumber" | "TollNumber" => maybe_number(printed.toll),
            "Provider" => maybe(provider(person).map(str::to_string)),
            "Domain" => maybe(domain(person)),
            "PstnConferencingLicenseState" => Value::text(match providers::is_licensed(person) {
                true => "Licensed",
                false => "NoLicense",
            }),
            "SipAddress" => Value::text(format!("sip:{}", person.address)),
            "Url" => maybe(third_party(person).map(|known| known.url)),
            _ => Value::Null,
        }
    }
}

fn provider(person: &Person) -> Option<&str> {
    match person.provider {
        Provider::Microsoft => Some("Microsoft"),
        Provider::ThirdParty => Some(person.acp.as_deref().map_or("", |acp| &*acp.name)),
        Provider::None => None,
    }
}

/// What is known of a person's third party.
fn third_party(person: &Person) -> Option<&'static providers::ThirdParty> {
    let name = person.acp.as_deref().map(|acp| &*acp.name)?;
    providers::KNOWN.iter().find(|known| known.name == name)
}

/// The domain that a provider's bridge has in the cmdlets.
fn domain(person: &Person) -> Option<&'static str> {
    match person.provider {
        Provider::Microsoft => Some("resources.lync.com"),
        Provider::ThirdParty => third_party(person).map(|known| known.domain),
        Provider::None => None,
    }
}

fn shown(list: List, ids: Ids, tenant: &Tenant, user: UserId) -> Option<Value> {
    let person = tenant.people.get(user.index())?.clone();
    let shown = Shown { list, ids, user, person };
    let object = Object::made(list.type_name().into(), Rc::new(shown));
    Some(Value::Object(Rc::new(RefCell::new(object))))
}

/// Writes these people one by one.
fn write(call: &mut Call<'_>, list: List, users: Vec<UserId>) {
    let mut users = users.into_iter();
    let ids = call.look(|session| Ids::of(session.tenant()));
    call.stream(move |session| shown(list, ids, session.tenant(), users.next()?));
}

/// `Get-CsOnlineDialInConferencingUserInfo`
pub fn info(call: &mut Call<'_>) -> Done {
    if let Some(identity) = call.text("Identity") {
        let user = person(call, &identity)?;
        write(call, List::Info, vec![user]);
        return Ok(());
    }
    let asked = search::condition(call)?;
    if let Some(asked) = &asked {
        let names = List::Info.names();
        let is_own = |name: &str| names.iter().any(|own| text::is_same(own, name));
        let is_known = |name: &str| is_own(name) || search::is_known(Shape::Online2018, name);
        search::check_names(call, asked, &is_known)?;
    }
    let select = call.text("Select").unwrap_or_else(|| "NoFilter".into());
    let query = call.text("SearchQuery").unwrap_or_default().to_lowercase();
    let skip = call.number("Skip").unwrap_or_default().max(0) as usize;
    let first = call.number("First").map_or(FIRST, |first| first.max(0) as usize);
    let descending = call.flag("SortDescending");
    let users = call.look(|session| {
        let tenant = session.tenant();
        let world = World::of(tenant, session.base().start());
        let fits = |user: UserId, person: &Person| {
            is_selected(person, &select)
                && is_found(person, &query)
                && asked.as_ref().is_none_or(|asked| is_asked(asked, &world, user, person))
        };
        let found = people::iter(tenant).filter(|(user, person)| fits(*user, person));
        let mut found: Vec<UserId> = found.map(|(user, _)| user).collect();
        // The list is sorted by name, and those of one name stay in their order.
        found.sort_by_key(|user| tenant.people.get(user.index()).map(|p| p.name.to_lowercase()));
        if descending {
            found.reverse();
        }
        found.into_iter().skip(skip).take(first).collect::<Vec<UserId>>()
    });
    write(call, List::Info, users);
    Ok(())
}

/// Whether `-Filter` holds for a person: by what the list shows, and by what the directory knows.
fn is_asked(filter: &Filter, world: &Rc<World>, user: UserId, person: &Person) -> bool {
    let row = Shown { list: List::Info, ids: world.ids, user, person: person.clone() };
    let account = world.account(Shape::Online2018, user, person);
    filter.holds(&|name| match List::Info.names().iter().position(|own| text::is_same(own, name)) {
        Some(at) => row.value(at),
        None => search::found(&account, name),
    })
}

fn is_selected(person: &Person, select: &str) -> bool {
    match select {
        "DialInConferencingOn" => person.provider != Provider::None,
        "DialInConferencingOff" => person.provider == Provider::None,
        "ConferencingProviderMS" => person.provider == Provider::Microsoft,
        "ConferencingProviderOther" => person.provider == Provider::ThirdParty,
        "ReadyForMigrationToCPC" => providers::is_ready(person),
        _ => true,
    }
}

fn is_found(person: &Person, query: &str) -> bool {
    query.is_empty()
        || person.name.to_lowercase().contains(query)
        || person.address.to_lowercase().contains(query)
}

/// `Get-CsOnlineDialInConferencingUserState`
pub fn state(call: &mut Call<'_>) -> Done {
    let provider = call.text("Provider").unwrap_or_else(|| "AllProviders".into());
    let licenses = call.texts("LicenseState");
    let size = call.number("ResultSize").map_or(usize::MAX, |size| size.max(0) as usize);
    let fits = |person: &Person| {
        let by_provider = match provider.as_str() {
            "NoProviders" => person.provider == Provider::None,
            "Microsoft" => person.provider == Provider::Microsoft,
            "ThirdParty" => person.provider == Provider::ThirdParty,
            _ => true,
        };
        let license = if providers::is_licensed(person) { "Licensed" } else { "NoLicense" };
        by_provider && (licenses.is_empty() || licenses.iter().any(|l| l == license))
    };
    let users: Vec<UserId> = match call.text("Identity") {
        Some(identity) => {
            let user = person(call, &identity)?;
            let is_in = call.look(|s| s.tenant().people.get(user.index()).is_some_and(fits));
            if is_in { vec![user] } else { Vec::new() }
        }
        None => call.look(|session| {
            let found = people::iter(session.tenant()).filter(|(_, person)| fits(person));
            found.map(|(user, _)| user).take(size).collect()
        }),
    };
    write(call, List::State, users);
    Ok(())
}
