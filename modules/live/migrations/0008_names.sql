-- Names that the host took away, and names that the host lets in although they sound like an insult.
CREATE TABLE live_taken_name (
    participant_id  TEXT NOT NULL REFERENCES live_participant (id) ON DELETE CASCADE,
    session_id      TEXT NOT NULL REFERENCES live_session (id) ON DELETE CASCADE,
    name            TEXT NOT NULL,
    -- As names are compared.
    folded          TEXT NOT NULL,
    taken_at        BIGINT NOT NULL,
    PRIMARY KEY (participant_id, folded)
);
CREATE INDEX live_taken_name_session ON live_taken_name (session_id, folded);

CREATE TABLE live_welcome_name (
    session_id  TEXT NOT NULL REFERENCES live_session (id) ON DELETE CASCADE,
    folded      TEXT NOT NULL,
    name        TEXT NOT NULL,
    PRIMARY KEY (session_id, folded)
);
