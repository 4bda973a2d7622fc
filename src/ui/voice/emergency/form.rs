//! The form "New address": name, country, the boxes, Validate and Save (EM-01).

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::draft::Draft;
use super::outcome::OutcomeNotice;
use crate::domain::emergency::{EmergencyRefusal, Part, needs_state};
use crate::domain::ids::AddressId;
use crate::domain::refusal::Refusal;
use crate::screens::voice::address::{Purpose, countries};
use crate::ui::form::FormDialog;
use crate::ui::kit::{
    Button, Checkbox, Choice, DialogWidth, Field, Notice, Select, TextInput, Tone,
};
use crate::wording::emergency as say;

/// The dialog; it is open while the draft has a purpose.
#[component]
pub fn AddressDialog(draft: Draft) -> impl IntoView {
    let app = draft.app;
    let open = Memo::new(move |_| draft.purpose.read().is_some());
    let save = move |()| {
        if let Some(receipt) = draft.save() {
            app.done(untrack(|| app.texts().emergency.saved), &receipt);
        }
    };
    let title = move || {
        let t = &app.texts().emergency;
        match *draft.purpose.read() {
            Some(Purpose::Edit(_)) => t.edit_address,
            Some(Purpose::Add) | None => t.new_address,
        }
    };
    view! {
        <FormDialog
            app
            open
            on_close=move |()| draft.close()
            title
            width=DialogWidth::Wide
            reason=Signal::derive(move || draft.why_not_save())
            on_save=save
        >
            <Body draft />
        </FormDialog>
    }
}

#[component]
fn Body(draft: Draft) -> impl IntoView {
    let app = draft.app;
    let validate = move |ev: SubmitEvent| {
        ev.prevent_default();
        draft.validate();
    };
    let validated = Memo::new(move |_| draft.is_validated());
    let other = move || draft.other_error().map(|text| view! { <Notice tone=Tone::Danger text /> });
    view! {
        <form class="voice__address" novalidate on:submit=validate>
            <PartField draft part=Part::Name />
            <CountryField draft />
            <PartField draft part=Part::Number />
            <PartField draft part=Part::Street />
            <PartField draft part=Part::City />
            <PartField draft part=Part::State />
            <PartField draft part=Part::PostalCode />
            <div class="voice__validate">
                <Button
                    label=move || app.texts().emergency.validate
                    submit=true
                />
            </div>
        </form>
        <OutcomeNotice draft />
        <Show when=move || !validated.get()>
            <Checkbox
                label=move || app.texts().emergency.knowingly
                checked=draft.knowingly
                on_change=move |on| draft.knowingly.set(on)
            />
        </Show>
        {other}
    }
}

#[component]
fn PartField(draft: Draft, part: Part) -> impl IntoView {
    let app = draft.app;
    // The star belongs to the box, so a box whose need follows from the country is made anew.
    let required = Memo::new(move |_| match part {
        Part::State => needs_state(draft.civic.read().country),
        _ => true,
    });
    move || {
        view! {
            <Field
                label=move || say::part(app.lang(), part)
                error=Signal::derive(move || draft.error(part))
                required=required.get()
            >
                <TextInput
                    value=Signal::derive(move || draft.civic.read().get(part).to_string())
                    on_input=move |text| draft.set(part, text)
                    autofocus=part == Part::Name
                />
            </Field>
        }
    }
}

#[component]
fn CountryField(draft: Draft) -> impl IntoView {
    let app = draft.app;
    let options = move || {
        let offered = countries(app.lang()).into_iter();
        offered.map(|(code, name)| Choice::new(code, name)).collect::<Vec<_>>()
    };
    // An address stays in its country; another country is another address.
    let fixed = move || {
        let editing = matches!(*draft.purpose.read(), Some(Purpose::Edit(_)));
        let why = EmergencyRefusal::CountryStays { address: AddressId(0) };
        editing.then(|| app.say_refusal(&Refusal::Emergency(why)))
    };
    view! {
        <Field label=move || app.texts().emergency.country required=true>
            <Select
                options=Signal::derive(options)
                value=Signal::derive(move || draft.civic.read().country.code().to_string())
                on_change=move |code: String| draft.set_country(&code)
                reason=Signal::derive(fixed)
            />
        </Field>
    }
}
