CREATE TABLE person (
    id         TEXT   PRIMARY KEY,
    name       TEXT   NOT NULL,
    email      TEXT   NOT NULL,
    email_key  TEXT   NOT NULL UNIQUE,
    role       TEXT   NOT NULL,
    language   TEXT   NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX person_role ON person (role);

CREATE TABLE sign_in (
    id         TEXT   PRIMARY KEY,
    token_hash BYTEA  NOT NULL UNIQUE,
    person_id  TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    device     TEXT   NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at    BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX sign_in_person ON sign_in (person_id);
CREATE INDEX sign_in_expires ON sign_in (expires_at);

CREATE TABLE sign_in_code (
    id         TEXT    PRIMARY KEY,
    email      TEXT    NOT NULL,
    email_key  TEXT    NOT NULL,
    new_name   TEXT,
    language   TEXT    NOT NULL,
    onward     TEXT    NOT NULL,
    attempts   BIGINT  NOT NULL,
    reusable   BOOLEAN NOT NULL,
    created_at BIGINT  NOT NULL,
    expires_at BIGINT  NOT NULL,
    used_at    BIGINT
);
CREATE INDEX sign_in_code_email ON sign_in_code (email_key);
CREATE INDEX sign_in_code_expires ON sign_in_code (expires_at);

CREATE TABLE invitation (
    id          TEXT   PRIMARY KEY,
    email       TEXT   NOT NULL,
    email_key   TEXT   NOT NULL UNIQUE,
    role        TEXT   NOT NULL,
    language    TEXT   NOT NULL,
    invited_by  TEXT   REFERENCES person (id) ON DELETE SET NULL,
    created_at  BIGINT NOT NULL,
    expires_at  BIGINT NOT NULL,
    accepted_at BIGINT
);
CREATE INDEX invitation_by ON invitation (invited_by);
CREATE INDEX invitation_expires ON invitation (expires_at);

CREATE TABLE organisation (
    id         TEXT   PRIMARY KEY,
    slug       TEXT   NOT NULL UNIQUE,
    name       TEXT   NOT NULL,
    kind       TEXT   NOT NULL,
    summary    TEXT   NOT NULL,
    website    TEXT   NOT NULL,
    town       TEXT   NOT NULL,
    contact    TEXT   NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);

CREATE TABLE representation (
    organisation_id TEXT   NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    person_id       TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    created_at      BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, person_id)
);
CREATE INDEX representation_person ON representation (person_id);

CREATE TABLE space (
    id         TEXT   PRIMARY KEY,
    slug       TEXT   NOT NULL UNIQUE,
    name       TEXT   NOT NULL,
    kind       TEXT   NOT NULL,
    visibility TEXT   NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE space_member (
    space_id   TEXT   NOT NULL REFERENCES space (id) ON DELETE CASCADE,
    person_id  TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    role       TEXT   NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, person_id)
);
CREATE INDEX space_member_person ON space_member (person_id);

-- One row: whoever changes who coordinates takes it first, so that two of them stand in line.
CREATE TABLE coordinator_turn (
    id   BIGINT PRIMARY KEY,
    turn BIGINT NOT NULL
);
