// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import io.clout.ingest.http.NetworkFailure.Kind;
import java.time.Instant;
import java.util.Optional;

/**
 * How a network says no, and how it asks for patience. What HTTP says is the same everywhere; a network that speaks of it in the body
 * or in headers of its own brings a bean of this type.
 */
public interface ReplyRules {

    /**
     * Judges a reply, whatever its status: some networks refuse with a success.
     *
     * @return empty to judge it by its status and the common headers
     */
    default Optional<NetworkFailure> refusal(RawReply reply, Instant now) {
        return Optional.empty();
    }

    /** When the network may be asked again, said in a reply that is fine by itself; empty for "at once". */
    default Optional<Instant> pause(RawReply reply, Instant now) {
        return RateLimit.exhaustedUntil(reply.headers(), now);
    }

    /** Until when the operator's app as a whole may ask nothing, whoever's token it uses; empty if the reply says no such thing. */
    default Optional<Instant> appPause(RawReply reply, Instant now) {
        return Optional.empty();
    }

    /**
     * Why a token endpoint gave no token. Only a grant that is no longer good is the person's affair; everything else is the
     * operator's, whose app nobody can sign in with until it is mended.
     *
     * @param reply refused, by its status
     */
    default NetworkFailure grantRefusal(RawReply reply, Instant now) {
        Kind kind = kind(reply.status());
        if (kind == Kind.NETWORK_DOWN || kind == Kind.RATE_LIMITED) {
            return new NetworkFailure(kind, "the token endpoint answered " + reply.status());
        }
        String error = reply.json().path("error").asText();
        return new NetworkFailure(
                error.equals("invalid_grant") ? Kind.TOKEN_REVOKED : Kind.APP_REFUSED,
                "the token endpoint answered " + reply.status() + " " + error);
    }

    /** What a status says by itself. */
    static Kind kind(int status) {
        return switch (status) {
            case 401 -> Kind.TOKEN_REVOKED;
            case 403 -> Kind.NOT_ALLOWED;
            case 404, 410 -> Kind.NOT_THERE;
            case 429 -> Kind.RATE_LIMITED;
            default -> status >= 500 ? Kind.NETWORK_DOWN : Kind.COULD_NOT_READ;
        };
    }
}
