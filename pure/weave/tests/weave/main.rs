//! Woven bands from outside.

mod band;
