CREATE TABLE pulse (
    id           BIGINT PRIMARY KEY,
    seen_at      BIGINT NOT NULL,
    steady_since BIGINT NOT NULL,
    jumped_from  BIGINT,
    rewritten_at BIGINT
);
