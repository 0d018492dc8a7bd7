// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.ingest.network.ExternalAccount;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.AccountProof;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every service promises besides, where accounts are linked by a sign-in at the network. */
public abstract class SignInContractTest extends LinkedAccountContractTest {

    /** What is linked by signing in. */
    protected abstract ExternalAccount account();

    /** Where the network exchanges codes for tokens. */
    protected abstract String tokenPath();

    /** What the network says of a code that is used up or made up, with status 400: RFC 6749, unless the network has words of its own. */
    protected String refusedCode() {
        return "{\"error\":\"invalid_grant\"}";
    }

    @Override
    protected Account link(String personId) {
        return service.signIn(personId);
    }

    @Test
    void signInLinksTheAccountAndKeepsItsTokenSealed() {
        Map<String, String> query = service.startLink(ada);

        assertThat(query).containsEntry("response_type", "code").containsEntry("client_id", "app");
        Account linked = service.completeLink(ada, query.getOrDefault("state", ""));

        assertThat(linked.getProof()).isEqualTo(AccountProof.ACCOUNT_PROOF_OAUTH);
        assertThat(new ExternalAccount(linked.getExternalId(), linked.getHandle()))
                .isEqualTo(account());
        assertThat(service.count("token")).isOne();
        assertThat(service.count(
                        "token where position(convert_to($1, 'UTF8') in sealed) > 0", FakeNetwork.ACCESS_TOKEN))
                .isZero();
        assertThat(service.count("pending_link where person_id = $1", ada)).isZero();
    }

    @Test
    void stateWorksOnceAndOnlyForThePersonWhoBegan() {
        String state = service.startLink(ada).getOrDefault("state", "");

        assertThat(refusal("ben", state)).isEqualTo("link-state-invalid");
        service.completeLink(ada, state);
        assertThat(refusal(ada, state)).isEqualTo("link-state-invalid");
        assertThat(refusal(ada, "made up")).isEqualTo("link-state-invalid");
    }

    @Test
    void codeThatTheNetworkRefusesIsTold() {
        network.register(post(urlPathEqualTo(tokenPath()))
                .willReturn(aResponse().withStatus(400).withBody(refusedCode())));

        assertThat(refusal(ada, service.startLink(ada).getOrDefault("state", "")))
                .isEqualTo("link-refused");
        assertThat(service.count("account where person_id = $1", ada)).isZero();
    }

    @Test
    void withoutConsentNoSignInBegins() {
        String stranger = somebody("stranger");

        assertThat(ServiceDriver.refusal(() -> service.startLink(stranger))).isEqualTo("consent-required");
        assertThat(service.count("pending_link where person_id = $1", stranger)).isZero();
    }

    private String refusal(String personId, String state) {
        return ServiceDriver.refusal(() -> service.completeLink(personId, state));
    }
}
