//! Bytes as text for a store that counts UTF-16 units: 15 bits to the unit, optionally deflated.
//!
//! The 32,768 units start at U+3400 and end at U+B3FF, so none is a surrogate and every one
//! survives the way through `&str`. A single 1 bit marks the end, the rest of the last unit is 0;
//! so each run of bytes has exactly one text. It must not know what the bytes mean.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

const FIRST_UNIT: u32 = 0x3400;
const UNIT_BITS: u32 = 15;
const UNIT_MASK: u32 = 0x7FFF;
const DEFLATE_LEVEL: u8 = 6;

/// The most that is ever inflated, in bytes: what a bomb can cost at worst.
pub const INFLATE_LIMIT: usize = 64 << 20;
/// The most bytes that one deflated byte may stand for.
pub const INFLATE_RATIO: usize = 1000;

/// Where and why a text is not a packed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PackError {
    /// The index of the first unit that is wrong.
    pub place: usize,
    /// What is wrong with it.
    pub flaw: PackFlaw,
}

/// What is wrong with a packed text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackFlaw {
    /// The unit is not one of the 32,768.
    ForeignUnit,
    /// The text stops without an end mark, or in the middle of a byte.
    NoEnd,
}

/// How many units `count` bytes take when packed.
pub const fn packed_units(count: usize) -> usize {
    (count * 8 + 1).div_ceil(UNIT_BITS as usize)
}

/// How many bytes at most fit into `units` units.
pub const fn bytes_within(units: usize) -> usize {
    (units * UNIT_BITS as usize).saturating_sub(1) / 8
}

/// Packs bytes into text.
pub fn pack(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(packed_units(bytes.len()) * 3);
    let (mut bits, mut held) = (0_u32, 0_u32);
    for &byte in bytes {
        bits = (bits << 8) | u32::from(byte);
        held += 8;
        if held >= UNIT_BITS {
            held -= UNIT_BITS;
            text.push(unit(bits >> held));
            bits &= (1 << held) - 1;
        }
    }
    let end_mark = (bits << 1) | 1;
    text.push(unit(end_mark << (UNIT_BITS - 1 - held)));
    text
}

fn unit(bits: u32) -> char {
    // The range holds no surrogate, so the fallback is never taken.
    char::from_u32(FIRST_UNIT + (bits & UNIT_MASK)).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// Gives back the bytes of a packed text.
pub fn unpack(text: &str) -> Result<Vec<u8>, PackError> {
    let mut bytes = Vec::with_capacity(text.len() / 3 * 2);
    let (mut bits, mut held) = (0_u32, 0_u32);
    let mut units = text.chars().enumerate().peekable();
    let mut place = 0;
    while let Some((index, character)) = units.next() {
        place = index;
        let mut value = (character as u32).wrapping_sub(FIRST_UNIT);
        if value > UNIT_MASK {
            return Err(PackError { place, flaw: PackFlaw::ForeignUnit });
        }
        let mut count = UNIT_BITS;
        let last = units.peek().is_none();
        if last {
            let padding = value.trailing_zeros() + 1;
            count = UNIT_BITS.checked_sub(padding).ok_or(no_end(place))?;
            value >>= padding;
        }
        bits = (bits << count) | value;
        held += count;
        while held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
            bits &= (1 << held) - 1;
        }
        if last && held == 0 {
            return Ok(bytes);
        }
    }
    Err(no_end(place))
}

const fn no_end(place: usize) -> PackError {
    PackError { place, flaw: PackFlaw::NoEnd }
}

/// The deflated bytes, where they are fewer and [`inflate`] would accept them again.
pub fn deflate(bytes: &[u8]) -> Option<Vec<u8>> {
    let small = compress_to_vec(bytes, DEFLATE_LEVEL);
    let useful = small.len() < bytes.len() && bytes.len() <= inflate_limit(small.len());
    useful.then_some(small)
}

/// Inflates at most `limit` bytes, and never more than the module's own limits allow.
pub fn inflate(bytes: &[u8], limit: usize) -> Option<Vec<u8>> {
    decompress_to_vec_with_limit(bytes, limit.min(inflate_limit(bytes.len()))).ok()
}

fn inflate_limit(deflated: usize) -> usize {
    deflated.saturating_mul(INFLATE_RATIO).min(INFLATE_LIMIT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_length_takes_the_units_that_were_foretold() {
        for length in 0..70 {
            let bytes: Vec<u8> = (0..length).map(|n| (n * 37 + 11) as u8).collect();
            let text = pack(&bytes);
            assert_eq!(crate::journal::units(&text), packed_units(length));
            assert_eq!(unpack(&text), Ok(bytes));
            assert_eq!(packed_units(bytes_within(length + 1)), length + 1);
            assert!(packed_units(bytes_within(length + 1) + 1) > length + 1);
        }
    }

    #[test]
    fn every_unit_is_used_and_none_is_a_surrogate() {
        assert_eq!(pack(&[0xFF, 0xFE]).chars().next(), char::from_u32(0xB3FF));
        assert_eq!(pack(&[0, 0]).chars().next(), char::from_u32(0x3400));
        const { assert!(FIRST_UNIT + UNIT_MASK < 0xD800) };
    }

    #[test]
    fn a_flaw_is_told_with_its_place() {
        let good = pack(b"some bytes to pack");
        let units: Vec<char> = good.chars().collect();
        let mut foreign = units.clone();
        foreign[3] = 'x';
        let told = |chars: &[char]| unpack(&chars.iter().collect::<String>()).unwrap_err();
        assert_eq!(told(&foreign), PackError { place: 3, flaw: PackFlaw::ForeignUnit });
        assert_eq!(told(&[]), PackError { place: 0, flaw: PackFlaw::NoEnd });
        let mut endless = units;
        endless.push('\u{3400}');
        assert_eq!(told(&endless), PackError { place: 10, flaw: PackFlaw::NoEnd });
    }

    #[test]
    fn a_bomb_is_refused_and_never_made() {
        let bomb = compress_to_vec(&vec![0; 8 << 20], 9);
        assert_eq!(inflate(&bomb, usize::MAX), None, "more than a thousandfold");
        assert_eq!(deflate(&vec![0; 8 << 20]).map(|b| inflate(&b, INFLATE_LIMIT).is_some()), None);
        let fair = vec![7; 10_000];
        let small = deflate(&fair).unwrap();
        assert_eq!(inflate(&small, 9_999), None, "more than the caller allows");
        assert_eq!(inflate(&small, INFLATE_LIMIT), Some(fair));
    }
}
