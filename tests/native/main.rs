//! Native tests: scenarios per area of the rules, laws, simulation, and the state of the tree.

mod agreement;
mod import;
mod journal;
mod laws;
mod powershell;
mod rules;
mod screens;
mod simulation;
mod support;
mod tidy;
mod transcripts;
