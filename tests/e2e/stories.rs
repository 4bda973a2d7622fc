//! The stories: what people come to do, one file each.

mod closing;
mod everywhere;
mod importing;
mod invitations;
mod large;
mod number_off;
mod numbers;
mod tabs;
