//! Voice: phone numbers and new service numbers.

catalog! {
    /// Voice: phone numbers and new service numbers.
    Numbers {
        title: "Phone numbers" | "Numéros de téléphone",
    }
}
