//! Reading a filter of the shell's own operators.

use super::Filter;
use crate::powershell::tree::operator::{Case, Comparison};
use crate::powershell::value::{Value, member};

/// How deep parentheses and `-not` may stand in each other.
const DEPTH_MAX: usize = 64;

/// A piece of the text.
#[derive(Clone, Debug, PartialEq)]
enum Token {
    Open,
    Close,
    /// `-eq`, without its dash and in small letters.
    Operator(String),
    /// A name, or a value without quotes.
    Word(String),
    /// What stands in quotes; a variable within double quotes has its value already.
    Text(String),
    /// `$name`, with what is accessed behind points.
    Variable(String),
    /// `['a', 'b']`
    List(Vec<String>),
}

/// What a text says; `lookup` knows variables. The error says what is wrong.
pub fn read(text: &str, lookup: &dyn Fn(&str) -> Value) -> Result<Filter, String> {
    let text = text.trim();
    let bare = text.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or(text);
    let tokens = tokens(bare, lookup)?;
    let mut reader = Reader { tokens, at: 0, depth: 0, lookup };
    let filter = reader.either()?;
    match reader.tokens.get(reader.at) {
        None => Ok(filter),
        Some(rest) => Err(format!("{} was not expected", said(rest))),
    }
}

fn said(token: &Token) -> String {
    match token {
        Token::Open => "\"(\"".into(),
        Token::Close => "\")\"".into(),
        Token::Operator(name) => format!("\"-{name}\""),
        Token::Word(text) | Token::Text(text) => format!("\"{text}\""),
        Token::Variable(name) => format!("\"${name}\""),
        Token::List(_) => "\"[\"".into(),
    }
}

struct Reader<'r> {
    tokens: Vec<Token>,
    at: usize,
    depth: usize,
    lookup: &'r dyn Fn(&str) -> Value,
}

impl Reader<'_> {
    fn next(&mut self) -> Option<Token> {
        let token = self.tokens.get(self.at).cloned();
        self.at += 1;
        token
    }

    fn takes(&mut self, wanted: &str) -> bool {
        let is_it = matches!(
            self.tokens.get(self.at), Some(Token::Operator(name)) if name == wanted
        );
        self.at += usize::from(is_it);
        is_it
    }

    fn either(&mut self) -> Result<Filter, String> {
        let mut filter = self.both()?;
        while self.takes("or") {
            filter = Filter::Or(Box::new(filter), Box::new(self.both()?));
        }
        Ok(filter)
    }

    fn both(&mut self) -> Result<Filter, String> {
        let mut filter = self.one()?;
        while self.takes("and") {
            filter = Filter::And(Box::new(filter), Box::new(self.one()?));
        }
        Ok(filter)
    }

    fn one(&mut self) -> Result<Filter, String> {
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err("it is nested too deeply".into());
        }
        let filter = match self.next() {
            Some(Token::Operator(name)) if name == "not" => Filter::Not(Box::new(self.one()?)),
            Some(Token::Open) => {
                let inner = self.either()?;
                match self.next() {
                    Some(Token::Close) => inner,
                    _ => return Err("a closing parenthesis is missing".into()),
                }
            }
            Some(Token::Word(name)) => self.comparison(name)?,
            // `$_.Name` is what Where-Object wants; everybody knows what is meant.
            Some(Token::Variable(name)) if name.starts_with("_.") => {
                self.comparison(name[2..].to_string())?
            }
            Some(other) => {
                return Err(format!("{} stands where a property is expected", said(&other)));
            }
            None => return Err("a property is missing".into()),
        };
        self.depth -= 1;
        Ok(filter)
    }

    fn comparison(&mut self, name: String) -> Result<Filter, String> {
        let operator = match self.next() {
            Some(Token::Operator(operator)) => operator,
            _ => return Err(format!("an operator is missing behind \"{name}\"")),
        };
        let (comparison, case) = known(&operator)
            .ok_or_else(|| format!("\"-{operator}\" is not an operator of filters"))?;
        let value = match self.next() {
            Some(Token::Word(text) | Token::Text(text)) => Value::text(text),
            Some(Token::Variable(path)) => self.variable(&path),
            Some(Token::List(values)) => return all_of(&name, (comparison, case), &values),
            _ => return Err(format!("a value is missing behind \"-{operator}\"")),
        };
        Ok(Filter::Compare { name, comparison, case, value })
    }

    fn variable(&self, path: &str) -> Value {
        value_of(path, self.lookup)
    }
}

/// A property that contains every value of a list, or none of them.
fn all_of(
    name: &str,
    (comparison, case): (Comparison, Case),
    values: &[String],
) -> Result<Filter, String> {
    if !matches!(comparison, Comparison::Contains | Comparison::NotContains) {
        return Err("a list stands only behind \"-contains\"".into());
    }
    let compare = |value: &String| Filter::Compare {
        name: name.to_string(),
        comparison,
        case,
        value: Value::text(value.as_str()),
    };
    let both = |one, other| Filter::And(Box::new(one), Box::new(other));
    values.iter().map(compare).reduce(both).ok_or_else(|| "a list is empty".into())
}

fn value_of(path: &str, lookup: &dyn Fn(&str) -> Value) -> Value {
    let mut parts = path.split('.');
    let first = match parts.next().unwrap_or_default().to_ascii_lowercase().as_str() {
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        "null" => Value::Null,
        name => lookup(name),
    };
    parts.fold(first, |value, part| member::get(&value, part))
}

fn known(operator: &str) -> Option<(Comparison, Case)> {
    use Comparison as C;
    let (name, case) = match operator.strip_prefix('c') {
        Some(rest) if rest != "ontains" => (rest, Case::Sensitive),
        _ => (operator, Case::Ignored),
    };
    let comparison = match name {
        "eq" => C::Equal,
        "ne" => C::NotEqual,
        "gt" => C::Greater,
        "ge" => C::GreaterOrEqual,
        "lt" => C::Less,
        "le" => C::LessOrEqual,
        "like" => C::Like,
        "notlike" => C::NotLike,
        "match" => C::Match,
        "notmatch" => C::NotMatch,
        "contains" => C::Contains,
        "notcontains" => C::NotContains,
        _ => return None,
    };
    Some((comparison, case))
}

fn tokens(text: &str, lookup: &dyn Fn(&str) -> Value) -> Result<Vec<Token>, String> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let behind = &rest[first.len_utf8()..];
        let (token, left) = match first {
            '(' => (Token::Open, behind),
            ')' => (Token::Close, behind),
            '!' => (Token::Operator("not".into()), behind),
            '\'' | '‘' | '’' | '‚' | '‛' => {
                quoted(behind, &['\'', '‘', '’', '‚', '‛'], None)?
            }
            '[' => list(behind, lookup)?,
            '"' | '“' | '”' | '„' => quoted(behind, &['"', '“', '”', '„'], Some(lookup))?,
            '$' => {
                let end = end_of_path(behind);
                (Token::Variable(behind[..end].to_string()), &behind[end..])
            }
            '-' | '–' | '—' | '―' if behind.starts_with(|c: char| c.is_ascii_alphabetic()) => {
                let end = behind.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(behind.len());
                (Token::Operator(behind[..end].to_ascii_lowercase()), &behind[end..])
            }
            _ => {
                let ends = |c: char| c.is_whitespace() || "()'\"".contains(c);
                let end = rest.find(ends).filter(|end| *end > 0).unwrap_or(rest.len());
                (Token::Word(rest[..end].to_string()), &rest[end..])
            }
        };
        tokens.push(token);
        rest = left.trim_start();
    }
    Ok(tokens)
}

/// The end of a variable with what is accessed of it.
fn end_of_path(text: &str) -> usize {
    let is_name = |c: char| c.is_alphanumeric() || "_.:".contains(c);
    let end = text.find(|c: char| !is_name(c)).unwrap_or(text.len());
    text[..end].trim_end_matches('.').len()
}

/// The values up to the closing bracket.
fn list<'t>(text: &'t str, lookup: Lookup<'_>) -> Result<(Token, &'t str), String> {
    let end = text.find(']').ok_or("a closing bracket is missing")?;
    let mut values = Vec::new();
    for token in tokens(&text[..end].replace(',', " "), lookup)? {
        match token {
            Token::Word(text) | Token::Text(text) => values.push(text),
            other => return Err(format!("{} was not expected", said(&other))),
        }
    }
    Ok((Token::List(values), &text[end + 1..]))
}

type Lookup<'l> = &'l dyn Fn(&str) -> Value;

/// What stands up to the closing quote; a doubled one stands for itself.
fn quoted<'t>(
    text: &'t str,
    quotes: &[char],
    lookup: Option<Lookup<'_>>,
) -> Result<(Token, &'t str), String> {
    let mut content = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let behind = &rest[first.len_utf8()..];
        match (first, lookup) {
            (quote, _) if quotes.contains(&quote) => match behind.strip_prefix(quotes) {
                Some(left) => {
                    content.push(quote);
                    rest = left;
                    continue;
                }
                None => return Ok((Token::Text(content), behind)),
            },
            ('$', Some(lookup)) if end_of_path(behind) > 0 => {
                let end = behind.find(|c: char| !(c.is_alphanumeric() || c == '_'));
                let end = end.unwrap_or(behind.len());
                let value = value_of(&behind[..end], lookup);
                content.push_str(&crate::powershell::value::text::of(&value));
                rest = &behind[end..];
                continue;
            }
            (other, _) => content.push(other),
        }
        rest = behind;
    }
    Err("a closing quote is missing".into())
}
