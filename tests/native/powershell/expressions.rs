//! Literals, operators and access to members.

use super::{faults, says};

#[test]
fn numbers_are_ints_longs_or_doubles() {
    says(&[
        ("5", "5"),
        ("-5", "-5"),
        ("+5", "5"),
        ("2147483648", "2147483648l"),
        ("8005551234", "8005551234l"),
        ("99999999999999999999", "1e20"),
        ("0x1F", "31"),
        ("0xFFFFFFFF", "-1"),
        ("0x1FFFFFFFF", "8589934591l"),
        ("7l", "7l"),
        ("2KB", "2048"),
        ("4gb", "4294967296l"),
        ("1.5mb", "1572864.0"),
        ("1.5", "1.5"),
        (".5", "0.5"),
        ("1e3", "1000.0"),
        ("1.5e-2", "0.015"),
        ("3d", "3.0"),
    ]);
}

#[test]
fn strings_undo_escapes_and_doubled_quotes() {
    says(&[
        ("'it''s'", "'it's'"),
        ("'$x `n'", "'$x `n'"),
        (r#""say ""hi""""#, "\"say \"hi\"\""),
        ("\"a`tb`$c`\"\"", "\"a\tb$c\"\""),
        ("''", "''"),
        ("\"two\nlines\"", "\"two\\nlines\""),
    ]);
}

#[test]
fn variables_and_subexpressions_stand_in_double_quotes() {
    says(&[
        (r#""Hello $name!""#, "\"Hello «$name»!\""),
        (r#""${a b}c""#, "\"«$a b»c\""),
        (r#""$($x.Count) left""#, "\"«$($x.Count)» left\""),
        (r#""$x.Count""#, "\"«$x».Count\""),
        (r#""$env:USERNAME""#, "\"«$env:USERNAME»\""),
        (r#""costs 5$""#, "\"costs 5$\""),
        (r#""$(if ($a) { "b" } else { 'c' })""#, "\"«$(if ($a) {\"b\"} else {'c'})»\""),
        (r#""$? $$ $^""#, "\"«$?» «$$» «$^»\""),
    ]);
}

#[test]
fn here_strings_keep_their_lines_and_quotes() {
    says(&[
        ("@\"\nDear $name,\n\"quoted\"\n\"@", "@\"Dear «$name»,\\n\"quoted\"\"@"),
        ("@'\nDear $name\n'@", "@'Dear $name'@"),
        ("@'  \n'@", "@''@"),
        ("@'\r\na\r\nb\r\n'@", "@'a\\r\\nb'@"),
        ("@\"\na `\"@ b\n\"@.Length", "@\"a \"@ b\"@.Length"),
    ]);
}

#[test]
fn operators_bind_as_tightly_as_in_powershell() {
    says(&[
        ("1 + 2 * 3", "<1 + <2 * 3>>"),
        ("1 - 2 - 3", "<1 - 2 - 3>"),
        ("$a -eq 1 -and $b -ne 2", "<<$a -eq 1> -and <$b -ne 2>>"),
        ("1 -or 0 -and 0", "<1 -or 0 -and 0>"),
        ("$a -band 1 -eq 1", "<$a -band <1 -eq 1>>"),
        ("1..3 + 4", "<<1 .. 3> + 4>"),
        ("1,2 + 3", "<<1, 2> + 3>"),
        ("0..2,5", "<0 .. <2, 5>>"),
        ("'{0}' -f 1 + 2", "<<'{0}' -f 1> + 2>"),
        ("'{0} {1}' -f $a, $b", "<'{0} {1}' -f <$a, $b>>"),
        ("2 * '{0}' -f 1", "<2 * <'{0}' -f 1>>"),
        ("-not $a -and $b", "<<-not $a> -and $b>"),
        ("!$a -eq $b", "<<-not $a> -eq $b>"),
        ("-$a + $b", "<<- $a> + $b>"),
        ("-join 'a','b'", "<<-join 'a'>, 'b'>"),
        ("$a -split ',' -join ';'", "<$a -split ',' -join ';'>"),
        ("'a b' -replace ' ', '-' -like 'a*'", "<'a b' -replace <' ', '-'> -like 'a*'>"),
        ("$x -shl 2 -bxor 3", "<<$x -shl 2> -bxor 3>"),
        ("1 +\n2", "<1 + 2>"),
        ("1 -xor 0 -bor 1", "<1 -xor <0 -bor 1>>"),
        ("10 % 3 / 2", "<10 % 3 / 2>"),
    ]);
}

#[test]
fn comparisons_have_a_form_for_each_case() {
    says(&[
        ("'A' -ceq 'a'", "<'A' -ceq 'a'>"),
        ("'A' -ieq 'a'", "<'A' -eq 'a'>"),
        ("'A' -IN 'a','b'", "<'A' -in <'a', 'b'>>"),
        ("$x -CMATCH 'y'", "<$x -cmatch 'y'>"),
        ("$x -notcontains 1", "<$x -notcontains 1>"),
        ("$x -cnotlike 'y*'", "<$x -cnotlike 'y*'>"),
        ("$x -is [int]", "<$x -is [int]>"),
        ("$x -isnot [string[]]", "<$x -isnot [string[]]>"),
        ("'5' -as [int]", "<'5' -as [int]>"),
        ("$x -inotin 1,2", "<$x -notin <1, 2>>"),
        ("$x -csplit ','", "<$x -csplit ','>"),
    ]);
}

#[test]
fn increments_stand_before_and_behind() {
    says(&[
        ("$i++", "<$i++>"),
        ("--$i", "<-- $i>"),
        ("$x.Count--", "<$x.Count-->"),
        ("$i++ + 1", "<<$i++> + 1>"),
        ("3 - -2", "<3 - -2>"),
        ("3-2", "<3 - 2>"),
        ("$a-$b", "<$a - $b>"),
    ]);
}

#[test]
fn members_indexes_and_calls_follow_without_a_blank() {
    says(&[
        ("$x.Name.Trim().Length", "$x.Name.Trim().Length"),
        ("$x[0][-1]", "$x[0][-1]"),
        ("$x[0,2]", "$x[<0, 2>]"),
        ("$x[1..3].Name", "$x[<1 .. 3>].Name"),
        ("[int]::MaxValue", "[int]::MaxValue"),
        ("[math]::Round($x / 2, 1)", "[math]::Round(<$x / 2>; 1)"),
        ("[datetime]::Now.AddDays(-7)", "[datetime]::Now.AddDays(-7)"),
        ("'a,b'.Split(',')[0]", "'a,b'.Split(',')[0]"),
        ("(Get-Date).Year", "(run(Get-Date)).Year"),
        ("$x.'First Name'", "$x.'First Name'"),
        ("$x.$name", "$x.$name"),
        ("$x.($a + 'b')", "$x.(<$a + 'b'>)"),
        ("$list.ForEach{ $_ }", "$list.ForEach({$_})"),
        ("$x.\n  Name", "$x.Name"),
        ("$x.Where({ $_.A }, 'First')", "$x.Where({$_.A}; 'First')"),
        ("$_.TollFreeNumber", "$_.TollFreeNumber"),
    ]);
}

#[test]
fn casts_stand_before_their_operand() {
    says(&[
        ("[int]'5'", "[int]'5'"),
        ("[int]-5", "[int]-5"),
        ("[string[]]$a", "[string[]]$a"),
        ("[int][string]5", "[int][string]5"),
        ("[ordered]@{ a = 1 }", "[ordered]@{a=1}"),
        ("[pscustomobject]@{ Name = 'x'; Id = 1 }", "[pscustomobject]@{Name='x'; Id=1}"),
        (
            "[System.Collections.Generic.List[string]]::new()",
            "[System.Collections.Generic.List<string>]::new()",
        ),
        ("[Dictionary[string,[int[]]]]", "[Dictionary<string,int[]>]"),
        ("[int], [string]", "<[int], [string]>"),
        ("[ int ]5", "[int]5"),
    ]);
}

#[test]
fn brackets_hold_statements() {
    says(&[
        ("@()", "@()"),
        ("@(1; 2\n3)", "@(1; 2; 3)"),
        ("$(Get-Date; 5)", "$(run(Get-Date); 5)"),
        (", 5", "<,5>"),
        (", (1, 2)", "<,(<1, 2>)>"),
        ("{ $_ -gt 2 }", "{<$_ -gt 2>}"),
        ("@{}", "@{}"),
        (
            "@{ a = 1; 'b c' = 2\n $k = Get-Date; 5 = if ($x) { 1 } }",
            "@{a=1; 'b c'=2; $k=run(Get-Date); 5=if ($x) {1}}",
        ),
        ("@{ n = 'Name'; e = { $_.Name } }", "@{n='Name'; e={$_.Name}}"),
        ("(\n1\n)", "(1)"),
    ]);
}

// CO-05
#[test]
fn null_true_and_false_are_variables_that_the_shell_knows() {
    says(&[
        ("$null, $true, $false", "<$null, $true, $false>"),
        ("Set-X -FromNumber $null", "run(Set-X -FromNumber $null)"),
        ("$null -eq $x", "<$null -eq $x>"),
    ]);
}

#[test]
fn variables_have_scopes_and_braces() {
    says(&[
        ("$script:count", "$script:count"),
        ("$GLOBAL:x", "$global:x"),
        ("$env:TEMP", "$env:TEMP"),
        ("${my variable}", "$my variable"),
        ("${env:ProgramFiles(x86)}", "$env:ProgramFiles(x86)"),
        ("$_", "$_"),
        ("$?", "$?"),
        ("$args[0]", "$args[0]"),
        ("$x::Name", "$x::Name"),
    ]);
}

// CO-09
#[test]
fn typographic_quotes_and_dashes_count_as_plain_ones() {
    says(&[
        ("“Hello $name”", "\"Hello «$name»\""),
        ("‘it’’s’", "'it’s'"),
        ("„low” + “high\"", "<\"low\" + \"high\">"),
        ("5 – 3 — 1", "<5 - 3 - 1>"),
        ("$a –eq $b", "<$a -eq $b>"),
        ("$i––", "<$i-->"),
        ("@“\nx\n”@", "@\"x\"@"),
    ]);
}

#[test]
fn comments_and_continued_lines_say_nothing() {
    says(&[
        ("1 # one\n2", "1; 2"),
        ("1 <# and #> + 2", "<1 + 2>"),
        ("1 + `\n2", "<1 + 2>"),
        ("# only a comment", ""),
        ("Get-X -A 1 `\r\n  -B 2", "run(Get-X -A 1 -B 2)"),
        ("a#b", "run(a#b)"),
    ]);
}

#[test]
fn what_is_missing_in_an_expression_is_reported() {
    faults(&[
        ("1 +", &["ExpectedValueExpression 1:4"]),
        ("-not", &["MissingExpressionAfterOperator 1:5"]),
        ("(1", &["MissingEndParenthesisInExpression 1:3"]),
        ("()", &["ExpectedExpression 1:2"]),
        ("$x[", &["MissingArrayIndexExpression 1:4"]),
        ("$x[1", &["MissingEndSquareBracket 1:5"]),
        ("$x.", &["MissingPropertyName 1:4"]),
        ("$x.Trim(", &["MissingEndParenthesisInMethodCall 1:9"]),
        ("$(1", &["MissingEndParenthesisInSubexpression 1:4"]),
        ("@{ a 1 }", &["MissingEqualsInHashLiteral 1:5"]),
        ("@{ a = }", &["MissingStatementInHashLiteral 1:7"]),
        ("@{ a = 1; A = 2 }", &["DuplicateKeyInHashLiteral 1:11"]),
        ("1,", &["MissingExpressionAfterToken 1:3"]),
        ("[int", &["EndSquareBracketExpectedAtEndOfAttribute 1:5"]),
        ("5++", &["OperatorRequiresVariableOrProperty 1:1"]),
        ("1 2", &["UnexpectedToken 1:3"]),
        ("$a -foo $b", &["UnexpectedToken 1:4", "UnexpectedToken 1:9"]),
        ("99999999999999999999l", &["BadNumericConstant 1:1"]),
        ("$x = @y", &["SplattingNotPermitted 1:6"]),
    ]);
}
