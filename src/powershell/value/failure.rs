//! What goes wrong with values, as the shell's error records tell it.

/// Why an operation on values failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The shell's sentence.
    pub message: String,
    /// The category of the error record.
    pub category: Category,
    /// The id of the error record.
    pub id: &'static str,
}

/// What kind of thing went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// None that is more exact.
    NotSpecified,
    /// A text that cannot be read.
    ParserError,
    /// A value does not fit.
    InvalidArgument,
    /// Something of the wrong form.
    InvalidData,
    /// Something else than what was needed came of it.
    InvalidResult,
    /// A value is of the wrong type.
    InvalidType,
    /// An operation does not exist for these values.
    InvalidOperation,
    /// A state in which it cannot be done.
    ResourceUnavailable,
    /// Something that is not there.
    ObjectNotFound,
    /// Something that is there already.
    ResourceExists,
    /// A limit is reached.
    LimitsExceeded,
    /// Not allowed.
    PermissionDenied,
    /// Exists, but does nothing here.
    NotImplemented,
    /// Somebody stopped it.
    OperationStopped,
    /// Reading a file failed.
    ReadError,
    /// Writing a file failed.
    WriteError,
    /// Something a file system cannot open.
    OpenError,
    /// Something ended without having begun.
    CloseError,
}

impl Category {
    /// Its name, as errors show it.
    pub const fn name(self) -> &'static str {
        match self {
            Category::NotSpecified => "NotSpecified",
            Category::ParserError => "ParserError",
            Category::InvalidArgument => "InvalidArgument",
            Category::InvalidData => "InvalidData",
            Category::InvalidOperation => "InvalidOperation",
            Category::ResourceUnavailable => "ResourceUnavailable",
            Category::ObjectNotFound => "ObjectNotFound",
            Category::ResourceExists => "ResourceExists",
            Category::LimitsExceeded => "LimitsExceeded",
            Category::PermissionDenied => "PermissionDenied",
            Category::NotImplemented => "NotImplemented",
            Category::OperationStopped => "OperationStopped",
            Category::ReadError => "ReadError",
            Category::WriteError => "WriteError",
            Category::OpenError => "OpenError",
            Category::CloseError => "CloseError",
            Category::InvalidResult => "InvalidResult",
            Category::InvalidType => "InvalidType",
        }
    }
}

impl Failure {
    /// A value that cannot be converted.
    pub fn cast(value: &str, from: &str, to: &str, why: &str) -> Failure {
        let id = match from {
            "System.String" => "InvalidCastFromStringToInteger",
            _ => "ConvertToFinalInvalidCastException",
        };
        let message = match from {
            "System.String" => {
                format!("Cannot convert value \"{value}\" to type \"{to}\". Error: \"{why}\"")
            }
            _ => {
                format!("Cannot convert the \"{value}\" value of type \"{from}\" to type \"{to}\".")
            }
        };
        Failure { message, category: Category::InvalidArgument, id }
    }

    /// An operator that does not exist for a type.
    pub fn operator(type_name: &str, method: &str) -> Failure {
        let message = format!(
            "Method invocation failed because [{type_name}] does not contain a method named \
             '{method}'."
        );
        Failure { message, category: Category::InvalidOperation, id: "MethodNotFound" }
    }

    /// A failure that is told by its sentence alone.
    pub fn plain(message: impl Into<String>) -> Failure {
        let message = message.into();
        Failure { message, category: Category::NotSpecified, id: "RuntimeException" }
    }
}
