//! Every problem of the file with its place; there may be a hundred thousand.

use std::sync::Arc;

use leptos::prelude::*;

use crate::plan::people::PeopleFile;
use crate::plan::people::problem::Effect;
use crate::ui::handle::{App, use_app};
use crate::ui::kit::{Badge, Column, Notice, RowHeight, RowView, Tone, VirtualTable, Width};
use crate::wording::{format, import};

/// The list of the problems, or the good news that there are none.
#[component]
pub fn ProblemList(file: Arc<PeopleFile>) -> impl IntoView {
    let app = use_app();
    let (total, listed) = (file.problems.total(), file.problems.kept().len());
    if total == 0 {
        let text = move || app.texts().settings.import_no_problems;
        return view! { <Notice tone=Tone::Success text /> }.into_any();
    }
    let columns = vec![
        Column::new("line", move || app.texts().settings.import_line).at_end().width(Width::Narrow),
        Column::new("column", move || app.texts().settings.import_column).priority(3),
        Column::new("effect", move || app.texts().settings.import_effect)
            .width(Width::AtLeast(118.0, 1.0))
            .priority(2),
        Column::new("problem", move || app.texts().settings.import_problem)
            .width(Width::AtLeast(180.0, 6.0)),
    ];
    view! {
        <h2 class="lead">
            {move || import::problems(app.lang(), total as u64, listed as u64)}
        </h2>
        <VirtualTable
            label=move || app.texts().settings.import_problems
            columns
            count=Signal::stored(listed)
            row_height=RowHeight::Double
            row=move |at: usize| row(app, &file, at)
        />
    }
    .into_any()
}

fn row(app: App, file: &PeopleFile, at: usize) -> RowView {
    let lang = app.lang();
    let problem = &file.problems.kept()[at];
    let effect = problem.kind.effect();
    let tone = match effect {
        Effect::RowSkipped => Tone::Danger,
        Effect::ValueMissing => Tone::Warning,
        Effect::Noted => Tone::Info,
    };
    let sentence = import::problem(lang, &problem.kind);
    let cells = vec![
        format::count(lang, problem.line).into_any(),
        problem.column.as_ref().map(import::column).into_any(),
        view! { <Badge label=import::effect(lang, effect) tone=Signal::stored(tone) /> }.into_any(),
        view! { <span class="two-lines">{sentence}</span> }.into_any(),
    ];
    RowView { select_label: String::new(), cells }
}
