-- What the plan says about calm, by version, and which version holds when.
CREATE TABLE plan_calm (
    version integer PRIMARY KEY,
    rules   jsonb   NOT NULL
);
CREATE TABLE plan_schedule (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    slots    jsonb   NOT NULL
);

-- How quiet an opinion has become.
CREATE TABLE opinion_calm (
    incident_id uuid        PRIMARY KEY REFERENCES opinion,
    phase       text        NOT NULL CHECK (phase IN ('LIVE', 'SUBSIDING', 'CALM')),
    watch       jsonb       NOT NULL,
    closed_at   timestamptz,
    version     bigint      NOT NULL
);
