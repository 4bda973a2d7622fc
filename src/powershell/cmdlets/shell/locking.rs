//! Which scripts may run, and how strict they are.

use super::bound::not_simulated;
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::value::{Value, text};

const SCOPES: [&str; 5] = ["MachinePolicy", "UserPolicy", "Process", "CurrentUser", "LocalMachine"];

/// What `Set-ExecutionPolicy` asks.
const QUESTION: &str = "The execution policy helps protect you from scripts that you do not trust. \
                        Changing the execution policy might expose you to the security risks \
                        described in the about_Execution_Policies help topic. Do you want to \
                        change the execution policy?";

/// `Get-ExecutionPolicy`
pub fn get_policy(call: &mut Call<'_>) -> Done {
    let own = call.state.policy.clone();
    let of = |scope: &str| match scope {
        "LocalMachine" => own.clone(),
        _ => "Undefined".to_string(),
    };
    if call.flag("List") {
        for scope in SCOPES {
            let properties = vec![
                ("Scope".into(), Value::text(scope)),
                ("ExecutionPolicy".into(), Value::text(of(scope))),
            ];
            call.write(Value::object("Selected.System.Object", properties));
        }
        return Ok(());
    }
    let policy = call.text("Scope").map_or(own.clone(), |scope| of(&scope));
    call.write(Value::text(policy));
    Ok(())
}

/// `Set-ExecutionPolicy`: one policy holds, whatever the scope.
pub fn set_policy(call: &mut Call<'_>) -> Done {
    let policy = call.text("ExecutionPolicy").unwrap_or_default();
    if !call.should_process(&policy)? {
        return Ok(());
    }
    if !call.flag("Force") && !call.agreed("Execution Policy Change", QUESTION)? {
        return Ok(());
    }
    call.state.policy = match policy.as_str() {
        "Undefined" | "Default" => "Restricted".into(),
        other => other.to_string(),
    };
    Ok(())
}

/// `Set-StrictMode`
pub fn set_strict(call: &mut Call<'_>) -> Done {
    if call.flag("Off") {
        call.state.scopes.set_strict(0);
        return Ok(());
    }
    let wanted = call.value("Version").map(text::of).unwrap_or_default();
    let level = match wanted.split('.').next().unwrap_or_default() {
        "1" => 1,
        "2" => 2,
        "3" | "4" | "5" => 3,
        _ if wanted.eq_ignore_ascii_case("Latest") => 3,
        _ => {
            let say = format!("There is no strict mode {wanted}. Use 1.0, 2.0, 3.0 or Latest.");
            return Err(not_simulated("Version", &say).into());
        }
    };
    call.state.scopes.set_strict(level);
    Ok(())
}
