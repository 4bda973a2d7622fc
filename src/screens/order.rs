//! The order of a list, as the address of its page names it: the key of a column, after a minus
//! when the rows go from the last to the first.

/// The one of `columns` that `text` names, and whether the rows go from the last to the first;
/// nothing where no column is called like that.
pub fn named<Column: Copy>(
    text: &str,
    columns: impl IntoIterator<Item = Column>,
    key: fn(Column) -> &'static str,
) -> Option<(Column, bool)> {
    let (wanted, descending) = match text.strip_prefix('-') {
        Some(key) => (key, true),
        None => (text, false),
    };
    let found = columns.into_iter().find(|column| key(*column) == wanted);
    found.map(|column| (column, descending))
}
