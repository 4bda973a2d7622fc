//! Where an open menu stands: at its button, within the window.

use leptos::prelude::*;

/// Where the list stands in the window, in pixels.
#[derive(Clone, PartialEq)]
pub(super) struct Place {
    pub(super) left: Option<f64>,
    pub(super) right: Option<f64>,
    pub(super) top: Option<f64>,
    pub(super) bottom: Option<f64>,
}

impl Place {
    /// Below the button, or above it when it stands low; towards the middle of the window.
    pub(super) fn below(button_id: &str) -> Option<Self> {
        const GAP_PX: f64 = 4.0;
        let rect = document().get_element_by_id(button_id)?.get_bounding_client_rect();
        let width = window().inner_width().ok()?.as_f64()?;
        let height = window().inner_height().ok()?.as_f64()?;
        let to_the_right = rect.left() < width / 2.0;
        let downwards = rect.bottom() < height * 0.65;
        Some(Self {
            left: to_the_right.then(|| rect.left()),
            right: (!to_the_right).then(|| width - rect.right()),
            top: downwards.then(|| rect.bottom() + GAP_PX),
            bottom: (!downwards).then(|| height - rect.top() + GAP_PX),
        })
    }
}

/// A length for the style, or the browser's own choice.
pub(super) fn px_or_auto(value: Option<f64>) -> String {
    value.map_or_else(|| "auto".to_owned(), |px| format!("{px}px"))
}
