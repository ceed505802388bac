-- Who held an opinion for false information, and on what grounds; an ended one stays.
CREATE TABLE opinion_suspicion (
    suspicion_id uuid        PRIMARY KEY,
    incident_id  uuid        NOT NULL REFERENCES opinion,
    basis        text        NOT NULL CHECK (basis IN ('TWO_SOURCES', 'DENIAL')),
    grounds      jsonb       NOT NULL,
    post         text        NOT NULL,
    section      text,
    plan         integer,
    marked_at    timestamptz NOT NULL,
    ended_how    text        CHECK (ended_how IN ('REPLACED', 'WITHDRAWN')),
    ended_post   text,
    ended_at     timestamptz,
    ended_reason text,
    CHECK ((ended_how IS NULL) = (ended_at IS NULL)),
    CHECK ((ended_how IS NULL) = (ended_post IS NULL)),
    CHECK (ended_how IS DISTINCT FROM 'WITHDRAWN' OR ended_reason IS NOT NULL)
);
CREATE UNIQUE INDEX opinion_suspicion_open ON opinion_suspicion (incident_id) WHERE ended_at IS NULL;
CREATE INDEX opinion_suspicion_of ON opinion_suspicion (incident_id, marked_at DESC, suspicion_id DESC);
