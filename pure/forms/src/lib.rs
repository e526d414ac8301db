//! What people type, read in one way: text without what nobody sees, and lines, names, addresses, numbers and moments in it.
//!
//! A [`Form`] cleans its values when it is made, so that whatever reads from it reads clean text. Readers take the field and
//! what is allowed, write what is wrong to [`Problems`], and answer with something usable in any case, so that a form can
//! be read to its end and all that is wrong be told at once.

mod address;
mod email;
mod form;
mod hygiene;
mod moment;
mod number;
mod order;
mod text;

pub use address::{slug, website};
pub use email::{EmailFault, LONGEST_EMAIL, email, email_key, suggestion};
pub use form::{Arg, Form, Problem, Problems};
pub use hygiene::{clean, line};
pub use moment::{DayEdge, read_date, read_time};
pub use number::{NumberFault, decimal};
pub use order::{fold, looks_like, order_key};
pub use text::is_name;
