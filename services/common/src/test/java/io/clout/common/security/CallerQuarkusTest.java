// SPDX-License-Identifier: Apache-2.0
package io.clout.common.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.clout.common.problem.Problem;
import io.clout.common.problem.Problem.FieldError;
import io.clout.common.problem.ProblemStatus;
import io.clout.common.testing.TestIdentity;
import io.clout.common.testing.TestTokens;
import io.clout.proto.profile.v1.DeleteProfileRequest;
import io.clout.proto.profile.v1.GetPersonRequest;
import io.clout.proto.profile.v1.GetProfileRequest;
import io.clout.proto.profile.v1.ListAccountsRequest;
import io.clout.proto.profile.v1.ProfileServiceGrpc;
import io.clout.proto.profile.v1.ProfileServiceGrpc.ProfileServiceBlockingStub;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Status.Code;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
class CallerQuarkusTest {
    private static final GetProfileRequest REQUEST = GetProfileRequest.getDefaultInstance();

    @TestHTTPResource
    URL url;

    private ManagedChannel channel;
    private ProfileServiceBlockingStub anonymous;

    @BeforeEach
    void connect() {
        channel = ManagedChannelBuilder.forAddress(url.getHost(), url.getPort())
                .usePlaintext()
                .build();
        anonymous = ProfileServiceGrpc.newBlockingStub(channel);
    }

    @AfterEach
    void disconnect() {
        channel.shutdownNow();
    }

    @Test
    void goodTokenNamesThePerson() {
        var profile =
                as(TestTokens.of("ada", "Ada Lovelace")).getProfile(REQUEST).getProfile();

        assertThat(profile.getPersonId()).isEqualTo("ada");
        assertThat(profile.getDisplayName()).isEqualTo("Ada Lovelace");
    }

    @Test
    void noTokenIsUnauthenticated() {
        assertThat(problemOf(() -> anonymous.getProfile(REQUEST))).satisfies(this::isUnauthenticated);
    }

    @Test
    void tokenForAnotherAudienceIsUnauthenticated() {
        assertThat(problemOf(() -> as(TestTokens.forAudience("ada", "other")).getProfile(REQUEST)))
                .satisfies(this::isUnauthenticated);
    }

    @Test
    void expiredTokenIsUnauthenticated() {
        assertThat(problemOf(() -> as(TestTokens.expired("ada")).getProfile(REQUEST)))
                .satisfies(this::isUnauthenticated);
    }

    @Test
    void tokenWithABrokenSignatureIsUnauthenticated() {
        var broken = new CallerToken(TestTokens.of("ada").value().replaceAll("\\.[^.]*$", ".AAAA"));

        assertThat(problemOf(() -> as(broken).getProfile(REQUEST))).satisfies(this::isUnauthenticated);
    }

    @Test
    void tokenWithoutSubjectIsUnauthenticated() {
        assertThat(problemOf(() -> as(TestTokens.of("")).getProfile(REQUEST))).satisfies(this::isUnauthenticated);
    }

    @Test
    void tokenIsForwardedToAnotherService() {
        var person = as(TestTokens.of("ben")).getPerson(GetPersonRequest.getDefaultInstance());

        assertThat(person.getProfile().getPersonId()).isEqualTo("ben");
    }

    @Test
    void problemTravelsWithAllItsParts() {
        var problem = problemOf(() -> as(TestTokens.of("ada")).listAccounts(ListAccountsRequest.getDefaultInstance()));

        assertThat(problem.slug()).isEqualTo("birth-date-invalid");
        assertThat(problem.code()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(problem.detail()).isEqualTo("That is no date.");
        assertThat(problem.fieldErrors()).containsExactly(new FieldError("birth_date", "That is no date."));
    }

    @Test
    void tokenIsNotEchoedInTheAnswer() {
        var failure = catchThrowable(() -> as(TestTokens.of("")).getProfile(REQUEST));

        assertThat(io.grpc.Status.trailersFromThrowable(failure)).asString().doesNotContain("Bearer");
    }

    @Test
    void unknownMethodIsNotAnsweredAsSuccess() {
        var problem =
                problemOf(() -> as(TestTokens.of("ada")).deleteProfile(DeleteProfileRequest.getDefaultInstance()));

        assertThat(problem.code()).isEqualTo(Code.UNIMPLEMENTED);
    }

    private ProfileServiceBlockingStub as(CallerToken token) {
        return token.attachTo(anonymous);
    }

    private static Problem problemOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return ProblemStatus.parse(catchThrowable(call));
    }

    private void isUnauthenticated(Problem problem) {
        assertThat(problem.code()).isEqualTo(Code.UNAUTHENTICATED);
        assertThat(problem.slug()).isEqualTo("unauthenticated");
    }
}
