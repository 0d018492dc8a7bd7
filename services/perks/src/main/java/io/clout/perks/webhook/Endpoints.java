// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.webhook;

import io.clout.common.postgres.Database;
import io.clout.common.problem.Problem;
import io.clout.common.time.Timestamps;
import io.clout.common.vault.Vault;
import io.clout.perks.Actor;
import io.clout.perks.PageToken;
import io.clout.perks.brand.BrandAccess;
import io.clout.proto.perk.v1.BrandRole;
import io.clout.proto.perk.v1.BrandScope;
import io.clout.proto.perk.v1.CreateEndpointRequest;
import io.clout.proto.perk.v1.CreateEndpointResponse;
import io.clout.proto.perk.v1.EndpointState;
import io.clout.proto.perk.v1.ListMessagesRequest;
import io.clout.proto.perk.v1.ListMessagesResponse;
import io.clout.proto.perk.v1.ReplayRequest;
import io.clout.proto.perk.v1.SignatureKind;
import io.clout.proto.perk.v1.UpdateEndpointRequest;
import io.clout.proto.perk.v1.WebhookEndpoint;
import io.clout.proto.perk.v1.WebhookMessage;
import io.grpc.Status;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What brands do with their endpoints. */
@ApplicationScoped
class Endpoints {

    private static final int MOST = 10;
    private static final Duration BOTH_SECRETS = Duration.ofHours(24);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Database database;
    private final BrandAccess access;
    private final EndpointRepository endpoints;
    private final MessageRepository messages;
    private final Delivery delivery;
    private final Sender sender;
    private final Vault vault;
    private final Clock clock;

    Endpoints(
            Database database,
            BrandAccess access,
            EndpointRepository endpoints,
            MessageRepository messages,
            Delivery delivery,
            Sender sender,
            Vault vault,
            Clock clock) {
        this.database = database;
        this.access = access;
        this.endpoints = endpoints;
        this.messages = messages;
        this.delivery = delivery;
        this.sender = sender;
        this.vault = vault;
        this.clock = clock;
    }

    CreateEndpointResponse create(Actor actor, CreateEndpointRequest request) {
        requireTarget(request.getUrl());
        requireEvents(request.getEventsList());
        return database.inTransaction(transaction -> {
            UUID brandId = require(transaction, actor, request.getBrandId());
            if (endpoints.ofBrand(transaction, brandId, clock.instant()).size() >= MOST) {
                throw new Problem(
                        "limit-reached", Status.Code.FAILED_PRECONDITION, "At most " + MOST + " endpoints a brand.");
            }
            SignatureKind kind = request.getSignature() == SignatureKind.SIGNATURE_KIND_ED25519
                    ? SignatureKind.SIGNATURE_KIND_ED25519
                    : SignatureKind.SIGNATURE_KIND_HMAC;
            SigningKey key = SigningKey.make(kind);
            UUID id = UUID.randomUUID();
            StoredEndpoint endpoint = new StoredEndpoint(
                    id,
                    brandId,
                    request.getUrl(),
                    request.getEventsList(),
                    kind,
                    EndpointState.ENDPOINT_STATE_HEALTHY,
                    Optional.empty(),
                    "",
                    List.of(vault.seal(key.bytes(), StoredEndpoint.place(id))),
                    clock.instant());
            endpoints.add(transaction, endpoint);
            return CreateEndpointResponse.newBuilder()
                    .setEndpoint(endpoint.message())
                    .setSecret(key.forBrand())
                    .build();
        });
    }

    List<WebhookEndpoint> list(Actor actor, String brand) {
        return database.inTransaction(transaction -> {
            UUID brandId = require(transaction, actor, brand);
            return endpoints.ofBrand(transaction, brandId, clock.instant()).stream()
                    .map(StoredEndpoint::message)
                    .toList();
        });
    }

    WebhookEndpoint update(Actor actor, UpdateEndpointRequest request) {
        if (request.hasUrl()) {
            requireTarget(request.getUrl());
        }
        requireEvents(request.getEventsList());
        return database.inTransaction(transaction -> {
            StoredEndpoint before = find(transaction, actor, request.getBrandId(), request.getEndpointId());
            endpoints.change(
                    transaction,
                    before.id(),
                    request.hasUrl() ? request.getUrl() : before.url(),
                    request.getChangeEvents() ? request.getEventsList() : before.events());
            if (request.hasEnabled()) {
                turn(transaction, before, request.getEnabled(), request.getReplayMissed());
            }
            return endpoints
                    .find(transaction, before.id(), clock.instant())
                    .orElseThrow()
                    .message();
        });
    }

    private void turn(SqlConnection transaction, StoredEndpoint endpoint, boolean on, boolean replayMissed) {
        EndpointState state = on ? EndpointState.ENDPOINT_STATE_HEALTHY : EndpointState.ENDPOINT_STATE_DISABLED;
        endpoints.setState(transaction, endpoint.id(), state, Optional.empty(), "");
        Instant now = clock.instant();
        if (!on) {
            messages.rest(transaction, endpoint.id());
        } else if (replayMissed) {
            messages.replay(transaction, endpoint.id(), now.minus(KEPT), now);
        }
    }

    void delete(Actor actor, String brandId, String endpointId) {
        database.transact(transaction -> endpoints.remove(
                transaction, find(transaction, actor, brandId, endpointId).id()));
    }

    /** A new secret; the one before it signs as well for a day. */
    String rotate(Actor actor, String brandId, String endpointId) {
        return database.inTransaction(transaction -> {
            StoredEndpoint endpoint = find(transaction, actor, brandId, endpointId);
            SigningKey key = SigningKey.make(endpoint.signature());
            endpoints.rotate(
                    transaction,
                    endpoint.id(),
                    vault.seal(key.bytes(), StoredEndpoint.place(endpoint.id())),
                    clock.instant().plus(BOTH_SECRETS));
            return key.forBrand();
        });
    }

    /** Sends a test event now, and says what became of it. */
    WebhookMessage test(Actor actor, String brandId, String endpointId) {
        UUID id = UUID.randomUUID();
        var due = database.inTransaction(transaction -> {
            StoredEndpoint endpoint = find(transaction, actor, brandId, endpointId);
            Instant now = clock.instant();
            JsonObject data = new JsonObject().put("endpointId", endpoint.id().toString());
            messages.add(
                    transaction,
                    id,
                    endpoint.id(),
                    EventName.TEST.text(),
                    BrandEvents.body(EventName.TEST.text(), data, now),
                    now);
            return messages.take(transaction, id, now);
        });
        delivery.send(due);
        return database.inTransaction(transaction ->
                messages.find(transaction, id).map(MessageRepository::message).orElseThrow(Endpoints::notFound));
    }

    ListMessagesResponse messages(Actor actor, ListMessagesRequest request) {
        PageToken after = PageToken.newestFirst(request.getPageToken());
        int size = PageToken.size(request.getPageSize());
        return database.inTransaction(transaction -> {
            StoredEndpoint endpoint = find(transaction, actor, request.getBrandId(), request.getEndpointId());
            List<Row> rows = messages.page(transaction, endpoint.id(), after.at(), after.id(), size + 1);
            var page = PageToken.page(
                    rows,
                    size,
                    row -> new PageToken(row.getOffsetDateTime("created_at").toInstant(), row.getUUID("id")));
            return ListMessagesResponse.newBuilder()
                    .addAllMessages(
                            page.rows().stream().map(MessageRepository::message).toList())
                    .setNextPageToken(page.next())
                    .build();
        });
    }

    int replay(Actor actor, ReplayRequest request) {
        return database.inTransaction(transaction -> {
            StoredEndpoint endpoint = find(transaction, actor, request.getBrandId(), request.getEndpointId());
            if (endpoint.state() == EndpointState.ENDPOINT_STATE_DISABLED) {
                throw new Problem(
                        "endpoint-disabled", Status.Code.FAILED_PRECONDITION, "Switch the endpoint on first.");
            }
            Instant now = clock.instant();
            return request.hasSince()
                    ? messages.replay(transaction, endpoint.id(), Timestamps.instant(request.getSince()), now)
                    : messages.replay(transaction, endpoint.id(), id(request.getMessageId()), now);
        });
    }

    private UUID require(SqlConnection transaction, Actor actor, String brand) {
        UUID brandId = BrandAccess.id(brand);
        access.require(transaction, actor, brandId, BrandRole.BRAND_ROLE_OWNER, BrandScope.BRAND_SCOPE_WEBHOOKS_WRITE);
        return brandId;
    }

    private StoredEndpoint find(SqlConnection transaction, Actor actor, String brand, String endpoint) {
        UUID brandId = require(transaction, actor, brand);
        return endpoints
                .find(transaction, id(endpoint), clock.instant())
                .filter(found -> found.brandId().equals(brandId))
                .orElseThrow(Endpoints::notFound);
    }

    private void requireTarget(String url) {
        try {
            sender.resolve(url);
        } catch (Target.Refused e) {
            throw Problem.invalid("address-refused", "url", e.why());
        }
    }

    private static void requireEvents(List<String> events) {
        if (!EventName.NAMES.containsAll(events)) {
            throw Problem.invalid("invalid", "events", "Names of events, such as claim.granted; none for all.");
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw notFound();
        }
    }

    private static Problem notFound() {
        return new Problem("not-found", Status.Code.NOT_FOUND, "There is no such endpoint or message.");
    }
}
