// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.json;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list.
 *
 * @param next the cursor of the next page; absent on the last one
 */
public record Page<T>(List<T> items, Optional<String> next) {

    /** @param token of the next page; empty if there is none */
    public static <T> Page<T> of(List<T> items, String token) {
        return new Page<>(items, token.isEmpty() ? Optional.empty() : Optional.of(token));
    }
}
