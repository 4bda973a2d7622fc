//! The inventory as the cmdlets of 2018 walk through it, level by level (NI-09): types, regions,
//! countries, areas, cities. Each level lists what has stock at the moment (NI-08).

use crate::domain::Tenant;
use crate::domain::ids::PlaceId;
use crate::domain::places::{self, Place, Toll};
use crate::domain::pool;
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::value::Value;
use crate::texts::Lang;
use crate::wording;

use super::shown::{none, object, runspace};

/// The two kinds, with what they are (NI-11).
const TYPES: [(&str, &str); 2] = [
    ("Service", "Inventory of service telephone numbers"),
    ("Subscriber", "Inventory of subscriber telephone numbers"),
];

/// A level of the tree.
struct Level {
    type_name: &'static str,
    /// What the levels below it are called.
    below: &'static str,
    /// The parameter that narrows this level.
    parameter: &'static str,
    id: fn(&Place) -> &str,
    name: fn(&Place) -> String,
}

/// `Get-CsOnlineTelephoneNumberInventoryTypes`
pub fn types(call: &mut Call<'_>) -> Done {
    for (id, description) in TYPES {
        let value = call.look(|session| {
            object(
                "Deserialized.Microsoft.Skype.EnterpriseVoice.BVDClient.Inventory",
                [
                    runspace(session.tenant()),
                    ("Id", Value::text(id)),
                    ("Description", Value::text(description)),
                    ("Regions", none()),
                    ("Reservations", none()),
                ],
            )
        });
        call.write(value);
    }
    Ok(())
}

/// `Get-CsOnlineTelephoneNumberInventoryRegions`
pub fn regions(call: &mut Call<'_>) -> Done {
    let level = Level {
        type_name: "Deserialized.Microsoft.Skype.EnterpriseVoice.BVDClient.Region",
        below: "Countries",
        parameter: "RegionalGroup",
        id: |place| place.region,
        name: |place| match place.region {
            "NOAM" => "North America".into(),
            _ => "Europe, Middle East and Africa".into(),
        },
    };
    list(call, &level)
}

/// `Get-CsOnlineTelephoneNumberInventoryCountries`
pub fn countries(call: &mut Call<'_>) -> Done {
    let level = Level {
        type_name: "Deserialized.Microsoft.Skype.EnterpriseVoice.BVDClient.Country",
        below: "Areas",
        parameter: "CountryOrRegion",
        id: |place| place.country.code(),
        name: |place| wording::place::country(Lang::En, place.country),
    };
    list(call, &level)
}

/// `Get-CsOnlineTelephoneNumberInventoryAreas`
pub fn areas(call: &mut Call<'_>) -> Done {
    let level = Level {
        type_name: "Deserialized.Microsoft.Skype.EnterpriseVoice.BVDClient.Area",
        below: "Cities",
        parameter: "Area",
        id: |place| place.area,
        name: |place| wording::place::area(Lang::En, place),
    };
    list(call, &level)
}

/// `Get-CsOnlineTelephoneNumberInventoryCities`
pub fn cities(call: &mut Call<'_>) -> Done {
    let level = Level {
        type_name: "Deserialized.Microsoft.Skype.EnterpriseVoice.BVDClient.City",
        below: "GeoCode",
        parameter: "CapitalOrMajorCity",
        id: |place| place.city,
        name: |place| wording::place::city(Lang::En, place),
    };
    list(call, &level)
}

fn list(call: &mut Call<'_>, level: &Level) -> Done {
    let wanted: Vec<(Code, String)> =
        CODES.iter().filter_map(|(parameter, code)| Some((*code, call.text(parameter)?))).collect();
    let is_service = is_service(call);
    let found = call.look(|session| {
        let tenant = session.tenant();
        let mut found: Vec<(&str, Value)> = Vec::new();
        for (id, place) in places::iter() {
            let code = (level.id)(place);
            let is_there = wanted.iter().all(|(of, wanted)| of(place) == wanted)
                && found.iter().all(|(known, _)| *known != code)
                && has_stock(tenant, id, is_service);
            if is_there {
                found.push((code, item(tenant, level, place)));
            }
        }
        found
    });
    // An area or a city that was asked for by name and is not there is an error; a list is not.
    if let (true, Some(wanted)) = (found.is_empty(), call.text(level.parameter)) {
        let parameter = level.parameter;
        let message = format!("No inventory with the {parameter} \"{wanted}\" was found.");
        return Err(call.not_found(message, &wanted));
    }
    found.into_iter().for_each(|(_, value)| call.write(value));
    Ok(())
}

fn item(tenant: &Tenant, level: &Level, place: &Place) -> Value {
    let below = match level.below {
        "GeoCode" => Value::text(place.geocode()),
        _ => none(),
    };
    object(
        level.type_name,
        [
            runspace(tenant),
            ("Id", Value::text((level.id)(place))),
            ("DefaultName", Value::text((level.name)(place))),
            (level.below, below),
        ],
    )
}

/// Reads one of the codes of a place.
type Code = fn(&Place) -> &str;

/// The codes of a place by the parameters that give them; case counts (NI-10).
const CODES: [(&str, Code); 4] = [
    ("RegionalGroup", |place| place.region),
    ("CountryOrRegion", |place| place.country.code()),
    ("Area", |place| place.area),
    ("CapitalOrMajorCity", |place| place.city),
];

/// The place whose four codes the parameters give.
pub fn place(call: &Call<'_>) -> Done<PlaceId> {
    let codes = CODES.map(|(parameter, _)| call.text(parameter).unwrap_or_default());
    let geocode = codes.join("-");
    places::by_geocode(&geocode).ok_or_else(|| {
        call.not_found(format!("No inventory was found for \"{geocode}\"."), &geocode)
    })
}

/// Whether numbers for services are meant, not those for people.
pub fn is_service(call: &Call<'_>) -> bool {
    call.text("InventoryType").is_none_or(|kind| kind == "Service")
}

fn has_stock(tenant: &Tenant, id: PlaceId, is_service: bool) -> bool {
    // NT-06: toll-free numbers serve no person.
    (is_service || places::place(id).toll() == Toll::Toll) && pool::stock(tenant, id) > 0
}
