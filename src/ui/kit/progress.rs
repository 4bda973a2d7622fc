//! How far something has come: one bar, or one bar of several parts.

use leptos::prelude::*;

use super::text::{optional_words, words};
use super::tone::Tone;

/// A bar that fills.
#[component]
pub fn ProgressBar(
    /// What is under way; the accessible name.
    #[prop(into)]
    label: TextProp,
    /// How much is done.
    #[prop(into)]
    value: Signal<f64>,
    /// How much there is to do.
    #[prop(into)]
    max: Signal<f64>,
    /// What the state of it means.
    #[prop(optional, into)]
    tone: Signal<Tone>,
    /// How far it is, in words, shown behind the bar.
    #[prop(optional, into)]
    text: Option<TextProp>,
) -> impl IntoView {
    let (label, text) = (words(label), optional_words(text));
    let share = move || percent(value.get(), max.get());
    view! {
        <span class="progress" data-tone=move || tone.get().as_str()>
            <span
                class="progress__track"
                role="progressbar"
                aria-label=move || label.get()
                aria-valuemin="0"
                aria-valuemax=move || max.get().to_string()
                aria-valuenow=move || value.get().to_string()
                aria-valuetext=move || text.map(|text| text.get())
            >
                <span class="progress__fill" style:width=move || format!("{}%", share())></span>
            </span>
            {text.map(|text| view! { <span class="progress__text">{move || text.get()}</span> })}
        </span>
    }
}

/// One part of a stacked bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// What is counted.
    pub label: String,
    /// What it means.
    pub tone: Tone,
    /// How many.
    pub value: f64,
}

/// A bar of several parts that make up a whole.
#[component]
pub fn StackedBar(
    /// What is divided; the accessible name.
    #[prop(into)]
    label: TextProp,
    /// The parts; what they leave of `total` stays empty.
    #[prop(into)]
    segments: Signal<Vec<Segment>>,
    /// The whole; the sum of the parts when it is 0.
    #[prop(optional, into)]
    total: Signal<f64>,
    /// Names the parts and their counts below the bar.
    #[prop(optional)]
    legend: bool,
) -> impl IntoView {
    let label = words(label);
    let whole = Memo::new(move |_| {
        let sum = segments.read().iter().map(|segment| segment.value).sum::<f64>();
        if total.get() > 0.0 { total.get() } else { sum }
    });
    let said = move || {
        let parts = segments.get().into_iter().map(|s| format!("{} {}", s.label, s.value));
        format!("{}: {}", label.get(), parts.collect::<Vec<_>>().join(", "))
    };
    let part = move |segment: Segment| {
        let width = format!("{}%", percent(segment.value, whole.get()));
        let tone = segment.tone.as_str();
        view! { <span class="stacked__part" data-tone=tone style:width=width></span> }
    };
    let named = |segment: Segment| {
        view! {
            <li data-tone=segment.tone.as_str()>
                <span class="stat__dot"></span>
                {segment.label}
                " "
                <b>{segment.value}</b>
            </li>
        }
    };
    view! {
        <div class="stacked">
            <div class="stacked__track" role="img" aria-label=said>
                {move || segments.get().into_iter().map(part).collect_view()}
            </div>
            {legend
                .then(|| {
                    view! {
                        <ul class="stacked__legend">
                            {move || segments.get().into_iter().map(named).collect_view()}
                        </ul>
                    }
                })}
        </div>
    }
}

fn percent(value: f64, max: f64) -> f64 {
    if max > 0.0 { (value / max * 100.0).clamp(0.0, 100.0) } else { 0.0 }
}
