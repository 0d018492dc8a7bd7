// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.feature.Decay;
import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.PersonState;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Rows of training data as what scoring keeps of a person, all observed at one instant, of which the score is asked as well. */
final class Observations {
    static final Network NETWORK = Network.NETWORK_TWITTER;

    /** The judgements were made in spring 2013; any day gives the same, as nothing has an age. */
    static final long DAY = LocalDate.of(2013, 4, 1).toEpochDay();

    private Observations() {}

    /** A person with one account, with the same on each day of the window besides. */
    static PersonState person(Map<Kind, Double> observed, Map<Kind, Double> daily) {
        PersonState person = person(observed);
        AccountState account = person.accounts().getFirst();
        for (long day = DAY - Decay.WINDOW_DAYS + 1; day <= DAY; day++) {
            long at = TimeUnit.DAYS.toMillis(day);
            daily.forEach((kind, value) -> account.observe(kind, value, at, at));
        }
        return person;
    }

    /** A person with one account; what is not a number was not measured. */
    static PersonState person(Map<Kind, Double> observed) {
        AccountState account = new AccountState("1", NETWORK);
        long at = TimeUnit.DAYS.toMillis(DAY);
        observed.forEach((kind, value) -> {
            if (!Double.isNaN(value)) {
                account.observe(kind, value, at, at);
            }
        });
        PersonState person = new PersonState();
        person.add(account);
        return person;
    }
}
