// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.madeup;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clout.ingest.testing.ArchiveContractTest;
import io.clout.ingest.testing.AtNetwork;
import io.clout.ingest.testing.IngestTest;
import io.clout.ingest.testing.ServiceDriver;
import io.clout.ingest.testing.ZipBuilder;
import io.clout.proto.account.v1.AnswerImportRequest;
import io.clout.proto.account.v1.Import;
import io.clout.proto.account.v1.ImportState;
import io.clout.proto.account.v1.SkippedEntries;
import io.clout.proto.account.v1.TotalQuestion;
import io.clout.proto.signal.v1.Signal;
import io.clout.proto.topic.v1.TopicEvidence;
import io.clout.proto.topic.v1.TopicSource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@IngestTest
@AtNetwork(FakeMadeUp.OfSignIns.class)
class ArchiveQuarkusTest extends ArchiveContractTest {

    @Override
    protected byte[] archive(String owner) {
        return archive(owner, 3);
    }

    @Test
    void crashAtEachStepChangesNothing() {
        crashAtEachStep();
    }

    @Test
    void shortExportNeedNotWaitForTheEndOfLongOnes() {
        scheduler.pause();
        String ben = somebody("ben");
        String cleo = somebody("cleo");
        service.upload(ben, archive("ben", 200_000));
        service.upload(cleo, archive("cleo", 200_000));
        scheduler.resume();
        ServiceDriver.await(() -> read(ben) > 0 && read(cleo) > 0, begun -> begun);

        service.imported(ada, archive("ada"));

        assertThat(service.connector(ben).getImports(0).getState()).isEqualTo(ImportState.IMPORT_STATE_READING);
        assertThat(service.connector(cleo).getImports(0).getState()).isEqualTo(ImportState.IMPORT_STATE_READING);
    }

    @Test
    void anEntryCanOnlyLeaveItselfOut() {
        byte[] export = archive("ada", """
                {"id":"a\\u0000b","at":"2026-11-20T10:00:00Z"},
                {"id":"%s","at":"2026-11-20T10:00:00Z"},
                {"id":"old","at":"0001-01-01T00:00:00Z"},
                {"id":"late","at":"+999999999-12-31T23:59:59Z"},
                {"id":"good","at":"2026-11-20T10:00:00Z"}\
                """.formatted("x".repeat(3_000)), 2);

        Import report = service.imported(ada, export);

        assertThat(report.getParts(0).getSkippedList())
                .extracting(SkippedEntries::getReason, SkippedEntries::getCount, SkippedEntries::getFirstEntry)
                .containsExactlyInAnyOrder(tuple("impossible_id", 2L, 1L), tuple("impossible_date", 2L, 3L));
        assertThat(sums(ada)).containsEntry("SIGNAL_KIND_POSTS", 1.0).containsEntry("SIGNAL_KIND_FOLLOWERS", 2.0);
    }

    @Test
    void whatPostsAreAboutIsSaidOnceBesideTheirSignals() {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        byte[] export = archive("ada", """
                {"id":"1","at":"%1$s","text":"Prints from the darkroom #photography"},
                {"id":"2","at":"%1$s","text":"Machine learning and my depression"},
                {"id":"3","at":"%2$s","text":"An old one about #chess"}\
                """.formatted(yesterday, yesterday.minus(Duration.ofDays(500))), 2);

        service.imported(ada, export);
        service.imported(ada, export);

        assertThat(service.evidence(ada)).singleElement().satisfies(batch -> {
            assertThat(batch.getEvidenceList())
                    .extracting(TopicEvidence::getTopicId, TopicEvidence::getSource, TopicEvidence::getContent)
                    .containsExactlyInAnyOrder(
                            tuple("photography", TopicSource.TOPIC_SOURCE_HASHTAG, "1"),
                            tuple("machine-learning", TopicSource.TOPIC_SOURCE_TEXT, "2"));
            assertThat(service.batches(ada)).anyMatch(signals -> signals.getSequence() == batch.getSequence());
        });
        assertThat(service.count("subject where content in ('1', '2')")).isEqualTo(2);
    }

    @Test
    void manyExportsOfOnePersonHoldUpNobody() {
        scheduler.pause();
        String ben = somebody("ben");
        for (int i = 0; i < 6; i++) {
            service.upload(ben, archive("ben"));
        }
        service.upload(ada, archive("ada"));

        reader.readAll();

        assertThat(database.run("select person_id from import order by ended_at"))
                .extracting(row -> row.getString(0))
                .hasSize(7)
                .elements(0, 1)
                .contains(ada);
    }

    @Test
    void anImportThatCannotBeReadIsGivenUp() {
        scheduler.pause();
        String id = service.upload(ada, archive("ada")).getImportId();
        database.run("update import_chunk set bytes = 'x'");

        for (int attempt = 0; attempt < 11; attempt++) {
            database.run("update import set leased_until = '-infinity'");
            try {
                reader.readAll();
            } catch (UncheckedIOException _) {
                assertThat(service.report(ada, id).getState()).isEqualTo(ImportState.IMPORT_STATE_READING);
            }
        }

        assertThat(service.report(ada, id).getState()).isEqualTo(ImportState.IMPORT_STATE_FAILED);
        assertThat(service.report(ada, id).getProblem()).isEqualTo("could_not_import");
        assertThat(service.count("import_chunk")).isZero();
    }

    @Test
    void totalThatFellByMoreThanHalfIsAskedAbout() {
        service.imported(ada, archive("ada", "", 8));

        Import asking = service.imported(ada, archive("ada", "", 1));

        assertThat(asking.getQuestionsList())
                .containsExactly(TotalQuestion.newBuilder()
                        .setKind(SIGNAL_KIND_FOLLOWERS)
                        .setBefore(8)
                        .setNow(1)
                        .build());
        assertThat(followers()).containsExactly(8.0);
        assertThat(ServiceDriver.refusal(() -> answer("stranger-" + ada, asking)))
                .isEqualTo("import-not-found");

        assertThat(answer(ada, asking).getQuestionsList()).isEmpty();

        assertThat(followers()).containsExactly(8.0, 1.0);
        assertThat(ServiceDriver.refusal(() -> answer(ada, asking))).isEqualTo("question-not-found");
    }

    @Test
    void exportThatDoesNotSayWhoseItIsSaysWhereThatWasLookedFor() {
        byte[] export = new ZipBuilder().file("a/account.json", "{\"id\":\"\"}").build();

        assertThat(service.refusal(ada, export)).isEqualTo("no-account-in-archive");

        assertThat(service.connector(ada).getImports(0).getProblemDetail()).isEqualTo("a/account.json (id, name)");
    }

    private Import answer(String personId, Import asking) {
        return service.as(personId)
                .answerImport(AnswerImportRequest.newBuilder()
                        .setNetwork(fake.network())
                        .setImportId(asking.getImportId())
                        .setKind(SIGNAL_KIND_FOLLOWERS)
                        .setAgreed(true)
                        .build())
                .getImport();
    }

    private List<Double> followers() {
        return service.signals(ada).stream()
                .filter(signal -> signal.getKind() == SIGNAL_KIND_FOLLOWERS)
                .map(Signal::getValue)
                .toList();
    }

    private long read(String personId) {
        return service.connector(personId).getImports(0).getEntriesRead();
    }

    private static byte[] archive(String owner, int posts) {
        return archive(
                owner,
                IntStream.range(0, posts)
                        .mapToObj("{\"id\":\"%d\",\"at\":\"2026-11-20T10:00:00Z\"}"::formatted)
                        .collect(Collectors.joining(",")),
                2);
    }

    private static byte[] archive(String owner, String posts, int followers) {
        return new ZipBuilder()
                .file("account.json", "{\"id\":\"%1$s\",\"name\":\"%1$s\"}".formatted(owner))
                .file("posts.json", "{\"posts\":[" + posts + "]}")
                .file(
                        "followers.json",
                        IntStream.range(0, followers)
                                .mapToObj("{\"name\":\"follower %d\"}"::formatted)
                                .collect(Collectors.joining(",", "{\"followers\":[", "]}")))
                .build();
    }
}
