//! `switch`

use std::rc::Rc;

use super::Shell;
use super::jump::{Flow, Jump};
use super::out::Out;
use crate::powershell::regex;
use crate::powershell::tree::operator::Case;
use crate::powershell::tree::{Clause, Matching, Switch};
use crate::powershell::value::{Value, compare, text, wildcard};

impl Shell<'_> {
    /// `switch (…) { … }`: each value goes through all clauses, until one breaks.
    pub async fn switch(&mut self, node: &Switch, out: &Out) -> Flow {
        let before = self.state.scopes.value("_");
        let values = match self.value_of_statement(&node.value).await? {
            Value::Null => vec![Value::Null],
            other => other.items(),
        };
        let label = node.label.as_deref();
        let is_ours = |wanted: &Option<Rc<str>>| super::looping::is_ours(wanted, label);
        let mut result = Ok(());
        for value in values {
            result = match self.switch_one(node, value, out).await {
                Err(Jump::Continue(wanted)) if is_ours(&wanted) => continue,
                Err(Jump::Break(wanted)) if is_ours(&wanted) => Ok(()),
                Ok(()) => continue,
                other => other,
            };
            break;
        }
        self.state.scopes.set_local("_", before);
        result
    }

    async fn switch_one(&mut self, node: &Switch, value: Value, out: &Out) -> Flow {
        let mut is_taken = false;
        for clause in &node.clauses {
            self.step().await?;
            self.state.scopes.set_local("_", value.clone());
            if self.fits(node, clause, &value).await? {
                is_taken = true;
                self.statements(&clause.body, out).await?;
            }
        }
        match &node.default {
            Some(block) if !is_taken => {
                self.state.scopes.set_local("_", value);
                self.statements(block, out).await
            }
            _ => Ok(()),
        }
    }

    async fn fits(&mut self, node: &Switch, clause: &Clause, value: &Value) -> Flow<bool> {
        let condition = self.value(&clause.condition).await?;
        if let Value::Block(block) = &condition {
            return self.block_holds(block, value.clone()).await;
        }
        let case = if node.is_case_sensitive { Case::Sensitive } else { Case::Ignored };
        Ok(match node.matching {
            Matching::Exact => compare::equal(value, &condition, case),
            Matching::Wildcard => {
                wildcard::fits(&text::of(value), &text::of(&condition), node.is_case_sensitive)
            }
            Matching::Regex => {
                let found = regex::matched(&Value::text(text::of(value)), &condition, case)
                    .map_err(|failure| self.failed(failure, clause.condition.span))?;
                if let Some(groups) = found.groups.clone() {
                    self.state.scopes.set_local("Matches", groups);
                }
                found.groups.is_some()
            }
        })
    }
}
