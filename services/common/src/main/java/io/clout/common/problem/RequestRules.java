// SPDX-License-Identifier: Apache-2.0
package io.clout.common.problem;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import io.clout.common.text.WrittenText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What no request may hold, whatever it asks for: text that nobody can write, and times that no store keeps. */
final class RequestRules {
    /** The years 1 to 9999, as protobuf defines a Timestamp. */
    private static final long FIRST_SECOND = -62_135_596_800L;

    private static final long LAST_SECOND = 253_402_300_799L;

    private RequestRules() {}

    /** What is wrong with a request; empty if nothing is. */
    static Optional<Problem> breach(Message request) {
        if (request instanceof Timestamp time && !isTime(time)) {
            return Optional.of(Problem.invalid("bad-time", "seconds", "A time lies in the years 1 to 9999."));
        }
        for (Map.Entry<FieldDescriptor, Object> field : request.getAllFields().entrySet()) {
            Optional<Problem> breach = breach(field.getKey(), field.getValue());
            if (breach.isPresent()) {
                return breach;
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> breach(FieldDescriptor field, Object value) {
        if (field.getJavaType() != JavaType.STRING && field.getJavaType() != JavaType.MESSAGE) {
            return Optional.empty();
        }
        for (Object one : value instanceof List<?> many ? many : List.of(value)) {
            if (one instanceof Message message) {
                Optional<Problem> breach = breach(message);
                if (breach.isPresent()) {
                    return breach;
                }
            } else if (one instanceof String text && !WrittenText.isWritten(text)) {
                return Optional.of(
                        Problem.invalid("bad-text", field.getName(), "It holds a character that cannot be written."));
            }
        }
        return Optional.empty();
    }

    private static boolean isTime(Timestamp time) {
        return time.getSeconds() >= FIRST_SECOND
                && time.getSeconds() <= LAST_SECOND
                && time.getNanos() >= 0
                && time.getNanos() < 1_000_000_000;
    }
}
