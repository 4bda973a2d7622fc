//! The few drawings that stand beside words, as strokes on a 16 by 16 grid.
//!
//! An icon is decoration: it is hidden from screen readers, and the control it stands in
//! carries the name.

use leptos::prelude::*;

/// Which drawing to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum IconName {
    ArrowLeft,
    ArrowRight,
    Calendar,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    Clock,
    Close,
    Contrast,
    Copy,
    Danger,
    Download,
    Edit,
    Folder,
    Globe,
    Info,
    Menu,
    Minus,
    Moon,
    More,
    Pause,
    Person,
    Phone,
    Play,
    Plus,
    Search,
    Skip,
    Success,
    Sun,
    Terminal,
    Trash,
    Undo,
    Upload,
    Warning,
    Wrap,
}

const CIRCLE: &str = "M8 2a6 6 0 1 0 0 12a6 6 0 0 0 0-12z";

impl IconName {
    /// The strokes, besides the circle that some icons stand in.
    fn strokes(self) -> &'static str {
        match self {
            Self::ArrowLeft => "M13 8H3M7 4L3 8l4 4",
            Self::ArrowRight => "M3 8h10M9 4l4 4-4 4",
            Self::Calendar => {
                "M3.5 3.5h9a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1z\
                 M2.5 7h11M5.5 2v3M10.5 2v3"
            }
            Self::Check => "M3.5 8.5l3 3 6-7",
            Self::ChevronDown => "M4.5 6.5L8 10l3.5-3.5",
            Self::ChevronLeft => "M9.5 4.5L6 8l3.5 3.5",
            Self::ChevronRight => "M6.5 4.5L10 8l-3.5 3.5",
            Self::ChevronUp => "M4.5 9.5L8 6l3.5 3.5",
            Self::Clock => "M8 5v3l2 1.5",
            Self::Close => "M4 4l8 8M12 4l-8 8",
            Self::Contrast => "M8 2v12M10 3v10M12 4.5v7",
            Self::Copy => {
                "M6.5 5.5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1z\
                 M10.5 5.5v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2"
            }
            Self::Danger => "M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5zM8 5v3.5M8 11v.01",
            Self::Download => "M8 2.5v8M4.5 7.5L8 11l3.5-3.5M3 13.5h10",
            Self::Edit => "M11 2.5l2.5 2.5L6 12.5l-3 .5.5-3z",
            Self::Folder => {
                "M2.5 4.5a1 1 0 0 1 1-1h3l1.5 2h4.5a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1z"
            }
            Self::Globe => "M2 8h12M8 2c4 3.5 4 8.5 0 12M8 2c-4 3.5-4 8.5 0 12",
            Self::Info => "M8 7.5v3.5M8 5v.01",
            Self::Menu => "M2.5 4.5h11M2.5 8h11M2.5 11.5h11",
            Self::Minus => "M3.5 8h9",
            Self::Moon => "M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7z",
            Self::More => "M3.5 8h.01M8 8h.01M12.5 8h.01",
            Self::Pause => "M5.75 3.5v9M10.25 3.5v9",
            Self::Person => {
                "M8 8a2.75 2.75 0 1 0 0-5.5a2.75 2.75 0 0 0 0 5.5zM3 13.5a5 4 0 0 1 10 0"
            }
            Self::Phone => {
                "M3.3 2.5h2.2l1.2 3-1.5 1.2a8.5 8.5 0 0 0 4.1 4.1l1.2-1.5 3 1.2v2.2a1 1 \
                 0 0 1-1 1A10.5 10.5 0 0 1 2.3 3.5a1 1 0 0 1 1-1z"
            }
            Self::Play => "M5 3.5v9l7.5-4.5z",
            Self::Plus => "M8 3v10M3 8h10",
            Self::Search => "M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9zM10.3 10.3l3.2 3.2",
            Self::Skip => "M4 3.5v9l6.5-4.5zM12.5 3.5v9",
            Self::Success => "M5.3 8.2l1.9 1.9 3.5-4",
            Self::Sun => {
                "M8 5.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5zM8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1\
                 M3.4 3.4l.7.7M11.9 11.9l.7.7M3.4 12.6l.7-.7M11.9 4.1l.7-.7"
            }
            Self::Terminal => "M3 4.5L6.5 8 3 11.5M8.5 12h5",
            Self::Trash => "M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.5 9h7l.5-9M6.8 7v4M9.2 7v4",
            Self::Undo => "M5.5 3L2.5 6l3 3M2.5 6h7a3.5 3.5 0 0 1 0 7H6",
            Self::Upload => "M8 11V3M4.5 6.5L8 3l3.5 3.5M3 13.5h10",
            Self::Warning => "M8 2.5l6.2 11H1.8zM8 6.5v3M8 11.5v.01",
            Self::Wrap => "M2.5 4h11M2.5 8h8.5a2 2 0 0 1 0 4H8.5M10 10.5L8.5 12l1.5 1.5M2.5 12h3",
        }
    }

    fn circled(self) -> bool {
        matches!(self, Self::Clock | Self::Contrast | Self::Globe | Self::Info | Self::Success)
    }
}

/// A drawing beside a word; takes the color of the text around it.
#[component]
pub fn Icon(
    /// Which drawing.
    name: IconName,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" data-icon=format!("{name:?}")>
            <path d=name.strokes()></path>
            {name.circled().then(|| view! { <path d=CIRCLE></path> })}
        </svg>
    }
}
