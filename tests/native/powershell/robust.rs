//! Whatever is typed, the console answers and ends: random scripts of sound and broken pieces.

use passerelle::powershell::batch::Batch;
use passerelle::powershell::run::Ended;
use passerelle::powershell::shell::State;
use passerelle::session::Session;
use passerelle::session::base::Base;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Pieces of scripts; some are broken alone and sound beside others.
const PIECES: &[&str] = &[
    "$x",
    "$y",
    "$_",
    "$null",
    "$true",
    "$args",
    "$input",
    "$Error",
    "$Matches",
    "$env:TEMP",
    "1",
    "-1",
    "0",
    "2.5",
    "1e400",
    "0xFF",
    "9999999999",
    "1kb",
    "'a'",
    "\"b $x\"",
    "\"$(1+1)\"",
    "@'\nhere\n'@",
    "@()",
    "@(1,2)",
    "@{}",
    "@{a=1;b=@{c=2}}",
    "[int]",
    "[string]",
    "[array]",
    "[nonsense]",
    "[math]::Max(1,2)",
    "[regex]::Match('a','(')",
    "[datetime]::Now",
    "[void]",
    "[System.Collections.ArrayList]@(1)",
    "[pscustomobject]@{A=1}",
    "[char]65",
    "[ref]$x",
    ".Count",
    ".Add(1)",
    ".Substring(9)",
    "[0]",
    "[-1]",
    "[1..3]",
    "::new()",
    ".PSObject.Properties",
    "+",
    "-",
    "*",
    "/",
    "%",
    "..",
    ",",
    "=",
    "+=",
    "++",
    "--",
    "!",
    "-not ",
    " -eq ",
    " -match ",
    " -replace ",
    " -split ",
    " -join ",
    " -f ",
    " -like ",
    " -contains ",
    " -in ",
    " -is ",
    " -as ",
    " -band ",
    " -shl ",
    " -and ",
    " -or ",
    "(",
    ")",
    "{",
    "}",
    "[",
    "]",
    "$(",
    "@(",
    "@{",
    ";",
    "\n",
    "|",
    "||",
    "&",
    ".",
    "<",
    ">",
    ">>",
    "2>&1",
    "*>$null",
    "> out.txt",
    "`",
    "#",
    "<#",
    "#>",
    "if ($x) {",
    "elseif (1) {",
    "else {",
    "foreach ($i in 1..3) {",
    "for ($i=0;$i -lt 3;$i++) {",
    "while ($i++ -lt 3) {",
    "do {",
    "} while ($false)",
    "} until ($true)",
    "switch ($x) {",
    "switch -Regex ('a') { 'a' { 1 } }",
    "default {",
    "function f {",
    "function g($a) { $a }",
    "param($p)",
    "begin {",
    "process {",
    "end {",
    "filter h { $_ }",
    "try {",
    "} catch {",
    "} finally {",
    "throw 'x'",
    "return 1",
    "break",
    "continue",
    "exit",
    ":l ",
    "trap {",
    "class C {",
    "f",
    "g 1",
    "h",
    "& { 1 }",
    ". { 2 }",
    "& $x",
    "1..3 | % { $_ }",
    "| ForEach-Object { $_ }",
    "| Where-Object { $_ }",
    "| Sort-Object",
    "| Select-Object -First 1",
    "| Out-Null",
    "| Measure-Object",
    "| Format-Table",
    "| Out-String",
    "| Group-Object",
    "| ConvertTo-Json",
    "Get-Date",
    "Get-Variable",
    "Get-Random -Maximum 5",
    "Write-Host 'x' -NoNewline",
    "Write-Error e",
    "Write-Output 1 2",
    "Set-Variable q 1",
    "New-TimeSpan -Days 1",
    "Start-Sleep 1",
    "Read-Host",
    "Get-Command Get-*",
    "Get-Alias",
    "Invoke-Expression '1+'",
    "Set-StrictMode -Version 2",
    "Set-StrictMode -Off",
    "Get-Content out.txt",
    "Set-Content s.ps1 '1'",
    ".\\s.ps1",
    "Get-Nonsense",
    "Get-CsOnlineUser -ResultSize 2",
    "Get-CsTenant",
    "-ErrorAction Stop",
    "-ErrorAction Inquire",
    "-WhatIf",
    "-Confirm",
    "-OutVariable o",
    "-PipelineVariable v",
    "-Identity <who>",
    "@args",
    "é",
    "\u{201c}",
    "\u{2013}",
    "\u{a0}",
    "\u{1f600}",
    "\t",
    "\r\n",
    "\0",
    "%",
    "?",
    "~",
];

fn console() -> (Batch, State) {
    let mut state = State::new();
    state.sign_in.is_skipped = true;
    let mut batch = Batch::new(Session::new(Base::Sample { seed: 1 }));
    // Somebody who waits for a while and then stops it.
    batch.patience = Some(40);
    (batch, state)
}

thread_local! {
    /// One organization for all cases: making it takes longer than running most scripts.
    static CONSOLE: std::cell::RefCell<(Batch, State)> = std::cell::RefCell::new(console());
}

fn runs(text: &str) {
    CONSOLE.with_borrow_mut(|(batch, state)| {
        batch.patience = Some(40);
        let lines = batch.run(state, text);
        assert!(lines.len() < 2_000_000);
        // What a script leaves behind is not the next one's.
        if state.scopes.visible().len() > 60 {
            *state = State::new();
            state.sign_in.is_skipped = true;
        }
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, ..ProptestConfig::default() })]

    #[test]
    fn scripts_of_any_pieces_end(pieces in vec(select(PIECES), 0..14), spaces in any::<u16>()) {
        let mut text = String::new();
        for (at, piece) in pieces.iter().enumerate() {
            text.push_str(piece);
            if spaces >> (at % 16) & 1 == 1 {
                text.push(' ');
            }
        }
        runs(&text);
    }

    #[test]
    fn any_text_at_all_ends(text in "\\PC{0,60}") {
        runs(&text);
    }

    #[test]
    fn a_runbook_with_a_piece_torn_out_ends(
        from in any::<prop::sample::Index>(),
        length in 1usize..40,
    ) {
        let runbook: Vec<char> = RUNBOOK.chars().collect();
        let from = from.index(runbook.len());
        let mut torn: String = runbook[..from].iter().collect();
        torn.extend(runbook.iter().skip(from + length));
        runs(&torn);
    }
}

/// A script with most of what scripts have.
const RUNBOOK: &str = r#"
param([string]$Pattern = '*', [switch]$Loud)
function Get-Square([Parameter(Mandatory)][int]$N) {
    begin { $s = 0 } process { $s += $N * $N } end { $s }
}
$list = [System.Collections.ArrayList]@(1, 2, 3); [void]$list.Add("four: $(2 * 2)")
$table = @{ one = 1; 'two words' = @(1..4 | Where-Object { $_ % 2 } | ForEach-Object { "$_!" }) }
foreach ($key in $table.Keys) {
    if ($key -like $Pattern) { "{0,-10}|{1}" -f $key, ($table[$key] -join ',') }
}
try { Get-Square -N 4; [int]'x' }
catch [System.FormatException] { Write-Warning "bad: $_" } finally { $done = $true }
switch -Regex ('alpha', 'b2') { '^a' { 'A'; continue }
    '\d$' { "digit $($Matches[0])" } default { 'none' } }
$text = @"
Dear $($env:USERNAME), it is $(Get-Date -Format yyyy) `$5
"@
$text -replace '\d+', 'N' | Out-File letter.txt
Get-Content letter.txt 2>$null | Measure-Object -Line
:outer for ($i = 0; $i -lt 3; $i++) { do { if ($i -eq 1) { continue outer } } until ($true); $i }
Get-CsOnlineUser -ResultSize 3 | Sort-Object DisplayName |
    Select-Object DisplayName, @{ n = 'X'; e = { $_.Identity.Length } }
"#;

#[test]
fn the_runbook_that_is_torn_runs_whole() {
    let (mut batch, mut state) = console();
    batch.run(&mut state, RUNBOOK);
    assert_eq!(batch.ended, Ended::Well);
}

#[test]
fn deep_recursion_of_any_kind_is_an_error_and_no_crash() {
    let bodies = [
        "f",
        "if ($true) { foreach ($x in 1) { try { f } finally { } } }",
        "1 | ForEach-Object { f }",
        "$x = $(if ($true) { (f) }); $x",
        "((((((((((((f))))))))))))",
        "\"a $(f)\"",
        "1 | Where-Object { f } | Sort-Object { f }",
        "switch (1) { 1 { @(1) | % { & { f } } } }",
        "(1, 2).ForEach({ f })",
        "Invoke-Expression 'f'",
        "$(($(($(($(($(f)))))))))",
        "@{ a = @{ b = $(f) } }",
        "do { f } while ($false)",
        ". { . { f } }",
        "Measure-Command { f }",
    ];
    for body in bodies {
        let (mut batch, mut state) = console();
        batch.patience = None;
        let lines = batch.run(&mut state, &format!("function f {{ {body} }}; f; 'after'"));
        let said: String = lines.iter().map(|line| line.text.as_str()).collect();
        assert!(said.contains("call depth overflow"), "for {body:?}: {said}");
        let lines = batch.run(&mut state, "1 + 1");
        assert_eq!(lines.last().map(|line| line.text.as_str()), Some("2"), "after {body:?}");
    }
}

#[test]
fn long_pipelines_and_deep_values_need_no_stack() {
    let pipes = " | ForEach-Object { $_ }".repeat(2_000);
    let scripts = [
        format!("1{pipes}"),
        "$x = $null; for ($i = 0; $i -lt 200000; $i++) { $x = , $x }; $x = 1; 'done'".into(),
        "$x = $null; for ($i = 0; $i -lt 100000; $i++) { $x = @{ a = $x } }; $x = 1; 'done'".into(),
        "$x = 1; for ($i = 0; $i -lt 50000; $i++) { $x = [pscustomobject]@{ A = $x } }; $x = 1; \
            'done'"
            .into(),
        "$a = @(0, 0); $a[0] = $a; $a[1] = $a; \"$a\".Length -gt 0; $a | Out-String | Out-Null; \
            'done'"
            .into(),
        format!("$x = {}1{}; 'done'", "@(".repeat(30), ")".repeat(30)),
    ];
    for script in scripts {
        let (mut batch, mut state) = console();
        batch.patience = None;
        batch.run(&mut state, &script);
        let lines = batch.run(&mut state, "'still here'");
        assert_eq!(lines.last().map(|line| line.text.as_str()), Some("still here"));
    }
}

#[test]
fn ctrl_c_stops_anything() {
    for script in [
        "while ($true) { $x++ }",
        "for (;;) { }",
        "1..10000000 | ForEach-Object { $_ }",
        "do { Get-Date | Out-Null } while ($true)",
        "function f { while ($true) { try { throw 1 } catch { } finally { } } }; f",
        "while ($true) { Start-Sleep 1 }",
        "filter z { while ($true) { 1 } }; 1 | z | Out-Null",
    ] {
        let (mut batch, mut state) = console();
        batch.patience = Some(20);
        let lines = batch.run(&mut state, script);
        assert_eq!(batch.ended, Ended::Interrupted, "for {script:?}");
        assert_eq!(lines.last().map(|line| line.text.as_str()), Some("^C"));
        batch.patience = None;
        let lines = batch.run(&mut state, "'alive'");
        assert_eq!(lines.last().map(|line| line.text.as_str()), Some("alive"));
    }
}

#[test]
fn a_text_ends_as_it_says() {
    let rows = [
        ("1 + 1", Ended::Well),
        ("Get-Nonsense; 1", Ended::Well),
        ("throw 'x'", Ended::Failed),
        ("1 +", Ended::Failed),
        ("exit", Ended::Exit(0)),
        ("'x'; exit 5; 'y'", Ended::Exit(5)),
        ("$ErrorActionPreference = 'Stop'; Get-Item nothing", Ended::Failed),
        ("break", Ended::Well),
        ("return 1", Ended::Well),
    ];
    for (text, expected) in rows {
        let (mut batch, mut state) = console();
        batch.run(&mut state, text);
        assert_eq!(batch.ended, expected, "for {text:?}");
    }
}
