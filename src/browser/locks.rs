//! The lock that one tab holds for its lifetime, so that two tabs never both write.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = js_sys::Object)]
    type LockManager;
    #[wasm_bindgen(method)]
    fn request(
        this: &LockManager,
        name: &str,
        options: &JsValue,
        granted: &Closure<dyn FnMut(JsValue) -> js_sys::Promise>,
    ) -> js_sys::Promise;
}

/// What became of a request for the lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    /// This tab has it.
    Held,
    /// Another tab has it.
    Taken,
    /// Another tab took it away from this one.
    Stolen,
    /// The browser has no locks.
    Unsupported,
}

/// Asks for the lock. With `steal` it is taken from whoever has it. `told` hears what became of it,
/// and hears again when it is stolen later.
pub fn request(name: &str, steal: bool, told: impl Fn(Lock) + Clone + 'static) {
    let Some(manager) = manager() else { return told(Lock::Unsupported) };
    let options = js_sys::Object::new();
    let key = if steal { "steal" } else { "ifAvailable" };
    if js_sys::Reflect::set(&options, &key.into(), &JsValue::TRUE).is_err() {
        return told(Lock::Unsupported);
    }
    let tell = told.clone();
    let granted = Closure::<dyn FnMut(JsValue) -> js_sys::Promise>::new(move |lock: JsValue| {
        if lock.is_null() {
            tell(Lock::Taken);
            return js_sys::Promise::resolve(&JsValue::NULL);
        }
        tell(Lock::Held);
        // A promise that is never kept: the lock is held as long as the page lives.
        js_sys::Promise::new(&mut |_, _| {})
    });
    let held = manager.request(name, &options, &granted);
    granted.forget();
    wasm_bindgen_futures::spawn_local(async move {
        if wasm_bindgen_futures::JsFuture::from(held).await.is_err() {
            told(Lock::Stolen);
        }
    });
}

fn manager() -> Option<LockManager> {
    let navigator = web_sys::window()?.navigator();
    let locks = js_sys::Reflect::get(&navigator, &"locks".into()).ok()?;
    (!locks.is_undefined() && !locks.is_null()).then(|| locks.unchecked_into())
}
