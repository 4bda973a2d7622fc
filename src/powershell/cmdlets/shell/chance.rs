//! `Get-Random`, and new Guids: drawn from the organization's seed, so that a script that is run
//! again on a fresh copy draws the same.

use crate::domain::chance::Stream;
use crate::powershell::bind::Binding;
use crate::powershell::cmdlet::Stage;
use crate::powershell::error::ErrorRecord;
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::{Flow, Jump};
use crate::powershell::eval::out::Out;
use crate::powershell::host::Wait;
use crate::powershell::tree::expression::Number;
use crate::powershell::value::failure::Category;
use crate::powershell::value::{Value, convert, text};

struct Random {
    binding: Binding,
    /// What the pipeline or the parameter brought.
    items: Vec<Value>,
}

/// `Get-Random`
pub fn stage(binding: &Binding) -> Box<dyn Stage> {
    let items = binding.get("InputObject").map(Value::items).unwrap_or_default();
    Box::new(Random { binding: binding.clone(), items })
}

impl Stage for Random {
    fn process<'a>(
        &'a mut self,
        _: &'a mut Shell<'_>,
        input: Option<Value>,
        _: &'a Out,
    ) -> Wait<'a, Flow> {
        self.items.extend(input.map(|value| value.items()).unwrap_or_default());
        Box::pin(std::future::ready(Ok(())))
    }

    fn end<'a>(&'a mut self, shell: &'a mut Shell<'_>, out: &'a Out) -> Wait<'a, Flow> {
        Box::pin(async move {
            if let Some(seed) = self.binding.get("SetSeed") {
                let seed = convert::to_long(seed).unwrap_or_default();
                shell.state.random_seed = Some(seed as u64);
                shell.state.draws = 0;
            }
            if self.items.is_empty() && !self.binding.has("InputObject") {
                let number = number(shell, &self.binding)?;
                return shell.emit(number, out).await;
            }
            let count = self.binding.get("Count").and_then(|c| convert::to_long(c).ok());
            let count = usize::try_from(count.unwrap_or(1)).unwrap_or_default();
            for _ in 0..count.min(self.items.len()) {
                let at = below(shell, self.items.len() as u64) as usize;
                let item = self.items.swap_remove(at);
                shell.step().await?;
                shell.emit(item, out).await?;
            }
            Ok(())
        })
    }
}

/// A number between the bounds; the upper one is never drawn.
fn number(shell: &mut Shell<'_>, binding: &Binding) -> Flow<Value> {
    let bound = |name: &str, usual: Number| match binding.get(name) {
        None | Some(Value::Null) => Ok(usual),
        Some(value) => convert::to_number(value, "System.Int32"),
    };
    let fault = |failure| Jump::error(ErrorRecord::from(failure));
    let low = bound("Minimum", Number::Int(0)).map_err(fault)?;
    let high = bound("Maximum", Number::Int(i32::MAX)).map_err(fault)?;
    let (a, b) = (convert::as_double(low), convert::as_double(high));
    if a >= b {
        let (a, b) = (convert::of_number(low), convert::of_number(high));
        let message = format!(
            "The Minimum value ({}) cannot be greater than or equal to the Maximum value ({}).",
            text::of(&a),
            text::of(&b)
        );
        let (id, class) = ("MinGreaterThanOrEqualMax", "ArgumentException");
        return Err(Jump::error(ErrorRecord::new(message, id, Category::InvalidArgument, class)));
    }
    let whole = |number: Number| match number {
        Number::Int(number) => Some(i64::from(number)),
        Number::Long(number) => Some(number),
        Number::Double(_) => None,
    };
    Ok(match (whole(low), whole(high)) {
        (Some(low), Some(high)) => {
            let drawn = low.wrapping_add_unsigned(below(shell, high.abs_diff(low)));
            i32::try_from(drawn).map_or(Value::Long(drawn), Value::Int)
        }
        _ => {
            let part = below(shell, 1 << 53) as f64 / (1u64 << 53) as f64;
            Value::Double(a + part * (b - a))
        }
    })
}

/// A number below a bound.
fn below(shell: &mut Shell<'_>, bound: u64) -> u64 {
    let bits = bits(shell);
    match bound {
        0 => 0,
        bound => ((u128::from(bits) * u128::from(bound)) >> 64) as u64,
    }
}

fn bits(shell: &mut Shell<'_>) -> u64 {
    let own = shell.look(|session| session.tenant().seed).unwrap_or_default();
    let seed = shell.state.random_seed.unwrap_or(own);
    let mut stream = Stream::new(seed, "Get-Random", shell.state.draws);
    shell.state.draws += 1;
    let mut half = || u64::from(stream.below(u32::MAX));
    half() << 32 | half()
}

impl Shell<'_> {
    /// A new Guid.
    pub fn drawn_guid(&mut self) -> String {
        let (high, low) = (bits(self), bits(self));
        let bytes = (u128::from(high) << 64 | u128::from(low)).to_be_bytes();
        uuid::Builder::from_random_bytes(bytes).into_uuid().to_string()
    }

    /// So many letters and digits.
    pub fn drawn_word(&mut self, length: usize) -> String {
        const SIGNS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz012345";
        (0..length).map(|_| char::from(SIGNS[(bits(self) >> 59) as usize & 31])).collect()
    }
}
