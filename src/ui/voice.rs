//! Voice: numbers, new numbers, the people who have them, emergency locations and port orders.

mod emergency;
mod gate;
mod new_port;
mod new_service;
mod new_user;
mod numbers;
mod ports;
mod users;

pub use emergency::EmergencyPage;
pub use new_port::NewPortPage;
pub use new_service::NewServiceNumbersPage;
pub use new_user::NewUserNumbersPage;
pub use numbers::NumbersPage;
pub use ports::PortOrdersPage;
pub use users::VoiceUsersPage;
