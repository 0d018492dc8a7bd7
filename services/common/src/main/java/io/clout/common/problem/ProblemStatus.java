// SPDX-License-Identifier: Apache-2.0
package io.clout.common.problem;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.clout.common.problem.Problem.FieldError;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Optional;

/**
 * A problem as it travels: a gRPC status with the standard details {@code google.rpc.ErrorInfo} (reason = slug, domain = {@code clout})
 * and, for field errors, {@code google.rpc.BadRequest}. Any gRPC client can read it without our code.
 */
public final class ProblemStatus {
    private static final String DOMAIN = "clout";

    private ProblemStatus() {}

    /** The problem as a gRPC failure. */
    public static StatusRuntimeException of(Problem problem) {
        var status = Status.newBuilder()
                .setCode(problem.code().value())
                .setMessage(problem.detail())
                .addDetails(Any.pack(ErrorInfo.newBuilder()
                        .setReason(problem.slug())
                        .setDomain(DOMAIN)
                        .build()));
        if (!problem.fieldErrors().isEmpty()) {
            var badRequest = BadRequest.newBuilder();
            problem.fieldErrors()
                    .forEach(error -> badRequest
                            .addFieldViolationsBuilder()
                            .setField(error.field())
                            .setDescription(error.detail()));
            status.addDetails(Any.pack(badRequest.build()));
        }
        return StatusProto.toStatusRuntimeException(status.build());
    }

    /**
     * What a failed gRPC call says. A status that no service of ours wrote (the server is down, the deadline passed, the token was refused
     * before any code ran) gets a slug after its code, and anything but a gRPC failure is {@code internal}; their texts are not passed on.
     */
    public static Problem parse(Throwable failure) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        var status = StatusProto.fromThrowable(failure);
        if (status == null) {
            return bare(Code.INTERNAL);
        }
        var code = io.grpc.Status.fromCodeValue(status.getCode()).getCode();
        return detail(status, ErrorInfo.class)
                .filter(info -> info.getDomain().equals(DOMAIN))
                .map(info -> new Problem(info.getReason(), code, status.getMessage(), fieldErrors(status)))
                .orElseGet(() -> bare(code));
    }

    private static List<FieldError> fieldErrors(Status status) {
        return detail(status, BadRequest.class).stream()
                .flatMap(badRequest -> badRequest.getFieldViolationsList().stream())
                .map(violation -> new FieldError(violation.getField(), violation.getDescription()))
                .toList();
    }

    private static Problem bare(Code code) {
        return switch (code) {
            case UNAUTHENTICATED -> Problem.unauthenticated();
            case PERMISSION_DENIED -> new Problem("forbidden", code, "Not allowed.");
            case NOT_FOUND -> new Problem("not-found", code, "There is no such thing.");
            case INVALID_ARGUMENT, OUT_OF_RANGE -> new Problem("invalid", code, "The request cannot be understood.");
            case RESOURCE_EXHAUSTED -> new Problem("too-much", code, "Too much at once; try again later.");
            case UNAVAILABLE -> new Problem("unavailable", code, "A part of the service is away; try again soon.");
            case DEADLINE_EXCEEDED -> new Problem("timeout", code, "It took too long; try again.");
            default -> new Problem("internal", code, "Something broke on our side.");
        };
    }

    private static <T extends Message> Optional<T> detail(Status status, Class<T> type) {
        return status.getDetailsList().stream()
                .filter(any -> any.is(type))
                .findFirst()
                .flatMap(any -> {
                    try {
                        return Optional.of(any.unpack(type));
                    } catch (InvalidProtocolBufferException _) {
                        return Optional.empty(); // not written by us; the code still says what happened
                    }
                });
    }
}
