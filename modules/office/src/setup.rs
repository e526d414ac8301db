//! The one-time code that guards the set-up: shown on the console, stored as a digest only.

use db::{Key, Tx};
use kernel::{Act, House, Random, network};
use sha2::{Digest, Sha256};

use crate::store;

/// A fresh code for the console, in groups that are easily typed; earlier codes end. `None` once the network is set up.
///
/// For the start of the program, outside of tokio.
pub fn code(house: &House) -> db::Result<Option<String>> {
    let act = house.own_act();
    house.db.write_blocking(Key::named("network"), move |tx| make(tx, &act))
}

/// What the console says: where the network is set up, and with which code.
pub(crate) fn announce(house: &House) -> db::Result<Option<String>> {
    let line = |code| format!("set up your network: {}", house.url(&format!("/einrichten?code={code}")));
    Ok(code(house)?.map(line))
}

pub(crate) fn make(tx: &mut Tx, act: &Act) -> db::Result<Option<String>> {
    if network::since(tx)?.is_some() {
        return Ok(None);
    }
    let code = fresh(&act.random);
    store::save_code(tx, &digest(&code), act.now)?;
    Ok(Some(code))
}

/// Whether `typed` is the code that was shown last.
pub(crate) fn is_right(tx: &mut Tx, typed: &str) -> db::Result<bool> {
    Ok(store::code(tx)?.is_some_and(|stored| stored == digest(typed)))
}

/// Uses the code up that was shown last, when `typed` is this one; it can be used once, by whoever comes first.
pub(crate) fn redeem(tx: &mut Tx, typed: &str) -> db::Result<bool> {
    store::use_code(tx, &digest(typed))
}

/// Sixty bits: three groups of four letters or digits.
fn fresh(random: &Random) -> String {
    let token = random.token();
    [&token[..4], &token[4..8], &token[8..12]].join("-")
}

/// Digest of what was typed; capitals, spaces and hyphens do not matter.
fn digest(code: &str) -> [u8; 32] {
    let plain: String = code.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
    Sha256::digest(plain.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_recognised_however_it_is_typed() {
        let code = fresh(&Random::seeded(5));
        assert_eq!(code.len(), 14);
        assert_eq!(digest(&code), digest(&format!(" {} ", code.to_uppercase().replace('-', " "))));
        assert_ne!(digest(&code), digest(&code[..12]));
    }
}
