-- When people want to be warned. The one row of warning_rules counts the changes.
CREATE TABLE warning_rules (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    version  bigint NOT NULL
);
INSERT INTO warning_rules (version) VALUES (1);

CREATE TABLE warning_rule (
    rule_id         uuid        PRIMARY KEY,
    name            text        NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 60),
    area            text,
    enabled         boolean     NOT NULL,
    complaint_types text[]      NOT NULL,
    conditions      jsonb       NOT NULL,
    version         bigint      NOT NULL,
    updated_at      timestamptz NOT NULL
);

-- What was warned of, with what was asked and what was measured; stays when its rule is gone.
CREATE TABLE warning (
    warning_id   uuid        PRIMARY KEY,
    incident_id  uuid        NOT NULL REFERENCES opinion,
    rule_id      uuid        NOT NULL,
    rule_name    text        NOT NULL,
    rule_version bigint      NOT NULL,
    warned_at    timestamptz NOT NULL,
    reasons      jsonb       NOT NULL,
    media_level  text        NOT NULL,
    mentions     integer     NOT NULL CHECK (mentions >= 0)
);
CREATE INDEX warning_of ON warning (incident_id, rule_id, warned_at DESC, warning_id DESC);

-- With which snapshot a mention joined: those that joined at once were judged at once. Null for those before.
ALTER TABLE opinion_mention ADD COLUMN as_of bigint;
