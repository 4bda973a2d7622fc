//! The console.

catalog! {
    /// The console.
    Console {
        title: "Console" | "Console",
        subtitle:
            "Windows PowerShell for this organization, in the browser"
            | "Windows PowerShell pour cette organisation, dans le navigateur",
        open_drawer: "Console (Ctrl+`)" | "Console (Ctrl+ù)",
        open_page: "Open as a page" | "Ouvrir en pleine page",
        close_drawer: "Close the console" | "Fermer la console",
        resize: "Height of the console" | "Hauteur de la console",
        output: "Console output" | "Sortie de la console",
        entry: "Command" | "Commande",
        entry_hint:
            "Tab completes. Escape, then Tab, leaves the field. Shift+Enter starts a new line."
            | "Tab complète. Échap, puis Tab, quitte le champ. Maj+Entrée commence une ligne.",
        commands: "Console commands" | "Commandes de la console",
        signed_in: "Signed in" | "Connecté",
        signed_out: "Not signed in" | "Non connecté",
        run: "Run" | "Exécuter",
        stop: "Stop (Ctrl+C)" | "Arrêter (Ctrl+C)",
        clear: "Clear the screen (Ctrl+L)" | "Effacer l’écran (Ctrl+L)",
        copy: "Copy" | "Copier",
        copy_all: "Copy everything" | "Tout copier",
        copy_last: "Copy the last output" | "Copier la dernière sortie",
        copied: "Copied." | "Copié.",
        not_copied:
            "The browser does not let this page copy. Select the text and press Ctrl+C."
            | "Le navigateur ne laisse pas cette page copier. Sélectionnez le texte et appuyez sur \
               Ctrl+C.",
        nothing_to_copy: "Nothing was printed yet." | "Rien n’a encore été affiché.",
        download: "Download the output" | "Télécharger la sortie",
        not_downloaded:
            "The browser does not let this page save a file."
            | "Le navigateur ne laisse pas cette page enregistrer un fichier.",
        wrap: "Wrap long lines" | "Renvoyer à la ligne",
        to_end: "Jump to the end" | "Aller à la fin",
        dropped:
            "Earlier lines were let go, to keep the page fast."
            | "Les lignes plus anciennes ont été abandonnées, pour que la page reste rapide.",
        show_me: "Show me" | "Montrer",
        running: "Running…" | "En cours…",
        stopping: "Stopping…" | "Arrêt…",
        paused: "The clock is paused." | "L’horloge est en pause.",
        resume: "Let the clock run" | "Relancer l’horloge",
        skip: "Skip" | "Passer",
        skip_all: "Skip every wait" | "Passer toutes les attentes",
        torn:
            "Stopped, because another organization was opened or another tab took over. Variables \
             are gone; files are kept."
            | "Arrêté, car une autre organisation a été ouverte ou un autre onglet a pris la main. \
               Les variables sont perdues\u{202f}; les fichiers restent.",
        renewed:
            "The organization was opened anew, and the console with it: variables are gone, files \
             are kept."
            | "L’organisation a été rouverte, et la console avec elle\u{a0}: les variables sont \
               perdues, les fichiers restent.",
        exited:
            "The window was closed with exit, and another was opened: variables and the sign-in are \
             gone, files are kept."
            | "La fenêtre a été fermée par exit et une autre ouverte\u{a0}: les variables et la \
               connexion sont perdues, les fichiers restent.",
        search: "Search the history" | "Chercher dans l’historique",
        search_hint:
            "Enter takes the command over; Ctrl+R finds an older one."
            | "Entrée reprend la commande\u{202f}; Ctrl+R en trouve une plus ancienne.",
        search_none: "No such command." | "Aucune commande de ce genre.",
        completions: "Completions" | "Propositions",
        key_tab: "Tab" | "Tab",
        key_up: "Earlier command" | "Commande précédente",
        key_down: "Later command" | "Commande suivante",
        key_interrupt: "Ctrl+C" | "Ctrl+C",
        keys: "Keys" | "Touches",
        answer: "Answer" | "Réponse",
        credential_title: "Windows PowerShell credential request" | "Demande d’identification Windows PowerShell",
        credential_text: "Enter your credentials." | "Entrez vos informations d’identification.",
        credential_note:
            "This organization is simulated: any password does, and none is kept. Do not type a \
             real one."
            | "Cette organisation est simulée\u{a0}: n’importe quel mot de passe convient, et aucun \
               n’est conservé. N’en saisissez pas de vrai.",
        user_name: "User name" | "Nom d’utilisateur",
        user_name_missing:
            "Give a user name, such as that of an administrator."
            | "Indiquez un nom d’utilisateur, par exemple celui d’un administrateur.",
        password: "Password" | "Mot de passe",
        ok: "OK" | "OK",
        welcome_title: "PowerShell, for real and without harm" | "PowerShell, pour de vrai et sans danger",
        welcome_text:
            "Paste the commands of the documents or of your own scripts: they act on this \
             simulated organization, as the pages do. Each change can be undone, and nothing \
             leaves this browser."
            | "Collez les commandes des documents ou de vos propres scripts\u{a0}: elles agissent \
               sur cette organisation simulée, comme le font les pages. Chaque modification peut \
               être annulée, et rien ne quitte ce navigateur.",
        welcome_sign_in:
            "As in the real shell, the service’s commands are there once you have signed in."
            | "Comme dans le véritable shell, les commandes du service sont là une fois la \
               connexion établie.",
        put_sign_in: "Sign in as the documents do" | "Se connecter comme dans les documents",
        put_teams: "Sign in with Teams" | "Se connecter avec Teams",
        examples: "Or try one of these:" | "Ou essayez\u{a0}:",
        files: "Files" | "Fichiers",
        files_text:
            "Scripts read and write here. Everything lies in C:\\ of this organization."
            | "Les scripts lisent et écrivent ici. Tout se trouve dans C:\\ de cette organisation.",
        files_none: "No file yet." | "Aucun fichier.",
        files_drop: "Drop files here" | "Déposez des fichiers ici",
        files_choose: "Choose files" | "Choisir des fichiers",
        files_hint: "Texts such as .csv, .txt or .ps1, at most 16 MB each" | "Des textes comme .csv, .txt ou .ps1, 16 Mo chacun au plus",
        files_busy: "A command is running." | "Une commande est en cours.",
        file_not_kept: "In this tab only: the browser’s store has no room for it." | "Dans cet onglet seulement\u{a0}: la mémoire du navigateur est pleine.",
        file_delete: "Delete the file?" | "Supprimer le fichier\u{202f}?",
        delete: "Delete" | "Supprimer",
        file_unreadable: "The browser could not read the file." | "Le navigateur n’a pas pu lire le fichier.",
        no_cmdlet:
            "No cmdlet does this; it is done in the admin center only."
            | "Aucune applet de commande ne fait cela\u{202f}; cela ne se fait que dans le centre \
               d’administration.",
        export: "Export as a script" | "Exporter en script",
        export_none: "Nothing was done yet." | "Rien n’a encore été fait.",
        put: "Put into the console" | "Mettre dans la console",
        powershell_text:
            "The same in the console, or in the real shell of a real organization."
            | "La même chose dans la console, ou dans le véritable shell d’une véritable \
               organisation.",
        settings_skip: "Begin signed in" | "Commencer connecté",
        settings_skip_text:
            "The cmdlets are then there without Import-Module, New-CsOnlineSession and \
             Import-PSSession."
            | "Les applets de commande sont alors là sans Import-Module, New-CsOnlineSession ni \
               Import-PSSession.",
    }
}
