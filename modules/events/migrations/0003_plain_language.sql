-- The event told in Leichte Sprache, on a page of its own.
ALTER TABLE event ADD COLUMN plain_language TEXT NOT NULL DEFAULT '';
