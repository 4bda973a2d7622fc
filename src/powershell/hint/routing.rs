//! What we know beyond the shell about call queues, auto attendants and resource accounts.

use crate::texts::Lang;

/// What we know of an error about them, or of something that went well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoutingHint {
    /// There are no groups; agents are people (CQ-07).
    NoGroups,
    /// There are no groups; a dial scope names people (AA-08).
    ScopeOfPeople,
    /// Calls go on to people, queues and attendants only (CQ-08, AA-05).
    InsideOnly,
    /// A key of a menu leads somewhere, and does nothing else (AA-06).
    KeysLead,
    /// Key 0 of every menu leads to the operator (AA-03).
    OperatorKey,
    /// Hours begin and end at full and half hours (AA-04).
    HalfHours,
    /// Holidays last whole days (AA-07).
    WholeDays,
    /// A number of an account that is not associated yet (AA-09).
    NumberWaits,
    /// One account a queue or an attendant (AA-09).
    OneAccount,
    /// An account without a queue or an attendant leads nowhere (AA-09).
    AssociateFirst,
    /// The time zones that there are.
    Zones {
        /// Their Windows names.
        names: Vec<&'static str>,
    },
}

impl RoutingHint {
    /// What it says.
    pub fn text(&self, lang: Lang) -> String {
        let texts = &lang.texts().routing_hints;
        let plain = match self {
            RoutingHint::NoGroups => texts.no_groups,
            RoutingHint::ScopeOfPeople => texts.scope_of_people,
            RoutingHint::InsideOnly => texts.inside_only,
            RoutingHint::KeysLead => texts.keys_lead,
            RoutingHint::OperatorKey => texts.operator_key,
            RoutingHint::HalfHours => texts.half_hours,
            RoutingHint::WholeDays => texts.whole_days,
            RoutingHint::NumberWaits => texts.number_waits,
            RoutingHint::OneAccount => texts.one_account,
            RoutingHint::AssociateFirst => texts.associate_first,
            RoutingHint::Zones { names } => return texts.zones.replace("{0}", &names.join(", ")),
        };
        plain.to_string()
    }
}
