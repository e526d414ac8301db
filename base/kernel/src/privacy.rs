//! What a module says about the personal data it stores; the privacy notice is made from it.

/// One kind of personal data: what, why, on which ground, until when. Texts are keys of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PersonalData {
    /// The tables that hold it, so that a test can find tables nobody spoke for.
    pub tables: &'static [&'static str],
    /// What is stored.
    pub what: &'static str,
    /// Why it is needed.
    pub why: &'static str,
    /// The ground in law (GDPR, Art. 6 and 9).
    pub ground: &'static str,
    /// Until when it is kept, and that it goes by itself.
    pub until: &'static str,
}
