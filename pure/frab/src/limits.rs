//! How much a file may hold before it is refused.

/// Bounds that keep a hostile or mistaken file from costing more than it is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Size of the file in bytes.
    pub bytes: usize,
    /// How deep elements or values may be nested; at most 100 is honoured.
    pub depth: usize,
    /// Elements, attributes and values in the whole file.
    pub nodes: usize,
    /// Attributes of one element.
    pub attributes: usize,
    /// Conference days.
    pub days: usize,
    /// Rooms.
    pub rooms: usize,
    /// Items.
    pub items: usize,
    /// People of one item, and links, and attachments.
    pub parts: usize,
    /// Bytes of one text.
    pub text: usize,
    /// Problems that are told one by one; what lies beyond is counted.
    pub problems: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 8 << 20,
            depth: 32,
            nodes: 400_000,
            attributes: 50,
            days: 60,
            rooms: 500,
            items: 10_000,
            parts: 200,
            text: 200_000,
            problems: 20,
        }
    }
}
