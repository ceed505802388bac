package org.huiying.monitoring.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huiying.monitoring.Matters;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class CheckpointTest {

    private static final String TEXT = "演练：东陂镇骨灰堂把我爷爷的骨灰弄丢了，没人给说法";

    @Autowired
    private Matters matters;

    @Autowired
    private DetectionSettings settings;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void stateOfWorkThatGoesOnIsNotTrustedAfterAKill() {
        matters.post(List.of(Matters.mention(TEXT)), true);
        await().untilAsserted(() -> assertThat(joined()).isOne());
        assertThat(files("CURRENT")).as("databases of tasks").isNotEmpty();
        assertThat(files(".checkpoint")).isEmpty();
    }

    private long joined() {
        return jdbc.sql("SELECT count(*) FROM opinion_mention JOIN mention USING (mention_id) WHERE body = :text")
                .param("text", TEXT)
                .query(Long.class)
                .single();
    }

    private List<Path> files(String name) {
        try (var all = Files.walk(settings.stateDir())) {
            return all.filter(file -> file.getFileName().toString().equals(name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
