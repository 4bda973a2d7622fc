// Starts the program that Trunk built: its two file names stand in the head of the page.
// It is a file of its own because the content security policy forbids inline scripts, and it runs
// before the first paint so that a chosen theme and language do not flash up as the other one.
(async () => {
  const root = document.documentElement;
  try {
    const prefs = JSON.parse(localStorage.getItem("passerelle/prefs") ?? "{}");
    if (prefs.theme === "light" || prefs.theme === "dark") root.dataset.theme = prefs.theme;
    if (prefs.lang === "en" || prefs.lang === "fr") root.lang = prefs.lang;
  } catch {
    // Storage can be blocked and its content damaged; the program says so itself once it runs.
  }

  const address = (name) =>
    new URL(document.querySelector(`meta[name="${name}"]`).content, document.baseURI);
  try {
    const program = import(address("app-js"));
    const bytes = fetch(address("app-wasm"));
    await new Promise((ready) => {
      if (document.readyState !== "loading") ready();
      else document.addEventListener("DOMContentLoaded", ready, { once: true });
    });
    // Compiling would take the processor from the first paint. A page that nobody sees paints
    // nothing, so it does not wait for that for long.
    await new Promise((painted) => {
      requestAnimationFrame(() => setTimeout(painted));
      setTimeout(painted, 200);
    });
    const { default: init } = await program;
    await init({ module_or_path: bytes });
  } catch (error) {
    console.error(error);
    document.getElementById("skeleton")?.remove();
    document.getElementById("start-failed").hidden = false;
  }
})();
