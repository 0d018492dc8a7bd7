// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.other;

import io.clout.common.problem.Problem;
import io.clout.common.signal.OpenLineRules;
import io.clout.ingest.network.Evidence;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.HandleProof;
import io.clout.ingest.network.Lookup;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.AccountProof;
import io.clout.proto.signal.v1.Network;
import io.grpc.Status;
import java.util.List;
import java.util.UUID;

/**
 * Opening a way is linking an account that exists nowhere else: there is nothing to look up and nothing to prove. A person opens one for
 * each source and names it: {@code TikTok}, or with the name they have there {@code TikTok/ada}.
 */
final class OpenedWay implements HandleProof {

    /** More than anyone uses; beyond, somebody plays. */
    private static final int MOST = 20;

    /** In front of the ids of ways that are for the source of their name; those opened before that was asked are for any. */
    private static final String OF_SOURCE = "source/";

    @Override
    public Lookup find(String handle) {
        String name = handle.strip();
        boolean isSource = !OpenLineRules.source(name).isBlank() && !name.endsWith("/") && name.length() <= 200;
        return isSource
                ? new Lookup.Found(new ExternalAccount(OF_SOURCE + UUID.randomUUID(), name))
                : new Lookup.Refused("not-a-source");
    }

    /** Whether a way is for the source of its name only. */
    static boolean isOfSource(ExternalAccount way) {
        return way.id().startsWith(OF_SOURCE);
    }

    @Override
    public Evidence evidence(ExternalAccount account, List<Account> linked) {
        long open = linked.stream()
                .filter(other -> other.getNetwork() == Network.NETWORK_OTHER)
                .count();
        if (open >= MOST) {
            throw new Problem(
                    "too-many-sources",
                    Status.Code.FAILED_PRECONDITION,
                    "At most " + MOST + " sources; close one first.");
        }
        return new Evidence.Shown(AccountProof.ACCOUNT_PROOF_OPENED);
    }

    @Override
    public boolean shows(ExternalAccount account, String code) {
        return false;
    }
}
