// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.stream;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * Bounds the memory of all state stores of a process together, outside the heap: without it each partition may take up to 100 MB for
 * itself.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {
    private static final long ALL_BYTES = 96L << 20;
    private static final long WRITE_BUFFER_BYTES = 48L << 20;

    /** Shared by all stores; never closed, as it lives as long as the process. */
    private static final Cache CACHE = new LRUCache(ALL_BYTES, -1, false, 0.1);

    private static final WriteBufferManager WRITE_BUFFERS = new WriteBufferManager(WRITE_BUFFER_BYTES, CACHE);

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setWriteBufferManager(WRITE_BUFFERS);
        options.setWriteBufferSize(8L << 20);
        options.setMaxWriteBufferNumber(2);
        options.setTableFormatConfig(table);
    }

    @Override
    public void close(String store, Options options) {
        // Cache and write buffers are shared by all stores.
    }
}
