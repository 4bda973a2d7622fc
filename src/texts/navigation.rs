//! The navigation and the frame around the pages.

catalog! {
    /// The navigation and the frame around the pages.
    Navigation {
        label: "Main navigation" | "Navigation principale",
        menu: "Menu" | "Menu",
        home: "Home" | "Accueil",
        voice: "Voice" | "Voix",
        phone_numbers: "Phone numbers" | "Numéros de téléphone",
        audio_conferencing: "Audio conferencing" | "Audioconférence",
        bridge: "Microsoft bridge" | "Pont Microsoft",
        users: "Users" | "Utilisateurs",
        meetings: "Meetings" | "Réunions",
        migration: "Meeting migration" | "Migration des réunions",
        tools: "Tools" | "Outils",
        activity: "Activity" | "Activité",
        settings: "Settings" | "Paramètres",
        language: "Language" | "Langue",
        theme: "Theme" | "Thème",
        theme_auto: "As the system" | "Comme le système",
        theme_light: "Light" | "Clair",
        theme_dark: "Dark" | "Sombre",
        workspace: "Organization" | "Organisation",
        not_found: "This page does not exist" | "Cette page n’existe pas",
        not_found_text: "The address may be mistyped, or from another version." | "L’adresse est peut-être mal saisie, ou vient d’une autre version.",
        go_home: "Go to Home" | "Aller à l’accueil",
        simulated: "Simulated organization" | "Organisation simulée",
        manage: "Manage organizations…" | "Gérer les organisations…",
        news: "News" | "Nouvelles",
    }
}
