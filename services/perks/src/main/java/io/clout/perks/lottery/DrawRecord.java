// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.lottery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/**
 * A lottery's public record, which grows: the commitment when the campaign goes live, the entries when they close, seed and winners when it
 * is drawn. What is not there yet is empty.
 *
 * @param rule {@link DrawRule#NAME}
 * @param campaign UUID
 * @param seedFrom {@code committed}, or {@code committed-and-beacon}
 * @param quantity winners at most
 * @param seedHash 64 hexadecimal digits
 * @param closedAt ISO 8601
 * @param entriesHash 64 hexadecimal digits
 * @param entries 64 hexadecimal digits each, in their order
 * @param beaconSource where the value can be checked
 * @param beaconValue as the operator entered it
 * @param seed 64 hexadecimal digits
 * @param winners of the entries, lowest rank first
 */
record DrawRecord(
        String rule,
        String campaign,
        String seedFrom,
        int quantity,
        String seedHash,
        String closedAt,
        String entriesHash,
        List<String> entries,
        String beaconSource,
        String beaconValue,
        String seed,
        List<String> winners) {

    static final String COMMITTED = "committed";
    static final String COMMITTED_AND_BEACON = "committed-and-beacon";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    DrawRecord {
        entries = List.copyOf(entries);
        winners = List.copyOf(winners);
    }

    static DrawRecord announced(String campaign, String seedFrom, int quantity, String seedHash) {
        return new DrawRecord(
                DrawRule.NAME, campaign, seedFrom, quantity, seedHash, "", "", List.of(), "", "", "", List.of());
    }

    /** With its entries, in their order, and as many winners as there are units now. */
    DrawRecord closed(String at, List<String> all, int units) {
        List<String> sorted = all.stream().sorted().toList();
        return new DrawRecord(
                rule,
                campaign,
                seedFrom,
                units,
                seedHash,
                at,
                DrawRule.entriesHash(sorted),
                sorted,
                beaconSource,
                beaconValue,
                seed,
                winners);
    }

    /** With the seed revealed and the winners drawn. */
    DrawRecord drawn(String revealed, String source, String value) {
        return new DrawRecord(
                rule,
                campaign,
                seedFrom,
                quantity,
                seedHash,
                closedAt,
                entriesHash,
                entries,
                source,
                value,
                revealed,
                DrawRule.winners(revealed, value, entries, quantity));
    }

    /** Indented, the same bytes each time. */
    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record can be written", e);
        }
    }

    /**
     * A record out of its JSON.
     *
     * @throws IllegalArgumentException if it is none
     */
    static DrawRecord parse(String json) {
        try {
            return JSON.readValue(json, DrawRecord.class);
        } catch (JsonProcessingException | NullPointerException e) {
            throw new IllegalArgumentException("not the record of a draw", e);
        }
    }
}
