//! What every page shares: the shell around it, forms, errors and the assets.

pub mod assets;
