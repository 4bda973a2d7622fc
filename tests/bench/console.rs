//! The console's native figures: reading and binding many lines, and a pipeline over many people.

use std::hint::black_box;
use std::time::Instant;

use passerelle::powershell::batch::Batch;
use passerelle::powershell::bind::{Given, bind};
use passerelle::powershell::facts;
use passerelle::powershell::parse::parse;
use passerelle::powershell::shell::State;
use passerelle::powershell::source::Span;
use passerelle::powershell::value::Value;
use passerelle::session::Session;
use passerelle::session::base::Base;

use super::line;

/// The pipeline that the budget names.
pub const PIPELINE: &str = "Get-CsOnlineUser -ResultSize Unlimited | Where-Object { \
    $_.UsageLocation -eq 'FR' } | \
     Sort-Object DisplayName -Descending | Select-Object -First 10 DisplayName, UserPrincipalName";

/// All of them.
pub fn figures() {
    reading_and_binding();
    a_pipeline();
}

fn reading_and_binding() {
    let cmdlet = "Set-CsOnlineDialInConferencingUser";
    let lines: Vec<String> = (0..10_000)
        .map(|at| format!("{cmdlet} -Identity person{at}@contoso.com -AllowTollFree $true"))
        .collect();
    let facts = facts::find(cmdlet).expect("it is known");
    let begun = Instant::now();
    for (at, text) in lines.iter().enumerate() {
        let parsed = parse(text);
        assert!(parsed.problems.is_empty());
        let nowhere = Span::default();
        let given = vec![
            Given::named("Identity", nowhere, None),
            Given::value(Value::text(format!("person{at}@contoso.com")), nowhere),
            Given::named("AllowTollFree", nowhere, Some(Value::Bool(true))),
        ];
        black_box(bind(&facts.signature, given, false).is_ok());
    }
    let ms = begun.elapsed().as_secs_f64() * 1000.0;
    line("console: 10,000 lines read and bound, native", ms, "ms", 200.0, true);
}

fn a_pipeline() {
    let session = Session::new(Base::Generated { seed: 1, people: 100_000 });
    let mut batch = Batch::new(session);
    let mut state = State::new();
    state.sign_in.is_skipped = true;
    let begun = Instant::now();
    let printed = batch.run(&mut state, PIPELINE);
    let ms = begun.elapsed().as_secs_f64() * 1000.0;
    assert!(printed.len() >= 12, "ten people are listed: {printed:?}");
    line("console: pipeline over 100,000 people, native", ms, "ms", 2000.0, true);
}
