// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import static io.clout.profile.ProfileDriver.link;
import static io.clout.profile.ProfileDriver.problemOf;
import static io.clout.profile.ProfileDriver.published;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.kafka.KafkaTopic;
import io.clout.common.postgres.Database;
import io.clout.common.problem.ProblemStatus;
import io.clout.common.testing.TestIdentity;
import io.clout.common.testing.TestTokens;
import io.clout.profile.endorsement.EndorsementJobs;
import io.clout.proto.account.v1.Account;
import io.clout.proto.endorsement.v1.Endorsement;
import io.clout.proto.endorsement.v1.EndorsementDirection;
import io.clout.proto.endorsement.v1.EndorsementEntry;
import io.clout.proto.endorsement.v1.EndorsementStanding;
import io.clout.proto.endorsement.v1.EndorsementsObserved;
import io.clout.proto.endorsement.v1.GetAllowanceRequest;
import io.clout.proto.endorsement.v1.GiveEndorsementRequest;
import io.clout.proto.endorsement.v1.GiveEndorsementResponse;
import io.clout.proto.endorsement.v1.ListEndorsementsRequest;
import io.clout.proto.endorsement.v1.UndoEndorsementRequest;
import io.clout.proto.profile.v1.DeleteProfileRequest;
import io.clout.proto.profile.v1.WithdrawConsentRequest;
import io.clout.proto.signal.v1.Network;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People vouch for one another; what counts reaches scoring, and what must not count is taken back. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(ProfileServers.class)
class EndorsementQuarkusTest {
    private static final String TOPIC = "java";

    @TestHTTPResource
    URL url;

    @Inject
    Database database;

    @Inject
    EndorsementJobs jobs;

    private final String run = UUID.randomUUID().toString();
    private final String ada = "ada-" + run;
    private final String bob = "bob-" + run;
    private final String eve = "eve-" + run;
    private ProfileDriver driver;

    @BeforeEach
    void signIn() {
        driver = new ProfileDriver(url);
        for (var person : List.of(ada, bob, eve)) {
            link(driver.member(person), person);
        }
    }

    @AfterEach
    void signOut() {
        driver.close();
    }

    @Test
    void givenIsSeenByBothAndCostsOneOfTheDay() {
        var given = give(ada, bob, TOPIC);

        assertThat(given.getAllowance().getLeft()).isEqualTo(4);
        assertThat(given.getAllowance().getOf()).isEqualTo(5);
        assertThat(given.getEndorsement().getReason()).isEqualTo("helped me");
        assertThat(given.getEndorsement().hasUndoableUntil()).isTrue();
        assertThat(received(bob, bob)).hasSize(1).allSatisfy(endorsement -> {
            assertThat(endorsement.getFrom().getPersonId()).isEqualTo(ada);
            assertThat(endorsement.getStanding()).isEqualTo(EndorsementStanding.ENDORSEMENT_STANDING_FRESH);
        });
        assertThat(received(eve, bob)).as("by others").hasSize(1);
    }

    @Test
    void rulesOfGivingHold() {
        give(ada, bob, TOPIC);

        assertThat(slug(ada, bob, TOPIC, "again")).isEqualTo("endorsed-before");
        assertThat(slug(ada, ada, TOPIC, "self")).isEqualTo("endorse-oneself");
        assertThat(slug(ada, "nobody-" + run, TOPIC, "who")).isEqualTo("person-not-found");
        assertThat(slug(ada, eve, "no-such-topic", "what")).isEqualTo("topic-not-found");
        assertThat(slug(ada, eve, "islam", "sensitive")).isEqualTo("topic-not-open");
        assertThat(slug("stranger-" + run, bob, TOPIC, "stranger")).isEqualTo("consent-required");
        assertThat(slug(ada, eve, "python", ada + bob + TOPIC)).isEqualTo("request-reused");
        assertThat(left(ada)).isEqualTo(4);
    }

    @Test
    void repeatedRequestReturnsTheSame() {
        assertThat(give(ada, bob, TOPIC).getEndorsement())
                .isEqualTo(give(ada, bob, TOPIC).getEndorsement());
        assertThat(left(ada)).isEqualTo(4);
    }

    /** However many requests come at once, no more than the day's five are granted. */
    @Test
    void limitIsExactUnderConcurrency() throws Exception {
        int requests = 1_000;
        for (int person = 0; person < requests; person++) {
            addMember("r" + person + "-" + run);
        }
        var stub = driver.endorsements(TestTokens.of(ada));
        var calls = IntStream.range(0, requests)
                .<Callable<String>>mapToObj(index -> () -> {
                    try {
                        stub.giveEndorsement(request("r" + index + "-" + run, TOPIC, "request-" + index));
                        return "granted";
                    } catch (RuntimeException e) {
                        return ProblemStatus.parse(e).slug();
                    }
                })
                .toList();

        List<Future<String>> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads.invokeAll(calls);
        }

        var granted = new ArrayList<String>();
        for (var answer : answers) {
            granted.add(answer.get());
        }
        assertThat(granted.stream().filter("granted"::equals)).hasSize(5);
        assertThat(granted.stream().filter("allowance-used-up"::equals)).hasSize(requests - 5);
        assertThat(left(ada)).isZero();
    }

    @Test
    void undoneWithinAMinuteItWasNeverGiven() {
        var id = give(ada, bob, TOPIC).getEndorsement().getEndorsementId();

        assertThat(undo(eve, id)).isEqualTo("endorsement-not-found");
        assertThat(undo(ada, id)).isEqualTo("undone");

        assertThat(left(ada)).isEqualTo(5);
        assertThat(received(bob, bob)).isEmpty();
        var second = give(ada, bob, TOPIC).getEndorsement().getEndorsementId();
        letTimePass();
        assertThat(undo(ada, second)).isEqualTo("undo-too-late");
    }

    @Test
    void countsAfterAMinuteAsASignalOfTheNetworkClout() {
        give(ada, bob, TOPIC);
        letTimePass();

        var entries = ledger(bob, 1);

        assertThat(entries.getFirst().getValue()).isEqualTo(1);
        assertThat(entries.getFirst().getActor()).isNotEmpty().doesNotContain(ada);
        assertThat(entries.getFirst().getTopicId()).isEqualTo(TOPIC);
        var accounts = published(
                bob,
                newest -> newest.isPresent()
                        && clout(newest.get().getAccountsList()).isPresent());
        assertThat(clout(accounts.getLast().orElseThrow().getAccountsList()).orElseThrow())
                .isEqualTo(observed(bob).getFirst().getAccountId());
    }

    @Test
    void givenByPeopleWithoutANetworkItCountsOnceTheyLinkOne() {
        var newcomer = "newcomer-" + run;
        driver.member(newcomer);
        give(newcomer, bob, TOPIC);
        letTimePass();
        assertThat(received(bob, bob).getFirst().getStanding())
                .isEqualTo(EndorsementStanding.ENDORSEMENT_STANDING_UNPROVEN);

        link(driver.as(TestTokens.of(newcomer)), newcomer);
        jobs.judgeAll();
        letTimePass();

        assertThat(ledger(bob, 1).getFirst().getValue()).isEqualTo(1);
    }

    @Test
    void returnedFavourPaysNeitherAndBothAreTold() {
        give(ada, bob, TOPIC);
        letTimePass();
        ledger(bob, 1);
        give(bob, ada, "python");
        letTimePass();

        assertThat(ledger(bob, 2)).extracting(EndorsementEntry::getValue).containsExactly(1.0, -1.0);
        for (var person : List.of(ada, bob)) {
            assertThat(received(person, person).getFirst().getStanding())
                    .isEqualTo(EndorsementStanding.ENDORSEMENT_STANDING_RETURNED);
        }
        assertThat(received(eve, bob)).as("others see what counts").isEmpty();
    }

    @Test
    void ringPaysNothing() {
        give(ada, bob, TOPIC);
        give(bob, eve, TOPIC);
        give(eve, ada, TOPIC);
        letTimePass();
        // Paid first, or there is nothing to take back.
        List.of(ada, bob, eve).forEach(person -> ledger(person, 1));

        jobs.judgeAll();
        letTimePass();

        for (var person : List.of(ada, bob, eve)) {
            assertThat(ledger(person, 2)).extracting(EndorsementEntry::getValue).containsExactly(1.0, -1.0);
            assertThat(received(person, person).getFirst().getStanding())
                    .isEqualTo(EndorsementStanding.ENDORSEMENT_STANDING_RING);
        }
    }

    @Test
    void whatAGiverGaveGoesWithThem() {
        give(ada, bob, TOPIC);
        give(eve, bob, TOPIC);
        letTimePass();
        ledger(bob, 2);

        driver.as(TestTokens.of(ada)).deleteProfile(DeleteProfileRequest.getDefaultInstance());
        driver.as(TestTokens.of(eve)).withdrawConsent(WithdrawConsentRequest.getDefaultInstance());
        letTimePass();

        assertThat(ledger(bob, 4)).extracting(EndorsementEntry::getValue).containsExactly(1.0, 1.0, -1.0, -1.0);
        assertThat(received(bob, bob)).hasSize(2).allSatisfy(endorsement -> {
            assertThat(endorsement.getStanding()).isEqualTo(EndorsementStanding.ENDORSEMENT_STANDING_WITHDRAWN);
            assertThat(endorsement.hasFrom()).isFalse();
            assertThat(endorsement.hasReason()).isFalse();
        });
    }

    @Test
    void listsArePaged() {
        for (var topic : List.of("java", "python", "rust")) {
            give(ada, bob, topic);
        }
        var stub = driver.endorsements(TestTokens.of(ada));
        var first = stub.listEndorsements(given("", 2));
        var second = stub.listEndorsements(given(first.getNextPageToken(), 2));

        assertThat(first.getEndorsementsList())
                .extracting(Endorsement::getTopicId)
                .containsExactly("rust", "python");
        assertThat(second.getEndorsementsList())
                .extracting(Endorsement::getTopicId)
                .containsExactly("java");
        assertThat(second.getNextPageToken()).isEmpty();
        assertThat(problemOf(() -> stub.listEndorsements(given("bm9uZQ", 2))).slug())
                .isEqualTo("page-token-invalid");
    }

    private static ListEndorsementsRequest given(String token, int size) {
        return ListEndorsementsRequest.newBuilder()
                .setDirection(EndorsementDirection.ENDORSEMENT_DIRECTION_GIVEN)
                .setPageSize(size)
                .setPageToken(token)
                .build();
    }

    private GiveEndorsementResponse give(String giver, String receiver, String topic) {
        return driver.endorsements(TestTokens.of(giver))
                .giveEndorsement(request(receiver, topic, giver + receiver + topic));
    }

    private String slug(String giver, String receiver, String topic, String requestId) {
        return problemOf(() ->
                        driver.endorsements(TestTokens.of(giver)).giveEndorsement(request(receiver, topic, requestId)))
                .slug();
    }

    private static GiveEndorsementRequest request(String receiver, String topic, String requestId) {
        return GiveEndorsementRequest.newBuilder()
                .setPersonId(receiver)
                .setTopicId(topic)
                .setReason("helped me")
                .setRequestId(requestId)
                .build();
    }

    private String undo(String giver, String id) {
        try {
            driver.endorsements(TestTokens.of(giver))
                    .undoEndorsement(UndoEndorsementRequest.newBuilder()
                            .setEndorsementId(id)
                            .build());
            return "undone";
        } catch (RuntimeException e) {
            return ProblemStatus.parse(e).slug();
        }
    }

    private int left(String person) {
        return driver.endorsements(TestTokens.of(person))
                .getAllowance(GetAllowanceRequest.getDefaultInstance())
                .getAllowance()
                .getLeft();
    }

    private List<Endorsement> received(String viewer, String person) {
        return driver.endorsements(TestTokens.of(viewer))
                .listEndorsements(ListEndorsementsRequest.newBuilder()
                        .setPersonId(person)
                        .setDirection(EndorsementDirection.ENDORSEMENT_DIRECTION_RECEIVED)
                        .build())
                .getEndorsementsList();
    }

    /** Two minutes go by for everything that was given so far, and the ledgers are settled. */
    private void letTimePass() {
        database.run("update endorsement set given_at = given_at - interval '2 minutes'");
        database.run("update ledger_due set due_at = now()");
        jobs.settleDue();
    }

    private static List<EndorsementsObserved> observed(String person) {
        return published(KafkaTopic.ENDORSEMENTS, person, Optional::isPresent).stream()
                .map(Optional::orElseThrow)
                .toList();
    }

    /** The entries of a person's ledger, as soon as there are so many. */
    private static List<EndorsementEntry> ledger(String person, int entries) {
        var deadline = Instant.now().plusSeconds(20);
        List<EndorsementEntry> found = List.of();
        while (found.size() < entries && Instant.now().isBefore(deadline)) {
            found = observed(person).stream()
                    .flatMap(record -> record.getEntriesList().stream())
                    .toList();
        }
        assertThat(found).hasSize(entries);
        return found;
    }

    private static Optional<String> clout(List<Account> accounts) {
        return accounts.stream()
                .filter(account -> account.getNetwork() == Network.NETWORK_CLOUT)
                .map(Account::getAccountId)
                .findFirst();
    }

    private void addMember(String id) {
        database.run(
                "insert into person (id, display_name, visibility, created_at) values ($1, $1, 'VISIBILITY_PUBLIC', now())",
                id);
        database.run(
                "insert into consent (id, person_id, version, given_at) values (gen_random_uuid(), $1, '2026-11', now())",
                id);
    }
}
