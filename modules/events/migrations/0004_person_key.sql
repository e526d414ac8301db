-- The key of a person in the programme they came from, so that it is handed on; empty for those we entered ourselves.
ALTER TABLE session_person ADD COLUMN source_key TEXT NOT NULL DEFAULT '';
