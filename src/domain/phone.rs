//! Phone numbers: E.164 digits inside, real numbering plans behind them.
//!
//! Whether a number is toll, toll-free or a user's comes from the inventory, never from the
//! numbering metadata, which cannot tell (North America is typed fixed-line-or-mobile).

use std::num::NonZeroU64;

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat, PhoneNumberType, Region};
use serde::{Deserialize, Serialize};

/// A country or region by its two ISO 3166 letters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Country([u8; 2]);

impl Country {
    /// France.
    pub const FR: Country = Country(*b"FR");
    /// The United States.
    pub const US: Country = Country(*b"US");
    /// The United Kingdom.
    pub const GB: Country = Country(*b"GB");
    /// Germany.
    pub const DE: Country = Country(*b"DE");

    /// Reads two letters in either case.
    pub fn parse(code: &str) -> Option<Country> {
        match code.trim().as_bytes() {
            [a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => {
                Some(Country([a.to_ascii_uppercase(), b.to_ascii_uppercase()]))
            }
            _ => None,
        }
    }

    /// The two upper-case letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("??")
    }

    /// The country of two upper-case letters, for tables.
    pub(super) const fn of(code: [u8; 2]) -> Country {
        Country(code)
    }

    /// Equality for constants, where `==` cannot be used.
    pub(super) const fn is(self, other: Country) -> bool {
        self.0[0] == other.0[0] && self.0[1] == other.0[1]
    }

    fn region(self) -> Option<Region> {
        self.code().parse().ok()
    }
}

impl std::fmt::Debug for Country {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

/// An international phone number as its E.164 digits without the plus sign.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PhoneNumber(NonZeroU64);

/// What a numbering plan says of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Line {
    /// It belongs to a place.
    Fixed,
    /// North America: the digits do not tell a fixed line from a mobile one.
    FixedOrMobile,
    /// A mobile.
    Mobile,
    /// The one who is called pays.
    TollFree,
    /// It belongs to a whole country (NT-04).
    National,
    /// Premium rate, shared cost, pagers and what else is no line of a company.
    Special,
}

/// Where a number belongs in the world's numbering plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The country; none for international services such as +800.
    pub country: Option<Country>,
    /// What kind of number it is.
    pub line: Line,
}

/// Why a text is not a phone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberProblem {
    /// Nothing but white space, or the word `null`.
    Empty,
    /// `1.42555E+10`: a spreadsheet has thrown digits away, so nothing can be known (US-16).
    Scientific,
    /// Letters or signs that no way of writing a number has.
    NotANumber,
    /// Digits, but of no number that the world's numbering plans know.
    Invalid,
}

impl PhoneNumber {
    /// The number with these E.164 digits; `None` outside 7 to 15 digits.
    pub const fn from_digits(digits: u64) -> Option<PhoneNumber> {
        if digits < 1_000_000 || digits > 999_999_999_999_999 {
            return None;
        }
        match NonZeroU64::new(digits) {
            Some(digits) => Some(PhoneNumber(digits)),
            None => None,
        }
    }

    /// The E.164 digits.
    pub const fn digits(self) -> u64 {
        self.0.get()
    }

    /// Reads `tel:+…`, `+…`, bare digits, or the national writing of `home` (US-16).
    ///
    /// Bare digits are first tried as an international number, as the cmdlets take them.
    pub fn parse(text: &str, home: Option<Country>) -> Result<PhoneNumber, NumberProblem> {
        let text = text.trim();
        if text.is_empty() || text.eq_ignore_ascii_case("null") {
            return Err(NumberProblem::Empty);
        }
        if is_scientific(text) {
            return Err(NumberProblem::Scientific);
        }
        let bare = match text.get(..4) {
            Some(scheme) if scheme.eq_ignore_ascii_case("tel:") => text[4..].trim(),
            _ => text,
        };
        let digits = bare.chars().filter(char::is_ascii_digit).count();
        let stray = |c: char| !(c.is_ascii_digit() || " \u{a0}\u{202f}().-/+".contains(c));
        if digits == 0 || digits > 20 || bare.contains(stray) || bare.rfind('+') > Some(0) {
            return Err(NumberProblem::NotANumber);
        }
        let international =
            if bare.starts_with('+') { bare.to_string() } else { format!("+{bare}") };
        read(&international, None)
            .or_else(|| home.filter(|_| !bare.starts_with('+')).and_then(|c| read(bare, Some(c))))
            .ok_or(NumberProblem::Invalid)
    }

    /// Reads the national writing of `country` only, to find digits that mean two numbers:
    /// 2015550142 is one of New Jersey and, with a plus sign before it, one of Egypt.
    pub fn parse_national(text: &str, country: Country) -> Option<PhoneNumber> {
        if text.trim_start().starts_with('+') {
            return None;
        }
        read(text, Some(country))
    }

    /// Whether the numbering plan of its country knows such a number.
    pub fn is_valid(self) -> bool {
        read(&self.e164(), None).is_some()
    }

    /// The country whose plan it belongs to.
    pub fn country(self) -> Option<Country> {
        let number = PHONE_NUMBER_UTIL.parse(self.e164(), None).ok()?;
        Country::parse(number.get_region_code()?.as_region_str().as_ref())
    }

    /// Its country and kind, read at once; `None` where no plan knows such a number.
    pub fn plan(self) -> Option<Plan> {
        let number = PHONE_NUMBER_UTIL.parse(self.e164(), None).ok()?;
        let line = match number.get_type() {
            PhoneNumberType::FixedLine => Line::Fixed,
            PhoneNumberType::FixedLineOrMobile => Line::FixedOrMobile,
            PhoneNumberType::Mobile => Line::Mobile,
            PhoneNumberType::TollFree => Line::TollFree,
            PhoneNumberType::VoIP | PhoneNumberType::UAN => Line::National,
            PhoneNumberType::Unknown => return None,
            _ => Line::Special,
        };
        let region = number.get_region_code();
        let country = region.and_then(|r| Country::parse(r.as_region_str().as_ref()));
        Some(Plan { country, line })
    }

    /// `+33199001234`.
    pub fn e164(self) -> String {
        format!("+{}", self.0)
    }

    /// As a reader in `reader` expects it: national at home, international from abroad.
    pub fn display(self, reader: Country) -> String {
        let Ok(number) = PHONE_NUMBER_UTIL.parse(self.e164(), None) else {
            return self.e164();
        };
        let home =
            number.get_region_code().is_some_and(|r| r.as_region_str().as_ref() == reader.code());
        let format =
            if home { PhoneNumberFormat::National } else { PhoneNumberFormat::International };
        number.format_as(format).into_owned()
    }

    /// `+33 1 99 00 12 34`.
    pub fn international(self) -> String {
        match PHONE_NUMBER_UTIL.parse(self.e164(), None) {
            Ok(number) => number.format_as(PhoneNumberFormat::International).into_owned(),
            Err(_) => self.e164(),
        }
    }
}

impl std::fmt::Debug for PhoneNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "+{}", self.0)
    }
}

fn read(text: &str, home: Option<Country>) -> Option<PhoneNumber> {
    let number = PHONE_NUMBER_UTIL.parse(text, home.and_then(Country::region)).ok()?;
    if !number.is_valid() {
        return None;
    }
    let e164 = number.format_as(PhoneNumberFormat::E164);
    PhoneNumber::from_digits(e164.trim_start_matches('+').parse().ok()?)
}

fn is_scientific(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['e', 'E']) else { return false };
    let digits = |s: &str| s.chars().any(|c| c.is_ascii_digit());
    digits(mantissa)
        && digits(exponent)
        && mantissa.chars().all(|c| c.is_ascii_digit() || ",.+ ".contains(c))
        && exponent.chars().all(|c| c.is_ascii_digit() || "+-".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, home: Country, expected: Result<u64, NumberProblem>) {
        let read = PhoneNumber::parse(text, Some(home)).map(PhoneNumber::digits);
        assert_eq!(read, expected, "{text:?} read in {home:?}");
    }

    // US-16
    #[test]
    fn digits_plus_digits_and_tel_are_accepted() {
        check("33199001234", Country::US, Ok(33_199_001_234));
        check("+33199001234", Country::US, Ok(33_199_001_234));
        check("tel:+33199001234", Country::US, Ok(33_199_001_234));
        check("TEL:+33 1 99 00 12 34", Country::US, Ok(33_199_001_234));
    }

    #[test]
    fn national_writing_is_read_at_home() {
        check("(425) 555-0142", Country::US, Ok(14_255_550_142));
        check("1 425-555-0142", Country::US, Ok(14_255_550_142));
        check("01 99 00 12 34", Country::FR, Ok(33_199_001_234));
        check("8005551234", Country::US, Ok(18_005_551_234));
    }

    #[test]
    fn what_is_not_a_number_is_said_and_never_guessed() {
        check("", Country::US, Err(NumberProblem::Empty));
        check(" null ", Country::US, Err(NumberProblem::Empty));
        check("1,42555E+10", Country::US, Err(NumberProblem::Scientific));
        check("3.3199e10", Country::US, Err(NumberProblem::Scientific));
        check("call me", Country::US, Err(NumberProblem::NotANumber));
        check("+", Country::US, Err(NumberProblem::NotANumber));
        check("1+4255550142", Country::US, Err(NumberProblem::NotANumber));
        check("14255550", Country::US, Err(NumberProblem::Invalid));
        check("12", Country::US, Err(NumberProblem::Invalid));
    }

    #[test]
    fn the_eleven_digits_of_the_document_are_an_international_freephone_number() {
        check("80045551234", Country::US, Ok(80_045_551_234));
    }

    #[test]
    fn a_reader_sees_national_numbers_at_home() {
        let paris = PhoneNumber::from_digits(33_199_001_234).expect("twelve digits");
        assert_eq!(paris.display(Country::FR), "01 99 00 12 34");
        assert_eq!(paris.display(Country::US), "+33 1 99 00 12 34");
        assert_eq!(paris.country(), Some(Country::FR));
        assert_eq!(paris.international(), "+33 1 99 00 12 34");
    }
}
