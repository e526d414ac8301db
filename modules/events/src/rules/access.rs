//! Who may do what with an event.

use kernel::{Id, Role, Space, Viewer};

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

/// Whether the viewer may make an event, in the network or in one of its spaces.
pub fn may_create(viewer: &Viewer) -> bool {
    viewer.is_coordinator() || viewer.spaces.iter().any(|(_, role)| *role >= Role::Coordinator)
}

/// Whether the viewer may put an event into `space`; `None` is the whole network.
pub fn may_hold_in(viewer: &Viewer, space: Option<Id<Space>>) -> bool {
    viewer.role_in(space) >= Role::Coordinator
}
