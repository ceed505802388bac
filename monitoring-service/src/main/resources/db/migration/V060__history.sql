-- What people decided about an opinion, in the order in which they did; it only grows.
CREATE TABLE opinion_history (
    entry_id    uuid        PRIMARY KEY,
    incident_id uuid        NOT NULL REFERENCES opinion,
    at          timestamptz NOT NULL,
    act         text        NOT NULL,
    post        text        NOT NULL,
    reason      text,
    other_id    uuid        REFERENCES opinion,
    merge_id    uuid,
    mentions    integer
);
CREATE INDEX opinion_history_of ON opinion_history (incident_id, at DESC, entry_id DESC);

-- Merges from before this table.
INSERT INTO opinion_history (entry_id, incident_id, at, act, post, other_id, merge_id)
SELECT gen_random_uuid(), incident_id, merged_at, 'MERGED_INTO', by_post, into_id, merge_id FROM opinion_merge
UNION ALL
SELECT gen_random_uuid(), into_id, merged_at, 'ABSORBED', by_post, incident_id, merge_id FROM opinion_merge;
