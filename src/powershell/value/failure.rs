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
    /// Something a file system cannot open.
    OpenError,
    /// Something that cannot be closed.
    CloseError,
    /// A device.
    DeviceError,
    /// Two things that wait for each other.
    DeadlockDetected,
    /// A value does not fit.
    InvalidArgument,
    /// Something of the wrong form.
    InvalidData,
    /// An operation does not exist for these values.
    InvalidOperation,
    /// A result that cannot be used.
    InvalidResult,
    /// A type that does not fit.
    InvalidType,
    /// What describes something is wrong.
    MetadataError,
    /// Exists, but does nothing here.
    NotImplemented,
    /// Something that is not installed.
    NotInstalled,
    /// Something that is not there.
    ObjectNotFound,
    /// Somebody stopped it.
    OperationStopped,
    /// It took too long.
    OperationTimeout,
    /// A command of a wrong form.
    SyntaxError,
    /// A text that cannot be read.
    ParserError,
    /// Not allowed.
    PermissionDenied,
    /// Something is at work already.
    ResourceBusy,
    /// Something that is there already.
    ResourceExists,
    /// A state in which it cannot be done.
    ResourceUnavailable,
    /// Reading a file failed.
    ReadError,
    /// Writing a file failed.
    WriteError,
    /// A program said so.
    FromStdErr,
    /// A rule of security.
    SecurityError,
    /// Two sides that do not understand each other.
    ProtocolError,
    /// A connection that failed.
    ConnectionError,
    /// Somebody who is not known.
    AuthenticationError,
    /// A limit is reached.
    LimitsExceeded,
    /// A quota is reached.
    QuotaExceeded,
    /// Something that is switched off.
    NotEnabled,
}

/// The categories with their names, in the order of the shell.
const CATEGORIES: [(Category, &str); 32] = [
    (Category::NotSpecified, "NotSpecified"),
    (Category::OpenError, "OpenError"),
    (Category::CloseError, "CloseError"),
    (Category::DeviceError, "DeviceError"),
    (Category::DeadlockDetected, "DeadlockDetected"),
    (Category::InvalidArgument, "InvalidArgument"),
    (Category::InvalidData, "InvalidData"),
    (Category::InvalidOperation, "InvalidOperation"),
    (Category::InvalidResult, "InvalidResult"),
    (Category::InvalidType, "InvalidType"),
    (Category::MetadataError, "MetadataError"),
    (Category::NotImplemented, "NotImplemented"),
    (Category::NotInstalled, "NotInstalled"),
    (Category::ObjectNotFound, "ObjectNotFound"),
    (Category::OperationStopped, "OperationStopped"),
    (Category::OperationTimeout, "OperationTimeout"),
    (Category::SyntaxError, "SyntaxError"),
    (Category::ParserError, "ParserError"),
    (Category::PermissionDenied, "PermissionDenied"),
    (Category::ResourceBusy, "ResourceBusy"),
    (Category::ResourceExists, "ResourceExists"),
    (Category::ResourceUnavailable, "ResourceUnavailable"),
    (Category::ReadError, "ReadError"),
    (Category::WriteError, "WriteError"),
    (Category::FromStdErr, "FromStdErr"),
    (Category::SecurityError, "SecurityError"),
    (Category::ProtocolError, "ProtocolError"),
    (Category::ConnectionError, "ConnectionError"),
    (Category::AuthenticationError, "AuthenticationError"),
    (Category::LimitsExceeded, "LimitsExceeded"),
    (Category::QuotaExceeded, "QuotaExceeded"),
    (Category::NotEnabled, "NotEnabled"),
];

impl Category {
    /// Its name, as errors show it.
    pub fn name(self) -> &'static str {
        CATEGORIES.iter().find(|(own, _)| *own == self).map_or("", |(_, name)| name)
    }

    /// The category of this name, in any case of letters.
    pub fn named(name: &str) -> Option<Category> {
        let found = CATEGORIES.iter().find(|(_, own)| own.eq_ignore_ascii_case(name));
        found.map(|(category, _)| *category)
    }
}

impl Failure {
    /// A value that cannot be converted.
    pub fn cast(value: &str, from: &str, to: &str, why: &str) -> Failure {
        let id = match from {
            "System.String" if to == "System.DateTime" || to == "System.TimeSpan" => {
                "InvalidCastParseTargetInvocationWithFormatProvider"
            }
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
