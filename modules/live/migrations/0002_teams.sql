-- Teams of a round, one a line, and rounds in which nobody is asked for a name.
ALTER TABLE live_session ADD COLUMN teams TEXT NOT NULL DEFAULT '';
ALTER TABLE live_session ADD COLUMN anonymous BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE live_participant ADD COLUMN team TEXT;
