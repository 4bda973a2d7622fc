//! `Test-CsOnlinePortabilityIn` and `Test-CsOnlineCarrierPortabilityIn`: whether numbers can be
//! brought here, one by one (PO-10, PO-11).

use super::form::{self, Answer};
use super::given;
use crate::domain::porting::form::{Form, Kind};
use crate::domain::porting::list::Listing;
use crate::domain::porting::{portable, preflight};
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::value::Value;
use crate::texts::Lang;
use crate::wording;

/// Both cmdlets: what is wrong is told of each number or range.
pub fn test(call: &mut Call<'_>) -> Done {
    let answer = |name: &str| -> Option<Answer> {
        matches!(name, "TelephoneNumbers" | "TelephoneNumberRanges")
            .then(|| given(call.bound, name))
            .flatten()
    };
    let form = form::form(Form::default(), &answer);
    let (listing, country) = call.look(|session| {
        let tenant = session.tenant();
        (preflight::of_numbers(tenant, None, &form).listing, tenant.country)
    });
    let Listing { entries, problems, .. } = &listing;
    for entry in entries {
        let brought = portable::can_bring(entry.run.first, entry.plan, Kind::Local);
        let reason = brought.err().map(|why| wording::porting::reason::obstacle(Lang::En, why));
        let country = entry.plan.country.map(|country| Value::text(country.code()));
        let kind = portable::kind_of(entry.plan, Kind::Local);
        row(
            call,
            Value::text(entry.run.written()),
            reason.map(str::to_string),
            country.unwrap_or(Value::Null),
            Value::text(form::inventory_type(kind)),
        );
    }
    for problem in problems.iter().filter(|problem| problem.what.is_error()) {
        let line = problem.line.saturating_sub(1) as usize;
        let written = form.list.text.lines().nth(line).unwrap_or_default();
        let reason = wording::porting::list::problem(Lang::En, country, &problem.what);
        row(call, Value::text(written), Some(reason), Value::Null, Value::Null);
    }
    Ok(())
}

fn row(call: &mut Call<'_>, numbers: Value, reason: Option<String>, country: Value, kind: Value) {
    call.write(Value::object(
        "Deserialized.Microsoft.Rtc.Management.Hosted.PortabilityResult",
        vec![
            ("TelephoneNumber".into(), numbers),
            ("IsPortable".into(), Value::Bool(reason.is_none())),
            ("Country".into(), country),
            ("InventoryType".into(), kind),
            ("Reason".into(), reason.map_or(Value::Null, Value::text)),
        ],
    ));
}
