//! What one person answers to one activity.

use serde::{Deserialize, Serialize};

/// An answer; which kind fits which task is for the rules to say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Answer {
    /// The positions of what was chosen; for a scale the one step, counted from 0; 0 for true and 1 for false.
    Chosen(Vec<u8>),
    /// A number.
    Number(f64),
    /// The positions of all items in the order that was made of them.
    Ordered(Vec<u8>),
    /// What was written.
    Text(String),
    /// Words for the cloud.
    Words(Vec<String>),
}
