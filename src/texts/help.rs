//! What the console's help says of its own about commands, beside what the facts say.

catalog! {
    /// What the console's help says of its own about commands.
    Help {
        module: "It comes with the module {0}." | "Elle vient avec le module {0}.",
        other_names: "Other names: {0}." | "Autres noms\u{a0}: {0}.",
        changes: "-WhatIf says what it would change, and -Confirm asks before it does." | "-WhatIf dit ce qu’elle changerait, et -Confirm demande avant.",
        gone: "It was there in 2018. In today’s Teams it is gone, and nothing replaces it." | "Elle existait en 2018. Dans Teams aujourd’hui, elle n’existe plus et rien ne la remplace.",
        gone_for: "It was there in 2018. In today’s Teams it is gone; use {0}." | "Elle existait en 2018. Dans Teams aujourd’hui, elle n’existe plus\u{a0}; utilisez {0}.",
        outdated: "It is still there, but no longer meant to be used." | "Elle existe encore, mais son usage n’est plus conseillé.",
        outdated_for: "It is still there; today, use {0}." | "Elle existe encore\u{a0}; aujourd’hui, utilisez {0}.",
        of_server: "Its page belongs to Skype for Business Server." | "Sa page appartient à Skype Entreprise Server.",
        see_examples: "Examples: Get-Help {0} -Examples" | "Exemples\u{a0}: Get-Help {0} -Examples",
        see_detailed: "Its parameters: Get-Help {0} -Detailed" | "Ses paramètres\u{a0}: Get-Help {0} -Detailed",
        see_full: "Everything: Get-Help {0} -Full" | "Tout\u{a0}: Get-Help {0} -Full",
        no_examples: "There is no example for it here." | "Il n’y en a pas d’exemple ici.",
        values: "Values: {0}" | "Valeurs\u{a0}: {0}",
        plumbing: "Taken, and without effect here." | "Accepté, et sans effet ici.",
        not_meant: "Still taken, no longer meant to be used." | "Encore accepté, mais son usage n’est plus conseillé.",
        unlisted: "Missing in the published syntax." | "Absent de la syntaxe publiée.",
        past: "Only there in 2018." | "N’existait qu’en 2018.",
        common: "Taken by every such command: {0}." | "Acceptés par toute commande de ce genre\u{a0}: {0}.",
        no_input: "Nothing from the pipeline." | "Rien qui vienne du pipeline.",
        no_output: "Nothing." | "Rien.",
        texts: "Texts." | "Des textes.",
        objects: "Objects." | "Des objets.",
        objects_with: "Objects that are shown with these properties: {0}." | "Des objets montrés avec ces propriétés\u{a0}: {0}.",
        elsewhere: "No page outside this console is opened. Get-Help {0} -Full shows all that there is here." | "Cette console n’ouvre aucune page extérieure. Get-Help {0} -Full montre tout ce qu’il y a ici.",
        console: "This console runs the commands of Windows PowerShell 5.1 that administrators of audio conferencing use, on a simulated organization. Nothing leaves this page.\n\nEvery button of the admin center has its line here: both change the same organization.\n\n  Get-Help Get-CsOnlineUser            what a command is for and what it takes\n  Get-Help Get-CsOnlineUser -Examples  examples that you can type\n  Get-Help *DialIn*                    commands by a part of their name\n  Get-Help conference                  commands by a word\n  Get-Command -Noun CsOnline*          all commands that are there now\n  Get-CsOnlineUser -?                  the same as Get-Help Get-CsOnlineUser\n\nTab completes names and values, the arrow keys bring earlier lines back, and Ctrl+C stops what runs. -WhatIf says what a command would change." | "Cette console exécute les commandes de Windows PowerShell 5.1 dont se servent les administrateurs de l’audioconférence, sur une organisation simulée. Rien ne quitte cette page.\n\nChaque bouton du centre d’administration a sa ligne ici\u{a0}: les deux modifient la même organisation.\n\n  Get-Help Get-CsOnlineUser            à quoi sert une commande\n  Get-Help Get-CsOnlineUser -Examples  des exemples à taper\n  Get-Help *DialIn*                    les commandes par une partie de leur nom\n  Get-Help conférence                  les commandes par un mot\n  Get-Command -Noun CsOnline*          les commandes disponibles\n  Get-CsOnlineUser -?                  comme Get-Help Get-CsOnlineUser\n\nTab complète les noms et les valeurs, les flèches rappellent les lignes précédentes et Ctrl+C arrête ce qui s’exécute. -WhatIf dit ce qu’une commande changerait.",
    }
}
