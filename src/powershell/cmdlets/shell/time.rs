//! `Get-Date`, `New-TimeSpan`, `Start-Sleep` and `Measure-Command`, in virtual time.

use std::rc::Rc;

use super::bound::{not_simulated, number};
use crate::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, Timestamp};
use crate::powershell::bind::Binding;
use crate::powershell::cmdlet::{Call, Done, Stage};
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::Flow;
use crate::powershell::eval::out::Out;
use crate::powershell::host::Wait;
use crate::powershell::value::convert::read_moment;
use crate::powershell::value::{Block, Value, format, text};

/// Formats with names of their own.
const NAMED: [(&str, &str); 4] = [
    ("FileDate", "yyyyMMdd"),
    ("FileDateUniversal", "yyyyMMddZ"),
    ("FileDateTime", "yyyyMMddTHHmmssffff"),
    ("FileDateTimeUniversal", "yyyyMMddTHHmmssffffZ"),
];

/// `Get-Date`
pub fn get_date(call: &mut Call<'_>) -> Done {
    if call.has("UFormat") {
        return Err(not_simulated("UFormat", "Use -Format, for example -Format yyyy-MM-dd.").into());
    }
    if call.has("DisplayHint") {
        return Err(not_simulated("DisplayHint", "Use -Format D or -Format t.").into());
    }
    let start = match call.value("Date") {
        Some(Value::Time(moment)) => *moment,
        _ => call.now(),
    };
    let moment = changed(call, start)?;
    let Some(pattern) = call.text("Format") else {
        call.write(Value::Time(moment));
        return Ok(());
    };
    let named = NAMED.iter().find(|(name, _)| name.eq_ignore_ascii_case(&pattern));
    let pattern = named.map_or(pattern.as_str(), |(_, pattern)| pattern);
    match format::one(&Value::Time(moment), pattern) {
        Ok(written) => call.write(Value::text(written)),
        Err(_) => return Err(call.invalid("Input string was not in a correct format.", pattern)),
    }
    Ok(())
}

/// The moment with the parts that were given.
fn changed(call: &Call<'_>, start: Timestamp) -> Done<Timestamp> {
    let civil = start.civil();
    let part = |name: &str, own: i64| call.number(name).unwrap_or(own);
    let year = part("Year", civil.year().into());
    let (month, day) = (part("Month", civil.month().into()), part("Day", civil.day().into()));
    let time = part("Hour", civil.hour().into()) * HOUR_MS
        + part("Minute", civil.minute().into()) * MINUTE_MS
        + part("Second", civil.second().into()) * SECOND_MS
        + part("Millisecond", civil.millisecond().into());
    let date = read_moment(&format!("{year}-{month}-{day}")).ok_or_else(|| {
        call.invalid(
            "Year, Month, and Day parameters describe an un-representable DateTime.",
            &format!("{year}-{month}-{day}"),
        )
    })?;
    Ok(date.plus(time))
}

/// `New-TimeSpan`
pub fn new_span(call: &mut Call<'_>) -> Done {
    let units =
        [("Days", DAY_MS), ("Hours", HOUR_MS), ("Minutes", MINUTE_MS), ("Seconds", SECOND_MS)];
    let has_units = units.iter().any(|(name, _)| call.has(name));
    let moment = |name: &str| match call.value(name) {
        Some(Value::Time(moment)) => *moment,
        _ => call.now(),
    };
    let ms = match has_units {
        true => {
            let of = |(name, unit): &(&str, i64)| call.number(name).unwrap_or(0) * unit;
            units.iter().map(of).sum()
        }
        false => moment("End").since(moment("Start")),
    };
    call.write(Value::Duration(ms));
    Ok(())
}

/// `Start-Sleep`
pub fn sleep<'a>(shell: &'a mut Shell<'_>, binding: &'a Binding, _: &'a Out) -> Wait<'a, Flow> {
    Box::pin(async move {
        let seconds = number(binding, "Seconds").unwrap_or(0);
        let ms = number(binding, "Milliseconds").unwrap_or(0) + seconds * SECOND_MS;
        shell.sleep(ms.max(0)).await
    })
}

/// `Measure-Command`: how much virtual time a block takes, which is none unless it waits.
pub fn measure(binding: &Binding) -> Box<dyn Stage> {
    let block = match binding.get("Expression") {
        Some(Value::Block(block)) => Some(block.clone()),
        _ => None,
    };
    Box::new(Measure { block, started: None })
}

struct Measure {
    block: Option<Rc<Block>>,
    started: Option<Timestamp>,
}

impl Stage for Measure {
    fn begin<'a>(&'a mut self, shell: &'a mut Shell<'_>, _: &'a Out) -> Wait<'a, Flow> {
        self.started = Some(shell.now());
        Box::pin(std::future::ready(Ok(())))
    }

    fn process<'a>(
        &'a mut self,
        shell: &'a mut Shell<'_>,
        input: Option<Value>,
        _: &'a Out,
    ) -> Wait<'a, Flow> {
        Box::pin(async move {
            let Some(block) = &self.block else { return Ok(()) };
            shell.block_with_item(block, input.unwrap_or(Value::Null), &Out::Nothing).await
        })
    }

    fn end<'a>(&'a mut self, shell: &'a mut Shell<'_>, out: &'a Out) -> Wait<'a, Flow> {
        let now = shell.now();
        let ms = now.since(self.started.unwrap_or(now));
        shell.emit(Value::Duration(ms), out)
    }
}

/// A moment as the history and the transcript write it.
pub fn stamp(moment: Timestamp) -> String {
    format::one(&Value::Time(moment), "yyyyMMddHHmmss").unwrap_or_else(|_| text::of_moment(moment))
}
