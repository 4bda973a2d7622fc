//! Settings, workspaces and import.

catalog! {
    /// Settings, workspaces and import.
    Settings {
        title: "Settings" | "Paramètres",
    }
}
