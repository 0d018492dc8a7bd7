// SPDX-License-Identifier: Apache-2.0
package io.clout.profile;

import io.clout.common.security.Caller;
import io.clout.profile.apikey.ApiKeySecret;
import io.clout.profile.apikey.ApiKeys;
import io.clout.profile.apikey.MakeResult;
import io.clout.profile.apikey.Quota;
import io.clout.profile.person.DisplayName;
import io.clout.proto.profile.v1.CountCallRequest;
import io.clout.proto.profile.v1.CountCallResponse;
import io.clout.proto.profile.v1.CreateApiKeyRequest;
import io.clout.proto.profile.v1.CreateApiKeyResponse;
import io.clout.proto.profile.v1.DeleteApiKeyRequest;
import io.clout.proto.profile.v1.DeleteApiKeyResponse;
import io.clout.proto.profile.v1.ListApiKeysRequest;
import io.clout.proto.profile.v1.ListApiKeysResponse;
import io.clout.proto.profile.v1.MutinyApiKeyServiceGrpc;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;

/** The contract {@code clout.profile.v1.ApiKeyService}. */
@GrpcService
@Authenticated
class ApiKeyGrpcService extends MutinyApiKeyServiceGrpc.ApiKeyServiceImplBase {
    private final Caller caller;
    private final ApiKeys keys;
    private final Quota quota;
    private final Work work;

    ApiKeyGrpcService(Caller caller, ApiKeys keys, Quota quota, Work work) {
        this.caller = caller;
        this.keys = keys;
        this.quota = quota;
        this.work = work;
    }

    @Override
    public Uni<CreateApiKeyResponse> createApiKey(CreateApiKeyRequest request) {
        var personId = caller.personId();
        var name = DisplayName.of(request.getName()).orElseThrow(CommunityProblems::apiKeyNameInvalid);
        return work.run(() -> switch (keys.make(personId, name)) {
            case MakeResult.Made(var key, var secret) ->
                CreateApiKeyResponse.newBuilder()
                        .setApiKey(key)
                        .setSecret(secret.text())
                        .build();
            case MakeResult.NoConsent _ -> throw ProfileProblems.consentRequired();
            case MakeResult.TooMany(int most) -> throw CommunityProblems.tooManyApiKeys(most);
        });
    }

    @Override
    public Uni<ListApiKeysResponse> listApiKeys(ListApiKeysRequest request) {
        var personId = caller.personId();
        return work.run(() -> ListApiKeysResponse.newBuilder()
                .addAllApiKeys(keys.of(personId))
                .build());
    }

    @Override
    public Uni<DeleteApiKeyResponse> deleteApiKey(DeleteApiKeyRequest request) {
        var personId = caller.personId();
        return work.run(() -> {
            if (!keys.remove(personId, keyId(request.getKeyId()))) {
                throw CommunityProblems.apiKeyNotFound();
            }
            return DeleteApiKeyResponse.getDefaultInstance();
        });
    }

    private static UUID keyId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw CommunityProblems.apiKeyNotFound();
        }
    }

    @Override
    @PermitAll
    public Uni<CountCallResponse> countCall(CountCallRequest request) {
        return work.run(() -> quota.count(new ApiKeySecret(request.getSecret())));
    }
}
