ALTER TABLE installation ADD COLUMN key_digest BYTEA;
