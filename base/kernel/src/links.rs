//! Personal links: an id and a keyed digest (HMAC-SHA-256, RFC 2104), so that nothing secret is stored.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;

/// Signs and checks links with the secret of this installation.
#[derive(Clone)]
pub struct Links {
    /// Stored in the database, so that links stay good when a backup is restored.
    secret: Vec<u8>,
    /// Kept beside the database and in no backup.
    key: Vec<u8>,
}

/// 128 bits: enough that guessing is hopeless, short enough to be typed from paper.
const BYTES: usize = 16;

impl std::fmt::Debug for Links {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Links(…)")
    }
}

impl Links {
    /// Links under `secret` (at least 32 random bytes).
    pub fn new(secret: &[u8]) -> Self {
        Self { secret: secret.to_vec(), key: secret.to_vec() }
    }

    /// The same with a key that stands in no database and no backup, for what signs somebody in.
    #[must_use]
    pub fn with_key(self, key: &[u8]) -> Self {
        Self { key: key.to_vec(), ..self }
    }

    /// Links and codes that sign somebody in: nobody can make them from what is stored.
    #[must_use]
    pub fn to_sign_in(&self) -> Self {
        Self::new(&self.key)
    }

    /// The link text for `id`, good for `purpose` only: `<id>.<digest>`.
    pub fn sign(&self, purpose: &str, id: &str) -> String {
        format!("{id}.{}", self.digest(purpose, id))
    }

    /// The id in `link`, when it was signed here for `purpose`.
    pub fn verify(&self, purpose: &str, link: &str) -> Option<String> {
        let (id, digest) = link.rsplit_once('.')?;
        let right: bool = self.digest(purpose, id).as_bytes().ct_eq(digest.as_bytes()).into();
        right.then(|| id.to_owned())
    }

    fn digest(&self, purpose: &str, id: &str) -> String {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.secret).expect("HMAC takes a key of any length");
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(id.as_bytes());
        mac.finalize().into_bytes()[..BYTES].iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_signs_in_cannot_be_made_from_the_secret_in_the_database() {
        let (house, thief) = (Links::new(b"stored").with_key(b"unstored"), Links::new(b"stored"));
        assert_eq!(house.sign("registration", "7"), thief.sign("registration", "7"));
        assert_eq!(house.to_sign_in().verify("sign-in", &thief.to_sign_in().sign("sign-in", "7")), None);
        let own = house.to_sign_in().sign("sign-in", "7");
        assert_eq!(house.to_sign_in().verify("sign-in", &own), Some("7".to_owned()));
    }

    #[test]
    fn a_link_is_good_only_for_its_purpose_its_id_and_its_house() {
        let links = Links::new(b"one house");
        let link = links.sign("registration", "7");
        assert_eq!(links.verify("registration", &link), Some("7".to_owned()));
        assert_eq!(links.verify("unsubscribe", &link), None);
        assert_eq!(links.verify("registration", &link.replace('7', "8")), None);
        assert_eq!(Links::new(b"another house").verify("registration", &link), None);
        assert_eq!(links.verify("registration", "7"), None);
    }
}
