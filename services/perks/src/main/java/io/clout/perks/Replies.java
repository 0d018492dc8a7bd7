// SPDX-License-Identifier: Apache-2.0
package io.clout.perks;

import io.clout.common.problem.ProblemExceptionHandlerProvider;
import io.grpc.stub.StreamObserver;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/** Answers gRPC calls on virtual threads: who asks is read on the thread that the call came on, everything else may block. */
@ApplicationScoped
public class Replies {

    private final Actors actors;
    private final ProblemExceptionHandlerProvider problems;
    private final ExecutorService virtualThreads;

    Replies(Actors actors, ProblemExceptionHandlerProvider problems, @VirtualThreads ExecutorService virtualThreads) {
        this.actors = actors;
        this.problems = problems;
        this.virtualThreads = virtualThreads;
    }

    /** Answers with what the work returns, or with the problem that it throws. */
    public <T> void answer(StreamObserver<T> reply, Function<Actor, T> work) {
        Actor actor = actors.current();
        virtualThreads.execute(() -> {
            T answer;
            try {
                answer = work.apply(actor);
            } catch (RuntimeException e) {
                reply.onError(problems.transform(e));
                return;
            }
            reply.onNext(answer);
            reply.onCompleted();
        });
    }
}
