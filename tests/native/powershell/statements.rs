//! Statements: assignments, conditions, loops, functions, handlers.

use super::{faults, says};

#[test]
fn assignments_take_whole_statements() {
    says(&[
        (
            "$session = New-CsOnlineSession -Credential $credential",
            "$session = run(New-CsOnlineSession -Credential $credential)",
        ),
        ("$bridge.Name = 'Main'", "$bridge.Name = 'Main'"),
        ("$a[0] = 1", "$a[0] = 1"),
        ("[int]$x = '5'", "[int]$x = '5'"),
        ("$a, $b = 1, 2", "<$a, $b> = <1, 2>"),
        ("$a = $b = 5", "$a = $b = 5"),
        (
            "$x += 1; $x -= 2; $x *= 3; $x /= 4; $x %= 5",
            "$x += 1; $x -= 2; $x *= 3; $x /= 4; $x %= 5",
        ),
        ("$x=5", "$x = 5"),
        ("$x = if ($a) { 1 } else { 2 }", "$x = if ($a) {1} else {2}"),
        ("$x = foreach ($i in 1..3) { $i }", "$x = foreach ($i in <1 .. 3>) {$i}"),
        ("$x =\n 5", "$x = 5"),
        ("($a, $b) = 1, 2", "(<$a, $b>) = <1, 2>"),
        ("$script:x.y[1].z = { 1 }", "$script:x.y[1].z = {1}"),
        ("$order.TelephoneNumbers", "$order.TelephoneNumbers"),
    ]);
    faults(&[
        ("5 = 1", &["InvalidLeftHandSide 1:1"]),
        ("$x.Trim() = 1", &["InvalidLeftHandSide 1:1"]),
        ("$x =", &["ExpectedValueExpression 1:5"]),
    ]);
}

#[test]
fn conditions_choose() {
    says(&[
        (
            "if ($x -gt 5) { 'a' } elseif ($x) { 'b' } else { 'c' }",
            "if (<$x -gt 5>) {'a'} elseif ($x) {'b'} else {'c'}",
        ),
        ("if (Get-X) {\n}\nelse\n{\n 1\n}", "if (run(Get-X)) {} else {1}"),
        ("if ($x = Get-Y) { $x }", "if ($x = run(Get-Y)) {$x}"),
        ("IF($a){1}ELSE{2} 3", "if ($a) {1} else {2}; 3"),
        (
            "switch ($x) { 1 { 'a' } 'two' { 'b' } three { 'c' } { $_ -gt 5 } { 'd' } \
             default { 'e' } }",
            "switch ($x) {1 {'a'} 'two' {'b'} three {'c'} {<$_ -gt 5>} {'d'} default {'e'}}",
        ),
        (
            "switch -Wildcard -CaseSensitive ($x) {\n 'a*' { 1 }\n}",
            "switch -wildcard -casesensitive ($x) {'a*' {1}}",
        ),
        ("switch -re ($x) { '^a' { 1; break } }", "switch -regex ($x) {'^a' {1; break}}"),
        ("switch (1,2) { (1) { 'a' } $y { 'b' } }", "switch (<1, 2>) {(1) {'a'} $y {'b'}}"),
    ]);
    faults(&[
        ("if", &["MissingOpenParenthesisInIfStatement 1:3", "MissingStatementBlock 1:3"]),
        ("if ()", &["IfStatementMissingCondition 1:5", "MissingStatementBlock 1:6"]),
        ("if ($a) { 1", &["MissingEndCurlyBrace 1:9"]),
        ("if ($a) {} else", &["MissingStatementBlockAfterElse 1:16"]),
        ("switch ($a)", &["MissingCurlyBraceInSwitchStatement 1:12"]),
        ("switch ($a) { 1 }", &["MissingSwitchStatementClause 1:16"]),
        ("switch ($a) { default {} default {} }", &["MultipleSwitchDefaultClauses 1:34"]),
        ("switch -foo ($a) { }", &["InvalidSwitchFlag 1:8"]),
    ]);
}

#[test]
fn loops_repeat() {
    says(&[
        (
            "foreach ($user in Get-X | Select -First 5) { $user }",
            "foreach ($user in run(Get-X) | run(Select -First 5)) {$user}",
        ),
        ("for ($i = 0; $i -lt 5; $i++) { $i }", "for ($i = 0; <$i -lt 5>; <$i++>) {$i}"),
        ("for (;;) { break }", "for (; ; ) {break}"),
        ("for ($i = 0\n $i -lt 5\n $i++) { }", "for ($i = 0; <$i -lt 5>; <$i++>) {}"),
        ("while ($true) { Start-Sleep 5 }", "while ($true) {run(Start-Sleep 5)}"),
        ("do { 1 } while ($a)", "do {1} while ($a)"),
        ("do\n{ 1 }\nuntil ($a -eq 3)", "do {1} until (<$a -eq 3>)"),
        (
            ":outer foreach ($a in $b) { continue outer }",
            ":outer foreach ($a in $b) {continue outer}",
        ),
        ("while (1) { break }; continue", "while (1) {break}; continue"),
    ]);
    faults(&[
        (
            "foreach ($a in $b",
            &["MissingEndParenthesisAfterForeach 1:18", "MissingForeachStatement 1:18"],
        ),
        ("foreach ($a of $b) { }", &["MissingInInForeach 1:12"]),
        ("while { }", &["MissingOpenParenthesisAfterKeyword 1:6"]),
        ("while ($a)", &["MissingLoopStatement 1:11"]),
        ("do { }", &["MissingWhileOrUntilInDoWhile 1:7"]),
        (
            "for ($i = 0; $i",
            &["MissingEndParenthesisAfterStatement 1:16", "MissingLoopStatement 1:16"],
        ),
    ]);
}

#[test]
fn functions_declare_their_parameters() {
    says(&[
        ("function Get-Answer { 42 }", "function Get-Answer {42}"),
        ("function f($a, [int]$b = 5) { $a + $b }", "function f($a, [int]$b = 5) {<$a + $b>}"),
        ("filter Double { $_ * 2 }", "filter Double {<$_ * 2>}"),
        ("function script:f { }", "function script:f {}"),
        (
            "function f {\n[CmdletBinding(SupportsShouldProcess)]\nparam(\n \
             [Parameter(Mandatory = $true, Position=0)]\n [ValidateSet('a', 'b')]\n \
             [string[]]$Name,\n [switch]$Force\n)\n $Name }",
            "function f {[CmdletBinding(SupportsShouldProcess)]param([Parameter(Mandatory=$true, \
             Position=0)][ValidateSet('a', 'b')][string[]]$Name, [switch]$Force); $Name}",
        ),
        (
            "function f { begin { 1 } process { $_ } end { 2 } }",
            "function f {begin {1}; process {$_}; end {2}}",
        ),
        ("function f { param($x) process { $x } }", "function f {param($x); process {$x}}"),
        (
            "param($File = 'a.csv') Import-Csv $File",
            "param($File = 'a.csv'); run(Import-Csv $File)",
        ),
        ("& { param($a) $a } 5", "run(& {param($a); $a} 5)"),
        ("function f { return 5 }; return", "function f {return 5}; return"),
    ]);
    faults(&[
        ("function", &["MissingNameAfterKeyword 1:9"]),
        ("function f", &["MissingFunctionBody 1:11"]),
        ("function f($a, ) { }", &["MissingExpressionAfterToken 1:15"]),
        ("function f($a, $A) { }", &["DuplicateFormalParameter 1:16"]),
        ("function f($a) { param($b) }", &["OnlyOneParameterListAllowed 1:18"]),
        ("function f { param($a }", &["MissingEndParenthesisInFunctionParameterList 1:22"]),
        ("function f { param([int]) }", &["InvalidFunctionParameter 1:25"]),
        ("function f { process { } process { } }", &["DuplicateScriptCommandClause 1:26"]),
        ("function f { process { } 5 }", &["MissingNamedBlocks 1:26"]),
    ]);
}

#[test]
fn handlers_catch_by_type() {
    says(&[
        ("try { Get-X } catch { $_ } finally { 1 }", "try {run(Get-X)} catch {$_} finally {1}"),
        (
            "try { 1 }\ncatch [System.Exception], [int] { 2 }\ncatch { 3 }",
            "try {1} catch[System.Exception],[int] {2} catch {3}",
        ),
        ("throw \"no $x\"", "throw \"no «$x»\""),
        ("throw", "throw"),
        ("exit 1", "exit 1"),
    ]);
    faults(&[
        ("try { }", &["MissingCatchOrFinally 1:8"]),
        ("try", &["MissingTryStatement 1:4", "MissingCatchOrFinally 1:4"]),
        ("try { } catch", &["MissingCatchHandlerBlock 1:14"]),
        ("try { } finally", &["MissingFinallyStatementBlock 1:16"]),
    ]);
}
