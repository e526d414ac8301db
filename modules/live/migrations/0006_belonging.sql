-- To which event a round belongs, and whether its results may be seen by everyone. A round without a row stands alone;
-- one whose event is gone does so too.

CREATE TABLE live_belonging (
    session_id   TEXT PRIMARY KEY REFERENCES live_session (id) ON DELETE CASCADE,
    occasion_id  TEXT NOT NULL,
    -- The item of its programme; missing for the event as a whole.
    part_id      TEXT
);
CREATE INDEX live_belonging_occasion ON live_belonging (occasion_id);

CREATE TABLE live_publication (
    session_id    TEXT PRIMARY KEY REFERENCES live_session (id) ON DELETE CASCADE,
    published_at  BIGINT NOT NULL,
    -- How the teams stood, which is not to be had any more once their people are erased.
    teams         TEXT NOT NULL
);
