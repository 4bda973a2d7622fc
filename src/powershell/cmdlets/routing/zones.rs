//! The time zones of attendants by the names that Windows has for them. The organization's zones
//! stand for their distance from UTC, so several names may mean the same one.

use crate::domain::routing::hours::ZoneId;

/// The key of each zone with the names that mean it, the usual one first.
const NAMES: [(&str, &[&str]); 16] = [
    ("honolulu", &["Hawaiian Standard Time"]),
    ("anchorage", &["Alaskan Standard Time"]),
    ("seattle", &["Pacific Standard Time"]),
    ("denver", &["Mountain Standard Time", "US Mountain Standard Time"]),
    ("chicago", &["Central Standard Time", "Canada Central Standard Time"]),
    ("new-york", &["Eastern Standard Time", "US Eastern Standard Time"]),
    ("sao-paulo", &["E. South America Standard Time"]),
    ("london", &["GMT Standard Time", "UTC", "Greenwich Standard Time"]),
    (
        "paris",
        &[
            "Romance Standard Time",
            "W. Europe Standard Time",
            "Central Europe Standard Time",
            "Central European Standard Time",
        ],
    ),
    ("athens", &["GTB Standard Time", "FLE Standard Time", "E. Europe Standard Time"]),
    ("dubai", &["Arabian Standard Time"]),
    ("mumbai", &["India Standard Time"]),
    ("bangkok", &["SE Asia Standard Time"]),
    ("singapore", &["Singapore Standard Time", "China Standard Time"]),
    ("tokyo", &["Tokyo Standard Time", "Korea Standard Time"]),
    ("sydney", &["AUS Eastern Standard Time", "E. Australia Standard Time"]),
];

/// The zone that a name means, in any case of letters, with the name as it is written.
pub fn parse(name: &str) -> Option<(ZoneId, &'static str)> {
    let name = name.trim();
    NAMES.iter().find_map(|(key, names)| {
        let found = names.iter().find(|own| own.eq_ignore_ascii_case(name))?;
        Some((ZoneId::parse(key)?, *found))
    })
}

/// The usual name of a zone.
pub fn name(zone: ZoneId) -> &'static str {
    let own = NAMES.iter().find(|(key, _)| *key == zone.zone().key);
    own.and_then(|(_, names)| names.first()).copied().unwrap_or("UTC")
}

/// All names, from west to east.
pub fn all() -> impl Iterator<Item = (ZoneId, &'static str)> {
    NAMES.iter().flat_map(|(key, names)| {
        let zone = ZoneId::parse(key);
        names.iter().filter_map(move |name| Some((zone?, *name)))
    })
}

/// The usual names of all zones, from west to east.
pub fn names() -> Vec<&'static str> {
    ZoneId::all().map(name).collect()
}
