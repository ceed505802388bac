-- A watch topic may sleep until a date: its mentions are kept, but it raises no opinion.
ALTER TABLE watch_topic
    ADD COLUMN snoozed_until timestamptz,
    ADD COLUMN snooze_reason text CHECK (length(snooze_reason) BETWEEN 1 AND 200),
    ADD CONSTRAINT watch_topic_snooze CHECK ((snoozed_until IS NULL) = (snooze_reason IS NULL));
