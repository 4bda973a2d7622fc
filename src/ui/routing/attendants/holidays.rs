//! The Holidays page: names, date ranges, and what callers meet then (AA-07).

use leptos::prelude::*;

use super::form::Form;
use super::handling::HandlingFields;
use crate::domain::routing::attendants::Part;
use crate::domain::routing::hours::{HOLIDAYS_MAX, RANGES_MAX};
use crate::screens::routing::attendant_form::HolidayDraft;
use crate::ui::kit::{Button, ButtonKind, Card, Field, IconName, TextInput};

/// The page.
#[component]
pub(super) fn HolidaysPage(form: Form) -> impl IntoView {
    let Form { app, draft, .. } = form;
    let rows = Memo::new(move |_| draft.read().holidays.len());
    let add = move |()| {
        draft.update(|draft| {
            let ranges = vec![(String::new(), String::new())];
            draft.holidays.push(HolidayDraft { ranges, ..HolidayDraft::default() });
        });
    };
    let full = move || {
        (rows.get() >= HOLIDAYS_MAX).then(|| app.texts().routing.too_many_holidays.to_string())
    };
    view! {
        <Card title=move || app.texts().routing.holidays>
            <p class="muted">{move || app.texts().routing.holidays_hint}</p>
            <Show when=move || rows.get() == 0>
                <p class="muted">{move || app.texts().routing.no_holidays}</p>
            </Show>
            <div>
                <Button
                    label=move || app.texts().routing.add_holiday
                    icon=IconName::Plus
                    reason=Signal::derive(full)
                    on_click=add
                />
            </div>
        </Card>
        <For
            each=move || 0..rows.get()
            key=|index| *index
            children=move |index| view! { <HolidayCard form index /> }
        />
    }
}

#[component]
fn HolidayCard(form: Form, index: usize) -> impl IntoView {
    let Form { app, draft, .. } = form;
    let read = move || draft.read().holidays.get(index).cloned().unwrap_or_default();
    let ranges = Memo::new(move |_| read().ranges.len());
    let change = move |change: &dyn Fn(&mut HolidayDraft)| {
        draft.update(|draft| {
            if let Some(holiday) = draft.holidays.get_mut(index) {
                change(holiday);
            }
        });
    };
    let remove = move |()| {
        draft.update(|draft| {
            if index < draft.holidays.len() {
                draft.holidays.remove(index);
            }
        });
    };
    let full = move || {
        (ranges.get() >= RANGES_MAX).then(|| app.texts().routing.too_many_ranges.to_string())
    };
    let title = move || {
        let name = read().name;
        let number = format!("{} {}", app.texts().routing.holiday, index + 1);
        if name.trim().is_empty() { number } else { name }
    };
    let dates = form.error(format!("holiday{index}.dates"));
    let actions = move || {
        view! {
            <Button
                label=move || app.texts().routing.remove_holiday
                icon=IconName::Trash
                on_click=remove
            />
        }
    };
    view! {
        <Card title actions>
            <div class="form-column">
                <Field
                    label=move || app.texts().routing.holiday_name
                    error=form.error(format!("holiday{index}.name"))
                    required=true
                >
                    <TextInput
                        value=Signal::derive(move || read().name)
                        on_input=move |name: String| change(&|it| it.name.clone_from(&name))
                    />
                </Field>
                <For
                    each=move || 0..ranges.get()
                    key=|range| *range
                    children=move |range| view! { <RangeRow form index range /> }
                />
                <div class="field__error" role="alert">{move || dates.get()}</div>
                <div>
                    <Button
                        label=move || app.texts().routing.add_range
                        icon=IconName::Plus
                        reason=Signal::derive(full)
                        on_click=move |()| change(&|it| {
                            it.ranges.push((String::new(), String::new()));
                        })
                    />
                </div>
                <HandlingFields form part=Part::Holiday(index) />
            </div>
        </Card>
    }
}

/// The first and the last day of one range.
#[component]
fn RangeRow(form: Form, index: usize, range: usize) -> impl IntoView {
    let Form { app, draft, .. } = form;
    let read = move || {
        let draft = draft.read();
        let holiday = draft.holidays.get(index);
        holiday.and_then(|it| it.ranges.get(range).cloned()).unwrap_or_default()
    };
    let change = move |change: &dyn Fn(&mut (String, String))| {
        draft.update(|draft| {
            let holiday = draft.holidays.get_mut(index);
            if let Some(days) = holiday.and_then(|it| it.ranges.get_mut(range)) {
                change(days);
            }
        });
    };
    let remove = move |()| {
        draft.update(|draft| {
            let holiday = draft.holidays.get_mut(index);
            if let Some(holiday) = holiday.filter(|it| range < it.ranges.len()) {
                holiday.ranges.remove(range);
            }
        });
    };
    view! {
        <div class="routing__range">
            <Field
                label=move || app.texts().routing.first_day
                error=form.error(format!("holiday{index}.range{range}"))
            >
                <TextInput
                    value=Signal::derive(move || read().0)
                    on_input=move |day: String| change(&|days| days.0.clone_from(&day))
                    placeholder=move || app.texts().routing.day_example
                />
            </Field>
            <Field label=move || app.texts().routing.last_day>
                <TextInput
                    value=Signal::derive(move || read().1)
                    on_input=move |day: String| change(&|days| days.1.clone_from(&day))
                    placeholder=move || app.texts().routing.day_example
                />
            </Field>
            <Button
                label=move || app.texts().routing.remove_range
                icon=IconName::Close
                icon_only=true
                kind=ButtonKind::Subtle
                on_click=remove
            />
        </div>
    }
}
