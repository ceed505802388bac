-- Who answers for a source, and how often it is read on special occasions.
ALTER TABLE source
    ADD COLUMN section             text CHECK (length(section) BETWEEN 1 AND 60),
    ADD COLUMN intensified_seconds integer CHECK (intensified_seconds > 0),
    ADD COLUMN all_day_seconds     integer CHECK (all_day_seconds > 0);

-- What people decided: about one source, about an area, or about all.
CREATE TABLE source_intensity (
    source_id uuid        REFERENCES source ON DELETE CASCADE,
    area      text,
    intensity text        NOT NULL CHECK (intensity IN ('INTENSIFIED', 'ALL_DAY')),
    reason    text        NOT NULL,
    by_post   text        NOT NULL,
    set_at    timestamptz NOT NULL,
    CHECK (source_id IS NULL OR area IS NULL)
);
CREATE UNIQUE INDEX source_intensity_reach ON source_intensity (coalesce(source_id::text, area, ''));

-- Graded incidents as assessment and response tell of them, in whatever order; drills are left out.
CREATE TABLE source_incident (
    incident_id uuid        PRIMARY KEY,
    number      text        NOT NULL,
    area        text        NOT NULL,
    grade       text        CHECK (grade IN ('I', 'II', 'III', 'IV')),
    graded_at   timestamptz,
    ended       boolean     NOT NULL,
    CHECK ((grade IS NULL) = (graded_at IS NULL))
);
