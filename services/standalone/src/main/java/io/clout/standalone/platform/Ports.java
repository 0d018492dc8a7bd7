// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.platform;

import java.util.stream.IntStream;

/** Where everything listens: the gateway on the base port, the rest at fixed distances from it. */
public record Ports(int base) {

    private static final int HIGHEST_DISTANCE = 44;
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
        return base + HIGHEST_DISTANCE;
    }

    /** Every port that anything listens on when these services run. */
    public IntStream all(Services services) {
        return IntStream.concat(
                IntStream.of(keycloak(), kafka(), kafkaController(), postgres()),
                services.all().stream().mapToInt(this::of));
    }

    public int of(ServiceDescriptor service) {
        return base + service.portDistance();
    }
}
