// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.attack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clout.proto.signal.v1.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What attacks bring, by attack, network and standing of the person they are made for. */
final class AttackReport {
    /** The most that fakes who only follow may bring, of what people would who also react. */
    static final double LIMIT = 0.25;

    /** Points that do not matter. */
    private static final double NOTHING = 0.5;

    private static final double ROUNDING = 1e-6;

    private final int fakes;
    private final List<Row> rows = new ArrayList<>();
    private final List<Newcomer> newcomers = new ArrayList<>();

    /**
     * One cell of the table.
     *
     * @param percentile of the population, by score
     * @param usual the mean score without attack
     * @param week points after a week: mean of five days and of some people around the percentile
     * @param gain likewise after a month
     * @param later likewise after 90 days, if the attack goes on
     */
    record Row(
            Attack attack,
            Network network,
            boolean namesActors,
            int percentile,
            double usual,
            double week,
            double gain,
            double later) {}

    /** Scores of a person who begins with a deceit and of an honest one, on the {@link Deceit#DAYS}. */
    record Newcomer(Deceit deceit, double[] scores, double[] honest) {
        boolean tooMuch() {
            return Arrays.stream(scores).max().orElseThrow() > deceit.limit + ROUNDING;
        }
    }

    AttackReport(int fakes) {
        this.fakes = fakes;
    }

    void add(Row row) {
        rows.add(row);
    }

    void add(Newcomer newcomer) {
        newcomers.add(newcomer);
    }

    List<Newcomer> newcomers() {
        return List.copyOf(newcomers);
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** What people in place of the fakes would bring. */
    Row honest(Row row) {
        return rows.stream()
                .filter(other -> other.attack() == Attack.HONEST
                        && other.network() == row.network()
                        && other.namesActors() == row.namesActors()
                        && other.percentile() == row.percentile())
                .findFirst()
                .orElseThrow();
    }

    private boolean tooMuch(Row row) {
        Row honest = honest(row);
        return row.attack().silent()
                && (row.week() > Math.max(NOTHING, LIMIT * honest.week())
                        || row.gain() > Math.max(NOTHING, LIMIT * honest.gain())
                        || row.later() > Math.max(NOTHING, LIMIT * honest.later()));
    }

    /** Whether no crowd that only follows, and no deceit, brings more than may be. */
    boolean holds() {
        return rows.stream().noneMatch(this::tooMuch) && newcomers.stream().noneMatch(Newcomer::tooMuch);
    }

    String text() {
        StringBuilder text = new StringBuilder(
                ("Points that %,d fakes bring, beside people who react as others do; fakes who only follow"
                                + " may bring %.0f %% of that%n")
                        .formatted(fakes, 100 * LIMIT));
        text.append("%-18s%-12s%-8s%5s%8s%8s%8s%8s%12s%8s%8s%n"
                .formatted("attack", "network", "actors", "P", "score", "7 days", "30", "90", "honest, 7", "30", "90"));
        for (Row row : rows) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-18s%-12s%-8s%5d%8.1f%8.2f%8.2f%8.2f%12.2f%8.2f%8.2f%s%n",
                    name(row.attack()),
                    network(row.network()),
                    row.namesActors() ? "named" : "unknown",
                    row.percentile(),
                    row.usual(),
                    row.week(),
                    row.gain(),
                    row.later(),
                    honest(row).week(),
                    honest(row).gain(),
                    honest(row).later(),
                    tooMuch(row) ? "  too much" : ""));
        }
        text.append(
                "%nScores of newcomers who deceive, after 7, 30 and 90 days, beside honest ones with as many followers%n"
                        .formatted());
        text.append("%-24s%10s%10s%10s%10s%12s%n"
                .formatted("deceit", "7 days", "30 days", "90 days", "at most", "honest, 90"));
        for (Newcomer newcomer : newcomers) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-24s%10.1f%10.1f%10.1f%10.0f%12.1f%s%n",
                    name(newcomer.deceit()),
                    newcomer.scores()[0],
                    newcomer.scores()[1],
                    newcomer.scores()[2],
                    newcomer.deceit().limit,
                    newcomer.honest()[2],
                    newcomer.tooMuch() ? "  too much" : ""));
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
                    .put("after7Days", row.week())
                    .put("after30Days", row.gain())
                    .put("after90Days", row.later())
                    .put("honestAfter7Days", honest(row).week())
                    .put("honestAfter30Days", honest(row).gain())
                    .put("honestAfter90Days", honest(row).later());
        }
        ArrayNode deceits = json.putArray("newcomers");
        for (Newcomer newcomer : newcomers) {
            ObjectNode object = deceits.addObject();
            object.put("deceit", name(newcomer.deceit())).put("limit", newcomer.deceit().limit);
            Arrays.stream(newcomer.scores()).forEach(object.putArray("scores")::add);
            Arrays.stream(newcomer.honest()).forEach(object.putArray("honest")::add);
        }
        return json.toPrettyString();
    }

    private static String name(Enum<?> attack) {
        return attack.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String network(Network network) {
        return network.name().replaceFirst("NETWORK_", "");
    }
}
