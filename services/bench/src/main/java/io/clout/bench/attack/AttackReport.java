// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.attack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clout.proto.signal.v1.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What attacks bring, by attack, network and standing of the person they are made for. */
final class AttackReport {
    /** The most points that 1,000 fakes may bring. */
    static final double LIMIT = 3;

    private final int fakes;
    private final List<Row> rows = new ArrayList<>();

    /**
     * One cell of the table.
     *
     * @param percentile of the population, by score
     * @param usual the mean score without attack
     * @param gain points at the end of the attack's first month: mean of ten days and of some people around the percentile
     * @param later likewise after 90 days, if the attack goes on
     */
    record Row(
            Attack attack,
            Network network,
            boolean namesActors,
            int percentile,
            double usual,
            double gain,
            double later) {}

    AttackReport(int fakes) {
        this.fakes = fakes;
    }

    void add(Row row) {
        rows.add(row);
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    private double per1000(double points) {
        return points * 1000 / fakes;
    }

    /** Whether no attack brings more than may be. */
    boolean holds() {
        return rows.stream().allMatch(row -> per1000(row.gain()) <= LIMIT);
    }

    String text() {
        StringBuilder text = new StringBuilder("Points for each 1,000 fakes (limit %.0f)%n".formatted(LIMIT));
        text.append("%-18s%-12s%-8s%5s%8s%12s%12s%n"
                .formatted("attack", "network", "actors", "P", "score", "30 days", "90 days"));
        for (Row row : rows) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-18s%-12s%-8s%5d%8.1f%12.2f%12.2f%s%n",
                    name(row.attack()),
                    network(row.network()),
                    row.namesActors() ? "named" : "unknown",
                    row.percentile(),
                    row.usual(),
                    per1000(row.gain()),
                    per1000(row.later()),
                    per1000(row.gain()) > LIMIT ? "  too much" : ""));
        }
        return text.toString();
    }

    String json() {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("fakes", fakes).put("limit", LIMIT).put("holds", holds());
        ArrayNode array = json.putArray("gains");
        for (Row row : rows) {
            array.addObject()
                    .put("attack", name(row.attack()))
                    .put("how", row.attack().how())
                    .put("network", network(row.network()))
                    .put("namesActors", row.namesActors())
                    .put("percentile", row.percentile())
                    .put("score", row.usual())
                    .put("gainPer1000", per1000(row.gain()))
                    .put("gainPer1000After90Days", per1000(row.later()));
        }
        return json.toPrettyString();
    }

    private static String name(Attack attack) {
        return attack.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String network(Network network) {
        return network.name().replaceFirst("NETWORK_", "");
    }
}
