// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.testing;

import com.google.protobuf.Timestamp;
import io.clout.common.problem.Problem;
import io.clout.proto.score.v1.Cause;
import io.clout.proto.score.v1.Contribution;
import io.clout.proto.score.v1.ExplainScoreRequest;
import io.clout.proto.score.v1.ExplainScoreResponse;
import io.clout.proto.score.v1.GetPublicScoreRequest;
import io.clout.proto.score.v1.GetPublicScoreResponse;
import io.clout.proto.score.v1.GetScoreHistoryRequest;
import io.clout.proto.score.v1.GetScoreHistoryResponse;
import io.clout.proto.score.v1.GetScoreRequest;
import io.clout.proto.score.v1.GetScoreResponse;
import io.clout.proto.score.v1.GetScoreStatementRequest;
import io.clout.proto.score.v1.GetScoreStatementResponse;
import io.clout.proto.score.v1.GetStatementKeysRequest;
import io.clout.proto.score.v1.GetStatementKeysResponse;
import io.clout.proto.score.v1.Marker;
import io.clout.proto.score.v1.MarkerKind;
import io.clout.proto.score.v1.NotMeasured;
import io.clout.proto.score.v1.Score;
import io.clout.proto.score.v1.ScoreServiceGrpc;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalKind;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.atomic.AtomicInteger;

/** Everybody has 57.25 points; {@code newcomer} none yet, {@code climber} one more with each look, and for {@code unlucky} nothing answers. */
final class FakeScoring extends ScoreServiceGrpc.ScoreServiceImplBase {
    private final AtomicInteger looks = new AtomicInteger();

    @Override
    public void getScore(GetScoreRequest request, StreamObserver<GetScoreResponse> observer) {
        FakeCaller.answer(observer, () -> {
            var person = request.getPersonId().isEmpty() ? FakeCaller.personId() : request.getPersonId();
            var points = person.equals("climber") ? looks.incrementAndGet() : 57.25;
            return GetScoreResponse.newBuilder()
                    .setScore(score(person, points))
                    .setDayChange(-0.5)
                    .setTrial(Score.newBuilder()
                            .setValue(points + 1)
                            .setLower(points)
                            .setUpper(points + 2)
                            .setModelVersion("clout-2"))
                    .build();
        });
    }

    @Override
    public void getPublicScore(GetPublicScoreRequest request, StreamObserver<GetPublicScoreResponse> observer) {
        FakeCaller.answer(
                observer,
                () -> GetPublicScoreResponse.newBuilder()
                        .setScore(score(request.getPersonId(), 57.25))
                        .setDayChange(-0.5)
                        .setMonthChange(2.75)
                        .build());
    }

    @Override
    public void getScoreHistory(GetScoreHistoryRequest request, StreamObserver<GetScoreHistoryResponse> observer) {
        FakeCaller.answer(
                observer,
                () -> GetScoreHistoryResponse.newBuilder()
                        .addScores(score(FakeCaller.personId(), 56).toBuilder()
                                .setDay(request.getFromDay().isEmpty() ? "2026-11-21" : request.getFromDay())
                                .setFinal(true)
                                .setReconstructed(true))
                        .addMarkers(Marker.newBuilder()
                                .setKind(MarkerKind.MARKER_KIND_LINKED)
                                .setDay("2026-11-20")
                                .setNetwork(Network.NETWORK_TWITTER))
                        .build());
    }

    @Override
    public void explainScore(ExplainScoreRequest request, StreamObserver<ExplainScoreResponse> observer) {
        FakeCaller.answer(
                observer,
                () -> ExplainScoreResponse.newBuilder()
                        .setScore(score(FakeCaller.personId(), 57.25))
                        .setBefore(score(FakeCaller.personId(), 56).toBuilder().setDay("2026-11-21"))
                        .addCauses(Cause.newBuilder()
                                .setNetwork(Network.NETWORK_TWITTER)
                                .setFeature("LIKES_RECEIVED.volume")
                                .setKind(SignalKind.SIGNAL_KIND_LIKES_RECEIVED)
                                .setFeatureValueBefore(10)
                                .setFeatureValueAfter(12)
                                .setPoints(1.25))
                        .build());
    }

    @Override
    public void getScoreStatement(
            GetScoreStatementRequest request, StreamObserver<GetScoreStatementResponse> observer) {
        FakeCaller.answer(observer, () -> {
            if (FakeCaller.personId().equals("newcomer")) {
                throw new Problem("statement-not-ready", Status.Code.NOT_FOUND, "There is no final score of that day.");
            }
            return GetScoreStatementResponse.newBuilder()
                    .setJws("header." + request.getDay() + ".signature")
                    .build();
        });
    }

    @Override
    public void getStatementKeys(GetStatementKeysRequest request, StreamObserver<GetStatementKeysResponse> observer) {
        observer.onNext(GetStatementKeysResponse.newBuilder()
                .setJwks("{\"keys\":[{\"kty\":\"EC\",\"kid\":\"k1\"}]}")
                .build());
        observer.onCompleted();
    }

    private static Score score(String person, double points) {
        if (person.equals("newcomer")) {
            throw new Problem("score-not-found", Status.Code.NOT_FOUND, "No score.");
        }
        if (person.equals("unlucky")) {
            throw Status.UNAVAILABLE.asRuntimeException();
        }
        return Score.newBuilder()
                .setValue(points)
                .setLower(points - 2)
                .setUpper(points + 2)
                .setModelVersion("clout-1")
                .setDay("2026-11-22")
                .setAsOf(Timestamp.newBuilder().setSeconds(1_795_000_000L))
                .addContributions(Contribution.newBuilder().setFeature("START").setPoints(1))
                .addContributions(Contribution.newBuilder()
                        .setNetwork(Network.NETWORK_TWITTER)
                        .setFeature("LIKES_RECEIVED.volume")
                        .setKind(SignalKind.SIGNAL_KIND_LIKES_RECEIVED)
                        .setFeatureValue(12)
                        .setPoints(points - 1))
                .addNotMeasured(NotMeasured.newBuilder()
                        .setNetwork(Network.NETWORK_TWITTER)
                        .setKind(SignalKind.SIGNAL_KIND_LIST_MEMBERSHIPS))
                .build();
    }
}
