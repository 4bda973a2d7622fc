//! Functions of scripts: the words of their errors, their checks, and what is left over.

use passerelle::powershell::bind::kind::Kind;
use passerelle::powershell::bind::script_refused;
use passerelle::powershell::bind::signature::{Check, Many, Name, Parameter, Place, Signature};
use passerelle::powershell::tree::StatementKind;
use passerelle::powershell::tree::parameter::TypeName;

use super::{bound_to, shown};

/// A function with parameters at the positions 0, 1, …
fn function(is_advanced: bool, parameters: Vec<Parameter>) -> Signature {
    let placed = |(position, mut parameter): (u16, Parameter)| {
        if !parameter.is_switch() {
            parameter.places.iter_mut().for_each(|place| place.position = Some(position));
        }
        parameter
    };
    let parameters = (0u16..).zip(parameters).map(placed).collect();
    Signature { parameters, is_script: true, is_advanced, ..Signature::default() }
}

fn parameter(name: &'static str, kind: Kind) -> Parameter {
    Parameter::new(name, kind, Many::One)
}

fn mandatory(name: &'static str, kind: Kind) -> Parameter {
    let places = vec![Place { is_mandatory: true, ..Place::default() }];
    Parameter { places, ..parameter(name, kind) }
}

fn checked(name: &'static str, kind: Kind, check: Check) -> Parameter {
    Parameter { checks: vec![check], ..parameter(name, kind) }
}

#[track_caller]
fn refuses(signature: &Signature, rows: &[(&str, &str, &str)]) {
    for (line, id, message) in rows {
        let fault = match bound_to(signature, line) {
            Ok(binding) => panic!("{line} binds: {}", shown(&binding)),
            Err(fault) => fault,
        };
        assert_eq!((fault.record.id.as_str(), fault.record.message.as_str()), (*id, *message));
    }
}

#[test]
fn a_function_without_attributes_takes_what_is_left_as_its_arguments() {
    let f = function(false, vec![parameter("Name", Kind::Text), parameter("Force", Kind::Switch)]);
    let rows = [
        ("f a", "Name='a'"),
        ("f a b 5", "Name='a' +'b' +5"),
        ("f -n a -Foo 1", "Name='a' +'-Foo' +1"),
        ("f -Foo:1 a -Force", "Force=$true Name='a' +'-Foo' +1"),
        ("f -Verbose", "+'-Verbose'"),
        ("f -- -Force", "Name='-Force'"),
    ];
    for (line, expected) in rows {
        assert_eq!(shown(&bound_to(&f, line).expect("it binds")), expected, "for {line}");
    }
}

#[test]
fn an_advanced_function_refuses_what_it_does_not_know() {
    let f = function(true, vec![mandatory("Name", Kind::Text)]);
    refuses(
        &f,
        &[
            (
                "f a b",
                "PositionalParameterNotFound",
                "A positional parameter cannot be found that accepts argument 'b'.",
            ),
            (
                "f -Foo 1",
                "NamedParameterNotFound",
                "A parameter cannot be found that matches parameter name 'Foo'.",
            ),
            (
                "f ''",
                "ParameterArgumentValidationErrorEmptyStringNotAllowed",
                "Cannot bind argument to parameter 'Name' because it is an empty string.",
            ),
            (
                "f $null",
                "ParameterArgumentValidationErrorEmptyStringNotAllowed",
                "Cannot bind argument to parameter 'Name' because it is an empty string.",
            ),
        ],
    );
    assert_eq!(shown(&bound_to(&f, "f").expect("it asks")), "Name?");
    let verbose = bound_to(&f, "f a -Verbose").expect("it binds");
    assert_eq!(verbose.common.verbose, Some(true));
}

#[test]
fn a_conversion_that_fails_is_one_of_the_transformation() {
    let f = function(
        true,
        vec![
            parameter("Count", Kind::Int32),
            parameter("Name", Kind::Text),
            parameter("Is", Kind::Bool),
            parameter("When", Kind::Time),
        ],
    );
    let error = "Cannot process argument transformation on parameter";
    let id = "ParameterArgumentTransformationError";
    refuses(
        &f,
        &[
            (
                "f abc",
                id,
                &format!(
                    "{error} 'Count'. Cannot convert value \"abc\" to type \"System.Int32\". \
                      Error: \"Input string was not in a correct format.\""
                ),
            ),
            (
                "f -Name a,b",
                id,
                &format!("{error} 'Name'. Cannot convert value to type System.String."),
            ),
            (
                "f -Is yes",
                id,
                &format!(
                    "{error} 'Is'. Cannot convert value \"System.String\" to type \
                      \"System.Boolean\". Boolean parameters accept only Boolean values and \
                      numbers, such as $True, $False, 1 or 0."
                ),
            ),
            (
                "f -When $null",
                id,
                &format!("{error} 'When'. Cannot convert null to type \"System.DateTime\"."),
            ),
        ],
    );
    let bound = bound_to(&f, "f $null $null -Is 0 -When 4/18/2018").expect("it binds");
    assert_eq!(shown(&bound), "Is=$false When=04/18/2018 00:00:00 Count=0 Name=''");
}

/// A function with a parameter for each check.
fn with_checks() -> Signature {
    let set = |values: &[&'static str]| Check::Set {
        values: values.iter().copied().map(Name::Borrowed).collect(),
        ignores_case: true,
    };
    let pattern = Check::Pattern {
        pattern: "^\\d+$".into(),
        fits: |text, _| text.chars().all(|c| c.is_ascii_digit()),
    };
    function(
        true,
        vec![
            checked("Set", Kind::Text, set(&["Toll", "TollFree"])),
            checked("Range", Kind::Int32, Check::Range(1.0, 5.0)),
            checked("Length", Kind::Text, Check::Length(2, 3)),
            checked("Pattern", Kind::Text, pattern),
            Parameter { many: Many::Array, ..checked("Count", Kind::Text, Check::Count(2, 3)) },
            checked("Null", Kind::Object, Check::NotNull),
            checked("Empty", Kind::Text, Check::NotNullOrEmpty),
        ],
    )
}

#[test]
fn the_checks_say_what_a_value_must_be() {
    let f = with_checks();
    let error = "Cannot validate argument on parameter";
    let rows = [
        (
            "-Set Free",
            "'Set'. The argument \"Free\" does not belong to the set \"Toll,TollFree\" specified \
             by the ValidateSet attribute. Supply an argument that is in the set and then try the \
             command again.",
        ),
        (
            "-Range 6",
            "'Range'. The 6 argument is greater than the maximum allowed range of 5. Supply an \
             argument that is less than or equal to 5 and then try the command again.",
        ),
        (
            "-Length a",
            "'Length'. The character length (1) of the argument is too short. Specify an argument \
             with a length that is greater than or equal to \"2\", and then try the command again.",
        ),
        (
            "-Length abcd",
            "'Length'. The character length of the 4 argument is too long. Shorten the character \
             length of the argument so it is fewer than or equal to \"3\" characters, and then try \
             the command again.",
        ),
        (
            "-Pattern abc",
            "'Pattern'. The argument \"abc\" does not match the \"^\\d+$\" pattern. Supply an \
             argument that matches \"^\\d+$\" and try the command again.",
        ),
        (
            "-Count a,b,c,d",
            "'Count'. The number of provided arguments, (4), exceeds the maximum number of allowed \
             arguments (3). Provide fewer than 3 arguments, and then try the command again.",
        ),
        (
            "-Count a",
            "'Count'. The number of provided arguments, (1), is fewer than the minimum number of \
             allowed arguments (2). Provide more than 2 arguments, and then try the command again.",
        ),
        (
            "-Null $null",
            "'Null'. The argument is null. Provide a valid value for the argument, and then try \
             running the command again.",
        ),
        (
            "-Empty ''",
            "'Empty'. The argument is null or empty. Provide an argument that is not null or \
             empty, and then try the command again.",
        ),
    ];
    for (arguments, message) in rows {
        let (line, message) = (format!("f {arguments}"), format!("{error} {message}"));
        refuses(&f, &[(&line, "ParameterArgumentValidationError", &message)]);
    }
    let line = "f -Set tollfree -Range 5 -Length ab -Pattern 12 -Count a,b -Null 1 -Empty x";
    assert!(bound_to(&f, line).is_ok());
}

#[test]
fn a_script_that_refuses_a_value_is_worded_by_the_binder() {
    let fault = script_refused("Path", " Test-Path $_ ", "a.csv", None);
    assert_eq!(fault.record.id, "ParameterArgumentValidationError");
    assert_eq!(
        fault.record.message,
        "Cannot validate argument on parameter 'Path'. The \" Test-Path $_ \" validation script \
         for the argument with value \"a.csv\" did not return a result of True. Determine why the \
         validation script failed, and then try the command again."
    );
}

#[test]
fn declared_types_ask_for_what_they_say() {
    let declared = |text: &str| -> TypeName {
        let parsed = passerelle::powershell::parse::parse(&format!("function f([{text}]$x) {{ }}"));
        let passerelle::powershell::tree::Body::Statements(block) = parsed.script.body else {
            panic!("{text}: statements");
        };
        let StatementKind::Function(function) = &block.statements[0].kind else {
            panic!("{text}: a function");
        };
        let parameters = function.parameters.as_ref().expect("it has some");
        parameters[0].types[0].clone()
    };
    let rows = [
        ("string", Kind::Text, Many::One),
        ("string[]", Kind::Text, Many::Array),
        ("switch", Kind::Switch, Many::One),
        ("System.Int32", Kind::Int32, Many::One),
        ("array", Kind::Object, Many::Array),
        ("Nullable[int]", Kind::Int32, Many::One),
        ("System.Collections.Generic.List[string]", Kind::Text, Many::List),
        ("pscredential", Kind::Credential, Many::One),
        ("guid", Kind::Guid, Many::One),
        ("My.Own", Kind::Of("My.Own".into()), Many::One),
    ];
    for (text, kind, many) in rows {
        assert_eq!(Kind::declared(&declared(text)), (kind, many), "for {text}");
    }
}
