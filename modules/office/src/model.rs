//! What the set-up asks for, and the colours that a network can choose from.

use kernel::network::{Profile, Smtp};

/// What the first coordinator typed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetUp {
    /// The code from the console.
    pub code: String,
    /// What the network says about itself.
    pub profile: Profile,
    /// The first coordinator's name.
    pub name: String,
    /// The first coordinator's address.
    pub email: String,
    /// How mail is sent, when that is known already.
    pub smtp: Option<Smtp>,
}

/// The colours of a network's own thread: hue (OKLCH degrees) and the key of its name.
pub const HUES: [(i32, &str); 8] = [
    (75, "office-hue-ochre"),
    (30, "office-hue-coral"),
    (345, "office-hue-plum"),
    (305, "office-hue-violet"),
    (255, "office-hue-blue"),
    (195, "office-hue-teal"),
    (145, "office-hue-green"),
    (110, "office-hue-moss"),
];

/// How the connection to the mail provider is kept safe: stored word and the key of its name.
pub const ENCRYPTIONS: [(&str, &str); 3] = [
    ("tls", "office-encryption-tls"),
    ("starttls", "office-encryption-starttls"),
    ("none", "office-encryption-none"),
];
