-- How an opinion spreads by counts, and with which constants of detection it was measured.
ALTER TABLE opinion_signal ADD COLUMN trend jsonb, ADD COLUMN rules text;

-- The cluster that came second when a mention joined.
ALTER TABLE opinion_mention ADD COLUMN runner_up jsonb;

-- Clusters that may be one matter; people decide.
CREATE TABLE opinion_suggestion (
    cluster_key uuid             NOT NULL,
    other_key   uuid             NOT NULL,
    similarity  double precision NOT NULL,
    terms       jsonb            NOT NULL,
    PRIMARY KEY (cluster_key, other_key)
);
CREATE INDEX opinion_suggestion_other ON opinion_suggestion (other_key);
