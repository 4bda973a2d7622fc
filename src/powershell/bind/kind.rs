//! The types of parameters: what a value becomes, and the name that the shell's errors give it.

use super::signature::{Many, Name};
use crate::powershell::tree::parameter::TypeName;
use crate::powershell::value::types::{Base, Type};

/// What a value becomes. Where the engine has no such value, the nearest: a Guid is a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Kind {
    /// Anything, as it is.
    #[default]
    Object,
    /// True where its name is given.
    Switch,
    Bool,
    Text,
    Char,
    Byte,
    Int16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Double,
    /// A number, or `Unlimited`.
    Unlimited,
    /// A text of 32 digits, written with hyphens.
    Guid,
    Uri,
    Time,
    Duration,
    Table,
    Block,
    Type,
    /// An object with properties; a hashtable is one.
    Custom,
    /// A credential: an object, or a user name, for which the shell asks the password.
    Credential,
    /// A text that nobody reads.
    Secret,
    /// One of several names; a part that fits only one is enough (CO-15).
    Enum {
        /// The name of its type.
        type_name: Name,
        /// The names.
        values: Vec<Name>,
    },
    /// An object of a type of this name.
    Of(Name),
}

/// The colors of the console, in the order in which errors list them.
const COLORS: [&str; 16] = [
    "Black",
    "DarkBlue",
    "DarkGreen",
    "DarkCyan",
    "DarkRed",
    "DarkMagenta",
    "DarkYellow",
    "Gray",
    "DarkGray",
    "Blue",
    "Green",
    "Cyan",
    "Red",
    "Magenta",
    "Yellow",
    "White",
];

impl Kind {
    /// What a declaration in a script asks for: `[switch]`, `[string[]]`, `[List[string]]`.
    pub fn declared(name: &TypeName) -> (Kind, Many) {
        let short = name.name.rsplit('.').next().unwrap_or(&name.name).to_ascii_lowercase();
        let (kind, many) = match (short.as_str(), name.arguments.as_slice()) {
            ("nullable", [inner]) => Kind::declared(inner),
            ("list" | "ilist" | "collection" | "arraylist", arguments) => {
                let inner = arguments.first().map(|inner| Kind::declared(inner).0);
                (inner.unwrap_or_default(), Many::List)
            }
            ("array", _) => (Kind::Object, Many::Array),
            _ => (Kind::named(&name.name), Many::One),
        };
        (kind, if name.array_depth > 0 { Many::Array } else { many })
    }

    /// What a type asks for that a script has computed.
    pub fn of_type(of: &Type) -> (Kind, Many) {
        let kind = match &of.base {
            Base::Object | Base::Void => Kind::Object,
            Base::Bool => Kind::Bool,
            Base::Char => Kind::Char,
            Base::Int => Kind::Int32,
            Base::Long => Kind::Int64,
            Base::Double => Kind::Double,
            Base::Text => Kind::Text,
            Base::Time => Kind::Time,
            Base::Duration => Kind::Duration,
            Base::Table | Base::OrderedTable => Kind::Table,
            Base::Custom => Kind::Custom,
            Base::Block => Kind::Block,
            Base::Type => Kind::Type,
            Base::Other(name) => Kind::named(name),
        };
        (kind, if of.array_depth > 0 { Many::Array } else { Many::One })
    }

    /// What a name asks for, in any case of letters and with or without a namespace.
    pub fn named(name: &str) -> Kind {
        Kind::known(name).unwrap_or_else(|| Kind::Of(Name::Owned(name.to_string())))
    }

    /// What a known name asks for.
    pub fn known(name: &str) -> Option<Kind> {
        let short = name.rsplit('.').next().unwrap_or(name).to_ascii_lowercase();
        Some(match short.as_str() {
            "object" | "psreference" | "modulespecification" | "licenseoption" => Kind::Object,
            "switchparameter" | "switch" => Kind::Switch,
            "boolean" | "bool" => Kind::Bool,
            // What names an account, an address or a policy is a text.
            "string"
            | "useridparameter"
            | "ouidparameter"
            | "xdsidentity"
            | "fqdn"
            | "xdsglobalrelativeidentity"
            | "xdscivicaddressid"
            | "locationid"
            | "countryinfo"
            | "mailaddress"
            | "cultureinfo"
            | "version"
            | "pstypename"
            | "flagsexpression"
            | "loglevel"
            | "agenttargettype"
            | "authenticationmechanism"
            | "exchangearchivingpolicyoptionsenum" => Kind::Text,
            "char" => Kind::Char,
            "byte" => Kind::Byte,
            "int16" | "short" => Kind::Int16,
            "int32" | "int" => Kind::Int32,
            "uint32" | "uint" => Kind::UInt32,
            "int64" | "long" => Kind::Int64,
            "uint64" | "ulong" => Kind::UInt64,
            "double" | "single" | "float" | "decimal" => Kind::Double,
            "unlimited" | "unlimited<uint32>" => Kind::Unlimited,
            "guid" => Kind::Guid,
            "uri" => Kind::Uri,
            "datetime" | "datetimeoffset" => Kind::Time,
            "timespan" => Kind::Duration,
            "hashtable" | "idictionary" => Kind::Table,
            "scriptblock" => Kind::Block,
            "type" => Kind::Type,
            "psobject" | "pscustomobject" => Kind::Custom,
            "pscredential" => Kind::Credential,
            "securestring" => Kind::Secret,
            "consolecolor" => Kind::Enum {
                type_name: Name::Borrowed("System.ConsoleColor"),
                values: COLORS.iter().map(|name| Name::Borrowed(name)).collect(),
            },
            _ => return None,
        })
    }

    /// The full name, as errors give it.
    pub fn full_name(&self) -> &str {
        match self {
            Kind::Object => "System.Object",
            Kind::Switch => "System.Management.Automation.SwitchParameter",
            Kind::Bool => "System.Boolean",
            Kind::Text => "System.String",
            Kind::Char => "System.Char",
            Kind::Byte => "System.Byte",
            Kind::Int16 => "System.Int16",
            Kind::Int32 => "System.Int32",
            Kind::UInt32 => "System.UInt32",
            Kind::Int64 => "System.Int64",
            Kind::UInt64 => "System.UInt64",
            Kind::Double => "System.Double",
            Kind::Unlimited => "Microsoft.Rtc.Management.ADConnect.Core.Unlimited`1[System.UInt32]",
            Kind::Guid => "System.Guid",
            Kind::Uri => "System.Uri",
            Kind::Time => "System.DateTime",
            Kind::Duration => "System.TimeSpan",
            Kind::Table => "System.Collections.Hashtable",
            Kind::Block => "System.Management.Automation.ScriptBlock",
            Kind::Type => "System.Type",
            Kind::Custom => "System.Management.Automation.PSObject",
            Kind::Credential => "System.Management.Automation.PSCredential",
            Kind::Secret => "System.Security.SecureString",
            Kind::Enum { type_name, .. } => type_name,
            Kind::Of(name) => name,
        }
    }

    /// The short name, as help gives it.
    pub fn short_name(&self) -> &str {
        let full = self.full_name();
        match self {
            Kind::Unlimited => "Unlimited",
            _ => full.rsplit('.').next().unwrap_or(full),
        }
    }
}
