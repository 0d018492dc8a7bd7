// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.klout;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Serves Klout's API, and nothing else, over plain HTTP at a port of its own where the operator opens one. */
@ApplicationScoped
class PlainPort {
    private static final int IDLE_SECONDS = 30;
    private static final int START_SECONDS = 10;

    private final Vertx vertx;
    private final KloutRoutes routes;
    private final KloutConfig config;
    private Optional<HttpServer> server = Optional.empty();

    PlainPort(Vertx vertx, KloutRoutes routes, KloutConfig config) {
        this.vertx = vertx;
        this.routes = routes;
        this.config = config;
    }

    /** A port that cannot be opened ends the start: it was asked for. */
    void open(@Observes StartupEvent started) throws Exception {
        if (config.plainPort().isEmpty()) {
            return;
        }
        var router = Router.router(vertx);
        routes.addTo(router);
        var options = new HttpServerOptions().setIdleTimeout(IDLE_SECONDS).setCompressionSupported(true);
        server = Optional.of(vertx.createHttpServer(options)
                .requestHandler(router)
                .listen(config.plainPort().getAsInt(), config.plainHost())
                .toCompletionStage()
                .toCompletableFuture()
                .get(START_SECONDS, TimeUnit.SECONDS));
    }

    @PreDestroy
    void close() {
        server.ifPresent(HttpServer::close);
    }
}
