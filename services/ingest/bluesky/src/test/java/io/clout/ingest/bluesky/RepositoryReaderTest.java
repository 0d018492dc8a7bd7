// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_RESHARES_GIVEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.bluesky.RepositoryReader.Slice;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Subject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepositoryReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String WRITTEN = "2026-11-20T10:00:00.000Z";

    @Test
    void actsAreReadAndTheRestIsNot() throws IOException, NetworkFailure {
        byte[] car = new CarBuilder()
                .commit("3kaa")
                .node()
                .act("post", WRITTEN)
                .act("repost", "2026-11-20T11:00:00+01:00")
                .act("like", "2023-08-26T12:56:31.044240")
                .record(Map.of("$type", "app.bsky.graph.follow", "createdAt", WRITTEN))
                .build();

        Slice slice = read(car, 0, 100);

        assertThat(slice.observations())
                .extracting(Observation::kind)
                .containsExactly(SIGNAL_KIND_POSTS, SIGNAL_KIND_RESHARES_GIVEN, SIGNAL_KIND_LIKES_GIVEN);
        assertThat(times(slice))
                .containsExactly(
                        Instant.parse(WRITTEN),
                        Instant.parse("2026-11-20T10:00:00Z"),
                        Instant.parse("2023-08-26T12:56:31.044240Z"));
        assertThat(slice.revision()).isEqualTo("3kaa");
        assertThat(slice.last()).isTrue();
    }

    @Test
    void wordsOfPostsAreSubjects() throws IOException, NetworkFailure {
        byte[] car = new CarBuilder()
                .commit("3kaa")
                .record(Map.of(
                        "$type",
                        "app.bsky.feed.post",
                        "createdAt",
                        WRITTEN,
                        "text",
                        "Ein Abend mit #jazz",
                        "langs",
                        List.of("de")))
                .act("like", WRITTEN)
                .build();

        Slice slice = read(car, 0, 100);

        var post = (Observation.PostTotal) slice.observations().getFirst();
        assertThat(slice.subjects())
                .isEqualTo(Subject.post(post.post(), Instant.parse(WRITTEN), "Ein Abend mit #jazz", "de"));
    }

    @Test
    void timesThatCannotBeAreNotBelieved() throws IOException, NetworkFailure {
        byte[] car = new CarBuilder()
                .act("like", "yesterday")
                .act("like", "2999-01-01T00:00:00Z")
                .commit("3kaa")
                .build();

        assertThat(times(read(car, 0, 100))).containsExactly(NOW);
    }

    @Test
    void slicesMakeTheWhole() throws IOException, NetworkFailure {
        var builder = new CarBuilder().commit("3kaa");
        for (int i = 0; i < 25; i++) {
            builder.act("like", "2026-11-20T10:00:%02dZ".formatted(i));
        }
        byte[] car = builder.build();

        List<Slice> slices = List.of(read(car, 0, 10), read(car, 10, 10), read(car, 20, 10));

        assertThat(slices).extracting(Slice::last).containsExactly(false, false, true);
        assertThat(slices.stream()
                        .flatMap(slice -> Stream.of(slice.observations().size())))
                .containsExactly(10, 10, 5);
        assertThat(slices.stream().flatMap(slice -> slice.observations().stream()))
                .doesNotHaveDuplicates()
                .hasSize(25);
    }

    @Test
    void recordIsNamedAsTheNetworkNamesIt() throws IOException, NetworkFailure {
        JsonNode recorded = Recorded.json("post_record.json");
        // DAG-CBOR has the shortest names first.
        Map<String, String> record = new LinkedHashMap<>();
        for (String field : List.of("text", "$type", "createdAt")) {
            record.put(field, recorded.path("value").path(field).textValue());
        }

        Slice slice = read(new CarBuilder().record(record).commit("3kaa").build(), 0, 100);

        assertThat(slice.observations())
                .extracting(observation -> ((PostTotal) observation).post())
                .containsExactly(recorded.path("cid").textValue());
    }

    @Test
    void archiveThatIsCutOffAnywhereIsRefused() throws IOException, NetworkFailure {
        byte[] car = new CarBuilder().act("post", WRITTEN).node().commit("3kaa").build();

        assertThat(read(car, 0, 100).last()).isTrue();
        for (int length = 0; length < car.length; length++) {
            byte[] cut = Arrays.copyOf(car, length);
            assertThatThrownBy(() -> read(cut, 0, 100)).isInstanceOfAny(IOException.class, NetworkFailure.class);
        }
    }

    @Test
    void hostileArchivesAreRefused() {
        byte[] forged = new CarBuilder().commit("3kaa").build();
        forged[forged.length - 1] ^= 1;
        byte[] endless = {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff};
        byte[] huge = {(byte) 0xff, (byte) 0xff, (byte) 0xff, 0x7f};
        byte[] noCbor = new CarBuilder().block(new byte[] {(byte) 0xbf}).build();
        byte[] noCommit = new CarBuilder().act("post", WRITTEN).build();

        for (byte[] archive :
                List.of(forged, endless, huge, noCbor, noCommit, "<html>".getBytes(StandardCharsets.UTF_8))) {
            assertThatThrownBy(() -> read(archive, 0, 100)).isInstanceOfAny(IOException.class, NetworkFailure.class);
        }
    }

    private static Slice read(byte[] car, int from, int max) throws IOException, NetworkFailure {
        return RepositoryReader.read(new ByteArrayInputStream(car), "", from, max, NOW);
    }

    private static List<Instant> times(Slice slice) {
        return slice.observations().stream()
                .map(PostTotal.class::cast)
                .map(PostTotal::occurredAt)
                .toList();
    }
}
