// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.mastodon;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.clout.common.problem.ProblemStatus;
import io.clout.common.testing.TestIdentity;
import io.clout.common.testing.TestTokens;
import io.clout.ingest.testing.LinkedAccountContractTest;
import io.clout.ingest.testing.Servers;
import io.clout.ingest.testing.StandIn;
import io.clout.ingest.testing.ZipBuilder;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.AccountProof;
import io.clout.proto.account.v1.CheckProofRequest;
import io.clout.proto.account.v1.ListReviewsRequest;
import io.clout.proto.account.v1.PendingProof;
import io.clout.proto.account.v1.StartProofRequest;
import io.clout.proto.signal.v1.SignalKind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(
        value = StandIn.class,
        initArgs = {
            @ResourceArg(name = "clout.mastodon.servers.\"" + MastodonReplies.SERVER + "\"", value = "%s"),
            @ResourceArg(name = "clout.budget.units-per-day", value = "1000000")
        })
class MastodonQuarkusTest extends LinkedAccountContractTest {

    private static final String HANDLE = "@ada@" + MastodonReplies.SERVER;

    @Override
    protected void answerWell(WireMock network) {
        profile(network, "Hello");
        network.register(get(urlPathEqualTo("/api/v1/accounts/7/statuses"))
                .withQueryParam("max_id", absent())
                .willReturn(
                        okJson("[" + MastodonReplies.status("2", 3, 5, 1) + "," + MastodonReplies.boost("1") + "]")));
        network.register(get(urlPathEqualTo("/api/v1/accounts/7/statuses"))
                .withQueryParam("max_id", equalTo("1"))
                .willReturn(okJson("[]")));
        network.register(get(urlPathEqualTo("/api/v1/statuses/2/reblogged_by"))
                .willReturn(okJson(MastodonReplies.people("ben", "eve"))));
        network.register(get(urlPathEqualTo("/api/v1/statuses/2/favourited_by"))
                .willReturn(okJson(MastodonReplies.people("ben"))));
    }

    @Override
    protected Account link(String personId) {
        profile(StandIn.client(), "Ada. " + start(personId).getCode().getText());
        return service.as(personId)
                .checkProof(CheckProofRequest.getDefaultInstance())
                .getAccount();
    }

    @Test
    void codeInTheBioLinksTheAccount() {
        PendingProof pending = start(ada);

        assertThat(pending.getHandle()).isEqualTo("ada@" + MastodonReplies.SERVER);
        assertThat(pending.getCode().getPlace()).isEqualTo("profile_bio");
        assertThat(service.connector(ada).getPendingProof()).isEqualTo(pending);
        assertThat(start(ada)).as("begun again").isEqualTo(pending);
        assertThat(start("ben-" + ada).getCode().getText())
                .isNotEqualTo(pending.getCode().getText());

        assertThat(checkRefusal()).isEqualTo("proof-not-shown");
        assertThat(checkRefusal()).as("at once again").isEqualTo("too-much");
        service.database().run("update proof set next_check_at = now() - interval '1 second'");
        profile(StandIn.client(), "Ada. " + pending.getCode().getText());
        Account account = service.as(ada)
                .checkProof(CheckProofRequest.getDefaultInstance())
                .getAccount();

        assertThat(account.getProof()).isEqualTo(AccountProof.ACCOUNT_PROOF_CODE);
        assertThat(account.getExternalId()).isEqualTo(MastodonReplies.URI);
        assertThat(service.connector(ada).hasPendingProof()).isFalse();
        assertThat(checkRefusal()).isEqualTo("proof-not-found");
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
    void whatIsNoAccountIsRefused() {
        assertThat(startRefusal("ada")).isEqualTo("not-a-handle");
        assertThat(startRefusal("@ada@127.0.0.1")).isEqualTo("not-a-handle");
        assertThat(startRefusal("@ada@localhost.localdomain")).isEqualTo("account-not-found");
        assertThat(startRefusal("@nobody@" + MastodonReplies.SERVER)).isEqualTo("account-not-found");
    }

    @Test
    void archiveOfAnAccountThatIsNotLinkedShowsNothing() {
        byte[] archive = new ZipBuilder()
                .file("outbox.json", """
                        {"@context":"https://www.w3.org/ns/activitystreams","id":"outbox.json","totalItems":2,"orderedItems":[
                        {"id":"%1$s/statuses/0/activity","type":"Create","published":"2026-10-01T10:00:00Z",
                         "object":{"id":"%1$s/statuses/0","type":"Note","content":"Hi"}},
                        {"id":"%1$s/statuses/1/activity","type":"Announce","published":"2026-11-19T10:00:00Z","object":"https://x/1"}]}
                        """.formatted(MastodonReplies.URI))
                .file("actor.json", "{\"id\":\"%s\",\"preferredUsername\":\"ada\"}".formatted(MastodonReplies.URI))
                .build();

        assertThat(service.refusal(ada, archive)).isEqualTo("account-not-linked");

        link(ada);
        awaitRead(ada);
        service.imported(ada, archive);

        assertThat(sums(ada)).containsEntry("SIGNAL_KIND_POSTS", 2.0).containsEntry("SIGNAL_KIND_RESHARES_GIVEN", 1.0);
    }

    @Test
    void onlyOperatorsSeeReviews() {
        var asked = ListReviewsRequest.getDefaultInstance();

        assertThat(slug(() -> service.as(ada).listReviews(asked))).isEqualTo("forbidden");
        assertThat(service.with(TestTokens.withRole("olga", "operator"))
                        .listReviews(asked)
                        .getReviewsList())
                .isEmpty();
    }

    private PendingProof start(String personId) {
        return service.as(personId)
                .startProof(StartProofRequest.newBuilder().setHandle(HANDLE).build())
                .getPending();
    }

    private String startRefusal(String handle) {
        var request = StartProofRequest.newBuilder().setHandle(handle).build();
        return slug(() -> service.as(ada).startProof(request));
    }

    private String checkRefusal() {
        return slug(() -> service.as(ada).checkProof(CheckProofRequest.getDefaultInstance()));
    }

    private static String slug(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return ProblemStatus.parse(catchThrowable(call)).slug();
    }

    private static void profile(WireMock network, String note) {
        network.register(get(urlPathEqualTo("/api/v1/accounts/lookup"))
                .withQueryParam("acct", equalTo("ada"))
                .willReturn(okJson(MastodonReplies.account(note))));
    }
}
