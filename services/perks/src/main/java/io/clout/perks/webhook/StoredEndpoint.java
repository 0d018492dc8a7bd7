// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.webhook;

import io.clout.common.time.Timestamps;
import io.clout.common.vault.Vault;
import io.clout.perks.Columns;
import io.clout.proto.perk.v1.EndpointState;
import io.clout.proto.perk.v1.SignatureKind;
import io.clout.proto.perk.v1.WebhookEndpoint;
import io.vertx.mutiny.sqlclient.Row;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An endpoint as it is stored.
 *
 * @param failingSince since when nothing gets through; empty while healthy
 * @param secrets sealed, those that sign now: the new one, then the one before it while it lasts
 */
record StoredEndpoint(
        UUID id,
        UUID brandId,
        String url,
        List<String> events,
        SignatureKind signature,
        EndpointState state,
        Optional<Instant> failingSince,
        String lastError,
        List<byte[]> secrets,
        Instant createdAt) {

    static StoredEndpoint of(Row row, Instant now) {
        List<byte[]> secrets = new ArrayList<>();
        secrets.add(row.getBuffer("secret").getBytes());
        if (Columns.optional(row, "previous_until").filter(now::isBefore).isPresent()) {
            secrets.add(row.getBuffer("previous_secret").getBytes());
        }
        return new StoredEndpoint(
                row.getUUID("id"),
                row.getUUID("brand_id"),
                row.getString("url"),
                List.of(row.getArrayOfStrings("events")),
                SignatureKind.valueOf(row.getString("signature")),
                EndpointState.valueOf(row.getString("state")),
                Columns.optional(row, "failing_since"),
                row.getString("last_error"),
                secrets,
                Columns.instant(row, "created_at"));
    }

    /** Where a secret of an endpoint is sealed for. */
    static String place(UUID endpointId) {
        return "webhook/" + endpointId;
    }

    /** The header {@code webhook-signature}: by each secret that signs now. */
    String sign(String text, Vault vault) {
        return String.join(
                " ",
                secrets.stream().map(secret -> open(secret, vault).sign(text)).toList());
    }

    private SigningKey open(byte[] sealed, Vault vault) {
        try {
            return SigningKey.of(signature, vault.openBytes(sealed, place(id)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret that cannot be opened", e);
        }
    }

    WebhookEndpoint message() {
        var message = WebhookEndpoint.newBuilder()
                .setEndpointId(id.toString())
                .setUrl(url)
                .addAllEvents(events)
                .setSignature(signature)
                .setState(state)
                .setLastError(lastError)
                .setCreatedAt(Timestamps.of(createdAt));
        failingSince.ifPresent(since -> message.setFailingSince(Timestamps.of(since)));
        return message.build();
    }
}
