//! Programmes as files, from outside, in one program.

mod mutilated;
mod real_files;
mod round_trip;
mod shared;
mod xsd;
