// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.foursquare;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_CHECK_INS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FRIENDS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_SAVES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_VIEWS_RECEIVED;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.common.time.TimeRange;
import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.network.EntryLayout;
import io.clout.ingest.network.EntryResult;
import io.clout.ingest.network.EntryResult.Observed;
import io.clout.ingest.network.EntryResult.Skipped;
import io.clout.ingest.network.FileUse;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Owner;
import io.clout.ingest.network.SkipReason;
import io.clout.proto.signal.v1.SignalKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The zip that Swarm sends its members: JSON files whose entries lie in {@code items}. */
final class SwarmArchive implements ArchiveFormat {

    private static final Pattern FILE = Pattern.compile("(?:.+/)?(checkins|tips|friends|users)\\d*\\.json");

    private static final Pattern SIMILAR = Pattern.compile("(?:.+/)?(?:check-?ins?|tips?|friends)[^/]*\\.(?:json|csv)");

    private static final EntryLayout ITEMS =
            new EntryLayout.JsonList("items", "checkins", "tips", "friends", "users", "user").marked("id");

    @Override
    public FileUse use(String path) {
        Matcher file = FILE.matcher(path);
        if (!file.matches()) {
            return SIMILAR.matcher(path).matches()
                    ? new FileUse.PassedOver(SkipReason.UNKNOWN_FILE)
                    : new FileUse.Ignored();
        }
        return switch (file.group(1)) {
            case "users" -> new FileUse.Identity(ITEMS, "id, firstName, lastName", SwarmArchive::owner);
            case "friends" -> new FileUse.Count(ITEMS, SIGNAL_KIND_FRIENDS);
            case "tips" -> new FileUse.Entries(ITEMS, (tip, account) -> content(tip, SIGNAL_KIND_POSTS));
            default -> new FileUse.Entries(ITEMS, (checkIn, account) -> content(checkIn, SIGNAL_KIND_CHECK_INS));
        };
    }

    /** Not every export says whose it is; then it belongs to the account that the person has linked. */
    @Override
    public boolean namesAccount() {
        return false;
    }

    private static Owner owner(JsonNode user) {
        String handle = user.path("handle").asText();
        String name =
                user.path("firstName").asText() + " " + user.path("lastName").asText();
        return new Owner(user.path("id").asText(), handle.isEmpty() ? name.strip() : handle);
    }

    private static EntryResult content(JsonNode entry, SignalKind kind) {
        String id = entry.path("id").asText();
        Optional<Instant> at = createdAt(entry.path("createdAt"));
        if (id.isEmpty()) {
            return new Skipped(SkipReason.NO_ID);
        }
        if (at.isEmpty()) {
            return new Skipped(SkipReason.NO_DATE);
        }
        List<Observation> observations = new ArrayList<>();
        observations.add(new PostTotal(id, kind, 1, at.get()));
        // A count that is missing is not measured; it is no zero.
        JsonNode likes = entry.at("/likes/count");
        if (kind == SIGNAL_KIND_POSTS) {
            // Tips of some exports have no likes: there, agreeing is what liking is elsewhere.
            count(
                    likes.isMissingNode() ? entry.path("agreeCount") : likes,
                    id,
                    SIGNAL_KIND_LIKES_RECEIVED,
                    at.get(),
                    observations);
            count(entry.at("/todo/count"), id, SIGNAL_KIND_SAVES_RECEIVED, at.get(), observations);
            count(entry.path("viewCount"), id, SIGNAL_KIND_VIEWS_RECEIVED, at.get(), observations);
        } else {
            count(likes, id, SIGNAL_KIND_LIKES_RECEIVED, at.get(), observations);
        }
        return new Observed(observations);
    }

    private static void count(JsonNode count, String id, SignalKind kind, Instant at, List<Observation> into) {
        if (count.isIntegralNumber() && count.longValue() >= 0) {
            into.add(new PostTotal(id, kind, count.longValue(), at));
        }
    }

    /** Seconds since 1970 as in the API, or, in newer exports, {@code 2023-11-14 22:18:20.000000} in UTC. */
    private static Optional<Instant> createdAt(JsonNode time) {
        if (time.isIntegralNumber()) {
            return TimeRange.epochSecond(time.longValue());
        }
        try {
            return Optional.of(
                    LocalDateTime.parse(time.asText().replace(' ', 'T')).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String ownerFile() {
        return "users.json";
    }
}
