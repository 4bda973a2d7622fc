//! Files: giving one to the person, and reading one that they chose.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Offers `text` for download under `name`. True when the browser took it.
pub fn download(name: &str, mime: &str, text: &str) -> bool {
    offer(name, mime, text).is_ok()
}

fn offer(name: &str, mime: &str, text: &str) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|w| w.document()).ok_or(JsValue::NULL)?;
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&url)
}

/// Reads the bytes of a file and hands them over; `None` where the browser could not.
pub fn read(file: &web_sys::File, then: impl FnOnce(Option<Vec<u8>>) + 'static) {
    let promise = file.array_buffer();
    spawn_local(async move {
        let buffer = JsFuture::from(promise).await.ok();
        then(buffer.map(|b| js_sys::Uint8Array::new(&b).to_vec()));
    });
}
