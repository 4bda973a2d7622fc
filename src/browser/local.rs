//! `localStorage` behind the journal's `Storage`.

use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::{JsCast, JsValue};

use crate::journal::{Storage, StorageError};

/// The store of this origin. Only keys that the journal names are touched.
#[derive(Clone, Copy, Debug, Default)]
pub struct Local;

impl Local {
    fn raw() -> Result<web_sys::Storage, StorageError> {
        // `LocalStorage::raw` panics where the browser blocks the store, so the window is asked.
        match web_sys::window().map(|w| w.local_storage()) {
            Some(Ok(Some(_))) => Ok(LocalStorage::raw()),
            _ => Err(StorageError::Blocked),
        }
    }
}

impl Storage for Local {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        Self::raw()?.get_item(key).map_err(error_of)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StorageError> {
        Self::raw()?.set_item(key, value).map_err(error_of)
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        Self::raw()?.remove_item(key).map_err(error_of)
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, StorageError> {
        let storage = Self::raw()?;
        let mut keys = Vec::new();
        for index in 0..storage.length().map_err(error_of)? {
            if let Some(key) = storage.key(index).map_err(error_of)?
                && key.starts_with(prefix)
            {
                keys.push(key);
            }
        }
        keys.sort_unstable();
        Ok(keys)
    }
}

/// Browsers spell a full store in three ways.
fn error_of(error: JsValue) -> StorageError {
    let name = match error.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.name()),
        None => js_sys::Reflect::get(&error, &"name".into())
            .ok()
            .and_then(|name| name.as_string())
            .unwrap_or_default(),
    };
    match name.as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" | "QUOTA_EXCEEDED_ERR" => {
            StorageError::Full
        }
        "SecurityError" => StorageError::Blocked,
        _ => StorageError::Other(name),
    }
}
