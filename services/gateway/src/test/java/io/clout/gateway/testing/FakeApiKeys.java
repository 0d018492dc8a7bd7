// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.testing;

import com.google.protobuf.Duration;
import io.clout.proto.profile.v1.ApiKeyServiceGrpc;
import io.clout.proto.profile.v1.CallVerdict;
import io.clout.proto.profile.v1.CountCallRequest;
import io.clout.proto.profile.v1.CountCallResponse;
import io.clout.proto.profile.v1.CreateApiKeyRequest;
import io.clout.proto.profile.v1.CreateApiKeyResponse;
import io.clout.proto.profile.v1.DeleteApiKeyRequest;
import io.clout.proto.profile.v1.DeleteApiKeyResponse;
import io.clout.proto.profile.v1.ListApiKeysRequest;
import io.clout.proto.profile.v1.ListApiKeysResponse;
import io.grpc.stub.StreamObserver;

/** The key {@code good} may call, {@code hasty} has used up its second, {@code spent} its day. */
final class FakeApiKeys extends ApiKeyServiceGrpc.ApiKeyServiceImplBase {

    @Override
    public void createApiKey(CreateApiKeyRequest request, StreamObserver<CreateApiKeyResponse> observer) {
        FakeCaller.answer(
                observer,
                () -> CreateApiKeyResponse.newBuilder().setSecret("good").build());
    }

    @Override
    public void listApiKeys(ListApiKeysRequest request, StreamObserver<ListApiKeysResponse> observer) {
        FakeCaller.answer(observer, ListApiKeysResponse::getDefaultInstance);
    }

    @Override
    public void deleteApiKey(DeleteApiKeyRequest request, StreamObserver<DeleteApiKeyResponse> observer) {
        FakeCaller.answer(observer, DeleteApiKeyResponse::getDefaultInstance);
    }

    @Override
    public void countCall(CountCallRequest request, StreamObserver<CountCallResponse> observer) {
        FakeCaller.answer(observer, () -> switch (request.getSecret()) {
            case "good" -> verdict(CallVerdict.CALL_VERDICT_ALLOWED, 9_999, 0);
            case "hasty" -> verdict(CallVerdict.CALL_VERDICT_SECOND_USED_UP, 0, 1);
            case "spent" -> verdict(CallVerdict.CALL_VERDICT_DAY_USED_UP, 0, 3_600);
            default -> verdict(CallVerdict.CALL_VERDICT_UNKNOWN_KEY, 0, 0);
        });
    }

    private static CountCallResponse verdict(CallVerdict verdict, int left, int retryAfter) {
        return CountCallResponse.newBuilder()
                .setVerdict(verdict)
                .setCallsADay(10_000)
                .setLeftToday(left)
                .setRetryAfter(Duration.newBuilder().setSeconds(retryAfter))
                .build();
    }
}
