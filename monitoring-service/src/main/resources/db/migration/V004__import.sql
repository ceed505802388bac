-- Files brought in. A row is masked before it gets here and leaves when it has been taken; of one that could not be
-- taken only its number and a code remain.
CREATE TABLE import_job (
    import_id   uuid        PRIMARY KEY,
    profile     text        NOT NULL,
    dry_run     boolean     NOT NULL,
    exercise    boolean     NOT NULL,
    state       text        NOT NULL CHECK (state IN ('RUNNING', 'DONE')),
    total       integer     NOT NULL,
    accepted    integer     NOT NULL DEFAULT 0,
    measured    integer     NOT NULL DEFAULT 0,
    repeated    integer     NOT NULL DEFAULT 0,
    rejected    integer     NOT NULL DEFAULT 0,
    created_at  timestamptz NOT NULL,
    finished_at timestamptz,
    version     bigint      NOT NULL,
    CHECK ((state = 'DONE') = (finished_at IS NOT NULL)),
    CHECK (state <> 'DONE' OR total = accepted + measured + repeated + rejected)
);
CREATE INDEX import_job_running ON import_job (created_at) WHERE state = 'RUNNING';

CREATE TABLE import_row (
    import_id  uuid    NOT NULL REFERENCES import_job ON DELETE CASCADE,
    row_number integer NOT NULL,
    submission jsonb,
    error_code text,
    PRIMARY KEY (import_id, row_number),
    CHECK ((submission IS NULL) <> (error_code IS NULL))
);
