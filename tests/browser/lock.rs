//! The lock that keeps two tabs from writing at the same time.

use std::cell::RefCell;
use std::rc::Rc;

use passerelle::browser::locks::{Lock, request};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::desk::settled;

/// Asks for a lock; what is told about it gathers in the list.
fn ask(steal: bool) -> Rc<RefCell<Vec<Lock>>> {
    let told = Rc::new(RefCell::new(Vec::new()));
    let hears = Rc::clone(&told);
    request("passerelle/test", steal, move |lock| hears.borrow_mut().push(lock));
    told
}

#[wasm_bindgen_test]
async fn one_holds_the_lock_another_waits_its_turn_or_takes_it_over() {
    let first = ask(false);
    settled().await;
    assert_eq!(*first.borrow(), [Lock::Held]);
    let second = ask(false);
    settled().await;
    assert_eq!(*second.borrow(), [Lock::Taken]);
    let third = ask(true);
    settled().await;
    assert_eq!(*third.borrow(), [Lock::Held]);
    assert_eq!(*first.borrow(), [Lock::Held, Lock::Stolen]);
}
