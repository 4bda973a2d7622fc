//! The head of the console: whose it is, and what one may do with what stands in it.

use leptos::prelude::*;

use super::desk::Desk;
use super::desks::use_consoles;
use super::output::copy;
use super::terminal::Place;
use crate::browser::files;
use crate::route::{Page, Route};
use crate::ui::kit::{
    Badge, Button, ButtonKind, ButtonLink, Icon, IconName, MenuButton, MenuItem, Tone,
};

/// The head.
#[component]
pub fn Bar(desk: Desk, place: Place) -> impl IntoView {
    let app = desk.app;
    let consoles = use_consoles();
    let copies = move || {
        let t = &app.texts().console;
        vec![
            MenuItem::new(t.copy_all, move || copy(desk, desk.screen.text())),
            MenuItem::new(t.copy_last, move || copy(desk, desk.screen.last_output())),
        ]
    };
    let wraps = Signal::derive(move || desk.wraps(desk.screen.columns()));
    let wrap = move |()| {
        let wraps = !wraps.get_untracked();
        app.prefer(|preferences| preferences.console.wraps = Some(wraps));
    };
    let in_drawer = place == Place::Drawer;
    view! {
        <div class="console__bar" role="group" aria-label=move || app.texts().console.commands>
            <span class="console__name">
                <Icon name=IconName::Terminal />
                <span class="console__title">{move || app.workspace().1}</span>
                <SignedIn desk />
            </span>
            <span class="console__tools">
                <MenuButton
                    label=move || app.texts().console.copy
                    kind=ButtonKind::Subtle
                    icon=IconName::Copy
                    icon_only=true
                    items=Signal::derive(copies)
                />
                {tool(app, |t| t.download, IconName::Download, move |()| download(desk))}
                <Button
                    label=move || app.texts().console.wrap
                    kind=ButtonKind::Subtle
                    icon=IconName::Wrap
                    icon_only=true
                    pressed=wraps
                    on_click=wrap
                />
                <Button
                    label=move || app.texts().console.files
                    kind=ButtonKind::Subtle
                    icon=IconName::Folder
                    icon_only=true
                    pressed=desk.folder.is_shown
                    on_click=move |()| desk.folder.is_shown.update(|shown| *shown = !*shown)
                />
                {tool(app, |t| t.clear, IconName::Trash, move |()| desk.screen.clear())}
                {in_drawer
                    .then(|| {
                        view! {
                            <ButtonLink
                                label=move || app.texts().console.open_page
                                kind=ButtonKind::Subtle
                                href=Signal::stored(Route::from(Page::Console).href())
                            />
                            {tool(
                                app,
                                |t| t.close_drawer,
                                IconName::Close,
                                move |()| consoles.close(),
                            )}
                        }
                    })}
            </span>
        </div>
    }
}

/// A button of the bar.
fn tool(
    app: crate::ui::handle::App,
    label: fn(&crate::texts::Console) -> &'static str,
    icon: IconName,
    act: impl Fn(()) + Send + Sync + 'static,
) -> impl IntoView {
    view! {
        <Button
            label=move || label(&app.texts().console)
            kind=ButtonKind::Subtle
            icon
            icon_only=true
            on_click=act
        />
    }
}

/// Whether the cmdlets of the service are there.
#[component]
fn SignedIn(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let label = move || {
        let t = &app.texts().console;
        if desk.is_signed_in.get() { t.signed_in } else { t.signed_out }
    };
    let tone = move || if desk.is_signed_in.get() { Tone::Success } else { Tone::Neutral };
    view! { <Badge label tone=Signal::derive(tone) /> }
}

/// Saves everything that stands there as a file.
fn download(desk: Desk) {
    let app = desk.app;
    let t = untrack(|| &app.texts().console);
    let text = desk.screen.text();
    if text.is_empty() {
        app.tell(Tone::Info, t.nothing_to_copy);
        return;
    }
    let day = app.peek(|session| session.now()).civil().date();
    let name = format!("passerelle-{}-console-{day}.txt", desk.workspace());
    if !files::download(&name, "text/plain", &text) {
        app.tell(Tone::Danger, t.not_downloaded);
    }
}
