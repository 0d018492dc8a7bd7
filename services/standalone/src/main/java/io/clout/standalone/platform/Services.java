// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.platform;

import io.clout.standalone.platform.ServiceDescriptor.Pool;
import io.clout.standalone.platform.ServiceDescriptor.Storage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The processes of our services. One process reads all networks, except those that run apart: each of these has a process
 * of its own, of the same application, so that tests can see what one failing network does to the others.
 *
 * @param apart keys of the networks that run apart, such as {@code mastodon}
 */
public record Services(List<String> apart) {

    private static final Pool POOL = new Pool(10, 2);
    private static final Pool INGEST_POOL = new Pool(20, 2);
    private static final Pool APART_POOL = new Pool(5, 2);
    private static final int APART_HEAP_MEGABYTES = 128;
    private static final int FIRST_APART_DISTANCE = 11;
    private static final int LAST_APART_DISTANCE = 24;

    /** How many networks can run apart: each needs a port. */
    public static final int MOST_APART = LAST_APART_DISTANCE - FIRST_APART_DISTANCE + 1;

    private static final ServiceDescriptor PROFILE =
            new ServiceDescriptor("profile", "profile", "profile", 1, Storage.POSTGRES_AND_KAFKA, List.of(), 128, POOL);
    private static final ServiceDescriptor SCORING =
            new ServiceDescriptor("scoring", "scoring", "scoring", 2, Storage.POSTGRES_AND_KAFKA, List.of(), 192, POOL);
    private static final ServiceDescriptor PERKS =
            new ServiceDescriptor("perks", "perks", "perks", 3, Storage.POSTGRES_AND_KAFKA, List.of(), 160, POOL);
    private static final ServiceDescriptor INGEST = new ServiceDescriptor(
            "ingest",
            "ingest",
            "ingest/app",
            10,
            Storage.POSTGRES_AND_KAFKA,
            List.of(PROFILE.name()),
            256,
            INGEST_POOL);
    private static final ServiceDescriptor GATEWAY = new ServiceDescriptor(
            "gateway",
            "gateway",
            "gateway",
            0,
            Storage.NOTHING,
            List.of(PROFILE.name(), SCORING.name(), PERKS.name()),
            160,
            Pool.NONE);

    /** All networks in one process. */
    public static final Services TOGETHER = new Services(List.of());

    public Services {
        apart = List.copyOf(apart);
        if (apart.size() > MOST_APART) {
            throw new IllegalArgumentException("at most " + MOST_APART + " networks run apart: " + apart);
        }
        if (new HashSet<>(apart).size() < apart.size()) {
            throw new IllegalArgumentException("a network runs apart once: " + apart);
        }
        for (var network : apart) {
            if (!network.matches("[a-z]+")) {
                throw new IllegalArgumentException("not the key of a network, such as mastodon: " + network);
            }
        }
    }

    /** Every process, in the order in which they are started. */
    public List<ServiceDescriptor> all() {
        var all = new ArrayList<>(List.of(PROFILE, SCORING, PERKS, INGEST));
        all.addAll(processesApart());
        all.add(GATEWAY);
        return List.copyOf(all);
    }

    /** Names of the services that have a database and a name on the bus, each once. */
    Stream<String> stateful() {
        return all().stream()
                .filter(process -> process.storage() == ServiceDescriptor.Storage.POSTGRES_AND_KAFKA)
                .map(ServiceDescriptor::service)
                .distinct();
    }

    private List<ServiceDescriptor> processesApart() {
        return IntStream.range(0, apart.size())
                .mapToObj(number -> INGEST.inProcess(
                        nameApart(apart.get(number)), FIRST_APART_DISTANCE + number, APART_HEAP_MEGABYTES, APART_POOL))
                .toList();
    }

    /** The name of the process that reads this network alone. */
    static String nameApart(String network) {
        return INGEST.name() + "-" + network;
    }

    ServiceDescriptor named(String name) {
        return all().stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service " + name));
    }
}
