//! In the browser: mounts the app. Natively: says which two commands there are.

#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(passerelle::ui::app::App);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("cargo xtask run   builds the app, serves it here and prints its address");
    println!("cargo xtask test  runs every test");
}
