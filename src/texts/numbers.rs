//! Voice: phone numbers and new service numbers.

catalog! {
    /// Voice: phone numbers and new service numbers.
    Numbers {
        title: "Phone numbers" | "Numéros de téléphone",
        new_title: "Add new service numbers" | "Ajouter de nouveaux numéros de service",
    }
}
