//! The six meanings that a color can carry in the kit.
//!
//! A tone is never the only sign of a meaning: the parts that take one also take a word.

/// What a badge, a notice or a bar segment means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing to attend to.
    #[default]
    Neutral,
    /// The one color of the app: chosen, or ours.
    Accent,
    /// Under way, or worth knowing.
    Info,
    /// Done, or in order.
    Success,
    /// Goes on, but needs attention.
    Warning,
    /// Stopped, or about to be lost.
    Danger,
}

impl Tone {
    /// Returns the value of the `data-tone` attribute that the style sheets look for.
    pub fn as_str(self) -> &'static str {
        match self {
            Tone::Neutral => "neutral",
            Tone::Accent => "accent",
            Tone::Info => "info",
            Tone::Success => "success",
            Tone::Warning => "warning",
            Tone::Danger => "danger",
        }
    }
}
