//! The set-up guide of Phone System.

catalog! {
    /// The set-up guide of Phone System.
    Guide {
        title: "Set-up guide" | "Guide d’installation",
        lead: "Phone System in ten stages. Each state is read from the organization: nothing is ticked by hand." | "Le Système téléphonique en dix étapes. Chaque état est lu dans l’organisation\u{a0}: rien ne se coche à la main.",
        stages: "The ten stages" | "Les dix étapes",
        progress: "Stages that are done" | "Étapes terminées",
        all_done: "Phone System is set up" | "Le Système téléphonique est installé",
        all_done_text: "All ten stages are done." | "Les dix étapes sont terminées.",
        availability: "Check availability in your country" | "Vérifier la disponibilité dans votre pays",
        licenses: "Buy and assign licenses" | "Acheter et attribuer des licences",
        user_numbers: "Get user numbers" | "Obtenir des numéros d’utilisateur",
        service_numbers: "Get service numbers" | "Obtenir des numéros de service",
        calling_plans: "Set up Calling Plans" | "Configurer les forfaits d’appels",
        conferencing: "Set up Audio Conferencing" | "Configurer l’Audioconférence",
        queues: "Set up a call queue" | "Configurer une file d’attente d’appels",
        attendants: "Set up an auto attendant" | "Configurer un standard automatique",
        attached: "Attach the service numbers" | "Rattacher les numéros de service",
        credits: "Set up Communications Credits" | "Configurer les crédits de communications",
        done: "Done" | "Terminé",
        partly: "Partly done" | "En partie",
        missing: "Missing" | "À faire",
        needs_voice: "Voice opens with the licenses of stage 2." | "Voix s’ouvre avec les licences de l’étape 2.",
        see_own: "To go through the stages from nothing, start a new organization." | "Pour parcourir les étapes depuis le début, créez une organisation.",
        new_organization: "New organization…" | "Nouvelle organisation…",
        tell_people: "Then tell people where their number stands: in Skype for Business under Settings, Tools, Options, Phones; in Teams under Calls, above the dial pad." | "Dites ensuite aux utilisateurs où se trouve leur numéro\u{a0}: dans Skype Entreprise sous Paramètres, Outils, Options, Téléphones\u{202f}; dans Teams sous Appels, au-dessus du pavé de numérotation.",
    }
}
