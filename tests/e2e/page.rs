//! A page as a person has it in front of them: the verbs of the stories.
//!
//! Everything is found by role and accessible name (`*` in a name stands for any text). A verb
//! waits for what it needs, up to ten seconds, and then fails with what there was instead.
//!
//! | to | verbs |
//! |---|---|
//! | go somewhere | `open`, `reload`, `another_tab`, `leave_for` |
//! | set the scene | `size`, `preferences`, `medium`, `slow_down` |
//! | act (`page/act.rs`) | `click`, `fill`, `choose`, `check`, `uncheck`, `press`, `upload`, … |
//! | expect (`page/expect.rs`) | `expect`, `expect_none`, `expect_text`, `expect_disabled`, … |
//! | read | `text`, `value`, `count`, `labels`, `script` |
//! | judge | `check_accessibility` (the end of a story does it by itself) |
//!
//! `page.within("dialog", "Assign")` and `page.within("row", "*Ada Lovelace*")` narrow the verbs
//! to a part of the page; `page.patient(60)` lets them wait longer. A verb that acts on one thing
//! refuses to choose between two of the same name.

mod act;
mod expect;

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::cdp::Cdp;
use thirtyfour::error::WebDriverResult;
use thirtyfour::session::handle::SessionHandle;
use thirtyfour::{BrowserLogEntry, WebDriver, WebElement, WindowHandle};

use crate::tree::{self, Node, Wanted, matches};
use crate::watch;

const LIMIT: Duration = Duration::from_secs(10);
const POLL: Duration = Duration::from_millis(40);
const WIDE: (u32, u32) = (1280, 800);

/// One tab, or a part of what it shows.
#[derive(Clone)]
pub struct Page {
    driver: Arc<SessionHandle>,
    base: String,
    folder: PathBuf,
    tab: Rc<RefCell<WindowHandle>>,
    scope: Vec<Wanted>,
    limit: Duration,
    shared: Rc<Shared>,
}

/// What the tabs of a story have in common.
struct Shared {
    steps: RefCell<Vec<String>>,
    front: RefCell<WindowHandle>,
}

impl Page {
    /// The only tab of a browser that has just started; nothing is open yet.
    pub async fn new(driver: WebDriver, base: String, folder: PathBuf) -> Self {
        let driver = Arc::clone(driver.handle());
        let tab = driver.window().await.expect("the first tab");
        let front = RefCell::new(tab.clone());
        let shared = Rc::new(Shared { steps: RefCell::default(), front });
        let tab = Rc::new(RefCell::new(tab));
        let page = Self { driver, base, folder, tab, scope: Vec::new(), limit: LIMIT, shared };
        page.size(WIDE.0, WIDE.1).await;
        page
    }

    /// The address of the app, with a slash at the end.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// What the story did so far, in its own words.
    pub fn steps(&self) -> Vec<String> {
        self.shared.steps.borrow().clone()
    }

    /// The same verbs inside the one thing of this role and name.
    pub fn within(&self, role: &str, name: &str) -> Self {
        let mut page = self.clone();
        page.scope.push(Wanted { role: role.to_owned(), name: name.to_owned() });
        page
    }

    /// The same verbs, waiting up to so many seconds.
    pub fn patient(&self, limit_s: u64) -> Self {
        Self { limit: Duration::from_secs(limit_s), ..self.clone() }
    }

    /// Opens a route, such as `#/voice/numbers`, and waits until the program shows it.
    pub async fn open(&self, route: &str) {
        let address = format!("{}{route}", self.base);
        self.until(&format!("open {address}"), async || {
            self.driver.goto(&address).await?;
            Ok(Some(()))
        })
        .await;
        self.started().await;
    }

    /// Loads the page again, as F5 does.
    pub async fn reload(&self) {
        self.until("reload", async || self.driver.refresh().await.map(Some)).await;
        self.started().await;
    }

    // The program takes the place of the skeleton that is painted before it is there.
    async fn started(&self) {
        const STARTED: &str = "return document.readyState === 'complete' \
                               && !document.getElementById('skeleton')";
        self.until("the program starts", async || {
            let answer = self.driver.execute(STARTED, vec![]).await?;
            Ok((*answer.json() == true).then_some(()))
        })
        .await;
    }

    /// A second tab of the same browser, with nothing open yet.
    pub async fn another_tab(&self) -> Self {
        let tab = self.driver.new_tab().await.expect("a second tab");
        let page = Self { tab: Rc::new(RefCell::new(tab)), scope: Vec::new(), ..self.clone() };
        page.size(WIDE.0, WIDE.1).await;
        page
    }

    /// Closes the tab and opens the app again, in a tab that takes its place, after so many
    /// minutes. Only the clock of the page is moved, so nobody waits for them.
    pub async fn leave_for(&self, minutes: u64) {
        let later = self.another_tab().await;
        self.front().await;
        self.driver.close_window().await.expect("the tab closes");
        let tab = later.tab.borrow().clone();
        self.tab.replace(tab);
        let shift_ms = minutes * 60_000;
        let clock = format!(
            "{{ const real = Date; const now = () => real.now() + {shift_ms};
               Date = class extends real {{
                   constructor(...given) {{ given.length ? super(...given) : super(now()); }}
                   static now() {{ return now(); }}
               }}; }}"
        );
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": clock })).await;
        self.open("").await;
    }

    /// Sets the size of what the page can use, in CSS pixels.
    pub async fn size(&self, width: u32, height: u32) {
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    /// Shows the page as on paper (`print`), or with the colors of the system (`forced`).
    pub async fn medium(&self, medium: &str) {
        let forced = if medium == "forced" { "active" } else { "none" };
        let features = json!([{ "name": "forced-colors", "value": forced }]);
        let media = if medium == "print" { "print" } else { "" };
        let wanted = json!({ "media": media, "features": features });
        self.cdp("Emulation.setEmulatedMedia", wanted).await;
    }

    /// Makes the processor so many times slower, for this tab.
    pub async fn slow_down(&self, times: u32) {
        self.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": times })).await;
    }

    /// Sets language (`en`, `fr`) and theme (`auto`, `light`, `dark`) as Settings would, and
    /// loads the app again so that both are in effect.
    pub async fn preferences(&self, lang: &str, theme: &str) {
        self.open("").await;
        let text = json!({ "lang": lang, "theme": theme }).to_string();
        let store = "localStorage.setItem('passerelle/prefs', arguments[0])";
        self.script(store, vec![json!(text)]).await;
        self.reload().await;
    }

    /// The visible text.
    pub async fn text(&self) -> String {
        let answer = self.until("read the text", async || self.visible_text().await).await;
        tree::squeezed(&answer)
    }

    async fn visible_text(&self) -> WebDriverResult<Option<String>> {
        let text = match self.root().await? {
            Root::Page => self.driver.execute("return document.body.innerText", vec![]).await?,
            Root::Part(node) => {
                let part = tree::element(&self.tools(), &node).await?.to_json()?;
                self.driver.execute("return arguments[0].innerText", vec![part]).await?
            }
            Root::Missing => return Ok(None),
        };
        Ok(text.json().as_str().map(str::to_owned))
    }

    /// The names of all boxes to tick that contain `part`, in the order of the page.
    pub async fn labels(&self, part: &str) -> Vec<String> {
        let boxes = "return [...document.querySelectorAll('input[type=checkbox][aria-label]')]
            .map(box => box.ariaLabel).filter(name => name.includes(arguments[0]))";
        let names = self.script(boxes, vec![json!(part)]).await;
        serde_json::from_value(names).expect("names are texts")
    }

    /// How many things of this role and name there are right now.
    pub async fn count(&self, role: &str, name: &str) -> usize {
        self.front().await;
        self.all(&wanted(role, name)).await.expect("the page answers").len()
    }

    /// Runs a script in the page and answers what it returns.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.front().await;
        let answer = self.driver.execute(script, arguments).await;
        answer.expect("the script runs").json().clone()
    }

    /// Runs a script that calls its last argument when it is done.
    pub async fn script_that_waits(&self, script: &str) -> Value {
        self.front().await;
        let answer = self.driver.execute_async(script, vec![]).await;
        answer.expect("the script runs").json().clone()
    }

    /// Fails on a serious accessibility finding in the page as it is now.
    pub async fn check_accessibility(&self) {
        let findings = watch::accessibility(self).await;
        assert!(findings.is_empty(), "{}", findings.join("\n"));
    }

    /// Saves a picture of what the tab shows.
    pub async fn screenshot(&self, path: &Path) -> WebDriverResult<()> {
        self.front().await;
        self.driver.screenshot(path).await
    }

    /// What the browser logged since the last call, from all tabs.
    pub async fn log(&self, kind: &str) -> Vec<BrowserLogEntry> {
        self.driver.get_log(kind).await.expect("Chromium keeps this log")
    }

    async fn cdp(&self, method: &str, parameters: Value) -> Value {
        self.front().await;
        self.tools().send_raw(method, parameters).await.expect("Chromium knows this command")
    }

    fn tools(&self) -> Cdp {
        Cdp::new(Arc::clone(&self.driver))
    }

    // Commands go to the tab in front, so a story may use its tabs in any order.
    async fn front(&self) {
        let tab = self.tab.borrow().clone();
        if *self.shared.front.borrow() != tab {
            self.driver.switch_to_window(tab.clone()).await.expect("the tab is open");
            self.shared.front.replace(tab);
        }
    }

    async fn root(&self) -> WebDriverResult<Root> {
        let mut root = Root::Page;
        for part in &self.scope {
            let mut found = self.below(&root, part).await?;
            if found.len() != 1 {
                return Ok(Root::Missing);
            }
            root = Root::Part(found.remove(0));
        }
        Ok(root)
    }

    async fn below(&self, root: &Root, wanted: &Wanted) -> WebDriverResult<Vec<Node>> {
        let below = match root {
            Root::Page => None,
            Root::Part(node) => Some(node),
            Root::Missing => return Ok(Vec::new()),
        };
        let mut found = Vec::new();
        for role in wanted.role.split('|') {
            found.extend(tree::nodes(&self.tools(), below, role).await?);
        }
        if wanted.name != "*" {
            tree::name_by_text(&self.tools(), &mut found).await?;
        }
        found.retain(|node| matches(&wanted.name, &node.name));
        Ok(found)
    }

    async fn all(&self, wanted: &Wanted) -> WebDriverResult<Vec<Node>> {
        let root = self.root().await?;
        self.below(&root, wanted).await
    }

    async fn one(&self, wanted: &Wanted) -> WebDriverResult<Option<Node>> {
        let mut found = self.all(wanted).await?;
        Ok(if found.len() == 1 { found.pop() } else { None })
    }

    async fn element(&self, wanted: &Wanted) -> WebDriverResult<Option<WebElement>> {
        match self.one(wanted).await? {
            Some(node) => tree::element(&self.tools(), &node).await.map(Some),
            None => Ok(None),
        }
    }

    /// Notes the step, then asks again and again until there is an answer.
    async fn until<T>(&self, step: &str, probe: impl AsyncFn() -> WebDriverResult<Option<T>>) -> T {
        match self.attempt(step, probe).await {
            Ok(answer) => answer,
            Err(reason) => panic!("{reason}"),
        }
    }

    /// Like `until`, for a step about one thing: the failure names what is there instead.
    async fn until_found<T>(
        &self,
        step: &str,
        wanted: &Wanted,
        probe: impl AsyncFn() -> WebDriverResult<Option<T>>,
    ) -> T {
        match self.attempt(step, probe).await {
            Ok(answer) => answer,
            Err(reason) => {
                let any = Wanted { role: wanted.role.clone(), name: "*".to_owned() };
                let there = self.all(&any).await.unwrap_or_default();
                let names: Vec<&str> = there.iter().map(|node| node.name.as_str()).collect();
                let part = self
                    .scope
                    .last()
                    .map_or_else(String::new, |part| format!(" in {part}, if that is there once"));
                panic!("{reason}\nof this role there are {names:?}{part}");
            }
        }
    }

    async fn attempt<T>(
        &self,
        step: &str,
        probe: impl AsyncFn() -> WebDriverResult<Option<T>>,
    ) -> Result<T, String> {
        let place: String = self.scope.iter().map(|part| format!("in {part}: ")).collect();
        self.shared.steps.borrow_mut().push(format!("{place}{step}"));
        self.front().await;
        let start = Instant::now();
        loop {
            let outcome = probe().await;
            if let Ok(Some(answer)) = outcome {
                return Ok(answer);
            }
            if start.elapsed() > self.limit {
                let why = outcome.err().map_or_else(String::new, |error| format!(" ({error})"));
                return Err(format!("{place}{step}: not within {:?}{why}", self.limit));
            }
            tokio::time::sleep(POLL).await;
        }
    }
}

/// Where a verb looks.
enum Root {
    Page,
    Part(Node),
    Missing,
}

fn wanted(role: &str, name: &str) -> Wanted {
    Wanted { role: role.to_owned(), name: name.to_owned() }
}
