// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.facts;

import java.time.Instant;

/**
 * Something known of a person.
 *
 * @param asOf when it was true; what is asked of it shows how old it is
 */
public record Fact<T>(T value, Instant asOf) {}
