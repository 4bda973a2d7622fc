//! What the check of the numbers found: what stops, what the carrier will reject, what is worth
//! knowing, the lines that were not understood, and the orders that the numbers belong into.

use std::sync::Arc;

use leptos::prelude::*;

use super::draft::Draft;
use crate::domain::command::Command;
use crate::domain::porting::PortCommand;
use crate::domain::porting::finding::{Finding, Step, Weight};
use crate::domain::porting::form::Way;
use crate::domain::porting::preflight::Preflight;
use crate::route::{Page, Route};
use crate::screens::voice::ports::wizard::{GroupRow, group_rows, problems};
use crate::ui::handle::App;
use crate::ui::kit::{
    Button, ButtonKind, Card, Column, Notice, RowView, Table, Tone, VirtualTable, Width,
};
use crate::wording;

/// The result.
#[component]
pub fn Found(draft: Draft, checked: Arc<Preflight>) -> impl IntoView {
    let app = draft.app;
    let passes = checked.findings.is_empty();
    let understood = wording::porting::understood(app.lang(), checked.listing.count);
    let (stops, rejects, notes) = (
        notice(app, &checked, |w| w == Weight::Stops),
        notice(app, &checked, |w| matches!(w, Weight::Rejects(_))),
        notice(app, &checked, |w| w == Weight::Notes),
    );
    let ways = ways_out(draft, checked.clone());
    let t = &app.texts().porting;
    let all = passes.then(|| {
        view! { <Notice tone=Tone::Success title=t.all_portable text=understood.clone() /> }
    });
    let with_ways = move || ways.clone();
    view! {
        {all}
        {stops
            .map(|lines| {
                view! {
                    <Notice tone=Tone::Warning title=t.not_like_this actions=with_ways>
                        {sentences(lines)}
                        <p class="muted">{(!passes).then_some(understood)}</p>
                    </Notice>
                }
            })}
        {rejects
            .map(|lines| {
                view! {
                    <Notice tone=Tone::Warning title=t.carrier_will_reject>
                        {sentences(lines)}
                    </Notice>
                }
            })}
        {notes
            .map(|lines| {
                view! { <Notice tone=Tone::Info title=t.worth_knowing>{sentences(lines)}</Notice> }
            })}
        <Lines draft checked=checked.clone() />
        {proposal(app, &checked)}
    }
}

fn notice(app: App, checked: &Preflight, of: impl Fn(Weight) -> bool) -> Option<Vec<String>> {
    let (lang, reader) = (app.lang(), app.reader());
    let said = checked.findings.iter().filter(|f| of(f.weight()));
    let said: Vec<String> =
        said.map(|f| wording::porting::finding::finding(lang, reader, f)).collect();
    (!said.is_empty()).then_some(said)
}

fn sentences(lines: Vec<String>) -> impl IntoView {
    lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()
}

/// The buttons that put right what stops the order.
fn ways_out(draft: Draft, checked: Arc<Preflight>) -> impl Fn() -> AnyView + Clone + Send + Sync {
    let app = draft.app;
    let too_many = checked.findings.iter().any(|f| matches!(f, Finding::TooManyForWizard { .. }));
    let (orders, left_out) = (checked.groups.len() as u32, checked.left_out);
    let splits = checked.can_split() && !too_many;
    move || {
        let checked = checked.clone();
        let request = move |()| {
            draft.change(Step::Start, |form| form.start.way = Way::ServiceRequest);
            draft.check();
        };
        view! {
            {too_many
                .then(|| {
                    view! {
                        <Button
                            label=move || app.texts().porting.go_on_as_request
                            kind=ButtonKind::Secondary
                            on_click=request
                        />
                    }
                })}
            {splits
                .then(|| {
                    view! {
                        <Button
                            label=move || wording::porting::split(app.lang(), orders, left_out)
                            kind=ButtonKind::Secondary
                            on_click=move |()| split(draft, &checked)
                        />
                    }
                })}
        }
        .into_any()
    }
}

/// One group: the order becomes what its numbers ask for. Several: each becomes a draft.
fn split(draft: Draft, checked: &Preflight) {
    if let [group] = &checked.groups[..] {
        let lines: Vec<String> = group.runs.iter().map(|run| run.written()).collect();
        let (kind, way, carrier) = (group.kind, group.way, group.carrier.clone());
        draft.change(Step::Numbers, |form| {
            (form.start.kind, form.start.way) = (kind, way);
            if !carrier.is_empty() {
                form.start.carrier = carrier;
            }
            form.list.text = lines.join("\n").into();
        });
        draft.check();
        return;
    }
    let app = draft.app;
    let Some(order) = draft.kept() else { return };
    match app.send(Command::Port(PortCommand::SplitDraft { order })) {
        Ok(receipt) => {
            draft.close();
            let orders = checked.groups.len() as u32;
            app.done(untrack(|| wording::porting::was_split(app.lang(), orders)), &receipt);
            app.go(Route::from(Page::PortOrders).with("filter", "drafts"));
        }
        Err(why) => draft.denied.set(Some(why)),
    }
}

/// The lines of the list with something to say about them.
#[component]
fn Lines(draft: Draft, checked: Arc<Preflight>) -> impl IntoView {
    let app = draft.app;
    let count = checked.listing.problems.len();
    let rows = Memo::new(move |_| problems(app.lang(), app.reader(), &checked.listing));
    let row = Callback::new(move |at: usize| {
        let rows = rows.read();
        let (line, said) = rows.get(at).cloned().unwrap_or_default();
        let line = wording::format::count(app.lang(), line);
        let cells =
            vec![line.into_any(), view! { <span class="two-lines">{said}</span> }.into_any()];
        RowView { select_label: String::new(), cells }
    });
    let columns = vec![
        Column::new("line", move || app.texts().porting.line).width(Width::Narrow).at_end(),
        Column::new("problem", move || app.texts().porting.problem)
            .width(Width::AtLeast(200.0, 8.0)),
    ];
    (count > 0).then(|| {
        view! {
            <Card title=move || app.texts().porting.lines>
                <VirtualTable
                    label=move || app.texts().porting.lines
                    columns
                    count=Signal::stored(count)
                    row
                    row_height=crate::ui::kit::RowHeight::Double
                    empty=|| ()
                />
            </Card>
        }
    })
}

/// The orders that the numbers belong into, where they are not this one.
fn proposal(app: App, checked: &Preflight) -> Option<impl IntoView + use<>> {
    let t = move || &app.texts().porting;
    let rows = group_rows(app.lang(), &checked.groups);
    let columns = vec![
        Column::new("numbers", move || t().numbers),
        Column::new("kind", move || t().kind),
        Column::new("country", move || t().country).priority(2),
        Column::new("carrier", move || t().carrier).priority(3),
        Column::new("way", move || t().way),
    ];
    let row = move |row: GroupRow| {
        let carrier = row.carrier.unwrap_or_else(|| t().carrier_of_order.to_string());
        view! {
            <tr>
                <th scope="row">{row.count}</th>
                <td>{row.kind}</td>
                <td data-priority="2">{row.country}</td>
                <td data-priority="3">{carrier}</td>
                <td>{row.way}</td>
            </tr>
        }
    };
    checked.can_split().then(|| {
        view! {
            <Card title=move || t().groups>
                <Table label=move || t().groups columns>
                    {rows.into_iter().map(row).collect_view()}
                </Table>
            </Card>
        }
    })
}
