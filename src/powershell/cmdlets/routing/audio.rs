//! Audio files: bringing them in, and finding those that are there. A file is its name and its
//! size; nothing is played (AA-10, CQ-10).

use super::fields::{ONLINE, object, text_of};
use super::ids;
use crate::domain::routing::sound::{self, Audio};
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::value::Value;
use crate::texts::Lang;
use crate::wording::routing::fault;

/// `Import-CsOnlineAudioFile` and `New-CsOnlineAudioFile`
pub fn import(call: &mut Call<'_>) -> Done {
    let name = call.text("FileName").unwrap_or_default();
    let audio = brought(call, &name, "Content")?;
    let application = call.text("ApplicationId");
    call.write(call.look(|session| {
        let application = application.as_deref().unwrap_or("OrgAutoAttendant");
        shown(&ids::audio(session.tenant(), &audio), &audio, application)
    }));
    Ok(())
}

/// A file whose content a parameter holds.
pub fn brought(call: &mut Call<'_>, name: &str, content: &str) -> Done<Audio> {
    let bytes = call.value(content).map_or(0, length);
    let audio = Audio { name: name.into(), bytes: u32::try_from(bytes).unwrap_or(u32::MAX) };
    audio.check().map_err(|why| call.invalid(fault::fault(Lang::En, &why), name))?;
    call.state.voice_apps.audio.insert(audio.clone());
    Ok(audio)
}

/// How many bytes a content has: a list of them, a text, or the lines of one.
fn length(content: &Value) -> usize {
    match content {
        Value::Array(items) => {
            let items = items.borrow();
            items
                .iter()
                .map(|item| match item {
                    // A line and the two characters at its end.
                    Value::Text(line) => line.len() + 2,
                    Value::Array(items) => items.borrow().len(),
                    _ => 1,
                })
                .sum()
        }
        Value::Text(text) => text.len(),
        Value::Null => 0,
        _ => 1,
    }
}

/// A file as an object.
pub fn shown(id: &str, audio: &Audio, application: &str) -> Value {
    object(
        ONLINE,
        "AudioFile",
        [
            ("Id", Value::text(id)),
            ("FileName", Value::text(&*audio.name)),
            ("ApplicationId", Value::text(application)),
            ("MarkedForDeletion", Value::Bool(false)),
        ],
    )
}

/// The file with this Guid: one that was brought in here, or one that the organization has.
pub fn found(call: &Call<'_>, id: &str) -> Done<Audio> {
    let found = call.look(|session| {
        let (tenant, now) = (session.tenant(), session.now());
        let is_meant = |audio: &&Audio| ids::audio(tenant, audio).eq_ignore_ascii_case(id.trim());
        let known = call.state.voice_apps.audio.iter().find(is_meant).cloned();
        known.or_else(|| sound::at_hand(tenant, now).iter().find(is_meant).cloned())
    });
    found.ok_or_else(|| call.not_found(format!("Audio file \"{id}\" was not found."), id))
}

/// The file that an object stands for.
pub fn of(call: &Call<'_>, file: &Value) -> Done<Audio> {
    match file {
        Value::Text(id) => found(call, id),
        other => found(call, &text_of(other, "Id")),
    }
}
