//! `Get-Variable`, `Set-Variable` and their like.

use crate::powershell::cmdlet::{Call, Done, Stopped};
use crate::powershell::error::ErrorRecord;
use crate::powershell::shell::scope::Lock;
use crate::powershell::value::failure::Category;
use crate::powershell::value::{Value, wildcard};

fn shown(name: &str, value: Value, lock: Lock) -> Value {
    let properties = vec![
        ("Name".into(), Value::text(name)),
        ("Description".into(), Value::text("")),
        ("Value".into(), value),
        ("Visibility".into(), Value::text("Public")),
        ("Options".into(), Value::text(lock.name())),
    ];
    Value::object("System.Management.Automation.PSVariable", properties)
}

/// The level of the scope that `-Scope` names: the innermost one where it is left out.
fn level(call: &Call<'_>) -> Done<Option<usize>> {
    let Some(scope) = call.text("Scope") else { return Ok(None) };
    let last = call.state.scopes.len() - 1;
    let level = match scope.to_ascii_lowercase().as_str() {
        "global" => Some(0),
        "script" => Some(call.state.scopes.script_level()),
        "local" | "private" => Some(last),
        number => number.parse::<usize>().ok().and_then(|above| last.checked_sub(above)),
    };
    level.map(Some).ok_or_else(|| {
        let message = format!(
            "The scope number '{scope}' exceeds the number of active scopes.\r\nParameter name: \
             scope"
        );
        call.invalid(message, &scope)
    })
}

fn not_found(name: &str) -> Stopped {
    let message = format!("Cannot find a variable with the name '{name}'.");
    let (category, class) = (Category::ObjectNotFound, "ItemNotFoundException");
    ErrorRecord::new(message, "VariableNotFound", category, class).about(name, "String").into()
}

/// The variables of a scope, or those that one sees.
fn all(call: &Call<'_>, level: Option<usize>) -> Vec<(String, Value, Lock)> {
    let scopes = &call.state.scopes;
    let own = |v: &crate::powershell::shell::scope::Variable| {
        (v.name.to_string(), v.value.clone(), v.lock)
    };
    match level {
        None => scopes.visible().into_iter().map(own).collect(),
        Some(level) => {
            let mut all: Vec<_> = scopes.all_at(level).iter().map(own).collect();
            all.sort_by_key(|(name, ..)| name.to_lowercase());
            all
        }
    }
}

/// Those that the names mean, which may be patterns; a whole name that means none is reported.
fn named(call: &mut Call<'_>, level: Option<usize>) -> Done<Vec<(String, Value, Lock)>> {
    let all = all(call, level);
    let names = call.texts("Name");
    let (include, exclude) = (call.texts("Include"), call.texts("Exclude"));
    let any = |patterns: &[String], name: &str| {
        patterns.iter().any(|pattern| wildcard::fits(name, pattern, false))
    };
    let is_kept = |(name, ..): &&(String, Value, Lock)| {
        (include.is_empty() || any(&include, name)) && !any(&exclude, name)
    };
    let mut found = Vec::new();
    for name in if names.is_empty() { vec!["*".to_string()] } else { names } {
        let name = name.trim_start_matches('$');
        let fitting: Vec<_> =
            all.iter().filter(|(own, ..)| wildcard::fits(own, name, false)).cloned().collect();
        if fitting.is_empty() && !name.contains(['*', '?', '[']) {
            call.report(not_found(name))?;
        }
        found.extend(fitting.iter().filter(is_kept).cloned());
    }
    Ok(found)
}

/// `Get-Variable`
pub fn get(call: &mut Call<'_>) -> Done {
    let level = level(call)?;
    for (name, value, lock) in named(call, level)? {
        match call.flag("ValueOnly") {
            true => call.write(value),
            false => call.write(shown(&name, value, lock)),
        }
    }
    Ok(())
}

fn target_level(call: &Call<'_>) -> Done<usize> {
    Ok(level(call)?.unwrap_or(call.state.scopes.len() - 1))
}

fn locked(name: &str) -> Stopped {
    let message = format!("Cannot overwrite variable {name} because it is read-only or constant.");
    let (id, class) = ("VariableNotWritable", "SessionStateUnauthorizedAccessException");
    ErrorRecord::new(message, id, Category::WriteError, class).about(name, "String").into()
}

fn write(call: &mut Call<'_>, name: &str, value: Value) -> Done {
    let at = target_level(call)?;
    let lock = Lock::named(&call.text("Option").unwrap_or_default());
    let forced = call.flag("Force");
    let old = call.state.scopes.lock_at(at, name);
    if old == Lock::Constant || (old == Lock::ReadOnly && !forced) {
        return Err(locked(name));
    }
    call.state.scopes.set_at(at, name, value.clone());
    call.state.scopes.set_lock(at, name, lock.unwrap_or(old));
    if call.flag("PassThru") {
        call.write(shown(name, value, lock.unwrap_or(old)));
    }
    Ok(())
}

/// `Set-Variable`
pub fn set(call: &mut Call<'_>) -> Done {
    let value = call.value("Value").cloned().unwrap_or(Value::Null);
    for name in call.texts("Name") {
        let name = name.trim_start_matches('$').to_string();
        if call.should_perform("Set variable", &format!("Name: {name} Value: {}", text(&value)))? {
            write(call, &name, value.clone())?;
        }
    }
    Ok(())
}

/// `New-Variable`, which leaves a variable that there is alone.
pub fn new(call: &mut Call<'_>) -> Done {
    let name = call.text("Name").unwrap_or_default();
    let at = target_level(call)?;
    let is_there = call.state.scopes.all_at(at).iter().any(|v| v.name.eq_ignore_ascii_case(&name));
    if is_there && !call.flag("Force") {
        let message = format!("A variable with name '{name}' already exists.");
        let (id, class) = ("VariableAlreadyExists", "SessionStateException");
        let record = ErrorRecord::new(message, id, Category::ResourceExists, class);
        return Err(record.about(name, "String").into());
    }
    let value = call.value("Value").cloned().unwrap_or(Value::Null);
    if call.should_perform("New variable", &format!("Name: {name} Value: {}", text(&value)))? {
        write(call, &name, value)?;
    }
    Ok(())
}

/// `Remove-Variable`
pub fn remove(call: &mut Call<'_>) -> Done {
    let level = level(call)?;
    for (name, _, lock) in named(call, level)? {
        if lock == Lock::Constant || (lock == Lock::ReadOnly && !call.flag("Force")) {
            let message = format!(
                "Cannot remove variable {name} because it is constant or read-only. If the \
                 variable is read-only, try the operation again specifying the Force option."
            );
            let (id, class) = ("VariableNotRemovable", "SessionStateUnauthorizedAccessException");
            let record = ErrorRecord::new(message, id, Category::WriteError, class);
            call.report(record.about(&*name, "String").into())?;
        } else if call.should_perform("Remove variable", &format!("Name: {name}"))? {
            match level {
                Some(level) => drop(call.state.scopes.remove_at(level, &name)),
                None => drop(call.state.scopes.remove(&name)),
            }
        }
    }
    Ok(())
}

/// `Clear-Variable`
pub fn clear(call: &mut Call<'_>) -> Done {
    let level = level(call)?;
    for (name, _, lock) in named(call, level)? {
        if lock != Lock::None {
            call.report(locked(&name))?;
        } else if call.should_perform("Clear variable", &format!("Name: {name}"))? {
            let at = level.unwrap_or_else(|| call.state.scopes.level_of(&name));
            call.state.scopes.set_at(at, &name, Value::Null);
        }
    }
    Ok(())
}

fn text(value: &Value) -> String {
    crate::powershell::value::text::of(value)
}
