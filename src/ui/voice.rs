//! Voice: phone numbers and new service numbers.

mod gate;
mod new_service;
mod numbers;

pub use new_service::NewServiceNumbersPage;
pub use numbers::NumbersPage;
