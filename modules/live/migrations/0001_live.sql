-- Live rounds. What is hot (where a round stands) lives in a narrow table of its own.

CREATE TABLE live_session (
    id          TEXT PRIMARY KEY,
    code        TEXT NOT NULL UNIQUE,
    title       TEXT NOT NULL,
    created_at  BIGINT NOT NULL,
    ended_at    BIGINT,
    -- When names and single answers were erased.
    erased_at   BIGINT
);

CREATE TABLE live_activity (
    id          TEXT PRIMARY KEY,
    session_id  TEXT NOT NULL REFERENCES live_session (id) ON DELETE CASCADE,
    position    BIGINT NOT NULL,
    content     TEXT NOT NULL,
    -- The count, from the reveal on; what stays.
    tally       TEXT
);
CREATE INDEX live_activity_session ON live_activity (session_id, position);

CREATE TABLE live_round (
    session_id  TEXT PRIMARY KEY REFERENCES live_session (id) ON DELETE CASCADE,
    step        BIGINT NOT NULL,
    phase       TEXT NOT NULL,
    activity    BIGINT NOT NULL,
    asked_at    BIGINT NOT NULL,
    shown       BOOLEAN NOT NULL,
    time_ms     BIGINT
);

CREATE TABLE live_participant (
    id          TEXT PRIMARY KEY,
    session_id  TEXT NOT NULL REFERENCES live_session (id) ON DELETE CASCADE,
    name        TEXT NOT NULL,
    pace        TEXT NOT NULL,
    joined_at   BIGINT NOT NULL
);
CREATE INDEX live_participant_session ON live_participant (session_id);

CREATE TABLE live_answer (
    activity_id     TEXT NOT NULL REFERENCES live_activity (id) ON DELETE CASCADE,
    participant_id  TEXT NOT NULL REFERENCES live_participant (id) ON DELETE CASCADE,
    content         TEXT NOT NULL,
    given_at        BIGINT NOT NULL,
    PRIMARY KEY (activity_id, participant_id)
);
CREATE INDEX live_answer_participant ON live_answer (participant_id);

CREATE TABLE live_points (
    activity_id     TEXT NOT NULL REFERENCES live_activity (id) ON DELETE CASCADE,
    participant_id  TEXT NOT NULL REFERENCES live_participant (id) ON DELETE CASCADE,
    points          BIGINT NOT NULL,
    PRIMARY KEY (activity_id, participant_id)
);
CREATE INDEX live_points_participant ON live_points (participant_id);
