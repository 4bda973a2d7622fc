//! Home and the activity list.

catalog! {
    /// Home and the activity list.
    Home {
        title: "Home" | "Accueil",
        activity_title: "Activity" | "Activité",
    }
}
