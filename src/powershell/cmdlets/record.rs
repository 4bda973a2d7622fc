//! Drives a [`Call`] for each object of a pipeline: binds it, lets it run, asks what it asks, and
//! passes on what it wrote.

use crate::powershell::bind::Binding;
use crate::powershell::bind::signature::Signature;
use crate::powershell::cmdlet::{CHOICES, Call, Done, Product, Stage, Stopped};
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::{Flow, Jump};
use crate::powershell::eval::out::Out;
use crate::powershell::facts::Facts;
use crate::powershell::hint::Hint;
use crate::powershell::host::{Answer, Line, LineKind, Question, Wait};
use crate::powershell::value::Value;

/// A command that works at once.
pub struct RecordStage {
    facts: &'static Facts,
    run: fn(&mut Call<'_>) -> Done,
    binding: Binding,
    /// The answer that holds for all objects: `Yes to All`, `No to All`.
    to_all: Option<bool>,
}

/// What a person decided.
enum Decision {
    This(bool),
    All(bool),
}

impl RecordStage {
    /// A command with what its parameters are.
    pub fn new(facts: &'static Facts, run: fn(&mut Call<'_>) -> Done, binding: Binding) -> Self {
        RecordStage { facts, run, binding, to_all: None }
    }

    async fn work(&mut self, shell: &mut Shell<'_>, binding: &Binding, out: &Out) -> Flow {
        let mut answers: Vec<bool> = Vec::new();
        loop {
            let name = self.facts.name.into();
            let mut call = Call::new(name, binding, shell.state, shell.host, &answers);
            let done = (self.run)(&mut call);
            let products = call.into_products();
            match done {
                // It begins again with the answer; until then it has changed nothing.
                Err(Stopped::Ask(question)) => match self.to_all {
                    Some(answer) => answers.push(answer),
                    None => match ask(shell, question).await? {
                        Decision::This(answer) => answers.push(answer),
                        Decision::All(answer) => {
                            self.to_all = Some(answer);
                            answers.push(answer);
                        }
                    },
                },
                Err(Stopped::Error(record)) => {
                    pass_on(shell, products, out).await?;
                    return shell.report(*record, out).await;
                }
                Ok(()) => return pass_on(shell, products, out).await,
            }
        }
    }
}

/// The parameters of a command for an object of the pipeline, those that are blocks computed from
/// it; as they stand in the line where there is no object. One that does not fit is reported, and
/// nothing is to be done for it.
pub async fn bound(
    shell: &mut Shell<'_>,
    signature: &Signature,
    line: &Binding,
    input: Option<Value>,
    out: &Out,
) -> Flow<Option<Binding>> {
    let Some(input) = input else { return Ok(Some(line.clone())) };
    match fitted(shell, signature, line, &input).await? {
        Ok(binding) => Ok(Some(binding)),
        Err(unfit) => shell.report_error(unfit, out).await.map(|()| None),
    }
}

async fn fitted(
    shell: &mut Shell<'_>,
    signature: &Signature,
    line: &Binding,
    input: &Value,
) -> Flow<Result<Binding, Jump>> {
    let mut binding = line.clone();
    let delayed: Vec<_> =
        binding.delayed().map(|(name, block)| (name.to_string(), block.clone())).collect();
    for (name, block) in delayed {
        let value = shell.block_value(&block, input.clone()).await?;
        if let Err(fault) = binding.supply(signature, &name, value) {
            return Ok(Err(shell.unbound(*fault)));
        }
    }
    match binding.for_input(signature, input) {
        Ok(binding) => Ok(Ok(binding)),
        Err(fault) => Ok(Err(shell.unbound(*fault))),
    }
}

impl Stage for RecordStage {
    fn begin<'a>(&'a mut self, shell: &'a mut Shell<'_>, _: &'a Out) -> Wait<'a, Flow> {
        if self.binding.get("AsJob").is_some_and(Value::is_true) {
            let lang = shell.host.lang();
            shell.hint(Hint::NoJobs.text(lang));
        }
        Box::pin(std::future::ready(Ok(())))
    }

    fn process<'a>(
        &'a mut self,
        shell: &'a mut Shell<'_>,
        input: Option<Value>,
        out: &'a Out,
    ) -> Wait<'a, Flow> {
        Box::pin(async move {
            shell.step().await?;
            let signature = &self.facts.signature;
            let fits = bound(shell, signature, &self.binding, input, out).await?;
            let Some(binding) = fits else { return Ok(()) };
            self.work(shell, &binding, out).await
        })
    }
}

async fn ask(shell: &mut Shell<'_>, question: Question) -> Flow<Decision> {
    match shell.ask(question).await? {
        Answer::Choice(index) => Ok(match CHOICES.get(index).copied() {
            Some("&Yes") => Decision::This(true),
            Some("Yes to &All") => Decision::All(true),
            Some("No to A&ll") => Decision::All(false),
            _ => Decision::This(false),
        }),
        Answer::Text(_) | Answer::Nothing => Ok(Decision::This(false)),
    }
}

async fn pass_on(shell: &mut Shell<'_>, products: Vec<Product>, out: &Out) -> Flow {
    for product in products {
        match product {
            Product::Output(value) => shell.emit(value, out).await?,
            Product::Stream(mut next) => {
                while let Some(looked) = shell.look(&mut *next).flatten() {
                    shell.step().await?;
                    if let Some(value) = looked {
                        shell.emit(value, out).await?;
                    }
                }
            }
            Product::Error(record) => shell.report(*record, out).await?,
            Product::Warning(text) => shell.warn(&text, out).await?,
            Product::Verbose(text) => shell.verbose(&text, out).await?,
            Product::Screen(text) => {
                for line in text.lines() {
                    let text = line.to_string();
                    shell.print(Line { kind: LineKind::Host(None), text });
                }
            }
            Product::Hint(text) => shell.hint(text),
        }
    }
    Ok(())
}
