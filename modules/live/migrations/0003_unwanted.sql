-- Words that this network does not want to read as names or in clouds, beside those that nobody wants.
CREATE TABLE live_unwanted (
    word        TEXT PRIMARY KEY
);
