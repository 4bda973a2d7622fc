//! Chance without surprise: every draw comes from a stream keyed by what it is for.
//!
//! Looking at something, or adding a person, never changes another person's luck.

use rand_core::Rng;
use rand_pcg::Pcg32;

/// The stream of one purpose and key, such as ("queue delay", run 17).
pub struct Stream(Pcg32);

impl Stream {
    /// The stream of `purpose` and `key` in the world of `seed`.
    pub fn new(seed: u64, purpose: &str, key: u64) -> Stream {
        Stream(Pcg32::new(mix(seed ^ mix(key)), hash(purpose)))
    }

    /// A whole number below `bound`; 0 where `bound` is 0.
    pub fn below(&mut self, bound: u32) -> u32 {
        ((u64::from(self.0.next_u32()) * u64::from(bound)) >> 32) as u32
    }

    /// A duration below `bound_ms`.
    pub fn below_ms(&mut self, bound_ms: i64) -> i64 {
        i64::from(self.below(bound_ms.clamp(0, i64::from(u32::MAX)) as u32))
    }

    /// True in `permille` of a thousand cases.
    pub fn happens(&mut self, permille: u32) -> bool {
        self.below(1000) < permille
    }

    /// One of `items`, which must not be empty.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len() as u32) as usize]
    }
}

/// Spreads the bits of a key (the finalizer of SplitMix64).
pub fn mix(key: u64) -> u64 {
    let mut z = key.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// A number for a text that is the same on every machine (FNV-1a).
pub fn hash(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0000_0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_repeats_itself_and_differs_from_its_neighbors() {
        let draw = |purpose, key| {
            let mut stream = Stream::new(7, purpose, key);
            (0..4).map(|_| stream.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(draw("rivals", 1), draw("rivals", 1));
        assert_ne!(draw("rivals", 1), draw("rivals", 2));
        assert_ne!(draw("rivals", 1), draw("queue", 1));
    }
}
