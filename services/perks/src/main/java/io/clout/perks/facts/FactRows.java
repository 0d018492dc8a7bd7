// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.facts;

import com.google.protobuf.InvalidProtocolBufferException;
import io.clout.common.time.Timestamps;
import io.clout.proto.perk.v1.DeclaredFacts;
import io.clout.proto.signal.v1.Network;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Rows of {@code person_fact} as facts. */
final class FactRows {

    private FactRows() {}

    /** Needs all columns, and {@code brands}, {@code days} and {@code cuts}. */
    static PersonFacts facts(Row row) {
        Instant scored = instant(row, "score_as_of");
        return new PersonFacts(
                row.getString("person_id"),
                row.getBoolean("consented"),
                Optional.ofNullable(row.getShort("score_tenths")).map(tenths -> new Fact<>((int) tenths, scored)),
                percentile(row).map(percentile -> new Fact<>(percentile, scored)),
                new Fact<>(topics(row), instant(row, "topics_as_of")),
                new Fact<>(networks(row), instant(row, "accounts_as_of")),
                Optional.ofNullable(row.getOffsetDateTime("oldest_link")).map(link -> link.toInstant()),
                declared(row),
                claimed(row));
    }

    private static Optional<Integer> percentile(Row row) {
        Integer quality = row.getInteger("audience");
        if (quality == null) {
            return Optional.empty();
        }
        var percentile = scale(row).percentile(quality);
        return percentile.isPresent() ? Optional.of(percentile.getAsInt()) : Optional.empty();
    }

    /** Needs {@code cuts}. */
    static AudienceScale scale(Row row) {
        Integer[] cuts = row.getArrayOfIntegers("cuts");
        return cuts == null
                ? AudienceScale.NONE
                : new AudienceScale(
                        Arrays.stream(cuts).mapToInt(Integer::intValue).toArray());
    }

    /** Needs {@code declared} and {@code declared_at}. */
    static DeclaredFacts declared(Row row) {
        var bytes = row.getBuffer("declared");
        if (bytes == null) {
            return DeclaredFacts.getDefaultInstance();
        }
        try {
            return DeclaredFacts.parseFrom(bytes.getBytes()).toBuilder()
                    .setDeclaredAt(Timestamps.of(instant(row, "declared_at")))
                    .build();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("Stored facts that cannot be read", e);
        }
    }

    private static Map<String, Integer> topics(Row row) {
        String[] topics = row.getArrayOfStrings("topics");
        Short[] expertise = row.getArrayOfShorts("expertise");
        Map<String, Integer> byTopic = new HashMap<>();
        for (int i = 0; i < topics.length; i++) {
            byTopic.put(topics[i], (int) expertise[i]);
        }
        return byTopic;
    }

    private static Set<Network> networks(Row row) {
        Set<Network> networks = EnumSet.noneOf(Network.class);
        Arrays.stream(row.getArrayOfIntegers("networks"))
                .map(Network::forNumber)
                .filter(Objects::nonNull)
                .forEach(networks::add);
        return networks;
    }

    private static Map<UUID, LocalDate> claimed(Row row) {
        UUID[] brands = row.getArrayOfUUIDs("brands");
        if (brands == null) {
            return Map.of();
        }
        LocalDate[] days = row.getArrayOfLocalDates("days");
        Map<UUID, LocalDate> claimed = new HashMap<>();
        for (int i = 0; i < brands.length; i++) {
            claimed.put(brands[i], days[i]);
        }
        return claimed;
    }

    private static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }
}
