//! Home and the activity list.

catalog! {
    /// Home and the activity list.
    Home {
        title: "Home" | "Accueil",
        attention: "What needs attention" | "Ce qui demande votre attention",
        dead: "Dead invitations" | "Invitations hors service",
        failed: "Migrations failed" | "Migrations en échec",
        on_hold: "Numbers on hold" | "Numéros réservés",
        stale: "Stale meetings" | "Réunions périmées",
        migrating: "Migrations unfinished" | "Migrations en cours",
        unassigned: "Service numbers unassigned" | "Numéros de service non attribués",
        allowance: "Service numbers left to acquire" | "Numéros de service encore possibles",
        jobs: "The job, step by step" | "Le travail, étape par étape",
        jobs_text:
            "From a new number to every invitation that prints it."
            | "D’un nouveau numéro à toutes les invitations qui le portent.",
        get_numbers: "Get service numbers" | "Obtenir des numéros de service",
        put_on_bridge: "Put one on the bridge" | "En attribuer un au pont",
        change_people: "Change people’s numbers" | "Changer les numéros des utilisateurs",
        rewrite_meetings: "Rewrite the meetings" | "Réécrire les réunions",
        take_off: "Take the old number off" | "Retirer l’ancien numéro",
        standing_attention: "Needs attention" | "Demande attention",
        standing_under_way: "Under way" | "En cours",
        standing_open: "Ready" | "Possible",
        standing_settled: "Nothing to do" | "Rien à faire",
        activity_title: "Activity" | "Activité",
        activity_lines: "What happened" | "Ce qui s’est passé",
        who: "Who" | "Qui",
        everybody: "Everybody" | "Tout le monde",
        administrator: "Administrator" | "Administrateur",
        service: "Service" | "Service",
        others: "Other organization" | "Autre organisation",
        every:
            "Show single meetings and other organizations"
            | "Montrer chaque réunion et les autres organisations",
        time: "Time (UTC)" | "Heure (UTC)",
        what: "What" | "Quoi",
        from_where: "From" | "Depuis",
        by_itself: "By itself" | "De soi-même",
        admin_center: "Admin center" | "Centre d’administration",
        console: "Console" | "Console",
        import: "Import" | "Importation",
        plan: "Plan" | "Plan",
        lab: "Lab" | "Exercice",
        undone: "Undone" | "Annulée",
        undone_text:
            "This line was undone by a rewind. What was undone stays in the list and cannot be \
             gone back to."
            | "Cette ligne a été annulée par un retour en arrière. Ce qui est annulé reste dans la \
               liste, sans qu’on puisse y revenir.",
        nothing_since: "Nothing has happened since." | "Rien ne s’est passé depuis.",
        unknown_line:
            "There is no such line in this organization."
            | "Cette ligne n’existe pas dans cette organisation.",
        line_title: "Line" | "Ligne",
        rewind_here: "Rewind to here" | "Revenir à ce point",
        rewind_to_start: "Rewind to the beginning" | "Revenir au début",
        rewind_title: "Go back?" | "Revenir en arrière\u{202f}?",
        rewind_kept:
            "Nothing is deleted: the lines stay in the list, marked as undone, and going back is a \
             line of its own."
            | "Rien n’est supprimé\u{a0}: les lignes restent dans la liste, marquées comme \
               annulées, et le retour en arrière est lui-même une ligne.",
        rewind: "Rewind" | "Revenir en arrière",
        nothing_yet: "Nothing has happened yet" | "Rien ne s’est encore passé",
        nothing_yet_text:
            "Whatever you change, and whatever the service does by itself, appears here."
            | "Tout ce que vous changez, et tout ce que le service fait de lui-même, apparaît ici.",
        nothing_shown: "No line fits the filter" | "Aucune ligne ne correspond au filtre",
        nothing_shown_text:
            "Choose Everybody, or show single meetings and other organizations."
            | "Choisissez Tout le monde, ou montrez chaque réunion et les autres organisations.",
    }
}
