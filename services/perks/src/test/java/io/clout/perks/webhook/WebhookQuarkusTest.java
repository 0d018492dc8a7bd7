// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clout.common.postgres.Database;
import io.clout.common.problem.Problem;
import io.clout.common.testing.TestIdentity;
import io.clout.perks.Actor;
import io.clout.perks.PerksServers;
import io.clout.proto.perk.v1.CreateEndpointRequest;
import io.clout.proto.perk.v1.CreateEndpointResponse;
import io.clout.proto.perk.v1.EndpointState;
import io.clout.proto.perk.v1.ListMessagesRequest;
import io.clout.proto.perk.v1.ReplayRequest;
import io.clout.proto.perk.v1.SignatureKind;
import io.clout.proto.perk.v1.UpdateEndpointRequest;
import io.clout.proto.perk.v1.WebhookEndpoint;
import io.clout.proto.perk.v1.WebhookMessage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events reach a real receiver, also one that was down; the public library of the standard takes them. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(PerksServers.class)
@TestProfile(WebhookQuarkusTest.OnThisMachine.class)
class WebhookQuarkusTest {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    /** The receivers of these tests are on this machine. */
    public static class OnThisMachine implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("clout.webhooks.private-addresses", "true", "clout.webhooks.timeout", "3s");
        }
    }

    @Inject
    Database database;

    @Inject
    Endpoints endpoints;

    @Inject
    BrandEvents events;

    private final UUID brandId = UUID.randomUUID();
    private final Actor owner = new Actor.Person("owner-" + brandId, false);
    private Receiver receiver;

    @BeforeEach
    void signUp() throws IOException {
        receiver = new Receiver();
        database.transact(transaction -> {
            Database.run(
                    transaction,
                    "insert into brand (id, name, website, contact_email, state, created_at)"
                            + " values ($1, 'Acme', 'https://acme.example', 'a@acme.example', 'BRAND_STATE_APPROVED', now())",
                    brandId);
            Database.run(
                    transaction,
                    "insert into brand_member (id, brand_id, person_id, name, role, joined_at)"
                            + " values ($1, $2, $3, 'Ada', 'BRAND_ROLE_OWNER', now())",
                    UUID.randomUUID(),
                    brandId,
                    "owner-" + brandId);
        });
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void anEventArrivesSignedOnce() {
        CreateEndpointResponse made = create(SignatureKind.SIGNATURE_KIND_HMAC);

        happen("claim.granted");

        await(() -> receiver.received().size() == 1);
        Receiver.Received message = receiver.received().getFirst();
        assertThat(message.verifies(made.getSecret())).isTrue();
        assertThat(message.verifies("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")).isFalse();
        JsonObject body = new JsonObject(message.body());
        assertThat(body.getString("type")).isEqualTo("claim.granted");
        assertThat(body.getJsonObject("data").getString("claim_id")).isEqualTo("1");
        await(() -> messages(made).getFirst().hasDeliveredAt());
    }

    @Test
    void aReceiverThatWasDownGetsEverythingAndTheBrandKnows() {
        CreateEndpointResponse made = create(SignatureKind.SIGNATURE_KIND_HMAC);
        receiver.answer(503);
        happen("claim.granted");
        await(() -> state() == EndpointState.ENDPOINT_STATE_FAILING);
        assertThat(endpoint().getLastError()).contains("503");
        int before = receiver.received().size();

        receiver.answer(200);

        await(() -> messages(made).stream().allMatch(WebhookMessage::hasDeliveredAt));
        assertThat(state()).isEqualTo(EndpointState.ENDPOINT_STATE_HEALTHY);
        assertThat(messages(made))
                .extracting(WebhookMessage::getEvent)
                .contains("claim.granted", "endpoint.failing", "endpoint.recovered");
        List<Receiver.Received> later =
                receiver.received().subList(before, receiver.received().size());
        assertThat(later).allMatch(message -> message.verifies(made.getSecret()));
        assertThat(later).extracting(Receiver.Received::id).doesNotHaveDuplicates();
    }

    @Test
    void goneMeansNothingMoreUntilTheBrandAsksForWhatItMissed() {
        CreateEndpointResponse made = create(SignatureKind.SIGNATURE_KIND_HMAC);
        receiver.answer(410);
        happen("claim.granted");
        await(() -> state() == EndpointState.ENDPOINT_STATE_DISABLED);
        happen("claim.cancelled");
        receiver.answer(204);

        endpoints.update(
                owner,
                UpdateEndpointRequest.newBuilder()
                        .setBrandId(brandId.toString())
                        .setEndpointId(made.getEndpoint().getEndpointId())
                        .setEnabled(true)
                        .setReplayMissed(true)
                        .build());

        await(() -> messages(made).stream().allMatch(WebhookMessage::hasDeliveredAt));
        assertThat(receiver.received())
                .extracting(message -> new JsonObject(message.body()).getString("type"))
                .contains("claim.granted", "claim.cancelled");
    }

    @Test
    void secretsRotateWithoutAGap() {
        CreateEndpointResponse made = create(SignatureKind.SIGNATURE_KIND_HMAC);
        String next =
                endpoints.rotate(owner, brandId.toString(), made.getEndpoint().getEndpointId());

        happen("claim.granted");

        await(() -> receiver.received().size() == 1);
        Receiver.Received message = receiver.received().getFirst();
        assertThat(message.verifies(made.getSecret())).isTrue();
        assertThat(message.verifies(next)).isTrue();
    }

    @Test
    void aTestEventIsAnsweredAtOnceAndAMessageCanBeSentAgain() {
        CreateEndpointResponse made = create(SignatureKind.SIGNATURE_KIND_ED25519);
        assertThat(made.getSecret()).startsWith("whpk_");

        WebhookMessage message =
                endpoints.test(owner, brandId.toString(), made.getEndpoint().getEndpointId());
        assertThat(message.getStatus()).isEqualTo(204);
        assertThat(message.hasDeliveredAt()).isTrue();

        int again = endpoints.replay(
                owner,
                ReplayRequest.newBuilder()
                        .setBrandId(brandId.toString())
                        .setEndpointId(made.getEndpoint().getEndpointId())
                        .setMessageId(message.getMessageId())
                        .build());
        assertThat(again).isEqualTo(1);
        await(() -> receiver.received().size() == 2);
        assertThat(receiver.received()).extracting(Receiver.Received::id).containsOnly(message.getMessageId());
    }

    @Test
    void othersFindNothing() {
        CreateEndpointResponse made = create(SignatureKind.SIGNATURE_KIND_HMAC);
        Actor stranger = new Actor.Person("stranger", false);

        assertThatThrownBy(() -> endpoints.list(stranger, brandId.toString()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("brand-not-found"));
        assertThatThrownBy(() -> endpoints.delete(
                        stranger, brandId.toString(), made.getEndpoint().getEndpointId()))
                .isInstanceOf(Problem.class);
    }

    private CreateEndpointResponse create(SignatureKind kind) {
        return endpoints.create(
                owner,
                CreateEndpointRequest.newBuilder()
                        .setBrandId(brandId.toString())
                        .setUrl(receiver.url())
                        .setSignature(kind)
                        .build());
    }

    private void happen(String event) {
        database.transact(
                transaction -> events.record(transaction, brandId, event, new JsonObject().put("claim_id", "1")));
    }

    private WebhookEndpoint endpoint() {
        return endpoints.list(owner, brandId.toString()).getFirst();
    }

    private EndpointState state() {
        return endpoint().getState();
    }

    private List<WebhookMessage> messages(CreateEndpointResponse made) {
        return endpoints
                .messages(
                        owner,
                        ListMessagesRequest.newBuilder()
                                .setBrandId(brandId.toString())
                                .setEndpointId(made.getEndpoint().getEndpointId())
                                .build())
                .getMessagesList();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time is over").isLessThan(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
