// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_RESHARES_GIVEN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import io.clout.ingest.bluesky.CarReader.Block;
import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.Times;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Subject;
import io.clout.proto.signal.v1.SignalKind;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what a person did out of their repository, in which each post, repost and like is one block. Where the block stands in the
 * tree does not matter here, so the tree is not walked and the archive needs no room.
 */
final class RepositoryReader {

    private static final CBORMapper CBOR = new CBORMapper();

    private static final Map<String, SignalKind> KINDS = Map.of(
            "app.bsky.feed.post", SIGNAL_KIND_POSTS,
            "app.bsky.feed.repost", SIGNAL_KIND_RESHARES_GIVEN,
            "app.bsky.feed.like", SIGNAL_KIND_LIKES_GIVEN);

    private RepositoryReader() {}

    /**
     * Reads a slice of an archive.
     *
     * @param from how many acts lie before the slice
     * @param max how many acts it has at most
     * @param since revision after which it begins; empty for a whole repository. Where nothing is newer, the archive is only a header
     * @throws NetworkFailure if the archive is damaged or cut off, or holds no commit although something is in it
     */
    static Slice read(InputStream archive, String since, int from, int max, Instant now)
            throws IOException, NetworkFailure {
        var car = new CarReader(archive);
        List<Observation> observations = new ArrayList<>();
        List<Subject> subjects = new ArrayList<>();
        String revision = "";
        int acts = 0;
        int blocks = 0;
        for (var block = car.next(); block.isPresent(); block = car.next()) {
            blocks++;
            JsonNode record = CBOR.readTree(block.get().data());
            Optional<Observation> act = act(record, block.get(), now);
            if (act.isPresent() && ++acts > from) {
                if (acts > from + max) {
                    return new Slice(observations, subjects, revision, false);
                }
                observations.add(act.get());
                if (act.get() instanceof PostTotal post && post.kind() == SIGNAL_KIND_POSTS) {
                    subjects.addAll(subjects(post, record));
                }
            } else if (isCommit(record)) {
                revision = record.path("rev").asText();
            }
        }
        if (blocks == 0 && !since.isEmpty()) {
            return new Slice(observations, subjects, since, true);
        }
        if (revision.isEmpty()) {
            throw new NetworkFailure(Kind.COULD_NOT_READ, "a repository without commit");
        }
        return new Slice(observations, subjects, revision, true);
    }

    /** The writer of a record sets its time: one that cannot be a time is left out, and none is later than now. */
    private static Optional<Observation> act(JsonNode record, Block block, Instant now) {
        SignalKind kind = KINDS.get(record.path("$type").asText());
        return kind == null
                ? Optional.empty()
                : Times.parse(record.path("createdAt").asText())
                        .map(at -> new PostTotal(block.cid(), kind, 1, at.isAfter(now) ? now : at));
    }

    /** A post may have several languages; then its words say which. */
    private static List<Subject> subjects(PostTotal post, JsonNode record) {
        JsonNode languages = record.path("langs");
        return Subject.post(
                post.post(),
                post.occurredAt(),
                record.path("text").asText(),
                languages.size() == 1 ? languages.path(0).asText() : "");
    }

    private static boolean isCommit(JsonNode record) {
        return record.hasNonNull("rev") && record.hasNonNull("did") && record.hasNonNull("sig");
    }

    /**
     * A slice of an archive.
     *
     * @param subjects what the posts among them are about
     * @param revision of the repository; empty if the commit was not met yet
     * @param last whether the archive ends with it
     */
    record Slice(List<Observation> observations, List<Subject> subjects, String revision, boolean last) {}
}
