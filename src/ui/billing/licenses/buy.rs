//! The dialog in which licenses are bought. The product and the count stand in the address, so that
//! whoever lacks some is led right here (LI-04).

use leptos::prelude::*;

use super::AREAS;
use crate::domain::licenses::Product;
use crate::screens::billing::licenses::{self, BUY, COUNT};
use crate::ui::form::FormDialog;
use crate::ui::handle::{App, Denied};
use crate::ui::kit::{Field, NumberInput};
use crate::wording::event::product;
use crate::wording::licenses::effects::then_bought;

/// The dialog.
#[component]
pub fn BuyDialog(app: App) -> impl IntoView {
    let of = Memo::new(move |_| licenses::product(&app.query(BUY)));
    let (tried, denied) = (RwSignal::new(false), RwSignal::new(None::<Denied>));
    let close = move || {
        app.set_query(BUY, "");
        app.set_query(COUNT, "");
        tried.set(false);
        denied.set(None);
    };
    let command = move || licenses::purchase(of.get()?, &app.query(COUNT));
    let error = move || {
        let bad = tried.get() && command().is_none();
        bad.then(|| app.texts().licenses.buy_bad.to_string())
    };
    let buy = move || {
        tried.set(true);
        let Some(command) = untrack(command) else { return };
        match app.send(command) {
            Ok(receipt) => {
                close();
                app.done_as_told(&receipt);
            }
            Err(why) => denied.set(Some(why)),
        }
    };
    view! {
        <FormDialog
            app
            open=Signal::derive(move || of.get().is_some())
            on_close=move |()| close()
            title=move || title(app, of.get())
            save_label=move || app.texts().licenses.buy
            reason=Signal::derive(move || app.read_only())
            on_save=move |()| buy()
            denied
        >
            <form on:submit=move |ev| {
                ev.prevent_default();
                buy();
            }>
                <Field
                    label=move || app.texts().licenses.buy_count
                    hint=move || afterwards(app, of.get())
                    error=Signal::derive(error)
                >
                    <NumberInput
                        value=Signal::derive(move || app.query(COUNT))
                        on_input=move |text: String| app.set_query(COUNT, text)
                        autofocus=true
                    />
                </Field>
            </form>
            <p class="muted">{move || app.texts().licenses.buy_hint}</p>
        </FormDialog>
    }
}

fn title(app: App, of: Option<Product>) -> String {
    let name = of.map_or("", |of| product(app.lang(), of));
    format!("{} {name}", app.texts().licenses.buy)
}

fn afterwards(app: App, of: Option<Product>) -> String {
    let Some(of) = of else { return String::new() };
    let bought = app.look(&AREAS, |s| s.tenant().licenses.count(of));
    let more: u64 = app.query(COUNT).trim().parse().unwrap_or(0);
    then_bought(app.lang(), u64::from(bought).saturating_add(more))
}
