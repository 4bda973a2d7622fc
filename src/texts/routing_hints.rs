//! What the console says of its own about call queues, auto attendants and resource accounts.

catalog! {
    /// What the console says of its own about call queues, auto attendants and resource accounts.
    RoutingHints {
        no_groups: "This organization has no groups or distribution lists. Name agents one by one: Set-CsCallQueue -Users takes addresses and object ids." | "Cette organisation n’a ni groupes ni listes de distribution. Nommez les agents un à un\u{a0}: Set-CsCallQueue -Users accepte des adresses et des identificateurs d’objet.",
        scope_of_people: "This organization has no groups. Here -GroupIds takes people, by address or object id." | "Cette organisation n’a pas de groupes. Ici, -GroupIds accepte des personnes, par adresse ou par identificateur d’objet.",
        inside_only: "Calls go on to a person, a call queue or an auto attendant here; voicemail and outside numbers are not simulated." | "Ici, les appels sont transférés à une personne, une file d’attente ou un standard automatique\u{a0}; la messagerie vocale et les numéros extérieurs ne sont pas simulés.",
        keys_lead: "A key leads to a person, a call queue, an auto attendant or the operator here; announcements and keys that hang up are not simulated." | "Ici, une touche mène à une personne, une file d’attente, un standard automatique ou l’opérateur\u{a0}; les annonces et les touches qui raccrochent ne sont pas simulées.",
        operator_key: "Key 0 of every menu leads to the operator here, also where no option says so." | "Ici, la touche 0 de chaque menu mène à l’opérateur, même si aucune option ne le dit.",
        half_hours: "Hours begin and end at full and half hours here." | "Ici, les horaires commencent et finissent à l’heure pile ou à la demie.",
        whole_days: "Holidays last whole days here: give the dates without a time of day. The end is the day after the last one." | "Ici, les jours fériés durent des jours entiers\u{a0}: donnez les dates sans heure. La fin est le lendemain du dernier jour.",
        number_waits: "The number takes effect once the resource account is associated with a call queue or an auto attendant." | "Le numéro prend effet dès que le compte de ressource est associé à une file d’attente ou à un standard automatique.",
        one_account: "A call queue or an auto attendant has one resource account here. Take the other one away first with Remove-CsOnlineApplicationInstanceAssociation." | "Ici, une file d’attente ou un standard automatique a un seul compte de ressource. Retirez d’abord l’autre avec Remove-CsOnlineApplicationInstanceAssociation.",
        associate_first: "This resource account leads nowhere yet: associate it first with New-CsOnlineApplicationInstanceAssociation." | "Ce compte de ressource ne mène encore nulle part\u{a0}: associez-le d’abord avec New-CsOnlineApplicationInstanceAssociation.",
        zones: "The time zones here, without summer time: {0}" | "Les fuseaux horaires ici, sans heure d’été\u{a0}: {0}",
    }
}
