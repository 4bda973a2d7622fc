//! What the organization has bought, and how many numbers that allows.

use serde::{Deserialize, Serialize};

use super::places::Toll;

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
}

impl Product {
    /// All of them, in the order of the price list.
    pub const ALL: [Product; 5] = [
        Product::E5,
        Product::PhoneSystem,
        Product::AudioConferencing,
        Product::DomesticCallingPlan,
        Product::InternationalCallingPlan,
    ];

    /// The stock-keeping name (LI-03).
    pub fn sku(self) -> &'static str {
        match self {
            Product::E5 => "ENTERPRISEPREMIUM",
            Product::PhoneSystem => "MCOEV",
            Product::AudioConferencing => "MCOMEETADV",
            Product::DomesticCallingPlan => "MCOPSTN1",
            Product::InternationalCallingPlan => "MCOPSTN2",
        }
    }
}

/// How many licenses of each product were bought, in the order of `Product::ALL`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Licenses([u32; 5]);

impl Licenses {
    /// How many of `product`.
    pub fn count(&self, product: Product) -> u32 {
        self.0[product as usize]
    }

    /// Buys `count` more of `product`.
    pub fn add(&mut self, product: Product, count: u32) {
        let held = &mut self.0[product as usize];
        *held = held.saturating_add(count);
    }

    /// Whether the Voice menu exists (NI-05).
    pub fn open_voice(&self) -> bool {
        [Product::E5, Product::PhoneSystem, Product::AudioConferencing]
            .iter()
            .any(|p| self.count(*p) > 0)
    }

    /// People who may have Audio Conferencing.
    pub fn conferencing_seats(&self) -> u32 {
        self.count(Product::AudioConferencing).saturating_add(self.count(Product::E5))
    }

    /// How many toll, or how many toll-free, service numbers may be acquired in all (AQ-04).
    ///
    /// The key of the table is the sum of Phone System and Audio Conferencing licenses; an E5
    /// license holds one of each and counts as two, which the sources leave open.
    pub fn service_quota(&self, _toll: Toll) -> u32 {
        let e5_twice = self.count(Product::E5).saturating_mul(2);
        let licenses = self
            .count(Product::PhoneSystem)
            .saturating_add(self.count(Product::AudioConferencing))
            .saturating_add(e5_twice);
        service_quota(licenses)
    }

    /// How many user numbers may be acquired in all (AQ-02): the plans and a tenth, plus ten.
    pub fn user_quota(&self) -> u32 {
        let plans = u64::from(self.count(Product::DomesticCallingPlan))
            + u64::from(self.count(Product::InternationalCallingPlan));
        (plans * 11 / 10 + 10).min(u64::from(u32::MAX)) as u32
    }
}

/// The table of AQ-04.
fn service_quota(licenses: u32) -> u32 {
    const STEPS: [(u32, u32); 18] = [
        (50_000, 1_500),
        (20_000, 1_000),
        (15_000, 700),
        (10_000, 600),
        (7_000, 500),
        (3_000, 420),
        (2_000, 210),
        (1_500, 160),
        (1_250, 135),
        (1_000, 125),
        (750, 110),
        (500, 90),
        (200, 65),
        (150, 40),
        (100, 30),
        (50, 20),
        (26, 10),
        (1, 5),
    ];
    STEPS.iter().find(|(from, _)| licenses >= *from).map_or(0, |(_, quota)| *quota)
}

#[cfg(test)]
mod tests {
    use super::*;

    // AQ-04
    #[test]
    fn the_service_quota_follows_the_table() {
        let rows = [
            (0, 0),
            (1, 5),
            (25, 5),
            (26, 10),
            (49, 10),
            (50, 20),
            (51, 20),
            (99, 20),
            (100, 30),
            (149, 30),
            (150, 40),
            (199, 40),
            (200, 65),
            (499, 65),
            (500, 90),
            (749, 90),
            (750, 110),
            (999, 110),
            (1_000, 125),
            (1_001, 125),
            (1_250, 135),
            (1_500, 160),
            (2_000, 210),
            (3_000, 420),
            (6_999, 420),
            (7_000, 500),
            (10_000, 600),
            (15_000, 700),
            (20_000, 1_000),
            (50_000, 1_500),
            (u32::MAX, 1_500),
        ];
        for (licenses, quota) in rows {
            assert_eq!(service_quota(licenses), quota, "{licenses} licenses");
        }
    }

    // AQ-02
    #[test]
    fn the_user_quota_is_the_plans_and_a_tenth_plus_ten() {
        for (plans, quota) in [(0, 10), (50, 65), (100, 120), (10_000, 11_010), (19, 30)] {
            let mut licenses = Licenses::default();
            licenses.add(Product::DomesticCallingPlan, plans / 2);
            licenses.add(Product::InternationalCallingPlan, plans - plans / 2);
            assert_eq!(licenses.user_quota(), quota, "{plans} plans");
        }
    }

    // NI-05
    #[test]
    fn voice_opens_with_one_license_of_the_three() {
        assert!(!Licenses::default().open_voice());
        for product in Product::ALL {
            let mut licenses = Licenses::default();
            licenses.add(product, 1);
            let opens = !matches!(
                product,
                Product::DomesticCallingPlan | Product::InternationalCallingPlan
            );
            assert_eq!(licenses.open_voice(), opens, "{product:?}");
        }
    }
}
