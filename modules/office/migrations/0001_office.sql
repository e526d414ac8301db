CREATE TABLE office_setup (
    id         BIGINT PRIMARY KEY,
    code_hash  BYTEA  NOT NULL,
    created_at BIGINT NOT NULL
);
