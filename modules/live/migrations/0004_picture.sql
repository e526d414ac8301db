-- The picture of an activity, in a table of its own: where a round stands is read often, its pictures once.
CREATE TABLE live_picture (
    id           TEXT PRIMARY KEY,
    activity_id  TEXT NOT NULL UNIQUE REFERENCES live_activity (id) ON DELETE CASCADE,
    alt          TEXT NOT NULL,
    kind         TEXT NOT NULL,
    width        BIGINT NOT NULL,
    height       BIGINT NOT NULL,
    content      BYTEA NOT NULL
);
