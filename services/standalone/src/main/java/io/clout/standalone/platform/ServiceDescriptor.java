// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.platform;

import java.util.List;

/**
 * One service of ours and what it must be told.
 *
 * @param module its directory below {@code services}
 * @param portDistance from the base port
 * @param calls names of the services it calls by gRPC
 */
public record ServiceDescriptor(
        String name, String module, int portDistance, Storage storage, List<String> calls, int heapMegabytes) {

    /** What the service keeps its state in. */
    public enum Storage {
        NOTHING,
        POSTGRES_AND_KAFKA
    }

    /** The services of the platform. A new service is a new line here. */
    public static final List<ServiceDescriptor> ALL = List.of(
            new ServiceDescriptor("profile", "profile", 1, Storage.POSTGRES_AND_KAFKA, List.of(), 128),
            new ServiceDescriptor("scoring", "scoring", 2, Storage.POSTGRES_AND_KAFKA, List.of(), 192),
            new ServiceDescriptor(
                    "ingest-twitter", "ingest/twitter", 11, Storage.POSTGRES_AND_KAFKA, List.of("profile"), 192),
            new ServiceDescriptor(
                    "gateway", "gateway", 0, Storage.NOTHING, List.of("profile", "scoring", "ingest-twitter"), 160));

    /** The service's database and role. */
    public String database() {
        return name.replace('-', '_');
    }

    static ServiceDescriptor named(String name) {
        return ALL.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service " + name));
    }
}
