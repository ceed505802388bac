-- Merges that were undone before the history began stand in it as if they held. Who undid them is in the trail, where
-- they acted as the first of these posts that they held.
INSERT INTO opinion_history (entry_id, incident_id, at, act, post, other_id, merge_id)
SELECT gen_random_uuid(), side.incident_id, m.undone_at, 'MERGE_UNDONE',
       CASE WHEN 'MONITOR' = ANY(a.posts) THEN 'MONITOR' ELSE 'DUTY_OFFICER' END, side.other_id, m.merge_id
FROM opinion_merge m
CROSS JOIN LATERAL (VALUES (m.incident_id, m.into_id), (m.into_id, m.incident_id)) side(incident_id, other_id)
CROSS JOIN LATERAL (
    SELECT posts FROM audit_entry
    WHERE action = 'opinion.merge-undo' AND subject = m.incident_id::text AND detail ->> 'merge' = m.merge_id::text
    ORDER BY id LIMIT 1) a
WHERE m.undone_at IS NOT NULL
  AND NOT EXISTS (SELECT FROM opinion_history h WHERE h.merge_id = m.merge_id AND h.act = 'MERGE_UNDONE');

-- Where the trail does not say who, nothing is made up: such a merge leaves the history.
DELETE FROM opinion_history h USING opinion_merge m
WHERE h.merge_id = m.merge_id AND m.undone_at IS NOT NULL
  AND NOT EXISTS (SELECT FROM opinion_history u WHERE u.merge_id = m.merge_id AND u.act = 'MERGE_UNDONE');
