// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.cli.CloutCommandLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueCommandTest {
    /** The least that each network must have. */
    private static final Map<String, List<String>> MINIMUM = Map.ofEntries(
            Map.entry("FACEBOOK", List.of("LIKES_RECEIVED", "COMMENTS_RECEIVED", "WALL_POSTS_RECEIVED", "FRIENDS")),
            Map.entry("TWITTER", List.of("FOLLOWERS", "RETWEETS_RECEIVED", "MENTIONS_RECEIVED", "LIST_MEMBERSHIPS")),
            Map.entry("INSTAGRAM", List.of("FOLLOWERS", "LIKES_RECEIVED", "COMMENTS_RECEIVED", "POSTS")),
            Map.entry("GOOGLE_PLUS", List.of("COMMENTS_RECEIVED", "PLUS_ONES_RECEIVED", "RESHARES_RECEIVED")),
            Map.entry("BING", List.of("IMPRESSIONS_RECEIVED", "CLICKS_RECEIVED", "INBOUND_LINKS")),
            Map.entry("LINKEDIN", List.of("CONNECTIONS", "RECOMMENDATIONS", "COMMENTS_RECEIVED")),
            Map.entry("FOURSQUARE", List.of("SAVES_RECEIVED", "LIKES_RECEIVED", "FRIENDS", "CHECK_INS", "MAYORSHIPS")),
            Map.entry("WIKIPEDIA", List.of("INLINKS", "OUTLINKS", "PAGE_RANK")),
            Map.entry("CLOUT", List.of("ENDORSEMENTS_RECEIVED", "VOTES_RECEIVED")),
            Map.entry("MASTODON", List.of("FOLLOWERS", "RESHARES_RECEIVED", "LIKES_RECEIVED", "REPLIES_RECEIVED")),
            Map.entry("BLUESKY", List.of("FOLLOWERS", "RESHARES_RECEIVED", "LIKES_RECEIVED", "MENTIONS_RECEIVED")),
            Map.entry("GITHUB", List.of("FOLLOWERS", "STARS", "FORKS")),
            Map.entry("YOUTUBE", List.of("FOLLOWERS", "VIEWS_RECEIVED", "LIKES_RECEIVED", "COMMENTS_RECEIVED")),
            Map.entry("STACK_EXCHANGE", List.of("REPUTATION", "VOTES_RECEIVED", "ACCEPTED_ANSWERS")),
            Map.entry("OTHER", List.of("FOLLOWERS", "RESHARES_RECEIVED", "MENTIONS_RECEIVED")));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void moreThanFourHundredFeaturesHaveUnitWindowAndWeight() throws IOException {
        JsonNode catalogue = new ObjectMapper().readTree(run("--json"));

        assertThat(catalogue.get("features")).hasSizeGreaterThanOrEqualTo(400).allSatisfy(feature -> {
            assertThat(feature.get("unit").textValue()).isNotEmpty();
            assertThat(feature.get("window").textValue()).isNotEmpty();
            assertThat(feature.get("weight").doubleValue()).isNotNegative();
        });
    }

    @Test
    void everySignalOfEveryNetworkIsThere() throws IOException {
        JsonNode features = new ObjectMapper().readTree(run("--json")).get("features");

        MINIMUM.forEach((network, kinds) -> assertThat(features.findParents("network").stream()
                        .filter(feature -> feature.get("network").textValue().equals(network))
                        .map(feature -> feature.get("kind").textValue()))
                .as(network)
                .containsAll(kinds));
    }

    @Test
    void thePageNamesFeaturesByNetwork() throws IOException {
        String page = run();

        assertThat(page)
                .contains("## MASTODON", "| FOLLOWERS.total | accounts | now | ")
                .contains("| MENTIONS_RECEIVED.distinct | people | 90 days, fading | ");
    }

    @Test
    void otherArgumentsAreRefused() throws IOException {
        assertThat(CloutCommandLine.run(new CatalogueCommand(new PrintStream(out)), new PrintStream(err), "--xml"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("unknown option: '--xml'");
    }

    private String run(String... args) throws IOException {
        assertThat(CloutCommandLine.run(
                        new CatalogueCommand(new PrintStream(out, true, StandardCharsets.UTF_8)),
                        new PrintStream(err),
                        args))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
