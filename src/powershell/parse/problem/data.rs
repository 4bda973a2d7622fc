//! The faults and the refused features, as tables.

/// What PowerShell itself does not accept. The variants carry its error ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    AmpersandNotAllowed,
    BadNumericConstant,
    DuplicateFormalParameter,
    DuplicateKeyInHashLiteral,
    DuplicateNamedArgument,
    DuplicateScriptCommandClause,
    EmptyPipeElement,
    EmptyVariableReference,
    EndSquareBracketExpectedAtEndOfAttribute,
    ExpectedExpression,
    ExpectedValueExpression,
    ExpressionsMustBeFirstInPipeline,
    IfStatementMissingCondition,
    IncompleteDollarVariableReference,
    InvalidFunctionParameter,
    InvalidLeftHandSide,
    InvalidSwitchFlag,
    InvalidVariableReference,
    InvalidVariableReferenceWithDrive,
    MissingArgument,
    MissingArrayIndexExpression,
    MissingCatchHandlerBlock,
    MissingCatchOrFinally,
    MissingCurlyBraceInSwitchStatement,
    MissingEndCurlyBrace,
    MissingEndMultiLineComment,
    MissingEndParenthesisAfterForeach,
    MissingEndParenthesisAfterStatement,
    MissingEndParenthesisInExpression,
    MissingEndParenthesisInFunctionParameterList,
    MissingEndParenthesisInMethodCall,
    MissingEndParenthesisInSubexpression,
    MissingEndParenthesisInSwitchStatement,
    MissingEndSquareBracket,
    MissingEqualsInHashLiteral,
    MissingExpression,
    MissingExpressionAfterKeyword,
    MissingExpressionAfterOperator,
    MissingExpressionAfterToken,
    MissingExpressionInNamedArgument,
    MissingFileSpecification,
    MissingFinallyStatementBlock,
    MissingForeachExpression,
    MissingForeachStatement,
    MissingFunctionBody,
    MissingInInForeach,
    MissingLoopStatement,
    MissingNameAfterKeyword,
    MissingNamedBlocks,
    MissingOpenParenthesisAfterKeyword,
    MissingOpenParenthesisInIfStatement,
    MissingPropertyName,
    MissingStatementBlock,
    MissingStatementBlockAfterElse,
    MissingStatementInHashLiteral,
    MissingSwitchStatementClause,
    MissingSwitchValueExpression,
    MissingTryStatement,
    MissingTypename,
    MissingVariableNameAfterForeach,
    MissingWhileOrUntilInDoWhile,
    MultipleSwitchDefaultClauses,
    OnlyOneParameterListAllowed,
    OperatorRequiresVariableOrProperty,
    ParameterRequiresArgument,
    PipelineValueRequired,
    RedirectionNotSupported,
    ScriptTooComplicated,
    SplattingNotPermitted,
    SplattingNotPermittedInArgumentList,
    StreamAlreadyRedirected,
    TerminatorExpectedAtEndOfString,
    TextTooLong,
    TypeNotAllowedBeforeParam,
    UnexpectedAttribute,
    UnexpectedCharactersAfterHereStringHeader,
    UnexpectedToken,
    UnrecognizedToken,
    WhitespaceBeforeHereStringFooter,
}

impl Fault {
    /// The shell's id, and what it says; `{0}` stands for the word that it is about.
    pub const fn row(self) -> (&'static str, &'static str) {
        use Fault as F;
        match self {
            F::AmpersandNotAllowed => (
                "AmpersandNotAllowed",
                "An ampersand (&) cannot stand here: as an operator it is reserved. In a text, put it in quotation marks: \"&\".",
            ),
            F::BadNumericConstant => ("BadNumericConstant", "{0} is not a valid numeric constant."),
            F::DuplicateFormalParameter => {
                ("DuplicateFormalParameter", "The parameter list has the parameter ${0} twice.")
            }
            F::DuplicateKeyInHashLiteral => {
                ("DuplicateKeyInHashLiteral", "A hash literal cannot have the key '{0}' twice.")
            }
            F::DuplicateNamedArgument => {
                ("DuplicateNamedArgument", "The named argument '{0}' cannot stand twice.")
            }
            F::DuplicateScriptCommandClause => {
                ("DuplicateScriptCommandClause", "The script has its '{0}' clause already.")
            }
            F::EmptyPipeElement => ("EmptyPipeElement", "A pipe element must not be empty."),
            F::EmptyVariableReference => (
                "EmptyVariableReference",
                "The variable reference ${0} is empty: the braces need a name.",
            ),
            F::EndSquareBracketExpectedAtEndOfAttribute => (
                "EndSquareBracketExpectedAtEndOfAttribute",
                "Missing ] at the end of an attribute or a type literal.",
            ),
            F::ExpectedExpression => {
                ("ExpectedExpression", "There must be an expression after '('.")
            }
            F::ExpectedValueExpression => (
                "ExpectedValueExpression",
                "The operator '{0}' must be followed by a value expression.",
            ),
            F::ExpressionsMustBeFirstInPipeline => (
                "ExpressionsMustBeFirstInPipeline",
                "Only the first element of a pipeline may be an expression.",
            ),
            F::IfStatementMissingCondition => {
                ("IfStatementMissingCondition", "The if statement has no condition after '{0} ('.")
            }
            F::IncompleteDollarVariableReference => {
                ("IncompleteDollarVariableReference", "A ${variable} reference has no closing '}'.")
            }
            F::InvalidFunctionParameter => (
                "InvalidFunctionParameter",
                "Parameters are declared as variable names with commas between them, each with an initial value if it needs one.",
            ),
            F::InvalidLeftHandSide => (
                "InvalidLeftHandSide",
                "This cannot be assigned to: what stands before an assignment operator must be able to take a value, as a variable or a property can.",
            ),
            F::InvalidSwitchFlag => {
                ("InvalidSwitchFlag", "The switch statement has no parameter {0}.")
            }
            F::InvalidVariableReference => (
                "InvalidVariableReference",
                "The variable reference is not valid: no character of a variable name follows '$'. With ${0} around it the name can be told apart.",
            ),
            F::InvalidVariableReferenceWithDrive => (
                "InvalidVariableReferenceWithDrive",
                "The variable reference is not valid: no character of a variable name follows ':'. With ${0} around it the name can be told apart.",
            ),
            F::MissingArgument => ("MissingArgument", "Missing argument in parameter list."),
            F::MissingArrayIndexExpression => (
                "MissingArrayIndexExpression",
                "The expression for the array index is missing or not valid.",
            ),
            F::MissingCatchHandlerBlock => {
                ("MissingCatchHandlerBlock", "The catch block has no statement block.")
            }
            F::MissingCatchOrFinally => (
                "MissingCatchOrFinally",
                "The Try statement has neither a Catch nor a Finally block.",
            ),
            F::MissingCurlyBraceInSwitchStatement => {
                ("MissingCurlyBraceInSwitchStatement", "The switch statement has no '{'.")
            }
            F::MissingEndCurlyBrace => (
                "MissingEndCurlyBrace",
                "Missing closing '}' in statement block or type definition.",
            ),
            F::MissingEndMultiLineComment => {
                ("MissingEndMultiLineComment", "The multiline comment has no terminator '{0}'.")
            }
            F::MissingEndParenthesisAfterForeach => (
                "MissingEndParenthesisAfterForeach",
                "Missing closing ')' after the expression of the foreach loop, which is written foreach ($a in $b) {...}",
            ),
            F::MissingEndParenthesisAfterStatement => (
                "MissingEndParenthesisAfterStatement",
                "Missing closing ')' after the expression of the '{0}' statement.",
            ),
            F::MissingEndParenthesisInExpression => {
                ("MissingEndParenthesisInExpression", "Missing closing ')' in expression.")
            }
            F::MissingEndParenthesisInFunctionParameterList => (
                "MissingEndParenthesisInFunctionParameterList",
                "Missing ')' in function parameter list.",
            ),
            F::MissingEndParenthesisInMethodCall => {
                ("MissingEndParenthesisInMethodCall", "Missing ')' in method call.")
            }
            F::MissingEndParenthesisInSubexpression => {
                ("MissingEndParenthesisInSubexpression", "Missing closing ')' in subexpression.")
            }
            F::MissingEndParenthesisInSwitchStatement => (
                "MissingEndParenthesisInSwitchStatement",
                "Missing ')' after the expression of the switch statement.",
            ),
            F::MissingEndSquareBracket => {
                ("MissingEndSquareBracket", "Missing ']' after array index expression.")
            }
            F::MissingEqualsInHashLiteral => (
                "MissingEqualsInHashLiteral",
                "Missing '=' operator after a key of the hash literal.",
            ),
            F::MissingExpression => {
                ("MissingExpression", "Missing expression after '{0}' in pipeline element.")
            }
            F::MissingExpressionAfterKeyword => {
                ("MissingExpressionAfterKeyword", "Missing expression after '{0}' in loop.")
            }
            F::MissingExpressionAfterOperator => {
                ("MissingExpressionAfterOperator", "Missing expression after unary operator '{0}'.")
            }
            F::MissingExpressionAfterToken => {
                ("MissingExpressionAfterToken", "Missing expression after '{0}'.")
            }
            F::MissingExpressionInNamedArgument => {
                ("MissingExpressionInNamedArgument", "The named argument has no value after '='.")
            }
            F::MissingFileSpecification => (
                "MissingFileSpecification",
                "Missing file specification after the redirection operator.",
            ),
            F::MissingFinallyStatementBlock => {
                ("MissingFinallyStatementBlock", "The Finally block has no statement block.")
            }
            F::MissingForeachExpression => (
                "MissingForeachExpression",
                "Missing expression in the foreach loop, which is written foreach ($a in $b) {...}",
            ),
            F::MissingForeachStatement => (
                "MissingForeachStatement",
                "Missing statement body in the foreach loop, which is written foreach ($a in $b) {...}",
            ),
            F::MissingFunctionBody => {
                ("MissingFunctionBody", "The function declaration has no body.")
            }
            F::MissingInInForeach => (
                "MissingInInForeach",
                "Missing 'in' after the variable of the foreach loop, which is written foreach ($a in $b) {...}",
            ),
            F::MissingLoopStatement => {
                ("MissingLoopStatement", "Missing statement body in {0} loop.")
            }
            F::MissingNameAfterKeyword => {
                ("MissingNameAfterKeyword", "Missing name after the {0} keyword.")
            }
            F::MissingNamedBlocks => (
                "MissingNamedBlocks",
                "'{0}' cannot stand here: 'begin', 'process', 'end' or 'dynamicparam' must.",
            ),
            F::MissingOpenParenthesisAfterKeyword => {
                ("MissingOpenParenthesisAfterKeyword", "Missing opening '(' after keyword '{0}'.")
            }
            F::MissingOpenParenthesisInIfStatement => {
                ("MissingOpenParenthesisInIfStatement", "Missing '(' after '{0}' in if statement.")
            }
            F::MissingPropertyName => {
                ("MissingPropertyName", "Missing property name after the reference operator.")
            }
            F::MissingStatementBlock => {
                ("MissingStatementBlock", "Missing statement block after {0} ( condition ).")
            }
            F::MissingStatementBlockAfterElse => (
                "MissingStatementBlockAfterElse",
                "Missing statement block after the 'else' keyword.",
            ),
            F::MissingStatementInHashLiteral => (
                "MissingStatementInHashLiteral",
                "Missing statement after '=' in the hash literal.",
            ),
            F::MissingSwitchStatementClause => (
                "MissingSwitchStatementClause",
                "A clause of the switch statement has no statement block.",
            ),
            F::MissingSwitchValueExpression => (
                "MissingSwitchValueExpression",
                "Missing expression after '(' in the switch statement.",
            ),
            F::MissingTryStatement => {
                ("MissingTryStatement", "The 'try' statement is incomplete: it needs a body.")
            }
            F::MissingTypename => ("MissingTypename", "Missing type name after '['."),
            F::MissingVariableNameAfterForeach => (
                "MissingVariableNameAfterForeach",
                "Missing variable name after foreach, which is written foreach ($a in $b) {...}",
            ),
            F::MissingWhileOrUntilInDoWhile => (
                "MissingWhileOrUntilInDoWhile",
                "The do loop has neither the while nor the until keyword.",
            ),
            F::MultipleSwitchDefaultClauses => (
                "MultipleSwitchDefaultClauses",
                "A switch statement has at most one default clause.",
            ),
            F::OnlyOneParameterListAllowed => (
                "OnlyOneParameterListAllowed",
                "A function that has parameters after its name cannot have a param statement as well.",
            ),
            F::OperatorRequiresVariableOrProperty => (
                "OperatorRequiresVariableOrProperty",
                "The operator '{0}' works on variables and properties only.",
            ),
            F::ParameterRequiresArgument => {
                ("ParameterRequiresArgument", "The parameter {0} needs an argument.")
            }
            F::PipelineValueRequired => {
                ("PipelineValueRequired", "A switch statement needs '( expression )'.")
            }
            F::RedirectionNotSupported => {
                ("RedirectionNotSupported", "The '{0}' operator is reserved for future use.")
            }
            F::ScriptTooComplicated => (
                "ScriptTooComplicated",
                "The script is too complex: its brackets are nested too deeply.",
            ),
            F::SplattingNotPermitted => (
                "SplattingNotPermitted",
                "The splatting operator '@' has no place in an expression: '@{0}' can only be an argument of a command. In an expression the variable is '${0}'.",
            ),
            F::SplattingNotPermittedInArgumentList => (
                "SplattingNotPermittedInArgumentList",
                "The splatted variable '@{0}' cannot stand in a list of arguments with commas.",
            ),
            F::StreamAlreadyRedirected => {
                ("StreamAlreadyRedirected", "The {0} stream of this command is redirected already.")
            }
            F::TerminatorExpectedAtEndOfString => {
                ("TerminatorExpectedAtEndOfString", "The string is missing the terminator: {0}.")
            }
            F::TextTooLong => ("ScriptTooComplicated", "The script is too long to be read."),
            F::TypeNotAllowedBeforeParam => {
                ("TypeNotAllowedBeforeParam", "The type [{0}] cannot stand before 'param'.")
            }
            F::UnexpectedAttribute => {
                ("UnexpectedAttribute", "The attribute '{0}' cannot stand here.")
            }
            F::UnexpectedCharactersAfterHereStringHeader => (
                "UnexpectedCharactersAfterHereStringHeader",
                "On the line of a here-string header no characters may follow it.",
            ),
            F::UnexpectedToken => {
                ("UnexpectedToken", "Unexpected token '{0}' in expression or statement.")
            }
            F::UnrecognizedToken => {
                ("UnrecognizedToken", "The source text has a token that is not recognized.")
            }
            F::WhitespaceBeforeHereStringFooter => (
                "WhitespaceBeforeHereStringFooter",
                "No white space may stand before the terminator of a here-string.",
            ),
        }
    }
}

/// What is real PowerShell, of this or another version, but refused here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feature {
    AndChain,
    OrChain,
    BackgroundJob,
    NullCoalescing,
    VerbatimArguments,
    Using,
    UsingStatement,
    DriveVariable,
    Trap,
    Class,
    Enum,
    Data,
    Workflow,
    Configuration,
    DynamicParam,
    SwitchFile,
    Parallel,
    AssemblyName,
    AttributeOnVariable,
}

impl Feature {
    /// All of them.
    pub const ALL: [Feature; 19] = [
        Feature::AndChain,
        Feature::OrChain,
        Feature::BackgroundJob,
        Feature::NullCoalescing,
        Feature::VerbatimArguments,
        Feature::Using,
        Feature::UsingStatement,
        Feature::DriveVariable,
        Feature::Trap,
        Feature::Class,
        Feature::Enum,
        Feature::Data,
        Feature::Workflow,
        Feature::Configuration,
        Feature::DynamicParam,
        Feature::SwitchFile,
        Feature::Parallel,
        Feature::AssemblyName,
        Feature::AttributeOnVariable,
    ];

    /// The id, what it is called, and what to use instead. Where Windows PowerShell 5.1 refuses it
    /// as well, the id is the shell's.
    pub const fn row(self) -> (&'static str, &'static str, &'static str) {
        use Feature as F;
        match self {
            F::AndChain => (
                "InvalidEndOfLine",
                "The token '&&' is not a valid statement separator in Windows PowerShell 5.1",
                "Use ';', or if ($?) { ... } to go on only after success.",
            ),
            F::OrChain => (
                "InvalidEndOfLine",
                "The token '||' is not a valid statement separator in Windows PowerShell 5.1",
                "Use ';', or if (-not $?) { ... } to go on only after failure.",
            ),
            F::BackgroundJob => (
                "AmpersandNotAllowed",
                "Running a command in the background with '&' is not part of Windows PowerShell 5.1",
                "Leave the '&' out; in a text, put it in quotation marks: \"&\".",
            ),
            F::NullCoalescing => (
                "UnexpectedToken",
                "The operators '??' and '? :' are not part of Windows PowerShell 5.1",
                "Use if (...) { ... } else { ... }.",
            ),
            F::VerbatimArguments => (
                "NotSimulated",
                "'--%' is for programs of the operating system, and there are none here",
                "Write the arguments without it, in quotation marks where they need them.",
            ),
            F::Using => (
                "UsingWithoutInvokeCommand",
                "A '$using:' variable is only for commands that run on another computer",
                "Leave 'using:' out.",
            ),
            F::UsingStatement => (
                "NotSimulated",
                "The 'using' statement is not simulated",
                "Use Import-Module, and write type names in full.",
            ),
            F::DriveVariable => (
                "NotSimulated",
                "Variables of this drive are not simulated",
                "Use $env: for the environment; for a colon after a variable write ${name}: with braces.",
            ),
            F::Trap => (
                "NotSimulated",
                "The 'trap' statement is not simulated",
                "Use try { ... } catch { ... }.",
            ),
            F::Class => (
                "NotSimulated",
                "Classes are not simulated",
                "Use [pscustomobject]@{ ... } and functions.",
            ),
            F::Enum => (
                "NotSimulated",
                "Enumerations are not simulated",
                "Use strings, with [ValidateSet(...)] on parameters.",
            ),
            F::Data => (
                "NotSimulated",
                "The 'data' section is not simulated",
                "Assign a hashtable to a variable.",
            ),
            F::Workflow => ("NotSimulated", "Workflows are not simulated", "Use a function."),
            F::Configuration => {
                ("NotSimulated", "Configurations are not simulated", "Use a function.")
            }
            F::DynamicParam => (
                "NotSimulated",
                "A 'dynamicparam' block is not simulated",
                "Declare the parameters in param(...).",
            ),
            F::SwitchFile => (
                "NotSimulated",
                "'switch -File' is not simulated",
                "Use switch (Get-Content FILE) { ... }.",
            ),
            F::Parallel => (
                "KeywordParameterReservedForFutureUse",
                "'-Parallel' is reserved in Windows PowerShell 5.1",
                "Leave it out: the simulation does one thing after the other.",
            ),
            F::AssemblyName => (
                "NotSimulated",
                "A type name with its assembly is not simulated",
                "Write the name of the type alone.",
            ),
            F::AttributeOnVariable => (
                "NotSimulated",
                "An attribute on a variable outside of param(...) is not simulated",
                "Put it into param(...), or test the value with if.",
            ),
        }
    }
}
