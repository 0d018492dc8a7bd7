// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.webhook;

import java.time.Clock;

/** Brands' events in tests without a container of beans. */
public final class TestBrandEvents {

    private TestBrandEvents() {}

    public static BrandEvents of(Clock clock) {
        return new BrandEvents(clock);
    }
}
