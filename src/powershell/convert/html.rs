//! HTML as `ConvertTo-Html` writes it: a page or its fragment with one table.

use crate::powershell::format::cell;
use crate::powershell::format::shaper::{Active, Column, resolved};
use crate::powershell::value::Value;

/// What a page is asked to be.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// `-Property`; none where the first object decides.
    pub columns: Vec<Column>,
    /// `-As List`: a row for each property.
    pub is_list: bool,
    /// `-Fragment`: only the table.
    pub is_fragment: bool,
    /// `-Title`
    pub title: Option<String>,
    /// `-Head`: what stands in the head instead of the title.
    pub head: Option<Vec<String>>,
    /// `-Body`: what stands before the table.
    pub body: Vec<String>,
    /// `-PreContent`
    pub before: Vec<String>,
    /// `-PostContent`
    pub after: Vec<String>,
    /// `-CssUri`
    pub style: Option<String>,
}

/// Writes objects as a table of a page, line by line.
#[derive(Clone, Debug)]
pub struct Writer {
    page: Page,
    columns: Option<Vec<Active>>,
}

impl Writer {
    /// A writer for a page.
    pub fn new(page: Page) -> Writer {
        Writer { page, columns: None }
    }

    /// The lines before the first object.
    pub fn begin(&self, out: &mut Vec<String>) {
        let page = &self.page;
        if !page.is_fragment {
            out.push(
                "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\"  \
                 \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\">"
                    .into(),
            );
            out.push("<html xmlns=\"http://www.w3.org/1999/xhtml\">".into());
            out.push("<head>".into());
            match &page.head {
                Some(head) => out.extend(head.iter().cloned()),
                None => {
                    let title = page.title.as_deref().unwrap_or("HTML TABLE");
                    out.push(format!("<title>{}</title>", escaped(title)));
                }
            }
            if let Some(style) = &page.style {
                let style = escaped(style);
                out.push(format!("<link rel=\"stylesheet\" type=\"text/css\" href=\"{style}\" />"));
            }
            out.push("</head><body>".into());
            out.extend(page.body.iter().cloned());
        }
        out.extend(page.before.iter().cloned());
        out.push("<table>".into());
    }

    /// The lines of an object, with the values of the calculated columns for it.
    pub fn write(&mut self, object: &Value, calculated: &[Value], out: &mut Vec<String>) {
        if matches!(object, Value::Null) {
            return;
        }
        let is_first = self.columns.is_none();
        let asked = &self.page.columns;
        let columns = match self.columns.take() {
            // Each object of a list shows what it has itself.
            Some(columns) if !self.page.is_list => columns,
            _ => match asked.as_slice() {
                [] => resolved(&[Column::name("*")], object, calculated),
                asked => resolved(asked, object, calculated),
            },
        };
        if self.page.is_list {
            if !is_first {
                out.push("<tr><td><hr></td></tr>".into());
            }
            for column in &columns {
                let (label, text) = (escaped(column.label()), text(column, object, calculated));
                out.push(format!("<tr><td>{label}:</td><td>{text}</td></tr>"));
            }
        } else {
            if is_first {
                out.push(format!("<colgroup>{}</colgroup>", "<col/>".repeat(columns.len())));
                let cells = columns.iter().map(|c| format!("<th>{}</th>", escaped(c.label())));
                out.push(format!("<tr>{}</tr>", cells.collect::<String>()));
            }
            let cell = |column| format!("<td>{}</td>", text(column, object, calculated));
            out.push(format!("<tr>{}</tr>", columns.iter().map(cell).collect::<String>()));
        }
        self.columns = Some(columns);
    }

    /// The lines behind the last object.
    pub fn end(&self, out: &mut Vec<String>) {
        out.push("</table>".into());
        out.extend(self.page.after.iter().cloned());
        if !self.page.is_fragment {
            out.push("</body></html>".into());
        }
    }
}

fn text(column: &Active, object: &Value, calculated: &[Value]) -> String {
    match column.value(object, calculated) {
        Some(Value::Array(_)) => "System.Object[]".into(),
        Some(value) => escaped(&cell::alone(&value)),
        None => String::new(),
    }
}

/// A text that means nothing in HTML; the accents of western Europe are written by their numbers.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\u{a0}'..='\u{ff}' | '\u{10000}'.. => {
                out.push_str(&format!("&#{};", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    out
}
