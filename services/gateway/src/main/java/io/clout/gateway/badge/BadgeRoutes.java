// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.badge;

import io.clout.gateway.klout.PublicPeople;
import io.clout.gateway.markup.Markup;
import io.clout.gateway.session.SessionConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The paths of badges, cards and embeds. Of anyone who is not public they answer as if there were no such person. */
@ApplicationScoped
class BadgeRoutes {
    private static final Pattern PERSON = Pattern.compile("/(?:badge|card)/(\\d{1,15})(?:\\.svg)?");

    private final PublicPeople people;
    private final String publicUrl;

    BadgeRoutes(PublicPeople people, SessionConfig session) {
        this.people = people;
        this.publicUrl = session.publicUrl().toString();
    }

    private record Shown(String number, String name, double score) {}

    void add(@Observes Router router) {
        router.getWithRegex("/badge/(?<number>\\d{1,15})\\.svg")
                .handler(call -> answer(call, "image/svg+xml", shown -> Badge.svg(shown.name(), shown.score())));
        router.getWithRegex("/card/(?<number>\\d{1,15})").handler(call -> answer(call, "text/html", this::card));
        router.get("/oembed").handler(this::embed);
    }

    private void answer(RoutingContext call, String type, Function<Shown, String> written) {
        show(call, call.pathParam("number"), type, written);
    }

    /** What https://oembed.com asks for: the address that was found somewhere, and JSON for it. */
    private void embed(RoutingContext call) {
        var url = call.request().getParam("url");
        var format = call.request().getParam("format");
        if (format != null && !format.equals("json")) {
            call.response().setStatusCode(501).end();
            return;
        }
        var path = url != null && url.startsWith(publicUrl) ? url.substring(publicUrl.length()) : "";
        var person = PERSON.matcher(path);
        if (!person.matches()) {
            call.response().setStatusCode(404).end();
            return;
        }
        show(call, person.group(1), "application/json", this::embedded);
    }

    private void show(RoutingContext call, String number, String type, Function<Shown, String> written) {
        find(number)
                .map(written)
                .subscribe()
                .with(
                        text -> call.response()
                                .putHeader(HttpHeaders.CONTENT_TYPE, type + ";charset=UTF-8")
                                .end(text),
                        failure -> call.response()
                                .setStatusCode(PublicPeople.status(failure))
                                .end());
    }

    private Uni<Shown> find(String number) {
        return people.numbered(number)
                .chain(person -> people.score(person)
                        .map(found -> new Shown(
                                number,
                                person.getDisplayName(),
                                found.getScore().getValue())));
    }

    /** A page that other sites read for their preview of a link; people see the badge. */
    private String card(Shown shown) {
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <meta name="robots" content="noindex">
                <title>%1$s</title>
                <meta property="og:type" content="profile">
                <meta property="og:site_name" content="Clout">
                <meta property="og:title" content="%1$s">
                <meta property="og:description" content="From 1 to 100: how much a person moves others online.">
                <meta property="og:url" content="%2$s/card/%3$s">
                <meta name="twitter:card" content="summary">
                <link rel="alternate" type="application/json+oembed" href="%2$s/oembed?url=%2$s/card/%3$s" title="%1$s">
                <p><img src="%2$s/badge/%3$s.svg" alt="%1$s" width="%4$d" height="%5$d"></p>
                </html>
                """.formatted(
                        Markup.escape(Badge.title(shown.name(), shown.score())),
                        Markup.escape(publicUrl),
                        shown.number(),
                        Badge.WIDTH,
                        Badge.HEIGHT);
    }

    private String embedded(Shown shown) {
        var title = Badge.title(shown.name(), shown.score());
        var html =
                "<a href=\"%1$s/card/%2$s\"><img src=\"%1$s/badge/%2$s.svg\" alt=\"%3$s\" width=\"%4$d\" height=\"%5$d\"></a>"
                        .formatted(
                                Markup.escape(publicUrl),
                                shown.number(),
                                Markup.escape(title),
                                Badge.WIDTH,
                                Badge.HEIGHT);
        return new JsonObject()
                .put("version", "1.0")
                .put("type", "rich")
                .put("provider_name", "Clout")
                .put("provider_url", publicUrl)
                .put("title", title)
                .put("html", html)
                .put("width", Badge.WIDTH)
                .put("height", Badge.HEIGHT)
                .put("cache_age", 3600)
                .encode();
    }
}
