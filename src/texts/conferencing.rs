//! Audio conferencing: the bridge and the users.

catalog! {
    /// Audio conferencing: the bridge and the users.
    Conferencing {
        users_title: "Users" | "Utilisateurs",
        bridge_title: "Microsoft bridge" | "Pont Microsoft",
    }
}
