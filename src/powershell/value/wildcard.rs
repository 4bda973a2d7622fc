//! Wildcards, as `-like` reads them: `*`, `?`, `[a-z]` and a backtick before any of them.

/// One piece of a pattern.
enum Piece {
    Any,
    One,
    Char(char),
    Set(Vec<(char, char)>),
}

/// Whether the whole text fits the pattern.
pub fn fits(text: &str, pattern: &str, is_case_sensitive: bool) -> bool {
    let folded = |text: &str| match is_case_sensitive {
        true => text.to_string(),
        false => text.to_lowercase(),
    };
    let text: Vec<char> = folded(text).chars().collect();
    let pieces = pieces(&folded(pattern));
    let (mut at, mut piece) = (0, 0);
    // Where the last star stood and how far it reached: when the rest does not fit, it takes one
    // character more. Only the last star is ever tried again, so the time stays bounded.
    let mut star: Option<(usize, usize)> = None;
    loop {
        match pieces.get(piece) {
            Some(Piece::Any) => {
                star = Some((piece, at));
                piece += 1;
                continue;
            }
            Some(wanted) if text.get(at).is_some_and(|c| is_one(wanted, *c)) => {
                at += 1;
                piece += 1;
                continue;
            }
            None if at == text.len() => return true,
            _ => {}
        }
        match star {
            Some((place, reached)) if reached < text.len() => {
                star = Some((place, reached + 1));
                (at, piece) = (reached + 1, place + 1);
            }
            _ => return false,
        }
    }
}

fn is_one(piece: &Piece, c: char) -> bool {
    match piece {
        Piece::Any => false,
        Piece::One => true,
        Piece::Char(wanted) => *wanted == c,
        Piece::Set(ranges) => ranges.iter().any(|(from, to)| (*from..=*to).contains(&c)),
    }
}

fn pieces(pattern: &str) -> Vec<Piece> {
    let chars: Vec<char> = pattern.chars().collect();
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(c) = chars.get(at) {
        at += 1;
        pieces.push(match c {
            '*' => Piece::Any,
            '?' => Piece::One,
            '`' if at < chars.len() => {
                at += 1;
                Piece::Char(chars[at - 1])
            }
            '[' => match chars[at..].iter().position(|c| *c == ']').filter(|end| *end > 0) {
                Some(end) => {
                    let set = &chars[at..at + end];
                    at += end + 1;
                    Piece::Set(ranges(set))
                }
                None => Piece::Char('['),
            },
            other => Piece::Char(*other),
        });
    }
    pieces
}

/// `a-z` and single characters.
fn ranges(set: &[char]) -> Vec<(char, char)> {
    let mut ranges = Vec::new();
    let mut rest = set;
    loop {
        match rest {
            [from, '-', to, after @ ..] => {
                ranges.push((*from, *to));
                rest = after;
            }
            [one, after @ ..] => {
                ranges.push((*one, *one));
                rest = after;
            }
            [] => return ranges,
        }
    }
}
