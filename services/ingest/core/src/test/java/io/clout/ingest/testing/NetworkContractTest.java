// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.clout.ingest.http.Access;
import io.clout.ingest.http.NetworkClient;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.ReplyRules;
import io.clout.ingest.network.Connector;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.NotMeasured;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What every connector that reads an API promises, whatever its network does: each reply of a good reading is spoilt in turn. It
 * then either says what is wrong, or does without what it does not need; never does it make up a number.
 */
public abstract class NetworkContractTest {

    private static final Tampering TAMPERING = new Tampering();

    /** The stand-in of the network. */
    @RegisterExtension
    protected static final WireMockExtension NETWORK = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1").extensions(TAMPERING))
            .build();

    /** When the tests happen. */
    protected static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final int MOST_PAGES = 100;

    /** What came of a reading: values by what they are of, what it could not measure, and why it ended early. */
    private record Outcome(
            Map<String, Double> values, List<NotMeasured> notMeasured, Optional<Kind> failure, String cursor) {

        /** Whether it was told that something was refused in this way. */
        boolean tells(Kind kind) {
            return failure.equals(Optional.of(kind))
                    || notMeasured.stream().anyMatch(missed -> missed.reason().equals(kind.code()));
        }
    }

    /** One for all readings of a test: it keeps no state, and its client's connections are dear. */
    private Connector connector;

    /**
     * The connector under test.
     *
     * @param configuration as {@link FakeNetwork#configuration} has it
     */
    protected abstract Connector connector(Map<String, String> configuration, NetworkClient network, Clock clock);

    protected abstract ExternalAccount account();

    protected Access access() {
        return new Access.Public();
    }

    protected ReplyRules rules() {
        return new ReplyRules() {};
    }

    /** The network whose replies are spoilt. */
    protected abstract FakeNetwork network();

    /** How the network says that it was asked too often, and until when: {@link #resetAt}. */
    protected UnaryOperator<Response> limited() {
        return refusal(429, "{}", Map.of("Retry-After", "900"));
    }

    protected Instant resetAt() {
        return NOW.plusSeconds(900);
    }

    /** Whether a reply of 404 only says that there is nothing yet. */
    protected boolean notThereIsNothingYet() {
        return false;
    }

    /** A refusal by status and headers, for {@link #limited}. */
    protected static UnaryOperator<Response> refusal(int status, String body, Map<String, String> headers) {
        return Faults.status(status, body, headers);
    }

    @BeforeEach
    void networkAnswersWell() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        connector =
                connector(network().configuration(NETWORK.baseUrl()), UnguardedNetwork.client(clock, rules()), clock);
        NETWORK.resetAll();
        network().answerWell(NETWORK.getRuntimeInfo().getWireMock(), NETWORK.baseUrl(), NOW);
        TAMPERING.none();
    }

    @Test
    void readsToTheEndAndAgain() {
        Outcome first = read("");
        Outcome second = read(first.cursor());

        assertThat(first.failure()).isEmpty();
        assertThat(first.values().values()).anyMatch(value -> value > 0);
        assertThat(second.failure()).isEmpty();
        assertAgrees(second, first, "the second reading");
    }

    @Test
    void fieldsThatNobodyKnowsChangeNothing() {
        Outcome good = read("");
        forEachReply(Faults.body(Faults::withUnknownFields), (spoilt, number) -> {
            assertThat(spoilt.failure()).as("reply %d", number).isEmpty();
            assertThat(spoilt.values()).as("reply %d", number).isEqualTo(good.values());
        });
    }

    @Test
    void refusalsAreTold() {
        // Without a token there is none to revoke: the network keeps it to its members.
        Kind unauthorized = access() instanceof Access.Public ? Kind.NOT_ALLOWED : Kind.TOKEN_REVOKED;
        assertTold(Faults.status(401, "{}", Map.of()), unauthorized);
        assertTold(Faults.status(403, "{}", Map.of()), Kind.NOT_ALLOWED);
        if (!notThereIsNothingYet()) {
            assertTold(Faults.status(404, "{}", Map.of()), Kind.NOT_THERE);
        }
        assertTold(Faults.status(500, "oops", Map.of()), Kind.NETWORK_DOWN);
        assertTold(Faults.status(302, "", Map.of("Location", "http://127.0.0.1:1/")), Kind.COULD_NOT_READ);
        assertTold(limited(), Kind.RATE_LIMITED);
    }

    @Test
    void refusalForGoodEndsOnlyItsStepAndTheNextReadingBeginsAtTheFirst() {
        Outcome good = read("");
        String first = TAMPERING.paths().getFirst();
        for (int status : List.of(403, 404, 410)) {
            forEachReply(Faults.status(status, "{}", Map.of()), (spoilt, number) -> {
                if (spoilt.failure().isPresent()) {
                    // Nothing can be read without it; the reading begins with it each time.
                    assertThat(spoilt.values())
                            .as("%d in reply %d", status, number)
                            .isEmpty();
                    return;
                }
                // What is gone, such as a post that was deleted meanwhile, need not be told of.
                assertThat(spoilt.values().equals(good.values())
                                || !spoilt.notMeasured().isEmpty()
                                || status != 403)
                        .as("what %d in reply %d took is told", status, number)
                        .isTrue();
                TAMPERING.none();
                Outcome next = read(spoilt.cursor());
                assertThat(TAMPERING.paths().getFirst())
                        .as("after %d in reply %d", status, number)
                        .isEqualTo(first);
                assertThat(next.failure()).isEmpty();
                assertAgrees(next, good, status + " in reply " + number + " of the reading before");
            });
        }
    }

    @Test
    void oddEntryStopsNothingElse() {
        Outcome good = read("");
        TAMPERING.none();
        read("");
        List<String> bodies = TAMPERING.bodies();
        for (int i = 0; i < bodies.size(); i++) {
            for (String spoilt : Faults.withoutNumbers(bodies.get(i))) {
                TAMPERING.at(i, Faults.body(body -> spoilt));
                Outcome odd = read("");
                assertThat(odd.failure()).as(spoilt).isEmpty();
                assertThat(odd.values()).as(spoilt).isNotEmpty();
                assertAgrees(odd, good, spoilt);
            }
        }
    }

    @Test
    void packedRepliesAreUnpacked() {
        Outcome good = read("");
        forEachReply(
                Faults.packed(),
                (packed, number) ->
                        assertThat(packed.values()).as("reply %d", number).isEqualTo(good.values()));
    }

    @Test
    void redirectOnTheSameHostIsFollowed() {
        Outcome good = read("");
        int replies = TAMPERING.paths().size();
        for (int i = 0; i < replies; i++) {
            TAMPERING.redirectAt(i);
            assertThat(read("").values()).as("reply %d", i).isEqualTo(good.values());
        }
    }

    @Test
    void whatIsNotThereIsNoZero() {
        Outcome good = read("");
        forEachReply(
                Faults.status(404, "{}", Map.of()),
                (spoilt, number) -> assertAgrees(spoilt, good, "404 in reply " + number));
    }

    @Test
    void limitSaysWhenToComeBack() {
        TAMPERING.at(0, limited());
        try {
            connector.fetch(account(), access(), "");
            throw new AssertionError("not limited");
        } catch (NetworkFailure e) {
            assertThat(e.retryAt()).contains(resetAt());
        }
    }

    @Test
    void slowRepliesAreWaitedForOnlySoLong() {
        TAMPERING.at(0, Faults.late(5_000));
        assertThat(read("").failure()).contains(Kind.NETWORK_DOWN);
    }

    @Test
    void brokenRepliesAreNotRead() {
        for (String broken : List.of("", "<html>sorry</html>", "null", "7", "{\"error\":\"sorry\"}")) {
            assertTold(Faults.body(body -> broken), Kind.COULD_NOT_READ);
        }
        assertTold(Faults.body(body -> body.substring(0, body.length() / 2)), Kind.COULD_NOT_READ);
    }

    @Test
    void countThatIsMissingIsNeverANumber() {
        Outcome good = read("");
        TAMPERING.none();
        read("");
        List<String> bodies = TAMPERING.bodies();
        for (int i = 0; i < bodies.size(); i++) {
            for (String spoilt : Faults.withoutCounts(bodies.get(i))) {
                TAMPERING.at(i, Faults.body(body -> spoilt));
                assertAgrees(read(""), good, spoilt);
            }
        }
    }

    private void assertTold(UnaryOperator<Response> fault, Kind kind) {
        Outcome good = read("");
        forEachReply(fault, (spoilt, number) -> {
            assertAgrees(spoilt, good, kind + " in reply " + number);
            // Some replies are not needed; the first one always is.
            boolean isTold =
                    spoilt.tells(kind) || (number > 0 && spoilt.failure().isEmpty());
            assertThat(isTold).as("%s in reply %d: %s", kind, number, spoilt).isTrue();
        });
    }

    /** Spoils each reply in turn. */
    private void forEachReply(UnaryOperator<Response> fault, ObjIntConsumer<Outcome> check) {
        TAMPERING.none();
        read("");
        int replies = TAMPERING.bodies().size();
        for (int i = 0; i < replies; i++) {
            TAMPERING.at(i, fault);
            check.accept(read(""), i);
        }
        TAMPERING.none();
    }

    /** What was read is what is so; something may be missing. */
    private static void assertAgrees(Outcome spoilt, Outcome good, String why) {
        spoilt.values()
                .forEach((what, value) ->
                        assertThat(good.values()).as("after %s", why).containsEntry(what, value));
    }

    /** Reads to the end as a service does: what is refused for good is left out. */
    private Outcome read(String from) {
        Map<String, Double> values = new LinkedHashMap<>();
        List<NotMeasured> notMeasured = new ArrayList<>();
        String cursor = from;
        for (int i = 0; i < MOST_PAGES; i++) {
            Page page;
            try {
                page = connector.fetch(account(), access(), cursor);
            } catch (NetworkFailure e) {
                NetworkFailure refusal = access() instanceof Access.Public && e.kind() == Kind.TOKEN_REVOKED
                        ? new NetworkFailure(Kind.NOT_ALLOWED, "kept to members")
                        : e;
                Optional<Page> behind =
                        refusal.kind().isLasting() ? connector.without(cursor, refusal) : Optional.empty();
                if (behind.isEmpty()) {
                    return new Outcome(values, notMeasured, Optional.of(refusal.kind()), cursor);
                }
                page = behind.get();
            }
            page.observations().forEach(observation -> note(observation, values));
            notMeasured.addAll(page.notMeasured());
            cursor = page.cursor();
            if (page.last()) {
                return new Outcome(values, notMeasured, Optional.empty(), cursor);
            }
        }
        throw new AssertionError("more than " + MOST_PAGES + " pages");
    }

    private static void note(Observation observation, Map<String, Double> values) {
        switch (observation) {
            case Observation.AccountTotal total -> values.put(total.kind().name(), total.value());
            case Observation.PostTotal total -> values.put(total.kind() + " of " + total.post(), total.value());
            case Observation.PostReactions some -> values.put(some.kind() + " of " + some.post(), some.value());
            case Observation.Accumulated some -> values.put(some.kind() + " added by " + some.post(), some.value());
            case Observation.TakenBack one -> values.put(one.kind() + " taken back at " + one.content(), 1.0);
            case Observation.Reaction one ->
                values.put(one.kind() + " at " + one.content() + " by " + one.actor(), 1.0);
        }
    }
}
