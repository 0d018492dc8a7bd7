// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.platform;

import java.util.List;

/**
 * One process of a service of ours and what it must be told.
 *
 * @param name of the process
 * @param service its name as a service, which is also that of its database and role; several processes may share one
 * @param module its directory below {@code services}
 * @param portDistance from the base port
 * @param calls names of the services it calls by gRPC
 * @param pool the most connections to PostgreSQL it may hold
 */
public record ServiceDescriptor(
        String name,
        String service,
        String module,
        int portDistance,
        Storage storage,
        List<String> calls,
        int heapMegabytes,
        Pool pool) {

    /** What the service keeps its state in. */
    public enum Storage {
        NOTHING,
        POSTGRES_AND_KAFKA
    }

    /**
     * The most connections of one process.
     *
     * @param reactive for its work
     * @param jdbc for the migration at its start
     */
    public record Pool(int reactive, int jdbc) {

        static final Pool NONE = new Pool(0, 0);

        public int connections() {
            return reactive + jdbc;
        }
    }

    /** The service in a process of its own name, settings and number of connections. */
    ServiceDescriptor inProcess(String otherName, int otherPortDistance, int otherHeapMegabytes, Pool otherPool) {
        return new ServiceDescriptor(
                otherName, service, module, otherPortDistance, storage, calls, otherHeapMegabytes, otherPool);
    }
}
