//! Loops.

use std::rc::Rc;

use super::Shell;
use super::jump::{Flow, Jump};
use super::out::Out;
use crate::powershell::tree::{Block, For, ForEach, Loop, LoopKind, Statement};
use crate::powershell::value::text;

/// Whether a loop goes on behind a round.
enum Next {
    Round,
    End,
}

/// Whether a jump is out of the loop with this label: one without a label is out of any.
pub fn is_ours(wanted: &Option<Rc<str>>, label: Option<&str>) -> bool {
    match (wanted, label) {
        (None, _) => true,
        (Some(wanted), Some(label)) => text::is_same(wanted, label.trim_start_matches(':')),
        (Some(_), None) => false,
    }
}

impl Shell<'_> {
    /// `foreach ($x in …) { … }`
    pub async fn for_each(&mut self, node: &ForEach, out: &Out) -> Flow {
        let items = self.value_of_statement(&node.items).await?.items();
        for item in items {
            self.step().await?;
            self.assign_now(&node.variable, item)?;
            if let Next::End = self.one_round(&node.body, node.label.as_deref(), out).await? {
                break;
            }
        }
        Ok(())
    }

    /// `for (…; …; …) { … }`
    pub async fn for_loop(&mut self, node: &For, out: &Out) -> Flow {
        let silent = &Out::Nothing;
        if let Some(start) = &node.start {
            self.statement(start, silent).await?;
        }
        loop {
            self.round(node.body.span).await?;
            if let Some(condition) = &node.condition
                && !self.value_of_statement(condition).await?.is_true()
            {
                return Ok(());
            }
            if let Next::End = self.one_round(&node.body, node.label.as_deref(), out).await? {
                return Ok(());
            }
            if let Some(step) = &node.step {
                self.statement(step, silent).await?;
            }
        }
    }

    /// `while`, `do … while` and `do … until`
    pub async fn repeat(&mut self, node: &Loop, out: &Out) -> Flow {
        let mut is_first = true;
        loop {
            self.round(node.body.span).await?;
            let asks = node.kind == LoopKind::While || !is_first;
            if asks && !self.goes_on(node.kind, &node.condition).await? {
                return Ok(());
            }
            is_first = false;
            if let Next::End = self.one_round(&node.body, node.label.as_deref(), out).await? {
                return Ok(());
            }
        }
    }

    async fn goes_on(&mut self, kind: LoopKind, condition: &Statement) -> Flow<bool> {
        let holds = self.value_of_statement(condition).await?.is_true();
        Ok(holds != (kind == LoopKind::DoUntil))
    }

    async fn one_round(&mut self, body: &Block, label: Option<&str>, out: &Out) -> Flow<Next> {
        match self.statements(body, out).await {
            Ok(()) => Ok(Next::Round),
            Err(Jump::Break(wanted)) if is_ours(&wanted, label) => Ok(Next::End),
            Err(Jump::Continue(wanted)) if is_ours(&wanted, label) => Ok(Next::Round),
            Err(other) => Err(other),
        }
    }
}
