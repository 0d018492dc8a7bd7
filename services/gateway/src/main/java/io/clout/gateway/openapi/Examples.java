// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.gateway.problem.ProblemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One example of each answer, kept as JSON in {@code resources/openapi}, named by operation. */
final class Examples {
    private final ObjectMapper json = new ObjectMapper();

    /**
     * The example of what an operation answers when all goes well; empty where it answers nothing.
     *
     * @param status HTTP status; an operation that succeeds in several ways has an example for each
     */
    Optional<Object> of(String operationId, String status) {
        return read(operationId + "-" + status).or(() -> read(operationId));
    }

    private Optional<Object> read(String name) {
        try (var file = Examples.class.getResourceAsStream("/openapi/" + name + ".json")) {
            return file == null ? Optional.empty() : Optional.of(json.readValue(file, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException("Example " + name, e);
        }
    }

    /** A problem of the type. */
    static Map<String, Object> problem(ProblemType type) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "/problems/" + type.slug());
        problem.put("title", type.title());
        problem.put("status", type.status());
        problem.put("detail", type.advice());
        problem.put("instance", "/api/v1/me");
        problem.put("requestId", "6f1f0a5e-2f0b-4d0e-9b1e-0d8f3c1c7a55");
        return problem;
    }
}
