// SPDX-License-Identifier: Apache-2.0
package io.clout.e2e;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Access tokens of a demo person: the same one until it is half through its five minutes. */
final class Tokens implements Supplier<String> {
    private static final Duration USE = Duration.ofMinutes(2);

    private final Platform platform;
    private final String person;
    private Instant until = Instant.MIN;
    private String token = "";

    Tokens(Platform platform, String person) {
        this.platform = platform;
        this.person = person;
    }

    @Override
    public String get() {
        if (Instant.now().isAfter(until)) {
            try {
                token = platform.token(person);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
            until = Instant.now().plus(USE);
        }
        return token;
    }
}
