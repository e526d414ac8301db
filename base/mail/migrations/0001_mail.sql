CREATE TABLE mail_message (
    id         TEXT   PRIMARY KEY,
    recipient  TEXT   NOT NULL,
    language   TEXT   NOT NULL,
    template   TEXT   NOT NULL,
    data       TEXT   NOT NULL,
    mailing    TEXT,
    about      TEXT,
    turn       BIGINT NOT NULL,
    state      TEXT   NOT NULL DEFAULT 'waiting',
    attempts   BIGINT NOT NULL DEFAULT 0,
    due_at     BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    sent_at    BIGINT,
    last_error TEXT
);
CREATE INDEX mail_message_due ON mail_message (turn, due_at, id) WHERE state = 'waiting';
