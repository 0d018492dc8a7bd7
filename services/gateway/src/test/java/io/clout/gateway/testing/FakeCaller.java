// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.common.problem.Problem;
import io.clout.common.problem.ProblemStatus;
import io.clout.proto.perk.v1.PerkServiceGrpc;
import io.clout.proto.profile.v1.ApiKeyServiceGrpc;
import io.clout.proto.profile.v1.DirectoryServiceGrpc;
import io.clout.proto.profile.v1.InfluenceServiceGrpc;
import io.clout.proto.profile.v1.RightsServiceGrpc;
import io.clout.proto.question.v1.ModerationServiceGrpc;
import io.clout.proto.score.v1.ScoreServiceGrpc;
import io.clout.proto.topic.v1.TopicServiceGrpc;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Who calls a fake service: the subject of the forwarded token, which has to be an access token for {@code clout}. */
final class FakeCaller implements ServerInterceptor {
    private static final Context.Key<String> PERSON = Context.key("person");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Context.Key<Map<?, ?>> CLAIMS = Context.key("claims");
    private static final Set<String> OPEN = Set.of(
            ScoreServiceGrpc.getGetStatementKeysMethod().getFullMethodName(),
            ScoreServiceGrpc.getGetPublicScoreMethod().getFullMethodName(),
            TopicServiceGrpc.getListPublicTopicsMethod().getFullMethodName(),
            DirectoryServiceGrpc.getFindPersonMethod().getFullMethodName(),
            ApiKeyServiceGrpc.getCountCallMethod().getFullMethodName(),
            PerkServiceGrpc.getGetDrawMethod().getFullMethodName(),
            InfluenceServiceGrpc.getGetPublicInfluenceMethod().getFullMethodName(),
            ModerationServiceGrpc.getSendNoticeMethod().getFullMethodName(),
            ModerationServiceGrpc.getGetNoticeMethod().getFullMethodName(),
            ModerationServiceGrpc.getAppealNoticeMethod().getFullMethodName(),
            ModerationServiceGrpc.getGetModerationYearMethod().getFullMethodName(),
            RightsServiceGrpc.getGetErasureMethod().getFullMethodName());

    static String personId() {
        return PERSON.get();
    }

    /** Of the token. */
    static Map<?, ?> claims() {
        return CLAIMS.get();
    }

    /** Answers as long as the person's name does not ask for a failure. */
    static <T> void answer(StreamObserver<T> observer, Supplier<T> answer) {
        try {
            var result = answer.get();
            observer.onNext(result);
            observer.onCompleted();
        } catch (Problem e) {
            observer.onError(ProblemStatus.of(e));
        } catch (StatusRuntimeException e) {
            observer.onError(e);
        }
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        if (OPEN.contains(call.getMethodDescriptor().getFullMethodName())) {
            return next.startCall(call, headers);
        }
        var authorization = headers.get(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER));
        if (authorization == null
                || !authorization.startsWith("Bearer ")
                || !audiences(call).contains(claims(authorization).get("aud"))) {
            call.close(Status.UNAUTHENTICATED, new Metadata());
            return new ServerCall.Listener<>() {};
        }
        var person = (String) claims(authorization).get("sub");
        var context = Context.current().withValues(PERSON, person, CLAIMS, claims(authorization));
        return Contexts.interceptCall(context, call, headers, next);
    }

    /** Only perks are for brands' own systems too. */
    private static Set<String> audiences(ServerCall<?, ?> call) {
        return call.getMethodDescriptor().getFullMethodName().startsWith("clout.perk.")
                ? Set.of("clout", "clout-brand")
                : Set.of("clout");
    }

    private static Map<?, ?> claims(String authorization) {
        try {
            return JSON.readValue(Base64.getUrlDecoder().decode(authorization.split("\\.")[1]), Map.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
