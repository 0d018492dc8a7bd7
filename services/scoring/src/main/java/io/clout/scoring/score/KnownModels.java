// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every model that comes with this service, by version; each is read when it is first asked for. A model that ever made a score stays:
 * the days it made are explained with it. Thread-safe.
 */
public final class KnownModels {
    /** Versions, oldest first. A new model is a file in {@code model/} and an entry here. */
    public static final List<String> VERSIONS = List.of("clout-1", "clout-2");

    private final Map<String, ScoreModel> read = new ConcurrentHashMap<>();

    /** Known models, and others beside them. */
    public KnownModels(ScoreModel... others) {
        for (ScoreModel model : others) {
            read.put(model.version(), model);
        }
    }

    /** The model of a version; empty if this service has none. */
    public Optional<ScoreModel> find(String version) {
        return VERSIONS.contains(version) || read.containsKey(version)
                ? Optional.of(read.computeIfAbsent(version, ScoreModelReader::read))
                : Optional.empty();
    }
}
