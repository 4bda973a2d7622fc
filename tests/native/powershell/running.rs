//! Scripts that run: statements, functions, pipelines and errors.

use passerelle::powershell::batch::{Batch, shown};
use passerelle::powershell::shell::State;
use passerelle::session::Session;
use passerelle::session::base::Base;

fn prints(text: &str) -> String {
    let mut batch = Batch::new(Session::new(Base::Sample { seed: 1 }));
    let mut state = State::new();
    shown(&batch.run(&mut state, text))
}

#[track_caller]
fn print(rows: &[(&str, &str)]) {
    for (text, expected) in rows {
        assert_eq!(prints(text).trim_end(), expected.trim_end(), "for {text:?}");
    }
}

#[test]
fn statements_run_one_after_the_other() {
    print(&[
        ("1 + 1", "2"),
        ("$a = 5; $a * 2; \"a is $a\"", "10\na is 5"),
        ("if (1 -gt 2) { 'x' } elseif ($true) { 'y' } else { 'z' }", "y"),
        ("foreach ($i in 1..3) { $i * $i }", "1\n4\n9"),
        (
            "for ($i = 0; $i -lt 5; $i++) { if ($i -eq 1) { continue }; if ($i -eq 3) { break }; \
                $i }",
            "0\n2",
        ),
        ("$i = 0; while ($true) { $i++; if ($i -ge 3) { break } }; $i", "3"),
        ("do { $n++ } until ($n -ge 4); $n", "4"),
        (
            "switch (1, 'b', 'x') { 1 { 'one' } 'B' { 'bee' } default { \"other $_\" } }",
            "one\nbee\nother x",
        ),
        ("$h = @{ a = 1; b = 2 }; $h.a; $h['b']; $h.c = 3; $h.Count", "1\n2\n3"),
        ("$x, $y = 1, 2, 3; $y", "2\n3"),
        ("[int]$n = '5'; $n = '7'; $n + 1", "8"),
    ]);
}

#[test]
fn functions_take_parameters_and_objects() {
    print(&[
        ("function Add($a, $b = 2) { $a + $b }; Add 1; Add 1 5; Add -b 1 -a 1", "3\n6\n2"),
        ("function Twice { process { $_ * 2 } }; 1..3 | Twice", "2\n4\n6"),
        (
            "function F { param([Parameter(Mandatory=$true)][int]$N, [switch]$Loud) if ($Loud) { \
                \"$N!\" } else { $N } }; F 3 -Loud",
            "3!",
        ),
        ("function R { return 1; 2 }; R", "1"),
        ("& { param($x) $x + 1 } 4", "5"),
        ("$b = { $args[0] * 3 }; & $b 2; $b.Invoke(3)", "6\n9"),
        ("function A { $x = 1; B; $x }; function B { $x = 2 }; A", "1"),
        ("filter Odd { if ($_ % 2) { $_ } }; 1..5 | Odd", "1\n3\n5"),
    ]);
}

#[test]
fn errors_are_caught_reported_and_kept() {
    print(&[
        ("try { throw 'no' } catch { \"caught $_\" } finally { 'end' }", "caught no\nend"),
        ("try { 1 / 0 } catch { $_.Exception.Message }", "Attempted to divide by zero."),
        ("$ErrorActionPreference = 'SilentlyContinue'; 1/0; $?; $Error.Count", "False\n1"),
    ]);
    let said = prints("Get-Nonsense\n'goes on'");
    assert!(said.contains("Get-Nonsense : The term 'Get-Nonsense' is not recognized"), "{said}");
    assert!(
        said.contains("CategoryInfo          : ObjectNotFound: (Get-Nonsense:String) []"),
        "{said}"
    );
    assert!(said.ends_with("goes on\n"), "{said}");
}

#[test]
fn a_loop_without_end_and_a_call_without_end_are_stopped() {
    let said = prints("while ($true) { }");
    assert!(said.contains("LoopWithoutEnd"), "{said}");
    let said = prints("function F { F }; F");
    assert!(said.contains("CallDepthOverflow"), "{said}");
}
