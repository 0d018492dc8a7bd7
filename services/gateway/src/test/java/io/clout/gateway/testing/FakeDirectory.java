// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.testing;

import io.clout.common.problem.Problem;
import io.clout.proto.profile.v1.DirectoryServiceGrpc;
import io.clout.proto.profile.v1.FindPersonRequest;
import io.clout.proto.profile.v1.FindPersonResponse;
import io.clout.proto.profile.v1.PublicPerson;
import io.clout.proto.signal.v1.Network;
import io.grpc.Status.Code;
import io.grpc.stub.StreamObserver;

/** Public are ada, with number 100000000000001, and {@code <newcomer>} with 100000000000002, who has no score yet. */
final class FakeDirectory extends DirectoryServiceGrpc.DirectoryServiceImplBase {

    @Override
    public void findPerson(FindPersonRequest request, StreamObserver<FindPersonResponse> observer) {
        FakeCaller.answer(observer, () -> {
            if (request.getNumber() == 100_000_000_000_001L || isAda(request)) {
                return found("ada", 100_000_000_000_001L);
            }
            if (request.getNumber() == 100_000_000_000_002L) {
                return found("newcomer", 100_000_000_000_002L);
            }
            if (request.getNumber() == 100_000_000_000_003L) {
                return found("unlucky", 100_000_000_000_003L);
            }
            throw new Problem("person-not-found", Code.NOT_FOUND, "There is no such person.");
        });
    }

    private static boolean isAda(FindPersonRequest request) {
        var account = FakeProfile.account("ada");
        var name = request.getAccount().getName();
        return request.getAccount().getNetwork() == Network.NETWORK_TWITTER
                && (name.equals(account.getExternalId()) || name.equalsIgnoreCase(account.getHandle()));
    }

    private static FindPersonResponse found(String personId, long number) {
        return FindPersonResponse.newBuilder()
                .setPerson(PublicPerson.newBuilder()
                        .setPersonId(personId)
                        .setNumber(number)
                        .setDisplayName(personId + " <of> Clout")
                        .addAccounts(FakeProfile.account(personId)))
                .build();
    }
}
