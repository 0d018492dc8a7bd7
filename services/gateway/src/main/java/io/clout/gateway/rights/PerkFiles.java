// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.rights;

import io.clout.common.security.CallerToken;
import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.contract.Pages;
import io.clout.proto.perk.v1.GetDeclaredFactsRequest;
import io.clout.proto.perk.v1.ListMyClaimsRequest;
import io.clout.proto.perk.v1.ListMyClaimsResponse;
import io.clout.proto.perk.v1.ListNoticesRequest;
import io.clout.proto.perk.v1.MutinyPerkServiceGrpc.MutinyPerkServiceStub;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;

/** What perks keeps: claims, declared facts, notices. */
@ApplicationScoped
class PerkFiles {
    private final ServiceClient<MutinyPerkServiceStub> perks;

    PerkFiles(ServiceClient<MutinyPerkServiceStub> perks) {
        this.perks = perks;
    }

    Multi<ExportFile> of(CallerToken token) {
        var claims = ListMyClaimsRequest.newBuilder().setPageSize(Pages.SIZE);
        return Multi.createBy()
                .concatenating()
                .streams(
                        Pages.all(
                                        cursor -> perks.idempotent(
                                                token,
                                                service -> service.listMyClaims(claims.setPageToken(cursor)
                                                        .build())),
                                        ListMyClaimsResponse::getNextPageToken)
                                .onItem()
                                .transformToIterable(ListMyClaimsResponse::getClaimsList)
                                .collect()
                                .asList()
                                .map(all ->
                                        ExportFile.json("claims.json", "Perks that you claimed, newest first.", all))
                                .toMulti(),
                        perks.idempotent(
                                        token,
                                        service ->
                                                service.getDeclaredFacts(GetDeclaredFactsRequest.getDefaultInstance()))
                                .map(own -> ExportFile.json(
                                        "declared-facts.json", "What you said of yourself for perks.", own.getFacts()))
                                .toMulti(),
                        perks.idempotent(token, service -> service.listNotices(ListNoticesRequest.getDefaultInstance()))
                                .map(own -> ExportFile.json(
                                        "notices.json", "The newest notices about your perks.", own.getNoticesList()))
                                .toMulti());
    }
}
