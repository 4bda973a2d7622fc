//! Areas stacked over time: how a whole divides as it goes.
//!
//! The drawing is for the eye; screen readers get the same figures as a table.

use leptos::prelude::*;

use super::text::{Words, words};
use super::tone::Tone;

/// One layer of the stack, the lowest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What is counted.
    pub label: String,
    /// What it means.
    pub tone: Tone,
    /// One count for each of the times.
    pub values: Vec<f64>,
}

const WIDTH: f64 = 1000.0;
const HEIGHT: f64 = 200.0;
/// More rows than this would tire whoever listens to the table.
const TABLE_ROWS: usize = 12;
/// How many times are written below the drawing.
const TIMES_WRITTEN: usize = 5;

/// A chart of stacked areas.
#[component]
pub fn AreaChart(
    /// What is shown; the accessible name.
    #[prop(into)]
    label: TextProp,
    /// The heading of the times in the table.
    #[prop(into)]
    time_label: TextProp,
    /// The times, in order and evenly apart.
    #[prop(into)]
    times: Signal<Vec<String>>,
    /// The layers.
    #[prop(into)]
    series: Signal<Vec<Series>>,
) -> impl IntoView {
    let (label, time_label) = (words(label), words(time_label));
    let top = Memo::new(move |_| highest(&series.read(), times.read().len()));
    let areas = move || {
        let (series, n_times) = (series.get(), times.read().len());
        (0..series.len())
            .map(|layer| {
                let points = outline(&series, layer, n_times, top.get());
                view! {
                    <polygon data-tone=series[layer].tone.as_str() points=points></polygon>
                }
            })
            .collect_view()
    };
    let below = move || {
        let times = times.get();
        spread(times.len(), TIMES_WRITTEN)
            .map(|at| view! { <span>{times[at].clone()}</span> })
            .collect_view()
    };
    view! {
        <figure class="chart">
            <ul class="stacked__legend" aria-hidden="true">
                {move || series.get().into_iter().rev().map(legend).collect_view()}
            </ul>
            <div class="chart__plot" aria-hidden="true">
                <div class="chart__scale">
                    <span>{move || top.get()}</span>
                    <span>{move || (top.get() % 2.0 == 0.0).then(|| top.get() / 2.0)}</span>
                    <span>"0"</span>
                </div>
                <svg class="chart__drawing" viewBox="0 0 1000 200" preserveAspectRatio="none">
                    {areas}
                    <path class="chart__lines" d="M0 0.5H1000M0 100H1000M0 199.5H1000"></path>
                </svg>
                <div class="chart__times">{below}</div>
            </div>
            {spoken(label, time_label, times, series)}
        </figure>
    }
}

fn legend(series: Series) -> impl IntoView {
    view! {
        <li data-tone=series.tone.as_str()>
            <span class="stat__dot"></span>
            {series.label}
        </li>
    }
}

fn spoken(
    label: Words,
    time_label: Words,
    times: Signal<Vec<String>>,
    series: Signal<Vec<Series>>,
) -> impl IntoView {
    let rows = move || {
        let (times, series) = (times.get(), series.get());
        let row = |at: usize| {
            let cells = series.iter().map(|s| s.values.get(at).copied().unwrap_or_default());
            let cells = cells.map(|value| view! { <td>{value}</td> }).collect_view();
            view! { <tr><th scope="row">{times[at].clone()}</th>{cells}</tr> }
        };
        spread(times.len(), TABLE_ROWS).map(row).collect_view()
    };
    let heads = move || {
        let series = series.get().into_iter();
        series.map(|series| view! { <th scope="col">{series.label}</th> }).collect_view()
    };
    view! {
        <div class="visually-hidden"><table>
            <caption>{move || label.get()}</caption>
            <thead>
                <tr>
                    <th scope="col">{move || time_label.get()}</th>
                    {heads}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table></div>
    }
}

/// At most `wanted` places out of `len`, evenly apart, the first and the last among them.
fn spread(len: usize, wanted: usize) -> impl Iterator<Item = usize> {
    let n = len.min(wanted);
    (0..n).map(move |step| if n < 2 { 0 } else { step * (len - 1) / (n - 1) })
}

fn stacked_to(series: &[Series], layer: usize, at: usize) -> f64 {
    series[..layer].iter().map(|s| s.values.get(at).copied().unwrap_or_default()).sum()
}

fn highest(series: &[Series], n_times: usize) -> f64 {
    (0..n_times).map(|at| stacked_to(series, series.len(), at)).fold(0.0, f64::max).max(1.0)
}

/// The outline of one layer: forward along its upper edge, back along its lower one.
fn outline(series: &[Series], layer: usize, n_times: usize, top: f64) -> String {
    let x = |at: usize| at as f64 / (n_times.max(2) - 1) as f64 * WIDTH;
    let y = |value: f64| HEIGHT - value / top * HEIGHT;
    let upper = (0..n_times).map(|at| (x(at), y(stacked_to(series, layer + 1, at))));
    let lower = (0..n_times).rev().map(|at| (x(at), y(stacked_to(series, layer, at))));
    upper.chain(lower).map(|(x, y)| format!("{x:.1},{y:.1}")).collect::<Vec<_>>().join(" ")
}
