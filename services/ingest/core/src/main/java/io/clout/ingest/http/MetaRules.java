// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.ingest.http.NetworkFailure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
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
    private static final String APP_USAGE = "X-App-Usage";
    private static final Set<String> USAGES = Set.of(APP_USAGE, "X-Business-Use-Case-Usage");

    /** Limits of the app as a whole. */
    private static final Set<Integer> APP_LIMITS = Set.of(4, 341);

    /** Limits of a user, a page, or one sort of call. */
    private static final Set<Integer> OWN_LIMITS = Set.of(17, 32, 613);

    private static final int BLOCKED_FOR_A_WHILE = 368;
    private static final Duration BLOCK = Duration.ofDays(1);

    /** An app's secret, key or proof that is wrong. */
    private static final Set<Integer> APP_FAULTS = Set.of(101, 104);

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
        if (code == BLOCKED_FOR_A_WHILE) {
            return Optional.of(new NetworkFailure(Kind.RATE_LIMITED, detail, now.plus(BLOCK)));
        }
        if (APP_LIMITS.contains(code) || OWN_LIMITS.contains(code) || code / 100 == 800) {
            Instant retryAt = wait(reply, USAGES, FULL, now).orElse(now.plus(WINDOW));
            return Optional.of(new NetworkFailure(Kind.RATE_LIMITED, detail, retryAt));
        }
        return Optional.of(new NetworkFailure(
                kind(code, error.path("message").asText().toLowerCase(Locale.ROOT), reply.status()), detail));
    }

    private static Kind kind(int code, String message, int status) {
        if (APP_FAULTS.contains(code) || message.contains("client secret")) {
            return Kind.APP_REFUSED;
        }
        return switch (code) {
            case 102, 190 -> Kind.TOKEN_REVOKED;
            case 10 -> Kind.NOT_ALLOWED;
            case 1 -> message.contains("reduce the amount of data") ? Kind.ASKED_TOO_MUCH : Kind.NETWORK_DOWN;
            case 2 -> Kind.NETWORK_DOWN;
            case 803 -> Kind.NOT_THERE;
            default -> code / 100 == 2 ? Kind.NOT_ALLOWED : ReplyRules.kind(status);
        };
    }

    /** A code that is used, expired or another app's is 100; Instagram's own endpoint says so in words. */
    @Override
    public NetworkFailure grantRefusal(RawReply reply, Instant now) {
        int code = reply.json().path("error").path("code").asInt();
        String words = reply.json().path("error_message").asText().toLowerCase(Locale.ROOT);
        if (code == 100 || code == 190 || words.contains("authorization code") || words.contains("matching code")) {
            return new NetworkFailure(Kind.TOKEN_REVOKED, "the code or token is no longer good: " + code);
        }
        Kind kind = refusal(reply, now).map(NetworkFailure::kind).orElse(ReplyRules.kind(reply.status()));
        return switch (kind) {
            case RATE_LIMITED, NETWORK_DOWN -> new NetworkFailure(kind, "the token endpoint answered " + code);
            default -> new NetworkFailure(Kind.APP_REFUSED, "the token endpoint answered " + code + " " + words);
        };
    }

    /** The app's own usage binds everyone; that of a page, a business or a user binds only who asked. */
    @Override
    public Optional<Instant> appPause(RawReply reply, Instant now) {
        boolean isLimited =
                APP_LIMITS.contains(reply.json().path("error").path("code").asInt());
        Optional<Instant> told = wait(reply, Set.of(APP_USAGE), isLimited ? FULL : NEARLY_FULL, now);
        return told.isPresent() || !isLimited ? told : Optional.of(now.plus(WINDOW));
    }

    /** Stops before the limit: running into it costs a longer wait. */
    @Override
    public Optional<Instant> pause(RawReply reply, Instant now) {
        return wait(reply, USAGES, NEARLY_FULL, now);
    }

    private static Optional<Instant> wait(RawReply reply, Set<String> usages, int percent, Instant now) {
        return usages.stream()
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
