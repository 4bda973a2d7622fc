//! How many licenses there are of each product, and what all that were bought allow.

use serde::{Deserialize, Serialize};

use super::product::{Assigned, Product};
use crate::domain::places::Toll;

/// How many licenses of each product there are, by the product's own number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Licenses([u32; Product::ALL.len()]);

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

    /// Counts those of a person in.
    pub fn count_in(&mut self, assigned: Assigned) {
        for number in assigned.numbers() {
            if let Some(count) = self.0.get_mut(number) {
                *count = count.saturating_add(1);
            }
        }
    }

    /// How many of these are left when `used` are taken.
    pub fn left(&self, used: &Licenses, product: Product) -> u32 {
        self.count(product).saturating_sub(used.count(product))
    }

    fn any_of(&self, products: &[Product]) -> bool {
        products.iter().any(|product| self.count(*product) > 0)
    }

    /// Whether the Voice menu exists (NI-05). The free conferencing of Teams today opens it too:
    /// it grants a number, which must be got somewhere (AQ-06).
    pub fn open_voice(&self) -> bool {
        self.any_of(&[
            Product::E5,
            Product::PhoneSystem,
            Product::AudioConferencing,
            Product::ConferencingSelectDialOut,
        ])
    }

    /// How many toll, or how many toll-free, service numbers may be acquired in all (AQ-04).
    ///
    /// The key of the table is the sum of Phone System and Audio Conferencing licenses; an E5
    /// license holds one of each and counts as two, which the sources leave open. The free licenses
    /// of Teams today grant one toll number in all (AQ-06).
    pub fn service_quota(&self, toll: Toll) -> u32 {
        let e5_twice = self.count(Product::E5).saturating_mul(2);
        let licenses = self
            .count(Product::PhoneSystem)
            .saturating_add(self.count(Product::AudioConferencing))
            .saturating_add(self.count(Product::ConferencingPerMinute))
            .saturating_add(self.count(Product::E5WithoutConferencing))
            .saturating_add(e5_twice);
        let free = toll == Toll::Toll && self.count(Product::ConferencingSelectDialOut) > 0;
        service_quota(licenses) + u32::from(free)
    }

    /// How many user numbers may be acquired in all (AQ-02): the plans and a tenth, plus ten, and
    /// one for each license that is paid as one goes (AQ-03).
    pub fn user_quota(&self) -> u32 {
        let plans = u64::from(self.count(Product::DomesticCallingPlan))
            + u64::from(self.count(Product::InternationalCallingPlan));
        let paid_as_one_goes = u64::from(self.count(Product::PayAsYouGo));
        (plans * 11 / 10 + 10 + paid_as_one_goes).min(u64::from(u32::MAX)) as u32
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
            let opens = matches!(
                product,
                Product::E5
                    | Product::PhoneSystem
                    | Product::AudioConferencing
                    | Product::ConferencingSelectDialOut
            );
            assert_eq!(licenses.open_voice(), opens, "{product:?}");
        }
    }

    // AQ-03
    #[test]
    fn each_license_that_is_paid_as_one_goes_adds_exactly_one_user_number() {
        let mut licenses = Licenses::default();
        licenses.add(Product::DomesticCallingPlan, 30);
        licenses.add(Product::PayAsYouGo, 20);
        assert_eq!(licenses.user_quota(), 63);
    }

    // AQ-06
    #[test]
    fn free_conferencing_licenses_grant_one_toll_number_in_all() {
        for count in [1, 25, 5_000] {
            let mut licenses = Licenses::default();
            licenses.add(Product::ConferencingSelectDialOut, count);
            assert_eq!(licenses.service_quota(Toll::Toll), 1, "{count} licenses");
            assert_eq!(licenses.service_quota(Toll::TollFree), 0, "{count} licenses");
        }
    }

    #[test]
    fn the_licenses_of_people_are_counted_one_by_one() {
        let mut used = Licenses::default();
        used.count_in([Product::E3, Product::PhoneSystem].into_iter().collect());
        used.count_in(Assigned::default().with(Product::E3));
        assert_eq!(Product::ALL.map(|p| used.count(p)).iter().sum::<u32>(), 3);
        assert_eq!(used.count(Product::E3), 2);
    }
}
