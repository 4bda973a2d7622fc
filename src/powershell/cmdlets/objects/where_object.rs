//! `Where-Object`: keeps the objects for which a block holds, or a property compares as asked.

use super::each::Each;
use super::given;
use super::staged::Work;
use crate::powershell::bind::Binding;
use crate::powershell::error::ErrorRecord;
use crate::powershell::eval::Shell;
use crate::powershell::eval::jump::{Flow, Jump};
use crate::powershell::eval::out::Out;
use crate::powershell::regex;
use crate::powershell::tree::operator::{Case, Comparison as C};
use crate::powershell::value::failure::Failure;
use crate::powershell::value::types::Type;
use crate::powershell::value::{Value, compare, member, text};

/// The switches that are comparisons; each has a twin with a `C` in front that minds the case.
const COMPARISONS: &[(&str, C)] = &[
    ("EQ", C::Equal),
    ("NE", C::NotEqual),
    ("GT", C::Greater),
    ("LT", C::Less),
    ("GE", C::GreaterOrEqual),
    ("LE", C::LessOrEqual),
    ("Like", C::Like),
    ("NotLike", C::NotLike),
    ("Match", C::Match),
    ("NotMatch", C::NotMatch),
    ("Contains", C::Contains),
    ("NotContains", C::NotContains),
    ("In", C::In),
    ("NotIn", C::NotIn),
];

/// What decides.
#[derive(Clone, Debug)]
enum Test {
    /// A block.
    Block(Each),
    /// Whether a property counts as true.
    Holds(String),
    /// How a property compares.
    Compares(String, C, Case, Value),
    /// Whether a property is of a type, or is not.
    Is(String, Value, bool),
}

/// The command at work.
pub(super) struct WhereObject {
    binding: Binding,
    test: Test,
}

impl Work for WhereObject {
    const NAME: &'static str = "Where-Object";

    fn new(binding: &Binding) -> WhereObject {
        let test = match binding.get("FilterScript") {
            Some(Value::Block(block)) => Test::Block(Each::new(block)),
            _ => Test::Holds(given::text(binding, "Property").unwrap_or_default()),
        };
        WhereObject { binding: binding.clone(), test }
    }

    async fn begin(&mut self, _shell: &mut Shell<'_>, _out: &Out) -> Flow {
        if let Test::Holds(property) = &self.test {
            self.test = comparison(&self.binding, property)?;
        }
        Ok(())
    }

    async fn object(&mut self, shell: &mut Shell<'_>, object: Value, out: &Out) -> Flow {
        let holds = match &self.test {
            Test::Block(block) => block.value(shell, object.clone(), out).await?.is_true(),
            test => match holds(test, &object) {
                Ok(holds) => holds,
                Err(failure) => {
                    let message = failure.message;
                    let mut record = given::argument_error(message, "OperatorFailed");
                    record.category = failure.category;
                    return shell.report(record.about(text::of(&object), "PSObject"), out).await;
                }
            },
        };
        match holds {
            true => shell.emit(object, out).await,
            false => Ok(()),
        }
    }
}

/// The test that the switches ask for.
fn comparison(binding: &Binding, property: &str) -> Result<Test, Jump> {
    let property = property.to_string();
    let compared = COMPARISONS.iter().find_map(|(name, comparison)| {
        let own = given::flag(binding, name).then_some(Case::Ignored);
        let strict = || given::flag(binding, &format!("C{name}")).then_some(Case::Sensitive);
        own.or_else(strict).map(|case| (*comparison, case))
    });
    let is = given::flag(binding, "Is");
    let is_type = is || given::flag(binding, "IsNot");
    let Some(value) = binding.get("Value").cloned() else {
        return match compared.is_some() || is_type {
            false => Ok(Test::Holds(property)),
            true => Err(refused(
                "The specified operator requires both the -Property and -Value parameters. \
                 Provide values for both parameters, and then try the command again.",
                "ValueNotSpecifiedForWhereObject",
            )),
        };
    };
    match compared {
        Some((comparison, case)) => Ok(Test::Compares(property, comparison, case, value)),
        None if is_type => Ok(Test::Is(property, value, is)),
        None => Err(refused(
            "An operator is required to compare the two specified values. Include a valid operator \
             in the command, and then try the command again. For example, Get-Process | \
             Where-Object -Property Name -eq Idle",
            "OperatorNotSpecified",
        )),
    }
}

fn refused(message: &str, id: &str) -> Jump {
    let record: ErrorRecord = given::argument_error(message, id);
    Jump::error(record)
}

fn holds(test: &Test, object: &Value) -> Result<bool, Failure> {
    match test {
        Test::Block(_) => Ok(false),
        Test::Holds(property) => Ok(member::get(object, property).is_true()),
        Test::Is(property, wanted, is) => {
            let of = match wanted {
                Value::Type(of) => of.clone(),
                other => Type::named(&text::of(other), 0),
            };
            Ok(of.holds(&member::get(object, property)) == *is)
        }
        Test::Compares(property, comparison, case, value) => {
            let left = member::get(object, property);
            if let Some(result) = compare::apply(*comparison, *case, &left, value) {
                return result.map(|result| result.is_true());
            }
            let found = regex::matched(&left, value, *case)?;
            Ok(match (found.result, *comparison) {
                (Value::Array(_), C::NotMatch) => !found.others.is_empty(),
                (result, C::NotMatch) => !result.is_true(),
                (result, _) => result.is_true(),
            })
        }
    }
}
