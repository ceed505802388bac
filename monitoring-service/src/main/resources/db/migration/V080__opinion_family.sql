-- An opinion with all that was merged into it, itself first. Plain SQL, so that it is planned with the query around it.
CREATE FUNCTION opinion_family(uuid) RETURNS TABLE (incident_id uuid, cluster_key uuid)
LANGUAGE sql STABLE ROWS 3 AS $$
    WITH RECURSIVE family AS (
        SELECT o.incident_id, o.cluster_key FROM opinion o WHERE o.incident_id = $1
        UNION SELECT o.incident_id, o.cluster_key FROM opinion o JOIN family f ON o.merged_into = f.incident_id)
    SELECT f.incident_id, f.cluster_key FROM family f
$$;
