// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.attack;

import io.clout.proto.account.v1.Account;
import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.signal.v1.Network;
import io.clout.scoring.score.ScoreModel;
import io.clout.scoring.score.Scorer;
import io.clout.scoring.signal.PersonState;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Lives through a person's days and scores them, with the same state and scorer as the service. By chance the same happens with and
 * without an attack, so the difference is the attack's.
 */
final class Simulation {
    /** Days before an attack: as long as scoring remembers. */
    static final int USUAL_DAYS = 182;

    private static final long FIRST_DAY = 20_000;
    private static final int BATCHES_A_DAY = 1_000_000;

    private final Scorer scorer;
    private final int fakes;

    Simulation(ScoreModel model, int fakes) {
        this.scorer = new Scorer(model);
        this.fakes = fakes;
    }

    /** The score on the last of the usual days. */
    double usual(List<Presence> person, long seed) {
        return scores(person, seed, null, 1)[0];
    }

    /** The points won or lost on each day of an attack that is made on the person's first network. */
    double[] gains(List<Presence> person, long seed, Attack attack, int days) {
        List<Presence> attacked = new ArrayList<>(person);
        Network network = attack.network(person.getFirst().network());
        if (attacked.stream().noneMatch(presence -> presence.network() == network)) {
            attacked.add(new Presence(network, person.getFirst().namesActors(), 0, 0, 0.2, 0));
        }
        double[] usual = scores(attacked, seed, null, days);
        double[] gains = scores(attacked, seed, attack, days);
        for (int day = 0; day < days; day++) {
            gains[day] -= usual[day];
        }
        return gains;
    }

    private double[] scores(List<Presence> person, long seed, @Nullable Attack attack, int days) {
        Network asked = person.getFirst().network();
        PersonState state = linked(person);
        double[] scores = new double[days];
        for (int age = 1 - USUAL_DAYS; age < days; age++) {
            for (int i = 0; i < person.size(); i++) {
                SplittableRandom random = new SplittableRandom(seed + 31L * i + 1009L * age);
                Presence presence = person.get(i);
                DayOfSignals day = new DayOfSignals(
                        state, presence, "account-" + i, FIRST_DAY + age, (long) (age + USUAL_DAYS) * BATCHES_A_DAY);
                if (attack == null || age < 0 || presence.network() != attack.network(asked)) {
                    UsualDay.add(day, age, 0, 0, random);
                } else {
                    int posts =
                            UsualDay.add(day, age, attack.followers(fakes, age), attack.following(fakes, age), random);
                    attack.react(day, fakes, posts);
                }
                day.flush();
            }
            if (age >= 0) {
                scores[age] = scorer.score(state, FIRST_DAY + age).value();
            }
            scorer.settle(state, FIRST_DAY + age);
        }
        return scores;
    }

    private static PersonState linked(List<Presence> person) {
        AccountsChanged.Builder accounts =
                AccountsChanged.newBuilder().setPersonId("victim").setVersion(1).setConsented(true);
        for (int i = 0; i < person.size(); i++) {
            accounts.addAccounts(Account.newBuilder()
                    .setAccountId("account-" + i)
                    .setNetwork(person.get(i).network()));
        }
        PersonState state = new PersonState();
        state.apply(accounts.build());
        return state;
    }
}
