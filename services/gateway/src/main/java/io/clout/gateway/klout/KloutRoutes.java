// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.klout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.proto.profile.v1.PublicPerson;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** The paths of Klout's API. They stand beside our own API, with its own errors, because programs that nobody changes read them. */
@ApplicationScoped
class KloutRoutes {
    private static final Logger LOG = Logger.getLogger(KloutRoutes.class);
    private static final String JSON = "application/json;charset=UTF-8";
    private static final String XML = "text/xml;charset=UTF-8";

    private final Version1 version1;
    private final Version2 version2;
    private final KloutKeys keys;
    private final ObjectMapper json;

    KloutRoutes(Version1 version1, Version2 version2, KloutKeys keys, ObjectMapper json) {
        this.version1 = version1;
        this.version2 = version2;
        this.keys = keys;
        this.json = json;
    }

    void add(@Observes Router router) {
        addTo(router);
    }

    void addTo(Router router) {
        router.getWithRegex("/1/(?<method>[a-z_/]+)\\.(?<format>json|xml)")
                .handler(call -> answer(call, this::firstVersion));
        get(router, "/v2/klout.json", call -> version1.answer("klout", parameter(call, "users")));
        get(
                router,
                "/v2/identity.json/twitter",
                call -> version2.identityAtTwitter(parameter(call, "screenName").orElse("")));
        for (var own : new String[] {"klout", "ks"}) {
            get(
                    router,
                    "/v2/identity.json/" + own + "/:id/:network",
                    call -> version2.identityAt(call.pathParam("id"), call.pathParam("network")));
        }
        get(
                router,
                "/v2/identity.json/:network/:id",
                call -> version2.identity(call.pathParam("network"), call.pathParam("id")));
        person(router, "/v2/user.json/:id", call -> version2.person(call.pathParam("id")));
        person(router, "/v2/tw-user.json/:id", call -> version2.personAtTwitter(call.pathParam("id")));
        for (var version : new String[] {"/1/*", "/v2/*"}) {
            router.route(version).handler(call -> fail(call, KloutError.notFound()));
        }
    }

    private void person(Router router, String path, Function<RoutingContext, Uni<PublicPerson>> who) {
        get(router, path, call -> who.apply(call).chain(person -> version2.part(person, "")));
        get(
                router,
                path + "/:part",
                call -> who.apply(call).chain(person -> version2.part(person, call.pathParam("part"))));
    }

    private void get(Router router, String path, Function<RoutingContext, Uni<?>> answer) {
        router.get(path).handler(call -> answer(call, answer));
    }

    private Uni<?> firstVersion(RoutingContext call) {
        return version1.answer(call.pathParam("method"), parameter(call, "users"));
    }

    private static Optional<String> parameter(RoutingContext call, String name) {
        return Optional.ofNullable(call.request().getParam(name));
    }

    private void answer(RoutingContext call, Function<RoutingContext, Uni<?>> answer) {
        call.response().putHeader("X-Mashery-Responder", "clout");
        keys.count(call.request())
                .invoke(counted -> keys.announce(counted, call.response()))
                .chain(() -> answer.apply(call))
                .subscribe()
                .with(found -> write(call, 200, json.valueToTree(found)), failure -> fail(call, error(failure)));
    }

    private static KloutError error(Throwable failure) {
        if (failure instanceof KloutError error) {
            return error;
        }
        LOG.error("A call of Klout's API failed", failure);
        return KloutError.broken(500);
    }

    private void fail(RoutingContext call, KloutError error) {
        var response = call.response();
        error.code().ifPresent(code -> response.putHeader("X-Mashery-Error-Code", code));
        error.retryAfter()
                .ifPresent(wait -> response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds())));
        Map<String, ?> body = call.request().path().startsWith("/1/")
                ? Map.of("status", error.status(), "body", Map.of("error", error.description()))
                : Map.of("error", error.status(), "description", error.description());
        write(call, error.status(), json.valueToTree(body));
    }

    private static void write(RoutingContext call, int status, JsonNode body) {
        var xml = call.request().path().endsWith(".xml");
        call.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, xml ? XML : JSON)
                .end(xml ? KloutXml.of(body.has("users") ? "response" : "error", body) : body.toString())
                .onFailure(failure -> LOG.debug("The caller is gone", failure));
    }
}
