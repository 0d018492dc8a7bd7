// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.linkedin;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_COMMENTS_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.http.Times;
import io.clout.ingest.network.EntryResult;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.SkipReason;
import io.clout.ingest.network.Subject;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.proto.topic.v1.TopicSource;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rows of LinkedIn's data. The API names the columns as the export does. */
final class Rows {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss[ 'UTC']");

    private static final Pattern URN = Pattern.compile("urn:li:\\w+:[\\w-]+");

    private Rows() {}

    /** A post of the member's own. */
    static EntryResult share(JsonNode row) {
        EntryResult share = published(row, "ShareLink", SIGNAL_KIND_POSTS, "");
        return share instanceof EntryResult.Observed(var observed, var _)
                        && observed.getFirst() instanceof PostTotal post
                ? new EntryResult.Observed(
                        observed,
                        Subject.post(
                                post.post(),
                                post.occurredAt(),
                                row.path("ShareCommentary").asText(),
                                ""))
                : share;
    }

    static EntryResult comment(JsonNode row) {
        return published(row, "Link", SIGNAL_KIND_COMMENTS_GIVEN, "comment/");
    }

    static EntryResult reaction(JsonNode row) {
        return published(row, "Link", SIGNAL_KIND_LIKES_GIVEN, "reaction/");
    }

    /** No signal: only what the member says they know. */
    static EntryResult skill(JsonNode row) {
        String name = row.path("Name").asText().strip();
        return name.isEmpty()
                ? new EntryResult.Skipped(SkipReason.NO_ID)
                : new EntryResult.Observed(
                        List.of(),
                        List.of(Subject.standing("skill:" + name, TopicSource.TOPIC_SOURCE_SKILL, Stream.of(name))));
    }

    /** Only what the member shows on their profile. */
    static boolean isVisible(JsonNode recommendation) {
        return !"HIDDEN".equals(recommendation.path("Status").asText());
    }

    static boolean isAccepted(JsonNode endorsement) {
        String status = endorsement.path("Endorsement Status").asText();
        return status.isEmpty() || "ACCEPTED".equals(status);
    }

    static String name(JsonNode profile) {
        return (profile.path("First Name").asText() + " "
                        + profile.path("Last Name").asText())
                .strip();
    }

    /**
     * @param prefix keeps what the member did with a post apart from the post itself
     */
    private static EntryResult published(JsonNode row, String link, SignalKind kind, String prefix) {
        String about = row.path(link).asText();
        if (about.isEmpty()) {
            return new EntryResult.Skipped(SkipReason.NO_ID);
        }
        Optional<Instant> at = Times.parse(row.path("Date").asText(), TIME);
        if (at.isEmpty()) {
            return new EntryResult.Skipped(SkipReason.NO_DATE);
        }
        // Somebody may comment on the same post more than once.
        String id =
                prefix + urn(about) + (prefix.isEmpty() ? "" : "/" + at.get().getEpochSecond());
        return new EntryResult.Observed(List.of(new PostTotal(id, kind, 1, at.get())));
    }

    /** The post's own name in its address, which has come in several forms. */
    private static String urn(String link) {
        try {
            Matcher urn = URN.matcher(URLDecoder.decode(link, StandardCharsets.UTF_8));
            return urn.find() ? urn.group() : link;
        } catch (IllegalArgumentException e) {
            return link;
        }
    }
}
