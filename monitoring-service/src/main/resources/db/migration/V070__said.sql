-- What warning rules look at, beside the place of a mention, so that counting reads an index and no mention. Null where
-- it was erased. The rotating hash of who wrote stays with the mention alone.
ALTER TABLE opinion_mention
    ADD COLUMN said_at    timestamptz,
    ADD COLUMN said_type  text,
    ADD COLUMN said_level text,
    ADD COLUMN said_words text[];

-- Rules look back a day. Words in the form in which they are looked for.
UPDATE opinion_mention e SET said_at = m.seen_at, said_type = m.complaint_type, said_level = m.media_level,
    said_words = (
        SELECT array_agg(DISTINCT lower(normalize(word, NFKC)))
        FROM warning_rule, jsonb_array_elements_text(conditions -> 'words') AS word
        WHERE position(lower(normalize(word, NFKC)) IN lower(concat_ws(E'\n', m.title, m.body))) > 0)
FROM mention m
WHERE m.mention_id = e.mention_id AND m.erased_at IS NULL AND m.seen_at > now() - interval '2 days';

CREATE INDEX opinion_mention_said ON opinion_mention (cluster_key, said_type, said_level, said_at)
    WHERE said_at IS NOT NULL;
CREATE INDEX opinion_mention_words ON opinion_mention (cluster_key, said_at) WHERE said_words IS NOT NULL;

-- In the transaction that erases a mention, whoever does.
CREATE FUNCTION forget_what_was_said() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE opinion_mention SET said_at = NULL, said_type = NULL, said_level = NULL, said_words = NULL
    WHERE mention_id = NEW.mention_id;
    RETURN NULL;
END $$;
CREATE TRIGGER mention_erased AFTER UPDATE OF erased_at ON mention
    FOR EACH ROW WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION forget_what_was_said();

-- How long warning rules need not look at an opinion; holds while nobody decides anything about it.
CREATE TABLE warning_rest (
    incident_id uuid   PRIMARY KEY REFERENCES opinion,
    decided     bigint NOT NULL,
    rests       jsonb  NOT NULL
);
