-- Which section is in charge of an area, by version of the plan.
CREATE TABLE plan_section (
    version integer NOT NULL,
    area    text    NOT NULL,
    section text    NOT NULL,
    PRIMARY KEY (version, area)
);

-- Versions that were heard before this table: the topic keeps the latest of each key, so it is read once more.
DELETE FROM inbox_mark WHERE topic = 'assessment.plan.v1';
UPDATE inbox_offset SET next_offset = 0 WHERE topic = 'assessment.plan.v1';
