//! What people paste: the prompts of a shell's window and of documentation, taken off before the
//! text is parsed. It only shortens lines and never drops one.

use std::borrow::Cow;

/// The text without `PS C:\>` at the beginning of its lines and, below such a line, without the
/// `>>` of its continuation. A text without a prompt comes back as it is, so that a line that
/// begins with the redirection `>>` keeps it.
pub fn without_prompts(text: &str) -> Cow<'_, str> {
    if !text.lines().any(|line| after_prompt(line).is_some()) {
        return Cow::Borrowed(text);
    }
    let mut clean = String::with_capacity(text.len());
    let mut continues = false;
    for line in text.split_inclusive('\n') {
        let rest = match after_prompt(line) {
            Some(rest) => {
                continues = true;
                rest
            }
            None => match line.trim_start().strip_prefix(">>").filter(|_| continues) {
                Some(rest) => rest.strip_prefix(' ').unwrap_or(rest),
                None => {
                    continues = false;
                    line
                }
            },
        };
        clean.push_str(rest);
    }
    Cow::Owned(clean)
}

/// What follows the prompt of this line: `PS>`, `PS C:\>`, `PS C:\Users\amos.marble> `, and the
/// same with the name of a remote computer in front. The path decides: `PS` is a command as well,
/// and a path has either a drive or nothing before its `>`.
fn after_prompt(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let line = match line.strip_prefix('[') {
        Some(remote) => remote.split_once("]: ")?.1,
        None => line,
    };
    let after_word = line.strip_prefix("PS").or_else(|| line.strip_prefix("ps"))?;
    let (path, rest) = after_word.split_once('>')?;
    let is_path = match path.strip_prefix(' ') {
        None => path.is_empty(),
        Some(path) => {
            let path = path.trim_end();
            path.is_empty() || has_drive(path) || path.starts_with(['/', '~', '\\'])
        }
    };
    is_path.then(|| rest.strip_prefix(' ').unwrap_or(rest))
}

/// Whether the path begins with a drive, such as `C:` or `Cert:`.
fn has_drive(path: &str) -> bool {
    let drive = path.split_once(':').map(|(drive, _)| drive);
    drive.is_some_and(|drive| !drive.is_empty() && drive.chars().all(char::is_alphanumeric))
}
