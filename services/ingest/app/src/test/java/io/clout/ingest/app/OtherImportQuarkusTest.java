// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.app;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalSemantics.SIGNAL_SEMANTICS_INCREMENT;
import static io.clout.proto.signal.v1.SignalSemantics.SIGNAL_SEMANTICS_TOTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.clout.common.security.CallerToken;
import io.clout.common.testing.TestTokens;
import io.clout.ingest.other.FakeOther;
import io.clout.ingest.other.Lines;
import io.clout.ingest.testing.AtNetwork;
import io.clout.ingest.testing.IngestTest;
import io.clout.ingest.testing.InjectedFaults;
import io.clout.ingest.testing.RunningService;
import io.clout.ingest.testing.ServiceDriver;
import io.clout.proto.account.v1.AccountProof;
import io.clout.proto.signal.v1.ImportSignalsRequest;
import io.clout.proto.signal.v1.ImportSignalsResponse;
import io.clout.proto.signal.v1.ImportedSignal;
import io.clout.proto.signal.v1.ListOpenedRequest;
import io.clout.proto.signal.v1.MutinySignalServiceGrpc;
import io.clout.proto.signal.v1.OpenedWay;
import io.clout.proto.signal.v1.RejectedSignal;
import io.clout.proto.signal.v1.Signal;
import io.clout.proto.signal.v1.SignalServiceGrpc;
import io.clout.proto.signal.v1.SignalsObserved;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@IngestTest
@AtNetwork(FakeOther.class)
class OtherImportQuarkusTest extends RunningService {

    @Test
    void openedWayTakesSignals() {
        open(ada);

        var answer = send(Lines.like(ada, "ben", "1"), Lines.like(ada, "cleo", "2"), Lines.like(ada, "cleo", "2"));

        assertThat(answer.getAccepted()).isEqualTo(2);
        assertThat(answer.getRepeatedLines()).isEqualTo(1);
        var likes = service.signals(ada);
        assertThat(likes).hasSize(2).allSatisfy(like -> {
            assertThat(like.getKind()).isEqualTo(SIGNAL_KIND_LIKES_RECEIVED);
            assertThat(like.getSemantics()).isEqualTo(SIGNAL_SEMANTICS_INCREMENT);
            assertThat(like.getValue()).isEqualTo(1);
            assertThat(like.getOccurredAt().getSeconds()).isEqualTo(Lines.THEN.getEpochSecond());
            assertThat(like.getActor()).isNotEmpty().isNotIn("ben", "cleo");
        });
        assertThat(likes).extracting(Signal::getActor).doesNotHaveDuplicates();
    }

    @Test
    void sameLinesAgainChangeNothing() {
        open(ada);
        var lines = IntStream.range(0, 600)
                .mapToObj(number -> Lines.like(ada, "actor" + number, "like" + number))
                .toArray(ImportedSignal[]::new);

        assertThat(send(lines).getAccepted()).isEqualTo(600);
        var again = send(lines);

        assertThat(again.getAccepted()).isZero();
        assertThat(again.getRepeatedLines()).isEqualTo(600);
        assertThat(service.signals(ada)).hasSize(600);
        assertThat(service.batches(ada))
                .extracting(SignalsObserved::getSequence)
                .isEqualTo(List.of(1L, 2L));
    }

    @Test
    void crashAtEachStepChangesNothing() {
        List<String> people = new ArrayList<>();
        try (var faults = InjectedFaults.oneByOne(database, List.of("account", "seen", "reactor", "actor_day"))) {
            do {
                String person = somebody("ada");
                people.add(person);
                open(person);
                faults.failAt(people.size());
                faults.survive(() -> send(
                        Lines.like(person, "ben", "1"),
                        Lines.like(person, "cleo", "2"),
                        Lines.followers(person, "forum.example/ada", 20, Lines.THEN)));
            } while (faults.hasCome());
        }

        assertToldTheSame(people);
    }

    @Test
    void factWithoutIdIsKnownByWhatItSays() {
        open(ada);
        var line = Lines.like(ada, "ben", "1").toBuilder().clearId();
        var later = line.clone();
        later.getSignalBuilder().getOccurredAtBuilder().setSeconds(Lines.THEN.getEpochSecond() + 60);

        assertThat(send(line.build(), line.build(), later.build()).getAccepted())
                .isEqualTo(2);
    }

    @Test
    void totalsOfAllSourcesAddUpAndAnOlderFileUndoesNothing() {
        open(ada);
        var yesterday = Lines.THEN.minus(Duration.ofDays(1));

        send(Lines.followers(ada, "forum.example/ada", 20, Lines.THEN));
        send(Lines.followers(ada, "club.example/ada", 5, Lines.THEN));
        var old = send(Lines.followers(ada, "forum.example/ada", 10, yesterday));

        assertThat(old.getRepeatedLines()).isEqualTo(1);
        assertThat(service.signals(ada))
                .allMatch(signal ->
                        signal.getKind() == SIGNAL_KIND_FOLLOWERS && signal.getSemantics() == SIGNAL_SEMANTICS_TOTAL)
                .extracting(Signal::getValue)
                .containsExactly(20.0, 25.0);
    }

    @Test
    void whoIsNamedAmongATotalIsCountedInIt() {
        open(ada);

        send(Lines.likes(ada, 900, Lines.THEN), Lines.like(ada, "ben", "1"));
        send(Lines.like(ada, "cleo", "2"), Lines.like(ada, "cleo", "2"));

        assertThat(sums(ada)).containsExactly(entry("SIGNAL_KIND_LIKES_RECEIVED", 900.0));
        assertThat(service.signals(ada)).filteredOn(Signal::hasActor).hasSize(2);
    }

    @Test
    void whatCameAfterATotalIsOnTop() {
        open(ada);
        send(Lines.likes(ada, 900, Lines.THEN.minus(Duration.ofDays(1))));

        send(Lines.like(ada, "ben", "1"));
        assertThat(sums(ada)).containsExactly(entry("SIGNAL_KIND_LIKES_RECEIVED", 901.0));

        send(Lines.likes(ada, 905, Lines.THEN.plus(Duration.ofDays(1))));
        assertThat(sums(ada)).containsExactly(entry("SIGNAL_KIND_LIKES_RECEIVED", 905.0));
    }

    @Test
    void dryRunSaysWhatWouldHappen() {
        open(ada);
        var request = ImportSignalsRequest.newBuilder()
                .addSignals(Lines.like(ada, "ben", "1"))
                .addSignals(Lines.like(ada, "ben", "a\0b"))
                .setDryRun(true)
                .build();

        var answer = TestTokens.withScope("importer", "signals.write")
                .attachTo(MutinySignalServiceGrpc.newMutinyStub(channel))
                .importSignals(Multi.createFrom().item(request))
                .collect()
                .first()
                .await()
                .atMost(Duration.ofSeconds(30));

        assertThat(answer.getAccepted()).isEqualTo(1);
        assertThat(answer.getRejectedList())
                .extracting(RejectedSignal::getReason)
                .containsExactly("not_plain");
        assertThat(service.count("seen")).isZero();
        assertThat(service.signals(ada)).isEmpty();
    }

    @Test
    void whoHasNotOpenedTheWayIsRefused() {
        var answer = send(Lines.like(ada, "ben", "1"));

        assertThat(answer.getAccepted()).isZero();
        assertThat(answer.getRejectedList())
                .extracting(RejectedSignal::getReason)
                .containsExactly("unknown_person");
        assertThat(service.signals(ada)).isEmpty();
    }

    @Test
    void closedWayTakesNothingMore() {
        open(ada);
        send(Lines.like(ada, "ben", "1"));
        unlink(ada);

        assertThat(service.count("seen")).isZero();
        assertThat(send(Lines.like(ada, "ben", "2")).getRejectedCount()).isEqualTo(1);
    }

    @Test
    void onlyAProgramWithTheScopeMaySend() {
        assertThat(ServiceDriver.refusal(() -> send(TestTokens.of(ada), Lines.like(ada, "ben", "1"))))
                .isEqualTo("forbidden");
    }

    @Test
    void whoHasOpenedTheWayIsListedForTheProgram() {
        open(ada);
        var stub = SignalServiceGrpc.newBlockingStub(channel);

        var ways = TestTokens.withScope("importer", "signals.write")
                .attachTo(stub)
                .listOpened(ListOpenedRequest.getDefaultInstance())
                .getWaysList();

        assertThat(ways).extracting(OpenedWay::getPersonId, OpenedWay::getName).contains(tuple(ada, "mine"));
        assertThat(TestTokens.withScope("importer", "signals.write")
                        .attachTo(stub)
                        .listOpened(
                                ListOpenedRequest.newBuilder().setAfter("zzz").build())
                        .getWaysList())
                .isEmpty();
        assertThat(ServiceDriver.refusal(
                        () -> TestTokens.of(ada).attachTo(stub).listOpened(ListOpenedRequest.getDefaultInstance())))
                .isEqualTo("forbidden");
    }

    @Test
    void tokenOfOneSourceSpeaksForThatAlone() {
        open(ada);
        var forum = TestTokens.withScope("forum", "signals.write", "clout_source", "forum.example");

        var answer = send(
                forum,
                Lines.followers(ada, "forum.example/ada", 20, Lines.THEN),
                Lines.followers(ada, "forum.example.org/ada", 20, Lines.THEN),
                Lines.followers(ada, "club.example/ada", 20, Lines.THEN));

        assertThat(answer.getAccepted()).isEqualTo(1);
        assertThat(answer.getRejectedList())
                .extracting(RejectedSignal::getReason)
                .containsExactly("not_your_source", "not_your_source");
    }

    @Test
    void wayIsNotOpenedWithoutConsent() {
        assertThat(ServiceDriver.refusal(() -> open("stranger-" + ada))).isEqualTo("consent-required");
    }

    private void open(String personId) {
        assertThat(service.startProof(personId, "mine").getAccount().getProof())
                .isEqualTo(AccountProof.ACCOUNT_PROOF_OPENED);
    }

    private ImportSignalsResponse send(ImportedSignal... lines) {
        return send(TestTokens.withScope("importer", "signals.write"), lines);
    }

    /** In pieces of 512; the answers together. */
    private ImportSignalsResponse send(CallerToken token, ImportedSignal... lines) {
        var pieces = Multi.createFrom()
                .items(lines)
                .group()
                .intoLists()
                .of(512)
                .map(some ->
                        ImportSignalsRequest.newBuilder().addAllSignals(some).build());
        return token.attachTo(MutinySignalServiceGrpc.newMutinyStub(channel))
                .importSignals(pieces)
                .collect()
                .in(
                        ImportSignalsResponse::newBuilder,
                        (all, one) -> all.setAccepted(all.getAccepted() + one.getAccepted())
                                .setRepeatedLines(all.getRepeatedLines() + one.getRepeatedLines())
                                .addAllRejected(one.getRejectedList()))
                .await()
                .atMost(Duration.ofSeconds(30))
                .build();
    }
}
