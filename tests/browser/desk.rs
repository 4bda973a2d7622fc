//! A place to put a widget on, and the keys to press on it.

use std::any::Any;

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement};

/// A widget on the page, taken away when this is dropped.
pub struct Desk {
    root: HtmlElement,
    view: Option<Box<dyn Any>>,
}

impl Desk {
    /// Puts `view` on the page and waits until it stands there.
    pub async fn with<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> Desk {
        let document = web_sys::window().and_then(|w| w.document()).expect("a page");
        let root: HtmlElement =
            document.create_element("main").expect("an element").dyn_into().expect("of HTML");
        document.body().expect("a body").append_child(&root).expect("room for it");
        let view: Box<dyn Any> = Box::new(mount_to(root.clone(), view));
        settled().await;
        Desk { root, view: Some(view) }
    }

    /// The first element that matches.
    pub fn find(&self, selector: &str) -> HtmlElement {
        self.maybe(selector).unwrap_or_else(|| panic!("nothing matches {selector}"))
    }

    /// The first element that matches, if one does.
    pub fn maybe(&self, selector: &str) -> Option<HtmlElement> {
        let found = self.root.query_selector(selector).expect("a selector");
        found.map(|element| element.dyn_into().expect("an element of HTML"))
    }

    /// How many elements match.
    pub fn count(&self, selector: &str) -> u32 {
        let count = js_sys::Function::new_with_args(
            "root,selector",
            "return root.querySelectorAll(selector).length",
        );
        let count = count.call2(&JsValue::NULL, &self.root, &selector.into());
        count.expect("a selector").as_f64().expect("a count") as u32
    }

    /// Presses and releases the pointer on the element.
    pub async fn click(&self, selector: &str) {
        self.find(selector).click();
        settled().await;
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        drop(self.view.take());
        self.root.remove();
    }
}

/// Presses a key where the focus is: `ArrowDown`, `Shift+ArrowDown`, `Control+a`.
pub async fn press(keys: &str) {
    let (modifiers, key) = keys.rsplit_once('+').unwrap_or(("", keys));
    let script = "const init = { key, shiftKey: held.includes('Shift'),
        ctrlKey: held.includes('Control'), bubbles: true, cancelable: true };
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', init));";
    let press = js_sys::Function::new_with_args("key,held", script);
    press.call2(&JsValue::NULL, &key.into(), &modifiers.into()).expect("a key that can be pressed");
    settled().await;
}

/// What has the focus.
pub fn focused() -> Element {
    let document = web_sys::window().and_then(|w| w.document()).expect("a page");
    document.active_element().expect("something has the focus")
}

/// The words of what has the focus.
pub fn focused_words() -> String {
    focused().text_content().unwrap_or_default().trim().to_owned()
}

/// Waits until effects, time-outs and two frames have gone by.
pub async fn settled() {
    let wait = js_sys::Function::new_with_args(
        "done",
        "requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 20)))",
    );
    let promise = js_sys::Promise::new(&mut |done, _| {
        wait.call1(&JsValue::NULL, &done).expect("a frame will come");
    });
    JsFuture::from(promise).await.expect("frames come");
}
