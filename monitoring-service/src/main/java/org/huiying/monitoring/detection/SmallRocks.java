package org.huiying.monitoring.detection;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;

/** One store for each of 32 partitions, most of them empty: little memory each. Made by Kafka Streams, hence public. */
public final class SmallRocks implements RocksDBConfigSetter {

    private static final long KIB = 1024;

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        options.setWriteBufferSize(512 * KIB);
        options.setMaxWriteBufferNumber(2);
        if (options.tableFormatConfig() instanceof BlockBasedTableConfig table) {
            table.setCacheIndexAndFilterBlocks(true);
        }
    }

    @Override
    public void close(String store, Options options) {
        // nothing of our own is held
    }
}
