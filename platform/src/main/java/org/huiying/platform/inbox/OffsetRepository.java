package org.huiying.platform.inbox;

import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where each partition is read on, kept with the data; a topic that was made anew is read from its beginning. */
class OffsetRepository {

    private final JdbcClient jdbc;
    private final String consumer;

    OffsetRepository(JdbcClient jdbc, String consumer) {
        this.jdbc = jdbc;
        this.consumer = consumer;
    }

    /** The offset to read next; 0 for a partition, or a topic id, that was never read. */
    long startAt(TopicPartition partition, String topicId) {
        jdbc.sql("""
                        INSERT INTO inbox_offset AS o (consumer, topic, topic_id, partition, next_offset)
                        VALUES (:consumer, :topic, :topicId, :partition, 0)
                        ON CONFLICT (consumer, topic, partition)
                        DO UPDATE SET topic_id = excluded.topic_id, next_offset = 0
                        WHERE o.topic_id <> excluded.topic_id""")
                .param("consumer", consumer)
                .param("topic", partition.topic())
                .param("topicId", topicId)
                .param("partition", partition.partition())
                .update();
        return next(partition).orElse(0L);
    }

    Optional<Long> next(TopicPartition partition) {
        return jdbc.sql("""
                        SELECT next_offset FROM inbox_offset
                        WHERE consumer = :consumer AND topic = :topic AND partition = :partition""")
                .param("consumer", consumer)
                .param("topic", partition.topic())
                .param("partition", partition.partition())
                .query(Long.class)
                .optional();
    }

    /** Moves on, if nobody else has: false tells a consumer that it was frozen and lost its partition. */
    boolean advance(TopicPartition partition, long expected, long next) {
        return jdbc.sql("""
                                UPDATE inbox_offset SET next_offset = :next
                                WHERE consumer = :consumer AND topic = :topic AND partition = :partition
                                  AND next_offset = :expected""")
                        .param("consumer", consumer)
                        .param("topic", partition.topic())
                        .param("partition", partition.partition())
                        .param("expected", expected)
                        .param("next", next)
                        .update()
                == 1;
    }
}
