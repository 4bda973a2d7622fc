//! What of licenses and third parties the directory shows: plans, features and `AcpInfo`.

use crate::domain::Tenant;
use crate::domain::guid::Ids;
use crate::domain::licenses::{Assigned, Product};
use crate::domain::people::Person;
use crate::domain::profile::Era;
use crate::powershell::value::Value;

/// The type of a plan today.
const PLAN: &str = "Microsoft.Rtc.Management.ConfigAPI.AssignedPlan";

/// The service plans in a product, as far as they are about telephony.
fn plans_of(product: Product) -> &'static [&'static str] {
    match product {
        Product::E1 | Product::E3 => &["MCOSTANDARD", "TEAMS1"],
        Product::E5 => &["MCOSTANDARD", "TEAMS1", "MCOEV", "MCOMEETADV"],
        Product::E5WithoutConferencing => &["MCOSTANDARD", "TEAMS1", "MCOEV"],
        Product::PhoneSystem => &["MCOEV"],
        Product::AudioConferencing => &["MCOMEETADV"],
        Product::DomesticCallingPlan => &["MCOPSTN1"],
        Product::InternationalCallingPlan => &["MCOPSTN2"],
        Product::CommunicationsCredits => &["MCOPSTNPP"],
        Product::ConferencingPerMinute => &["MCOMEETACPEA"],
        Product::ConferencingSelectDialOut => &["MCOMEETADV"],
        Product::PayAsYouGo => &["MCOPSTN_PAYG"],
    }
}

/// The products of which the organization has licenses.
pub fn bought(tenant: &Tenant) -> impl Iterator<Item = Product> + '_ {
    Product::ALL.into_iter().filter(|product| tenant.licenses.count(*product) > 0)
}

/// The names of the plans that licenses give, each once.
pub fn capabilities(licenses: Assigned) -> Vec<&'static str> {
    let mut plans: Vec<&str> = Vec::new();
    for plan in licenses.iter().flat_map(plans_of) {
        if !plans.contains(plan) {
            plans.push(plan);
        }
    }
    plans
}

/// `AssignedPlan`: texts of XML in 2018, objects today.
pub fn assigned(licenses: Assigned, era: Era, ids: &Ids) -> Value {
    let plans = capabilities(licenses);
    let plan = |name: &str| match era {
        Era::SkypeForBusiness2018 => Value::text(format!(
            "<XmlValueAssignedPlan><Plan CapabilityStatus=\"Enabled\" ServiceInstance=\
             \"MicrosoftCommunicationsOnline/EMEA-0E-S1\" ServicePlanId=\"{}\"><Capability>\
             <Capability Plan=\"{name}\" /></Capability></Plan></XmlValueAssignedPlan>",
            ids.derived(&format!("plan {name}")),
        )),
        Era::TeamsToday => Value::object(
            PLAN,
            vec![
                ("Capability".into(), Value::text(name)),
                ("CapabilityStatus".into(), Value::text("Enabled")),
            ],
        ),
    };
    Value::array(plans.into_iter().map(plan).collect())
}

/// `FeatureTypes`: what somebody may do, without the plan that allows it.
pub fn features(person: &Person) -> Value {
    let licenses = person.licenses;
    let all = [
        (licenses.iter().any(Product::is_plan), "Teams"),
        (licenses.give_conferencing(), "AudioConferencing"),
        (licenses.give_phone_system(), "PhoneSystem"),
        (licenses.give_calling(), "CallingPlan"),
    ];
    let features = all.into_iter().filter(|(has, _)| *has).map(|(_, name)| Value::text(name));
    Value::array(features.collect())
}

/// `AcpInfo`: what a third party gave, as the directory keeps it; nothing without one.
pub fn acp_info(person: &Person, known: &[(&str, &str, &str)]) -> Value {
    let Some(acp) = person.acp.as_deref() else { return Value::Null };
    let (domain, url) = known
        .iter()
        .find(|(name, ..)| name.eq_ignore_ascii_case(&acp.name))
        .map_or(("", ""), |(_, domain, url)| (domain, url));
    let toll_free = acp.toll_free.map_or(String::new(), |number| {
        format!("<tollFreeNumber>{}</tollFreeNumber>", number.digits())
    });
    Value::array(vec![Value::text(format!(
        "<acpInformation default=\"true\"><tollNumber>{}</tollNumber>{toll_free}\
         <participantPassCode>{}</participantPassCode><domain>{domain}</domain><name>{}</name>\
         <url>{url}</url></acpInformation>",
        acp.toll.digits(),
        acp.passcode,
        acp.name,
    ))])
}
