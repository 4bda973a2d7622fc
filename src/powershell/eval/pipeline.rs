//! Pipelines: values flow from command to command one by one, as they are written.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::Shell;
use super::command::{Caught, Invocation, Target};
use super::function::{FunctionStage, UserFunction};
use super::jump::{Flow, Jump};
use super::out::{Collected, Out};
use super::redirect::Streams;
use crate::powershell::bind::{self, Given, VariableName};
use crate::powershell::cmdlet::{Implementation, Stage};
use crate::powershell::cmdlets;
use crate::powershell::cmdlets::record::RecordStage;
use crate::powershell::facts;
use crate::powershell::source::Span;
use crate::powershell::tree::command::Invocation as How;
use crate::powershell::tree::command::{Command, Element, ElementKind};
use crate::powershell::tree::expression::Expression;
use crate::powershell::value::{Value, text};

use super::pure::is_silent;

/// A command of a pipeline, ready to run.
pub struct Slot {
    stage: RefCell<Option<Box<dyn Stage>>>,
    invocation: Rc<Invocation>,
    /// What `-OutVariable` takes.
    taken: Option<Collected>,
}

/// The commands of a pipeline.
pub struct Line {
    slots: Vec<Slot>,
    out: Out,
    /// How many scopes there were where it stands: its commands see no more.
    level: usize,
    /// How many commands were running where it stands: to each of its own these are the callers,
    /// and those in front of it in the pipeline are not.
    callers: usize,
}

impl Line {
    /// Where the command at a place writes to.
    fn out_of(self: &Rc<Line>, place: usize) -> Out {
        let usual = match place + 1 < self.slots.len() {
            true => Out::Next(self.clone(), place + 1),
            false => self.out.clone(),
        };
        let slot = self.slots.get(place);
        let out = slot.map_or(usual.clone(), |slot| slot.invocation.streams.out(&usual));
        let name = slot.and_then(|slot| slot.invocation.common.pipeline_variable.as_deref());
        let out = match name {
            Some(name) => Out::Named(self.level.saturating_sub(1), name.into(), Rc::new(out)),
            None => out,
        };
        match slot.and_then(|slot| slot.taken.clone()) {
            Some(list) => Out::Both(list, Rc::new(out)),
            None => out,
        }
    }

    fn id(self: &Rc<Line>) -> usize {
        Rc::as_ptr(self) as *const () as usize
    }
}

/// `Name -?` asks for the help of the command, whatever else stands behind it.
fn asked_about(target: Target, given: Vec<Given>) -> (Target, Vec<Given>) {
    let asks = given.iter().find_map(|given| match given {
        Given::Named { name, span, .. } if name == "?" => Some(*span),
        _ => None,
    });
    let name: Rc<str> = match &target {
        Target::Cmdlet(facts, _) => facts.name.into(),
        Target::Function(function) => function.name.clone(),
        Target::Block(_) | Target::Script(..) => return (target, given),
    };
    match (asks, facts::find("Get-Help")) {
        (Some(span), Some(help)) => {
            let named = Given::named("Name", span, Some(Value::text(name)));
            (Target::Cmdlet(help, cmdlets::implementation(help)), vec![named])
        }
        _ => (target, given),
    }
}

/// How a command is called.
#[derive(Clone, Copy, Debug)]
pub struct Called<'n> {
    /// The name that stands there; none for a block or a file.
    pub name: Option<&'n str>,
    /// Where that is.
    pub span: Span,
    /// With a dot: what it sets stays.
    pub is_dotted: bool,
}

impl Called<'_> {
    /// Called there, without a name.
    pub fn at(span: Span) -> Self {
        Called { name: None, span, is_dotted: false }
    }
}

/// Which part of a command's work is asked for.
enum Work {
    Begin,
    Process(Option<Value>),
    End,
}

impl Shell<'_> {
    /// Elements joined by `|`.
    pub async fn pipeline(&mut self, elements: &[Element], out: &Out) -> Flow {
        let (first, rest) = match elements.split_first() {
            Some((Element { kind: ElementKind::Expression(head), redirections, .. }, rest)) => {
                let streams = self.redirections(redirections).await?;
                (Some((head, streams)), rest)
            }
            _ => (None, elements),
        };
        if let (Some((head, streams)), []) = (&first, rest) {
            return self.expression_alone(head, streams, out).await;
        }
        let mut slots = Vec::with_capacity(rest.len());
        for (index, element) in rest.iter().enumerate() {
            let ElementKind::Command(command) = &element.kind else { continue };
            let has_input = index > 0 || first.is_some();
            slots.push(self.slot_of(command, element, has_input).await?);
        }
        let input = match first {
            Some((head, streams)) => {
                let value = self.value(head).await?;
                self.write_redirected(&streams)?;
                Some(value)
            }
            None => None,
        };
        self.run_slots(slots, input, out).await
    }

    async fn expression_alone(&mut self, head: &Expression, streams: &Streams, out: &Out) -> Flow {
        let value = self.value(head).await?;
        self.state.is_well = true;
        if !is_silent(head) {
            self.emit_items(value, &streams.out(out)).await?;
        }
        self.write_redirected(streams)
    }

    async fn slot_of(&mut self, command: &Command, element: &Element, input: bool) -> Flow<Slot> {
        let span = element.redirections.first().map_or(element.span, |first| Span {
            start: element.span.start,
            end: first.span.start,
        });
        let name = self.value(&command.name).await?;
        let (target, called) = match &name {
            Value::Block(block) => (Target::Block(block.clone()), None),
            other => {
                let name = match other {
                    Value::Object(object) => object.borrow().get("Name").unwrap_or(Value::Null),
                    other => other.clone(),
                };
                let name = text::of(&name);
                (self.resolve(&name, command.name.span)?, Some(name))
            }
        };
        let given = self.arguments(&command.arguments).await?;
        let (target, given) = asked_about(target, given);
        let is_dotted = command.invocation == How::Dot;
        let call = Called { name: called.as_deref(), span, is_dotted };
        let mut slot = self.slot(target, given, call, input).await?;
        if !element.redirections.is_empty() {
            let streams = self.redirections(&element.redirections).await?;
            if let Some(invocation) = Rc::get_mut(&mut slot.invocation) {
                invocation.streams = streams;
            }
        }
        Ok(slot)
    }

    /// A command with its arguments bound.
    pub async fn slot(
        &mut self,
        target: Target,
        given: Vec<Given>,
        call: Called<'_>,
        has_input: bool,
    ) -> Flow<Slot> {
        let function = match &target {
            Target::Cmdlet(..) => None,
            Target::Function(function) => Some(function.clone()),
            Target::Block(block) => Some(Rc::new(UserFunction::of_block(block))),
            Target::Script(path, block) => Some(Rc::new(UserFunction::of_script(path, block))),
        };
        let (name, signature): (Rc<str>, _) = match (&target, &function) {
            (Target::Cmdlet(facts, _), _) => (facts.name.into(), &facts.signature),
            (_, Some(function)) => (function.name.clone(), &function.signature),
            (_, None) => return Err(Jump::Return),
        };
        let called = call.name.filter(|called| **called != *name).map(Rc::from);
        let mut invocation = Invocation {
            name,
            called,
            span: call.span,
            text: self.text.clone(),
            common: Default::default(),
            streams: Streams::default(),
            caught: RefCell::new(Caught::default()),
            has_failed: Cell::new(false),
            is_function: function.is_some(),
        };
        let bound = bind::bind(signature, given, has_input);
        let mut binding = match bound {
            Ok(binding) => binding,
            Err(fault) => {
                self.invocations.push(Rc::new(invocation));
                let jump = self.unbound(*fault);
                self.invocations.pop();
                return Err(jump);
            }
        };
        self.ask_for_missing(&invocation, signature, &mut binding).await?;
        invocation.common = binding.common.clone();
        let taken = binding.common.out_variable.is_some().then(Collected::default);
        let stage: Box<dyn Stage> = match (target, function) {
            (Target::Cmdlet(_, Implementation::Stage(make)), _) => make(&binding),
            (Target::Cmdlet(facts, Implementation::Record(run)), _) => {
                Box::new(RecordStage::new(facts, run, binding))
            }
            (_, Some(function)) => Box::new(FunctionStage::new(function, binding, call.is_dotted)),
            (_, None) => return Err(Jump::Return),
        };
        Ok(Slot { stage: RefCell::new(Some(stage)), invocation: Rc::new(invocation), taken })
    }

    /// Runs the commands of a pipeline; `input` is the value of the expression in front of them.
    pub async fn run_slots(&mut self, slots: Vec<Slot>, input: Option<Value>, out: &Out) -> Flow {
        let count = slots.len();
        let (level, callers) = (self.state.scopes.len(), self.invocations.len());
        let line = Rc::new(Line { slots, out: out.clone(), level, callers });
        let result = self.run_line(&line, count, input).await;
        let mut is_well = result.is_ok();
        for slot in &line.slots {
            is_well &= !slot.invocation.has_failed.get();
            self.fill_variables(slot);
            self.write_redirected(&slot.invocation.streams)?;
        }
        self.state.is_well = is_well;
        result
    }

    async fn run_line(&mut self, line: &Rc<Line>, count: usize, input: Option<Value>) -> Flow {
        for place in 0..count {
            self.work(line, place, Work::Begin).await?;
        }
        let fed = self.feed_first(line, input).await;
        let mut next = 0;
        if let Err(jump) = fed {
            next = self.enough(line, jump)?;
        }
        while next < count {
            match self.work(line, next, Work::End).await {
                Ok(()) => next += 1,
                Err(jump) => next = self.enough(line, jump)?.max(next + 1),
            }
        }
        Ok(())
    }

    /// Where the work goes on when a command has enough; any other jump leaves the pipeline.
    fn enough(&self, line: &Rc<Line>, jump: Jump) -> Flow<usize> {
        match jump {
            Jump::Enough(id, place) if id == line.id() => Ok(place),
            other => Err(other),
        }
    }

    async fn feed_first(&mut self, line: &Rc<Line>, input: Option<Value>) -> Flow {
        let Some(value) = input else { return self.feed(line, 0, None).await };
        match value.unrolled() {
            Value::Array(items) => {
                let mut index = 0;
                loop {
                    let Some(item) = items.borrow().get(index).cloned() else { return Ok(()) };
                    self.step().await?;
                    self.feed(line, 0, Some(item)).await?;
                    index += 1;
                }
            }
            other => self.feed(line, 0, Some(other)).await,
        }
    }

    /// Gives a command of a pipeline an object.
    pub async fn feed(&mut self, line: &Rc<Line>, place: usize, input: Option<Value>) -> Flow {
        self.work(line, place, Work::Process(input)).await
    }

    async fn work(&mut self, line: &Rc<Line>, place: usize, work: Work) -> Flow {
        let Some(slot) = line.slots.get(place) else { return Ok(()) };
        if self.is_too_deep() {
            return Err(self.too_deep());
        }
        // A command that is at work takes nothing from behind itself.
        let Some(mut stage) = slot.stage.borrow_mut().take() else { return Ok(()) };
        let out = line.out_of(place);
        let inner = self.state.scopes.split_off(line.level);
        let text = std::mem::replace(&mut self.text, slot.invocation.text.clone());
        let callers = line.callers.min(self.invocations.len());
        let in_front = self.invocations.split_off(callers);
        self.invocations.push(slot.invocation.clone());
        let result = match work {
            Work::Begin => stage.begin(self, &out).await,
            Work::Process(input) => stage.process(self, input, &out).await,
            Work::End => stage.end(self, &out).await,
        };
        self.invocations.pop();
        self.invocations.extend(in_front);
        self.text = text;
        self.state.scopes.extend(inner);
        *slot.stage.borrow_mut() = Some(stage);
        match result {
            Err(Jump::Enough(0, _)) => Err(Jump::Enough(line.id(), place)),
            Err(Jump::Error { record, is_fatal }) => Err(self.error_of(slot, record, is_fatal)),
            other => other,
        }
    }

    /// An error that a command ends with carries its name and place.
    fn error_of(
        &self,
        slot: &Slot,
        record: Rc<crate::powershell::error::ErrorRecord>,
        is_fatal: bool,
    ) -> Jump {
        if record.position.is_some() || record.is_of_parser() {
            return Jump::Error { record, is_fatal };
        }
        let mut record = (*record).clone();
        if record.activity.is_empty() {
            record.activity = slot.invocation.name.clone();
        }
        record.position = Some(self.position(&slot.invocation.text, slot.invocation.span));
        Jump::Error { record: Rc::new(record), is_fatal }
    }

    /// Sets the variables that a command was asked to fill.
    fn fill_variables(&mut self, slot: &Slot) {
        if let Some(name) = &slot.invocation.common.pipeline_variable {
            self.state.scopes.remove(name);
        }
        let common = &slot.invocation.common;
        let caught = slot.invocation.caught.take();
        let outputs = slot.taken.as_ref().map(|taken| taken.take()).unwrap_or_default();
        for (variable, values) in [
            (&common.out_variable, outputs),
            (&common.error_variable, caught.errors),
            (&common.warning_variable, caught.warnings),
            (&common.information_variable, caught.information),
        ] {
            if let Some(variable) = variable {
                self.fill(variable, values);
            }
        }
    }

    fn fill(&mut self, variable: &VariableName, values: Vec<Value>) {
        let mut all = match variable.appends {
            true => self.state.scopes.value(&variable.name).items(),
            false => Vec::new(),
        };
        all.extend(values);
        self.state.scopes.set_local(&variable.name, Value::array(all));
    }
}
