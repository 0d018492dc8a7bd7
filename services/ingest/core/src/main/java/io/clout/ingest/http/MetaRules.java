// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.ingest.http.NetworkFailure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules of Meta's Graph API (Facebook, Instagram): nearly every refusal is a 400 with a code in the body, and limits are told
 * as percentages in headers of its own.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/guides/error-handling">Handling errors</a>
 * @see <a href="https://developers.facebook.com/docs/graph-api/overview/rate-limiting">Rate limits</a>
 */
public final class MetaRules implements ReplyRules {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> USAGES = Set.of("X-App-Usage", "X-Business-Use-Case-Usage");

    /** Application, user, page and business limits. */
    private static final Set<Integer> LIMITS = Set.of(4, 17, 32, 341, 613);

    /** Where Meta does not say how long; its windows are an hour. */
    private static final Duration WINDOW = Duration.ofHours(1);

    private static final int FULL = 100;
    private static final int NEARLY_FULL = 95;

    /** Where a list of the Graph API goes on; empty at its end. */
    public static String nextPage(Reply list) throws NetworkFailure {
        return list.objectIfAny("paging").has("next")
                ? list.object("paging").object("cursors").text("after")
                : "";
    }

    @Override
    public Optional<NetworkFailure> refusal(RawReply reply, Instant now) {
        JsonNode error = reply.json().path("error");
        if (!error.path("code").isInt()) {
            return Optional.empty();
        }
        int code = error.path("code").intValue();
        String detail =
                "Graph API error " + code + "/" + error.path("error_subcode").asInt();
        if (LIMITS.contains(code) || code / 100 == 800) {
            Instant retryAt = wait(reply, FULL, now).orElse(now.plus(WINDOW));
            return Optional.of(new NetworkFailure(Kind.RATE_LIMITED, detail, retryAt));
        }
        Kind kind = switch (code) {
            case 102, 190 -> Kind.TOKEN_REVOKED;
            case 10 -> Kind.NOT_ALLOWED;
            case 1, 2 -> Kind.NETWORK_DOWN;
            case 803 -> Kind.NOT_THERE;
            default -> code / 100 == 2 ? Kind.NOT_ALLOWED : ReplyRules.kind(reply.status());
        };
        return Optional.of(new NetworkFailure(kind, detail));
    }

    /** Stops before the limit: running into it costs a longer wait. */
    @Override
    public Optional<Instant> pause(RawReply reply, Instant now) {
        return wait(reply, NEARLY_FULL, now);
    }

    private static Optional<Instant> wait(RawReply reply, int percent, Instant now) {
        return USAGES.stream()
                .flatMap(name -> reply.headers().firstValue(name).stream())
                .flatMap(MetaRules::usages)
                .filter(usage -> fullest(usage) >= percent)
                .map(usage -> now.plus(regained(usage)))
                .max(Instant::compareTo);
    }

    /** One object, or for business use cases lists of them by business. */
    private static Stream<JsonNode> usages(String header) {
        try {
            JsonNode json = JSON.readTree(header);
            return json.has("call_count") ? Stream.of(json) : json.valueStream().flatMap(JsonNode::valueStream);
        } catch (JsonProcessingException e) {
            return Stream.empty(); // a header that we do not understand says nothing
        }
    }

    private static int fullest(JsonNode usage) {
        return Stream.of("call_count", "total_cputime", "total_time")
                .mapToInt(name -> usage.path(name).asInt())
                .max()
                .orElse(0);
    }

    private static Duration regained(JsonNode usage) {
        int minutes = usage.path("estimated_time_to_regain_access").asInt();
        return minutes > 0 ? Duration.ofMinutes(minutes) : WINDOW;
    }
}
