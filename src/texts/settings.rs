//! Settings, workspaces and import.

catalog! {
    /// Settings, workspaces and import.
    Settings {
        title: "Settings" | "Paramètres",
        read_only:
            "Another tab has this organization open; here it can only be looked at."
            | "Un autre onglet a ouvert cette organisation\u{202f}; ici, elle ne peut qu’être \
               consultée.",
        follower_title:
            "Another tab is working on this organization"
            | "Un autre onglet travaille sur cette organisation",
        follower_text:
            "What it does appears here. Take over to go on in this tab; the other one then follows."
            | "Ce qu’il fait apparaît ici. Prenez la main pour continuer dans cet onglet\u{202f}; \
               l’autre suivra.",
        take_over: "Take over" | "Prendre la main",
        not_kept_title: "Nothing is being saved" | "Rien n’est enregistré",
        download_stored: "Download what is stored" | "Télécharger ce qui est enregistré",
        appearance: "Language and theme" | "Langue et thème",
        language: "Language" | "Langue",
        theme: "Theme" | "Thème",
        billing: "Licenses and Communications Credits" | "Licences et crédits de communications",
        billing_text: "What was bought, and the money for toll-free numbers, have pages of their own." | "Ce qui a été acheté, et l’argent des numéros gratuits, ont leurs propres pages.",
        profile: "Profile" | "Profil",
        profile_text: "Which service is simulated. The figures and rules of that time hold from now on." | "Quel service est simulé. Les chiffres et les règles de cette époque valent dès lors.",
        profile_change: "Change the profile" | "Changer de profil",
        profile_kept: "What exists stays as it is: reservations and migrations that run keep their times." | "Ce qui existe reste en l’état\u{a0}: les réservations et les migrations en cours gardent leurs délais.",
        leave_anyway: "Open the other one" | "Ouvrir l’autre",
        leave_text: "It lives in memory only: nothing keeps it once another organization takes its place. Save a backup file first to come back to it." | "Elle ne vit qu’en mémoire\u{a0}: rien ne la garde une fois qu’une autre prend sa place. Enregistrez d’abord une sauvegarde pour pouvoir y revenir.",
        new_organization: "New organization…" | "Nouvelle organisation…",
        new_title: "New organization" | "Nouvelle organisation",
        new_text: "It begins on 18 April 2018 with eight people and without any license, and the open organization stays as it is." | "Elle commence le 18 avril 2018 avec huit personnes et sans aucune licence\u{202f}; l’organisation ouverte reste en l’état.",
        new_domain: "Domain" | "Domaine",
        new_domain_hint: "Such as fabrikam.com; people’s addresses end with it." | "Par exemple fabrikam.com\u{202f}; les adresses se terminent ainsi.",
        new_country: "Country/Region" | "Pays/Région",
        new_create: "Create" | "Créer",
        name_missing: "Give the organization a name." | "Donnez un nom à l’organisation.",
        name_long: "A name has at most 60 characters." | "Un nom compte au plus 60 caractères.",
        name_taken: "An organization of this browser has that name. Choose another." | "Une organisation de ce navigateur porte déjà ce nom. Choisissez-en un autre.",
        domain_missing: "Give the domain of its addresses, such as fabrikam.com." | "Indiquez le domaine de ses adresses, par exemple fabrikam.com.",
        domain_bad: "A domain has letters, digits and hyphens between points, such as fabrikam.com." | "Un domaine se compose de lettres, de chiffres et de traits d’union entre des points, par exemple fabrikam.com.",
        migration: "Meeting Migration Service" | "Service de migration de réunion",
        migration_switch: "The service rewrites meetings" | "Le service réécrit les réunions",
        migration_text:
            "Off, nothing can be asked for; runs that wait or work already go on."
            | "Arrêté, il refuse toute demande\u{202f}; les migrations en attente ou en cours continuent.",
        automatic_switch:
            "Rewrite by itself after conferencing changes"
            | "Réécrire de lui-même après un changement d’audioconférence",
        automatic_text:
            "Licenses, conference IDs and providers then start it. A changed default number never \
             does: that is asked for on the Meeting migration page."
            | "Les licences, les ID de conférence et les fournisseurs le lancent alors. Un numéro \
               par défaut modifié ne le fait jamais\u{a0}: cela se demande sur la page Migration \
               des réunions.",
        organizations: "Organizations" | "Organisations",
        organizations_text:
            "Each lives in this browser with its own clock and its own past; opening one leaves \
             the others as they are."
            | "Chacune vit dans ce navigateur avec sa propre horloge et son propre passé\u{202f}; \
               en ouvrir une laisse les autres en l’état.",
        name: "Name" | "Nom",
        created: "Created (UTC)" | "Créée (UTC)",
        size: "Size (units)" | "Taille (unités)",
        actions: "Actions" | "Actions",
        is_open: "Open now" | "Ouverte",
        open: "Open" | "Ouvrir",
        delete: "Delete" | "Supprimer",
        is_damaged: "Damaged" | "Endommagée",
        is_unfinished: "Unfinished" | "Inachevée",
        in_memory: "In this tab only" | "Dans cet onglet seulement",
        delete_text:
            "Everything in it is lost, unless you have saved a backup file. The others stay as \
             they are."
            | "Tout son contenu est perdu, sauf si vous avez enregistré un fichier de sauvegarde. \
               Les autres restent en l’état.",
        store: "Used of the browser’s store" | "Mémoire du navigateur utilisée",
        backup_card: "Backup files and the sample" | "Sauvegardes et exemple",
        save_backup: "Save a backup file" | "Enregistrer un fichier de sauvegarde",
        backup_saved:
            "The backup file is on its way to your downloads."
            | "Le fichier de sauvegarde part vers vos téléchargements.",
        backup_not_saved:
            "The browser did not take the file."
            | "Le navigateur n’a pas accepté le fichier.",
        load_backup: "Load a backup" | "Charger une sauvegarde",
        load_backup_label: "Drop a backup file here" | "Déposez ici un fichier de sauvegarde",
        load_backup_hint:
            "It becomes a new organization; nothing is written over."
            | "Il devient une nouvelle organisation\u{202f}; rien n’est écrasé.",
        backup_not_loaded: "The backup was not loaded" | "La sauvegarde n’a pas été chargée",
        memory_text:
            "It can still be opened here, but then it lives in this tab only: what you do in it is \
             lost with the tab, unless you save a backup file again."
            | "Elle peut s’ouvrir ici, mais ne vit alors que dans cet onglet\u{202f}: ce que vous \
               y faites disparaît avec lui, sauf si vous enregistrez à nouveau une sauvegarde.",
        memory_open: "Open in this tab only" | "Ouvrir dans cet onglet seulement",
        file_unreadable:
            "The browser could not read the file. Choose it again."
            | "Le navigateur n’a pas pu lire le fichier. Choisissez-le à nouveau.",
        reset_sample: "Reset the sample" | "Réinitialiser l’exemple",
        reset_title: "Reset the sample?" | "Réinitialiser l’exemple\u{202f}?",
        reset_text:
            "Contoso begins again on 18 April 2018 at 09:00. Everything done in it is lost, unless \
             you have saved a backup file."
            | "Contoso recommence le 18 avril 2018 à 09:00. Tout ce qui y a été fait est perdu, \
               sauf si vous avez enregistré un fichier de sauvegarde.",
        was_reset: "The sample begins again." | "L’exemple recommence.",
        bigger: "Load a bigger organization" | "Charger une organisation plus grande",
        bigger_text:
            "Contoso with five meetings for each person. Inventing them takes a moment."
            | "Contoso avec cinq réunions par personne. Les inventer prend un instant.",
        bigger_size: "Size" | "Taille",
        bigger_load: "Load" | "Charger",
        is_being_made: "Being made…" | "En préparation…",
        import_card: "Your own people" | "Vos propres utilisateurs",
        import_card_text:
            "Bring an export of Get-CsOnlineDialInConferencingUser, or any CSV file with an \
             address column, and rehearse on your own people. The file does not leave this browser."
            | "Apportez une exportation de Get-CsOnlineDialInConferencingUser, ou tout fichier CSV \
               avec une colonne d’adresses, et répétez avec vos propres utilisateurs. Le fichier \
               ne quitte pas ce navigateur.",
        import_open: "Import people…" | "Importer des utilisateurs…",
        import_title: "Import people" | "Importer des utilisateurs",
        import_back: "Back to Settings" | "Retour aux paramètres",
        import_subtitle:
            "A file becomes a new organization. Nothing changes before Import, and the open \
             organization stays as it is."
            | "Un fichier devient une nouvelle organisation. Rien ne change avant Importer, et \
               l’organisation ouverte reste en l’état.",
        import_file: "A CSV file of people" | "Un fichier CSV d’utilisateurs",
        import_drop: "Drop a CSV file here" | "Déposez ici un fichier CSV",
        import_choose: "Choose a file" | "Choisir un fichier",
        import_hint:
            "Comma, semicolon or tab; UTF-8, UTF-16 or Windows; at most 64 MB."
            | "Virgule, point-virgule ou tabulation\u{202f}; UTF-8, UTF-16 ou Windows\u{202f}; \
               64\u{a0}Mo au plus.",
        import_reading: "Reading the file" | "Lecture du fichier",
        import_failed: "This file cannot be imported" | "Ce fichier ne peut pas être importé",
        import_found: "What the file holds" | "Ce que contient le fichier",
        import_added: "Added" | "Ajouts",
        import_changed: "Changed" | "Modifications",
        import_unchanged: "Unchanged" | "Sans changement",
        import_skipped: "Skipped" | "Lignes ignorées",
        import_added_note:
            "people who are not in the open organization"
            | "personnes absentes de l’organisation ouverte",
        import_changed_note:
            "people who have other data there"
            | "personnes qui y ont d’autres données",
        import_unchanged_note:
            "people who are there just so"
            | "personnes qui y figurent à l’identique",
        import_skipped_note:
            "rows that come to nothing, listed below"
            | "elles ne donnent rien\u{202f}; voir la liste ci-dessous",
        import_format: "Format" | "Format",
        import_columns: "Columns read" | "Colonnes lues",
        import_ignored: "Columns ignored" | "Colonnes ignorées",
        import_missing: "Not in the file" | "Absent du fichier",
        import_choices: "The new organization" | "La nouvelle organisation",
        import_name: "Name of the organization" | "Nom de l’organisation",
        import_name_missing: "Give the organization a name." | "Donnez un nom à l’organisation.",
        import_home: "Country of national numbers" | "Pays des numéros nationaux",
        import_home_hint:
            "Numbers without a country code are read as people there write them. Another choice \
             reads the file again."
            | "Les numéros sans indicatif de pays sont lus comme on les écrit là-bas. Un autre \
               choix relit le fichier.",
        import_meetings: "Invented meetings per person" | "Réunions inventées par personne",
        import_meetings_hint:
            "The file has no meetings. Invented ones let you rehearse a migration; their dates and \
             subjects mean nothing."
            | "Le fichier ne contient aucune réunion. Des réunions inventées permettent de répéter \
               une migration\u{202f}; leurs dates et leurs sujets ne signifient rien.",
        import_now: "Import" | "Importer",
        import_nobody:
            "There is nobody to import in this file."
            | "Ce fichier ne contient personne à importer.",
        import_problems: "Problems" | "Problèmes",
        import_no_problems:
            "Every row was read without a doubt."
            | "Chaque ligne a été lue sans le moindre doute.",
        import_line: "Line" | "Ligne",
        import_column: "Column" | "Colonne",
        import_effect: "Effect" | "Effet",
        import_problem: "Problem" | "Problème",
        import_too_large:
            "It does not fit the browser’s store"
            | "La mémoire du navigateur est trop petite",
    }
}
