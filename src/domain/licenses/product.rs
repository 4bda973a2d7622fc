//! Products, and the licenses that a person has.

use serde::{Deserialize, Serialize};

use crate::domain::profile::Era;

/// A product of the price list, as far as telephony needs it (LI-03).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Product {
    /// Office 365 Enterprise E5: includes Phone System and Audio Conferencing.
    E5,
    /// The Phone System add-on.
    PhoneSystem,
    /// The Audio Conferencing add-on.
    AudioConferencing,
    /// The Domestic Calling Plan.
    DomesticCallingPlan,
    /// The International Calling Plan.
    InternationalCallingPlan,
    /// Office 365 Enterprise E1.
    E1,
    /// Office 365 Enterprise E3.
    E3,
    /// Enterprise E5 without Audio Conferencing: includes Phone System.
    E5WithoutConferencing,
    /// The right to use Communications Credits, one for each person (CC-03).
    CommunicationsCredits,
    /// Audio Conferencing that is paid by the minute out of the credits (CC-10).
    ConferencingPerMinute,
    /// Teams today: the free Audio Conferencing with dial-out to the USA and Canada (AQ-06).
    ConferencingSelectDialOut,
    /// Teams today: the Calling Plan that is paid as one goes (AQ-03).
    PayAsYouGo,
}

impl Product {
    /// All of them, in the order of the price list.
    pub const ALL: [Product; 12] = [
        Product::E1,
        Product::E3,
        Product::E5,
        Product::E5WithoutConferencing,
        Product::PhoneSystem,
        Product::DomesticCallingPlan,
        Product::InternationalCallingPlan,
        Product::PayAsYouGo,
        Product::AudioConferencing,
        Product::ConferencingPerMinute,
        Product::ConferencingSelectDialOut,
        Product::CommunicationsCredits,
    ];

    /// Whether it is sold at that time; the sources know two products only of Teams today.
    pub fn is_sold(self, era: Era) -> bool {
        let only_today = matches!(self, Product::ConferencingSelectDialOut | Product::PayAsYouGo);
        !only_today || era == Era::TeamsToday
    }

    /// Whether it is a plan of its own, to which the others are added on.
    pub fn is_plan(self) -> bool {
        matches!(self, Product::E1 | Product::E3 | Product::E5 | Product::E5WithoutConferencing)
    }

    /// The stock-keeping name (LI-03). Those of the last three are not in the sources; that of
    /// paying as one goes is invented.
    pub fn sku(self) -> &'static str {
        match self {
            Product::E5 => "ENTERPRISEPREMIUM",
            Product::PhoneSystem => "MCOEV",
            Product::AudioConferencing => "MCOMEETADV",
            Product::DomesticCallingPlan => "MCOPSTN1",
            Product::InternationalCallingPlan => "MCOPSTN2",
            Product::E1 => "STANDARDPACK",
            Product::E3 => "ENTERPRISEPACK",
            Product::E5WithoutConferencing => "ENTERPRISEPREMIUM_NOPSTNCONF",
            Product::CommunicationsCredits => "MCOPSTNPP",
            Product::ConferencingPerMinute => "MCOMEETACPEA",
            Product::ConferencingSelectDialOut => "MCOMEETADV_SELECT_DIAL_OUT",
            Product::PayAsYouGo => "MCOPSTN_PAYG",
        }
    }

    /// Whether a person who has it may have Audio Conferencing.
    pub fn gives_conferencing(self) -> bool {
        matches!(
            self,
            Product::E5
                | Product::AudioConferencing
                | Product::ConferencingPerMinute
                | Product::ConferencingSelectDialOut
        )
    }

    /// Whether a person who has it may have Phone System.
    pub fn gives_phone_system(self) -> bool {
        matches!(self, Product::E5 | Product::E5WithoutConferencing | Product::PhoneSystem)
    }

    /// Whether a person who has it may have a user number from Microsoft.
    pub fn gives_calling(self) -> bool {
        matches!(
            self,
            Product::DomesticCallingPlan | Product::InternationalCallingPlan | Product::PayAsYouGo
        )
    }
}

/// The licenses that a person has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assigned(u16);

impl Assigned {
    /// Whether `product` is among them.
    pub fn has(self, product: Product) -> bool {
        self.0 & 1 << product as u16 != 0
    }

    /// These and `product`.
    pub fn with(self, product: Product) -> Assigned {
        Assigned(self.0 | 1 << product as u16)
    }

    /// These without `product`.
    pub fn without(self, product: Product) -> Assigned {
        Assigned(self.0 & !(1 << product as u16))
    }

    /// All that are in these or in `others`.
    pub fn and(self, others: Assigned) -> Assigned {
        Assigned(self.0 | others.0)
    }

    /// These without any of `others`.
    pub fn except(self, others: Assigned) -> Assigned {
        Assigned(self.0 & !others.0)
    }

    /// Those that are in both.
    pub fn shared(self, others: Assigned) -> Assigned {
        Assigned(self.0 & others.0)
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The products by their own numbers, which is quicker to go through.
    pub(super) fn numbers(self) -> impl Iterator<Item = usize> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let number = left.trailing_zeros();
            left &= left.wrapping_sub(1);
            (number < u16::BITS).then_some(number as usize)
        })
    }

    /// The products, in the order of the price list.
    pub fn iter(self) -> impl Iterator<Item = Product> {
        Product::ALL.into_iter().filter(move |p| self.has(*p))
    }

    /// Whether one of them gives Audio Conferencing. In the service of 2018 a user object shows it
    /// by an `OnlineDialinConferencingPolicy` that is not null (LI-07).
    pub fn give_conferencing(self) -> bool {
        self.iter().any(Product::gives_conferencing)
    }

    /// Whether one of them gives Phone System.
    pub fn give_phone_system(self) -> bool {
        self.iter().any(Product::gives_phone_system)
    }

    /// Whether one of them is a Calling Plan.
    pub fn give_calling(self) -> bool {
        self.iter().any(Product::gives_calling)
    }

    /// Whether the only conferencing among them is paid by the minute, so that it works only while
    /// there are credits (CC-10).
    pub fn pay_by_the_minute(self) -> bool {
        self.has(Product::ConferencingPerMinute)
            && !self.without(Product::ConferencingPerMinute).give_conferencing()
    }
}

impl FromIterator<Product> for Assigned {
    fn from_iter<I: IntoIterator<Item = Product>>(products: I) -> Assigned {
        products.into_iter().fold(Assigned::default(), Assigned::with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // LI-03
    #[test]
    fn every_product_has_its_stock_keeping_name() {
        let names: std::collections::BTreeSet<_> = Product::ALL.iter().map(|p| p.sku()).collect();
        assert_eq!(names.len(), Product::ALL.len());
        for name in ["ENTERPRISEPREMIUM", "MCOEV", "MCOPSTN1", "MCOPSTN2", "MCOPSTNPP"] {
            assert!(names.contains(name), "{name}");
        }
    }
}
