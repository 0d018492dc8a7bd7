// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.me;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.rights.ErasureReceipt;
import io.clout.gateway.session.Session;
import io.clout.proto.profile.v1.DeleteProfileRequest;
import io.clout.proto.profile.v1.MutinyProfileServiceGrpc.MutinyProfileServiceStub;
import io.clout.proto.profile.v1.WithdrawConsentRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The caller's profile and consent. */
@Path("/api/v1/me")
@Authenticated
@Tag(name = "Me")
class MeResource {
    private final Session session;
    private final ServiceClient<MutinyProfileServiceStub> profile;
    private final OwnProfile own;

    MeResource(Session session, ServiceClient<MutinyProfileServiceStub> profile, OwnProfile own) {
        this.session = session;
        this.profile = profile;
        this.own = own;
    }

    @GET
    @Operation(operationId = "getMe", summary = "Returns the caller's profile, consent and accounts")
    public Uni<Me> get() {
        return own.of(session.token());
    }

    @PATCH
    @Operation(operationId = "changeMe", summary = "Changes the fields that the body names")
    public Uni<Me> change(@NotNull @Valid ProfileChange change) {
        var token = session.token();
        return profile.once(token, service -> service.updateProfile(change.proto()))
                .chain(() -> own.of(token));
    }

    @DELETE
    @ResponseStatus(202)
    @APIResponseSchema(
            value = ErasureReceipt.class,
            responseCode = "202",
            responseDescription = "The receipt; getErasure says how far it is")
    @Operation(
            operationId = "eraseMe",
            summary = "Deletes everything about the caller and ends the session",
            description = "The profile is gone when the answer comes; the other stores follow within seconds, and each"
                    + " enters the receipt when it is done.")
    public Uni<ErasureReceipt> erase() {
        return profile.idempotent(
                        session.token(), service -> service.deleteProfile(DeleteProfileRequest.getDefaultInstance()))
                .map(response -> ErasureReceipt.of(response.getErasure()))
                .call(session::end);
    }

    @POST
    @Path("consents")
    @ResponseStatus(201)
    @APIResponseSchema(value = Me.class, responseCode = "201", responseDescription = "The profile, with the consent")
    @Operation(operationId = "giveConsent", summary = "Agrees to the current consent text")
    public Uni<Me> giveConsent(@NotNull @Valid ConsentRequest consent) {
        var token = session.token();
        return profile.once(token, service -> service.giveConsent(consent.proto()))
                .chain(() -> own.of(token));
    }

    @DELETE
    @Path("consents")
    @Operation(
            operationId = "withdrawConsent",
            summary = "Withdraws consent: unlinks all accounts and deletes signals and scores; the profile stays")
    public Uni<Me> withdrawConsent() {
        var token = session.token();
        return profile.idempotent(
                        token, service -> service.withdrawConsent(WithdrawConsentRequest.getDefaultInstance()))
                .chain(() -> own.of(token));
    }
}
