// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.account;

import io.clout.common.problem.Problem;
import io.clout.common.security.ClientCredentials;
import io.clout.common.security.ServiceToken;
import io.grpc.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The token that shows to other services that it is ingestion that calls; asked for when it is needed, kept until it is about to run out. */
@ApplicationScoped
class OwnToken {

    private static final Logger LOG = Logger.getLogger(OwnToken.class);

    /** A token is not used in its last seconds, which the call may take. */
    private static final Duration SPARE = Duration.ofSeconds(20);

    private record Kept(ServiceToken token, Instant until) {}

    private final OwnTokenConfig config;
    private final Clock clock;
    private final HttpClient http;
    private Optional<Kept> kept = Optional.empty();

    OwnToken(OwnTokenConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.http = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
    }

    /** @throws Problem {@code linking-unavailable} if there is none */
    synchronized ServiceToken get() {
        var now = clock.instant();
        if (kept.filter(token -> now.isBefore(token.until())).isEmpty()) {
            kept = Optional.of(renew(now));
        }
        return kept.orElseThrow().token();
    }

    private Kept renew(Instant now) {
        var credentials = new ClientCredentials(
                config.tokenUrl().orElseThrow(() -> missing("clout.ingest.client.token-url")),
                config.id(),
                config.secret().orElseThrow(() -> missing("clout.ingest.client.secret")),
                config.timeout());
        try {
            var grant = credentials.grant(http);
            return new Kept(
                    new ServiceToken(grant.token()), now.plus(grant.validFor()).minus(SPARE));
        } catch (IOException e) {
            LOG.warnf("The identity provider gave no token: %s", e.toString());
            throw unavailable();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private static Problem missing(String setting) {
        LOG.errorf("No account can be linked without %s", setting);
        return unavailable();
    }

    private static Problem unavailable() {
        return new Problem(
                "linking-unavailable",
                Status.Code.UNAVAILABLE,
                "Accounts cannot be linked at the moment. Nothing was changed; the operator of this installation can help.");
    }
}
