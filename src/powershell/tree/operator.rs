//! The operators, and how tightly they bind.

/// What stands between an assignment's target and its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssignmentOperator {
    /// `=`
    Set,
    /// `+=`
    Add,
    /// `-=`
    Subtract,
    /// `*=`
    Multiply,
    /// `/=`
    Divide,
    /// `%=`
    Remainder,
}

/// What stands between two operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BinaryOperator {
    /// `-and`
    And,
    /// `-or`
    Or,
    /// `-xor`
    Xor,
    /// `-band`
    BitAnd,
    /// `-bor`
    BitOr,
    /// `-bxor`
    BitXor,
    /// `-eq` and its kind.
    Compare(Comparison, Case),
    /// `-is`
    Is,
    /// `-isnot`
    IsNot,
    /// `-as`
    As,
    /// `-join`
    Join,
    /// `-shl`
    ShiftLeft,
    /// `-shr`
    ShiftRight,
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`
    Divide,
    /// `%`
    Remainder,
    /// `-f`
    Format,
    /// `..`
    Range,
}

/// The comparisons that have a form for each [`Case`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// `-eq`
    Equal,
    /// `-ne`
    NotEqual,
    /// `-gt`
    Greater,
    /// `-ge`
    GreaterOrEqual,
    /// `-lt`
    Less,
    /// `-le`
    LessOrEqual,
    /// `-like`
    Like,
    /// `-notlike`
    NotLike,
    /// `-match`
    Match,
    /// `-notmatch`
    NotMatch,
    /// `-contains`
    Contains,
    /// `-notcontains`
    NotContains,
    /// `-in`
    In,
    /// `-notin`
    NotIn,
    /// `-replace`
    Replace,
    /// `-split`
    Split,
}

/// Whether capital and small letters differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// They do not: `-eq`, and `-ieq`, which says so.
    Ignored,
    /// They do: `-ceq`.
    Sensitive,
}

/// What stands before or behind one operand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnaryOperator {
    /// `-not` or `!`
    Not,
    /// `-bnot`
    BitNot,
    /// `+`
    Plus,
    /// `-`
    Minus,
    /// `-join`
    Join,
    /// `-split`
    Split(Case),
    /// `++$x`
    IncrementBefore,
    /// `--$x`
    DecrementBefore,
    /// `$x++`
    IncrementAfter,
    /// `$x--`
    DecrementAfter,
}

/// How tightly a binary operator binds, the loosest first. The comma and the operators of one
/// operand bind tighter than all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tightness {
    /// `-and -or -xor`, which are equals: `1 -or 0 -and 0` is false.
    Logical,
    /// `-band -bor -bxor`
    Bitwise,
    /// `-eq` and its kind, `-is`, `-as`, `-join`, `-shl`, `-shr`
    Comparison,
    /// `+ -`
    Sum,
    /// `* / %`
    Product,
    /// `-f`
    Format,
    /// `..`
    Range,
}

impl Tightness {
    /// The tightest first.
    pub const TIGHTEST_FIRST: [Tightness; 7] = [
        Tightness::Range,
        Tightness::Format,
        Tightness::Product,
        Tightness::Sum,
        Tightness::Comparison,
        Tightness::Bitwise,
        Tightness::Logical,
    ];
}

impl BinaryOperator {
    /// How tightly it binds.
    pub const fn tightness(self) -> Tightness {
        use BinaryOperator as B;
        match self {
            B::And | B::Or | B::Xor => Tightness::Logical,
            B::BitAnd | B::BitOr | B::BitXor => Tightness::Bitwise,
            B::Compare(..) | B::Is | B::IsNot | B::As => Tightness::Comparison,
            B::Join | B::ShiftLeft | B::ShiftRight => Tightness::Comparison,
            B::Add | B::Subtract => Tightness::Sum,
            B::Multiply | B::Divide | B::Remainder => Tightness::Product,
            B::Format => Tightness::Format,
            B::Range => Tightness::Range,
        }
    }

    /// The operator with this name, without its dash, in any case of letters.
    pub fn named(name: &str) -> Option<BinaryOperator> {
        let name = name.to_ascii_lowercase();
        let plain = match name.as_str() {
            "and" => BinaryOperator::And,
            "or" => BinaryOperator::Or,
            "xor" => BinaryOperator::Xor,
            "band" => BinaryOperator::BitAnd,
            "bor" => BinaryOperator::BitOr,
            "bxor" => BinaryOperator::BitXor,
            "is" => BinaryOperator::Is,
            "isnot" => BinaryOperator::IsNot,
            "as" => BinaryOperator::As,
            "join" => BinaryOperator::Join,
            "shl" => BinaryOperator::ShiftLeft,
            "shr" => BinaryOperator::ShiftRight,
            "f" => BinaryOperator::Format,
            _ => return Comparison::named(&name).map(|(c, case)| BinaryOperator::Compare(c, case)),
        };
        Some(plain)
    }
}

impl Comparison {
    /// The comparisons with their names.
    pub const NAMES: [(Comparison, &str); 16] = [
        (Comparison::Equal, "eq"),
        (Comparison::NotEqual, "ne"),
        (Comparison::Greater, "gt"),
        (Comparison::GreaterOrEqual, "ge"),
        (Comparison::Less, "lt"),
        (Comparison::LessOrEqual, "le"),
        (Comparison::Like, "like"),
        (Comparison::NotLike, "notlike"),
        (Comparison::Match, "match"),
        (Comparison::NotMatch, "notmatch"),
        (Comparison::Contains, "contains"),
        (Comparison::NotContains, "notcontains"),
        (Comparison::In, "in"),
        (Comparison::NotIn, "notin"),
        (Comparison::Replace, "replace"),
        (Comparison::Split, "split"),
    ];

    /// The comparison with this name in small letters; a `c` or `i` in front says the case. The
    /// plain name comes first, or `-in` would be the `n` that ignores case.
    fn named(name: &str) -> Option<(Comparison, Case)> {
        let find = |name: &str| Self::NAMES.iter().find(|(_, n)| *n == name).map(|(c, _)| *c);
        let with = |prefix: char, case| {
            name.strip_prefix(prefix).and_then(find).map(|comparison| (comparison, case))
        };
        find(name)
            .map(|comparison| (comparison, Case::Ignored))
            .or_else(|| with('i', Case::Ignored))
            .or_else(|| with('c', Case::Sensitive))
    }
}

impl UnaryOperator {
    /// The operator with this name, without its dash, in any case of letters.
    pub fn named(name: &str) -> Option<UnaryOperator> {
        match name.to_ascii_lowercase().as_str() {
            "not" => Some(UnaryOperator::Not),
            "bnot" => Some(UnaryOperator::BitNot),
            "join" => Some(UnaryOperator::Join),
            "split" | "isplit" => Some(UnaryOperator::Split(Case::Ignored)),
            "csplit" => Some(UnaryOperator::Split(Case::Sensitive)),
            _ => None,
        }
    }

    /// Whether it changes its operand, which must then be a variable, a member or an index.
    pub const fn changes(self) -> bool {
        use UnaryOperator as U;
        matches!(
            self,
            U::IncrementBefore | U::DecrementBefore | U::IncrementAfter | U::DecrementAfter
        )
    }
}
