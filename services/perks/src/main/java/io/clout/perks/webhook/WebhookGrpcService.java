// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.webhook;

import io.clout.perks.Replies;
import io.clout.proto.perk.v1.CreateEndpointRequest;
import io.clout.proto.perk.v1.CreateEndpointResponse;
import io.clout.proto.perk.v1.DeleteEndpointRequest;
import io.clout.proto.perk.v1.DeleteEndpointResponse;
import io.clout.proto.perk.v1.ListEndpointsRequest;
import io.clout.proto.perk.v1.ListEndpointsResponse;
import io.clout.proto.perk.v1.ListMessagesRequest;
import io.clout.proto.perk.v1.ListMessagesResponse;
import io.clout.proto.perk.v1.ReplayRequest;
import io.clout.proto.perk.v1.ReplayResponse;
import io.clout.proto.perk.v1.RotateSecretRequest;
import io.clout.proto.perk.v1.RotateSecretResponse;
import io.clout.proto.perk.v1.SendTestRequest;
import io.clout.proto.perk.v1.SendTestResponse;
import io.clout.proto.perk.v1.UpdateEndpointRequest;
import io.clout.proto.perk.v1.UpdateEndpointResponse;
import io.clout.proto.perk.v1.WebhookServiceGrpc.WebhookServiceImplBase;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;

/** The contract {@code clout.perk.v1.WebhookService}. */
@GrpcService
@Authenticated
class WebhookGrpcService extends WebhookServiceImplBase {

    private final Replies replies;
    private final Endpoints endpoints;

    WebhookGrpcService(Replies replies, Endpoints endpoints) {
        this.replies = replies;
        this.endpoints = endpoints;
    }

    @Override
    public void createEndpoint(CreateEndpointRequest request, StreamObserver<CreateEndpointResponse> reply) {
        replies.answer(reply, actor -> endpoints.create(actor, request));
    }

    @Override
    public void listEndpoints(ListEndpointsRequest request, StreamObserver<ListEndpointsResponse> reply) {
        replies.answer(
                reply,
                actor -> ListEndpointsResponse.newBuilder()
                        .addAllEndpoints(endpoints.list(actor, request.getBrandId()))
                        .build());
    }

    @Override
    public void updateEndpoint(UpdateEndpointRequest request, StreamObserver<UpdateEndpointResponse> reply) {
        replies.answer(
                reply,
                actor -> UpdateEndpointResponse.newBuilder()
                        .setEndpoint(endpoints.update(actor, request))
                        .build());
    }

    @Override
    public void deleteEndpoint(DeleteEndpointRequest request, StreamObserver<DeleteEndpointResponse> reply) {
        replies.answer(reply, actor -> {
            endpoints.delete(actor, request.getBrandId(), request.getEndpointId());
            return DeleteEndpointResponse.getDefaultInstance();
        });
    }

    @Override
    public void rotateSecret(RotateSecretRequest request, StreamObserver<RotateSecretResponse> reply) {
        replies.answer(
                reply,
                actor -> RotateSecretResponse.newBuilder()
                        .setSecret(endpoints.rotate(actor, request.getBrandId(), request.getEndpointId()))
                        .build());
    }

    @Override
    public void sendTest(SendTestRequest request, StreamObserver<SendTestResponse> reply) {
        replies.answer(
                reply,
                actor -> SendTestResponse.newBuilder()
                        .setMessage(endpoints.test(actor, request.getBrandId(), request.getEndpointId()))
                        .build());
    }

    @Override
    public void listMessages(ListMessagesRequest request, StreamObserver<ListMessagesResponse> reply) {
        replies.answer(reply, actor -> endpoints.messages(actor, request));
    }

    @Override
    public void replay(ReplayRequest request, StreamObserver<ReplayResponse> reply) {
        replies.answer(
                reply,
                actor -> ReplayResponse.newBuilder()
                        .setMessages(endpoints.replay(actor, request))
                        .build());
    }
}
