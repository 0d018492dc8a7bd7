// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import static io.clout.ingest.bluesky.FakeBluesky.ADA;
import static io.clout.ingest.bluesky.FakeBluesky.uri;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.ingest.live.LiveConfig;
import io.clout.ingest.testing.TestConfig;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JetstreamTest {

    private final Jetstream jetstream = new Jetstream(
            TestConfig.of(BlueskyConfig.class, Map.of()),
            TestConfig.of(LiveConfig.class, Map.of()),
            Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void namesWhoDidItAndWhoseItIs() {
        assertThat(jetstream.read(FakeJetstream.like(uri("a"), 1_725_911_162_329_308L)))
                .hasValueSatisfying(event -> {
                    assertThat(event.position()).isEqualTo(1_725_911_162_329_308L);
                    assertThat(event.accounts()).containsExactlyInAnyOrder("did:plc:eygmaihciaxprqvxpfvl6flk", ADA);
                });
    }

    @Test
    void followNamesWhoIsFollowed() {
        String follow = """
                {"did":"did:web:eve.example","time_us":1,"kind":"commit","commit":{"operation":"create",
                "collection":"app.bsky.graph.follow","record":{"subject":"did:plc:kvwvcn5iqfooopmyzvb4qzba"}}}
                """;

        assertThat(jetstream.read(follow))
                .hasValueSatisfying(
                        event -> assertThat(event.accounts()).containsExactlyInAnyOrder("did:web:eve.example", ADA));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "7",
                "{\"did\":\"did:web:eve.example\",\"time_us\":1",
                "{\"did\":\"did:web:eve.example\"}",
                "{\"did\":\"did:web:eve.example\",\"time_us\":\"1\"}",
                "{\"did\":\"did:web:eve.example\",\"time_us\":-1}",
                "{\"time_us\":1}"
            })
    void whatIsNoEventIsNone(String text) {
        assertThat(jetstream.read(text)).isEmpty();
    }

    @Test
    void goesOnWhereItWasButNotForEver() {
        long noon = 1_795_348_800_000_000L;

        assertThat(jetstream.address(0)).hasParameter("wantedCollections").hasNoParameter("cursor");
        assertThat(jetstream.address(noon)).hasParameter("cursor", String.valueOf(noon - 5_000_000));
        assertThat(jetstream.address(1)).hasParameter("cursor", String.valueOf(noon - 86_400_000_000L));
    }
}
