//! What the console says of its own below the shell's errors.

catalog! {
    /// What the console says of its own below the shell's errors.
    Hints {
        sign_in_first: "The cmdlets of the service are there once you have signed in:\n  $credential = Get-Credential\n  $session = New-CsOnlineSession -Credential $credential\n  Import-PSSession $session" | "Les applets de commande du service sont là une fois que vous êtes connecté\u{a0}:\n  $credential = Get-Credential\n  $session = New-CsOnlineSession -Credential $credential\n  Import-PSSession $session",
        retired: "{0} is gone in today’s Teams, and nothing replaces it. Under Settings you can choose the profile of 2018, in which it works." | "{0} n’existe plus dans Teams aujourd’hui, et rien ne la remplace. Dans les Paramètres, le profil de 2018 permet de l’utiliser.",
        replaced: "{0} is gone in today’s Teams; use {1}. Under Settings you can choose the profile of 2018, in which it works." | "{0} n’existe plus dans Teams aujourd’hui\u{a0}; utilisez {1}. Dans les Paramètres, le profil de 2018 permet de l’utiliser.",
        without_effect: "{0} is real, and there is nothing in this simulated organization that it would show or change." | "{0} existe réellement, mais rien dans cette organisation simulée ne lui répond ni ne change.",
        not_simulated: "{0} may be real, but it is not simulated here. Get-Command lists what is." | "{0} existe peut-être, mais n’est pas simulée ici. Get-Command donne la liste de ce qui l’est.",
        script_head: "Runs in the console on a fresh copy of the organization. Times are virtual." | "S’exécute dans la console, sur une copie neuve de l’organisation. Les durées sont virtuelles.",
        script_without: "No cmdlet does this:" | "Aucune applet de commande ne fait ceci\u{a0}:",
        meant: "There is a command with nearly this name: {0}" | "Une commande porte presque ce nom\u{a0}: {0}",
        not_kept: "Taken, but not kept here: {0}" | "Accepté, mais pas conservé ici\u{a0}: {0}",
        voice_needs_number: "Here a person may telephone as soon as they have a number: assign one." | "Ici, une personne peut téléphoner dès qu’elle a un numéro\u{a0}: attribuez-lui-en un.",
        voice_ends_with_number: "Here a person may telephone as long as they have a number: take it back." | "Ici, une personne peut téléphoner tant qu’elle a un numéro\u{a0}: retirez-le.",
        connect_msol_first: "Users and licenses have a sign-in of their own:\n  Connect-MsolService" | "Les utilisateurs et les licences ont leur propre connexion\u{a0}:\n  Connect-MsolService",
        one_provider: "A person has one third-party provider with one toll-free number here; what was there before is replaced." | "Ici, une personne a un seul fournisseur tiers, avec un seul numéro gratuit\u{a0}; ce qui précédait est remplacé.",
        default_bridge: "No bridge was named, so the default one was taken: {0}. -BridgeId or -BridgeName names one." | "Aucun pont n’a été nommé\u{a0}: c’est donc le pont par défaut, {0}. -BridgeId ou -BridgeName en nomme un.",
        ignored: "-{0} is real, but nothing in this simulated organization depends on it." | "-{0} existe réellement, mais rien n’en dépend dans cette organisation simulée.",
        on_bridge: "The numbers of the bridge: {0}" | "Les numéros du pont\u{a0}: {0}",
        default_now: "The bridge needs a default number; it is {0} now." | "Le pont a besoin d’un numéro par défaut\u{a0}: c’est maintenant le {0}.",
        dash_before: "The identity begins with a dash; without it, it is {0}" | "L’identité commence par un tiret\u{a0}; sans lui, c’est {0}",
        one_policy: "This simulated organization has one such policy, Global, and it holds for everybody." | "Cette organisation simulée a une seule stratégie de ce type, Global, et elle vaut pour tout le monde.",
        for_everybody: "Here people have this setting one by one: everybody on the bridge gets it." | "Ici, chaque personne a ce réglage\u{a0}: toutes celles du pont l’obtiennent.",
    }
}
