//! What can be done with a queue or an attendant that exists: trying a call, its resource account,
//! deleting it.

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::profile::Era;
use crate::domain::routing::{self, Endpoint, RoutingCommand, links};
use crate::route::{Page, Route};
use crate::screens::calls::route_to;
use crate::texts::Routing;
use crate::ui::form::{CommandQuestion, DenialNotice, Order};
use crate::ui::handle::{App, Area, Denied, use_app};
use crate::ui::kit::{Button, ButtonLink, Card, IconName, Notice, Switch, Tone};
use crate::wording::routing::figures;

/// The list that `endpoint` stands in.
fn list_of(endpoint: Endpoint) -> Page {
    match endpoint {
        Endpoint::Queue(_) => Page::CallQueues,
        Endpoint::Attendant(_) => Page::AutoAttendants,
    }
}

/// The buttons at the head of the page.
#[component]
pub fn EndpointActions(endpoint: Endpoint) -> impl IntoView {
    let app = use_app();
    let deleting = RwSignal::new(false);
    let number = Memo::new(move |_| {
        app.look(&[Area::Routing], |session| session.tenant().routing.number_of(endpoint))
    });
    let why_not = Memo::new(move |_| {
        app.reason(&[Area::Routing], |tenant, _| routing::can_delete(tenant, endpoint))
    });
    let back = move || match endpoint {
        Endpoint::Queue(_) => app.texts().routing.back_to_queues,
        Endpoint::Attendant(_) => app.texts().routing.back_to_attendants,
    };
    let trying = move || match number.get() {
        Some(number) => view! {
            <ButtonLink
                label=move || app.texts().routing.try_call_number
                href=route_to(number).href()
                icon=IconName::Phone
            />
        }
        .into_any(),
        None => view! {
            <Button
                label=move || app.texts().routing.try_call_number
                icon=IconName::Phone
                reason=Signal::derive(move || {
                    Some(app.texts().routing.try_needs_number.to_string())
                })
            />
        }
        .into_any(),
    };
    view! {
        <ButtonLink
            label=back
            href=Route::from(list_of(endpoint)).href()
            icon=IconName::ArrowLeft
        />
        {trying}
        <Button
            label=move || app.texts().routing.delete
            icon=IconName::Trash
            reason=why_not
            on_click=move |()| deleting.set(true)
        />
        <DeleteDialog endpoint open=deleting />
    }
}

fn name_of(app: App, endpoint: Endpoint) -> String {
    app.peek(|s| links::name(s.tenant(), endpoint).unwrap_or_default().to_string())
}

fn number_text(app: App, endpoint: Endpoint) -> Option<String> {
    let number = app.peek(|session| session.tenant().routing.number_of(endpoint))?;
    Some(app.phone(number))
}

#[component]
fn DeleteDialog(endpoint: Endpoint, open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let title = move || {
        let of = |t: &'static Routing| match endpoint {
            Endpoint::Queue(_) => t.delete_queue_title,
            Endpoint::Attendant(_) => t.delete_attendant_title,
        };
        of(&app.texts().routing)
    };
    let what = move || {
        let number = number_text(app, endpoint);
        figures::deleting(app.lang(), &name_of(app, endpoint), number.as_deref())
    };
    let order = move |()| {
        let (name, number) = (name_of(app, endpoint), number_text(app, endpoint));
        Order {
            command: Command::Routing(RoutingCommand::Delete { endpoint }),
            done: Some(figures::deleted(app.lang(), &name, number.as_deref())),
        }
    };
    view! {
        <CommandQuestion
            app
            open
            title
            order
            confirm_label=move || app.texts().routing.delete
            danger=true
            on_done=move |()| app.go(list_of(endpoint))
        >
            <p>{what}</p>
        </CommandQuestion>
    }
}

/// The resource account of Teams today (AA-09, CQ-11); nothing in the other profile.
#[component]
pub fn AccountCard(endpoint: Endpoint) -> impl IntoView {
    let app = use_app();
    let areas = [Area::Routing];
    let shown = Memo::new(move |_| app.look(&areas, |s| s.tenant().era == Era::TeamsToday));
    let is_on = Memo::new(move |_| {
        app.look(&areas, |session| routing::has_account(session.tenant(), endpoint))
    });
    let why_not = Memo::new(move |_| {
        let on = !is_on.get();
        app.reason(&areas, |tenant, _| routing::can_set_account(tenant, endpoint, on))
    });
    let denied = RwSignal::new(None::<Denied>);
    let switch = move |on: bool| {
        let sent = app.send(Command::Routing(RoutingCommand::SetAccount { endpoint, on }));
        denied.set(sent.err());
    };
    view! {
        <Show when=move || shown.get()>
            <Card title=move || app.texts().routing.account>
                <p class="muted">{move || app.texts().routing.account_text}</p>
                <Switch
                    label=move || app.texts().routing.account_on
                    checked=is_on
                    on_change=switch
                    reason=why_not
                />
                <DenialNotice app denied />
            </Card>
        </Show>
    }
}

/// That calls can go round, and through what (the drawing cuts them).
#[component]
pub fn RoundNotice(
    /// The queues and attendants in between; nothing where calls cannot come back.
    #[prop(into)]
    round: Signal<Option<Vec<String>>>,
) -> impl IntoView {
    let app = use_app();
    move || {
        round.get().map(|between| {
            view! {
                <Notice
                    tone=Tone::Warning
                    title=move || app.texts().routing.round
                    text=figures::round(app.lang(), &between)
                />
            }
        })
    }
}
