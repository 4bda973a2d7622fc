//! Settings, workspaces and import.

catalog! {
    /// Settings, workspaces and import.
    Settings {
        title: "Settings" | "Paramètres",
        read_only: "Another tab has this organization open; here it can only be looked at." | "Un autre onglet a ouvert cette organisation\u{202f}; ici, elle ne peut qu’être consultée.",
        follower_title: "Another tab is working on this organization" | "Un autre onglet travaille sur cette organisation",
        follower_text: "What it does appears here. Take over to go on in this tab; the other one then follows." | "Ce qu’il fait apparaît ici. Prenez la main pour continuer dans cet onglet\u{202f}; l’autre suivra.",
        take_over: "Take over" | "Prendre la main",
        not_kept_title: "Nothing is being saved" | "Rien n’est enregistré",
        download_stored: "Download what is stored" | "Télécharger ce qui est enregistré",
    }
}
