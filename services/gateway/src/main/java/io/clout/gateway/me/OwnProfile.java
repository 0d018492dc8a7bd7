// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.me;

import io.clout.common.security.CallerToken;
import io.clout.gateway.accounts.LinkedAccounts;
import io.clout.gateway.backend.ServiceClient;
import io.clout.proto.profile.v1.GetProfileRequest;
import io.clout.proto.profile.v1.MutinyProfileServiceGrpc.MutinyProfileServiceStub;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts the caller's profile and accounts together; the answer to every change of them. */
@ApplicationScoped
class OwnProfile {
    private final ServiceClient<MutinyProfileServiceStub> profile;
    private final LinkedAccounts accounts;

    OwnProfile(ServiceClient<MutinyProfileServiceStub> profile, LinkedAccounts accounts) {
        this.profile = profile;
        this.accounts = accounts;
    }

    Uni<Me> of(CallerToken token) {
        var own = profile.idempotent(token, service -> service.getProfile(GetProfileRequest.getDefaultInstance()));
        return Uni.combine()
                .all()
                .unis(own, accounts.of(token))
                .asTuple()
                .map(both -> Me.of(both.getItem1(), both.getItem2()));
    }
}
