//! A runbook as administrators write them, with all the habits that scripts have.

use passerelle::powershell::parse::parse;
use passerelle::powershell::tree::Body;
use passerelle::powershell::tree::walk::Node;

const RUNBOOK: &str = include_str!("../../data/runbook.ps1");

#[test]
fn a_runbook_is_read_without_a_problem() {
    let parsed = parse(RUNBOOK);
    assert_eq!(super::problems(RUNBOOK, &parsed), Vec::<String>::new());
    let parameters = parsed.script.parameters.as_ref().expect("a param block");
    let names: Vec<&str> = parameters.parameters.iter().map(|p| p.variable.name.as_str()).collect();
    assert_eq!(names, ["Path", "NewNumber", "MaxTries", "Quiet"]);
    let Body::Statements(block) = &parsed.script.body else { panic!("it has no clauses") };
    assert_eq!(block.statements.len(), 21);
}

#[test]
fn every_beginning_of_a_runbook_is_read_and_the_way_to_its_end_is_found() {
    for end in (0..=RUNBOOK.len()).filter(|end| RUNBOOK.is_char_boundary(*end)) {
        let parsed = parse(&RUNBOOK[..end]);
        let path = Node::ScriptBlock(&parsed.script).path_to(end as u32);
        assert!(!path.is_empty());
    }
}

#[test]
fn what_stands_at_a_place_is_found() {
    let text = "Get-X -Name am | Where { $_.Ci }";
    let parsed = parse(text);
    let at = |offset: u32| {
        let path = Node::ScriptBlock(&parsed.script).path_to(offset);
        path.last().map(|node| node.span().of(text).to_string())
    };
    assert_eq!(at(3).as_deref(), Some("Get-X"));
    assert_eq!(at(11).as_deref(), Some("-Name"));
    assert_eq!(at(14).as_deref(), Some("am"));
    assert_eq!(at(30).as_deref(), Some("Ci"));
}
