// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.ingest.live.LiveConfig;
import io.clout.ingest.live.LiveEvent;
import io.clout.ingest.live.LiveStream;
import io.clout.proto.signal.v1.Network;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

/**
 * Everything that happens on Bluesky, as JSON over a WebSocket; positions are microseconds since 1970. The accounts of an event are
 * all DIDs in it: who did it, whose post it is about, who is mentioned. A text may name somebody by chance; they are then looked at
 * once too often.
 *
 * @see <a href="https://docs.bsky.app/blog/jetstream">Jetstream</a>
 */
@ApplicationScoped
class Jetstream implements LiveStream {

    private static final String ACTS = "?wantedCollections=app.bsky.feed.post&wantedCollections=app.bsky.feed.like"
            + "&wantedCollections=app.bsky.feed.repost&wantedCollections=app.bsky.graph.follow";

    /** The stream is not quite in the order of its times. */
    private static final Duration OVERLAP = Duration.ofSeconds(5);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI url;
    private final Duration replay;
    private final Clock clock;

    Jetstream(BlueskyConfig config, LiveConfig live, Clock clock) {
        this.url = config.liveUrl();
        this.replay = live.replay();
        this.clock = clock;
    }

    @Override
    public Network network() {
        return Network.NETWORK_BLUESKY;
    }

    @Override
    public URI address(long heardUntil) {
        if (heardUntil == 0) {
            return URI.create(url + ACTS);
        }
        Instant from = Instant.EPOCH.plus(heardUntil, ChronoUnit.MICROS).minus(OVERLAP);
        Instant earliest = clock.instant().minus(replay);
        long cursor = ChronoUnit.MICROS.between(Instant.EPOCH, from.isBefore(earliest) ? earliest : from);
        return URI.create(url + ACTS + "&cursor=" + cursor);
    }

    @Override
    public Optional<LiveEvent> read(String message) {
        try {
            JsonNode event = JSON.readTree(message);
            JsonNode time = event.path("time_us");
            if (!time.canConvertToLong()
                    || time.longValue() <= 0
                    || !event.path("did").isTextual()) {
                return Optional.empty();
            }
            Set<String> accounts = Did.IN_TEXT
                    .matcher(message)
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
            return Optional.of(new LiveEvent(time.longValue(), accounts));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
