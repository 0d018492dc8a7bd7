// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Answers as the lexicons of Bluesky say: AppView, directory and the person's own server in one. */
public record FakeBluesky(Consumer<MappingBuilder> stubs, String url) {

    public static final String ADA = "did:plc:kvwvcn5iqfooopmyzvb4qzba";

    public static final String PROFILE = """
            {"did":"did:plc:kvwvcn5iqfooopmyzvb4qzba","handle":"ada.bsky.social","displayName":"Ada",
            "description":"First. clout-7F3K","followersCount":812,"followsCount":90,"postsCount":2,"labels":[]}
            """;

    private static final String IDENTITY = """
            {"id":"did:plc:kvwvcn5iqfooopmyzvb4qzba","alsoKnownAs":["at://ada.bsky.social"],"service":[
            {"id":"#bsky_labeler","type":"AtprotoLabeler","serviceEndpoint":"https://labeler.invalid"},
            {"id":"#atproto_pds","type":"AtprotoPersonalDataServer","serviceEndpoint":"%s"}]}
            """;

    public void profile(ResponseDefinitionBuilder response) {
        stubs.accept(ask("app.bsky.actor.getProfile").willReturn(response));
    }

    /** The identity names this server as the one that has the repository. */
    public void identity() {
        identity(url);
    }

    public void identity(String pds) {
        stubs.accept(get(urlPathEqualTo("/" + ADA)).willReturn(okJson(IDENTITY.formatted(pds))));
    }

    public void repository(byte[] car) {
        repository(aResponse()
                .withHeader("Content-Type", "application/vnd.ipld.car")
                .withBody(car));
    }

    public void repository(ResponseDefinitionBuilder response) {
        stubs.accept(ask("com.atproto.sync.getRepo")
                .withQueryParam("did", equalTo(ADA))
                .willReturn(response));
    }

    /**
     * A page of the feed.
     *
     * @param at cursor of the page, empty for the first one
     * @param next cursor of the page behind it, empty for none
     */
    public void feed(String at, String next, String... items) {
        stubs.accept(ask("app.bsky.feed.getAuthorFeed")
                .withQueryParam("cursor", at.isEmpty() ? absent() : equalTo(at))
                .willReturn(okJson(list("feed", next, items))));
    }

    /** A page of who reacted to a post. */
    public void reactions(String method, String post, String list, String next, String... reactions) {
        stubs.accept(ask("app.bsky.feed." + method)
                .withQueryParam("uri", equalTo(uri(post)))
                .willReturn(okJson(list(list, next, reactions))));
    }

    public void replies(String post, String... replies) {
        String thread = Arrays.stream(replies).collect(Collectors.joining(",", "{\"thread\":{\"replies\":[", "]}}"));
        stubs.accept(ask("app.bsky.feed.getPostThread")
                .withQueryParam("uri", equalTo(uri(post)))
                .willReturn(okJson(thread)));
    }

    public static MappingBuilder ask(String method) {
        return get(urlPathEqualTo("/xrpc/" + method));
    }

    public static String item(String post) {
        return "{\"post\":" + post + "}";
    }

    public static String repost(String post, String at) {
        return "{\"post\":%s,\"reason\":{\"$type\":\"app.bsky.feed.defs#reasonRepost\",\"indexedAt\":\"%s\"}}"
                .formatted(post, at);
    }

    public static String post(String name, String did, String at, int likes, int reposts, int quotes, int replies) {
        return """
                {"uri":"%s","cid":"cid-%s","author":{"did":"%s","handle":"x.bsky.social"},
                "record":{"$type":"app.bsky.feed.post","createdAt":"%s","text":"Hello"},"indexedAt":"%s",
                "likeCount":%d,"repostCount":%d,"quoteCount":%d,"replyCount":%d,"bookmarkCount":0}
                """.formatted(uri(name), name, did, at, at, likes, reposts, quotes, replies);
    }

    public static String like(String did, String at) {
        return "{\"actor\":{\"did\":\"%s\"},\"createdAt\":\"%s\",\"indexedAt\":\"%s\"}".formatted(did, at, at);
    }

    public static String uri(String post) {
        return "at://" + ADA + "/app.bsky.feed.post/" + post;
    }

    private static String list(String name, String next, String... elements) {
        String cursor = next.isEmpty() ? "" : ",\"cursor\":\"" + next + "\"";
        return Arrays.stream(elements).collect(Collectors.joining(",", "{\"" + name + "\":[", "]" + cursor + "}"));
    }
}
