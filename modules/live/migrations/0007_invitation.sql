-- While people arrive, the page of the event leads into the round when its host invites there; once something is asked,
-- it always does.

CREATE TABLE live_invitation (
    session_id  TEXT PRIMARY KEY REFERENCES live_session (id) ON DELETE CASCADE,
    invited_at  BIGINT NOT NULL
);
