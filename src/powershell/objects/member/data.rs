//! The members of the shell's own types: those that exist here, with the definitions of .NET.

use crate::powershell::value::Value;

/// The kind of a member and its definition.
type Line = (&'static str, &'static str);

const OBJECT: &[Line] = &[
    ("Method", "bool Equals(System.Object obj)"),
    ("Method", "type GetType()"),
    ("Method", "string ToString()"),
];

const TEXT: &[Line] = &[
    ("Method", "int CompareTo(System.Object value), int CompareTo(string strB)"),
    ("Method", "bool Contains(string value)"),
    ("Method", "bool EndsWith(string value)"),
    ("Method", "bool Equals(System.Object obj), bool Equals(string value)"),
    ("Method", "type GetType()"),
    ("Method", "int IndexOf(char value), int IndexOf(string value)"),
    ("Method", "string Insert(int startIndex, string value)"),
    ("Method", "int LastIndexOf(char value), int LastIndexOf(string value)"),
    ("Method", "string PadLeft(int totalWidth), string PadLeft(int totalWidth, char paddingChar)"),
    (
        "Method",
        "string PadRight(int totalWidth), string PadRight(int totalWidth, char paddingChar)",
    ),
    ("Method", "string Remove(int startIndex, int count), string Remove(int startIndex)"),
    (
        "Method",
        "string Replace(char oldChar, char newChar), string Replace(string oldValue, string newValue)",
    ),
    ("Method", "string[] Split(Params char[] separator)"),
    ("Method", "bool StartsWith(string value)"),
    ("Method", "string Substring(int startIndex), string Substring(int startIndex, int length)"),
    ("Method", "char[] ToCharArray()"),
    ("Method", "string ToLower()"),
    ("Method", "string ToLowerInvariant()"),
    ("Method", "string ToString()"),
    ("Method", "string ToUpper()"),
    ("Method", "string ToUpperInvariant()"),
    ("Method", "string Trim(Params char[] trimChars), string Trim()"),
    ("Method", "string TrimEnd(Params char[] trimChars)"),
    ("Method", "string TrimStart(Params char[] trimChars)"),
    ("Property", "int Length {get;}"),
];

const INT: &[Line] = &[
    ("Method", "int CompareTo(System.Object value), int CompareTo(int value)"),
    ("Method", "bool Equals(System.Object obj), bool Equals(int obj)"),
    ("Method", "type GetType()"),
    ("Method", "string ToString(), string ToString(string format)"),
];

const LONG: &[Line] = &[
    ("Method", "int CompareTo(System.Object value), int CompareTo(long value)"),
    ("Method", "bool Equals(System.Object obj), bool Equals(long obj)"),
    ("Method", "type GetType()"),
    ("Method", "string ToString(), string ToString(string format)"),
];

const DOUBLE: &[Line] = &[
    ("Method", "int CompareTo(System.Object value), int CompareTo(double value)"),
    ("Method", "bool Equals(System.Object obj), bool Equals(double obj)"),
    ("Method", "type GetType()"),
    ("Method", "string ToString(), string ToString(string format)"),
];

const BOOL: &[Line] = &[
    ("Method", "int CompareTo(System.Object obj), int CompareTo(bool value)"),
    ("Method", "bool Equals(System.Object obj), bool Equals(bool obj)"),
    ("Method", "type GetType()"),
    ("Method", "string ToString()"),
];

const MOMENT: &[Line] = &[
    ("Method", "datetime Add(timespan value)"),
    ("Method", "datetime AddDays(double value)"),
    ("Method", "datetime AddHours(double value)"),
    ("Method", "datetime AddMilliseconds(double value)"),
    ("Method", "datetime AddMinutes(double value)"),
    ("Method", "datetime AddMonths(int months)"),
    ("Method", "datetime AddSeconds(double value)"),
    ("Method", "datetime AddYears(int value)"),
    ("Method", "int CompareTo(System.Object value), int CompareTo(datetime value)"),
    ("Method", "bool Equals(System.Object value), bool Equals(datetime value)"),
    ("Method", "type GetType()"),
    ("Method", "timespan Subtract(datetime value), datetime Subtract(timespan value)"),
    ("Method", "datetime ToLocalTime()"),
    ("Method", "string ToLongDateString()"),
    ("Method", "string ToLongTimeString()"),
    ("Method", "string ToShortDateString()"),
    ("Method", "string ToShortTimeString()"),
    ("Method", "string ToString(), string ToString(string format)"),
    ("Method", "datetime ToUniversalTime()"),
    ("Property", "datetime Date {get;}"),
    ("Property", "int Day {get;}"),
    ("Property", "System.DayOfWeek DayOfWeek {get;}"),
    ("Property", "int DayOfYear {get;}"),
    ("Property", "int Hour {get;}"),
    ("Property", "System.DateTimeKind Kind {get;}"),
    ("Property", "int Millisecond {get;}"),
    ("Property", "int Minute {get;}"),
    ("Property", "int Month {get;}"),
    ("Property", "int Second {get;}"),
    ("Property", "long Ticks {get;}"),
    ("Property", "timespan TimeOfDay {get;}"),
    ("Property", "int Year {get;}"),
    ("ScriptProperty", "System.Object DateTime {get=the date and the time in words;}"),
];

const DURATION: &[Line] = &[
    ("Method", "timespan Add(timespan ts)"),
    ("Method", "int CompareTo(System.Object value), int CompareTo(timespan value)"),
    ("Method", "bool Equals(System.Object value), bool Equals(timespan obj)"),
    ("Method", "type GetType()"),
    ("Method", "timespan Negate()"),
    ("Method", "timespan Subtract(timespan ts)"),
    ("Method", "string ToString(), string ToString(string format)"),
    ("Property", "int Days {get;}"),
    ("Property", "int Hours {get;}"),
    ("Property", "int Milliseconds {get;}"),
    ("Property", "int Minutes {get;}"),
    ("Property", "int Seconds {get;}"),
    ("Property", "long Ticks {get;}"),
    ("Property", "double TotalDays {get;}"),
    ("Property", "double TotalHours {get;}"),
    ("Property", "double TotalMilliseconds {get;}"),
    ("Property", "double TotalMinutes {get;}"),
    ("Property", "double TotalSeconds {get;}"),
];

const TABLE: &[Line] = &[
    ("Method", "void Add(System.Object key, System.Object value)"),
    ("Method", "void Clear()"),
    ("Method", "System.Object Clone()"),
    ("Method", "bool Contains(System.Object key)"),
    ("Method", "bool ContainsKey(System.Object key)"),
    ("Method", "bool ContainsValue(System.Object value)"),
    ("Method", "bool Equals(System.Object obj)"),
    ("Method", "System.Collections.IDictionaryEnumerator GetEnumerator()"),
    ("Method", "type GetType()"),
    ("Method", "void Remove(System.Object key)"),
    ("Method", "string ToString()"),
    ("ParameterizedProperty", "System.Object Item(System.Object key) {get;set;}"),
    ("Property", "int Count {get;}"),
    ("Property", "bool IsFixedSize {get;}"),
    ("Property", "bool IsReadOnly {get;}"),
    ("Property", "bool IsSynchronized {get;}"),
    ("Property", "System.Collections.ICollection Keys {get;}"),
    ("Property", "System.Object SyncRoot {get;}"),
    ("Property", "System.Collections.ICollection Values {get;}"),
];

const ARRAY: &[Line] = &[
    ("AliasProperty", "Count = Length"),
    ("Method", "System.Object Clone()"),
    ("Method", "bool Contains(System.Object value)"),
    ("Method", "bool Equals(System.Object obj)"),
    ("Method", "type GetType()"),
    ("Method", "int IndexOf(System.Object value)"),
    ("Method", "string ToString()"),
    ("ParameterizedProperty", "System.Object Item(int index) {get;set;}"),
    ("Property", "bool IsFixedSize {get;}"),
    ("Property", "bool IsReadOnly {get;}"),
    ("Property", "bool IsSynchronized {get;}"),
    ("Property", "int Length {get;}"),
    ("Property", "long LongLength {get;}"),
    ("Property", "int Rank {get;}"),
    ("Property", "System.Object SyncRoot {get;}"),
];

const TYPE: &[Line] = &[
    ("Method", "bool Equals(System.Object obj)"),
    ("Method", "type GetType()"),
    ("Method", "string ToString()"),
    ("Property", "type BaseType {get;}"),
    ("Property", "string FullName {get;}"),
    ("Property", "bool IsPublic {get;}"),
    ("Property", "bool IsSerial {get;}"),
    ("Property", "string Name {get;}"),
    ("Property", "string Namespace {get;}"),
];

/// The members of a value by nature; an object's properties are its own.
pub fn of(value: &Value) -> &'static [Line] {
    match value {
        Value::Null => &[],
        Value::Bool(_) => BOOL,
        Value::Int(_) => INT,
        Value::Long(_) => LONG,
        Value::Double(_) => DOUBLE,
        Value::Text(_) => TEXT,
        Value::Time(_) => MOMENT,
        Value::Duration(_) => DURATION,
        Value::Array(_) => ARRAY,
        Value::Table(_) => TABLE,
        Value::Object(_) | Value::Block(_) | Value::Error(_) => OBJECT,
        Value::Type(_) => TYPE,
    }
}
