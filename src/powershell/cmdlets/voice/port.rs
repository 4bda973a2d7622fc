//! Port orders in the console: `New-`, `Get-`, `Set-` and `Remove-CsOnlineNumberPortInOrder` (PO).
//!
//! The service meant them for itself and described them nowhere. Here they do what the pages do: a
//! new order is written and sent, setting one edits it and sends it again or moves its date, and
//! removing one deletes a draft or calls an order off.

pub mod form;
mod portability;

use std::rc::Rc;

use super::port::form::Answer;
use crate::domain::command::Command;
use crate::domain::event::Event;
use crate::domain::porting::calendar::Day;
use crate::domain::porting::form::Form;
use crate::domain::porting::life::{Action, Order, Status};
use crate::domain::porting::{self, PortCommand, PortEvent, PortId, PortRefusal, preflight};
use crate::domain::refusal::Refusal;
use crate::powershell::bind::Binding;
use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::cmdlets::people::not_kept;
use crate::powershell::value::{Value, text};
use crate::texts::Lang;
use crate::wording;

pub use portability::test;

/// What a call gives under a name.
fn given(bound: &Binding, name: &str) -> Option<Answer> {
    match bound.get(name)? {
        Value::Null => None,
        Value::Bool(flag) => Some(Answer::Flag(*flag)),
        Value::Time(moment) => Some(Answer::Moment(*moment)),
        other => Some(Answer::Texts(other.items().iter().map(text::of).collect())),
    }
}

/// `New-CsOnlineNumberPortInOrder`. An order that lies there as a draft with the same answers is
/// sent, and not written a second time.
pub fn new(call: &mut Call<'_>) -> Done {
    let word = call.text("InventoryType").unwrap_or_default();
    if form::kind(&word).is_none() {
        let message = format!(
            "\"{word}\" is not an inventory type. Use Subscriber, Mobile, Service or TollFree."
        );
        return Err(call.invalid(message, &word));
    }
    let form = form::form(Form::default(), &|name| given(call.bound, name));
    let draft = call.look(|session| {
        let mut orders = session.tenant().ports.orders.iter();
        let same = |order: &Order| order.status == Status::Draft && order.form == form;
        orders.find(|(_, order)| same(order)).map(|(id, _)| *id)
    });
    check(call, draft, &form)?;
    if !call.should_process(&wording::porting::numbers(Lang::En, count(call, &form)))? {
        return Ok(());
    }
    let order = match draft {
        Some(order) => order,
        None => write(call, None, form)?,
    };
    call.execute(&Command::Port(PortCommand::Submit { order }))?;
    not_kept(call, &form::WITHOUT_PLACE);
    show(call, order);
    Ok(())
}

fn count(call: &Call<'_>, form: &Form) -> u32 {
    call.look(|session| preflight::of_numbers(session.tenant(), None, form).listing.count)
}

/// An order that would not be taken is not even written.
fn check(call: &Call<'_>, own: Option<PortId>, form: &Form) -> Done {
    let refusal = call.look(|session| {
        let tenant = session.tenant();
        if !tenant.licenses.open_voice() {
            return Some(Refusal::VoiceMissing);
        }
        let checked = preflight::check(tenant, own, form, session.now());
        checked.stop().map(|stop| PortRefusal::Stopped(Box::new(stop.clone())).into())
    });
    match refusal {
        Some(refusal) => Err(call.refused(refusal).into()),
        None => Ok(()),
    }
}

fn write(call: &mut Call<'_>, order: Option<PortId>, form: Form) -> Done<PortId> {
    let command = PortCommand::WriteDraft { order, form: Box::new(form) };
    let receipt = call.execute(&Command::Port(command))?;
    let written = receipt.events.iter().find_map(|event| match event {
        Event::Port(PortEvent::DraftWritten { order, .. }) => Some(*order),
        _ => None,
    });
    written.or(order).ok_or_else(|| call.refused(PortRefusal::UnknownOrder.into()).into())
}

/// The order of `-PortInOrderId`: `PO-0001`, or its number.
fn wanted(call: &Call<'_>) -> Done<PortId> {
    let written = call.text("PortInOrderId").unwrap_or_default();
    let bare = match written.trim().get(..3) {
        Some(start) if start.eq_ignore_ascii_case("PO-") => &written.trim()[3..],
        _ => written.trim(),
    };
    let id = bare.parse::<u32>().ok().and_then(|number| number.checked_sub(1)).map(PortId);
    let is_there =
        |id: &PortId| call.look(|session| session.tenant().ports.orders.contains_key(id));
    id.filter(is_there)
        .ok_or_else(|| call.not_found(format!("Port order \"{written}\" was not found."), &written))
}

/// `Get-CsOnlineNumberPortInOrder`
pub fn get(call: &mut Call<'_>) -> Done {
    if call.has("PortInOrderId") {
        let id = wanted(call)?;
        show(call, id);
        return Ok(());
    }
    let all: Vec<PortId> =
        call.look(|session| session.tenant().ports.orders.keys().copied().collect());
    for id in all {
        show(call, id);
    }
    Ok(())
}

/// `Set-CsOnlineNumberPortInOrder`: moves the date of an approved order (PO-08), or writes an order
/// that was rejected or called off anew and sends it again.
pub fn set(call: &mut Call<'_>) -> Done {
    let order = wanted(call)?;
    let Some(kept) = call.look(|session| session.tenant().ports.orders.get(&order).cloned()) else {
        return Ok(());
    };
    if !call.should_process(&wording::porting::id(order))? {
        return Ok(());
    }
    let date = given(call.bound, "RequestedFocDate");
    if let (Status::TransferApproved, Some(Answer::Moment(moment))) = (kept.status, date) {
        let civil = moment.civil();
        let day = Day::civil(civil.year(), civil.month(), civil.day());
        let hour = u8::try_from(civil.hour()).unwrap_or_default();
        let command = PortCommand::ChangeDate { order, day, hour };
        return call.execute(&Command::Port(command)).map(drop);
    }
    let allowed = call.look(|session| porting::can_act(session.tenant(), order, Action::Edit));
    allowed.map_err(|refusal| call.refused(refusal))?;
    let form = form::form(kept.form.clone(), &|name| given(call.bound, name));
    check(call, Some(order), &form)?;
    if form != kept.form {
        write(call, Some(order), form)?;
    }
    call.execute(&Command::Port(PortCommand::Submit { order }))?;
    not_kept(call, &form::WITHOUT_PLACE);
    Ok(())
}

/// `Remove-CsOnlineNumberPortInOrder`: a draft is deleted, any other order called off.
pub fn remove(call: &mut Call<'_>) -> Done {
    let order = wanted(call)?;
    let status = call.look(|session| session.tenant().ports.orders.get(&order).map(|o| o.status));
    if !call.should_process(&wording::porting::id(order))? {
        return Ok(());
    }
    let command = match status {
        Some(Status::Draft) => PortCommand::Delete { order },
        _ => PortCommand::Cancel { order },
    };
    call.execute(&Command::Port(command)).map(drop)
}

fn show(call: &mut Call<'_>, id: PortId) {
    let properties = call
        .look(|session| session.tenant().ports.orders.get(&id).map(|order| properties(id, order)));
    if let Some(properties) = properties {
        let name = "Deserialized.Microsoft.Rtc.Management.Hosted.PortInOrder";
        call.write(Value::object(name, properties));
    }
}

fn properties(id: PortId, order: &Order) -> Vec<(Rc<str>, Value)> {
    let text = |text: &str| match text {
        "" => Value::Null,
        text => Value::text(text),
    };
    let form = &order.form;
    let numbers: Vec<Value> = match order.runs.is_empty() {
        true => form.list.text.lines().map(Value::text).collect(),
        false => order.runs.iter().map(|run| Value::text(run.written())).collect(),
    };
    let wished = form.transfer.day.map(|day| day.eastern(form.transfer.hour));
    let time = |moment: Option<_>| moment.map_or(Value::Null, Value::Time);
    let cause = order.cause.map(|cause| wording::porting::reason::cause(Lang::En, cause));
    vec![
        ("PortInOrderId".into(), Value::text(wording::porting::id(id))),
        ("Status".into(), Value::text(format!("{:?}", order.status))),
        ("InventoryType".into(), text(form::inventory_type(form.start.kind))),
        ("TelephoneNumbers".into(), Value::array(numbers)),
        ("NumberCount".into(), Value::Int(i32::try_from(order.count()).unwrap_or(i32::MAX))),
        ("RangeHolder".into(), text(&form.start.carrier)),
        ("BillingTelephoneNumber".into(), text(&form.account.billing)),
        ("LosingTelcoAccountId".into(), text(&form.account.number)),
        ("SubscriberBusinessName".into(), text(&form.account.company)),
        ("LOAAuthorizingPerson".into(), text(&form.account.person)),
        ("IsPartialPort".into(), Value::Bool(!form.list.full)),
        ("RequestedFocDate".into(), time(wished)),
        ("FocDate".into(), time(order.foc)),
        ("SubmittedDate".into(), time((order.attempts > 0).then_some(order.sent_at))),
        ("RejectionReason".into(), cause.map_or(Value::Null, Value::text)),
    ]
}

/// `Get-CsOnlineNumberPortOutOrderPin` (PO-14)
pub fn get_pin(call: &mut Call<'_>) -> Done {
    let pin = call.look(|session| session.tenant().ports.pin.clone());
    let pin = pin.map_or(Value::Null, |pin| Value::text(&*pin));
    call.write(Value::object(
        "Deserialized.Microsoft.Rtc.Management.Hosted.PortOutOrderPin",
        vec![("PortOrderPin".into(), pin)],
    ));
    Ok(())
}

/// `Set-CsOnlineNumberPortOutOrderPin` (PO-14)
pub fn set_pin(call: &mut Call<'_>) -> Done {
    let pin: Box<str> = call.text("PortOrderPin").unwrap_or_default().into();
    if !call.should_process("port-out PIN")? {
        return Ok(());
    }
    call.execute(&Command::Port(PortCommand::SetPin { pin })).map(drop)
}
