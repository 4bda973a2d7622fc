//! The organizations that live in this browser: opening, deleting, and how full the store is.

use leptos::prelude::*;

use super::new_organization::{NewOrganizationButton, NewOrganizationDialog};
use super::page::pen;
use crate::browser::clock;
use crate::browser::local::Local;
use crate::domain::time::Timestamp;
use crate::journal::head::HeadState;
use crate::session::workspaces::{self, STORE_UNITS, Workspace};
use crate::ui::form::Question;
use crate::ui::handle::{App, use_app};
use crate::ui::kit::{Badge, Button, ButtonKind, Card, Column, IconName, ProgressBar, Table, Tone};
use crate::wording::{format, keeping, settings};

/// The card of the organizations.
#[component]
pub fn OrganizationsCard() -> impl IntoView {
    let app = use_app();
    let asked = RwSignal::new(None::<Workspace>);
    let changes = RwSignal::new(0_u32);
    // The store tells nobody of its changes, so it is read when the page comes, when a workspace is
    // opened, and after each deletion.
    let listed = Memo::new(move |_| {
        changes.track();
        app.workspace();
        workspaces::list(&Local).unwrap_or_default()
    });
    let used = move || listed.read().iter().map(|workspace| workspace.units).sum::<usize>();
    let making = RwSignal::new(false);
    let new = move || view! { <NewOrganizationButton making /> };
    let columns = vec![
        Column::new("name", move || app.texts().settings.name),
        Column::new("created", move || app.texts().settings.created).priority(3),
        Column::new("size", move || app.texts().settings.size).at_end().priority(2),
        Column::new("actions", move || app.texts().settings.actions).at_end(),
    ];
    let rows = move || {
        let (open, _) = app.workspace();
        let row = |workspace: Workspace| {
            let is_open = workspace.name == open;
            view! { <Row workspace is_open asked /> }
        };
        listed.get().into_iter().map(row).collect_view()
    };
    view! {
        <Card title=move || app.texts().settings.organizations actions=new>
            <p class="muted">{move || app.texts().settings.organizations_text}</p>
            <Table label=move || app.texts().settings.organizations columns>
                {rows}
            </Table>
            <div>
                <p>{move || app.texts().settings.store}</p>
                <ProgressBar
                    label=move || app.texts().settings.store
                    value=Signal::derive(move || used() as f64)
                    max=Signal::stored(STORE_UNITS as f64)
                    text=move || {
                        settings::store_used(app.lang(), used() as u64, STORE_UNITS as u64)
                    }
                />
            </div>
        </Card>
        <DeleteDialog asked changes />
        <NewOrganizationDialog open=making />
    }
}

#[component]
fn Row(workspace: Workspace, is_open: bool, asked: RwSignal<Option<Workspace>>) -> impl IntoView {
    let app = use_app();
    let title = title_of(&workspace);
    let created = match &workspace.state {
        HeadState::Ready(head) => Some(Timestamp(head.created_ms)),
        HeadState::Unfinished | HeadState::Damaged(_) => None,
    };
    let units = workspace.units as u64;
    let badge = match &workspace.state {
        HeadState::Ready(_) if is_open => Some(Tone::Accent),
        HeadState::Ready(_) => None,
        HeadState::Unfinished => Some(Tone::Neutral),
        HeadState::Damaged(_) => Some(Tone::Danger),
    };
    let word = {
        let state = workspace.state.clone();
        move || {
            let t = &app.texts().settings;
            match state {
                HeadState::Ready(_) => t.is_open,
                HeadState::Unfinished => t.is_unfinished,
                HeadState::Damaged(_) => t.is_damaged,
            }
        }
    };
    let can_open = created.is_some() && !is_open;
    let (named, name) = (StoredValue::new(title.clone()), workspace.name.clone());
    let about = move |action: &str| settings::about(action, &named.read_value());
    let open = move |()| {
        let name = name.clone();
        app.replace(move || {
            if let Err(why) = app.open(&name) {
                app.tell(Tone::Danger, untrack(|| keeping::not_kept(app.lang(), &why)));
            }
        });
    };
    let delete = move |()| asked.set(Some(workspace.clone()));
    view! {
        <tr>
            <th scope="row">
                {title} " "
                {badge.map(|tone| view! { <Badge label=word tone=Signal::stored(tone) /> })}
            </th>
            <td data-priority="3">{move || created.map(|at| format::moment(app.lang(), at))}</td>
            <td data-align="end" data-priority="2">{move || format::count(app.lang(), units)}</td>
            <td data-align="end">
                <span class="row-actions">
                    {can_open
                        .then(|| {
                            let label = move || about(app.texts().settings.open);
                            view! { <Button label on_click=open /> }
                        })}
                    <Button
                        label=move || about(app.texts().settings.delete)
                        kind=ButtonKind::Subtle
                        icon=IconName::Trash
                        icon_only=true
                        reason=pen(app)
                        on_click=delete
                    />
                </span>
            </td>
        </tr>
    }
}

fn title_of(workspace: &Workspace) -> String {
    match &workspace.state {
        HeadState::Ready(head) => head.name.clone(),
        HeadState::Unfinished | HeadState::Damaged(_) => workspace.name.to_string(),
    }
}

#[component]
fn DeleteDialog(asked: RwSignal<Option<Workspace>>, changes: RwSignal<u32>) -> impl IntoView {
    let app = use_app();
    let title = move || asked.read().as_ref().map(title_of).unwrap_or_default();
    view! {
        <Question
            app
            open=Signal::derive(move || asked.read().is_some())
            on_close=move |()| asked.set(None)
            on_confirm=move |()| {
                if let Some(workspace) = asked.get_untracked() {
                    asked.set(None);
                    delete(app, &workspace);
                    changes.update(|n| *n += 1);
                }
            }
            title=move || settings::delete_title(app.lang(), &title())
            confirm_label=move || app.texts().settings.delete
            danger=true
        >
            <p>{move || app.texts().settings.delete_text}</p>
        </Question>
    }
}

/// Deletes a workspace; where it is the open one, the sample takes its place on the screen.
fn delete(app: App, workspace: &Workspace) {
    let title = title_of(workspace);
    if let Err(why) = workspaces::delete(&Local, &workspace.name) {
        return app.tell(Tone::Danger, keeping::not_kept(app.lang(), &why));
    }
    if app.workspace().0 == workspace.name {
        app.show(workspaces::open_sample(&Local, clock::now_ms()));
    }
    app.tell(Tone::Success, settings::deleted(app.lang(), &title));
}
