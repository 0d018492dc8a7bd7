// SPDX-License-Identifier: Apache-2.0
package io.clout.common.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.clout.common.problem.Problem.FieldError;
import io.grpc.Status.Code;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class ProblemStatusTest {
    private static final Problem PROBLEM = new Problem(
            "too-young",
            Code.FAILED_PRECONDITION,
            "Come back later.",
            List.of(new FieldError("birth_date", "18 years.")));

    @Test
    void problemSurvivesTheWay() {
        var parsed = ProblemStatus.parse(ProblemStatus.of(PROBLEM));

        assertThat(parsed).usingRecursiveComparison().isEqualTo(PROBLEM);
    }

    @Test
    void wrappedStatusIsFound() {
        var parsed = ProblemStatus.parse(new CompletionException(ProblemStatus.of(PROBLEM)));

        assertThat(parsed.slug()).isEqualTo("too-young");
    }

    @Test
    void problemIsItsOwnParse() {
        assertThat(ProblemStatus.parse(PROBLEM)).isSameAs(PROBLEM);
    }

    @Test
    void statusWithoutDetailsGetsASlugAfterItsCodeAndKeepsItsTextToItself() {
        var parsed = ProblemStatus.parse(
                Code.UNAVAILABLE.toStatus().withDescription("10.0.0.7 refused").asRuntimeException());

        assertThat(parsed.slug()).isEqualTo("unavailable");
        assertThat(parsed.detail()).doesNotContain("10.0.0.7");
    }

    @Test
    void reasonsOfOtherDomainsAreNotOurs() {
        var foreign = StatusProto.toStatusRuntimeException(Status.newBuilder()
                .setCode(Code.NOT_FOUND.value())
                .addDetails(Any.pack(ErrorInfo.newBuilder()
                        .setReason("SERVICE_DISABLED")
                        .setDomain("example.com")
                        .build()))
                .build());

        assertThat(ProblemStatus.parse(foreign).slug()).isEqualTo("not-found");
    }

    @Test
    void whatIsNoStatusIsInternal() {
        var parsed = ProblemStatus.parse(new IllegalStateException("secret"));

        assertThat(parsed.slug()).isEqualTo("internal");
        assertThat(parsed.detail()).doesNotContain("secret");
    }
}
