//! Numbers by pattern: `N2`, `F0`, `D4`, `X`, `P`, `C`, `E`, `G`, and pictures such as `#,##0.00`.

use crate::powershell::tree::expression::Number;
use crate::powershell::value::text;

/// The most digits that a pattern may ask for.
const DIGITS_MAX: usize = 99;

/// The number as the pattern wants it; nothing where there is no such pattern for it.
pub fn formatted(number: Number, pattern: &str) -> Option<String> {
    let mut signs = pattern.chars();
    let Some(kind) = signs.next() else { return Some(plain(number)) };
    let digits = signs.as_str();
    let is_standard = kind.is_ascii_alphabetic() && digits.chars().all(|c| c.is_ascii_digit());
    if !is_standard {
        return Some(picture(number, pattern));
    }
    let digits: Option<usize> = match digits {
        "" => None,
        digits => Some(digits.parse().ok().filter(|digits| *digits <= DIGITS_MAX)?),
    };
    if let Number::Double(number) = number
        && !number.is_finite()
    {
        return Some(text::of_double(number));
    }
    let decimal = Decimal::of(number);
    let sign = |decimal: &Decimal| if decimal.is_negative { "-" } else { "" };
    let fixed = |decimal: Decimal, groups: bool| {
        let decimal = decimal.rounded(digits.unwrap_or(2));
        format!("{}{}", sign(&decimal), decimal.written(digits.unwrap_or(2), 1, groups))
    };
    match kind.to_ascii_uppercase() {
        'N' => Some(fixed(decimal, true)),
        'F' => Some(fixed(decimal, false)),
        'P' => Some(fixed(decimal.times_hundred(), true) + " %"),
        'C' => {
            let decimal = decimal.rounded(digits.unwrap_or(2));
            let written = decimal.written(digits.unwrap_or(2), 1, true);
            Some(if decimal.is_negative { format!("(${written})") } else { format!("${written}") })
        }
        'D' => {
            whole(number)?;
            Some(format!("{}{}", sign(&decimal), decimal.written(0, digits.unwrap_or(1), false)))
        }
        'X' => {
            let bits = match (number, whole(number)?) {
                (Number::Int(int), _) => u64::from(int as u32),
                (_, long) => long as u64,
            };
            let width = digits.unwrap_or(1);
            let is_upper = kind == 'X';
            Some(if is_upper { format!("{bits:0width$X}") } else { format!("{bits:0width$x}") })
        }
        'E' => Some(exponential(number, digits.unwrap_or(6), kind)),
        'G' => match digits.filter(|digits| *digits > 0) {
            None => Some(plain(number)),
            Some(digits) => Some(text::of_double(decimal.significant(digits).as_double())),
        },
        _ => None,
    }
}

fn plain(number: Number) -> String {
    match number {
        Number::Int(number) => number.to_string(),
        Number::Long(number) => number.to_string(),
        Number::Double(number) => text::of_double(number),
    }
}

fn whole(number: Number) -> Option<i64> {
    match number {
        Number::Int(number) => Some(i64::from(number)),
        Number::Long(number) => Some(number),
        Number::Double(_) => None,
    }
}

/// One digit, a point, the digits asked for, and an exponent of at least three digits.
fn exponential(number: Number, digits: usize, sign: char) -> String {
    let decimal = Decimal::of(number).significant(digits + 1);
    let mut all: String = decimal.digits.iter().map(|digit| char::from(b'0' + digit)).collect();
    all.extend(std::iter::repeat_n('0', (digits + 1).saturating_sub(all.len())));
    let power = if decimal.digits.is_empty() { 0 } else { decimal.point - 1 };
    let negative = if decimal.is_negative { "-" } else { "" };
    let point = if digits > 0 { "." } else { "" };
    let power_sign = if power < 0 { '-' } else { '+' };
    format!("{negative}{}{point}{}{sign}{power_sign}{:03}", &all[..1], &all[1..], power.abs())
}

/// A number as its decimal digits, so that halves are rounded as people see them: away from zero.
#[derive(Clone, Debug)]
struct Decimal {
    is_negative: bool,
    /// Without zeros at either end; none for zero.
    digits: Vec<u8>,
    /// How many digits stand before the point; negative where zeros follow it.
    point: i32,
}

impl Decimal {
    fn of(number: Number) -> Decimal {
        let written = match number {
            Number::Int(number) => format!("{number}e0"),
            Number::Long(number) => format!("{number}e0"),
            // Fifteen digits are what .NET Framework keeps of a double.
            Number::Double(number) => format!("{number:.14e}"),
        };
        let (mantissa, power) = written.split_once('e').unwrap_or((&written, "0"));
        let power: i32 = power.parse().unwrap_or_default();
        let is_negative = mantissa.starts_with('-');
        let mantissa = mantissa.trim_start_matches('-');
        let before = mantissa.find('.').unwrap_or(mantissa.len()) as i32;
        let digits = mantissa.bytes().filter(u8::is_ascii_digit).map(|b| b - b'0').collect();
        Decimal { is_negative, digits, point: before + power }.trimmed()
    }

    fn trimmed(mut self) -> Decimal {
        let zeros = self.digits.iter().take_while(|digit| **digit == 0).count();
        self.digits.drain(..zeros);
        self.point -= zeros as i32;
        while self.digits.last() == Some(&0) {
            self.digits.pop();
        }
        if self.digits.is_empty() {
            self = Decimal { is_negative: false, digits: Vec::new(), point: 0 };
        }
        self
    }

    fn times_hundred(self) -> Decimal {
        Decimal { point: self.point + 2, ..self }
    }

    /// With at most so many digits behind the point.
    fn rounded(self, decimals: usize) -> Decimal {
        let kept = i64::from(self.point) + decimals as i64;
        match usize::try_from(kept) {
            Ok(kept) => self.significant(kept),
            Err(_) => Decimal { is_negative: false, digits: Vec::new(), point: 0 },
        }
    }

    /// With at most so many digits.
    fn significant(mut self, kept: usize) -> Decimal {
        if kept >= self.digits.len() {
            return self;
        }
        let goes_up = self.digits[kept] >= 5;
        self.digits.truncate(kept);
        if goes_up {
            while self.digits.last() == Some(&9) {
                self.digits.pop();
            }
            match self.digits.last_mut() {
                Some(last) => *last += 1,
                None => {
                    self.digits.push(1);
                    self.point += 1;
                }
            }
        }
        self.trimmed()
    }

    fn as_double(&self) -> f64 {
        let digits: String = self.digits.iter().map(|digit| char::from(b'0' + digit)).collect();
        let power = self.point - self.digits.len() as i32;
        let plain: f64 = format!("0{digits}e{power}").parse().unwrap_or_default();
        if self.is_negative { -plain } else { plain }
    }

    fn digit(&self, place: i32) -> char {
        let at = usize::try_from(self.point - 1 - place).ok();
        let digit = at.and_then(|at| self.digits.get(at)).copied().unwrap_or_default();
        char::from(b'0' + digit)
    }

    /// Without its sign: so many digits behind the point, at least so many before it.
    fn written(&self, decimals: usize, whole: usize, groups: bool) -> String {
        let mut out = String::new();
        let before = self.point.max(whole as i32).max(0);
        for place in (0..before).rev() {
            out.push(self.digit(place));
            if groups && place > 0 && place % 3 == 0 {
                out.push(',');
            }
        }
        if decimals > 0 {
            out.push('.');
            out.extend((1..=decimals as i32).map(|place| self.digit(-place)));
        }
        out
    }
}

/// A number by a picture of it: `0` and `#` are digits, `,` groups, `%` takes hundredths, and up to
/// three pictures with semicolons are for positive, negative and zero.
fn picture(number: Number, pattern: &str) -> String {
    let decimal = Decimal::of(number);
    let sections: Vec<&str> = pattern.split(';').collect();
    let (section, has_own_sign) = match (sections.as_slice(), decimal.is_negative) {
        ([_, _, zero, ..], _) if decimal.digits.is_empty() && !zero.is_empty() => (*zero, true),
        ([_, negative, ..], true) if !negative.is_empty() => (*negative, true),
        ([positive, ..], _) => (*positive, false),
        ([], _) => ("", false),
    };
    let decimal = if section.contains('%') { decimal.times_hundred() } else { decimal };
    let is_digit = |c: char| c == '0' || c == '#';
    let (before, after) = section.split_once('.').unwrap_or((section, ""));
    let decimals = after.chars().filter(|c| is_digit(*c)).count().min(DIGITS_MAX);
    let forced = after.chars().filter(|c| is_digit(*c)).collect::<String>();
    let forced = forced.rfind('0').map_or(0, |last| last + 1);
    let whole = before.chars().filter(|c| is_digit(*c)).skip_while(|c| *c == '#').count();
    let groups = before.trim_end_matches(|c: char| !is_digit(c)).contains(',');
    let decimal = decimal.rounded(decimals);
    let written = decimal.written(decimals, whole.min(DIGITS_MAX), groups);
    let (start, end) = written.split_once('.').unwrap_or((&written, ""));
    let mut end = end.to_string();
    while end.len() > forced && end.ends_with('0') {
        end.pop();
    }
    let point = if end.is_empty() { "" } else { "." };
    let digits = format!("{start}{point}{end}");
    let sign = if decimal.is_negative && !has_own_sign { "-" } else { "" };
    // Everything that is no digit stays where it is; the number stands where its first digit does.
    let is_picture = |c: char| is_digit(c) || c == '.' || c == ',';
    let first = section.find(is_picture).unwrap_or(section.len());
    let last = section.rfind(is_picture).map_or(first, |last| last + 1);
    let digits = if first < last { digits } else { String::new() };
    let literal = |text: &str| text.replace(['\'', '"', '\\'], "");
    format!("{sign}{}{digits}{}", literal(&section[..first]), literal(&section[last..]))
}
