// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.events;

import io.clout.common.security.CallerToken;
import io.clout.gateway.accounts.Import;
import io.clout.gateway.backend.Connectors;
import io.clout.gateway.backend.IngestionService;
import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.problem.ProblemOf;
import io.clout.gateway.score.ScoreNow;
import io.clout.proto.score.v1.GetScoreRequest;
import io.clout.proto.score.v1.MutinyScoreServiceGrpc.MutinyScoreServiceStub;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds out what happens to a person by polling the services with cheap calls. Replicas share nothing: the one that holds the person's
 * stream polls.
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

    /** Begins with the current state and ends when the token is no longer accepted. */
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

    /** Asks all services at once, so that one that hangs delays a look by no more than its own timeout. */
    private Multi<PersonEvent> look(CallerToken token, Watch watch) {
        var imports = connectors.services().stream()
                .filter(service -> watch.due(service.address()))
                .map(service -> imports(token, service));
        var questions = Stream.concat(Stream.of(score(token)), imports)
                .map(PersonEvents::forNow)
                .toList();
        return Uni.join()
                .all(questions)
                .andFailFast()
                .onItem()
                .transformToMulti(answers -> Multi.createFrom()
                        .iterable(answers.stream()
                                .flatMap(answer -> answer.newsTo(watch).stream())
                                .toList()));
    }

    /** What a service answered, to be compared with what has been sent. */
    @FunctionalInterface
    private interface Answer {
        List<PersonEvent> newsTo(Watch watch);
    }

    private Uni<Answer> score(CallerToken token) {
        return scoring.idempotent(token, service -> service.getScore(GetScoreRequest.getDefaultInstance()))
                .<Answer>map(response -> watch -> watch.score(ScoreNow.of(response)))
                .onFailure(failure -> ProblemOf.failure(failure).status() == 404)
                .recoverWithItem(() -> Watch::noScore);
    }

    private static Uni<Answer> imports(CallerToken token, IngestionService service) {
        return service.connectors(token)
                .map(found -> watch -> watch.imports(
                        service.address(),
                        found.stream()
                                .flatMap(connector -> connector.getImportsList().stream()
                                        .map(progress -> Import.of(connector.getNetwork(), progress)))
                                .toList()));
    }

    /** What is missing now, such as a service that is unavailable, may be there at the next look; the circuit breakers log it. */
    private static Uni<Answer> forNow(Uni<Answer> question) {
        return question.onFailure(failure -> !signedOut(failure)).recoverWithItem(() -> _ -> List.of());
    }

    private static boolean signedOut(Throwable failure) {
        return ProblemOf.failure(failure).status() == 401;
    }
}
