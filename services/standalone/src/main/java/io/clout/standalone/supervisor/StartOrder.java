// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.supervisor;

import io.clout.standalone.platform.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides which parts start next. The order of the list is the priority: a free place goes to the first part whose needs
 * are ready. Services wait until every server has begun, since Keycloak takes longest and must have the processor first.
 */
final class StartOrder {

    /** More would only share two processors among them, and the first would be ready as late as the last. */
    private static final int SERVICES_AT_ONCE = 2;

    private final List<Part> waiting;
    private final Set<String> ready = new HashSet<>();
    private int servicesStarting;

    StartOrder(List<Part> parts) {
        this.waiting = new ArrayList<>(parts);
    }

    /** The parts to start now; each is returned once. */
    List<Part> next() {
        var next = new ArrayList<Part>();
        for (var part : List.copyOf(waiting)) {
            if (ready.containsAll(part.needs()) && hasPlace(part)) {
                waiting.remove(part);
                next.add(part);
                servicesStarting += services(part);
            }
        }
        return next;
    }

    void ready(Part part) {
        ready.add(part.name());
        servicesStarting -= services(part);
    }

    private boolean hasPlace(Part part) {
        return switch (part.kind()) {
            case INFRASTRUCTURE -> true;
            case SERVICE ->
                servicesStarting < SERVICES_AT_ONCE
                        && waiting.stream().noneMatch(other -> other.kind() == Part.Kind.INFRASTRUCTURE);
        };
    }

    private static int services(Part part) {
        return part.kind() == Part.Kind.SERVICE ? 1 : 0;
    }
}
