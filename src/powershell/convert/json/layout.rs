//! The lines of JSON: two blanks behind a colon, and what belongs to a name stands below its value,
//! so that long names push everything far to the right.

/// How far each level is indented.
const STEP: usize = 4;

/// Where the text at the beginning ends, its closing quote included.
fn end_of_text(json: &str) -> usize {
    let mut is_escaped = false;
    for (at, c) in json.char_indices().skip(1) {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    json.len()
}

/// A list or an object that is open.
struct Level {
    /// How far its brackets are indented.
    indent: usize,
    /// How much the name of the current value takes, the quotes, the colon and the blanks included.
    name: usize,
    is_object: bool,
    starts_line: bool,
}

/// Lays compact JSON out over several lines. A text or a number stays as it is.
#[derive(Default)]
pub struct Layout {
    out: String,
    levels: Vec<Level>,
}

impl Layout {
    /// Goes on with a stretch that begins and ends between two words of JSON.
    pub fn extend(&mut self, json: &str) {
        let mut rest = json;
        while let Some(c) = rest.chars().next() {
            let length = match c {
                '"' => end_of_text(rest),
                _ => c.len_utf8(),
            };
            let (token, behind) = rest.split_at(length);
            self.push(token);
            rest = behind;
        }
    }

    /// All that was laid out.
    pub fn end(self) -> String {
        self.out
    }

    fn push(&mut self, token: &str) {
        match token {
            "{" | "[" => self.open(token),
            "}" | "]" => {
                if let Some(level) = self.levels.pop() {
                    self.new_line(level.indent);
                }
                self.out.push_str(token);
            }
            ":" => {
                self.out.push_str(":  ");
            }
            "," => {
                self.out.push(',');
                if let Some(level) = self.levels.last_mut() {
                    level.starts_line = true;
                    level.name = 0;
                    let indent = level.indent + STEP;
                    self.new_line(indent);
                }
            }
            token => {
                if let Some(level) = self.levels.last_mut() {
                    if level.is_object && level.starts_line {
                        level.name = token.chars().count() + 3;
                    }
                    level.starts_line = false;
                }
                self.out.push_str(token);
            }
        }
    }

    fn open(&mut self, token: &str) {
        let indent = match self.levels.last_mut() {
            Some(level) => {
                level.starts_line = false;
                level.indent + STEP + level.name
            }
            None => 0,
        };
        self.out.push_str(token);
        let is_object = token == "{";
        self.levels.push(Level { indent, name: 0, is_object, starts_line: true });
        self.new_line(indent + STEP);
    }

    /// A new line; one that holds nothing but blanks loses them.
    fn new_line(&mut self, indent: usize) {
        let kept = self.out.trim_end_matches(' ').len();
        self.out.truncate(kept);
        self.out.push_str("\r\n");
        self.out.extend(std::iter::repeat_n(' ', indent));
    }
}
