//! Finding and running other programs. A failure is one line that a person can act on.

use std::env::{self, consts::EXE_SUFFIX};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use crate::paths;

/// Why a command ends early, as one clear line.
#[derive(Debug)]
pub struct Stop(pub String);

/// What everything here answers.
pub type Done<T = ()> = Result<T, Stop>;

const POLL: Duration = Duration::from_millis(100);
const LOG_LINES_SHOWN: usize = 25;

/// Where the program of this name stands, if it is installed.
pub fn find(name: &str) -> Option<PathBuf> {
    let suffixes: &[&str] = if cfg!(windows) { &[EXE_SUFFIX, ".cmd"] } else { &[EXE_SUFFIX] };
    paths::programs().iter().find_map(|folder| {
        let named = |suffix: &&str| folder.join(format!("{name}{suffix}"));
        suffixes.iter().map(named).find(|path| path.is_file())
    })
}

/// A call of the named program that sees our own tools before those of the machine.
pub fn command(name: &str) -> Command {
    let mut command = Command::new(find(name).unwrap_or_else(|| PathBuf::from(name)));
    if let Ok(folders) = env::join_paths(paths::programs()) {
        command.env("PATH", folders);
    }
    command.current_dir(paths::root()).stdin(Stdio::null());
    command
}

/// What the command prints, if it can be run and succeeds.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// What `NAME --version` prints.
pub fn version(name: &str) -> Option<String> {
    find(name)?;
    answer(command(name).arg("--version"))
}

/// Runs a command to its end; its output goes where ours goes.
pub fn run(command: &mut Command) -> Done {
    let status = command.status().map_err(|error| cannot_start(command, &error))?;
    judge(command, status)
}

/// Runs commands one after the other, shown or into a log file, and can be stopped from outside.
#[derive(Clone, Default)]
pub struct Runner {
    log: Option<PathBuf>,
    now: Arc<Mutex<Now>>,
}

#[derive(Default)]
struct Now {
    child: Option<Child>,
    stopped: bool,
}

impl Runner {
    /// A runner whose commands write into the file instead of onto the screen.
    pub fn logging_to(log: PathBuf) -> Self {
        Self { log: Some(log), ..Self::default() }
    }

    /// Runs the command to its end.
    pub fn run(&self, command: &mut Command) -> Done {
        if let Some(log) = &self.log {
            let file = create(log)?;
            let copy = file.try_clone().map_err(|error| cannot_write(log, &error))?;
            command.stdout(file).stderr(copy);
        }
        self.start(command)?;
        judge(command, self.wait(command)?)
    }

    /// Ends what is running and refuses to run more.
    pub fn stop(&self) {
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        now.stopped = true;
        if let Some(child) = &mut now.child
            && let Err(error) = child.kill()
        {
            eprintln!("xtask: cannot end an installation: {error}");
        }
    }

    fn start(&self, command: &mut Command) -> Done {
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        if now.stopped {
            return Err(Stop("stopped".to_owned()));
        }
        now.child = Some(command.spawn().map_err(|error| cannot_start(command, &error))?);
        Ok(())
    }

    // Asking again and again leaves the lock free in between, so that `stop` gets at the child.
    fn wait(&self, command: &Command) -> Done<ExitStatus> {
        loop {
            let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
            let answer = now.child.as_mut().map(Child::try_wait);
            match answer {
                Some(Ok(None)) => {}
                Some(Ok(Some(status))) => return Ok(status),
                Some(Err(error)) => return Err(cannot_start(command, &error)),
                None => return Err(Stop("stopped".to_owned())),
            }
            drop(now);
            thread::sleep(POLL);
        }
    }

    /// Shows the end of what the last command wrote into the log, if there is a log.
    pub fn show_log(&self) {
        let Some(text) = self.log.as_ref().and_then(|log| fs::read_to_string(log).ok()) else {
            return;
        };
        let lines: Vec<&str> = text.lines().collect();
        for line in &lines[lines.len().saturating_sub(LOG_LINES_SHOWN)..] {
            eprintln!("  | {line}");
        }
    }
}

fn create(path: &Path) -> Done<File> {
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder.and_then(|()| File::create(path)).map_err(|error| cannot_write(path, &error))
}

fn judge(command: &Command, status: ExitStatus) -> Done {
    if status.success() {
        return Ok(());
    }
    Err(Stop(format!("`{}` failed ({status})", shown(command))))
}

fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or_default();
    let arguments = command.get_args().map(|word| word.to_string_lossy());
    let words: Vec<_> = [program.to_string_lossy()].into_iter().chain(arguments).collect();
    words.join(" ")
}

fn cannot_start(command: &Command, error: &std::io::Error) -> Stop {
    Stop(format!("`{}` cannot be run: {error}", shown(command)))
}

/// The line for a file that cannot be written.
pub fn cannot_write(path: &Path, error: &std::io::Error) -> Stop {
    Stop(format!("{} cannot be written: {error}", path.display()))
}
