// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.account;

import io.clout.common.problem.Problem;
import io.clout.common.security.CallerToken;
import io.clout.ingest.network.ExternalAccount;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.AccountProof;
import io.clout.proto.profile.v1.GetProfileRequest;
import io.clout.proto.profile.v1.LinkAccountRequest;
import io.clout.proto.profile.v1.ListAccountsRequest;
import io.clout.proto.profile.v1.ProfileService;
import io.clout.proto.signal.v1.Network;
import io.grpc.Status;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Asks profile on behalf of a person. Its refusals pass through to the caller as they are. */
@ApplicationScoped
public class ProfileClient {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ProfileService profile;
    private final OwnToken own;

    ProfileClient(@GrpcClient("profile") ProfileService profile, OwnToken own) {
        this.profile = profile;
        this.own = own;
    }

    /**
     * Returns only if the person has agreed; asked before anything of theirs is read or stored.
     *
     * @throws Problem {@code consent-required}
     */
    public void requireConsent(CallerToken token) {
        var reply = token.attachTo(profile)
                .getProfile(GetProfileRequest.getDefaultInstance())
                .await()
                .atMost(PATIENCE);
        if (!reply.getProfile().hasConsent() || reply.getProfile().getConsent().hasWithdrawnAt()) {
            throw new Problem("consent-required", Status.Code.FAILED_PRECONDITION, "Agree to the terms first.");
        }
    }

    /** The person's accounts on all networks. */
    public List<Account> accounts(CallerToken token) {
        return token.attachTo(profile)
                .listAccounts(ListAccountsRequest.getDefaultInstance())
                .await()
                .atMost(PATIENCE)
                .getAccountsList();
    }

    /**
     * Links an account to the person; the same account again returns the same link. The call says that ingestion vouches for the proof.
     *
     * @throws Problem {@code linking-unavailable} if ingestion cannot show who it is
     */
    public Account link(CallerToken token, Network network, ExternalAccount account, AccountProof proof) {
        return own.get()
                .attachTo(token.attachTo(profile))
                .linkAccount(LinkAccountRequest.newBuilder()
                        .setNetwork(network)
                        .setExternalId(account.id())
                        .setHandle(account.handle())
                        .setProof(proof)
                        .build())
                .await()
                .atMost(PATIENCE)
                .getAccount();
    }
}
