-- What was learnt: one review for each incident, written while it is calm.
CREATE TABLE review (
    incident_id  uuid PRIMARY KEY REFERENCES incident,
    review_id    uuid        NOT NULL UNIQUE,
    content      jsonb       NOT NULL,
    state        text        NOT NULL CHECK (state IN ('OPEN', 'COMPLETED')),
    completed_at timestamptz,
    updated_at   timestamptz NOT NULL,
    version      bigint      NOT NULL DEFAULT 1,
    CHECK ((state = 'COMPLETED') = (completed_at IS NOT NULL))
);
