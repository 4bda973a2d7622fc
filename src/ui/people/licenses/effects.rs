//! What the save will do beyond the licenses themselves, before it is saved (AC-04, MV-02 to MV-04,
//! LI-06).

use std::sync::Arc;

use leptos::prelude::*;

use super::AREAS;
use crate::domain::Tenant;
use crate::domain::ids::UserSet;
use crate::screens::people::assigning::{self, Draft, Effects, Group};
use crate::texts::Lang;
use crate::ui::handle::App;
use crate::ui::kit::{Notice, Tone};
use crate::wording::licenses::effects as say;

/// The list of what will happen; nothing while nothing is switched.
#[component]
pub fn EffectList(
    app: App,
    users: Memo<Arc<UserSet>>,
    draft: RwSignal<Draft>,
    open: RwSignal<bool>,
) -> impl IntoView {
    let lines = Memo::new(move |_| {
        let (draft, lang) = (draft.get(), app.lang());
        if !open.get() || draft.is_empty() {
            return None;
        }
        let phone = |number| app.phone(number);
        let lines = app.look(&AREAS, |s| {
            let effects = assigning::effects(s.tenant(), &users.read(), draft);
            let numbers: Vec<String> = effects.numbers_lost.iter().copied().map(phone).collect();
            sentences(lang, s.tenant(), &effects, &numbers)
        });
        Some(lines)
    });
    let warns = move |(text, warns): (String, bool)| {
        let tone = if warns { "warning" } else { "plain" };
        view! { <li data-tone=tone>{text}</li> }
    };
    move || {
        lines.get().map(|lines| {
            let tone = match lines.iter().any(|(_, warns)| *warns) {
                true => Tone::Warning,
                false => Tone::Info,
            };
            let none = lines.is_empty().then(|| view! { <p>{app.texts().licenses.no_effects}</p> });
            let lines = lines.into_iter().map(warns).collect_view();
            view! {
                <Notice tone title=move || app.texts().licenses.effects>
                    {none}
                    <ul class="bullets licenses__effects">{lines}</ul>
                </Notice>
            }
        })
    }
}

/// Each effect as a sentence, with whether it takes something away or leaves something to do.
fn sentences(
    lang: Lang,
    tenant: &Tenant,
    effects: &Effects,
    numbers: &[String],
) -> Vec<(String, bool)> {
    let mut lines = Vec::new();
    let mut add = |group: &Group, warns: bool, say: &dyn Fn(&str, u32) -> String| {
        if group.count > 0 {
            let who = say::who(lang, tenant, group.count, &group.first);
            lines.push((say(&who, group.count), warns));
        }
    };
    let replace = effects.replace_acp;
    add(&effects.to_microsoft, false, &|who, n| say::to_microsoft(lang, who, n));
    add(&effects.keep_third_party, true, &|who, n| say::keep_third_party(lang, who, n, replace));
    add(&effects.replaced, true, &|who, n| say::replaced(lang, who, n));
    add(&effects.lose, true, &|who, n| say::lose(lang, who, n));
    add(&effects.keep_number, false, &|who, n| say::keep_number(lang, who, n));
    add(&effects.plan_alone, true, &|who, n| say::plan_alone(lang, who, n));
    add(&effects.without_credits, true, &|who, _| say::without_credits(lang, who));
    if !numbers.is_empty() {
        lines.push((say::numbers_lost(lang, numbers), true));
    }
    lines
}
