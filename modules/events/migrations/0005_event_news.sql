-- What all who are registered or interested have to learn: that an event moved, or that it takes place after all.
CREATE TABLE event_news (
    id            TEXT   PRIMARY KEY,
    event_id      TEXT   NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    kind          TEXT   NOT NULL,
    words         TEXT   NOT NULL,
    old_starts    BIGINT NOT NULL,
    old_ends      BIGINT NOT NULL,
    old_zone      TEXT   NOT NULL,
    old_place     TEXT   NOT NULL,
    up_to         BIGINT NOT NULL,
    total         BIGINT NOT NULL,
    told          BIGINT NOT NULL,
    last_number   BIGINT NOT NULL,
    last_interest TEXT   NOT NULL,
    done_at       BIGINT
);
CREATE INDEX event_news_event ON event_news (event_id);

-- Who was told that the event was called off, so that they learn of it when it is taken up again.
ALTER TABLE interest ADD COLUMN called_off_at BIGINT;
