package org.huiying.monitoring.detection;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.kafka.streams.state.KeyValueStore;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.monitoring.detection.domain.state.Reorder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AreaStoreTest {

    @TempDir
    private Path folder;

    private KeyValueStore<String, byte[]> rows;
    private AreaStore store;

    @BeforeEach
    void open() {
        rows = MemoryStore.open(folder);
        store = new AreaStore(rows, TopologyDriver.settings(folder).rules());
    }

    @Test
    void whatItWroteItselfItReadsAgain() {
        store.open();
        store.save(Area.FUNERAL, new Reorder());
        assertThatCode(store::open).doesNotThrowAnyException();
    }

    @Test
    void whatWasWrittenBeforeThereWereFormatsIsRefusedWithTheWayOut() {
        store.save(Area.FUNERAL, new Reorder());
        assertThatThrownBy(store::open)
                .hasMessageContaining("format 1", "reads " + AreaStore.FORMAT)
                .hasMessageContaining("HUIYING_DETECTION_GENERATION");
    }

    @Test
    void whatALaterVersionWroteIsRefused() {
        rows.put("format", "99".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(store::open).hasMessageContaining("format 99");
    }
}
