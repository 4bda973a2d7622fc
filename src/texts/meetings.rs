//! Meetings: the migration.

catalog! {
    /// Meetings: the migration.
    Meetings {
        title: "Meeting migration" | "Migration des réunions",
    }
}
