// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.instagram;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.common.time.TimeRange;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * When something was done, found by where times stand in an entry and not by their label, which is in the language of the account.
 */
final class EntryTime {

    private EntryTime() {}

    /** A post of several pictures has a time of its own, one of a single picture has the picture's. */
    static Optional<Instant> of(JsonNode entry) {
        return Stream.of(
                        Stream.of(entry),
                        children(entry.path("string_list_data")),
                        children(entry.path("string_map_data")),
                        children(entry.path("label_values")),
                        children(entry.path("media")))
                .flatMap(found -> found)
                .flatMap(found -> Stream.of("creation_timestamp", "timestamp", "timestamp_value")
                        .map(found::path))
                .filter(JsonNode::isIntegralNumber)
                .flatMap(time -> TimeRange.epochSecond(time.longValue()).stream())
                .findFirst();
    }

    private static Stream<JsonNode> children(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
