//! Configure a third-party audio conferencing provider: the two wizards, the setting that decides
//! what a license does, who provides for whom, and when a third party makes sense.

mod advice;
mod export;
mod import;
mod rows;
mod setting;
mod shares;
mod wizard;

use leptos::prelude::*;

use super::ready::ReadyBanner;
use crate::domain::providers::ProviderRefusal;
use crate::domain::refusal::Refusal;
use crate::screens::conferencing::third_party::{WIZARD, ready_people, with_third_party};
use crate::ui::handle::{App, Area, use_app};
use crate::ui::kit::{Button, ButtonLink, Card, IconName, Notice, Tone};
use crate::ui::layout::Page;
use crate::wording::providers as say;
use advice::{AdviceCard, CompareCard};
use export::ExportWizard;
use import::ImportWizard;
use setting::SettingCard;
use shares::SharesCard;

/// The values of `WIZARD` in the address.
const EXPORT: &str = "export";
const IMPORT: &str = "import";

/// The page.
#[component]
pub fn ThirdPartyPage() -> impl IntoView {
    let app = use_app();
    let exporting = Memo::new(move |_| app.query(WIZARD) == EXPORT);
    let importing = Memo::new(move |_| app.query(WIZARD) == IMPORT);
    view! {
        <Page
            title=move || app.texts().providers.title
            subtitle=move || app.texts().providers.subtitle
        >
            <EndNotice app />
            <ReadyBanner app />
            <FilesCard app />
            <SharesCard app />
            <SettingCard app />
            <AdviceCard app />
            <CompareCard app />
        </Page>
        <ExportWizard app open=exporting />
        <ImportWizard app open=importing />
    }
}

/// That there are no third parties today, and who still has one (AC-14).
#[component]
fn EndNotice(app: App) -> impl IntoView {
    let left = Memo::new(move |_| {
        app.look(&[Area::People], |s| {
            let ended = s.tenant().profile().third_parties.is_empty();
            ended.then(|| with_third_party(s.tenant()))
        })
    });
    let actions = move || {
        view! {
            <Show when=move || left.get().is_some_and(|left| left > 0)>
                <ButtonLink
                    label=move || app.texts().providers.click_to_move
                    href=Signal::stored(ready_people().href())
                />
            </Show>
        }
    };
    view! {
        <Show when=move || left.get().is_some()>
            <Notice
                tone=Tone::Warning
                title=move || app.texts().providers.ended_title
                text=move || app.texts().providers.ended_text
                actions=actions
            >
                <p>{move || left.get().map(|left| say::ended(app.lang(), left))}</p>
            </Notice>
        </Show>
    }
}

/// The two wizards (LAB-08).
#[component]
fn FilesCard(app: App) -> impl IntoView {
    let why_not = Memo::new(move |_| {
        app.reason(&[Area::People], |tenant, _| match tenant.profile().third_parties.is_empty() {
            true => Err(Refusal::Provider(ProviderRefusal::ThirdPartiesEnded)),
            false => Ok(()),
        })
    });
    view! {
        <Card title=move || app.texts().providers.files>
            <p class="muted">{move || app.texts().providers.files_text}</p>
            <div class="cluster">
                <Button
                    label=move || app.texts().providers.export_wizard
                    icon=IconName::Download
                    reason=why_not
                    on_click=move |()| app.set_query(WIZARD, EXPORT)
                />
                <Button
                    label=move || app.texts().providers.import_wizard
                    icon=IconName::Upload
                    reason=why_not
                    on_click=move |()| app.set_query(WIZARD, IMPORT)
                />
            </div>
        </Card>
    }
}
