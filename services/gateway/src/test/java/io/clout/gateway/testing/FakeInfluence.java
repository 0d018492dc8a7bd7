// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.testing;

import io.clout.proto.profile.v1.GetInfluenceRequest;
import io.clout.proto.profile.v1.GetInfluenceResponse;
import io.clout.proto.profile.v1.GetPublicInfluenceRequest;
import io.clout.proto.profile.v1.GetPublicInfluenceResponse;
import io.clout.proto.profile.v1.InfluencePerson;
import io.clout.proto.profile.v1.InfluenceServiceGrpc;
import io.clout.proto.profile.v1.PublicPerson;
import io.grpc.stub.StreamObserver;

/** Everyone is moved by ben; seven react to each, of whom ada and one without a score may be named to everyone. */
final class FakeInfluence extends InfluenceServiceGrpc.InfluenceServiceImplBase {

    @Override
    public void getInfluence(GetInfluenceRequest request, StreamObserver<GetInfluenceResponse> observer) {
        FakeCaller.answer(
                observer,
                () -> GetInfluenceResponse.newBuilder()
                        .addInfluencers(InfluencePerson.newBuilder()
                                .setPersonId("ben")
                                .setDisplayName("Ben")
                                .setShare(1)
                                .addTopicIds("java"))
                        .setInfluencersTotal(1)
                        .setInfluenceesTotal(7)
                        .build());
    }

    @Override
    public void getPublicInfluence(
            GetPublicInfluenceRequest request, StreamObserver<GetPublicInfluenceResponse> observer) {
        FakeCaller.answer(
                observer,
                () -> GetPublicInfluenceResponse.newBuilder()
                        .addInfluencees(person("ada", 100_000_000_000_001L))
                        .addInfluencees(person("newcomer", 100_000_000_000_002L))
                        .setInfluenceesTotal(7)
                        .build());
    }

    private static PublicPerson person(String id, long number) {
        return PublicPerson.newBuilder()
                .setPersonId(id)
                .setNumber(number)
                .setDisplayName(id)
                .addAccounts(FakeProfile.account(id))
                .build();
    }
}
