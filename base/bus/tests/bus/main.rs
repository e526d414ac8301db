//! The bus from outside.

mod words;
