//! What stands at the top beside the clock: the organization, the language, the theme.

use leptos::prelude::*;

use crate::browser::local::Local;
use crate::journal::head::{self, HeadState};
use crate::route::Page;
use crate::texts::Lang;
use crate::ui::console::ConsoleButton;
use crate::ui::handle::{App, Theme, use_app};
use crate::ui::kit::{ButtonKind, IconName, MenuButton, MenuItem, Tone};
use crate::wording;

/// The name of the organization, and the way to the others.
#[component]
pub fn OrganizationSwitcher() -> impl IntoView {
    let app = use_app();
    view! {
        <MenuButton
            label=move || app.workspace().1
            items=Signal::derive(move || workspaces(app))
        />
    }
}

fn workspaces(app: App) -> Vec<MenuItem> {
    let (open, _) = app.workspace();
    let mut items: Vec<MenuItem> = head::list(&Local)
        .unwrap_or_default()
        .into_iter()
        .filter_map(|(name, state)| match state {
            HeadState::Ready(head) => Some((name, head)),
            HeadState::Unfinished | HeadState::Damaged(_) => None,
        })
        .map(|(name, head)| {
            let checked = name == open;
            MenuItem::new(head.name, move || {
                let name = name.clone();
                app.replace(move || {
                    if let Err(why) = app.open(&name) {
                        let text = untrack(|| wording::keeping::not_kept(app.lang(), &why));
                        app.tell(Tone::Danger, text);
                    }
                });
            })
            .checked(checked)
        })
        .collect();
    items.push(MenuItem::new(
        move || app.texts().navigation.manage,
        move || {
            app.go(Page::Settings);
        },
    ));
    items
}

/// Language and theme.
#[component]
pub fn Tools() -> impl IntoView {
    let app = use_app();
    let languages = move || {
        Lang::ALL
            .into_iter()
            .map(|lang| {
                MenuItem::new(lang.name(), move || app.prefer(|p| p.lang = lang))
                    .checked(app.lang() == lang)
            })
            .collect::<Vec<_>>()
    };
    let themes = move || {
        let t = &app.texts().navigation;
        Theme::ALL
            .into_iter()
            .zip([t.theme_auto, t.theme_light, t.theme_dark])
            .map(|(theme, label)| {
                MenuItem::new(label, move || app.prefer(|p| p.theme = theme))
                    .checked(app.preferences().theme == theme)
            })
            .collect::<Vec<_>>()
    };
    view! {
        <ConsoleButton />
        <MenuButton
            label=move || app.texts().navigation.language
            kind=ButtonKind::Subtle
            icon=IconName::Globe
            icon_only=true
            items=Signal::derive(languages)
        />
        <MenuButton
            label=move || app.texts().navigation.theme
            kind=ButtonKind::Subtle
            icon=IconName::Contrast
            icon_only=true
            items=Signal::derive(themes)
        />
    }
}
