//! Verbs that do what a hand does: mouse, keyboard, files.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;
use thirtyfour::action_chain::ActionChain;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{By, Key, WebElement};

use super::{Page, wanted};
use crate::tree::squeezed;

/// The roles that text can be typed into.
pub const FIELDS: &str = "textbox|searchbox|spinbutton|combobox";
/// The roles that are on or off.
pub const SWITCHES: &str = "checkbox|switch|radio";

impl Page {
    /// Clicks the one thing of this role and name, once it can be used: right after the start the
    /// page waits for the pen, and whoever clicks then has clicked on nothing.
    pub async fn click(&self, role: &str, name: &str) {
        let wanted = wanted(role, name);
        self.until_found(&format!("click {wanted}"), &wanted, async || {
            let node = self.one(&wanted).await?;
            if node.is_none_or(|node| node.property("disabled") == "true") {
                return Ok(None);
            }
            let Some(element) = self.element(&wanted).await? else { return Ok(None) };
            self.press_on(role, &element).await.map(Some)
        })
        .await;
    }

    /// Presses the pointer on an element. The input of a switch may lie under its own label, which
    /// gets the press as it does from a hand.
    async fn press_on(&self, role: &str, element: &WebElement) -> WebDriverResult<()> {
        if !SWITCHES.split('|').any(|switch| switch == role) {
            return element.click().await;
        }
        self.bring_to_the_middle(element).await?;
        let chain = ActionChain::new(self.driver.clone());
        chain.move_to_element_center(element).click().perform().await
    }

    /// Scrolls an element out from under the bars at the edges; the driver looks past them.
    async fn bring_to_the_middle(&self, element: &WebElement) -> WebDriverResult<()> {
        let script = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.driver.execute(script, vec![element.to_json()?]).await.map(drop)
    }

    /// Replaces what is in the field of this name.
    pub async fn fill(&self, name: &str, text: &str) {
        let wanted = wanted(FIELDS, name);
        self.until_found(&format!("fill “{name}” with “{text}”"), &wanted, async || {
            let Some(field) = self.element(&wanted).await? else { return Ok(None) };
            self.bring_to_the_middle(&field).await?;
            field.click().await?;
            field.send_keys(Key::Control + "a").await?;
            let typed = if text.is_empty() {
                String::from(Key::Backspace.value())
            } else {
                text.to_owned()
            };
            field.send_keys(typed).await.map(Some)
        })
        .await;
    }

    /// Chooses an option in the list of this name.
    pub async fn choose(&self, name: &str, option: &str) {
        let wanted = wanted("combobox|listbox", name);
        self.until_found(&format!("choose “{option}” in “{name}”"), &wanted, async || {
            let Some(list) = self.element(&wanted).await? else { return Ok(None) };
            if list.tag_name().await? == "select" {
                return choose_natively(&list, option).await;
            }
            list.click().await.map(Some)
        })
        .await;
        if self.count("option", option).await == 1 && self.value(name).await != option {
            self.click("option", option).await;
        }
    }

    /// Ticks the box, or turns the switch on; one that is on already stays so.
    pub async fn check(&self, name: &str) {
        self.turn(name, "true").await;
    }

    /// Takes the tick away.
    pub async fn uncheck(&self, name: &str) {
        self.turn(name, "false").await;
    }

    async fn turn(&self, name: &str, to: &str) {
        let wanted = wanted(SWITCHES, name);
        self.until_found(&format!("turn “{name}” to {to}"), &wanted, async || {
            let Some(node) = self.one(&wanted).await? else { return Ok(None) };
            if node.property("checked") == to {
                return Ok(Some(()));
            }
            if let Some(element) = self.element(&wanted).await? {
                element.click().await?;
            }
            Ok(None)
        })
        .await;
    }

    /// Presses keys where the focus is: `Tab`, `Shift+Tab`, `Control+a`, `ArrowDown`, `x`.
    pub async fn press(&self, keys: &str) {
        self.until(&format!("press {keys}"), async || {
            let mut names: Vec<&str> = keys.split('+').collect();
            let last = names.pop().unwrap_or_default();
            let held: Vec<char> = names.iter().map(|name| key(name)).collect();
            let mut chain = ActionChain::new(self.driver.clone());
            for key in &held {
                chain = chain.key_down(*key);
            }
            chain = chain.key_down(key(last)).key_up(key(last));
            for key in held.iter().rev() {
                chain = chain.key_up(*key);
            }
            chain.perform().await.map(Some)
        })
        .await;
    }

    /// Types where the focus is.
    pub async fn type_text(&self, text: &str) {
        self.until(&format!("type “{text}”"), async || {
            ActionChain::new(self.driver.clone()).send_keys(text).perform().await.map(Some)
        })
        .await;
    }

    /// Gives a file to the file field whose label contains this name.
    pub async fn upload(&self, label: &str, file: &Path) {
        const FIELD: &str = "return [...document.querySelectorAll('input[type=file]')].find((it) =>
            (it.ariaLabel ?? [...it.labels].map((label) => label.innerText).join(' '))
                .includes(arguments[0])) ?? null";
        self.until(&format!("upload {} as “{label}”", file.display()), async || {
            let field = self.driver.execute(FIELD, vec![json!(label)]).await?.element()?;
            field.send_keys(file.to_string_lossy()).await.map(Some)
        })
        .await;
    }

    /// Clicks something that saves a file; answers the name and the content of the file.
    pub async fn download(&self, role: &str, name: &str) -> (String, Vec<u8>) {
        let before = self.saved();
        self.click(role, name).await;
        let path = self
            .until("the file is saved", async || {
                Ok(self.saved().into_iter().find(|path| !before.contains(path)))
            })
            .await;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        (name, fs::read(&path).expect("the saved file"))
    }

    // A file that is still being written is hidden or has a suffix of the browser's.
    fn saved(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let finished = entries.filter(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            !name.starts_with('.') && !name.ends_with(".crdownload")
        });
        finished.map(|entry| entry.path()).collect()
    }
}

async fn choose_natively(list: &WebElement, option: &str) -> WebDriverResult<Option<()>> {
    for item in list.find_all(By::Tag("option")).await? {
        if squeezed(&item.text().await?) == option {
            return item.click().await.map(Some);
        }
    }
    Ok(None)
}

fn key(name: &str) -> char {
    let key = match name {
        "Shift" => Key::Shift,
        "Control" => Key::Control,
        "Alt" => Key::Alt,
        "Tab" => Key::Tab,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Space" => Key::Space,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "F1" => Key::F1,
        "F2" => Key::F2,
        "F6" => Key::F6,
        _ => {
            let mut letters = name.chars();
            return match (letters.next(), letters.next()) {
                (Some(letter), None) => letter,
                _ => panic!("there is no key “{name}”; its name goes into page/act.rs"),
            };
        }
    };
    key.value()
}
