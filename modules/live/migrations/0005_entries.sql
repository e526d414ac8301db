-- What people write for others to read and to vote on: questions to the panel, and ideas.

CREATE TABLE live_entry (
    id              TEXT PRIMARY KEY,
    activity_id     TEXT NOT NULL REFERENCES live_activity (id) ON DELETE CASCADE,
    participant_id  TEXT NOT NULL REFERENCES live_participant (id) ON DELETE CASCADE,
    -- Made by the phone, so that what is sent twice is written once.
    mark            TEXT NOT NULL,
    content         TEXT NOT NULL,
    -- Whether the writer wants their name beside it.
    named           BOOLEAN NOT NULL,
    given_at        BIGINT NOT NULL,
    -- What the host did with it, and when.
    shown_at        BIGINT,
    hidden_at       BIGINT,
    pinned_at       BIGINT,
    answered_at     BIGINT,
    merged_into     TEXT REFERENCES live_entry (id) ON DELETE SET NULL,
    UNIQUE (activity_id, participant_id, mark)
);
CREATE INDEX live_entry_participant ON live_entry (participant_id);
CREATE INDEX live_entry_merged ON live_entry (merged_into);

CREATE TABLE live_vote (
    entry_id        TEXT NOT NULL REFERENCES live_entry (id) ON DELETE CASCADE,
    participant_id  TEXT NOT NULL REFERENCES live_participant (id) ON DELETE CASCADE,
    PRIMARY KEY (entry_id, participant_id)
);
CREATE INDEX live_vote_participant ON live_vote (participant_id);
