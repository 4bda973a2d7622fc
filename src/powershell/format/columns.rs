//! The widths of a table's columns: those that fit, those that share what is left, and those that
//! are cut or dropped at the right edge.

/// What stands between two columns.
pub const GAP: usize = 1;

/// The widths within a table of so many characters. A wanted width of 0 means an even share of
/// what the others leave. Where there is too little room the last column is cut, and dropped when
/// nothing of it is left: its width is then 0.
pub fn fitted(wanted: &[usize], width: usize) -> Vec<usize> {
    let mut widths: Vec<usize> = wanted.iter().map(|wanted| (*wanted).max(1)).collect();
    let sharing = wanted.iter().filter(|wanted| **wanted == 0).count();
    let total = total(&widths);
    if total > width {
        return trimmed(widths, width);
    }
    let rest = width - total;
    let share = rest.checked_div(sharing).unwrap_or_default();
    let more = rest.checked_rem(sharing).unwrap_or_default();
    let shared = widths.iter_mut().zip(wanted).filter(|(_, wanted)| **wanted == 0);
    for (place, (own, _)) in shared.enumerate() {
        *own += share + usize::from(place < more);
    }
    widths
}

fn total(widths: &[usize]) -> usize {
    let sum = widths.iter().fold(0usize, |sum, width| sum.saturating_add(*width));
    sum.saturating_add(widths.len().saturating_sub(1) * GAP)
}

fn trimmed(mut widths: Vec<usize>, width: usize) -> Vec<usize> {
    let mut visible = widths.len();
    while visible > 0 {
        let excess = total(&widths[..visible]).saturating_sub(width);
        let last = widths[visible - 1];
        if last > excess {
            widths[visible - 1] = last - excess;
            break;
        }
        widths[visible - 1] = 0;
        visible -= 1;
    }
    widths
}
