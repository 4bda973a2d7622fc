//! Expressions in which a command, a block or a statement runs: they may have to be waited for.

use super::Shell;
use super::combine;
use super::jump::{Flow, Jump};
use super::now::{coded, is_after};
use super::out::Out;
use super::pure::is_pure;
use crate::powershell::error::ErrorRecord;
use crate::powershell::host::Wait;
use crate::powershell::regex;
use crate::powershell::source::Span;
use crate::powershell::tree::Block;
use crate::powershell::tree::expression::{Expression, ExpressionKind, LinkKind, Part};
use crate::powershell::tree::operator::Case;
use crate::powershell::value::failure::Failure;
use crate::powershell::value::{Value, member, statics, text};

impl Shell<'_> {
    /// The value of any expression.
    pub fn value<'a>(&'a mut self, expression: &'a Expression) -> Wait<'a, Flow<Value>> {
        if is_pure(expression) {
            return Box::pin(std::future::ready(self.value_now(expression)));
        }
        if self.is_too_deep() {
            return Box::pin(std::future::ready(Err(self.too_deep())));
        }
        Box::pin(self.value_in_time(expression))
    }

    async fn value_in_time(&mut self, expression: &Expression) -> Flow<Value> {
        use ExpressionKind as E;
        let span = expression.span;
        Ok(match &expression.kind {
            E::Text(tree) => {
                let mut values = Vec::new();
                for part in &tree.parts {
                    if let Part::Expression(inner) = part {
                        values.push(self.value(inner).await?);
                    }
                }
                combine::text_of(tree, values)
            }
            E::List(items) => Value::array(self.values(items).await?),
            E::Unary(operator, operand) if operator.changes() => {
                let old = self.value(operand).await?;
                let new = self.stepped(*operator, &old, span)?;
                self.assign(operand, new.clone()).await?;
                if is_after(*operator) { old } else { new }
            }
            E::Unary(operator, operand) => {
                let operand = self.value(operand).await?;
                self.unary(*operator, &operand, span)?
            }
            E::Binary(first, rest) => {
                let mut left = self.value(first).await?;
                for step in rest {
                    left = match combine::short_cut(step.operator, &left) {
                        Some(known) => known,
                        None => {
                            let right = self.value(&step.operand).await?;
                            let whole = Span { start: span.start, end: step.operand.span.end };
                            self.binary(step.operator, &left, &right, whole)?
                        }
                    };
                }
                left
            }
            E::Cast(name, operand) => {
                let value = self.value(operand).await?;
                self.cast(name, &coded(name, operand, value), span)?
            }
            E::Access(object, links) => {
                let mut value = self.value(object).await?;
                for link in links {
                    value = self.link(value, &link.kind, span.to(link.span)).await?;
                }
                value
            }
            E::Group(statement) => self.value_of_statement(statement).await?,
            E::SubExpression(block) => Value::collected(self.written(block).await?),
            E::Array(block) => Value::array(self.written(block).await?),
            E::Hashtable(entries) => {
                let mut values = Vec::with_capacity(entries.len());
                for entry in entries {
                    let key = self.value(&entry.key).await?;
                    values.push((key, self.value_of_statement(&entry.value).await?));
                }
                self.hashtable(values, span)?
            }
            E::Missing | E::Number(_) | E::Variable(_) | E::Type(_) | E::ScriptBlock(_) => {
                self.value_now(expression)?
            }
        })
    }

    /// What the statements of a block write.
    async fn written(&mut self, block: &Block) -> Flow<Vec<Value>> {
        let (list, out) = Out::collector();
        self.statements(block, &out).await?;
        Ok(list.take())
    }

    async fn values(&mut self, expressions: &[Expression]) -> Flow<Vec<Value>> {
        let mut values = Vec::with_capacity(expressions.len());
        for expression in expressions {
            values.push(self.value(expression).await?);
        }
        Ok(values)
    }

    async fn link(&mut self, object: Value, link: &LinkKind, span: Span) -> Flow<Value> {
        match link {
            LinkKind::Member { name, is_static } => {
                let name = text::of(&self.value(name).await?);
                self.member_of(&object, &name, *is_static, span)
            }
            LinkKind::Call { name, is_static, arguments } => {
                let name = text::of(&self.value(name).await?);
                let arguments = self.values(arguments).await?;
                if let Some(result) = self.of_cmdlet(&object, &name, &arguments, span).await? {
                    return Ok(result);
                }
                if let Some(result) = self.call_with_block(&object, &name, &arguments).await? {
                    return Ok(result);
                }
                self.method(&object, &name, *is_static, &arguments, span)
            }
            LinkKind::Index(index) => {
                let index = self.value(index).await?;
                member::index(&object, &index).map_err(|failure| self.failed(failure, span))
            }
        }
    }

    /// `[regex]::Replace($text, $pattern, { … })`: the block says what stands for each match.
    async fn replaced_by_block(
        &mut self,
        object: &Value,
        arguments: &[Value],
    ) -> Flow<Option<Value>> {
        let (subject, pattern, block) = match (object, arguments) {
            (Value::Type(_), [subject, pattern, Value::Block(block), ..]) => {
                (subject.clone(), text::of(pattern), block)
            }
            (Value::Object(_), [subject, Value::Block(block)]) => {
                (subject.clone(), text::of(&member::get(object, "Pattern")), block)
            }
            _ => return Ok(None),
        };
        let failed = |failure| Jump::error(ErrorRecord::from(failure));
        let read = regex::read(&pattern, Case::Sensitive).map_err(failed)?;
        let subject = text::of(&subject);
        let (mut whole, mut from) = (String::new(), 0);
        for captures in read.captures_iter(&subject) {
            let Some(range) = captures.get(0).map(|found| found.range()) else { continue };
            let found = statics::found(&read, &subject, &captures);
            let (list, out) = Out::collector();
            self.call_block(block, vec![found], &out).await?;
            whole.push_str(&subject[from..range.start]);
            whole.push_str(&text::of(&Value::collected(list.take())));
            from = range.end;
        }
        whole.push_str(&subject[from..]);
        Ok(Some(Value::text(whole)))
    }

    /// `$block.Invoke(…)`, and `.ForEach({ … })` and `.Where({ … })` of anything; nothing for
    /// other methods.
    async fn call_with_block(
        &mut self,
        object: &Value,
        name: &str,
        arguments: &[Value],
    ) -> Flow<Option<Value>> {
        let (list, out) = Out::collector();
        match (name.to_ascii_lowercase().as_str(), object, arguments) {
            ("invoke" | "invokereturnasis", Value::Block(block), _) => {
                self.call_block(block, arguments.to_vec(), &out).await?;
                Ok(Some(Value::collected(list.take())))
            }
            ("replace", _, _) => self.replaced_by_block(object, arguments).await,
            ("foreach", _, [Value::Block(block)]) => {
                for item in object.items() {
                    self.block_with_item(block, item, &out).await?;
                }
                Ok(Some(Value::array(list.take())))
            }
            ("foreach", _, [Value::Text(name)]) => {
                let read = |item: &Value| member::get(item, name);
                Ok(Some(Value::array(object.items().iter().map(read).collect())))
            }
            ("where", _, [Value::Block(block), mode @ ..]) => {
                let mut kept = Vec::new();
                for item in object.items() {
                    if self.block_holds(block, item.clone()).await? {
                        kept.push(item);
                    }
                }
                match mode.first().map(|mode| text::of(mode).to_ascii_lowercase()).as_deref() {
                    None | Some("default") => {}
                    Some("first") => kept.truncate(1),
                    Some("last") => drop(kept.drain(..kept.len().saturating_sub(1))),
                    Some(other) => {
                        let say = format!("The mode '{other}' of Where is not simulated here.");
                        return Err(Jump::error(Failure::plain(say).into()));
                    }
                }
                Ok(Some(Value::array(kept)))
            }
            _ => Ok(None),
        }
    }
}
