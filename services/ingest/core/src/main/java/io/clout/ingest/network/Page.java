// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one request to a network gave.
 *
 * @param cursor where to go on: kept in the transaction that publishes the observations; the connector's own, any text
 * @param last whether this reading is complete; the cursor is then where the next one, hours later, begins
 * @param notMeasured what the page should have measured and could not
 * @param subjects what its content is about
 */
public record Page(
        List<Observation> observations,
        String cursor,
        boolean last,
        List<NotMeasured> notMeasured,
        List<Subject> subjects) {

    /** A page that measured all it should. */
    public Page(List<Observation> observations, String cursor, boolean last) {
        this(observations, cursor, last, List.of(), List.of());
    }

    /** The same, of which something more was not measured. */
    public Page without(List<NotMeasured> more) {
        return new Page(
                observations,
                cursor,
                last,
                Stream.concat(notMeasured.stream(), more.stream()).toList(),
                subjects);
    }

    /** The same, with what its content is about. */
    public Page about(List<Subject> more) {
        return new Page(
                observations,
                cursor,
                last,
                notMeasured,
                Stream.concat(subjects.stream(), more.stream()).toList());
    }
}
