//! What the console says of its own below the shell's errors.

catalog! {
    /// What the console says of its own below the shell's errors.
    Hints {
        sign_in_first: "The cmdlets of the service are there once you have signed in:\n  $credential = Get-Credential\n  $session = New-CsOnlineSession -Credential $credential\n  Import-PSSession $session" | "Les applets de commande du service sont là une fois que vous êtes connecté\u{a0}:\n  $credential = Get-Credential\n  $session = New-CsOnlineSession -Credential $credential\n  Import-PSSession $session",
        retired: "{0} is gone in today’s Teams, and nothing replaces it. Under Settings you can choose the profile of 2018, in which it works." | "{0} n’existe plus dans Teams aujourd’hui, et rien ne la remplace. Dans les Paramètres, le profil de 2018 permet de l’utiliser.",
        replaced: "{0} is gone in today’s Teams; use {1}. Under Settings you can choose the profile of 2018, in which it works." | "{0} n’existe plus dans Teams aujourd’hui\u{a0}; utilisez {1}. Dans les Paramètres, le profil de 2018 permet de l’utiliser.",
        without_effect: "{0} is real, and there is nothing in this simulated organization that it would show or change." | "{0} existe réellement, mais rien dans cette organisation simulée ne lui répond ni ne change.",
        not_simulated: "{0} may be real, but it is not simulated here. Get-Command lists what is." | "{0} existe peut-être, mais n’est pas simulée ici. Get-Command donne la liste de ce qui l’est.",
        meant: "There is a command with nearly this name: {0}" | "Une commande porte presque ce nom\u{a0}: {0}",
        default_bridge: "No bridge was named, so the default one was taken: {0}. -BridgeId or -BridgeName names one." | "Aucun pont n’a été nommé\u{a0}: c’est donc le pont par défaut, {0}. -BridgeId ou -BridgeName en nomme un.",
        ignored: "-{0} is real, but nothing in this simulated organization depends on it." | "-{0} existe réellement, mais rien n’en dépend dans cette organisation simulée.",
        on_bridge: "The numbers of the bridge: {0}" | "Les numéros du pont\u{a0}: {0}",
        default_now: "The bridge needs a default number; it is {0} now." | "Le pont a besoin d’un numéro par défaut\u{a0}: c’est maintenant le {0}.",
        dash_before: "The identity begins with a dash; without it, it is {0}" | "L’identité commence par un tiret\u{a0}; sans lui, c’est {0}",
        one_policy: "This simulated organization has one such policy, Global, and it holds for everybody." | "Cette organisation simulée a une seule stratégie de ce type, Global, et elle vaut pour tout le monde.",
        for_everybody: "Here people have this setting one by one: everybody on the bridge gets it." | "Ici, chaque personne a ce réglage\u{a0}: toutes celles du pont l’obtiennent.",
    }
}
