CREATE TABLE event (
    id              TEXT    PRIMARY KEY,
    slug            TEXT    NOT NULL UNIQUE,
    space_id        TEXT,
    kind            TEXT    NOT NULL,
    title           TEXT    NOT NULL,
    summary         TEXT    NOT NULL,
    description     TEXT    NOT NULL,
    venue           TEXT    NOT NULL,
    address         TEXT    NOT NULL,
    accessibility   TEXT    NOT NULL,
    cost            TEXT    NOT NULL,
    time_zone       TEXT    NOT NULL,
    starts_at       BIGINT  NOT NULL,
    ends_at         BIGINT  NOT NULL,
    stage           TEXT    NOT NULL,
    public_at       BIGINT,
    announce_at     BIGINT,
    opens_at        BIGINT,
    closes_at       BIGINT,
    overrule        TEXT    NOT NULL,
    cancelled_at    BIGINT,
    cancel_reason   TEXT    NOT NULL,
    registration    BOOLEAN NOT NULL,
    waiting_list    BOOLEAN NOT NULL,
    confirm_hours   BIGINT  NOT NULL,
    offer_hours     BIGINT  NOT NULL,
    max_party       BIGINT  NOT NULL,
    asked_needs     TEXT    NOT NULL,
    ask_photos      BOOLEAN NOT NULL,
    keep_days       BIGINT  NOT NULL,
    revision        BIGINT  NOT NULL,
    created_at      BIGINT  NOT NULL,
    changed_at      BIGINT  NOT NULL,
    needs_erased_at BIGINT,
    erased_at       BIGINT
);
CREATE INDEX event_starts ON event (starts_at);

-- Hot and narrow: this row is the lock under which places change hands.
CREATE TABLE event_seats (
    event_id    TEXT   PRIMARY KEY REFERENCES event (id) ON DELETE CASCADE,
    capacity    BIGINT NOT NULL,
    taken       BIGINT NOT NULL,
    waiting     BIGINT NOT NULL,
    next_number BIGINT NOT NULL
);

CREATE TABLE room (
    id       TEXT   PRIMARY KEY,
    event_id TEXT   NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    name     TEXT   NOT NULL,
    places   BIGINT,
    position BIGINT NOT NULL
);
CREATE INDEX room_event ON room (event_id, position);

CREATE TABLE track (
    id       TEXT   PRIMARY KEY,
    event_id TEXT   NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    name     TEXT   NOT NULL,
    thread   TEXT   NOT NULL,
    position BIGINT NOT NULL
);
CREATE INDEX track_event ON track (event_id, position);

-- The programme as it is being worked on; what the public sees is a programme_version.
CREATE TABLE session (
    id          TEXT    PRIMARY KEY,
    event_id    TEXT    NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    source_key  TEXT,
    kind        TEXT    NOT NULL,
    title       TEXT    NOT NULL,
    subtitle    TEXT    NOT NULL,
    description TEXT    NOT NULL,
    language    TEXT    NOT NULL,
    starts_at   BIGINT,
    ends_at     BIGINT,
    room_id     TEXT    REFERENCES room (id) ON DELETE SET NULL,
    track_id    TEXT    REFERENCES track (id) ON DELETE SET NULL,
    capacity    BIGINT,
    revision    BIGINT  NOT NULL,
    -- Taken out, but the public does not know yet: the row and its choices go with the next publication.
    removed_at  BIGINT,
    UNIQUE (event_id, source_key)
);
CREATE INDEX session_event ON session (event_id, starts_at);

CREATE TABLE session_person (
    id           TEXT   PRIMARY KEY,
    session_id   TEXT   NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    role         TEXT   NOT NULL,
    name         TEXT   NOT NULL,
    organisation TEXT   NOT NULL,
    position     BIGINT NOT NULL
);
CREATE INDEX session_person_session ON session_person (session_id, position);

CREATE TABLE programme_version (
    event_id     TEXT   NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    number       BIGINT NOT NULL,
    note         TEXT   NOT NULL,
    content      TEXT   NOT NULL,
    published_at BIGINT NOT NULL,
    PRIMARY KEY (event_id, number)
);

-- A file that was uploaded and waits until the coordinator has seen what it would change.
CREATE TABLE programme_import (
    event_id   TEXT   PRIMARY KEY REFERENCES event (id) ON DELETE CASCADE,
    id         TEXT   NOT NULL,
    content    BYTEA  NOT NULL,
    created_at BIGINT NOT NULL
);

-- Places in sessions that limit them; changes only under the event's lock.
CREATE TABLE session_seats (
    session_id TEXT   PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
    event_id   TEXT   NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    capacity   BIGINT NOT NULL,
    taken      BIGINT NOT NULL,
    waiting    BIGINT NOT NULL
);
CREATE INDEX session_seats_event ON session_seats (event_id);

CREATE TABLE question (
    id         TEXT    PRIMARY KEY,
    event_id   TEXT    NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    position   BIGINT  NOT NULL,
    kind       TEXT    NOT NULL,
    label      TEXT    NOT NULL,
    hint       TEXT    NOT NULL,
    options    TEXT    NOT NULL,
    required   BOOLEAN NOT NULL,
    only_if    TEXT    REFERENCES question (id) ON DELETE SET NULL,
    only_value TEXT    NOT NULL
);
CREATE INDEX question_event ON question (event_id, position);

-- Everyone who registered together: the unit of the waiting list.
CREATE TABLE party (
    id           TEXT   PRIMARY KEY,
    event_id     TEXT   NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    number       BIGINT NOT NULL,
    state        TEXT   NOT NULL,
    size         BIGINT NOT NULL,
    email        TEXT   NOT NULL,
    email_key    TEXT   NOT NULL,
    language     TEXT   NOT NULL,
    until        BIGINT,
    source       TEXT   NOT NULL,
    note         TEXT   NOT NULL,
    made_at      BIGINT NOT NULL,
    state_at     BIGINT NOT NULL,
    confirmed_at BIGINT,
    reminded_at  BIGINT
);
CREATE UNIQUE INDEX party_once ON party (event_id, email_key)
    WHERE email_key <> '' AND state IN ('held', 'confirmed', 'waiting', 'offered');
CREATE INDEX party_line ON party (event_id, state, number);
CREATE INDEX party_until ON party (until) WHERE until IS NOT NULL;
CREATE INDEX party_email ON party (email_key);

CREATE TABLE registration (
    id            TEXT    PRIMARY KEY,
    party_id      TEXT    NOT NULL REFERENCES party (id) ON DELETE CASCADE,
    event_id      TEXT    NOT NULL,
    position      BIGINT  NOT NULL,
    name          TEXT    NOT NULL,
    organisation  TEXT    NOT NULL,
    is_child      BOOLEAN NOT NULL,
    photos        BOOLEAN NOT NULL,
    cancelled_at  BIGINT,
    checked_in_at BIGINT
);
CREATE INDEX registration_party ON registration (party_id, position);
CREATE INDEX registration_event ON registration (event_id);

CREATE TABLE access_need (
    registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
    event_id        TEXT NOT NULL,
    kind            TEXT NOT NULL,
    note            TEXT NOT NULL,
    PRIMARY KEY (registration_id, kind)
);
CREATE INDEX access_need_event ON access_need (event_id, kind);

CREATE TABLE answer (
    registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
    question_id     TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    value           TEXT NOT NULL,
    PRIMARY KEY (registration_id, question_id)
);

CREATE TABLE choice (
    registration_id TEXT   NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
    session_id      TEXT   NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    event_id        TEXT   NOT NULL,
    state           TEXT   NOT NULL,
    number          BIGINT NOT NULL,
    until           BIGINT,
    PRIMARY KEY (registration_id, session_id)
);
CREATE INDEX choice_line ON choice (session_id, state, number);
CREATE INDEX choice_until ON choice (until) WHERE until IS NOT NULL;

-- Who still has to be told that a session they chose was moved or taken out by a version.
CREATE TABLE programme_news (
    event_id   TEXT   NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    number     BIGINT NOT NULL,
    party_id   TEXT   NOT NULL REFERENCES party (id) ON DELETE CASCADE,
    session_id TEXT   NOT NULL,
    PRIMARY KEY (event_id, number, party_id, session_id)
);
CREATE INDEX programme_news_party ON programme_news (party_id);

-- People who want to be told when registration opens; who was told is erased with that.
CREATE TABLE interest (
    id           TEXT   PRIMARY KEY,
    event_id     TEXT   NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    email        TEXT   NOT NULL,
    email_key    TEXT   NOT NULL,
    language     TEXT   NOT NULL,
    created_at   BIGINT NOT NULL,
    mailed_at    BIGINT NOT NULL,
    confirmed_at BIGINT,
    UNIQUE (event_id, email_key)
);

-- How far everyone has been told that an event was called off.
CREATE TABLE calling_off (
    event_id    TEXT   PRIMARY KEY REFERENCES event (id) ON DELETE CASCADE,
    total       BIGINT NOT NULL,
    told        BIGINT NOT NULL,
    last_number BIGINT NOT NULL,
    done_at     BIGINT
);

-- Numbers that stay when the people behind them are erased.
CREATE TABLE figure (
    event_id TEXT   NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    name     TEXT   NOT NULL,
    value    BIGINT NOT NULL,
    PRIMARY KEY (event_id, name)
);

CREATE TABLE bulk_mail (
    id         TEXT   PRIMARY KEY,
    event_id   TEXT   NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    subject    TEXT   NOT NULL,
    body       TEXT   NOT NULL,
    total      BIGINT NOT NULL,
    done       BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    done_at    BIGINT
);
CREATE INDEX bulk_mail_event ON bulk_mail (event_id, created_at);

-- Who still gets a bulk mail: written when it is sent off, taken out when the mail stands in the outbox.
CREATE TABLE bulk_recipient (
    bulk_id  TEXT NOT NULL REFERENCES bulk_mail (id) ON DELETE CASCADE,
    party_id TEXT NOT NULL REFERENCES party (id) ON DELETE CASCADE,
    PRIMARY KEY (bulk_id, party_id)
);
CREATE INDEX bulk_recipient_party ON bulk_recipient (party_id);

-- Parties that want no bulk mails; mails about their own places go on.
CREATE TABLE mailing_stop (
    party_id TEXT   PRIMARY KEY REFERENCES party (id) ON DELETE CASCADE,
    at       BIGINT NOT NULL
);
