//! The clock bar.

catalog! {
    /// The clock bar.
    Clock {
        label: "Virtual clock" | "Horloge virtuelle",
        pause: "Pause" | "Pause",
        resume: "Resume" | "Reprendre",
        speed: "Speed" | "Vitesse",
        next_event: "Next event" | "Prochain événement",
        until_drained: "Until the migration drains" | "Jusqu’à la fin de la migration",
        plus_1: "+1 min" | "+1 min",
        plus_5: "+5 min" | "+5 min",
        plus_10: "+10 min" | "+10 min",
        more: "More time controls" | "Autres commandes de temps",
        go_to: "Go to a time" | "Aller à une heure",
        date: "Date" | "Date",
        time: "Time (UTC)" | "Heure (UTC)",
        go: "Go" | "Aller",
        utc: "UTC" | "UTC",
        nothing_due: "Nothing is going to happen by itself." | "Rien ne va se produire de soi-même.",
        nothing_migrates: "No migration is waiting or running." | "Aucune migration n’est en attente ni en cours.",
        not_a_time: "Give a date and a time, such as 2018-04-18 and 14:30." | "Indiquez une date et une heure, par exemple 2018-04-18 et 14:30.",
        time_is_past: "The clock only goes forward. To go back, use Rewind on the Activity page." | "L’horloge n’avance que dans un sens. Pour revenir en arrière, utilisez la page Activité.",
        too_far: "At most one year ahead in one go." | "Un an au plus en une seule fois.",
        working: "Time passes…" | "Le temps passe…",
        stop: "Stop" | "Arrêter",
        follower: "Another tab runs the clock." | "Un autre onglet fait avancer l’horloge.",
    }
}
