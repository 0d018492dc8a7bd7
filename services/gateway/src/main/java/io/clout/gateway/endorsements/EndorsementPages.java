// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.endorsements;

import io.clout.common.security.CallerToken;
import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.json.Page;
import io.clout.proto.endorsement.v1.ListEndorsementsRequest;
import io.clout.proto.endorsement.v1.MutinyEndorsementServiceGrpc.MutinyEndorsementServiceStub;
import io.smallrye.mutiny.Uni;

/** Pages of +K, as all lists of them answer. */
final class EndorsementPages {

    private EndorsementPages() {}

    static Uni<Page<Endorsement>> list(
            ServiceClient<MutinyEndorsementServiceStub> endorsements,
            CallerToken token,
            ListEndorsementsRequest.Builder list,
            int limit,
            String cursor) {
        var request = list.setPageSize(limit).setPageToken(cursor).build();
        return endorsements
                .idempotent(token, service -> service.listEndorsements(request))
                .map(response -> Page.of(
                        response.getEndorsementsList().stream()
                                .map(Endorsement::of)
                                .toList(),
                        response.getNextPageToken()));
    }
}
