//! What people adds to the command line: a link for somebody whose mail does not arrive.

use db::Key;
use kernel::{Command, House};

use crate::actions;

/// All of them.
pub const COMMANDS: &[Command] = &[Command {
    name: "login-link",
    usage: "ADDRESS  prints a link that signs this person in once",
    run: login_link,
}];

fn login_link(house: &House, words: &[String]) -> Result<String, String> {
    let [email] = words else { return Err("login-link takes one address".to_owned()) };
    let (act, links, email) = (house.own_act(), house.links.clone(), email.clone());
    let made = house.db.write_blocking(Key::named("people.sign-in"), move |tx| {
        actions::login_link(tx, &act, &links, &email, false)
    });
    match made {
        Ok(Some(path)) => Ok(house.url(&path)),
        Ok(None) => Err("there is no account with this address".to_owned()),
        Err(error) => Err(error.to_string()),
    }
}
