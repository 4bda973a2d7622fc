//! A ring that runs out, with the time that is left in its middle.

use leptos::prelude::*;

use super::text::words;

/// How soon the time is up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// Two minutes or more.
    Calm,
    /// Less than two minutes.
    Soon,
    /// Less than thirty seconds.
    Last,
    /// Nothing is left.
    Over,
}

impl Urgency {
    fn of(remaining_ms: i64) -> Self {
        match remaining_ms {
            ..=0 => Self::Over,
            1..30_000 => Self::Last,
            30_000..120_000 => Self::Soon,
            _ => Self::Calm,
        }
    }

    fn as_str(self) -> &'static str {
        match self {
            Self::Calm => "calm",
            Self::Soon => "soon",
            Self::Last => "last",
            Self::Over => "over",
        }
    }
}

/// The length of the ring, so that a dash of `LENGTH * share` covers that share of it.
const LENGTH: f64 = 2.0 * std::f64::consts::PI * 31.0;

/// A countdown. The word under the time says what the color says.
#[component]
pub fn CountdownRing(
    /// What runs out; the accessible name.
    #[prop(into)]
    label: TextProp,
    /// What is left.
    #[prop(into)]
    remaining_ms: Signal<i64>,
    /// What there was at first.
    #[prop(into)]
    total_ms: Signal<i64>,
    /// The word for each urgency, such as "left" or "hurry".
    #[prop(into)]
    word: Callback<Urgency, String>,
) -> impl IntoView {
    let label = words(label);
    let urgency = Memo::new(move |_| Urgency::of(remaining_ms.get()));
    let seconds = Memo::new(move |_| (remaining_ms.get().max(0) + 999) / 1000);
    let time = move || format!("{}:{:02}", seconds.get() / 60, seconds.get() % 60);
    let dash = move || {
        let share = remaining_ms.get().max(0) as f64 / total_ms.get().max(1) as f64;
        format!("{:.2} {LENGTH:.2}", LENGTH * share.clamp(0.0, 1.0))
    };
    view! {
        <div
            class="ring"
            role="timer"
            aria-label=move || label.get()
            data-urgency=move || urgency.get().as_str()
        >
            <svg class="ring__drawing" viewBox="0 0 68 68" aria-hidden="true">
                <circle class="ring__track" cx="34" cy="34" r="31"></circle>
                <circle class="ring__left" cx="34" cy="34" r="31" stroke-dasharray=dash></circle>
            </svg>
            <span class="ring__time">{time}</span>
            <span class="ring__word">{move || word.run(urgency.get())}</span>
        </div>
    }
}
