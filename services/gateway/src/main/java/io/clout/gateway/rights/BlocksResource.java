// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.rights;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.json.Items;
import io.clout.gateway.json.ProtoJson;
import io.clout.gateway.session.Session;
import io.clout.proto.profile.v1.BlockPersonRequest;
import io.clout.proto.profile.v1.ListBlocksRequest;
import io.clout.proto.profile.v1.MutinyProfileServiceGrpc.MutinyProfileServiceStub;
import io.clout.proto.profile.v1.UnblockPersonRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Whom the caller wants nothing to do with. */
@Path("/api/v1/me/blocks")
@Authenticated
@Tag(name = "Me")
class BlocksResource {
    private final Session session;
    private final ServiceClient<MutinyProfileServiceStub> profile;

    BlocksResource(Session session, ServiceClient<MutinyProfileServiceStub> profile) {
        this.session = session;
        this.profile = profile;
    }

    /**
     * A person whom the caller blocks.
     *
     * @param id the person
     * @param name as it was when they were blocked
     */
    record Block(String id, String name, Instant blockedAt) {
        static Block of(io.clout.proto.profile.v1.Block block) {
            return new Block(block.getPersonId(), block.getDisplayName(), ProtoJson.instant(block.getBlockedAt()));
        }
    }

    @GET
    @Operation(operationId = "listBlocks", summary = "Lists whom the caller blocks, newest first; at most 1,000")
    public Uni<Items<Block>> list() {
        return profile.idempotent(
                        session.token(), service -> service.listBlocks(ListBlocksRequest.getDefaultInstance()))
                .map(response -> new Items<>(
                        response.getBlocksList().stream().map(Block::of).toList()));
    }

    @PUT
    @Path("{person}")
    @ResponseStatus(204)
    @Operation(
            operationId = "blockPerson",
            summary = "Blocks a person: neither sees anything of the other from then on",
            description = "The person does not learn of it.")
    public Uni<Void> block(@RestPath String person) {
        var request = BlockPersonRequest.newBuilder().setPersonId(person).build();
        return profile.idempotent(session.token(), service -> service.blockPerson(request))
                .replaceWithVoid();
    }

    @DELETE
    @Path("{person}")
    @ResponseStatus(204)
    @Operation(operationId = "unblockPerson", summary = "Takes a block back; does nothing without one")
    public Uni<Void> unblock(@RestPath String person) {
        var request = UnblockPersonRequest.newBuilder().setPersonId(person).build();
        return profile.idempotent(session.token(), service -> service.unblockPerson(request))
                .replaceWithVoid();
    }
}
