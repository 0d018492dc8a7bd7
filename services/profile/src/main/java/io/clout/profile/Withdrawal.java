// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * Takes back what a person gave to others and what they received, when they withdraw consent. Their questions and answers stay, unseen: they
 * are the person's, who may come back. Erasure needs none of this, since everything hangs on the person's row.
 */
final class Withdrawal {
    private static final List<String> STATEMENTS = List.of(
            "delete from endorsement where receiver_id = ?1",
            "update endorsement set giver_id = null where giver_id = ?1",
            "delete from vote where voter_id = ?1",
            "delete from question_follower where person_id = ?1",
            "delete from person_topic where person_id = ?1",
            "update answer set paid_votes = 0 where author_id = ?1");

    private Withdrawal() {}

    /** In the transaction of the withdrawal. */
    static Uni<Void> of(String personId) {
        return Multi.createFrom()
                .iterable(STATEMENTS)
                .onItem()
                .transformToUniAndConcatenate(statement -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(statement)
                                .setParameter(1, personId)
                                .executeUpdate()))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
