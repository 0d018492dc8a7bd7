// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.webhook;

import io.clout.common.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Sends one message to one endpoint. Redirects are not followed: each would need the same checks, and a receiver can change its address itself. */
@ApplicationScoped
class Sender {
    private static final Logger LOG = Logger.getLogger(Sender.class);

    private static final int GONE = 410;
    private static final int LONGEST_ADDRESS = 2_000;

    private final HttpClient http;
    private final WebhookConfig config;
    private final Vault vault;

    Sender(Vertx vertx, WebhookConfig config, Vault vault) {
        this.config = config;
        this.vault = vault;
        http = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(false).setForceSni(true).setConnectTimeout((int)
                        config.timeout().toMillis()));
    }

    /** Blocks until the receiver answered or its time is over. */
    Outcome send(StoredEndpoint endpoint, UUID messageId, String body, Instant now) {
        try {
            Target target = resolve(endpoint.url());
            Future<Outcome> answer = http.request(request(target))
                    .compose(request -> {
                        String timestamp = Long.toString(now.getEpochSecond());
                        request.putHeader("content-type", "application/json")
                                .putHeader("user-agent", "Clout-Webhooks/1")
                                .putHeader("webhook-id", messageId.toString())
                                .putHeader("webhook-timestamp", timestamp)
                                .putHeader(
                                        "webhook-signature",
                                        endpoint.sign(messageId + "." + timestamp + "." + body, vault));
                        return request.send(Buffer.buffer(body))
                                .onComplete(_ -> request.connection().close());
                    })
                    .map(Sender::outcome);
            return answer.toCompletionStage()
                    .toCompletableFuture()
                    .get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (Target.Refused e) {
            return failed(e.why());
        } catch (TimeoutException _) {
            return failed("No answer within " + config.timeout().toSeconds() + " s.");
        } catch (ExecutionException e) {
            LOG.debugf(e, "Endpoint %s does not answer", endpoint.id());
            return failed("No connection, or it broke: " + e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return failed("Stopped before the receiver answered.");
        }
    }

    /**
     * Checks an address, as each attempt does again.
     *
     * @throws Target.Refused if nothing may be sent there
     */
    Target resolve(String url) throws Target.Refused {
        if (url.length() > LONGEST_ADDRESS) {
            throw new Target.Refused("At most " + LONGEST_ADDRESS + " characters.");
        }
        return Target.resolve(url, config.privateAddresses());
    }

    private RequestOptions request(Target target) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        target.port(), target.address().getHostAddress()))
                .setHost(target.url().getHost())
                .setPort(target.port())
                .setSsl(target.tls())
                .setURI(target.path())
                .setTimeout(config.timeout().toMillis());
    }

    private static Outcome outcome(HttpClientResponse response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Outcome.Delivered(status);
        }
        return status == GONE
                ? new Outcome.Gone()
                : new Outcome.Failed(Optional.of(status), "It answered " + status + ".", retryAfter(response));
    }

    private static Optional<Duration> retryAfter(HttpClientResponse response) {
        return Optional.ofNullable(response.getHeader("retry-after"))
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }

    private static Outcome failed(String error) {
        return new Outcome.Failed(Optional.empty(), error, Optional.empty());
    }
}
