// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.estimate;

import io.clout.common.postgres.Database;
import io.clout.perks.index.Audience.Group;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Answers about nearly the same people with the same number, for any campaign and any caller. So adding a criterion that only one person meets, and
 * reading the change, shows no change. Only within a transaction that holds {@link #LOCK}.
 */
final class Anchors {

    static final String LOCK = "select pg_advisory_xact_lock(hashtext('audience_anchor'))";

    /** Groups that differ by fewer people are nearly the same. */
    static final int NEARLY = 12;

    /** How far a number may be from the people it stands for. */
    private static final int FAR = 60;

    private final SqlConnection transaction;
    private final Blur blur;

    Anchors(SqlConnection transaction, Blur blur) {
        this.transaction = transaction;
        this.blur = blur;
    }

    /** As {@link Blur#about}, unless nearly the same people were asked about in the last 90 days. */
    int about(Group group) {
        if (group.size() >= Group.LARGE) {
            return blur.about(group);
        }
        return Database.run(
                        transaction,
                        "select sketch, about from audience_anchor where size between $1 and $2",
                        group.size() - NEARLY,
                        group.size() + NEARLY)
                .stream()
                .filter(anchor -> difference(group, anchor) < NEARLY)
                .min(Comparator.comparingDouble(anchor -> difference(group, anchor)))
                .map(anchor -> follow(group, anchor))
                .orElseGet(() -> add(group, blur.about(group)));
    }

    /**
     * The anchor's number, kept for this group too, so that its own neighbours get it as well: otherwise two groups that differ by one person could
     * lie on either side of the middle between two anchors. A chain of neighbours ends where the number would mislead.
     */
    private int follow(Group group, Row anchor) {
        int about = anchor.getInteger("about");
        if (difference(group, anchor) == 0) {
            return about;
        }
        boolean misleads = about > 0 && Math.abs(about - group.size()) > Math.max(FAR, group.size() / 5);
        return add(group, misleads ? blur.about(group) : about);
    }

    private static double difference(Group group, Row anchor) {
        int[] sketch = Arrays.stream(anchor.getArrayOfIntegers("sketch"))
                .mapToInt(Integer::intValue)
                .toArray();
        return Group.difference(group.sketch(), sketch);
    }

    private int add(Group group, int about) {
        Database.run(
                transaction,
                "insert into audience_anchor (size, sketch, about) values ($1, $2, $3)",
                group.size(),
                Arrays.stream(group.sketch()).boxed().toArray(Integer[]::new),
                about);
        return about;
    }
}
