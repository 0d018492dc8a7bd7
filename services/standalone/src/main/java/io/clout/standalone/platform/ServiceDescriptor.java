// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.platform;

import java.util.ArrayList;
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

    private static final String NETWORK_PREFIX = "ingest-";
    private static final int NETWORK_HEAP_MEGABYTES = 128;

    /** What the service keeps its state in. */
    public enum Storage {
        NOTHING,
        POSTGRES_AND_KAFKA
    }

    /** One service for each network; a new network is a new line here. */
    private static final List<ServiceDescriptor> NETWORKS = List.of(
            network("twitter", 11),
            network("facebook", 12),
            network("instagram", 13),
            network("googleplus", 14),
            network("bing", 15),
            network("linkedin", 16),
            network("foursquare", 17),
            network("wikipedia", 18),
            network("mastodon", 19),
            network("bluesky", 20),
            network("github", 21),
            network("youtube", 22),
            network("stackexchange", 23),
            network("other", 24));

    /** The services of the platform. */
    public static final List<ServiceDescriptor> ALL = all();

    private static ServiceDescriptor network(String name, int portDistance) {
        return new ServiceDescriptor(
                NETWORK_PREFIX + name,
                "ingest/" + name,
                portDistance,
                Storage.POSTGRES_AND_KAFKA,
                List.of("profile"),
                NETWORK_HEAP_MEGABYTES);
    }

    private static List<ServiceDescriptor> all() {
        List<ServiceDescriptor> all = new ArrayList<>();
        all.add(new ServiceDescriptor("profile", "profile", 1, Storage.POSTGRES_AND_KAFKA, List.of(), 128));
        all.add(new ServiceDescriptor("scoring", "scoring", 2, Storage.POSTGRES_AND_KAFKA, List.of(), 192));
        all.addAll(NETWORKS);
        List<String> behindGateway = all.stream().map(ServiceDescriptor::name).toList();
        all.add(new ServiceDescriptor("gateway", "gateway", 0, Storage.NOTHING, behindGateway, 160));
        return List.copyOf(all);
    }

    /** Whether it is the ingestion service of a network. */
    public boolean isNetwork() {
        return name.startsWith(NETWORK_PREFIX);
    }

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
