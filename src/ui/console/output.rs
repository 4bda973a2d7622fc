//! The rows of the screen as the page shows them.

use leptos::prelude::*;

use super::desk::Desk;
use super::desks::use_consoles;
use super::painted;
use super::running::CONTINUED;
use super::screen::{Changed, Kind};
use crate::browser::clipboard;
use crate::powershell::host::{Color, LineKind};
use crate::route::Route;
use crate::screens::console::scrollback::RowView;
use crate::ui::kit::{Icon, IconName, Log, LogView, Tone};
use crate::wording::console as say;

/// The screen.
#[component]
pub fn Output(desk: Desk, view: LogView) -> impl IntoView {
    let app = desk.app;
    let screen = desk.screen;
    // Another choice lays the same letters out anew.
    Effect::new(move || {
        let columns = screen.columns();
        screen.lay_out(columns, desk.wraps(columns));
    });
    let row = Callback::new(move |number| {
        screen.row(number, |row| row_of(desk, row)).unwrap_or_else(|| ().into_any())
    });
    let measured = move |columns: usize| {
        untrack(|| screen.lay_out(columns, desk.wraps(columns)));
    };
    view! {
        <Show when=move || screen.look(|back| back.is_cut())>
            <p class="console__dropped">{move || app.texts().console.dropped}</p>
        </Show>
        <Log view label=move || app.texts().console.output row on_columns=measured />
    }
}

fn row_of(desk: Desk, row: RowView<'_, Kind>) -> AnyView {
    match row.line.kind {
        Kind::Typed { prompt } => typed(desk, row, prompt),
        Kind::Printed(kind) => {
            let text = row.text.to_string();
            let color = match kind {
                LineKind::Host(color) => color.map(color_name),
                _ => None,
            };
            let mark = (kind == LineKind::Hint && row.opens)
                .then(|| view! { <Icon name=IconName::Info /> });
            let kind = kind_name(kind);
            view! { <span data-line=kind data-color=color>{mark}{text}</span> }.into_any()
        }
        Kind::Note => view! { <span data-line="note">{row.text.to_string()}</span> }.into_any(),
        Kind::Changed if row.is_first => desk
            .screen
            .changed(row.line.block)
            .map(|changed| view! { <ChangedLine desk changed /> })
            .into_any(),
        Kind::Changed => ().into_any(),
    }
}

/// What was typed, in color behind its prompt, and a way to copy what came of it.
fn typed(desk: Desk, row: RowView<'_, Kind>, prompt: usize) -> AnyView {
    let line = row.line;
    let end = row.start + row.text.len();
    let shown = row.text.get(..prompt.saturating_sub(row.start)).unwrap_or_default().to_string();
    let command = line.text.get(prompt..).unwrap_or_default().to_string();
    let range = row.start.max(prompt) - prompt..end.max(prompt) - prompt;
    let painted = painted::stretch(&command, range);
    let block = line.block;
    // The lines behind a `>>` are the same command.
    let begins = row.is_first && !line.text.starts_with(CONTINUED);
    let copy = (begins && !command.trim().is_empty()).then(|| {
        let name = move || say::copy_output(desk.app.lang(), &command);
        view! {
            <button
                class="log__copy"
                type="button"
                tabindex="-1"
                aria-label=name.clone()
                title=name
                on:click=move |_| copy(desk, desk.screen.output_of(block))
            >
                <Icon name=IconName::Copy />
            </button>
        }
    });
    view! {
        <span data-line="typed">
            <span class="log__prompt">{shown}</span>
            {painted}
        </span>
        {copy}
    }
    .into_any()
}

/// Copies a text and says so.
pub fn copy(desk: Desk, text: String) {
    let app = desk.app;
    let t = untrack(|| &app.texts().console);
    if text.is_empty() {
        app.tell(Tone::Info, t.nothing_to_copy);
        return;
    }
    clipboard::copy(text, move |done| match done {
        true => app.tell(Tone::Success, t.copied),
        false => app.tell(Tone::Danger, t.not_copied),
    });
}

/// What a command changed, and the way to where one sees it.
#[component]
fn ChangedLine(desk: Desk, changed: Changed) -> impl IntoView {
    let consoles = use_consoles();
    let app = desk.app;
    let route = changed.route.clone();
    let said = move || desk.say_changed(&changed);
    let link = move |route: Route| {
        let href = route.href();
        let go = move |ev: leptos::ev::MouseEvent| {
            if !ev.ctrl_key() && !ev.meta_key() && !ev.shift_key() {
                ev.prevent_default();
                consoles.show(route.clone());
            }
        };
        view! {
            <a class="log__show" href=href on:click=go>
                {move || app.texts().console.show_me}
                <Icon name=IconName::ArrowRight />
            </a>
        }
    };
    view! {
        <span class="log__changed">
            <Icon name=IconName::Success />
            <span class="log__said">{said}</span>
            {route.map(link)}
        </span>
    }
}

fn kind_name(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Output => "output",
        LineKind::Error => "error",
        LineKind::Warning => "warning",
        LineKind::Verbose => "verbose",
        LineKind::Debug => "debug",
        LineKind::Host(_) => "host",
        LineKind::Hint => "hint",
    }
}

fn color_name(color: Color) -> &'static str {
    match color {
        Color::Black => "black",
        Color::DarkBlue => "dark-blue",
        Color::DarkGreen => "dark-green",
        Color::DarkCyan => "dark-cyan",
        Color::DarkRed => "dark-red",
        Color::DarkMagenta => "dark-magenta",
        Color::DarkYellow => "dark-yellow",
        Color::Gray => "gray",
        Color::DarkGray => "dark-gray",
        Color::Blue => "blue",
        Color::Green => "green",
        Color::Cyan => "cyan",
        Color::Red => "red",
        Color::Magenta => "magenta",
        Color::Yellow => "yellow",
        Color::White => "white",
    }
}
