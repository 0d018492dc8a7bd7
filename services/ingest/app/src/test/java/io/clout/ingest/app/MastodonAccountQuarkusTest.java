// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.common.testing.TestTokens;
import io.clout.ingest.mastodon.FakeMastodon;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.testing.AtNetwork;
import io.clout.ingest.testing.HandleLinkContractTest;
import io.clout.ingest.testing.IngestTest;
import io.clout.ingest.testing.ServiceDriver;
import io.clout.proto.account.v1.ListReviewsRequest;
import io.clout.proto.signal.v1.SignalKind;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@IngestTest
@AtNetwork(FakeMastodon.class)
class MastodonAccountQuarkusTest extends HandleLinkContractTest {

    @Override
    protected String handle() {
        return "@" + FakeMastodon.ADA.handle();
    }

    @Override
    protected ExternalAccount account() {
        return FakeMastodon.ADA;
    }

    @Override
    protected void writeIntoProfile(String text) {
        FakeMastodon.profile(network, text);
    }

    @Override
    protected Map<String, String> refused() {
        return Map.of(
                "ada",
                "not-a-handle",
                "@ada@127.0.0.1",
                "not-a-handle",
                "@ada@nowhere.invalid",
                "network-unavailable",
                "@nobody@" + FakeMastodon.SERVER,
                "account-not-found");
    }

    @Test
    void whoReactedIsToldApartAndTheRestCounted() {
        link(ada);
        awaitRead(ada);

        assertThat(sums(ada))
                .containsEntry("SIGNAL_KIND_FOLLOWERS", 812.0)
                .containsEntry("SIGNAL_KIND_POSTS", 1.0)
                .containsEntry("SIGNAL_KIND_RESHARES_GIVEN", 1.0)
                .containsEntry("SIGNAL_KIND_RESHARES_RECEIVED", 3.0)
                .containsEntry("SIGNAL_KIND_LIKES_RECEIVED", 5.0);
        assertThat(service.signals(ada))
                .filteredOn(signal -> signal.getKind() == SignalKind.SIGNAL_KIND_RESHARES_RECEIVED && signal.hasActor())
                .hasSize(2)
                .allSatisfy(
                        signal -> assertThat(signal.getActorDailyReactions()).isPositive());
    }

    @Test
    void onlyOperatorsSeeReviews() {
        var asked = ListReviewsRequest.getDefaultInstance();

        assertThat(ServiceDriver.refusal(() -> service.as(ada).listReviews(asked)))
                .isEqualTo("forbidden");
        assertThat(service.with(TestTokens.withRole("olga", "operator"))
                        .listReviews(asked)
                        .getReviewsList())
                .isEmpty();
    }

    @Test
    void crashAtEachStepChangesNothing() {
        crashAtEachStep();
    }
}
