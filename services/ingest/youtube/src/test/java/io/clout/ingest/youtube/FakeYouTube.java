// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.youtube;

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

/** Answers as the documentation of the YouTube Data API says it does. */
public record FakeYouTube(Consumer<MappingBuilder> stubs) {

    public static final String ADA = "UC_ada567890123456789012";

    public static final String CHANNEL = """
            {"kind":"youtube#channel","id":"UC_ada567890123456789012",
            "snippet":{"title":"Ada","description":"First. clout-7F3K","customUrl":"@ada"},
            "contentDetails":{"relatedPlaylists":{"likes":"","uploads":"UU_ada"}},
            "statistics":{"viewCount":"160361638","subscriberCount":"812","hiddenSubscriberCount":false,"videoCount":"2"}}
            """;

    public void channel(String channel) {
        answers("channels", okJson(list("", channel)));
    }

    /** A page of the uploads with these videos and their counts. */
    public void videos(String at, String next, String... videos) {
        String[] ids = Arrays.stream(videos)
                .map(video -> "{\"contentDetails\":{\"videoId\":\"" + id(video) + "\"}}")
                .toArray(String[]::new);
        stubs.accept(ask("playlistItems")
                .withQueryParam("playlistId", equalTo("UU_ada"))
                .withQueryParam("pageToken", at.isEmpty() ? absent() : equalTo(at))
                .willReturn(okJson(list(next, ids))));
        stubs.accept(ask("videos")
                .withQueryParam(
                        "id", equalTo(Arrays.stream(videos).map(FakeYouTube::id).collect(Collectors.joining(","))))
                .willReturn(okJson(list("", videos))));
    }

    public void comments(String video, String... comments) {
        stubs.accept(
                ask("commentThreads").withQueryParam("videoId", equalTo(video)).willReturn(okJson(list("", comments))));
    }

    public void answers(String resource, ResponseDefinitionBuilder response) {
        stubs.accept(ask(resource).willReturn(response));
    }

    public static MappingBuilder ask(String resource) {
        return get(urlPathEqualTo("/youtube/v3/" + resource));
    }

    public static String video(String id, String at, int views, int likes, int comments) {
        return """
                {"id":"%s","snippet":{"publishedAt":"%s"},
                "statistics":{"viewCount":"%d","likeCount":"%d","favoriteCount":"0","commentCount":"%d"}}
                """.formatted(id, at, views, likes, comments);
    }

    public static String comment(String author, String at) {
        return """
                {"snippet":{"totalReplyCount":0,"topLevelComment":{"snippet":{"authorChannelId":{"value":"%s"},"publishedAt":"%s"}}}}
                """.formatted(author, at);
    }

    public static ResponseDefinitionBuilder refusal(int status, String reason) {
        return okJson("{\"error\":{\"code\":%d,\"errors\":[{\"reason\":\"%s\"}]}}".formatted(status, reason))
                .withStatus(status);
    }

    public static String list(String next, String... items) {
        String token = next.isEmpty() ? "" : "\"nextPageToken\":\"" + next + "\",";
        return Arrays.stream(items).collect(Collectors.joining(",", "{" + token + "\"items\":[", "]}"));
    }

    private static String id(String video) {
        return video.replaceFirst("(?s).*?\"id\":\"([^\"]*)\".*", "$1");
    }
}
