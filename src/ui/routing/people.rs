//! Choosing people: one finds them by typing a part of the name or the address.

use leptos::prelude::*;

use crate::domain::ids::UserId;
use crate::screens::routing::people::found;
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{Button, ButtonKind, Field, IconName, TextInput};
use crate::wording::person;
use crate::wording::routing::figures;

/// Several people, in order.
#[component]
pub fn PeopleField(
    /// Who they are.
    #[prop(into)]
    label: TextProp,
    /// What helps to choose.
    #[prop(into)]
    hint: TextProp,
    /// The people.
    #[prop(into)]
    people: Signal<Vec<UserId>>,
    /// Hears the new people.
    #[prop(into)]
    on_change: Callback<Vec<UserId>>,
    /// Why they cannot be taken.
    #[prop(into)]
    error: Signal<Option<String>>,
    /// The order matters.
    #[prop(optional)]
    ordered: bool,
    /// What there is to say about one of them, and what can be done.
    #[prop(optional, into)]
    note: Option<Callback<UserId, AnyView>>,
) -> impl IntoView {
    let app = use_app();
    let add = move |user: UserId| {
        let mut people = people.get_untracked();
        people.push(user);
        on_change.run(people);
    };
    let row = move |user: UserId| view! { <PersonRow user people on_change ordered note /> };
    view! {
        <div class="people">
            <Finder label hint error but=people on_choose=add />
            <ul class="people__list" aria-label=move || app.texts().routing.chosen_people>
                <For each=move || people.get() key=|user| *user children=row />
            </ul>
        </div>
    }
}

/// One of several people: up in the order, and off the list.
#[component]
fn PersonRow(
    user: UserId,
    people: Signal<Vec<UserId>>,
    on_change: Callback<Vec<UserId>>,
    ordered: bool,
    note: Option<Callback<UserId, AnyView>>,
) -> impl IntoView {
    let app = use_app();
    let place = move || people.read().iter().position(|other| *other == user);
    let remove = move |()| {
        on_change.run(people.get_untracked().into_iter().filter(|p| *p != user).collect());
    };
    let up = move |()| {
        let mut people = people.get_untracked();
        if let Some(at) = people.iter().position(|p| *p == user).filter(|at| *at > 0) {
            people.swap(at - 1, at);
            on_change.run(people);
        }
    };
    view! {
        <li class="people__person">
            <span class="people__name">{name(app, user)}</span>
            {note.map(|note| note.run(user))}
            <span class="push-end cluster">
                <Show when=move || ordered && place().is_some_and(|at| at > 0)>
                    <Button
                        label=move || figures::move_up(app.lang(), &name(app, user))
                        icon=IconName::ChevronUp
                        icon_only=true
                        kind=ButtonKind::Subtle
                        on_click=up
                    />
                </Show>
                <Button
                    label=move || figures::remove(app.lang(), &name(app, user))
                    icon=IconName::Close
                    icon_only=true
                    kind=ButtonKind::Subtle
                    on_click=remove
                />
            </span>
        </li>
    }
}

/// One person, or nobody.
#[component]
pub fn PersonField(
    /// Who it is.
    #[prop(into)]
    label: TextProp,
    /// What helps to choose.
    #[prop(into)]
    hint: TextProp,
    /// The person.
    #[prop(into)]
    person: Signal<Option<UserId>>,
    /// Hears the new person, or that nobody is wanted.
    #[prop(into)]
    on_change: Callback<Option<UserId>>,
    /// Why the choice cannot be taken.
    #[prop(into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let app = use_app();
    let chosen = move || {
        person.get().map(|user| {
            view! {
                <p class="people__person">
                    <span class="people__name">{name(app, user)}</span>
                    <Button
                        label=move || figures::remove(app.lang(), &name(app, user))
                        icon=IconName::Close
                        icon_only=true
                        kind=ButtonKind::Subtle
                        on_click=move |()| on_change.run(None)
                    />
                </p>
            }
        })
    };
    let but = Signal::derive(move || person.get().into_iter().collect::<Vec<_>>());
    view! {
        <div class="people">
            <Finder label hint error but on_choose=move |user| on_change.run(Some(user)) />
            {chosen}
        </div>
    }
}

/// The field in which a name is typed, and the people who are called like it.
#[component]
fn Finder(
    #[prop(into)] label: TextProp,
    #[prop(into)] hint: TextProp,
    #[prop(into)] error: Signal<Option<String>>,
    #[prop(into)] but: Signal<Vec<UserId>>,
    #[prop(into)] on_choose: Callback<UserId>,
) -> impl IntoView {
    let app = use_app();
    let typed = RwSignal::new(String::new());
    let offered = Memo::new(move |_| {
        let typed = typed.read();
        if typed.trim().is_empty() {
            return None;
        }
        let but = but.read();
        Some(app.look(&[Area::People], |session| found(session.tenant(), &typed, &but)))
    });
    let choose = move |user: UserId| {
        typed.set(String::new());
        on_choose.run(user);
    };
    let list = move || {
        let offered = offered.get()?;
        if offered.is_empty() {
            return Some(
                view! { <p class="muted">{app.texts().routing.nobody_found}</p> }.into_any(),
            );
        }
        let item = |user: UserId| {
            view! {
                <li>
                    <Button
                        label=move || name(app, user)
                        icon=IconName::Plus
                        kind=ButtonKind::Subtle
                        on_click=move |()| choose(user)
                    />
                </li>
            }
        };
        Some(
            view! {
                <ul class="people__found" aria-label=app.texts().routing.found_people>
                    {offered.into_iter().map(item).collect_view()}
                </ul>
            }
            .into_any(),
        )
    };
    view! {
        <Field label hint error>
            <TextInput
                value=typed
                on_input=move |text: String| typed.set(text)
                placeholder=move || app.texts().routing.person_search
            />
        </Field>
        <div role="status">{list}</div>
    }
}

fn name(app: App, user: UserId) -> String {
    app.peek(|session| person::name(session.tenant(), user))
}
