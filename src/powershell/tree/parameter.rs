//! Declared parameters with their attributes, and the names of types.

use super::expression::{Expression, Variable};
use crate::powershell::source::Span;

/// `[CmdletBinding()] param(…)`
#[derive(Clone, Debug, PartialEq)]
pub struct ParamBlock {
    /// From the first attribute to the parenthesis.
    pub span: Span,
    /// The attributes before `param`.
    pub attributes: Vec<Attribute>,
    /// In the order of the text, which is their position.
    pub parameters: Vec<Parameter>,
}

/// One declared parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// From its first attribute to its default.
    pub span: Span,
    /// `[Parameter(Mandatory = $true)]` and the like.
    pub attributes: Vec<Attribute>,
    /// `[string]`; the last that stands before the variable decides, the others convert as well.
    pub types: Vec<TypeName>,
    /// The variable.
    pub variable: Variable,
    /// What it is when nothing is given.
    pub default: Option<Expression>,
}

/// `[Name(positional, Named = value)]`
#[derive(Clone, Debug, PartialEq)]
pub struct Attribute {
    /// With its brackets.
    pub span: Span,
    /// Its name, such as `Parameter` or `ValidateSet`.
    pub name: String,
    /// The values without a name.
    pub positional: Vec<Expression>,
    /// The values with a name.
    pub named: Vec<NamedValue>,
}

/// `Name = value` in an attribute, or `Name` alone, which means true.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedValue {
    /// From the name to the end of the value.
    pub span: Span,
    /// The name.
    pub name: String,
    /// The value; true where it is left out.
    pub value: Option<Expression>,
}

/// The name of a type, without its outer brackets.
#[derive(Clone, Debug, PartialEq)]
pub struct TypeName {
    /// From the opening bracket to the closing one.
    pub span: Span,
    /// As it is written, such as `int` or `System.Collections.Generic.List`.
    pub name: String,
    /// The types in a second pair of brackets: `List[string]`.
    pub arguments: Vec<TypeName>,
    /// How many times it is an array: `string[]` once.
    pub array_depth: u8,
}
