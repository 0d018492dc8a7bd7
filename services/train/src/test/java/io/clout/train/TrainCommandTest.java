// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clout.cli.CloutCommandLine;
import io.clout.scoring.score.Contribution;
import io.clout.scoring.score.Explanation;
import io.clout.scoring.score.ScoreModelReader;
import io.clout.scoring.score.Scorer;
import io.clout.scoring.signal.Kind;
import io.clout.scoring.signal.PersonState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains on people made up here, whose influence humans see with errors. */
class TrainCommandTest {
    private static final List<String> SIGNALS = List.of(
            "follower_count",
            "following_count",
            "listed_count",
            "mentions_received",
            "retweets_received",
            "mentions_sent",
            "retweets_sent",
            "posts");

    /** They are people: from ten posts a day on, a model takes reactions for spread thin. */
    private static final double MOST_POSTS = 100;

    private static final int PEOPLE = 120;
    private static final int PAIRS = 600;

    @TempDir
    private static Path directory;

    private static ModelFile model;
    private static Judgements judgements;
    private static KloutScores klout;

    @BeforeAll
    static void train() throws IOException {
        Random chance = new Random(7);
        judgements = Judgements.of(Table.read(pairs(chance)));
        klout = KloutScores.of(Table.read(scores(chance)));
        model = training().model(i -> true, List.of(), Map.of());
    }

    private static Training training() {
        return new Training(klout);
    }

    @Test
    void theSameFilesGiveTheSameBytes() {
        assertThat(training().model(i -> true, List.of(), Map.of()).text()).isEqualTo(model.text());
    }

    @Test
    void scoringAcceptsTheFile() {
        assertThat(ScoreModelReader.parse(model.text()).version()).isEqualTo(Training.VERSION);
    }

    @Test
    void ordersPeople() {
        assertThat(UnseenPeople.auc(judgements, Training.scores(model, judgements.people())))
                .isGreaterThan(0.7);
    }

    @Test
    void knownScoresAreMetWithoutBias() {
        double[] scores = Training.scores(model, klout.people());

        assertThat(CalibrationFit.bias(scores, klout.scores())).isBetween(-6.0, 6.0);
        assertThat(Ranking.spearman(scores, klout.scores())).isGreaterThan(0.8);
    }

    @Test
    void sharesOfEachNetworkAddUp() {
        model.networks()
                .forEach((network, parts) -> assertThat(parts.stream()
                                .mapToDouble(part -> part.weight() + part.reacting())
                                .sum())
                        .as(network.name())
                        .isCloseTo(1, within(1e-9)));
    }

    @Test
    void moreReactionsNeverLowerAScore() {
        Scorer scorer = new Scorer(ScoreModelReader.parse(model.text()));
        for (Kind kind : List.of(Kind.FOLLOWERS, Kind.LIST_MEMBERSHIPS, Kind.RETWEETS_RECEIVED, Kind.LIKES_RECEIVED)) {
            double[] scores = DoubleStream.iterate(0.1, amount -> amount < 1e7, amount -> amount * 1.3)
                    .map(amount ->
                            scorer.score(person(kind, amount), Observations.DAY).value())
                    .toArray();

            assertThat(scores).as(kind.name()).isSorted();
            assertThat(scores[scores.length - 1]).as(kind.name()).isGreaterThan(scores[0]);
        }
    }

    @Test
    void pointsAddUpToTheScore() {
        Scorer scorer = new Scorer(ScoreModelReader.parse(model.text()));
        for (PersonState person : judgements.people()) {
            Explanation explanation = scorer.explain(person, Observations.DAY);

            assertThat(explanation.contributions().stream()
                            .mapToDouble(Contribution::points)
                            .sum())
                    .isCloseTo(explanation.score().value(), within(1e-9));
        }
    }

    @Test
    void theSameNumbersAreTheSamePerson() {
        assertThat(judgements.size()).isEqualTo(PAIRS);
        assertThat(judgements.people()).hasSize(PEOPLE);
    }

    @Test
    void aFileThatDoesNotExistIsNamed() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream problems = new PrintStream(err, true, StandardCharsets.UTF_8);

        int code = CloutCommandLine.run(
                new TrainCommand(problems, problems), problems, "--pairs", "absent.csv", "--klout", "absent.csv");

        assertThat(code).isEqualTo(CloutCommandLine.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no file absent.csv");
    }

    private static PersonState person(Kind kind, double amount) {
        Map<Kind, Double> observed = new EnumMap<>(
                Map.of(Kind.FOLLOWERS, 500.0, Kind.FOLLOWING, 300.0, Kind.LIST_MEMBERSHIPS, 5.0, Kind.POSTS, 2.0));
        observed.put(kind, amount);
        return Observations.person(observed);
    }

    private static Path pairs(Random chance) throws IOException {
        double[] influence = chance.doubles(PEOPLE, 1, 5).toArray();
        List<String> people = DoubleStream.of(influence)
                .mapToObj(i -> SIGNALS.stream()
                        .map(signal -> number(Math.min(
                                signal.equals("posts") ? MOST_POSTS : Double.MAX_VALUE,
                                Math.pow(10, i + chance.nextGaussian() * 0.5))))
                        .collect(Collectors.joining(",")))
                .toList();
        StringBuilder lines = new StringBuilder("Choice");
        for (String side : List.of("A_", "B_")) {
            SIGNALS.forEach(signal -> lines.append(',').append(side).append(signal));
        }
        for (int i = 0; i < PAIRS; i++) {
            int a = i % PEOPLE;
            int b = (a + 1 + chance.nextInt(PEOPLE - 1)) % PEOPLE;
            boolean choice = influence[a] - influence[b] + chance.nextGaussian() > 0;
            lines.append('\n').append(choice ? 1 : 0);
            lines.append(',').append(people.get(a)).append(',').append(people.get(b));
        }
        return Files.writeString(directory.resolve("pairs.csv"), lines.append('\n'));
    }

    private static Path scores(Random chance) throws IOException {
        StringBuilder lines = new StringBuilder("klout_score,followers,friends,listed");
        for (int i = 0; i < 100; i++) {
            double influence = 1 + i * 0.025;
            lines.append('\n').append(number(10 + i * 0.5 + chance.nextGaussian() * 4));
            lines.append(',').append(number(Math.pow(10, influence)));
            lines.append(',').append(300).append(',').append(i / 10);
        }
        return Files.writeString(directory.resolve("scores.csv"), lines.append('\n'));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
