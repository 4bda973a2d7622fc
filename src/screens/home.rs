//! Home and activity: what needs attention, where the jobs stand, what happened and what going
//! back would undo.
//!
//! Figures and states only; `wording` says them. Start with `attention`.

pub mod activity;
pub mod attention;
pub mod jobs;
