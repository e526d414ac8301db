-- Links of before an address changed have a lower number and lead nowhere.
ALTER TABLE party ADD COLUMN link_number BIGINT NOT NULL DEFAULT 0;

-- Another address that somebody wants for their registration; it counts once a mail to it was answered.
CREATE TABLE address_change (
    id        TEXT   PRIMARY KEY,
    party_id  TEXT   NOT NULL UNIQUE REFERENCES party (id) ON DELETE CASCADE,
    email     TEXT   NOT NULL,
    email_key TEXT   NOT NULL,
    asked_at  BIGINT NOT NULL
);
CREATE INDEX address_change_email ON address_change (email_key);
