package org.huiying.monitoring.detection;

import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** The topology's store without a topology. */
final class MemoryStore {

    private MemoryStore() {}

    static KeyValueStore<String, byte[]> open(Path folder) {
        var context = new MockProcessorContext<String, byte[]>(new Properties(), new TaskId(0, 0), folder.toFile());
        KeyValueStore<String, byte[]> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore("memory"), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        return store;
    }
}
