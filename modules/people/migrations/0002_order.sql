-- How names are put in order (see forms::order_key) and what is looked for (see forms::fold); the program fills in what is empty.
ALTER TABLE person ADD COLUMN sorted TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN folded TEXT NOT NULL DEFAULT '';
CREATE INDEX person_sorted ON person (sorted, id);
ALTER TABLE organisation ADD COLUMN sorted TEXT NOT NULL DEFAULT '';
ALTER TABLE organisation ADD COLUMN folded TEXT NOT NULL DEFAULT '';
ALTER TABLE space ADD COLUMN sorted TEXT NOT NULL DEFAULT '';
