//! Schedules and their ranges: `New-CsOnlineTimeRange`, `New-CsOnlineDateTimeRange`,
//! `New-CsOnlineSchedule`, and what they mean for an attendant.

use super::fields::{ONLINE, given, hinted, items, object, text_of};
use super::ids;
use crate::domain::routing::hours::{DateRange, SLOTS, Week, day_of, slots};
use crate::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, Timestamp};
use crate::powershell::cmdlet::{Call, Done, Stopped};
use crate::powershell::hint::RoutingHint;
use crate::powershell::shell::voice_apps::{Schedule, When};
use crate::powershell::value::{Value, convert};

/// The days as the properties of a weekly schedule name them, Monday first.
pub const DAYS: [&str; 7] = [
    "MondayHours",
    "TuesdayHours",
    "WednesdayHours",
    "ThursdayHours",
    "FridayHours",
    "SaturdayHours",
    "SundayHours",
];

/// The most date ranges of a schedule (AA-07).
const RANGES_MAX: usize = crate::domain::routing::hours::RANGES_MAX;

const HALF_HOUR_MS: i64 = 30 * MINUTE_MS;

/// `New-CsOnlineTimeRange`
pub fn new_time_range(call: &mut Call<'_>) -> Done {
    let bound = |name: &str| match call.value(name) {
        Some(Value::Duration(ms)) => *ms,
        _ => 0,
    };
    let (start, end) = (bound("Start"), bound("End"));
    let given = format!("{} - {}", clock(start), clock(end));
    if !(0..DAY_MS).contains(&start) || !(0..=DAY_MS).contains(&end) || end <= start {
        let message = format!(
            "The time range {given} is not valid: its start must be before its end, and both must \
             be within one day. The end of the day is 1.00:00:00."
        );
        return Err(call.invalid(message, &given));
    }
    if start % HALF_HOUR_MS != 0 || end % HALF_HOUR_MS != 0 {
        return Err(off_the_grid(call, &given));
    }
    call.write(time_range(start, end));
    Ok(())
}

fn off_the_grid(call: &Call<'_>, given: &str) -> Stopped {
    let message = format!("The time range {given} is not aligned with 30/60-minute boundaries.");
    hinted(call.invalid(message, given), RoutingHint::HalfHours)
}

fn time_range(start_ms: i64, end_ms: i64) -> Value {
    object(
        ONLINE,
        "TimeRange",
        [("Start", Value::Duration(start_ms)), ("End", Value::Duration(end_ms))],
    )
}

/// `09:30`, `24:00`
pub fn clock(ms: i64) -> String {
    format!("{:02}:{:02}", ms / HOUR_MS, ms % HOUR_MS / MINUTE_MS)
}

/// `New-CsOnlineDateTimeRange`
pub fn new_date_time_range(call: &mut Call<'_>) -> Done {
    let written = call.text("Start").unwrap_or_default();
    let start = moment(call, &written)?;
    let end = match call.text("End").filter(|end| !end.is_empty()) {
        Some(end) => moment(call, &end)?,
        None => Timestamp((day_of(start) + 1).saturating_mul(DAY_MS)),
    };
    if end <= start {
        let message = "The start of a date time range must be before its end.";
        return Err(call.invalid(message, &written));
    }
    call.write(date_time_range(start, end));
    Ok(())
}

fn date_time_range(start: Timestamp, end: Timestamp) -> Value {
    object(ONLINE, "DateTimeRange", [("Start", Value::Time(start)), ("End", Value::Time(end))])
}

/// A date with the day first: `24/12/2018`, `24/12/2018 9:30`.
fn moment(call: &Call<'_>, written: &str) -> Done<Timestamp> {
    let wrong = || {
        let message = format!(
            "\"{written}\" is not a date time bound. Use one of the formats \"d/m/yyyy H:mm\" and \
             \"d/m/yyyy\"."
        );
        call.invalid(message, written)
    };
    let at = read_moment(written).ok_or_else(wrong)?;
    match at.0.rem_euclid(HALF_HOUR_MS) {
        0 => Ok(at),
        _ => Err(off_the_grid(call, written)),
    }
}

fn read_moment(written: &str) -> Option<Timestamp> {
    let (date, time) = match written.trim().split_once(' ') {
        Some((date, time)) => (date, time.trim()),
        None => (written.trim(), "0:00"),
    };
    let parts: Vec<i16> = date.split('/').map(str::parse).collect::<Result<_, _>>().ok()?;
    let [day, month, year] = parts.as_slice() else { return None };
    let (day, month) = (i8::try_from(*day).ok()?, i8::try_from(*month).ok()?);
    let date = jiff::civil::Date::new(*year, month, day).ok().filter(|date| date.year() > 0)?;
    let (hour, minute) = time.split_once(':')?;
    let hour: i64 = hour.parse().ok().filter(|hour| (0..24).contains(hour))?;
    let minute: i64 = minute.parse().ok().filter(|minute| (0..60).contains(minute))?;
    let midnight = Timestamp::utc(date.year(), date.month(), date.day(), 0, 0);
    Some(midnight.plus(hour * HOUR_MS + minute * MINUTE_MS))
}

/// `New-CsOnlineSchedule`
pub fn new_schedule(call: &mut Call<'_>) -> Done {
    let name = call.text("Name").unwrap_or_default();
    let when = if call.flag("FixedSchedule") {
        let ranges = call.value("DateTimeRanges").map(Value::items).unwrap_or_default();
        fixed(call, &ranges)?
    } else {
        let is_complement = call.flag("Complement");
        let days: Vec<Vec<Value>> =
            DAYS.iter().map(|day| call.value(day).map(Value::items).unwrap_or_default()).collect();
        weekly(call, &days, is_complement)?
    };
    let count = call.state.voice_apps.count();
    let id = call.look(|session| ids::derived(session.tenant(), &format!("schedule {count}")));
    let schedule = Schedule { id, name, when };
    call.state.voice_apps.schedules.push(schedule.clone());
    call.write(shown(&schedule, &[]));
    Ok(())
}

fn fixed(call: &Call<'_>, ranges: &[Value]) -> Done<When> {
    if ranges.len() > RANGES_MAX {
        let message = format!("A fixed schedule has at most {RANGES_MAX} date-time ranges.");
        return Err(call.invalid(message, &ranges.len().to_string()));
    }
    let range = |range: &Value| -> Done<(Timestamp, Timestamp)> {
        let bound = |name: &str| {
            let found = given(range, name).and_then(|value| convert::to_moment(&value).ok());
            found.ok_or_else(|| call.invalid("DateTimeRanges takes date-time ranges.", name))
        };
        Ok((bound("Start")?, bound("End")?))
    };
    Ok(When::Fixed(ranges.iter().map(range).collect::<Done<_>>()?))
}

fn weekly(call: &Call<'_>, days: &[Vec<Value>], is_complement: bool) -> Done<When> {
    if days.iter().all(Vec::is_empty) {
        let message = "A weekly recurrent schedule needs time ranges on at least one day.";
        return Err(call.invalid(message, ""));
    }
    let mut named = Week([0; 7]);
    for (bits, ranges) in named.0.iter_mut().zip(days) {
        for range in ranges {
            let bound = |name: &str| {
                let found = given(range, name).and_then(|value| convert::to_duration(&value).ok());
                found.ok_or_else(|| call.invalid("The hours of a day are time ranges.", name))
            };
            let (start, end) = (bound("Start")?, bound("End")?);
            if start % HALF_HOUR_MS != 0 || end % HALF_HOUR_MS != 0 || start < 0 || end > DAY_MS {
                let given = format!("{} - {}", clock(start), clock(end));
                return Err(off_the_grid(call, &given));
            }
            *bits |= slots((start / HALF_HOUR_MS) as u32, (end / HALF_HOUR_MS) as u32);
        }
    }
    Ok(When::Weekly { named, is_complement })
}

/// `Get-CsOnlineSchedule`
pub fn get(call: &mut Call<'_>) -> Done {
    let all =
        call.look(|session| super::shown::schedules(session.tenant(), &call.state.voice_apps));
    let wanted = call.text("Id");
    let is_meant = |schedule: &Schedule| {
        wanted.as_ref().is_none_or(|id| schedule.id.eq_ignore_ascii_case(id.trim()))
    };
    let found: Vec<Value> = all
        .iter()
        .filter(|(schedule, _)| is_meant(schedule))
        .map(|(schedule, used_by)| shown(schedule, used_by))
        .collect();
    if let (Some(wanted), true) = (&wanted, found.is_empty()) {
        let message = format!("Schedule \"{wanted}\" was not found.");
        return Err(call.not_found(message, wanted));
    }
    found.into_iter().for_each(|schedule| call.write(schedule));
    Ok(())
}

/// A schedule as an object, with the attendants that use it.
pub fn shown(schedule: &Schedule, used_by: &[String]) -> Value {
    let (kind, weekly, fixed) = match &schedule.when {
        When::Weekly { named, is_complement } => {
            ("WeeklyRecurrence", weekly_object(named, *is_complement), Value::Null)
        }
        When::Fixed(ranges) => {
            let ranges = ranges.iter().map(|(start, end)| date_time_range(*start, *end)).collect();
            let ranges = Value::array(ranges);
            ("Fixed", Value::Null, object(ONLINE, "FixedSchedule", [("DateTimeRanges", ranges)]))
        }
    };
    let used_by = used_by.iter().map(|id| Value::text(id.as_str())).collect();
    object(
        ONLINE,
        "Schedule",
        [
            ("Id", Value::text(schedule.id.as_str())),
            ("Name", Value::text(schedule.name.as_str())),
            ("Type", Value::text(kind)),
            ("WeeklyRecurrentSchedule", weekly),
            ("FixedSchedule", fixed),
            ("AssociatedConfigurationIds", Value::array(used_by)),
        ],
    )
}

fn weekly_object(named: &Week, is_complement: bool) -> Value {
    let day = |at: usize| {
        let range = |(first, end): (u32, u32)| {
            time_range(i64::from(first) * HALF_HOUR_MS, i64::from(end) * HALF_HOUR_MS)
        };
        Value::array(named.stretches(at).into_iter().map(range).collect())
    };
    object(
        ONLINE,
        "WeeklyRecurrentSchedule",
        [
            ("ComplementEnabled", Value::Bool(is_complement)),
            (DAYS[0], day(0)),
            (DAYS[1], day(1)),
            (DAYS[2], day(2)),
            (DAYS[3], day(3)),
            (DAYS[4], day(4)),
            (DAYS[5], day(5)),
            (DAYS[6], day(6)),
        ],
    )
}

/// What an object says that was a schedule, with the changes that a script made to it.
pub fn read(call: &Call<'_>, schedule: &Value) -> Done<Schedule> {
    let (id, name) = (text_of(schedule, "Id"), text_of(schedule, "Name"));
    let when = match (given(schedule, "WeeklyRecurrentSchedule"), given(schedule, "FixedSchedule"))
    {
        (Some(week), _) => {
            let days: Vec<Vec<Value>> = DAYS.iter().map(|day| items(&week, day)).collect();
            let is_complement = given(&week, "ComplementEnabled").is_some_and(|on| on.is_true());
            weekly(call, &days, is_complement)?
        }
        (None, Some(dates)) => fixed(call, &items(&dates, "DateTimeRanges"))?,
        (None, None) => return Err(call.invalid("Schedules takes schedules.", &id)),
    };
    Ok(Schedule { id, name, when })
}

/// The open half hours of an attendant whose after-hours call flow follows this schedule.
pub fn open_hours(call: &Call<'_>, schedule: &Schedule) -> Done<Week> {
    match &schedule.when {
        When::Weekly { named, is_complement: true } => Ok(*named),
        When::Weekly { named, is_complement: false } => Ok(inverse(named)),
        When::Fixed(_) => {
            let message = format!(
                "Schedule \"{}\" is a fixed schedule; an after-hours call flow needs a weekly one.",
                schedule.name
            );
            Err(call.invalid(message, &schedule.id))
        }
    }
}

/// The week that is open where the other one is closed.
pub fn inverse(week: &Week) -> Week {
    let all_day = slots(0, SLOTS);
    Week(week.0.map(|day| !day & all_day))
}

/// The days of a holiday that follows this schedule (AA-07).
pub fn holiday_dates(call: &Call<'_>, schedule: &Schedule) -> Done<Vec<DateRange>> {
    let When::Fixed(ranges) = &schedule.when else {
        let message = format!(
            "Schedule \"{}\" is a weekly schedule; a holiday call flow needs a fixed one.",
            schedule.name
        );
        return Err(call.invalid(message, &schedule.id));
    };
    let whole = |(start, end): &(Timestamp, Timestamp)| {
        let is_midnight = |at: &Timestamp| at.0.rem_euclid(DAY_MS) == 0;
        let days = (i32::try_from(day_of(*start)), i32::try_from(day_of(*end)));
        match days {
            (Ok(first), Ok(after)) if is_midnight(start) && is_midnight(end) && first < after => {
                Ok(DateRange { first, last: after - 1 })
            }
            _ => {
                let message =
                    format!("Schedule \"{}\" does not consist of whole days.", schedule.name);
                Err(hinted(call.invalid(message, &schedule.id), RoutingHint::WholeDays))
            }
        }
    };
    ranges.iter().map(whole).collect()
}

/// The dates of a holiday as a schedule has them.
pub fn ranges_of(dates: &[DateRange]) -> Vec<(Timestamp, Timestamp)> {
    let midnight = |day: i64| Timestamp(day.saturating_mul(DAY_MS));
    let range =
        |range: &DateRange| (midnight(range.first.into()), midnight(i64::from(range.last) + 1));
    dates.iter().map(range).collect()
}
