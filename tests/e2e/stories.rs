//! The stories: what people come to do, one file each.

mod backup;
mod billing;
mod closing;
mod console;
mod dialin;
mod everywhere;
mod importing;
mod invitations;
mod large;
mod number_off;
mod numbers;
mod porting;
mod providers;
mod routing;
mod setup;
mod tabs;
mod voice;
