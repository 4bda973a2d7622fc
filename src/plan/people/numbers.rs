//! Phone numbers of a file, each distinct text read only once: a file of 100,000 people has a
//! few dozen service numbers, and the world's numbering plans take their time.

use std::collections::BTreeMap;

use crate::domain::phone::{Country, NumberProblem, PhoneNumber};
use crate::plan::people::cells::{is_type_name, listed, number_problem};
use crate::plan::people::problem::{PeopleProblemKind, excerpt};

/// How many distinct texts are remembered, so that a hostile file cannot fill the memory.
const REMEMBERED_MAX: usize = 20_000;

/// What came of a cell: a number, a doubt about it, or both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NumberCell {
    /// The number.
    pub number: Option<PhoneNumber>,
    /// What is doubtful.
    pub problem: Option<PeopleProblemKind>,
}

/// Reads the numbers of one file.
pub struct Numbers {
    home: Option<Country>,
    remembered: BTreeMap<Box<str>, Reading>,
    countries: BTreeMap<PhoneNumber, Option<Country>>,
    key: String,
}

/// A cell, and whether another country might have made something else of it.
#[derive(Clone)]
struct Reading {
    cell: NumberCell,
    country_matters: bool,
}

impl Numbers {
    /// Understands the national numbers of `home`.
    pub fn new(home: Option<Country>) -> Numbers {
        let (remembered, countries) = (BTreeMap::new(), BTreeMap::new());
        Numbers { home, remembered, countries, key: String::new() }
    }

    /// Reads a cleaned cell (US-16).
    ///
    /// The exports give toll-free numbers without their country. Where the row has another
    /// number, `beside`, that one says the country more surely than `home` does; what was read
    /// in a foreign country for that reason is noted.
    pub fn read(&mut self, text: &str, beside: Option<PhoneNumber>) -> NumberCell {
        if text.is_empty() {
            return NumberCell::default();
        }
        let reading = self.reading(text, None);
        let beside = beside.filter(|_| reading.country_matters);
        match beside.and_then(|number| self.country_of(number)) {
            Some(abroad) if Some(abroad) != self.home => self.reading(text, Some(abroad)).cell,
            _ => reading.cell,
        }
    }

    fn reading(&mut self, text: &str, abroad: Option<Country>) -> Reading {
        self.key.clear();
        self.key.push_str(text);
        if let Some(country) = abroad {
            // No text that is read holds a NUL, so no two keys are alike.
            self.key.push('\0');
            self.key.push_str(country.code());
        }
        if let Some(reading) = self.remembered.get(self.key.as_str()) {
            return reading.clone();
        }
        let reading = read_cell(text, self.home, abroad);
        if self.remembered.len() >= REMEMBERED_MAX {
            self.remembered.clear();
        }
        self.remembered.insert(self.key.as_str().into(), reading.clone());
        reading
    }

    fn country_of(&mut self, number: PhoneNumber) -> Option<Country> {
        if self.countries.len() >= REMEMBERED_MAX {
            self.countries.clear();
        }
        *self.countries.entry(number).or_insert_with(|| number.country())
    }
}

fn read_cell(text: &str, home: Option<Country>, abroad: Option<Country>) -> Reading {
    if is_type_name(text) {
        let problem = Some(PeopleProblemKind::TypeName { text: excerpt(text) });
        let cell = NumberCell { number: None, problem };
        return Reading { cell, country_matters: false };
    }
    let whole = match read_one(text, home, abroad) {
        Ok(reading) => return reading,
        Err(problem) => problem,
    };
    // The comma of 1,42555E+10 separates no numbers: only what has stray signs may be a list.
    let mut parts = listed(text).filter(|part| whole == NumberProblem::NotANumber && *part != text);
    match parts.next().map_or(Err(whole), |part| read_one(part, home, abroad)) {
        Ok(mut first) => {
            if parts.next().is_some() {
                let problem = PeopleProblemKind::SeveralNumbers { text: excerpt(text) };
                first.cell.problem = Some(problem);
            }
            first
        }
        Err(wrong) => Reading {
            cell: NumberCell { number: None, problem: number_problem(text, wrong) },
            country_matters: wrong == NumberProblem::Invalid,
        },
    }
}

fn read_one(
    text: &str,
    home: Option<Country>,
    abroad: Option<Country>,
) -> Result<Reading, NumberProblem> {
    match PhoneNumber::parse(text, None) {
        Ok(number) => {
            let problem = home.and_then(|country| second_reading(text, number, country));
            let cell = NumberCell { number: Some(number), problem };
            return Ok(Reading { cell, country_matters: false });
        }
        Err(NumberProblem::Invalid) => {}
        Err(problem) => return Err(problem),
    }
    for country in abroad.into_iter().chain(home) {
        let Ok(number) = PhoneNumber::parse(text, Some(country)) else { continue };
        let sure = Some(country) == home && is_written_so(text, number, country);
        let doubt = PeopleProblemKind::ReadAsNational { text: excerpt(text), country };
        let cell = NumberCell { number: Some(number), problem: (!sure).then_some(doubt) };
        return Ok(Reading { cell, country_matters: true });
    }
    Err(NumberProblem::Invalid)
}

/// The doubt about an international number whose digits are also how people at home write one
/// of their own.
fn second_reading(text: &str, number: PhoneNumber, home: Country) -> Option<PeopleProblemKind> {
    let other = PhoneNumber::parse_national(text, home)?;
    let doubtful = other != number && is_written_so(text, other, home);
    doubtful.then(|| PeopleProblemKind::TwoReadings { text: excerpt(text), number, other })
}

/// Whether `text` has the digits with which people in `country` write `number`. A number that
/// lost its leading zero in a spreadsheet, or its last digits, is not written so.
fn is_written_so(text: &str, number: PhoneNumber, country: Country) -> bool {
    let written = number.display(country);
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).collect::<Vec<_>>();
    digits(text) == digits(&written)
}

#[cfg(test)]
mod tests {
    use super::*;
    use PeopleProblemKind::*;

    fn check(text: &str, number: Option<u64>, problem: Option<PeopleProblemKind>) {
        let read = Numbers::new(Some(Country::FR)).read(text, None);
        assert_eq!(read.number.map(PhoneNumber::digits), number, "{text:?}");
        assert_eq!(read.problem, problem, "{text:?}");
    }

    // US-16
    #[test]
    fn numbers_are_read_in_every_writing_and_damage_is_said() {
        for text in ["33199001234", "+33199001234", "tel:+33199001234", "01 99 00 12 34"] {
            check(text, Some(33_199_001_234), None);
        }
        check("", None, None);
        let text = "1,42555E+10";
        check(text, None, Some(ScientificNumber { text: text.into() }));
        check("reception", None, Some(NotANumber { text: "reception".into() }));
        check("3319900", None, Some(UnknownNumber { text: "3319900".into() }));
        let (text, country) = ("331990012".into(), Country::FR);
        check("331990012", Some(33_331_990_012), Some(ReadAsNational { text, country }));
        let text = "199001234".into();
        check("199001234", Some(33_199_001_234), Some(ReadAsNational { text, country }));
        check("System.String[]", None, Some(TypeName { text: "System.String[]".into() }));
    }

    #[test]
    fn of_several_numbers_the_first_is_taken_and_that_is_said() {
        let text = "18005550101;18005550102";
        check(text, Some(18_005_550_101), Some(SeveralNumbers { text: text.into() }));
        let text = "{18005550101, 18005550102}";
        check(text, Some(18_005_550_101), Some(SeveralNumbers { text: text.into() }));
        check("{18005550101}", Some(18_005_550_101), None);
        let text = "reception;18005550102";
        check(text, None, Some(NotANumber { text: text.into() }));
        check("{}", None, Some(NotANumber { text: "{}".into() }));
        check("{12}", None, Some(UnknownNumber { text: "{12}".into() }));
        let text = "33199001234,5E+10";
        check(text, None, Some(ScientificNumber { text: text.into() }));
    }

    #[test]
    fn the_number_beside_it_says_the_country_of_a_national_one() {
        let seattle = PhoneNumber::from_digits(14_255_550_142);
        let paris = PhoneNumber::from_digits(33_199_001_234);
        let read = |home, beside| Numbers::new(home).read("8005551234", beside);
        let sure = NumberCell { number: PhoneNumber::from_digits(18_005_551_234), problem: None };
        let text = "8005551234".into();
        let noted = NumberCell {
            problem: Some(ReadAsNational { text, country: Country::US }),
            ..sure.clone()
        };
        assert_eq!(read(Some(Country::US), seattle), sure);
        assert_eq!(read(Some(Country::US), paris), sure);
        assert_eq!(read(Some(Country::FR), seattle), noted);
        assert_eq!(read(Some(Country::DE), seattle), noted);
        assert_eq!(read(None, seattle), noted);
        assert_eq!(read(Some(Country::FR), paris).number, None);
    }

    #[test]
    fn digits_that_mean_two_numbers_are_read_as_international_and_that_is_said() {
        let read = |text: &str| Numbers::new(Some(Country::US)).read(text, None);
        let number = PhoneNumber::from_digits(2_015_550_142);
        let other = PhoneNumber::from_digits(12_015_550_142).expect("eleven digits");
        let text = "2015550142".into();
        let problem = number.map(|number| TwoReadings { text, number, other });
        assert_eq!(read("2015550142"), NumberCell { number, problem });
        assert_eq!(read("+2015550142").problem, None);
        assert_eq!(read("12015550142").problem, None);
        assert_eq!(read("33199001234").problem, None);
    }

    #[test]
    fn a_text_is_read_the_same_the_second_time() {
        let mut numbers = Numbers::new(Some(Country::FR));
        let seattle = PhoneNumber::from_digits(14_255_550_142);
        let first = [numbers.read("8005551234", None), numbers.read("8005551234", seattle)];
        let second = [numbers.read("8005551234", None), numbers.read("8005551234", seattle)];
        assert_eq!(first, second);
        assert_ne!(first[0], first[1]);
    }
}
