//! The menu of one part: its prompt, its keys, and asking for people by name (AA-06, AA-08).

use leptos::prelude::*;

use super::form::Form;
use super::handling::{edit, read};
use crate::domain::routing::attendants::Part;
use crate::screens::routing::attendant_form::OptionDraft;
use crate::screens::routing::parts::{Goes, prefix};
use crate::ui::kit::{Button, ButtonKind, Checkbox, Choice, Field, IconName, Select, TextInput};
use crate::ui::routing::greeting::GreetingField;
use crate::ui::routing::target::{TargetField, key_target};

/// The keys of a telephone that a menu may use.
const KEYS: [&str; 10] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"];

/// The fields.
#[component]
pub(super) fn MenuFields(form: Form, part: Part) -> impl IntoView {
    let app = form.app;
    let at = prefix(part);
    let count = read(form, part, |handling| handling.options.len());
    let rows = Memo::new(move |_| count.get());
    let add = move |()| {
        edit(form, part, |handling| {
            let taken = |key: &str| handling.options.iter().any(|option| option.key == key);
            let key = KEYS.into_iter().find(|key| !taken(key)).unwrap_or("1").to_string();
            handling.options.push(OptionDraft { key, ..OptionDraft::default() });
        });
    };
    let has_operator = move || form.draft.read().operator.goes != Goes::Nowhere;
    view! {
        <GreetingField
            label=move || app.texts().routing.menu_prompt
            hint=move || app.texts().routing.menu_prompt_hint
            value=read(form, part, |handling| handling.prompt.clone())
            on_change=move |prompt| edit(form, part, |handling| handling.prompt = prompt)
            error=form.error(format!("{at}prompt"))
        />
        <fieldset class="routing__options">
            <legend class="field__label">{move || app.texts().routing.options}</legend>
            <p class="field__hint">
                {move || app.texts().routing.reserved_keys} " "
                {move || has_operator().then(|| app.texts().routing.operator_key)}
            </p>
            <div class="field__error" role="alert">
                {
                    let error = form.error(format!("{at}menu"));
                    move || error.get()
                }
            </div>
            <For
                each=move || 0..rows.get()
                key=|index| *index
                children=move |index| view! { <OptionRow form part index /> }
            />
            <div>
                <Button
                    label=move || app.texts().routing.add_option
                    icon=IconName::Plus
                    on_click=add
                />
            </div>
        </fieldset>
        <Checkbox
            label=move || app.texts().routing.by_name
            checked=read(form, part, |handling| handling.by_name)
            on_change=move |on| edit(form, part, |handling| handling.by_name = on)
        />
    }
}

/// One key: the key, its name, and where it leads.
#[component]
fn OptionRow(form: Form, part: Part, index: usize) -> impl IntoView {
    let app = form.app;
    let at = format!("{}option{index}", prefix(part));
    let option =
        read(form, part, move |handling| handling.options.get(index).cloned().unwrap_or_default());
    let change = move |change: &dyn Fn(&mut OptionDraft)| {
        edit(form, part, |handling| {
            if let Some(option) = handling.options.get_mut(index) {
                change(option);
            }
        });
    };
    let remove = move |()| {
        edit(form, part, |handling| {
            if index < handling.options.len() {
                handling.options.remove(index);
            }
        });
    };
    let keys = Signal::stored(KEYS.iter().map(|key| Choice::new(*key, *key)).collect::<Vec<_>>());
    view! {
        <div class="routing__option" role="group" aria-label=move || {
            crate::wording::routing::figures::option(app.lang(), &option.read().key)
        }>
            <Field
                label=move || app.texts().routing.key
                error=form.error(format!("{at}.key"))
            >
                <Select
                    options=keys
                    value=Signal::derive(move || option.read().key.clone())
                    on_change=move |key: String| change(&|option| option.key.clone_from(&key))
                />
            </Field>
            <Field
                label=move || app.texts().routing.option_name
                error=form.error(format!("{at}.name"))
            >
                <TextInput
                    value=Signal::derive(move || option.read().name.clone())
                    on_input=move |name: String| change(&|option| option.name.clone_from(&name))
                />
            </Field>
            <TargetField
                label=move || app.texts().routing.goes_to
                labels=key_target
                value=Signal::derive(move || option.read().target)
                on_change=move |target| change(&|option| option.target = target)
                error=form.error(format!("{at}.target"))
                but=form.endpoint
            />
            <Button
                label=move || app.texts().routing.remove_option
                icon=IconName::Trash
                icon_only=true
                kind=ButtonKind::Subtle
                on_click=remove
            />
        </div>
    }
}
