//! Meetings: the migration.

catalog! {
    /// Meetings: the migration.
    Meetings {
        title: "Meeting migration" | "Migration des réunions",
        purpose:
            "Rewrites invitations that were already sent, so that they carry their organizer’s \
             present numbers."
            | "Réécrit les invitations déjà envoyées, pour qu’elles portent les numéros actuels \
               de leur organisateur.",
        start: "Start migration" | "Démarrer la migration",
        until_drained: "Until the migration drains" | "Jusqu’à la fin de la migration",
        under_way:
            "Time passes until the migration drains"
            | "Le temps passe jusqu’à la fin de la migration",
        off_title:
            "The Meeting Migration Service is switched off"
            | "Le service de migration de réunion est arrêté",
        off_text:
            "Requests are refused and changes start nothing. Runs that wait or work go on."
            | "Les demandes sont refusées et les changements ne démarrent rien. Ce qui est en \
               file d’attente ou en cours se poursuit.",
        go_to_settings: "Go to Settings" | "Aller aux paramètres",
        warn_people:
            "Everybody who is invited gets another notification for each meeting: warn them \
             first."
            | "Chaque personne invitée recevra une nouvelle notification par réunion\u{202f}: \
               prévenez-les d’abord.",
        finish_changes:
            "If more changes are to come, finish them first: each run rewrites everything once \
             more."
            | "Si d’autres changements sont prévus, terminez-les d’abord\u{202f}: chaque passage \
               réécrit tout une fois de plus.",
        show_them: "Show them" | "Les afficher",
        progress: "Organizers finished" | "Organisateurs terminés",
        states: "Organizers by state" | "Organisateurs par état",
        picture: "The four states over virtual time" | "Les quatre états au fil du temps virtuel",
        time_utc: "Time (UTC)" | "Heure (UTC)",
        pending_note: "wait in the queue" | "En attente",
        in_progress_note: "are being rewritten" | "En cours de réécriture",
        failed_note: "gave up after nine retries" | "Échec après neuf essais",
        succeeded_note: "are done" | "Réussi",
        list: "Organizers" | "Organisateurs",
        organizer: "Organizer" | "Organisateur",
        state: "State" | "État",
        meetings: "Meetings" | "Réunions",
        expected_end: "Expected end" | "Fin prévue",
        ended: "Ended" | "Terminée",
        note: "Note" | "Remarque",
        not_asked: "Not started" | "Non démarrée",
        search: "Search organizers" | "Rechercher un organisateur",
        search_hint: "Name or address" | "Nom ou adresse",
        all_states: "All states" | "Tous les états",
        stale: "Stale" | "Périmée",
        stale_filter: "With stale meetings" | "Avec réunions périmées",
        clear_ticks: "Clear selection" | "Effacer la sélection",
        nobody_ticked:
            "Tick organizers in the list first."
            | "Cochez d’abord des organisateurs dans la liste.",
        nobody_stale:
            "No organizer has stale meetings that could be rewritten."
            | "Aucun organisateur n’a de réunion périmée à réécrire.",
        none_found: "No organizer matches" | "Aucun organisateur ne correspond",
        none_found_text:
            "Change the search or the state, or show all of them."
            | "Modifiez la recherche ou l’état, ou affichez-les tous.",
        show_all: "Show all" | "Tout afficher",
        empty_title: "No invitation has to be rewritten" | "Aucune invitation à réécrire",
        empty_text:
            "Change the default numbers of people under Audio conferencing > Users. The meetings \
             that they have already sent then carry other numbers, appear here, and can be \
             rewritten."
            | "Modifiez les numéros par défaut des personnes sous Audioconférence > Utilisateurs. \
               Les réunions qu’elles ont déjà envoyées portent alors d’autres numéros, \
               apparaissent ici et peuvent être réécrites.",
        go_to_users: "Go to Users" | "Aller aux utilisateurs",
        record: "Status record" | "Enregistrement d’état",
        meetings_of: "Meetings of this organizer" | "Réunions de cet organisateur",
        no_meetings:
            "This person organizes no meetings."
            | "Cette personne n’organise aucune réunion.",
        compare_hint:
            "Choose one to see its invitation before and after."
            | "Choisissez-en une pour voir son invitation avant et après.",
        up_to_date: "Up to date" | "À jour",
        dead: "Dead number" | "Numéro mort",
        past: "Past" | "Passée",
        rewritten: "Rewritten" | "Réécrite",
        invitation: "Invitation" | "Invitation",
        before: "Before" | "Avant",
        after: "After" | "Après",
        should_print: "What it should print" | "Ce qu’elle devrait porter",
        removed: "removed" | "supprimé",
        added: "new" | "nouveau",
        planned_title: "This is what a rewrite will change" | "Voici ce qu’une réécriture changera",
        done_title: "This is what the rewrite changed" | "Voici ce que la réécriture a changé",
        same_title: "A rewrite would change nothing here" | "Une réécriture ne changerait rien ici",
        blocked_title:
            "The service does not rewrite this meeting"
            | "Le service ne réécrit pas cette réunion",
        dead_title:
            "A number in this invitation reaches nobody"
            | "Un numéro de cette invitation ne mène nulle part",
        dead_text:
            "It is no longer on the bridge, or its calls are no longer paid. Whoever dials it \
             cannot join."
            | "Il n’est plus sur le pont, ou ses appels ne sont plus payés. Qui le compose ne \
               peut pas rejoindre la réunion.",
        losses: "What is lost" | "Ce qui est perdu",
    }
}
