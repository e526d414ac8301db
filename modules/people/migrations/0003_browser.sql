-- The digits of a code are good only in the browser that asked for them: a digest of the secret in its cookie.
-- Codes of before have none and are over within a quarter of an hour; their links stay good.
ALTER TABLE sign_in_code ADD COLUMN browser BYTEA;
-- When the link beside the digits was used; the digits stay good in their own browser.
ALTER TABLE sign_in_code ADD COLUMN followed_at BIGINT;
-- Guesses are counted for each code, no longer for each mailbox.
DROP INDEX sign_in_code_email;
