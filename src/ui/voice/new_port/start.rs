//! Let's get started: what is to be transferred, how many, from whom (PO-01, PO-02, PO-10).

use leptos::prelude::*;

use super::draft::Draft;
use super::text_field::{PageButtons, TextField};
use crate::domain::porting::finding::{Field, Step};
use crate::domain::porting::form::{Kind, Way};
use crate::screens::voice::ports::wizard::{kind_key, kind_of};
use crate::ui::handle::App;
use crate::ui::kit::{Card, Choice, Notice, RadioGroup};

const REQUEST: &str = "request";
const WIZARD: &str = "wizard";

/// The page.
#[component]
pub fn StartPage(draft: Draft) -> impl IntoView {
    let app = draft.app;
    let kind = Memo::new(move |_| draft.form.read().start.kind);
    let way = Memo::new(move |_| draft.form.read().start.way);
    let choose = move |key: String| {
        draft.change(Step::Start, |form| {
            form.start.kind = kind_of(&key);
            *form = std::mem::take(form).settled();
        });
    };
    let how = move |key: String| {
        let way = if key == REQUEST { Way::ServiceRequest } else { Way::Wizard };
        draft.change(Step::Start, |form| form.start.way = way);
    };
    view! {
        <Card>
            <div class="form-column">
                <RadioGroup
                    label=move || app.texts().porting.what
                    options=Signal::derive(move || kinds(app))
                    value=Signal::derive(move || kind_key(kind.get()).to_string())
                    on_change=choose
                />
                <Show
                    when=move || !kind.get().is_service()
                    fallback=move || {
                        view! { <Notice text=move || app.texts().porting.manual_text /> }
                    }
                >
                    <RadioGroup
                        label=move || app.texts().porting.how_many
                        options=Signal::derive(move || ways(app))
                        value=Signal::derive(move || {
                            if way.get() == Way::ServiceRequest { REQUEST } else { WIZARD }
                                .to_string()
                        })
                        on_change=how
                    />
                </Show>
                <TextField
                    draft
                    answer=Field::Carrier
                    of=|form| &mut form.start.carrier
                    hint=|t| t.carrier_hint
                    required=true
                />
            </div>
        </Card>
        <PageButtons
            draft
            first=true
            next=move || app.texts().porting.lets_start
            on_next=move |()| draft.next()
        />
    }
}

fn kinds(app: App) -> Vec<Choice> {
    let t = &app.texts().porting;
    let row = |kind: Kind| {
        let (label, hint) = match kind {
            Kind::Local => (t.kind_local, t.kind_local_hint),
            Kind::Mobile => (t.kind_mobile, t.kind_mobile_hint),
            Kind::ServiceToll => (t.kind_toll, t.kind_toll_hint),
            Kind::ServiceTollFree => (t.kind_toll_free, t.kind_toll_free_hint),
        };
        Choice::new(kind_key(kind), label).hint(hint)
    };
    Kind::ALL.into_iter().map(row).collect()
}

fn ways(app: App) -> Vec<Choice> {
    let t = &app.texts().porting;
    vec![
        Choice::new(WIZARD, t.fewer).hint(t.fewer_hint),
        Choice::new(REQUEST, t.more).hint(t.more_hint),
    ]
}
