//! Where in the app one is, as one type with one parser and one printer (design section 5).
//!
//! Nothing else knows an address. Whatever a person can address (page, selection, filter, sort)
//! is part of it: a page reads its own keys from `query`.

use std::collections::BTreeMap;

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Page {
    /// `#/`
    Home,
    /// `#/voice/numbers`
    Numbers,
    /// `#/voice/numbers/new-service`
    NewServiceNumbers,
    /// `#/conferencing/bridge`
    Bridge,
    /// `#/conferencing/users`
    Users,
    /// `#/meetings/migration`
    Migration,
    /// `#/activity`
    Activity,
    /// `#/settings`
    Settings,
    /// `#/guide`
    Guide,
    /// `#/users/active`
    ActiveUsers,
    /// `#/voice/users`
    VoiceUsers,
    /// `#/voice/numbers/new-user`
    NewUserNumbers,
    /// `#/voice/emergency`
    EmergencyLocations,
    /// `#/voice/ports`
    PortOrders,
    /// `#/voice/ports/new`
    NewPort,
    /// `#/conferencing/provider`
    ThirdParty,
    /// `#/conferencing/invitations`
    Invitations,
    /// `#/routing/queues`
    CallQueues,
    /// `#/routing/attendants`
    AutoAttendants,
    /// `#/billing/licenses`
    Licenses,
    /// `#/billing/credits`
    Credits,
    /// `#/outbox`
    Outbox,
    /// `#/call`
    TryCall,
    /// `#/availability`
    Availability,
    /// `#/console`
    Console,
    /// Anything else.
    NotFound,
}

const PATHS: [(Page, &str); 25] = [
    (Page::Home, "/"),
    (Page::Numbers, "/voice/numbers"),
    (Page::NewServiceNumbers, "/voice/numbers/new-service"),
    (Page::Bridge, "/conferencing/bridge"),
    (Page::Users, "/conferencing/users"),
    (Page::Migration, "/meetings/migration"),
    (Page::Activity, "/activity"),
    (Page::Settings, "/settings"),
    (Page::Guide, "/guide"),
    (Page::ActiveUsers, "/users/active"),
    (Page::VoiceUsers, "/voice/users"),
    (Page::NewUserNumbers, "/voice/numbers/new-user"),
    (Page::EmergencyLocations, "/voice/emergency"),
    (Page::PortOrders, "/voice/ports"),
    (Page::NewPort, "/voice/ports/new"),
    (Page::ThirdParty, "/conferencing/provider"),
    (Page::Invitations, "/conferencing/invitations"),
    (Page::CallQueues, "/routing/queues"),
    (Page::AutoAttendants, "/routing/attendants"),
    (Page::Licenses, "/billing/licenses"),
    (Page::Credits, "/billing/credits"),
    (Page::Outbox, "/outbox"),
    (Page::TryCall, "/call"),
    (Page::Availability, "/availability"),
    (Page::Console, "/console"),
];

/// A page with what is chosen on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The page.
    pub page: Page,
    /// Keys and values behind the question mark; empty values are left out.
    pub query: BTreeMap<String, String>,
}

impl From<Page> for Route {
    fn from(page: Page) -> Route {
        Route { page, query: BTreeMap::new() }
    }
}

impl Route {
    /// Reads the part of the address from `#` on. Total: what is unknown is `NotFound`.
    pub fn parse(hash: &str) -> Route {
        let hash = hash.trim_start_matches('#');
        let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
        let path = if path.len() > 1 { path.trim_end_matches('/') } else { path };
        let path = if path.is_empty() { "/" } else { path };
        let page = PATHS.iter().find(|(_, p)| *p == path).map_or(Page::NotFound, |(page, _)| *page);
        let query = query
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .map(|(key, value)| (decode(key), decode(value)))
            .filter(|(key, value)| !key.is_empty() && !value.is_empty())
            .collect();
        Route { page, query }
    }

    /// The address, for links and for the browser.
    pub fn href(&self) -> String {
        let path = PATHS.iter().find(|(page, _)| *page == self.page).map_or("/404", |(_, p)| p);
        let query: Vec<String> =
            self.query.iter().map(|(k, v)| format!("{}={}", encode(k), encode(v))).collect();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("#{path}{mark}{}", query.join("&"))
    }

    /// The value of a key, or nothing.
    pub fn get(&self, key: &str) -> &str {
        self.query.get(key).map_or("", String::as_str)
    }

    /// The same page with another value of a key; an empty value takes the key away.
    pub fn with(mut self, key: &str, value: impl Into<String>) -> Route {
        let value = value.into();
        if value.is_empty() {
            self.query.remove(key);
        } else {
            self.query.insert(key.to_string(), value);
        }
        self
    }
}

fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b',' | b'@' => {
                encoded.push(byte as char);
            }
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut i = 0;
    while i < bytes.len() {
        let hex = |at: usize| bytes.get(at).and_then(|b| (*b as char).to_digit(16));
        match (bytes[i], hex(i + 1), hex(i + 2)) {
            (b'%', Some(high), Some(low)) => {
                decoded.push((high * 16 + low) as u8);
                i += 3;
            }
            (b'+', ..) => {
                decoded.push(b' ');
                i += 1;
            }
            (byte, ..) => {
                decoded.push(byte);
                i += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_page_has_its_address() {
        for (page, path) in PATHS {
            let route = Route::from(page);
            assert_eq!(route.href(), format!("#{path}"));
            assert_eq!(Route::parse(&route.href()), route);
        }
        assert_eq!(Route::parse("").page, Page::Home);
        assert_eq!(Route::parse("#/voice/numbers/").page, Page::Numbers);
        assert_eq!(Route::parse("#/nowhere").page, Page::NotFound);
    }

    proptest! {
        #[test]
        fn addresses_go_there_and_back(
            page in 0..PATHS.len(),
            query in proptest::collection::btree_map(".{1,12}", ".{1,20}", 0..4),
        ) {
            let route = Route { page: PATHS[page].0, query };
            prop_assert_eq!(Route::parse(&route.href()), route);
        }

        #[test]
        fn any_text_is_read_without_a_panic(text in ".*") {
            let _ = Route::parse(&text).href();
        }
    }
}
