//! Whether somebody has signed in: without it the cmdlets of the service are not there (CO-13).

/// How far the sign-in has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignIn {
    /// The setting that leaves the ceremony out.
    pub is_skipped: bool,
    /// The modules that were imported, as they were named.
    pub modules: Vec<String>,
    /// Remote sessions, in the order in which they were opened.
    pub sessions: Vec<RemoteSession>,
    /// Whether `Import-PSSession` has brought the cmdlets in.
    pub is_imported: bool,
    /// The name of the module that it made.
    pub imported: Option<String>,
    /// Who is connected through the module of Teams.
    pub connected: Option<String>,
    /// Whether `Connect-MsolService` has opened users and licenses.
    pub is_msol_connected: bool,
}

/// A remote session, as `New-CsOnlineSession` opens it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoteSession {
    /// Its number.
    pub id: u32,
    /// Who signed in.
    pub user: String,
    /// Whether it is still open.
    pub is_open: bool,
    /// Whether its cmdlets were imported.
    pub is_imported: bool,
}

impl SignIn {
    /// Whether the cmdlets of the service are there.
    pub fn is_open(&self) -> bool {
        self.is_skipped || self.is_imported || self.connected.is_some()
    }
}
