// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.account;

import com.google.protobuf.Timestamp;

/** Accounts as others read them. */
public final class AccountMessages {
    private AccountMessages() {}

    public static io.clout.proto.account.v1.Account of(Account account) {
        var linkedAt = account.linkedAt();
        return io.clout.proto.account.v1.Account.newBuilder()
                .setAccountId(account.id().toString())
                .setNetwork(account.network())
                .setExternalId(account.externalId())
                .setHandle(account.handle())
                .setProof(account.proof())
                .setLinkedAt(Timestamp.newBuilder()
                        .setSeconds(linkedAt.getEpochSecond())
                        .setNanos(linkedAt.getNano()))
                .build();
    }
}
