-- Tasks handed to units, with what was reported on them.
CREATE TABLE task (
    task_id        uuid PRIMARY KEY,
    incident_id    uuid        NOT NULL REFERENCES incident,
    title          text        NOT NULL,
    unit           text        NOT NULL,
    post           text        NOT NULL,
    due_at         timestamptz NOT NULL,
    issued_at      timestamptz NOT NULL,
    instruction_id uuid UNIQUE,
    state          text        NOT NULL CHECK (state IN ('ISSUED', 'SIGNED_FOR', 'IN_PROGRESS', 'DONE')),
    overdue        boolean     NOT NULL DEFAULT false,
    urges          int         NOT NULL DEFAULT 0,
    proof          text,
    updated_at     timestamptz NOT NULL,
    version        bigint      NOT NULL DEFAULT 1,
    CHECK ((state = 'DONE') = (proof IS NOT NULL))
);
CREATE INDEX task_of_incident ON task (incident_id, task_id);

CREATE TABLE task_entry (
    entry_id uuid PRIMARY KEY,
    task_id  uuid        NOT NULL REFERENCES task,
    kind     text        NOT NULL CHECK (kind IN ('PROGRESS', 'URGE')),
    note     text        NOT NULL,
    at       timestamptz NOT NULL
);
CREATE INDEX task_entry_of_task ON task_entry (task_id, at);
