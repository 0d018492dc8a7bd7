// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import static io.clout.scoring.signal.Signals.DAY;
import static io.clout.scoring.signal.Signals.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.signal.AccountState;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.PersonState;
import io.clout.scoring.signal.Signals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is kept of a score makes all of it again, to the last bit: its value, its interval and what explains it. */
class KeptFeaturesPropertyTest {
    private final Scorer current = new Scorer(ScoreModelReader.current());
    private final Scorer ofEveryFeature = new Scorer(EveryFeature.model());

    @Property(tries = 300)
    void scoresAndTheirReasonsAreMadeAgainFromWhatIsKept(@ForAll long seed, @ForAll boolean every) throws Exception {
        Scorer scorer = every ? ofEveryFeature : current;
        PersonState person = person(new SplittableRandom(seed));
        Explanation then = scorer.explain(person, DAY);

        List<AccountFeatures> kept = FeatureMessages.of(io.clout.proto.score.v1.Score.parseFrom(FeatureMessages.add(
                        scorer.features(person, DAY),
                        ScoreMessages.score(then.score(), scorer.model().version(), LocalDate.EPOCH, Instant.EPOCH))
                .build()
                .toByteArray()));

        Formula formula = new Formula(scorer.model());
        assertThat(formula.score(kept)).isEqualTo(then.score());
        Explanation again = formula.explain(then.score(), kept);
        assertThat(again).isEqualTo(then);
        assertThat(InputDigest.of(again.contributions())).isEqualTo(InputDigest.of(then.contributions()));
        assertThat(again.contributions().stream()
                        .mapToDouble(Contribution::points)
                        .sum())
                .isCloseTo(then.score().value(), within(1e-9));
    }

    /** Up to four accounts; of some nothing is known, some wait for their link. */
    private static PersonState person(SplittableRandom random) {
        PersonState person = new PersonState();
        List<Network> networks = Signals.networks();
        for (int i = random.nextInt(5); i > 0; i--) {
            AccountState account = person.add(new AccountState("a" + i, networks.get(random.nextInt(networks.size()))));
            List<Kind> kinds = Arrays.stream(Kind.values())
                    .filter(kind -> kind.isOn(account.network()))
                    .toList();
            for (int fact = random.nextInt(40); fact > 0; fact--) {
                long at = NOON.toEpochMilli() - TimeUnit.DAYS.toMillis(random.nextInt(180));
                double value = random.nextBoolean() ? random.nextInt(1000) : random.nextDouble(1e6);
                account.observe(
                        kinds.get(random.nextInt(kinds.size())),
                        value,
                        at,
                        at,
                        "actor-" + random.nextInt(20),
                        random.nextInt(9));
            }
        }
        return person;
    }
}
