//! Account info: what the carrier compares with its own records (PO-05, PO-12).

use leptos::prelude::*;

use super::draft::Draft;
use super::text_field::{PageButtons, TextField};
use crate::domain::porting::finding::Field;
use crate::ui::kit::{Card, TextKind};

/// The page.
#[component]
pub fn AccountPage(draft: Draft) -> impl IntoView {
    let app = draft.app;
    view! {
        <Card title=move || app.texts().porting.account_card>
            <div class="port-form">
                <TextField
                    draft
                    answer=Field::AccountNumber
                    of=|form| &mut form.account.number
                    hint=|t| t.account_number_hint
                    required=true
                />
                <TextField
                    draft
                    answer=Field::Billing
                    of=|form| &mut form.account.billing
                    hint=|t| t.billing_hint
                    kind=TextKind::Phone
                    required=true
                />
                <TextField
                    draft
                    answer=Field::Pin
                    of=|form| &mut form.account.pin
                    hint=|t| t.pin_hint
                />
                <TextField
                    draft
                    answer=Field::Company
                    of=|form| &mut form.account.company
                    hint=|t| t.company_hint
                    required=true
                />
                <TextField
                    draft
                    answer=Field::Person
                    of=|form| &mut form.account.person
                    hint=|t| t.person_hint
                    required=true
                />
                <TextField
                    draft
                    answer=Field::Address
                    of=|form| &mut form.account.address
                    hint=|t| t.address_hint
                    required=true
                />
                <TextField
                    draft
                    answer=Field::City
                    of=|form| &mut form.account.city
                    required=true
                />
                <TextField draft answer=Field::State of=|form| &mut form.account.state />
                <TextField
                    draft
                    answer=Field::Zip
                    of=|form| &mut form.account.zip
                    required=true
                />
            </div>
        </Card>
        <PageButtons
            draft
            next=move || app.texts().porting.next
            on_next=move |()| draft.next()
        />
    }
}
