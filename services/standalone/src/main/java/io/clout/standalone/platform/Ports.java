// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.platform;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where everything listens: the gateway on the base port, the rest at fixed distances from it. Each service tells of its health and its
 * metrics on a second port.
 */
public record Ports(int base) {

    public static final int DEFAULT_BASE = 8080;
    public static final Ports DEFAULT = new Ports(DEFAULT_BASE);

    private static final int MANAGEMENT_DISTANCE = 50;
    private static final int HIGHEST_DISTANCE = 74;
    private static final int HIGHEST_PORT = 65_535;

    public Ports {
        if (base < 1 || base + HIGHEST_DISTANCE > HIGHEST_PORT) {
            throw new IllegalArgumentException(
                    "--port must be between 1 and " + (HIGHEST_PORT - HIGHEST_DISTANCE) + ": " + base);
        }
    }

    public int gateway() {
        return base;
    }

    public int keycloak() {
        return base + 40;
    }

    public int kafka() {
        return base + 42;
    }

    public int kafkaController() {
        return base + 43;
    }

    public int postgres() {
        return base + 44;
    }

    /** The part that listens on each port when these services run. */
    public SortedMap<Integer, String> users(Services services) {
        var users = new TreeMap<>(
                Map.of(keycloak(), "keycloak", kafka(), "kafka", kafkaController(), "kafka", postgres(), "postgres"));
        services.all().forEach(process -> {
            users.put(of(process), process.name());
            users.put(management(process), process.name());
        });
        return users;
    }

    public int of(ServiceDescriptor service) {
        return base + service.portDistance();
    }

    public int management(ServiceDescriptor service) {
        return of(service) + MANAGEMENT_DISTANCE;
    }
}
