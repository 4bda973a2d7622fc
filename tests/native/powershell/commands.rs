//! Commands: how the words behind a name are read.

use super::{faults, says};

// CO-02, CO-03: a shortened name and a value without one are kept for the binder.
#[test]
fn words_are_parameters_and_values_as_they_are_written() {
    says(&[
        ("get-csonlineuser -IDENTITY amos", "run(get-csonlineuser -IDENTITY amos)"),
        ("Set-X -Country US -id 5", "run(Set-X -Country US -id 5)"),
        (
            "Start-CsExMeetingMigration user@contoso.com",
            "run(Start-CsExMeetingMigration user@contoso.com)",
        ),
        ("Get-X -Name:amos -Force", "run(Get-X -Name:amos -Force)"),
        ("Get-X -Force:$false", "run(Get-X -Force:$false)"),
        ("Get-X -Force: $false", "run(Get-X -Force:$false)"),
        ("Get-X @options -Top 5", "run(Get-X @options -Top 5)"),
        ("Get-X -- -NotAParameter", "run(Get-X -- -NotAParameter)"),
        ("Get-X --word -5 - a-b", "run(Get-X --word -5 - a-b)"),
        ("Get-X -amos.marble", "run(Get-X -amos .marble)"),
        ("Get-X -a'b'", "run(Get-X -ab)"),
    ]);
}

// CO-04
#[test]
fn commas_make_lists_and_numbers_with_a_plus_are_texts() {
    says(&[
        ("Set-X -Numbers a,b,c", "run(Set-X -Numbers <a, b, c>)"),
        ("Set-X -Numbers a, b , c", "run(Set-X -Numbers <a, b, c>)"),
        ("Set-X -Numbers a,\n  b", "run(Set-X -Numbers <a, b>)"),
        ("Set-X +14255551234", "run(Set-X +14255551234)"),
        ("Set-X -To +14255551234, +14255551235", "run(Set-X -To <+14255551234, +14255551235>)"),
        ("Set-X 8005551234", "run(Set-X 8005551234l)"),
        ("Set-X 1,2", "run(Set-X <1, 2>)"),
        ("Set-X -5", "run(Set-X -5)"),
        ("Set-X 1.2.3.4 1..5 77z 0x1F", "run(Set-X 1.2.3.4 1..5 77z 31)"),
    ]);
}

#[test]
fn words_hold_variables_quotes_and_paths() {
    says(&[
        (r"cd C:\Users\amos", r"run(cd C:\Users\amos)"),
        ("cd ..", "run(cd ..)"),
        (r".\report.ps1", r"run(.\report.ps1)"),
        ("Get-X $path/sub", "run(Get-X «$path»/sub)"),
        ("Get-X $a-$b", "run(Get-X «$a»-«$b»)"),
        ("Get-X $a.Name", "run(Get-X $a.Name)"),
        ("Get-X pre$($a.Name)post", "run(Get-X pre«$($a.Name)»post)"),
        ("Get-X a\"b c\"d'e'", "run(Get-X ab cde)"),
        ("Get-X \"a b\".Length", "run(Get-X \"a b\".Length)"),
        ("Get-X (Get-Y).Count[0]", "run(Get-X (run(Get-Y)).Count[0])"),
        ("Get-X a`,b `$c", "run(Get-X a,b $c)"),
        ("Get-X [int]5 [x", "run(Get-X [int]5 [x)"),
        ("Get-X * ? % = + !", "run(Get-X * ? % = + !)"),
        ("Get-X $a[0] $a[-1].B", "run(Get-X $a[0] $a[-1].B)"),
        ("Get-X a>b", "run(Get-X a>b)"),
        ("Get-X http://x.y/z?a=1", "run(Get-X http://x.y/z?a=1)"),
        ("Get-X $a .", "run(Get-X $a .)"),
        ("Get-X ${a b} $", "run(Get-X $a b $)"),
        ("Get-X @('a') @{ b = 1 } { $_ }", "run(Get-X @('a') @{b=1} {$_})"),
    ]);
}

#[test]
fn commands_are_called_by_name_or_by_sign() {
    says(&[
        ("& $block 1", "run(& $block 1)"),
        ("& 'Get-X' -A", "run(& 'Get-X' -A)"),
        ("& { 1 }", "run(& {1})"),
        (". .\\lib.ps1", "run(. .\\lib.ps1)"),
        (". $profile", "run(. $profile)"),
        ("%", "run(%)"),
        ("? Name", "run(? Name)"),
        ("77z.exe a", "run(77z.exe a)"),
        ("foreach-object 1", "run(foreach-object 1)"),
        ("if-exists a", "run(if-exists a)"),
    ]);
}

// CO-07
#[test]
fn pipelines_join_commands_over_lines() {
    says(&[
        (
            "Get-X | Where { $_.City -eq 'Paris' } | ft Name, City",
            "run(Get-X) | run(Where {<$_.City -eq 'Paris'>}) | run(ft <Name, City>)",
        ),
        ("Get-X | ? City -like 'P*' | % Name", "run(Get-X) | run(? City -like 'P*') | run(% Name)"),
        (
            "Get-X |\n  Sort Name -Descending |\n\n  Select -First 5",
            "run(Get-X) | run(Sort Name -Descending) | run(Select -First 5)",
        ),
        ("1..3 | % { $_ * 2 }", "<1 .. 3> | run(% {<$_ * 2>})"),
        (
            "Get-X | Select Name, @{ n = 'N'; e = { $_.A } } | Export-Csv a.csv -NoTypeInformation",
            "run(Get-X) | run(Select <Name, @{n='N'; e={$_.A}}>) | \
             run(Export-Csv a.csv -NoTypeInformation)",
        ),
        ("Get-X; Get-Y;; Get-Z", "run(Get-X); run(Get-Y); run(Get-Z)"),
        ("Get-X | foreach { $_ }", "run(Get-X) | run(foreach {$_})"),
    ]);
}

// CO-08
#[test]
fn a_filter_is_a_block_or_a_string() {
    says(&[
        ("Get-X -Filter { City -eq 'Paris' }", "run(Get-X -Filter {run(City -eq 'Paris')})"),
        (
            "Get-X -Filter {Enabled -eq $true -and Name -like 'A*'}",
            "run(Get-X -Filter {run(Enabled -eq $true -and Name -like 'A*')})",
        ),
        ("Get-X -Filter \"City -eq 'Paris'\"", "run(Get-X -Filter \"City -eq 'Paris'\")"),
    ]);
}

#[test]
fn output_goes_to_files_to_nothing_or_together() {
    says(&[
        ("Get-X > out.txt", "run(Get-X) > out.txt"),
        ("Get-X -A 1 >> $file -B 2", "run(Get-X -A 1 -B 2) >> $file"),
        ("Get-X 2> $null", "run(Get-X) 2> $null"),
        ("Get-X 2>&1 | Out-File a", "run(Get-X) 2>&1 | run(Out-File a)"),
        ("Get-X *> all.txt", "run(Get-X) *> all.txt"),
        ("1 > $null", "1 > $null"),
        ("Get-X 3>&1 6>> log", "run(Get-X) 3>&1 6>> log"),
    ]);
}

// CO-09
#[test]
fn typographic_signs_count_in_commands_and_a_blank_behind_a_dash_breaks_the_parameter() {
    says(&[
        ("Set-X –Identity “Amos Marble” —Force", "run(Set-X -Identity \"Amos Marble\" -Force)"),
        ("Set-X -Name ‘it is’", "run(Set-X -Name 'it is')"),
        // The dash is then a value like any other, and so is the word behind it.
        (
            "Set-X -Identity a – AllowTollFreeDialIn $false",
            "run(Set-X -Identity a – AllowTollFreeDialIn $false)",
        ),
        ("Set-X - Name", "run(Set-X - Name)"),
    ]);
}

#[test]
fn what_is_wrong_with_a_command_is_reported() {
    faults(&[
        ("Get-X ,a", &["MissingArgument 1:7"]),
        ("Get-X -A ,", &["MissingArgument 1:10"]),
        ("Get-X a,", &["MissingExpression 1:9"]),
        ("Get-X -A:", &["ParameterRequiresArgument 1:10"]),
        ("Get-X |", &["EmptyPipeElement 1:8"]),
        ("| Get-X", &["EmptyPipeElement 1:1"]),
        ("Get-X | | Get-Y", &["EmptyPipeElement 1:8"]),
        ("Get-X | 5", &["ExpressionsMustBeFirstInPipeline 1:9"]),
        ("&", &["MissingExpression 1:2"]),
        ("Get-X & Get-Y", &["AmpersandNotAllowed 1:7"]),
        ("Get-X >", &["MissingFileSpecification 1:7"]),
        ("Get-X > a > b", &["StreamAlreadyRedirected 1:11"]),
        ("Get-X 1>&2", &["RedirectionNotSupported 1:7"]),
        ("Get-X @a, b", &["SplattingNotPermittedInArgumentList 1:7", "MissingArgument 1:9"]),
        ("Get-X b, @a", &["SplattingNotPermittedInArgumentList 1:10"]),
        ("Get-X @", &["UnrecognizedToken 1:7"]),
        ("\"Get-X\" -A", &["UnexpectedToken 1:9"]),
        ("Get-X 'a", &["TerminatorExpectedAtEndOfString 1:7"]),
        (
            "Get-X \"$(1\"",
            &[
                "TerminatorExpectedAtEndOfString 1:7",
                "TerminatorExpectedAtEndOfString 1:11",
                "MissingEndParenthesisInSubexpression 1:12",
            ],
        ),
        ("Get-X <# a", &["MissingEndMultiLineComment 1:7"]),
        ("Get-X )", &["UnexpectedToken 1:7"]),
        ("}", &["UnexpectedToken 1:1"]),
    ]);
}
