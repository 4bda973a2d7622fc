//! Walking the tree: every node with its span and its children, in the order of the text.
//!
//! Completion asks what stands at a place, and the tests hold every span to its parent's.

use super::command::{Argument, ArgumentKind, Destination, Element, ElementKind, Redirection};
use super::expression::{Entry, Expression, ExpressionKind, Link, LinkKind, Part};
use super::parameter::{Attribute, NamedValue, ParamBlock, Parameter, TypeName};
use super::{Block, Body, ScriptBlock, Statement, StatementKind};
use crate::powershell::source::Span;

/// A node of any kind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Node<'t> {
    /// A whole text or a script block.
    ScriptBlock(&'t ScriptBlock),
    /// Statements.
    Block(&'t Block),
    /// A statement.
    Statement(&'t Statement),
    /// What stands between two `|`.
    Element(&'t Element),
    /// An argument of a command.
    Argument(&'t Argument),
    /// A redirection.
    Redirection(&'t Redirection),
    /// An expression.
    Expression(&'t Expression),
    /// A step of access.
    Link(&'t Link),
    /// An entry of a hashtable.
    Entry(&'t Entry),
    /// `param(…)`
    ParamBlock(&'t ParamBlock),
    /// A declared parameter.
    Parameter(&'t Parameter),
    /// An attribute.
    Attribute(&'t Attribute),
    /// A value with a name in an attribute.
    NamedValue(&'t NamedValue),
    /// The name of a type.
    TypeName(&'t TypeName),
}

impl<'t> Node<'t> {
    /// Where it stands.
    pub fn span(self) -> Span {
        match self {
            Node::ScriptBlock(node) => node.span,
            Node::Block(node) => node.span,
            Node::Statement(node) => node.span,
            Node::Element(node) => node.span,
            Node::Argument(node) => node.span,
            Node::Redirection(node) => node.span,
            Node::Expression(node) => node.span,
            Node::Link(node) => node.span,
            Node::Entry(node) => node.span,
            Node::ParamBlock(node) => node.span,
            Node::Parameter(node) => node.span,
            Node::Attribute(node) => node.span,
            Node::NamedValue(node) => node.span,
            Node::TypeName(node) => node.span,
        }
    }

    /// What lies directly below it.
    pub fn children(self) -> Vec<Node<'t>> {
        match self {
            Node::ScriptBlock(node) => of_script_block(node),
            Node::Block(node) => node.statements.iter().map(Node::Statement).collect(),
            Node::Statement(node) => of_statement(&node.kind),
            Node::Element(node) => of_element(node),
            Node::Argument(node) => match &node.kind {
                ArgumentKind::Parameter { value, .. } => {
                    value.iter().map(Node::Expression).collect()
                }
                ArgumentKind::Value(value) => vec![Node::Expression(value)],
                ArgumentKind::Splat(_) | ArgumentKind::EndOfParameters => Vec::new(),
            },
            Node::Redirection(node) => match &node.to {
                Destination::Output => Vec::new(),
                Destination::File { name, .. } => vec![Node::Expression(name)],
            },
            Node::Expression(node) => of_expression(&node.kind),
            Node::Link(node) => of_link(&node.kind),
            Node::Entry(node) => {
                vec![Node::Expression(&node.key), Node::Statement(&node.value)]
            }
            Node::ParamBlock(node) => {
                let attributes = node.attributes.iter().map(Node::Attribute);
                attributes.chain(node.parameters.iter().map(Node::Parameter)).collect()
            }
            Node::Parameter(node) => {
                let attributes = node.attributes.iter().map(Node::Attribute);
                let types = node.types.iter().map(Node::TypeName);
                let default = node.default.iter().map(Node::Expression);
                attributes.chain(types).chain(default).collect()
            }
            Node::Attribute(node) => {
                let positional = node.positional.iter().map(Node::Expression);
                positional.chain(node.named.iter().map(Node::NamedValue)).collect()
            }
            Node::NamedValue(node) => node.value.iter().map(Node::Expression).collect(),
            Node::TypeName(node) => node.arguments.iter().map(Node::TypeName).collect(),
        }
    }

    /// The nodes that hold this place, the outermost first.
    pub fn path_to(self, offset: u32) -> Vec<Node<'t>> {
        let holds = |node: &Node| (node.span().start..=node.span().end).contains(&offset);
        let mut path = vec![self];
        // Where two nodes touch, the one that ends here is the one that somebody is typing.
        while let Some(next) = path.last().and_then(|n| n.children().into_iter().find(holds)) {
            path.push(next);
        }
        path
    }
}

fn of_script_block(node: &ScriptBlock) -> Vec<Node<'_>> {
    let mut children: Vec<Node> = node.parameters.iter().map(Node::ParamBlock).collect();
    match &node.body {
        Body::Statements(block) => children.push(Node::Block(block)),
        Body::Clauses(clauses) => {
            let blocks = [&clauses.begin, &clauses.process, &clauses.end];
            children.extend(blocks.into_iter().flatten().map(Node::Block));
            children.sort_by_key(|child| child.span());
        }
    }
    children
}

fn of_statement(kind: &StatementKind) -> Vec<Node<'_>> {
    use Node::{Block, Expression, Statement};
    match kind {
        StatementKind::Pipeline(elements) => elements.iter().map(Node::Element).collect(),
        StatementKind::Assignment(node) => {
            vec![Expression(&node.target), Statement(&node.value)]
        }
        StatementKind::If(node) => {
            let branches =
                node.branches.iter().flat_map(|b| [Statement(&b.condition), Block(&b.body)]);
            branches.chain(node.otherwise.iter().map(Block)).collect()
        }
        StatementKind::Switch(node) => {
            let mut children: Vec<Node> = vec![Statement(&node.value)];
            for clause in &node.clauses {
                children.extend([Expression(&clause.condition), Block(&clause.body)]);
            }
            children.extend(node.default.iter().map(Block));
            children.sort_by_key(|child| child.span());
            children
        }
        StatementKind::ForEach(node) => {
            vec![Expression(&node.variable), Statement(&node.items), Block(&node.body)]
        }
        StatementKind::For(node) => {
            let head = [&node.start, &node.condition, &node.step];
            let head = head.into_iter().flatten().map(|s| Statement(s));
            head.chain([Block(&node.body)]).collect()
        }
        StatementKind::Loop(node) => {
            let mut children = vec![Statement(&node.condition), Block(&node.body)];
            children.sort_by_key(|child| child.span());
            children
        }
        StatementKind::Function(node) => {
            let parameters = node.parameters.iter().flatten().map(Node::Parameter);
            parameters.chain([Node::ScriptBlock(&node.body)]).collect()
        }
        StatementKind::Try(node) => {
            let catches = node.catches.iter().flat_map(|catch| {
                catch.types.iter().map(Node::TypeName).chain([Block(&catch.body)])
            });
            let body = [Block(&node.body)].into_iter();
            body.chain(catches).chain(node.finally.iter().map(Block)).collect()
        }
        StatementKind::Return(value) | StatementKind::Throw(value) | StatementKind::Exit(value) => {
            value.iter().map(|value| Statement(value)).collect()
        }
        StatementKind::Break(label) | StatementKind::Continue(label) => {
            label.iter().map(Expression).collect()
        }
        StatementKind::Refused => Vec::new(),
    }
}

fn of_element(node: &Element) -> Vec<Node<'_>> {
    let mut children = match &node.kind {
        ElementKind::Expression(expression) => vec![Node::Expression(expression)],
        ElementKind::Command(command) => {
            let arguments = command.arguments.iter().map(Node::Argument);
            [Node::Expression(&command.name)].into_iter().chain(arguments).collect()
        }
    };
    children.extend(node.redirections.iter().map(Node::Redirection));
    children.sort_by_key(|child| child.span());
    children
}

fn of_expression(kind: &ExpressionKind) -> Vec<Node<'_>> {
    use ExpressionKind as E;
    match kind {
        E::Missing | E::Number(_) | E::Variable(_) => Vec::new(),
        E::Text(text) => {
            fn inner(part: &Part) -> Option<Node<'_>> {
                match part {
                    Part::Expression(expression) => Some(Node::Expression(expression)),
                    Part::Literal(_) => None,
                }
            }
            text.parts.iter().filter_map(inner).collect()
        }
        E::Type(name) => vec![Node::TypeName(name)],
        E::List(items) => items.iter().map(Node::Expression).collect(),
        E::Unary(_, operand) => vec![Node::Expression(operand)],
        E::Binary(first, rest) => {
            let rest = rest.iter().map(|operation| Node::Expression(&operation.operand));
            [Node::Expression(first)].into_iter().chain(rest).collect()
        }
        E::Cast(name, operand) => vec![Node::TypeName(name), Node::Expression(operand)],
        E::Access(object, links) => {
            let links = links.iter().map(Node::Link);
            [Node::Expression(object)].into_iter().chain(links).collect()
        }
        E::Group(statement) => vec![Node::Statement(statement)],
        E::SubExpression(block) | E::Array(block) => vec![Node::Block(block)],
        E::Hashtable(entries) => entries.iter().map(Node::Entry).collect(),
        E::ScriptBlock(block) => vec![Node::ScriptBlock(block)],
    }
}

fn of_link(kind: &LinkKind) -> Vec<Node<'_>> {
    match kind {
        LinkKind::Member { name, .. } => vec![Node::Expression(name)],
        LinkKind::Call { name, arguments, .. } => {
            let arguments = arguments.iter().map(Node::Expression);
            [Node::Expression(name)].into_iter().chain(arguments).collect()
        }
        LinkKind::Index(index) => vec![Node::Expression(index)],
    }
}
