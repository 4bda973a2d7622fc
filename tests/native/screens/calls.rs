//! Trying a call as its page shows it: what the address asks for, and the lines of the answer.

use passerelle::domain::calls::{Dial, Pin};
use passerelle::domain::ids::UserId;
use passerelle::domain::phone::{Country, NumberProblem};
use passerelle::domain::time::Timestamp;
use passerelle::route::{Page, Route};
use passerelle::screens::calls::{Asked, Field, Mood, Problem, known, lines, read, route_to, say};
use passerelle::texts::Lang;

use crate::support::{number, sample};

fn asked(query: &[(&str, &str)]) -> Result<Asked, Vec<(Field, Problem)>> {
    let route = query.iter().fold(Route::from(Page::TryCall), |route, (k, v)| route.with(k, *v));
    read(sample().tenant(), Country::US, &route)
}

#[test]
fn a_number_is_dialed_in_any_way_of_writing_it() {
    for typed in ["+33 5 36 49 00 44", "33536490044", "tel:+33536490044", "05 36 49 00 44"] {
        let dial = asked(&[("to", typed)]).expect("a number").dial;
        assert_eq!(dial, Dial::new(number(33_536_490_044)), "{typed}");
    }
    let link = route_to(number(33_536_490_044));
    assert_eq!(link.href(), "#/call?to=%2B33536490044");
    assert_eq!(read(sample().tenant(), Country::US, &link).map(|it| it.at), Ok(None));
}

#[test]
fn the_whole_form_stands_in_the_address() {
    let asked = asked(&[
        ("to", "+33199001234"),
        ("at", "2018-04-21T03:30"),
        ("from", "2"),
        ("id", "123 4567"),
        ("pin", "right"),
        ("started", "1"),
        ("keys", "*1#"),
        ("name", "3"),
        ("ahead", "12"),
    ])
    .expect("a call");
    assert_eq!(asked.at, Some(Timestamp::utc(2018, 4, 21, 3, 30)));
    let dial = Dial {
        from: Some(UserId(2)),
        conference_id: "123 4567".into(),
        pin: Pin::Right,
        started: true,
        keys: "*1#".into(),
        asks_for: Some(UserId(3)),
        ahead: 12,
        ..Dial::new(number(33_199_001_234))
    };
    assert_eq!(asked.dial, dial);
}

#[test]
fn what_cannot_be_dialed_is_said_at_its_field() {
    for (query, field, problem) in [
        (("to", ""), Field::To, Problem::Number(NumberProblem::Empty)),
        (("to", "call me"), Field::To, Problem::Number(NumberProblem::NotANumber)),
        (("to", "1,42555E+10"), Field::To, Problem::Number(NumberProblem::Scientific)),
        (("to", "+33"), Field::To, Problem::Number(NumberProblem::Invalid)),
        (("at", "tomorrow"), Field::At, Problem::Moment),
        (("from", "9999"), Field::From, Problem::Person),
        (("name", "Amos"), Field::Name, Problem::Person),
        (("ahead", "-1"), Field::Ahead, Problem::Whole),
        (("keys", "1a"), Field::Keys, Problem::Key),
    ] {
        let problems = asked(&[("to", "+33199001234"), query]).expect_err("it cannot be dialed");
        assert_eq!(problems, [(field, problem)], "{query:?}");
        for lang in Lang::ALL {
            assert!(!say(lang, problem).is_empty());
        }
    }
}

#[test]
fn every_number_of_the_organization_can_be_tried_in_both_languages() {
    let session = sample();
    let (tenant, now) = (session.tenant(), session.now());
    let offered = known(tenant, Lang::En, Country::FR);
    assert!(offered.iter().any(|(_, label)| label.ends_with("the call queue “Contoso Help Desk”")));
    assert!(offered.iter().any(|(_, label)| label.ends_with("Amos Marble")));
    assert!(offered.iter().any(|(_, label)| label.ends_with("unassigned")));
    for (e164, _) in &offered {
        let to = asked(&[("to", e164)]).expect("a number").dial.to;
        for keys in ["", "1", "0", "#7*"] {
            let dial = Dial { keys: keys.into(), ..Dial::new(to) };
            for lang in Lang::ALL {
                let lines = lines(tenant, lang, Country::FR, &dial, now);
                assert!(lines.len() > 1 && lines.iter().all(|line| !line.text.is_empty()));
                let strange =
                    lines.iter().find(|line| line.text.contains("{") || line.text.contains("#0"));
                assert_eq!(strange, None);
            }
        }
    }
}

#[test]
fn the_last_line_says_whether_the_caller_got_there() {
    let session = sample();
    let last = |dial: &Dial| {
        let lines = lines(session.tenant(), Lang::En, Country::FR, dial, session.now());
        lines.last().map(|line| line.mood)
    };
    let help_desk = Dial::new(number(33_536_490_044));
    assert_eq!(last(&help_desk), Some(Mood::Arrived));
    assert_eq!(last(&Dial { ahead: 50, ..help_desk }), Some(Mood::Fails));
    assert_eq!(last(&Dial::new(number(33_199_001_877))), Some(Mood::Fails));
    let id = session.tenant().people[0].conference_id.to_string().into();
    let waits = Dial { conference_id: id, ..Dial::new(number(33_199_001_234)) };
    assert_eq!(last(&waits), Some(Mood::Waits));
}
