//! Objects of the pipeline: by value and by the names of their properties, first as they are and
//! then converted; and what the binder says of those that fit nowhere.

use std::rc::Rc;

use passerelle::powershell::bind::kind::Kind;
use passerelle::powershell::bind::signature::{Check, Many, Parameter, Place, Signature};
use passerelle::powershell::bind::{Binding, bind};
use passerelle::powershell::facts;
use passerelle::powershell::value::Value;

use super::{given, shown};

fn object(type_name: &str, properties: &[(&str, Value)]) -> Value {
    let property = |(name, value): &(&str, Value)| (Rc::from(*name), value.clone());
    Value::object(type_name, properties.iter().map(property).collect())
}

fn user(identity: &str) -> Value {
    let name = ("DisplayName", Value::text("Amos Marble"));
    object("A.User", &[("Identity", Value::text(identity)), name])
}

/// The line as a part of a pipeline.
fn bound(line: &str) -> (&'static Signature, Binding) {
    let (name, given) = given(line);
    let facts = facts::find(&name).expect("it is known");
    let binding = bind(&facts.signature, given, true);
    (&facts.signature, binding.unwrap_or_else(|f| panic!("{line}: {}", f.record.message)))
}

/// What a line becomes with an object, or the id of the error.
fn with(line: &str, input: &Value) -> String {
    let (signature, binding) = bound(line);
    assert_eq!(binding.missing(), [""; 0], "the pipeline brings it: {line}");
    match binding.for_input(signature, input) {
        Ok(binding) => shown(&binding),
        Err(fault) => fault.record.id.clone(),
    }
}

#[test]
fn a_property_of_the_name_comes_before_the_object_as_text() {
    assert_eq!(
        with("Set-CsUser -HostedVoiceMail $true", &user("amos")),
        "HostedVoiceMail=$true Identity='amos'"
    );
    assert_eq!(with("Get-CsUserAcp", &Value::text("amos")), "Identity='amos'");
    assert_eq!(with("Get-CsUserAcp", &Value::Int(5)), "Identity='5'");
    let nameless = object("A.User", &[("Name", Value::text("amos"))]);
    assert_eq!(with("Get-CsUserAcp", &nameless), "Identity='A.User'");
}

#[test]
fn properties_fill_parameters_by_name_and_by_alias() {
    let address = object(
        "A.Address",
        &[
            ("CivicAddressId", Value::text("5b2b4ae5-b3c2-4bd2-a4a3-c9eb0f79eeae")),
            ("City", Value::text("Seattle")),
            ("Elevation", Value::Int(5)),
        ],
    );
    assert_eq!(
        with("Get-CsOnlineLisLocation", &address),
        "City='Seattle' CivicAddressId='5b2b4ae5-b3c2-4bd2-a4a3-c9eb0f79eeae'"
    );
    let file = object("A.File", &[("PSPath", Value::text("a.csv"))]);
    assert_eq!(with("Get-Content", &file), "LiteralPath=('a.csv')");
    let row = object("A.Row", &[("UserPrincipalName", Value::text("amos"))]);
    assert_eq!(with("Get-MsolUser", &row), "UserPrincipalName='amos'");
}

#[test]
fn an_object_goes_where_objects_go() {
    let thing = user("amos");
    assert_eq!(with("Select-Object Name", &thing), "Property=('Name') InputObject=A.User");
    assert_eq!(with("Export-Csv a.csv", &thing), "Path='a.csv' InputObject=A.User");
    assert_eq!(with("Write-Output", &Value::Int(5)), "InputObject=(5)");
    assert_eq!(with("Import-Csv", &Value::text("a.csv")), "Path=('a.csv')");
    assert_eq!(
        with("Where-Object Name -EQ a", &thing),
        "EQ=$true Property='Name' Value='a' InputObject=A.User"
    );
    assert_eq!(with("% { 1 }", &Value::Int(5)), "Process=({}) InputObject=5");
}

#[test]
fn what_fits_nowhere_is_an_error_of_that_object() {
    assert_eq!(with("Get-CsTenant", &Value::Int(5)), "InputObjectNotBound");
    assert_eq!(with("Set-CsUser -Identity amos", &user("b")), "InputObjectNotBound");
    let (signature, binding) = bound("Remove-CsOnlineLisLocation");
    let fault = binding.for_input(signature, &user("amos")).expect_err("it has no such property");
    assert_eq!(fault.record.id, "InputObjectNotBound");
    assert_eq!(fault.record.target.text, "A.User");
    assert_eq!(fault.record.target.type_name, "User");
    assert!(fault.record.message.starts_with("The input object cannot be bound to any"));
}

#[test]
fn a_mandatory_parameter_that_an_object_lacks_is_named() {
    let by_name = |name: &'static str| Parameter {
        places: vec![Place { is_mandatory: true, by_name: true, ..Place::default() }],
        ..Parameter::new(name, Kind::Text, Many::One)
    };
    let signature = Signature {
        parameters: vec![by_name("First"), by_name("Second")],
        is_script: true,
        is_advanced: true,
        ..Signature::default()
    };
    let binding = bind(&signature, Vec::new(), true).expect("the pipeline may bring both");
    assert!(binding.takes_input() && binding.missing().is_empty());
    let half = object("A.Row", &[("First", Value::Int(1))]);
    let fault = binding.for_input(&signature, &half).expect_err("the second is not there");
    assert_eq!(fault.record.id, "InputObjectMissingMandatory");
    assert_eq!(
        fault.record.message,
        "The input object cannot be bound because it did not contain the information required to \
         bind all mandatory parameters:  Second"
    );
    let whole = object("A.Row", &[("First", Value::Int(1)), ("second", Value::text("b"))]);
    let bound = binding.for_input(&signature, &whole).expect("both are there");
    // What needs no conversion is bound first.
    assert_eq!(shown(&bound), "Second='b' First='1'");
}

#[test]
fn a_check_refuses_an_object_and_a_failed_conversion_only_skips_it() {
    let parameter = Parameter {
        places: vec![Place { by_value: true, ..Place::default() }],
        checks: vec![Check::Range(1.0, 5.0)],
        ..Parameter::new("Number", Kind::Int32, Many::One)
    };
    let signature = Signature {
        parameters: vec![parameter],
        is_script: true,
        is_advanced: true,
        ..Signature::default()
    };
    let binding = bind(&signature, Vec::new(), true).expect("it binds");
    let id = |value: Value| binding.for_input(&signature, &value).expect_err("it is bad").record.id;
    assert_eq!(id(Value::Int(7)), "ParameterArgumentValidationError");
    assert_eq!(id(Value::text("many")), "InputObjectNotBound");
    let bound = binding.for_input(&signature, &Value::text("3")).expect("it is a number");
    assert_eq!(shown(&bound), "Number=3");
}

#[test]
fn a_block_where_a_value_would_come_from_the_pipeline_waits_for_each_object() {
    let (signature, binding) = bound("Set-CsUser -Identity { $_.upn }");
    let waiting: Vec<&str> = binding.delayed().map(|(name, _)| name).collect();
    assert_eq!(waiting, ["Identity"]);
    let mut bound = binding.for_input(signature, &user("amos")).expect("the block will say it");
    bound.supply(signature, "Identity", Value::text("b")).expect("it is a text");
    assert_eq!(shown(&bound), "Identity='b'");
    assert_eq!(bound.delayed().count(), 0);
}

#[test]
fn the_set_may_wait_for_the_object() {
    let (signature, binding) = bound("Get-Random");
    assert_eq!(shown(&binding), "");
    let bound = binding.for_input(signature, &Value::Int(5)).expect("it binds");
    assert_eq!(
        (shown(&bound).as_str(), bound.set_name()),
        ("InputObject=(5)", Some("RandomListItemParameterSet"))
    );
    let (_, alone) = bound_alone("Get-Random");
    assert_eq!(alone.set_name(), Some("RandomNumberParameterSet"));
}

fn bound_alone(line: &str) -> (&'static Signature, Binding) {
    let (name, given) = given(line);
    let facts = facts::find(&name).expect("it is known");
    (&facts.signature, bind(&facts.signature, given, false).expect("it binds"))
}
