//! From packets to lines: the empty lines around outputs and groups, and the widths of columns,
//! for which a table's rows wait until enough of them are known.

use std::rc::Rc;

use super::packet::{Entry, Heading, Packet, Shape};
use super::table::Table;
use super::wrap::length;
use super::{Alignment, list};
use crate::powershell::value::failure::{Category, Failure};

/// How many rows a table without widths waits for. The product waits for 300 milliseconds.
const ROWS_HELD: usize = 1_000;
/// The widest screen.
const WIDTH_MAX: usize = 1 << 16;
/// How many objects stand in a row where nobody says.
const ACROSS: usize = 2;

/// Writes packets as lines.
#[derive(Debug)]
pub struct Writer {
    width: usize,
    state: State,
}

/// Where in an output it is.
#[derive(Debug)]
enum State {
    Outside,
    /// An output has begun.
    Started(Shape, bool),
    /// A group has begun.
    Group(Shape, bool, Group),
}

/// A group that is being written.
#[derive(Debug)]
enum Group {
    /// Rows that wait for the widths.
    Held(Vec<Packet>),
    /// A table whose widths are known.
    Table(Table),
    /// A row of objects that is not full.
    Wide(Table, usize, Vec<Rc<str>>),
    /// What needs no widths.
    Plain,
}

impl Writer {
    /// A writer for a screen of so many characters.
    pub fn new(width: usize) -> Writer {
        Writer { width: width.clamp(1, WIDTH_MAX), state: State::Outside }
    }

    /// Whether an output has begun and not ended.
    pub fn is_open(&self) -> bool {
        !matches!(self.state, State::Outside)
    }

    /// Takes a packet. One that does not belong here is refused and changes nothing.
    pub fn write(&mut self, packet: Packet, out: &mut Vec<String>) -> Result<(), Failure> {
        // A beginning within an output ends that one first.
        if matches!(packet, Packet::Start(_)) && self.is_open() {
            self.end(out);
        }
        let state = std::mem::replace(&mut self.state, State::Outside);
        let (state, result) = match (state, packet) {
            (State::Outside, Packet::Start(start)) => {
                out.push(String::new());
                (State::Started(start.shape, start.auto_size), Ok(()))
            }
            (State::Started(shape, auto), Packet::GroupStart(heading)) => {
                if let Some(heading) = heading {
                    out.push(String::new());
                    out.extend(heading);
                    out.push(String::new());
                }
                let group = self.group(&shape, auto, out);
                (State::Group(shape, auto, group), Ok(()))
            }
            (State::Group(shape, auto, group), packet @ (Packet::Entry(_) | Packet::Aside(_))) => {
                let group = self.entry(&shape, auto, group, packet, out);
                (State::Group(shape, auto, group), Ok(()))
            }
            (State::Group(shape, auto, group), Packet::GroupEnd) => {
                self.group_end(&shape, auto, group, out);
                (State::Started(shape, auto), Ok(()))
            }
            (State::Started(..), Packet::End) => {
                out.push(String::new());
                (State::Outside, Ok(()))
            }
            (state, Packet::Aside(entry)) => {
                self.aside(&entry, out);
                (state, Ok(()))
            }
            (state, packet) => (state, Err(out_of_sequence(&packet))),
        };
        self.state = state;
        result
    }

    /// Writes what waits for more rows, since the next may be long in coming.
    pub fn flush(&mut self, out: &mut Vec<String>) {
        let state = std::mem::replace(&mut self.state, State::Outside);
        self.state = match state {
            State::Group(shape, false, Group::Held(held)) => {
                let group = self.settle(&shape, false, held, out);
                State::Group(shape, false, group)
            }
            other => other,
        };
    }

    /// Ends what has not ended.
    pub fn end(&mut self, out: &mut Vec<String>) {
        let state = std::mem::replace(&mut self.state, State::Outside);
        if let State::Group(shape, auto, group) = state {
            self.group_end(&shape, auto, group, out);
            out.push(String::new());
        } else if let State::Started(..) = state {
            out.push(String::new());
        }
    }

    fn group(&self, shape: &Shape, auto: bool, out: &mut Vec<String>) -> Group {
        match shape {
            Shape::Table { columns, .. } => {
                let waits = auto || columns.first().is_some_and(|first| first.width == 0);
                match waits {
                    true => Group::Held(Vec::new()),
                    false => {
                        let widths: Vec<usize> = columns.iter().map(|c| c.width).collect();
                        Group::Table(self.table(shape, &widths, out))
                    }
                }
            }
            Shape::List => {
                out.push(String::new());
                Group::Plain
            }
            Shape::Wide { .. } if auto => Group::Held(Vec::new()),
            Shape::Wide { columns } => {
                let across = if *columns == 0 { ACROSS } else { *columns };
                self.wide(across, out)
            }
            Shape::Custom => Group::Plain,
        }
    }

    fn wide(&self, across: usize, out: &mut Vec<String>) -> Group {
        out.push(String::new());
        // More columns than the screen has characters are all dropped but the first ones.
        let across = across.clamp(1, self.width);
        let columns = vec![(0, Alignment::Left); across];
        Group::Wide(Table::new(&columns, self.width), across, Vec::new())
    }

    /// Begins a table and writes its heading.
    fn table(&self, shape: &Shape, widths: &[usize], out: &mut Vec<String>) -> Table {
        let Shape::Table { columns, hides_heading } = shape else {
            return Table::new(&[], self.width);
        };
        let sized: Vec<(usize, Alignment)> =
            widths.iter().zip(columns).map(|(width, column)| (*width, column.alignment)).collect();
        let table = Table::new(&sized, self.width);
        if !hides_heading {
            let labels: Vec<&str> = columns.iter().map(|column| &*column.label).collect();
            table.heading(&labels, out);
        }
        table
    }

    fn entry(
        &self,
        shape: &Shape,
        auto: bool,
        mut group: Group,
        packet: Packet,
        out: &mut Vec<String>,
    ) -> Group {
        if let Group::Held(mut held) = group {
            held.push(packet);
            return match !auto && held.len() >= ROWS_HELD {
                true => self.settle(shape, auto, held, out),
                false => Group::Held(held),
            };
        }
        match (&mut group, packet) {
            (Group::Table(table), Packet::Entry(Entry::Row { cells, wraps })) => {
                let cells: Vec<&str> = cells.iter().map(|cell| &**cell).collect();
                table.row(&cells, wraps, out);
            }
            (Group::Wide(table, across, waiting), Packet::Entry(Entry::Wide(text))) => {
                waiting.push(text);
                if waiting.len() == *across {
                    wide_row(table, waiting, out);
                }
            }
            (_, Packet::Entry(Entry::Fields(fields))) => {
                list::write(&fields, self.width, out);
                out.push(String::new());
            }
            (_, Packet::Entry(Entry::Lines(lines))) => out.extend(lines),
            (_, Packet::Aside(entry)) => self.aside(&entry, out),
            _ => {}
        }
        group
    }

    /// Settles the widths by what waits, and writes it.
    fn settle(&self, shape: &Shape, auto: bool, held: Vec<Packet>, out: &mut Vec<String>) -> Group {
        let mut group = match shape {
            Shape::Table { columns, .. } => {
                Group::Table(self.table(shape, &widths(columns, auto, &held), out))
            }
            _ => {
                let texts = held.iter().filter_map(|packet| match packet {
                    Packet::Entry(Entry::Wide(text)) => Some(length(text)),
                    _ => None,
                });
                let across = match texts.max().unwrap_or_default() {
                    0 => ACROSS,
                    widest => self.width / (widest + 1),
                };
                self.wide(across.max(1), out)
            }
        };
        for packet in held {
            group = self.entry(shape, auto, group, packet, out);
        }
        group
    }

    fn group_end(&self, shape: &Shape, auto: bool, group: Group, out: &mut Vec<String>) {
        let group = match group {
            Group::Held(held) => self.settle(shape, auto, held, out),
            other => other,
        };
        if let Group::Wide(table, _, mut waiting) = group
            && !waiting.is_empty()
        {
            wide_row(&table, &mut waiting, out);
        }
        out.push(String::new());
    }

    fn aside(&self, entry: &Entry, out: &mut Vec<String>) {
        match entry {
            Entry::Lines(lines) => out.extend(lines.iter().cloned()),
            Entry::Fields(fields) => {
                out.push(String::new());
                list::write(fields, self.width, out);
                out.push(String::new());
            }
            Entry::Row { .. } | Entry::Wide(_) => {}
        }
    }
}

fn wide_row(table: &Table, waiting: &mut Vec<Rc<str>>, out: &mut Vec<String>) {
    let cells: Vec<&str> = waiting.iter().map(|cell| &**cell).collect();
    table.row(&cells, false, out);
    waiting.clear();
}

/// The widths by what waits: as wide as the widest text. Where nobody asks for that, a width that a
/// column was given stays.
fn widths(columns: &[Heading], auto: bool, held: &[Packet]) -> Vec<usize> {
    let mut widths: Vec<usize> = columns.iter().map(|column| length(&column.label)).collect();
    for packet in held {
        let Packet::Entry(Entry::Row { cells, .. }) = packet else { continue };
        for (width, cell) in widths.iter_mut().zip(cells) {
            *width = (*width).max(length(cell));
        }
    }
    for (width, column) in widths.iter_mut().zip(columns) {
        if !auto && column.width > 0 {
            *width = column.width;
        }
    }
    widths
}

fn out_of_sequence(packet: &Packet) -> Failure {
    let name = match packet {
        Packet::Start(_) => "FormatStartData",
        Packet::GroupStart(_) => "GroupStartData",
        Packet::Entry(_) | Packet::Aside(_) => "FormatEntryData",
        Packet::GroupEnd => "GroupEndData",
        Packet::End => "FormatEndData",
    };
    let message = format!(
        "The object of type \"Microsoft.PowerShell.Commands.Internal.Format.{name}\" is not valid \
         or not in the correct sequence. This is likely caused by a user-specified \"format-*\" \
         command which is conflicting with the default formatting."
    );
    Failure { message, category: Category::InvalidData, id: "ConsoleLineOutputOutOfSequencePacket" }
}
