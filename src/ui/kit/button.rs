//! The button, and the link that looks like one.
//!
//! A button that may not be used says why, in words next to it. It keeps its place in the
//! tab order then, so that the reason can be found with the keyboard.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::icon::{Icon, IconName};
use super::id::unique_id;
use super::text::{Words, words};

/// How much a button asks to be pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do here; at most one on the screen.
    Primary,
    /// Anything else one may do.
    #[default]
    Secondary,
    /// Takes something away.
    Danger,
    /// Without a box until the pointer is on it.
    Subtle,
}

impl ButtonKind {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Danger => "danger",
            Self::Subtle => "subtle",
        }
    }
}

/// A button that either acts or says why it does not.
#[component]
pub fn Button(
    /// The words on it; the accessible name when only the icon shows.
    #[prop(into)]
    label: TextProp,
    /// How much it asks to be pressed.
    #[prop(optional)]
    kind: ButtonKind,
    /// Why it may not be used now; `None` lets it act.
    #[prop(optional, into)]
    reason: Signal<Option<String>>,
    /// The id of an element that already shows the reason, so that the button need not repeat it.
    #[prop(optional_no_strip, into)]
    reason_id: Option<String>,
    /// Work that this button started is still under way.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Pressed or not, for a button that switches something.
    #[prop(optional, into)]
    pressed: Option<Signal<bool>>,
    /// A drawing in front of the words.
    #[prop(optional)]
    icon: Option<IconName>,
    /// Shows the drawing alone.
    #[prop(optional)]
    icon_only: bool,
    /// Sends the form that it stands in.
    #[prop(optional)]
    submit: bool,
    /// The safest choice in a dialog: it gets the focus when there is no field.
    #[prop(optional)]
    safest: bool,
    /// What to do.
    #[prop(optional, into)]
    on_click: Option<Callback<()>>,
) -> impl IntoView {
    let label = words(label);
    let own_reason = reason_id.is_none();
    let reason_id = reason_id.unwrap_or_else(|| unique_id("reason"));
    let described_by = reason_id.clone();
    let blocked = Memo::new(move |_| reason.read().is_some());
    let act = move |ev: MouseEvent| {
        if blocked.get_untracked() || busy.get_untracked() {
            ev.prevent_default();
        } else if let Some(on_click) = on_click {
            on_click.run(());
        }
    };
    view! {
        <span class="control">
            <button
                class="button"
                type=if submit { "submit" } else { "button" }
                data-kind=kind.as_str()
                data-icon-only=icon_only
                data-safest=safest
                aria-label=move || icon_only.then(|| label.get())
                title=move || icon_only.then(|| label.get())
                aria-disabled=move || (blocked.get() || busy.get()).then_some("true")
                aria-busy=move || busy.get().then_some("true")
                aria-pressed=move || pressed.map(|pressed| pressed.get().to_string())
                aria-describedby=move || blocked.get().then(|| described_by.clone())
                on:click=act
            >
                {face(label, icon, icon_only)}
            </button>
            {own_reason.then(|| reason_text(reason_id, reason))}
        </span>
    }
}

/// What stands on a button: the drawing and the words.
pub(super) fn face(label: Words, icon: Option<IconName>, icon_only: bool) -> impl IntoView {
    view! {
        {icon.map(|name| view! { <Icon name /> })}
        {(!icon_only).then(|| view! { <span class="button__label">{move || label.get()}</span> })}
    }
}

/// The visible reason under a control that may not be used.
pub(super) fn reason_text(id: String, reason: Signal<Option<String>>) -> impl IntoView {
    move || {
        let id = id.clone();
        reason.get().map(move |text| view! { <span class="reason" id=id>{text}</span> })
    }
}

/// A link that looks like a button: it goes somewhere instead of changing something.
#[component]
pub fn ButtonLink(
    /// The words on it.
    #[prop(into)]
    label: TextProp,
    /// Where it goes.
    #[prop(into)]
    href: Signal<String>,
    /// How much it asks to be followed.
    #[prop(optional)]
    kind: ButtonKind,
    /// A drawing in front of the words.
    #[prop(optional)]
    icon: Option<IconName>,
) -> impl IntoView {
    view! {
        <a class="button" data-kind=kind.as_str() href=move || href.get()>
            {face(words(label), icon, false)}
        </a>
    }
}
