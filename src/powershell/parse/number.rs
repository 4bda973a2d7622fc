//! Numbers: `5`, `1.5`, `1e3`, `0xFF`, `2KB`, `7l`, `1d`.

use super::cursor::{ends_word, is_dash};
use super::{Fault, Mode, Parser};
use crate::powershell::tree::expression::{Expression, ExpressionKind, Number};

/// A number taken apart.
struct Written {
    negative: bool,
    is_hex: bool,
    is_real: bool,
    digits: String,
    suffix: Option<char>,
    multiplier: i64,
}

impl Parser<'_> {
    /// The number that begins here, with its sign. Nothing is read where more than a number stands:
    /// `77z` and, among the words of a command, `1.2.3.4` and `1..5` are words.
    pub(super) fn number(&mut self) -> Option<Expression> {
        let start = self.at;
        let mark = self.mark();
        let written = self.written_number().filter(|_| self.number_ends());
        let Some(written) = written else {
            self.back_to(mark);
            return None;
        };
        let span = self.since(start);
        let number = match value(&written) {
            Some(number) => number,
            None if self.mode == Mode::Command => {
                self.back_to(mark);
                return None;
            }
            None => {
                self.report(span, Fault::BadNumericConstant, span.of(self.text));
                Number::Int(0)
            }
        };
        Some(Expression { span, kind: ExpressionKind::Number(number) })
    }

    fn written_number(&mut self) -> Option<Written> {
        let negative = self.next_is(is_dash);
        if negative || self.next_is(|c| c == '+') {
            self.take();
        }
        // `2>` is a redirection.
        if self.next_is(|c| ('1'..='6').contains(&c)) && self.second_is(|c| c == '>') {
            return None;
        }
        let is_hex = self.rest().starts_with("0x") || self.rest().starts_with("0X");
        let mut digits = String::new();
        let mut is_real = false;
        if is_hex {
            self.take();
            self.take();
            digits.push_str(self.take_while(|c| c.is_ascii_hexdigit()));
            if digits.is_empty() {
                return None;
            }
        } else {
            digits.push_str(self.take_while(|c| c.is_ascii_digit()));
            if self.next_is(|c| c == '.') && !self.second_is(|c| c == '.') {
                self.take();
                digits.push('.');
                digits.push_str(self.take_while(|c| c.is_ascii_digit()));
                is_real = true;
            }
            if self.next_is(|c| c == 'e' || c == 'E') {
                is_real = true;
                self.exponent(&mut digits)?;
            }
            if !digits.contains(|c: char| c.is_ascii_digit()) {
                return None;
            }
        }
        let suffix = self.peek().map(|c| c.to_ascii_lowercase()).filter(|c| "ld".contains(*c));
        if suffix.is_some() {
            self.take();
        }
        let multiplier = self.multiplier();
        Some(Written { negative, is_hex, is_real, digits, suffix, multiplier })
    }

    fn exponent(&mut self, digits: &mut String) -> Option<()> {
        self.take();
        digits.push('e');
        if self.next_is(is_dash) {
            self.take();
            digits.push('-');
        } else {
            self.take_if('+');
        }
        let power = self.take_while(|c| c.is_ascii_digit());
        digits.push_str(power);
        (!power.is_empty()).then_some(())
    }

    /// `KB` and its kind, which multiply by powers of 1024.
    fn multiplier(&mut self) -> i64 {
        let power = self.peek().and_then(|c| "kmgtp".find(c.to_ascii_lowercase()));
        match power {
            Some(power) if self.second_is(|c| c == 'b' || c == 'B') => {
                self.take();
                self.take();
                1 << (10 * (power + 1))
            }
            _ => 1,
        }
    }

    fn number_ends(&self) -> bool {
        let operators = |c: char| "!#%*+./<=>]".contains(c) || is_dash(c);
        self.peek().is_none_or(|c| ends_word(c) || self.mode == Mode::Expression && operators(c))
    }
}

/// What a number is worth; nothing where it does not fit what its writing says.
fn value(written: &Written) -> Option<Number> {
    let sign = if written.negative { -1 } else { 1 };
    if written.is_hex {
        let digits = written.digits.trim_start_matches('0');
        let bits = match digits.is_empty() {
            true => 0,
            false => u64::from_str_radix(digits, 16).ok()?,
        };
        // Eight digits fill an int and sixteen a long, their first bit being the sign.
        let plain = match written.digits.len() <= 8 && written.suffix != Some('l') {
            true => i64::from(bits as u32 as i32),
            false => bits as i64,
        };
        return whole(i128::from(plain) * sign * i128::from(written.multiplier), written.suffix);
    }
    if !written.is_real && written.suffix != Some('d') {
        let plain: i128 = match written.digits.parse() {
            Ok(plain) => plain,
            Err(_) => return real(written, sign as f64),
        };
        let product = plain.checked_mul(sign)?.checked_mul(i128::from(written.multiplier))?;
        return whole(product, written.suffix);
    }
    real(written, sign as f64)
}

fn whole(number: i128, suffix: Option<char>) -> Option<Number> {
    match (i32::try_from(number), i64::try_from(number)) {
        (Ok(int), _) if suffix.is_none() => Some(Number::Int(int)),
        (_, Ok(long)) => Some(Number::Long(long)),
        _ if suffix == Some('l') => None,
        _ => Some(Number::Double(number as f64)),
    }
}

fn real(written: &Written, sign: f64) -> Option<Number> {
    let plain: f64 = written.digits.parse().ok()?;
    let number = sign * plain * written.multiplier as f64;
    match written.suffix {
        Some('l') if number.abs() < 9.2e18 => Some(Number::Long(number.round_ties_even() as i64)),
        Some('l') => None,
        _ => Some(Number::Double(number)),
    }
}
