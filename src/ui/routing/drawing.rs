//! The drawing of where a call goes: lists within lists, whose lines the style sheet draws.

use leptos::prelude::*;

use crate::domain::routing::Endpoint;
use crate::screens::routing::tree::{Branch, Kind, Node, draw};
use crate::ui::handle::{Area, use_app};
use crate::ui::kit::{Card, Icon, IconName};

/// The drawing of a queue or an attendant as it is saved.
#[component]
pub fn Drawing(endpoint: Endpoint) -> impl IntoView {
    let app = use_app();
    let drawn = Memo::new(move |_| {
        let (lang, reader) = (app.lang(), app.reader());
        let areas = [Area::Routing, Area::Numbers, Area::People];
        app.look(&areas, |session| draw(session.tenant(), lang, reader, endpoint))
    });
    view! {
        <Card title=move || app.texts().routing.call_goes>
            <div class="call-tree">
                <ul class="call-tree__list" aria-label=move || app.texts().routing.call_goes>
                    {move || {
                        branch(Branch { label: String::new(), node: drawn.get() })
                    }}
                </ul>
            </div>
        </Card>
    }
}

fn branch(branch: Branch) -> AnyView {
    let Branch { label, node } = branch;
    let Node { kind, title, detail, route, branches } = node;
    let name = match route {
        Some(route) => view! { <a href=route.href()>{title}</a> }.into_any(),
        None => title.into_any(),
    };
    let below = (!branches.is_empty()).then(|| {
        let items = branches.into_iter().map(self::branch).collect_view();
        view! { <ul class="call-tree__list">{items}</ul> }
    });
    view! {
        <li class="call-tree__item">
            {(!label.is_empty()).then(|| view! { <span class="call-tree__when">{label}</span> })}
            <span class="call-tree__node" data-kind=class_of(kind)>
                <Icon name=icon(kind) />
                <span class="call-tree__text">
                    <span class="call-tree__name">{name}</span>
                    {(!detail.is_empty()).then(|| view! { <span class="sub">{detail}</span> })}
                </span>
            </span>
            {below}
        </li>
    }
    .into_any()
}

fn icon(kind: Kind) -> IconName {
    match kind {
        Kind::Number => IconName::Phone,
        Kind::Queue => IconName::Clock,
        Kind::Attendant => IconName::Globe,
        Kind::Menu => IconName::Menu,
        Kind::Person => IconName::Person,
        Kind::End => IconName::Close,
        Kind::Again => IconName::Undo,
    }
}

fn class_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Number => "number",
        Kind::Queue => "queue",
        Kind::Attendant => "attendant",
        Kind::Menu => "menu",
        Kind::Person => "person",
        Kind::End => "end",
        Kind::Again => "again",
    }
}
