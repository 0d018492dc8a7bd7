// SPDX-License-Identifier: Apache-2.0
package io.clout.perks;

import static io.clout.common.postgres.Database.first;
import static io.clout.common.postgres.Database.run;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import io.clout.common.problem.Problem;
import io.grpc.Status.Code;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes the repetition of a request harmless: the answer is stored under the caller's key in the transaction of the change, and the same
 * request gets the same bytes again. Of requests that come together, one does the work and the others wait for it.
 */
public final class Repetitions {

    /** Longest key, in characters. */
    public static final int LONGEST_KEY = 100;

    private static final String FIND =
            "select request_hash, answer from idempotency where subject = $1 and operation = $2 and key = $3";
    private static final String BEGIN = """
            insert into idempotency (subject, operation, key, request_hash, answer) values ($1, $2, $3, $4, '')
            on conflict do nothing
            """;
    private static final String END =
            "update idempotency set answer = $4 where subject = $1 and operation = $2 and key = $3";

    private Repetitions() {}

    /**
     * What the work answers, or answered when this request was first made. Nothing is stored if the work fails.
     *
     * @param key of the caller; without one the work is done
     * @throws Problem {@code idempotency-key-reused} if the key came with another request
     */
    public static <T extends Message> T once(
            SqlConnection transaction,
            Actor actor,
            String operation,
            String key,
            Message request,
            Parser<T> parser,
            Supplier<T> work) {
        if (key.isEmpty()) {
            return work.get();
        }
        if (key.length() > LONGEST_KEY) {
            throw Problem.invalid("idempotency-key-invalid", "idempotency_key", "At most 100 characters.");
        }
        byte[] hash = hash(request);
        var stored = find(transaction, actor, operation, key);
        if (stored.isEmpty()) {
            boolean first = run(transaction, BEGIN, actor.subject(), operation, key, Buffer.buffer(hash))
                            .rowCount()
                    == 1;
            if (first) {
                T answer = work.get();
                run(transaction, END, actor.subject(), operation, key, Buffer.buffer(answer.toByteArray()));
                return answer;
            }
            stored = find(transaction, actor, operation, key);
        }
        return replay(stored.orElseThrow(), hash, parser);
    }

    private static Optional<Row> find(SqlConnection transaction, Actor actor, String operation, String key) {
        return first(run(transaction, FIND, actor.subject(), operation, key));
    }

    private static <T extends Message> T replay(Row stored, byte[] hash, Parser<T> parser) {
        if (!Arrays.equals(stored.getBuffer("request_hash").getBytes(), hash)) {
            throw new Problem(
                    "idempotency-key-reused",
                    Code.FAILED_PRECONDITION,
                    "This key was used for another request; use a fresh one.");
        }
        try {
            return parser.parseFrom(stored.getBuffer("answer").getBytes());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a stored answer cannot be read", e);
        }
    }

    private static byte[] hash(Message request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(request.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
