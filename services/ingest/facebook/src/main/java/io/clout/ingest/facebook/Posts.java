// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.facebook;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_CHECK_INS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.common.time.TimeRange;
import io.clout.ingest.network.EntryResult;
import io.clout.ingest.network.EntryResult.Observed;
import io.clout.ingest.network.EntryResult.Skipped;
import io.clout.ingest.network.MisreadText;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.SkipReason;
import io.clout.ingest.network.Subject;
import io.clout.proto.signal.v1.SignalKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the person did. Entries have no ids: their kind and second stand for them. */
final class Posts {

    /** Titles are in the language of the account: "Ada shared a post". */
    private static final Pattern SHARED = Pattern.compile(
            ".*(?: shared | geteilt| gedeeld| deelde | a partagé | compartió | ha compartido | compartilhou | partilhou "
                    + "| ha condiviso | udostępni| delade | delte | поделил| paylaştı| jakoi | sdílel| megoszt| a distribuit | κοινοποίησε "
                    + "| пошири| membagikan | đã chia sẻ |シェア|공유|分享| شارك| שיתף|แชร์).*");

    private Posts() {}

    /** What the person wrote; with a place attached it is a check-in as well. What they only passed on is no post of theirs. */
    static EntryResult map(JsonNode post) {
        Optional<Instant> at = time(post);
        if (at.isEmpty()) {
            return new Skipped(SkipReason.NO_DATE);
        }
        if (isShare(post)) {
            return new Skipped(SkipReason.NOT_A_POST);
        }
        List<Observation> observations = new ArrayList<>();
        observations.add(observation(SIGNAL_KIND_POSTS, at.get()));
        if (attached(post).anyMatch(data -> data.has("place"))) {
            observations.add(observation(SIGNAL_KIND_CHECK_INS, at.get()));
        }
        return new Observed(observations, subjects(post, at.get()));
    }

    private static List<Subject> subjects(JsonNode post, Instant at) {
        String words = post.path("data")
                .valueStream()
                .map(data -> data.path("post").asText())
                .collect(Collectors.joining(" "));
        return Subject.post(id(SIGNAL_KIND_POSTS, at), at, MisreadText.undo(words), "");
    }

    static EntryResult one(SignalKind kind, JsonNode entry) {
        return time(entry)
                .<EntryResult>map(at -> new Observed(List.of(observation(kind, at))))
                .orElse(new Skipped(SkipReason.NO_DATE));
    }

    /** Without words of one's own it is a share if its title says so, or if only something of others is attached. */
    private static boolean isShare(JsonNode post) {
        boolean hasWords = post.path("data")
                .valueStream()
                .anyMatch(data -> !data.path("post").asText().isBlank());
        if (hasWords) {
            return false;
        }
        boolean hasOwn =
                attached(post).anyMatch(data -> data.has("media") || data.has("place") || data.has("life_event"));
        boolean hasOthers = attached(post).findAny().isPresent();
        return SHARED.matcher(MisreadText.undo(post.path("title").asText())).matches() || (hasOthers && !hasOwn);
    }

    private static Stream<JsonNode> attached(JsonNode post) {
        return post.path("attachments")
                .valueStream()
                .flatMap(attachment -> attachment.path("data").valueStream());
    }

    private static Optional<Instant> time(JsonNode entry) {
        JsonNode time = entry.path("timestamp");
        return time.isIntegralNumber() ? TimeRange.epochSecond(time.longValue()) : Optional.empty();
    }

    private static String id(SignalKind kind, Instant at) {
        return "export:" + kind.getNumber() + ":" + at.getEpochSecond();
    }

    private static Observation observation(SignalKind kind, Instant at) {
        return new PostTotal(id(kind, at), kind, 1, at);
    }
}
