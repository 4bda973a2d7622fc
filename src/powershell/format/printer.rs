//! The default output: what `Out-Default`, `Out-String` and `Out-File` make of a pipeline's values.

use super::packet::{self, Packet};
use super::shaper::{Kind, Shaper, Wanted, expanded};
use super::writer::Writer;
use crate::powershell::value::Value;
use crate::powershell::value::failure::Failure;

/// Prints values one after the other. The first object decides between table and list; texts and
/// numbers are lines, `$null` is nothing, and what `Format-Table` and its like passed on is
/// printed as they shaped it.
#[derive(Debug)]
pub struct Printer {
    shaper: Shaper,
    writer: Writer,
}

impl Printer {
    /// A printer for a screen of so many characters, with so many items of a collection (`None`
    /// shows them all). The product leaves the last column of its screen empty.
    pub fn new(width: usize, limit: Option<usize>) -> Printer {
        let wanted = Wanted { limit, ..Wanted::new(Kind::Default) };
        Printer { shaper: Shaper::new(wanted), writer: Writer::new(width) }
    }

    /// Takes a value and adds the lines that are ready. A formatted object out of its sequence is
    /// refused, and what follows it goes on.
    pub fn write(&mut self, value: &Value, out: &mut Vec<String>) -> Result<(), Failure> {
        let mut packets = Vec::new();
        for item in expanded(value) {
            if let Some(packet) = packet::of_value(&item) {
                if !matches!(packet, Packet::Aside(_)) {
                    self.shaper.end(&mut packets);
                }
                packets.push(packet);
            } else {
                self.shaper.write(&item, &[], &mut packets);
            }
            for packet in packets.drain(..) {
                self.writer.write(packet, out)?;
            }
        }
        Ok(())
    }

    /// Prints what waits for more rows of its table: called before anything that takes its time.
    pub fn flush(&mut self, out: &mut Vec<String>) {
        self.writer.flush(out);
    }

    /// Ends the output.
    pub fn end(&mut self, out: &mut Vec<String>) {
        let mut packets = Vec::new();
        self.shaper.end(&mut packets);
        for packet in packets {
            // Its own packets are in sequence; whatever is not ends below.
            if self.writer.write(packet, out).is_err() {
                break;
            }
        }
        self.writer.end(out);
    }
}
