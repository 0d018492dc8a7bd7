// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.klout;

import io.clout.gateway.backend.ServiceClient;
import io.clout.proto.profile.v1.CountCallRequest;
import io.clout.proto.profile.v1.CountCallResponse;
import io.clout.proto.profile.v1.MutinyApiKeyServiceGrpc.MutinyApiKeyServiceStub;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Counts each call against the quota of its key. */
@ApplicationScoped
class KloutKeys {
    private static final int MAX_KEY = 100;
    private static final Duration DAY = Duration.ofDays(1);

    private final ServiceClient<MutinyApiKeyServiceStub> keys;
    private final Clock clock;

    KloutKeys(ServiceClient<MutinyApiKeyServiceStub> keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Fails with the error that the caller gets, unless the call may be made. */
    Uni<CountCallResponse> count(HttpServerRequest request) {
        var key = request.getParam("key");
        if (key == null || key.isBlank() || key.length() > MAX_KEY) {
            return Uni.createFrom().failure(KloutError.noKey());
        }
        var call = CountCallRequest.newBuilder().setSecret(key).build();
        return keys.open(service -> service.countCall(call))
                .onFailure()
                .transform(_ -> KloutError.broken(503))
                .invoke(KloutKeys::check);
    }

    private static void check(CountCallResponse counted) {
        var wait = Duration.ofSeconds(counted.getRetryAfter().getSeconds());
        switch (counted.getVerdict()) {
            case CALL_VERDICT_ALLOWED -> {
                // Goes on.
            }
            case CALL_VERDICT_SECOND_USED_UP -> throw KloutError.secondUsedUp(wait);
            case CALL_VERDICT_DAY_USED_UP -> throw KloutError.dayUsedUp(wait);
            case CALL_VERDICT_UNKNOWN_KEY, CALL_VERDICT_UNSPECIFIED, UNRECOGNIZED -> throw KloutError.noKey();
        }
    }

    /** Says what is left of the quota of the day. */
    void announce(CountCallResponse counted, HttpServerResponse response) {
        var left = DAY.toSeconds() - clock.instant().getEpochSecond() % DAY.toSeconds();
        response.putHeader("RateLimit-Policy", "\"day\";q=" + counted.getCallsADay() + ";w=" + DAY.toSeconds());
        response.putHeader("RateLimit", "\"day\";r=" + counted.getLeftToday() + ";t=" + left);
    }
}
