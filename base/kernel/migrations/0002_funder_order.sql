ALTER TABLE funder ADD COLUMN position BIGINT NOT NULL DEFAULT 0;
UPDATE funder SET position = (SELECT count(*) FROM funder AS earlier WHERE earlier.id <= funder.id);
