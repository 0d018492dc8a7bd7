// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.events;

import io.clout.common.security.CallerToken;
import io.clout.gateway.accounts.Import;
import io.clout.gateway.backend.Connector;
import io.clout.gateway.backend.Connectors;
import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.problem.ProblemOf;
import io.clout.gateway.score.ScoreNow;
import io.clout.proto.account.v1.GetConnectorRequest;
import io.clout.proto.score.v1.GetScoreRequest;
import io.clout.proto.score.v1.MutinyScoreServiceGrpc.MutinyScoreServiceStub;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds out what happens to a person by asking the services again and again, two cheap calls a look. Nothing is kept between replicas:
 * whoever holds the person's stream asks.
 */
@ApplicationScoped
class PersonEvents {
    private final ServiceClient<MutinyScoreServiceStub> scoring;
    private final Connectors connectors;
    private final EventsConfig config;

    PersonEvents(ServiceClient<MutinyScoreServiceStub> scoring, Connectors connectors, EventsConfig config) {
        this.scoring = scoring;
        this.connectors = connectors;
        this.config = config;
    }

    /** Begins with what there is, and ends when the token is no longer taken. */
    Multi<PersonEvent> of(CallerToken token) {
        var watch = new Watch();
        return Multi.createFrom()
                .ticks()
                .every(config.interval())
                .onOverflow()
                .drop()
                .onItem()
                .transformToMultiAndConcatenate(_ -> look(token, watch))
                .onFailure(PersonEvents::signedOut)
                .recoverWithCompletion();
    }

    private Multi<PersonEvent> look(CallerToken token, Watch watch) {
        var questions = Stream.concat(
                Stream.of(score(token, watch)), connectors.all().stream().map(each -> imports(token, each, watch)));
        return Multi.createBy()
                .concatenating()
                .streams(questions.map(PersonEvents::forNow).toList())
                .onItem()
                .transformToIterable(news -> news);
    }

    private Uni<List<PersonEvent>> score(CallerToken token, Watch watch) {
        return scoring.idempotent(token, service -> service.getScore(GetScoreRequest.getDefaultInstance()))
                .map(response -> watch.score(ScoreNow.of(response)));
    }

    private static Uni<List<PersonEvent>> imports(CallerToken token, Connector connector, Watch watch) {
        return connector
                .service()
                .idempotent(token, service -> service.getConnector(GetConnectorRequest.getDefaultInstance()))
                .map(response -> watch.imports(response.getImportsList().stream()
                        .map(progress -> Import.of(connector.network(), progress))
                        .toList()));
    }

    /** What cannot be learnt now (no score yet, a service that is away) may be at the next look; the breakers log it. */
    private static Multi<List<PersonEvent>> forNow(Uni<List<PersonEvent>> question) {
        return question.onFailure(failure -> !signedOut(failure))
                .recoverWithItem(List.of())
                .toMulti();
    }

    private static boolean signedOut(Throwable failure) {
        return ProblemOf.failure(failure).status() == 401;
    }
}
