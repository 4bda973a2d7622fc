//! PO-08, PO-09, PO-12, AQ-05: what happens to an order, and what may be done with it meanwhile.

use std::sync::LazyLock;

use passerelle::domain::event::Event;
use passerelle::domain::numbers::{Usage, service_allowance_left};
use passerelle::domain::outbox::{About, PortMail, To};
use passerelle::domain::places::Toll;
use passerelle::domain::porting::calendar::{Day, eastern};
use passerelle::domain::porting::finding::Finding;
use passerelle::domain::porting::form::Kind;
use passerelle::domain::porting::life::{Action, Cause, Order, Status, date_range};
use passerelle::domain::porting::{self, PortCommand, PortId, PortRefusal, can_act};
use passerelle::domain::refusal::Refusal;
use passerelle::domain::time::{DAY_MS, Timestamp};
use passerelle::domain::{Tenant, apply, decide};
use passerelle::session::Session;
use passerelle::session::base::Base;

use super::{bellevue, complete, draft, found, numbers, order, port, rewrite, send, until};
use crate::support::{does, number, refuses, sample};

// PO-08
#[test]
fn each_status_allows_what_the_table_says() {
    use Action::{Cancel, Delete, Edit, EditDate, View};
    let rows = [
        (Status::Draft, vec![Edit, Delete]),
        (Status::Processing, vec![View, Cancel]),
        (Status::ContactingCarrier, vec![View, Cancel]),
        (Status::TransferApproved, vec![View, EditDate, Cancel]),
        (Status::TransferPending, vec![View]),
        // The table of the documents also has Delete, their text says that it cannot be deleted.
        (Status::Error, vec![Edit, Cancel]),
        (Status::Completed, vec![View]),
        (Status::Cancelled, vec![Edit]),
    ];
    for (status, allowed) in rows {
        for action in [View, Edit, EditDate, Cancel, Delete] {
            let expected = allowed.contains(&action);
            assert_eq!(status.allows(action), expected, "{status:?}, {action:?}");
        }
    }
}

/// What becomes of the first order of a world until the carrier answers. Only the orders go on
/// here; the rivals of a month would take longer than all the rest.
fn answered(seed: u64) -> (Tenant, PortId, Timestamp) {
    static SAMPLE: LazyLock<Tenant> = LazyLock::new(|| Base::sample().build());
    let (mut tenant, mut now) = (SAMPLE.clone(), Base::sample().start());
    tenant.seed = seed;
    let id = PortId(tenant.ports.next);
    let form = Box::new(bellevue(now));
    let write = PortCommand::WriteDraft { order: None, form };
    for command in [write, PortCommand::Submit { order: id }] {
        for event in decide(&tenant, &port(command), now).expect("nothing is wrong with it") {
            apply(&mut tenant, &event, now);
        }
    }
    while tenant.ports.orders[&id].status.is_under_way() && tenant.ports.orders[&id].foc.is_none() {
        now = porting::due_at(&tenant).expect("it goes on");
        let event = Event::Port(porting::step(&tenant, now));
        apply(&mut tenant, &event, now);
    }
    (tenant, id, now)
}

/// A world in which the carrier's answer to the first order is the wanted one.
fn world(wanted: impl Fn(&Order) -> bool) -> (Session, PortId) {
    let seed = (1..500).find(|seed| {
        let (tenant, id, _) = answered(*seed);
        wanted(&tenant.ports.orders[&id])
    });
    let mut session = Session::new(Base::Sample { seed: seed.expect("there is such a world") });
    let form = bellevue(session.now());
    let id = send(&mut session, &form);
    until(&mut session, id, &[Status::TransferApproved, Status::Error]);
    (session, id)
}

// PO-08
#[test]
fn an_order_goes_from_processing_to_completed_and_its_numbers_are_here() {
    let (mut session, id) = world(|order| order.foc.is_some());
    let ten: Vec<u64> = (14_255_550_120..=14_255_550_129).collect();
    let owned = |s: &Session, n| s.tenant().numbers.owned.get(&number(n)).copied();
    assert!(ten.iter().all(|n| owned(&session, *n).is_none()));
    until(&mut session, id, &[Status::TransferPending]);
    let foc = order(&session, id).foc.expect("the date is set");
    assert_eq!(session.now(), foc.plus(-DAY_MS), "pending for the last 24 hours");
    until(&mut session, id, &[Status::Completed]);
    assert!(session.now() >= foc && session.now() < foc.plus(DAY_MS / 4));
    for n in ten {
        let owned = owned(&session, n).expect("it is here");
        assert!(owned.ported && owned.usage == Usage::User && owned.user.is_none());
    }
    let statuses: Vec<Status> = order(&session, id).log.iter().map(|(_, s)| *s).collect();
    let life = [
        Status::Draft,
        Status::Processing,
        Status::ContactingCarrier,
        Status::TransferApproved,
        Status::TransferPending,
        Status::Completed,
    ];
    assert_eq!(statuses, life);
}

// AQ-05
#[test]
fn ported_numbers_never_count_against_the_allowance() {
    let mut session = sample();
    let left = |s: &Session, toll| service_allowance_left(s.tenant(), toll);
    let before = (left(&session, Toll::Toll), left(&session, Toll::TollFree));
    for (kind, text) in [
        (Kind::ServiceToll, "+14255550140 - +14255550149"),
        (Kind::ServiceTollFree, "+18775550140 - +18775550144"),
    ] {
        let form = numbers(session.now(), kind, text);
        let id = send(&mut session, &form);
        complete(&mut session, id);
    }
    let usage = |n| session.tenant().numbers.owned[&number(n)].usage;
    assert_eq!(usage(14_255_550_145), Usage::Service(Toll::Toll));
    assert_eq!(usage(18_775_550_141), Usage::Service(Toll::TollFree));
    assert_eq!((left(&session, Toll::Toll), left(&session, Toll::TollFree)), before);
}

// PO-09
#[test]
fn transfers_take_7_to_30_business_days_and_most_at_most_14() {
    let today = eastern(sample().now()).0;
    let (mut usual, mut all) = (0, 0);
    for seed in 1..200 {
        let (tenant, id, _) = answered(seed);
        let Some(foc) = tenant.ports.orders[&id].foc else { continue };
        let (day, hour) = eastern(foc);
        assert!(day.is_business_day() && hour == 9, "{day:?} {hour}");
        assert!(today.business_days_later(7) <= day && day <= today.business_days_later(30));
        all += 1;
        usual += u32::from(day <= today.business_days_later(14));
    }
    assert!(all > 100 && usual < all && usual * 10 > all * 8, "{usual} of {all}");
}

// PO-09
#[test]
fn the_carrier_works_on_business_days_only() {
    let mut session = sample();
    let form = bellevue(session.now());
    let id = send(&mut session, &form);
    until(&mut session, id, &[Status::TransferApproved, Status::Error]);
    for (at, status) in &order(&session, id).log[2..] {
        let (day, hour) = eastern(*at);
        assert!(day.is_business_day() && (9..17).contains(&hour), "{status:?} at {at:?}");
    }
}

// PO-08
#[test]
fn only_the_date_of_an_approved_order_can_be_edited() {
    let (mut session, id) = world(|order| order.foc.is_some());
    let form = Box::new(numbers(session.now(), Kind::Local, "+12535550150"));
    let write = port(PortCommand::WriteDraft { order: Some(id), form });
    let (status, action) = (Status::TransferApproved, Action::Edit);
    assert_eq!(refuses(&mut session, &write), PortRefusal::NotAllowed { status, action }.into());
    let (earliest, latest) = date_range(session.now());
    let to = |day: Day, hour| port(PortCommand::ChangeDate { order: id, day, hour });
    let unusable = |finding| PortRefusal::DateUnusable(Box::new(finding)).into();
    let before = Day(earliest.0 - 1).business_days_later(0);
    let today = eastern(session.now()).0;
    assert!(before >= today);
    assert_eq!(
        refuses(&mut session, &to(today.business_days_later(0), 9)),
        unusable(Finding::TooSoon { earliest })
    );
    let sunday = Day(latest.0 + (7 - latest.weekday()) % 7);
    let weekend = Day(latest.0 - latest.weekday() - 1);
    assert!(sunday.is_weekend() && weekend.is_weekend());
    assert_eq!(refuses(&mut session, &to(weekend, 9)), unusable(Finding::Weekend));
    let late = Day(latest.0 + 1).business_days_later(0);
    assert_eq!(refuses(&mut session, &to(late, 9)), unusable(Finding::TooLate { latest }));
    assert_eq!(refuses(&mut session, &to(latest, 20)), unusable(Finding::HourOutside));
    does(&mut session, &to(latest, 10));
    assert_eq!(order(&session, id).foc, Some(latest.eastern(10)));
    assert_eq!(refuses(&mut session, &to(latest, 10)), Refusal::NoChange);
    until(&mut session, id, &[Status::Completed]);
    assert!(session.now() >= latest.eastern(10));
}

// PO-12
#[test]
fn a_carrier_rejects_what_is_wrong_in_the_order() {
    type Change = fn(&mut passerelle::domain::porting::form::Form);
    let rows: [(Cause, Change); 5] = [
        (Cause::Billing, |f| f.list.full = false),
        (Cause::Address, |f| f.account.address = "PO Box 17".into()),
        (Cause::Account, |f| f.account.number = "unknown".into()),
        (Cause::Name, |f| f.letter.signature = "Somebody Else".into()),
        (Cause::Letter, |f| f.letter.ticked = Some(Kind::ServiceToll.letter())),
    ];
    for (cause, spoil) in rows {
        let mut session = sample();
        let mut form = bellevue(session.now());
        spoil(&mut form);
        let id = send(&mut session, &form);
        until(&mut session, id, &[Status::Error]);
        assert_eq!(order(&session, id).cause, Some(cause));
        form = bellevue(session.now());
        rewrite(&mut session, id, &form);
        does(&mut session, &port(PortCommand::Submit { order: id }));
        assert_eq!(order(&session, id).cause, None, "sent again");
        complete(&mut session, id);
    }
}

// PO-12
#[test]
fn a_frozen_account_takes_one_to_three_weeks() {
    let (mut session, id) = world(|order| order.cause == Some(Cause::Frozen));
    let until_then = order(&session, id).frozen_until.expect("it is known until when");
    let days = until_then.since(session.now()) / DAY_MS;
    assert!((7..=21).contains(&days), "{days} days");
    let form = bellevue(session.now());
    rewrite(&mut session, id, &form);
    does(&mut session, &port(PortCommand::Submit { order: id }));
    let status = until(&mut session, id, &[Status::Error, Status::TransferApproved]);
    let early = session.now() < until_then;
    assert_eq!(early, status == Status::Error, "who does not wait is rejected again");
    complete(&mut session, id);
}

// PO-12
#[test]
fn one_order_in_five_meets_what_nobody_could_know() {
    let mut causes = std::collections::BTreeMap::new();
    for seed in 1..300 {
        let (tenant, id, _) = answered(seed);
        *causes.entry(tenant.ports.orders[&id].cause).or_insert(0) += 1;
    }
    let known = [Cause::CallControl, Cause::OpenOrders, Cause::SeveralAccounts, Cause::Frozen];
    assert!(known.iter().all(|cause| causes.contains_key(&Some(*cause))), "{causes:?}");
    assert_eq!(causes.len(), 5, "{causes:?}");
    assert!(causes[&None] > 200, "{causes:?}");
}

// PO-08
#[test]
fn a_cancelled_order_can_be_edited_and_sent_again() {
    let mut session = sample();
    let form = bellevue(session.now());
    let id = send(&mut session, &form);
    let delete = port(PortCommand::Delete { order: id });
    let (status, action) = (Status::Processing, Action::Delete);
    assert_eq!(refuses(&mut session, &delete), PortRefusal::NotAllowed { status, action }.into());
    does(&mut session, &port(PortCommand::Cancel { order: id }));
    assert!(can_act(session.tenant(), id, Action::View).is_err());
    session.advance_to(session.now().plus(60 * DAY_MS));
    assert_eq!(order(&session, id).status, Status::Cancelled, "nothing goes on by itself");
    let submit = port(PortCommand::Submit { order: id });
    let refusal = refuses(&mut session, &submit);
    assert!(matches!(refusal, Refusal::Port(PortRefusal::Stopped(_))), "the date has passed");
    let again = bellevue(session.now());
    rewrite(&mut session, id, &again);
    does(&mut session, &submit);
    complete(&mut session, id);
}

#[test]
fn a_draft_is_kept_rewritten_and_deleted() {
    let mut session = sample();
    let mut form = bellevue(session.now());
    let id = draft(&mut session, &form);
    let write = |form: &_| {
        let form = Box::new(passerelle::domain::porting::form::Form::clone(form));
        port(PortCommand::WriteDraft { order: Some(id), form })
    };
    assert_eq!(refuses(&mut session, &write(&form)), Refusal::NoChange);
    form.account.city = "Redmond".into();
    does(&mut session, &write(&form));
    assert_eq!(order(&session, id).form, form);
    form.account.city = "x".repeat(1_000).into();
    assert_eq!(refuses(&mut session, &write(&form)), PortRefusal::TooLong.into());
    session.advance_to(Timestamp(session.now().0 + 90 * DAY_MS));
    assert_eq!(order(&session, id).status, Status::Draft);
    does(&mut session, &port(PortCommand::Delete { order: id }));
    assert!(!session.tenant().ports.orders.contains_key(&id));
    let cancel = port(PortCommand::Cancel { order: id });
    assert_eq!(refuses(&mut session, &cancel), PortRefusal::UnknownOrder.into());
    let next = draft(&mut session, &bellevue(Timestamp(0)));
    assert!(next > id, "an id is never given twice");
    assert!(!found(&session, &bellevue(session.now())).is_empty() || next.0 > 0);
}

// EM-05
#[test]
fn numbers_from_outside_the_united_states_arrive_with_an_emergency_location() {
    let mut session = sample();
    let mut form = numbers(session.now(), Kind::Local, "+441144960190 - +441144960192");
    form.account.address = "5 Canal Street".into();
    form.account.city = "Sheffield".into();
    let id = send(&mut session, &form);
    complete(&mut session, id);
    let tenant = session.tenant();
    let all = (441_144_960_190..=441_144_960_192).map(|n| tenant.numbers.owned[&number(n)]);
    let locations: Vec<_> = all.map(|owned| owned.location).collect();
    let location = locations[0].expect("ported numbers of Europe need one");
    assert_eq!(locations, [Some(location); 3], "all lines end at the same address");
    let (_, address) = tenant.addresses.located(location).expect("it exists");
    assert_eq!((address.civic.country.code(), &*address.civic.city), ("GB", "Sheffield"));
    let here = bellevue(session.now());
    let id = send(&mut session, &here);
    complete(&mut session, id);
    let owned = session.tenant().numbers.owned[&number(14_255_550_121)];
    assert_eq!(owned.location, None, "in the United States when it is assigned");
}

// PO-07
#[test]
fn the_further_addresses_of_an_order_hear_what_becomes_of_it() {
    let mut session = sample();
    let mut form = bellevue(session.now());
    form.letter.emails = "it@contoso.com, boss@contoso.com; IT@contoso.com".into();
    let id = send(&mut session, &form);
    complete(&mut session, id);
    let mails = session.tenant().outbox.mails();
    let news: Vec<(PortMail, &To)> = mails
        .iter()
        .filter_map(|mail| match mail.about {
            About::Port { order, news } if order == id => Some((news, &mail.to)),
            _ => None,
        })
        .collect();
    assert_eq!(news.first().map(|(news, _)| *news), Some(PortMail::Received));
    assert_eq!(news.last().map(|(news, _)| *news), Some(PortMail::Completed));
    assert!(news.iter().any(|(news, _)| matches!(news, PortMail::Approved { .. })));
    let further: Box<[Box<str>]> = Box::new(["it@contoso.com".into(), "boss@contoso.com".into()]);
    let to = To::Order { further };
    assert!(news.iter().all(|(_, sent)| **sent == to), "each address once, and the administrators");
    assert!(
        news.iter().all(|(_, sent)| matches!(sent, To::Order { further } if further.len() == 2))
    );
}
