//! Port orders as their pages show them: the list, the details, the wizard, the letter.

use passerelle::domain::command::Command;
use passerelle::domain::phone::Country;
use passerelle::domain::porting::finding::{Field, Step};
use passerelle::domain::porting::form::{Form, Kind, Way};
use passerelle::domain::porting::life::{Cause, Status};
use passerelle::domain::porting::{PortCommand, PortId, preflight};
use passerelle::screens::voice::ports::details::{details, may_edit};
use passerelle::screens::voice::ports::letter::letter;
use passerelle::screens::voice::ports::wizard::{
    self, after, before, day_choices, error_at, group_rows, note_at, on_page, preset, problems,
};
use passerelle::screens::voice::ports::{self, Filter, SortBy, figures, wishable};
use passerelle::session::Session;
use passerelle::texts::Lang;
use passerelle::wording;

use crate::support::{does, sample};

const APPROVED: PortId = PortId(0);
const REJECTED: PortId = PortId(1);

fn found(session: &Session, filter: Filter, search: &str, sort: &str) -> Vec<u32> {
    let listed = ports::listed(session.tenant(), filter, search, SortBy::parse(sort));
    listed.into_iter().map(|id| id.0).collect()
}

fn draft(session: &mut Session, form: Form) -> PortId {
    let id = PortId(session.tenant().ports.next);
    let form = Box::new(form);
    does(session, &Command::Port(PortCommand::WriteDraft { order: None, form }));
    id
}

#[test]
fn the_sample_has_an_order_under_way_and_a_rejected_one() {
    let session = sample();
    let counted = figures(session.tenant());
    assert_eq!((counted.under_way, counted.drafts, counted.rejected), (1, 0, 1));
    let text = wording::porting::summary(Lang::En, 1, 0, 1);
    assert_eq!(text, "1 order under way · 0 drafts · 1 rejected");
    let row = ports::row(session.tenant(), APPROVED).expect("it is in the sample");
    assert_eq!((row.name.as_str(), row.count), ("PO-0001", 10));
    assert_eq!(row.status, Status::TransferApproved);
    let date = wording::porting::eastern(Lang::En, row.date.expect("the FOC date"));
    assert_eq!(date, "26 Apr 2018, 9:00 Eastern");
}

#[test]
fn the_list_is_filtered_searched_and_sorted() {
    let mut session = sample();
    let form = preset(session.tenant(), session.now(), "service-toll", "");
    let id = draft(&mut session, form);
    assert_eq!(found(&session, Filter::All, "", ""), [id.0, 1, 0], "the newest first");
    assert_eq!(found(&session, Filter::Drafts, "", ""), [id.0]);
    assert_eq!(found(&session, Filter::UnderWay, "", ""), [0]);
    assert_eq!(found(&session, Filter::Error, "", ""), [1]);
    assert!(found(&session, Filter::Completed, "", "").is_empty());
    assert_eq!(found(&session, Filter::All, "northwind", ""), [1, 0]);
    assert_eq!(found(&session, Filter::All, "PO-0002", ""), [1]);
    assert_eq!(found(&session, Filter::All, "4255550114", ""), [0]);
    assert!(found(&session, Filter::All, "425 555 0199", "").is_empty());
    assert_eq!(found(&session, Filter::All, "", "numbers"), [id.0, 1, 0]);
    assert_eq!(found(&session, Filter::All, "", "-numbers"), [0, 1, id.0]);
    for filter in Filter::ALL {
        assert_eq!(Filter::parse(filter.key()), filter);
    }
    for column in ports::Column::ALL {
        let sort = SortBy::parse(&format!("-{}", column.key()));
        assert_eq!((sort.column, sort.descending), (column, true));
    }
}

// PO-09
#[test]
fn a_rejected_order_says_why_and_asks_for_a_ticket_with_its_id() {
    let session = sample();
    let shown = details(session.tenant(), REJECTED).expect("it is in the sample");
    assert_eq!((shown.status, shown.cause), (Status::Error, Some(Cause::Billing)));
    assert_eq!((shown.way, shown.mailbox), (Way::Manual, Some("ptn@microsoft.com")));
    let ticket = wording::porting::ticket(Lang::En, REJECTED, shown.frozen_until);
    assert!(ticket.contains("PO-0002"), "{ticket}");
    let statuses: Vec<Status> = shown.history.iter().map(|(_, status)| *status).collect();
    assert_eq!(statuses[0], Status::Error, "the newest first");
    assert!(may_edit(session.tenant(), REJECTED).is_ok());
    assert!(may_edit(session.tenant(), APPROVED).is_ok(), "its date can be edited");
    assert!(details(session.tenant(), PortId(99)).is_none());
}

// PO-04
#[test]
fn the_pages_of_the_wizard_follow_each_other() {
    assert_eq!(before(Step::Start), None);
    assert_eq!(after(Step::Submit), None);
    for step in Step::ALL {
        assert_eq!(wizard::step_of(wizard::step_key(step)), step);
        if let Some(next) = after(step) {
            assert_eq!(before(next), Some(step));
        }
    }
    assert_eq!(wizard::step_of("nowhere"), Step::Start);
    let session = sample();
    let form = preset(session.tenant(), session.now(), "local", "request");
    assert_eq!((form.start.kind, form.start.way), (Kind::Local, Way::ServiceRequest));
    assert_eq!(&*form.account.company, "Contoso");
    assert!(wizard::editable(session.tenant(), REJECTED).is_ok());
    let closed = wizard::editable(session.tenant(), APPROVED);
    assert_eq!(closed, Err(Some(Status::TransferApproved)));
    assert_eq!(wizard::editable(session.tenant(), PortId(99)), Err(None));
}

// PO-05
#[test]
fn errors_stand_at_their_fields_when_it_is_time_to_say_them() {
    let session = sample();
    let mut form = preset(session.tenant(), session.now(), "", "");
    form.account.zip = "9800".into();
    form.account.billing = "+14255550120".into();
    form.account.company = "Contoso Pharmaceuticals of Washington".into();
    let findings = on_page(&form, Step::Account, session.now());
    let at = |field, tried, left| error_at(Lang::En, Country::US, &findings, field, tried, left);
    assert_eq!(at(Field::AccountNumber, false, true), None, "what is missing can wait");
    let missing = at(Field::AccountNumber, true, true).expect("it is missing");
    assert!(missing.contains("account number"), "{missing}");
    assert_eq!(at(Field::Zip, false, false), None, "nobody is interrupted while typing");
    assert!(at(Field::Zip, false, true).is_some());
    let note = note_at(Lang::En, Country::US, &findings, Field::Company);
    assert_eq!(
        note.as_deref(),
        Some("The carrier gets “Contoso Pharmaceuticals o”; the rest is cut off.")
    );
}

// PO-09
#[test]
fn only_business_days_are_offered() {
    let session = sample();
    let offered = wishable(session.now());
    assert_eq!(offered.len(), 24);
    let choices = day_choices(Lang::En, offered.clone(), None);
    assert_eq!(choices[0].1, "Fri 27 Apr 2018");
    assert!(choices.iter().all(|(_, label)| !label.starts_with('S')), "{choices:?}");
    let past = passerelle::domain::porting::calendar::Day(offered[0] - 30);
    let choices = day_choices(Lang::Fr, offered, Some(past));
    assert_eq!(choices[0].0, past.0.to_string(), "a day that was chosen stays in sight");
}

// PO-10
#[test]
fn the_proposal_names_carrier_country_kind_count_and_way() {
    let session = sample();
    let mut form = preset(session.tenant(), session.now(), "", "");
    form.list.text = "+14255550120 - +14255550122\nTailspin:\n+18775550130\nnonsense".into();
    let checked = preflight::of_numbers(session.tenant(), None, &form);
    let rows = group_rows(Lang::En, &checked.groups);
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0].carrier, None);
    assert_eq!(
        (rows[0].count.as_str(), rows[0].kind, rows[0].way),
        ("3 numbers", "Local", "Wizard")
    );
    assert_eq!(rows[1].carrier.as_deref(), Some("Tailspin"));
    assert_eq!(rows[1].country, "United States");
    assert_eq!(rows[1].kind, "Service, toll-free");
    let said = problems(Lang::En, Country::US, &checked.listing);
    assert_eq!(said, [(4, "“nonsense” is no phone number.".to_string())]);
}

// PO-02
#[test]
fn the_letter_is_filled_in_from_the_order() {
    let session = sample();
    let order = &session.tenant().ports.orders[&REJECTED];
    let paper = letter(session.tenant(), Lang::En, &order.form, order.sent_at);
    assert_eq!(paper.form, "United States · User and service numbers");
    assert_eq!(paper.numbers, ["+12535550140 - +12535550143"]);
    let ticked: Vec<&str> =
        paper.types.iter().filter(|(_, on)| *on).map(|(name, _)| *name).collect();
    assert_eq!(ticked, ["Service numbers, toll"]);
    assert!(paper.statements.iter().all(|(_, on)| *on));
    assert_eq!((paper.signature.as_str(), paper.date.as_str()), ("Amos Marble", "5 Apr 2018"));
    let text = paper.text(Lang::En);
    assert!(text.contains("Current carrier: Northwind Telecom\r\n"), "{text}");
    assert!(text.contains("[x] Service numbers, toll\r\n[ ] Service numbers, toll-free"), "{text}");
    let french = letter(session.tenant(), Lang::Fr, &order.form, order.sent_at).text(Lang::Fr);
    assert!(french.starts_with("LETTRE D’AUTORISATION\r\n"), "{french}");
    let empty = letter(session.tenant(), Lang::En, &Form::default(), session.now());
    assert_eq!(empty.form, "No form");
}

// PO-08
#[test]
fn the_contradiction_about_deleting_is_said_where_one_meets_it() {
    use passerelle::domain::porting::can_act;
    use passerelle::domain::porting::life::Action;
    let session = sample();
    let why = can_act(session.tenant(), REJECTED, Action::Delete).expect_err("it stays");
    for (lang, word) in [(Lang::En, "disagree"), (Lang::Fr, "se contredisent")] {
        let said = wording::refusal(lang, Country::US, session.tenant(), &why);
        assert!(said.contains(word), "{said}");
    }
}
