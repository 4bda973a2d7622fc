//! What a command takes: its parameters, their sets, and what makes a value a good one.
//!
//! The facts of the cmdlets are of these types, and so are the `param` blocks of functions. They
//! borrow from the text of the facts or own what a script says.

use std::borrow::Cow;

use super::kind::Kind;

/// A name: borrowed from the facts, or of a script.
pub type Name = Cow<'static, str>;

/// A group of parameter sets, a bit each, in the order of [`Signature::sets`].
pub type SetMask = u32;

/// What a command takes.
#[derive(Clone, Debug, Default)]
pub struct Signature {
    /// In the order in which they are declared.
    pub parameters: Vec<Parameter>,
    /// The names of the parameter sets, at most 32; none where there is only one.
    pub sets: Vec<Name>,
    /// The set that is meant where nothing says which, by its place in `sets`.
    pub default_set: Option<u8>,
    /// Whether it is written in a script: its errors are worded differently, `$null` becomes what
    /// its type makes of it.
    pub is_script: bool,
    /// Whether it takes `-Verbose`, `-ErrorAction` and the like, and refuses what it does not
    /// know. A function without attributes does not: the rest is its `$args`.
    pub is_advanced: bool,
    /// Whether it takes `-WhatIf` and `-Confirm`.
    pub supports_should_process: bool,
}

/// One parameter.
#[derive(Clone, Debug, Default)]
pub struct Parameter {
    /// Its name, without a dash.
    pub name: Name,
    /// Other names of it.
    pub aliases: Vec<Name>,
    /// What a value becomes.
    pub kind: Kind,
    /// Whether it takes one value or several.
    pub many: Many,
    /// The type as the documentation names it, such as `UserIdParameter`; empty in scripts.
    pub type_text: Name,
    /// The values that are known to be good; others are refused only where the kind says so.
    pub values: Vec<Name>,
    /// How it takes part in the parameter sets; at least one.
    pub places: Vec<Place>,
    /// What a value must be as well.
    pub checks: Vec<Check>,
    /// What it is when nothing is given, as help says it.
    pub default: Option<Name>,
    /// What is worth knowing about it.
    pub remarks: Remarks,
    /// Whether `$null` is welcome though it is mandatory.
    pub allows_null: bool,
    /// Whether an empty text or an empty array is welcome though it is mandatory.
    pub allows_empty: bool,
}

/// Whether a parameter takes one value or several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Many {
    /// One: `String`.
    #[default]
    One,
    /// Several: `String[]`. One alone is taken as an array of it.
    Array,
    /// Several: `List`, `MultiValuedProperty`.
    List,
}

/// How a parameter takes part in one parameter set, or in all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The set, by its place in [`Signature::sets`]; all of them where it is left out.
    pub set: Option<u8>,
    /// Whether it must be given.
    pub is_mandatory: bool,
    /// Its rank among those that need no name.
    pub position: Option<u16>,
    /// Whether it takes the objects of the pipeline.
    pub by_value: bool,
    /// Whether it takes the property of its name from the objects of the pipeline.
    pub by_name: bool,
    /// Whether it takes all values that are left over.
    pub takes_rest: bool,
}

/// What is worth knowing about a parameter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Remarks {
    /// Plumbing of the service: taken, and not offered.
    pub is_internal: bool,
    /// Still taken, no longer meant to be used.
    pub is_deprecated: bool,
    /// Missing in the published syntax.
    pub is_unlisted: bool,
    /// Only there in 2018.
    pub is_of_2018: bool,
}

/// What a value must be, beyond its type.
#[derive(Clone, Debug)]
pub enum Check {
    /// `[ValidateSet('a', 'b')]`
    Set {
        /// The values.
        values: Vec<Name>,
        /// Whether the case of letters is of no account, as usual.
        ignores_case: bool,
    },
    /// None of these, nor a beginning of one: they mean something else in this place.
    NoneOf(Vec<Name>),
    /// `[ValidateRange(1, 5)]`
    Range(f64, f64),
    /// `[ValidateLength(1, 5)]`, in characters.
    Length(usize, usize),
    /// `[ValidateCount(1, 5)]`
    Count(usize, usize),
    /// `[ValidatePattern('^a')]`
    Pattern {
        /// The pattern.
        pattern: Name,
        /// Whether a text, the first, fits a pattern, the second.
        fits: fn(&str, &str) -> bool,
    },
    /// `[ValidateNotNull()]`
    NotNull,
    /// `[ValidateNotNullOrEmpty()]`
    NotNullOrEmpty,
}

impl Signature {
    /// The sets as bits.
    pub fn all_sets(&self) -> SetMask {
        match self.sets.len() {
            0 => 1,
            32.. => SetMask::MAX,
            count => (1 << count) - 1,
        }
    }

    /// The default set as a bit; none where there is none.
    pub fn default_mask(&self) -> SetMask {
        match (self.default_set, self.sets.is_empty()) {
            (_, true) => 1,
            (Some(set), false) => 1u32.checked_shl(set.into()).unwrap_or(0),
            (None, false) => 0,
        }
    }
}

impl Parameter {
    /// A parameter of a type that may be given in every set.
    pub fn new(name: impl Into<Name>, kind: Kind, many: Many) -> Parameter {
        let places = vec![Place::default()];
        Parameter { name: name.into(), kind, many, places, ..Parameter::default() }
    }

    /// The sets in which it may be given.
    pub fn sets(&self, all: SetMask) -> SetMask {
        self.places.iter().fold(0, |sets, place| sets | place.sets(all))
    }

    /// Whether it needs no value: its name alone says yes.
    pub fn is_switch(&self) -> bool {
        self.kind == Kind::Switch && self.many == Many::One
    }

    /// How it takes part where these sets are left, first where it is mandatory.
    pub fn place_in(&self, sets: SetMask) -> Option<&Place> {
        let mut fitting = self.places.iter().filter(|place| place.sets(sets) & sets != 0);
        let first = fitting.next()?;
        Some(fitting.find(|place| place.is_mandatory && !first.is_mandatory).unwrap_or(first))
    }
}

impl Place {
    /// The sets that it speaks of.
    pub fn sets(&self, all: SetMask) -> SetMask {
        match self.set {
            None => all,
            Some(set) => 1u32.checked_shl(set.into()).unwrap_or(0),
        }
    }

    /// Whether objects of the pipeline can fill it.
    pub fn takes_input(&self) -> bool {
        self.by_value || self.by_name
    }
}
