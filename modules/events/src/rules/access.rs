//! Who may do what with an event.

use kernel::{Role, Viewer};

use super::state::State;
use crate::model::Event;

/// Whether the viewer may change the event and see who registered.
pub fn may_coordinate(viewer: &Viewer, event: &Event) -> bool {
    viewer.role_in(event.space_id) >= Role::Coordinator
}

/// Whether the viewer may see the event's page.
pub fn may_see(viewer: &Viewer, event: &Event, state: State) -> bool {
    state.is_public() || may_coordinate(viewer, event)
}
