// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.stream;

import io.quarkus.runtime.Quarkus;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jboss.logging.Logger;

/**
 * What happens when a thread of the stream fails: it is replaced and resumes where the last transaction ended. Where continuing would
 * lose facts, the process ends, with an exit code that the operator notices.
 */
@ApplicationScoped
class StreamFailures implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = Logger.getLogger(StreamFailures.class);
    private static final int FAILED = 1;

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DeadLetterLimit.TooManyDeadLetters) {
                LOG.error("Scoring stops", cause);
                Quarkus.asyncExit(FAILED);
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            }
        }
        LOG.error("A thread of the stream failed and is replaced", failure);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
