CREATE TABLE installation (
    id         BIGINT PRIMARY KEY,
    secret     BYTEA  NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE network (
    id            BIGINT PRIMARY KEY,
    name          TEXT   NOT NULL,
    slug          TEXT   NOT NULL,
    hue           BIGINT NOT NULL,
    purpose       TEXT   NOT NULL,
    imprint       TEXT   NOT NULL,
    contact_email TEXT   NOT NULL,
    time_zone     TEXT   NOT NULL,
    set_up_at     BIGINT NOT NULL
);

CREATE TABLE smtp (
    id         BIGINT PRIMARY KEY,
    host       TEXT   NOT NULL,
    port       BIGINT NOT NULL,
    encryption TEXT   NOT NULL,
    username   TEXT   NOT NULL,
    password   TEXT   NOT NULL,
    sender     TEXT   NOT NULL
);

CREATE TABLE funder (
    id       TEXT PRIMARY KEY,
    name     TEXT NOT NULL,
    credit   TEXT NOT NULL,
    href     TEXT,
    logo_alt TEXT,
    logo     BYTEA
);

CREATE TABLE job (
    id         TEXT   PRIMARY KEY,
    kind       TEXT   NOT NULL,
    payload    TEXT   NOT NULL,
    due_at     BIGINT NOT NULL,
    attempts   BIGINT NOT NULL DEFAULT 0,
    last_error TEXT,
    created_at BIGINT NOT NULL
);
CREATE INDEX job_due ON job (due_at, id);

CREATE TABLE audit (
    id        TEXT   PRIMARY KEY,
    at        BIGINT NOT NULL,
    person_id TEXT,
    action    TEXT   NOT NULL,
    subject   TEXT   NOT NULL,
    detail    TEXT   NOT NULL
);
CREATE INDEX audit_at ON audit (at);
CREATE INDEX audit_subject ON audit (subject, at);
