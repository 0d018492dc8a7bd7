// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.brand;

import io.clout.common.time.Timestamps;
import io.clout.proto.perk.v1.Brand;
import io.clout.proto.perk.v1.BrandClient;
import io.clout.proto.perk.v1.BrandMember;
import io.clout.proto.perk.v1.BrandRole;
import io.clout.proto.perk.v1.BrandState;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Objects;

/** Rows as messages of the contract. */
final class BrandMessages {

    private BrandMessages() {}

    /** Needs all columns of {@code brand}, and {@code role}. */
    static Brand brand(Row row) {
        return Brand.newBuilder()
                .setBrandId(row.getUUID("id").toString())
                .setName(row.getString("name"))
                .setWebsite(row.getString("website"))
                .setContactEmail(row.getString("contact_email"))
                .setState(BrandState.valueOf(row.getString("state")))
                .setStateReason(row.getString("state_reason"))
                .setDemo(row.getBoolean("demo"))
                .setCreatedAt(Timestamps.of(row.getOffsetDateTime("created_at").toInstant()))
                .setRole(BrandRole.valueOf(row.getString("role")))
                .build();
    }

    static BrandMember member(Row row) {
        var member = BrandMember.newBuilder()
                .setMemberId(row.getUUID("id").toString())
                .setPersonId(Objects.requireNonNullElse(row.getString("person_id"), ""))
                .setName(row.getString("name"))
                .setRole(BrandRole.valueOf(row.getString("role")));
        var joined = row.getOffsetDateTime("joined_at");
        if (joined != null) {
            member.setJoinedAt(Timestamps.of(joined.toInstant()));
        }
        return member.build();
    }

    static BrandClient client(Row row) {
        var client = BrandClient.newBuilder()
                .setClientId(row.getString("client_id"))
                .setName(row.getString("name"))
                .addAllScopes(Scopes.of(row.getArrayOfStrings("scopes")))
                .setCreatedAt(Timestamps.of(row.getOffsetDateTime("created_at").toInstant()));
        var rotated = row.getOffsetDateTime("rotated_at");
        if (rotated != null) {
            client.setRotatedAt(Timestamps.of(rotated.toInstant()));
        }
        return client.build();
    }
}
