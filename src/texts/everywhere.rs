//! Words that every page may need.

catalog! {
    /// Words that every page may need.
    Common {
        yes: "Yes" | "Oui",
        cancel: "Cancel" | "Annuler",
        save: "Save" | "Enregistrer",
        close: "Close" | "Fermer",
        edit: "Edit" | "Modifier",
        search: "Search" | "Rechercher",
        clear: "Clear" | "Effacer",
        none: "None" | "Aucun",
        keep: "No change" | "Ne pas modifier",
        undo: "Undo" | "Revenir en arrière",
        copy: "Copy" | "Copier",
        copied: "Copied" | "Copié",
        download: "Download" | "Télécharger",
        as_powershell: "As PowerShell" | "En PowerShell",
        toll: "Toll" | "Payant",
        toll_free: "Toll-free" | "Gratuit",
        service_toll: "Service - Toll" | "Service - Payant",
        service_toll_free: "Service - Toll-Free" | "Service - Gratuit",
        user_number: "User" | "Utilisateur",
        toll_free_area: "Toll-Free" | "Numéros gratuits",
        whole_country: "All regions" | "Toutes les régions",
        select_all: "Select all" | "Tout sélectionner",
        select_row: "Select this row" | "Sélectionner cette ligne",
        details: "Details" | "Détails",
        unavailable: "Not available" | "Indisponible",
        france: "France" | "France",
        united_states: "United States" | "États-Unis",
        united_kingdom: "United Kingdom" | "Royaume-Uni",
        germany: "Germany" | "Allemagne",
        skip_to_content: "Skip to the page" | "Aller au contenu",
        more: "More actions" | "Autres actions",
        dismiss: "Dismiss" | "Fermer ce message",
    }
}
