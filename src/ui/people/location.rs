//! The dialog that changes where people use the service (RG-04).

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::ids::UserSet;
use crate::domain::licenses::{self, LicenseCommand};
use crate::domain::phone::Country;
use crate::screens::people::adding::countries;
use crate::ui::countries::country_choices;
use crate::ui::form::{CommandForm, Order};
use crate::ui::handle::{App, Area};
use crate::ui::kit::{Field, Select};

/// The dialog.
#[component]
pub fn LocationDialog(app: App, users: Memo<Arc<UserSet>>, open: RwSignal<bool>) -> impl IntoView {
    let chosen = RwSignal::new(String::new());
    let begin = move |()| chosen.set(present(app, &users.read_untracked()));
    let wish = move || {
        let users = (**users.read()).clone();
        let country = Country::parse(&chosen.read())?;
        Some(LicenseCommand::SetUsageLocation { users, country })
    };
    let why_not = move || {
        let wish = wish();
        app.reason(&[Area::People], |tenant, now| match &wish {
            Some(wish) => licenses::can(tenant, wish, now),
            None => Err(crate::domain::refusal::Refusal::NoChange),
        })
    };
    let order = move |()| Some(Order { command: Command::License(wish()?), done: None });
    view! {
        <CommandForm
            app
            open
            title=move || app.texts().licenses.edit_location
            begin
            order
            reason=Signal::derive(why_not)
        >
            <p class="lead">
                {move || app.people(&users.read())}
            </p>
            <LocationField app value=chosen on_change=move |value| chosen.set(value) />
        </CommandForm>
    }
}

/// The field of the usage location; its value is the code of the country.
#[component]
pub fn LocationField(
    app: App,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_change: Callback<String>,
) -> impl IntoView {
    let options =
        move || country_choices(app, app.look(&[Area::People], |s| countries(s.tenant())));
    view! {
        <Field
            label=move || app.texts().licenses.usage_location
            hint=move || app.texts().licenses.usage_hint
        >
            <Select options=Signal::derive(options) value on_change />
        </Field>
    }
}

/// The usage location of the first of them, as the beginning of the choice.
fn present(app: App, users: &UserSet) -> String {
    app.peek(|s| {
        let first = users.iter().next().and_then(|user| s.tenant().people.get(user.index()));
        first.map_or(s.tenant().country, |person| person.country).code().to_string()
    })
}
