//! A port order as the parameters of its cmdlets, both ways: what a form is given as, and the form
//! that parameters make.
//!
//! The cmdlets know less than the wizard: a letter is there or not, the numbers are a list. A form
//! that says more has no parameters; who writes a line for it finds out by reading it back.

use crate::domain::phone::{Country, Line, PhoneNumber};
use crate::domain::porting::calendar::Day;
use crate::domain::porting::form::{Form, Kind, STATEMENTS, Way};
use crate::domain::porting::list;
use crate::domain::time::Timestamp;

/// What a parameter is given.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// A text, or several.
    Texts(Vec<String>),
    /// A switch or a Boolean.
    Flag(bool),
    /// A moment; its day and hour are meant as Eastern.
    Moment(Timestamp),
}

impl Answer {
    fn text(text: &str) -> Answer {
        Answer::Texts(vec![text.to_string()])
    }
}

/// Stands for the signed letter, which nobody reads: `Signed letter of authorization`.
const LETTER: &str = "U2lnbmVkIGxldHRlciBvZiBhdXRob3JpemF0aW9u";
/// What support is told with service numbers (PO-02).
const SERVICE_NOTE: &str = "These are service numbers.";

/// The parts of a street's address, in the order in which it is written.
const STREET: [&str; 6] = [
    "SubscriberBuildingNumber",
    "SubscriberBuildingNumberSuffix",
    "SubscriberPreDirectional",
    "SubscriberStreetName",
    "SubscriberStreetSuffix",
    "SubscriberPostDirectional",
];

/// What the cmdlets take and no form has a place for.
pub const WITHOUT_PLACE: [&str; 7] = [
    "FriendlyName",
    "RequestedFocDateBegin",
    "RequestedFocDateEnd",
    "SubscriberCityAlias",
    "SubscriberCountry",
    "SubscriberCounty",
    "SubscriberDescription",
];

/// The kinds by the word of `-InventoryType`.
const KINDS: [(&str, Kind); 4] = [
    ("Subscriber", Kind::Local),
    ("Mobile", Kind::Mobile),
    ("Service", Kind::ServiceToll),
    ("TollFree", Kind::ServiceTollFree),
];

/// The word of `-InventoryType`.
pub fn inventory_type(kind: Kind) -> &'static str {
    KINDS.iter().find(|(_, of)| *of == kind).map_or("Subscriber", |(word, _)| word)
}

/// The kind that a word of `-InventoryType` means.
pub fn kind(word: &str) -> Option<Kind> {
    KINDS.iter().find(|(own, _)| own.eq_ignore_ascii_case(word.trim())).map(|(_, kind)| *kind)
}

/// The parameters of `New-CsOnlineNumberPortInOrder` for a form.
pub fn answers(form: &Form) -> Vec<(&'static str, Answer)> {
    let (account, letter) = (&form.account, &form.letter);
    let mut answers = vec![("InventoryType", Answer::text(inventory_type(form.start.kind)))];
    let texts = [
        ("RangeHolder", &form.start.carrier),
        ("LosingTelcoAccountId", &account.number),
        ("LosingTelcoPin", &account.pin),
        ("BillingTelephoneNumber", &account.billing),
        ("SubscriberBusinessName", &account.company),
        ("LOAAuthorizingPerson", &account.person),
        ("SubscriberAddressLine1", &account.address),
        ("SubscriberCity", &account.city),
        ("SubscriberArea", &account.state),
        ("SubscriberZipCode", &account.zip),
        ("EmailAddresses", &letter.emails),
    ];
    let given = texts.into_iter().filter(|(_, text)| !text.is_empty());
    answers.extend(given.map(|(name, text)| (name, Answer::text(text))));
    if !form.list.text.is_empty() {
        let lines = form.list.text.split('\n').map(str::to_string).collect();
        answers.push(("TelephoneNumbers", Answer::Texts(lines)));
    }
    if !form.list.full {
        answers.push(("IsPartialPort", Answer::Flag(true)));
    }
    if form.start.way == Way::ServiceRequest {
        answers.push(("IsManual", Answer::Flag(true)));
    }
    if let Some(day) = form.transfer.day {
        let (year, month, day) = day.parts();
        let hour = i8::try_from(form.transfer.hour).unwrap_or_default();
        let moment = Timestamp::utc(year, month, day, hour, 0);
        answers.push(("RequestedFocDate", Answer::Moment(moment)));
    }
    if letter.ticked.is_some() {
        answers.push(("LOABase64PayLoad", Answer::text(LETTER)));
        answers.push(("LOAContentType", Answer::text("text/plain")));
    }
    if letter.said_service {
        answers.push(("SubscriberAdditionalInfo", Answer::text(SERVICE_NOTE)));
    }
    answers
}

/// The form that parameters make of one that was there; `given` knows them by their names.
pub fn form(before: Form, given: &dyn Fn(&str) -> Option<Answer>) -> Form {
    let mut form = before;
    let texts = |name: &str| match given(name) {
        Some(Answer::Texts(texts)) => Some(texts),
        _ => None,
    };
    let text = |names: &[&str]| -> Option<Box<str>> {
        let found: Vec<String> = names.iter().filter_map(|n| texts(n)).flatten().collect();
        (!found.is_empty()).then(|| found.join(" ").into())
    };
    let set = |field: &mut Box<str>, names: &[&str]| {
        if let Some(text) = text(names) {
            *field = text;
        }
    };
    set(&mut form.start.carrier, &["RangeHolder"]);
    let account = &mut form.account;
    set(&mut account.number, &["LosingTelcoAccountId"]);
    set(&mut account.pin, &["LosingTelcoPin"]);
    set(&mut account.billing, &["BillingTelephoneNumber"]);
    set(&mut account.company, &["SubscriberCompanyName"]);
    set(&mut account.company, &["SubscriberBusinessName"]);
    set(&mut account.person, &["SubscriberFirstName", "SubscriberLastName"]);
    set(&mut account.person, &["LOAAuthorizingPerson"]);
    set(&mut account.address, &STREET);
    set(
        &mut account.address,
        &["SubscriberAddressLine1", "SubscriberAddressLine2", "SubscriberAddressLine3"],
    );
    set(&mut account.city, &["SubscriberCity"]);
    set(&mut account.state, &["SubscriberArea"]);
    set(&mut account.zip, &["SubscriberZipCode"]);
    if let Some(emails) = texts("EmailAddresses") {
        form.letter.emails = emails.join(", ").into();
    }
    let lines: Vec<String> =
        [texts("TelephoneNumbers"), texts("TelephoneNumberRanges").map(ranges)]
            .into_iter()
            .flatten()
            .flatten()
            .map(with_plus)
            .collect();
    if !lines.is_empty() {
        form.list.text = lines.join("\n").into();
    }
    if let Some(kind) = text(&["InventoryType"]).and_then(|word| kind(&word)) {
        form.start.kind = settled_kind(kind, &form.list.text);
    }
    if let Some(Answer::Flag(partial)) = given("IsPartialPort") {
        form.list.full = !partial;
    }
    if given("IsManual") == Some(Answer::Flag(true)) {
        form.start.way = Way::ServiceRequest;
    }
    if let Some(Answer::Moment(moment)) = given("RequestedFocDate") {
        let civil = moment.civil();
        form.transfer.day = Some(Day::civil(civil.year(), civil.month(), civil.day()));
        form.transfer.hour = u8::try_from(civil.hour()).unwrap_or_default();
    }
    // The letter that is sent along is signed by who may order, and says what the order says.
    if text(&["LOABase64PayLoad"]).is_some_and(|payload| !payload.trim().is_empty()) {
        form.letter.ticked = Some(form.start.kind.letter());
        form.letter.agreed = [true; STATEMENTS];
        form.letter.signature = form.account.person.clone();
    }
    if let Some(note) = text(&["SubscriberAdditionalInfo"]) {
        form.letter.said_service = note.to_lowercase().contains("service");
    }
    form.settled()
}

/// `Service` with toll-free numbers means toll-free ones.
fn settled_kind(kind: Kind, numbers: &str) -> Kind {
    let first = list::read(numbers, Country::US).entries.first().map(|entry| entry.plan.line);
    match (kind, first) {
        (Kind::ServiceToll, Some(Line::TollFree)) => Kind::ServiceTollFree,
        (kind, _) => kind,
    }
}

/// Bare digits are a number with its country code, as the cmdlets take them.
fn with_plus(text: String) -> String {
    let is_bare = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match is_bare && PhoneNumber::parse(&text, None).is_ok() {
        true => format!("+{text}"),
        false => text,
    }
}

/// `-TelephoneNumberRanges`: pairs, each an array of its own or one behind the other.
fn ranges(items: Vec<String>) -> Vec<String> {
    let ends: Vec<&str> = items.iter().flat_map(|item| item.split_whitespace()).collect();
    let plus = |text: &str| with_plus(text.to_string());
    ends.chunks(2)
        .map(|pair| pair.iter().copied().map(plus).collect::<Vec<_>>().join(" - "))
        .collect()
}
