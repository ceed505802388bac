-- What was heard of each incident, what the rules propose, and where the grading stands.
CREATE TABLE grading (
    incident_id uuid        PRIMARY KEY,
    version     bigint      NOT NULL,
    status      text        NOT NULL CHECK (status IN ('UNVERIFIED', 'VERIFIED', 'GRADED', 'ENDED')),
    facts       jsonb       NOT NULL,
    proposal    jsonb,
    decision_id uuid,
    updated_at  timestamptz NOT NULL,
    CHECK (status <> 'GRADED' OR decision_id IS NOT NULL)
);

-- Every decision ever taken, as it was announced; the account is kept for four-eyes only.
CREATE TABLE grade_decision (
    id                 uuid        PRIMARY KEY,
    incident_id        uuid        NOT NULL REFERENCES grading (incident_id),
    plan_grade         text        NOT NULL CHECK (plan_grade IN ('I', 'II', 'III', 'IV')),
    decided_by         text        NOT NULL,
    decided_by_subject text        NOT NULL,
    decided_at         timestamptz NOT NULL,
    body               jsonb       NOT NULL
);
CREATE INDEX grade_decision_incident ON grade_decision (incident_id, decided_at);
ALTER TABLE grading ADD FOREIGN KEY (decision_id) REFERENCES grade_decision (id) DEFERRABLE INITIALLY DEFERRED;
