// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;

/**
 * The keys of statements, read from their directory every minute: a key that is added signs soon after in all replicas, and nothing
 * has to be restarted.
 */
@ApplicationScoped
class StatementKeys {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final StatementConfig config;
    private final Clock clock;
    private volatile Known known = new Known(Instant.MIN, List.of());

    /** @param keys by file name */
    private record Known(Instant readAt, List<PublicJsonWebKey> keys) {}

    StatementKeys(StatementConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** The newest key that can sign; empty if there is none. */
    Optional<PublicJsonWebKey> signing() {
        return keys().reversed().stream()
                .filter(key -> key.getPrivateKey() != null)
                .findFirst();
    }

    /** The public parts of all keys, as a JSON Web Key Set. */
    String published() {
        return new JsonWebKeySet(keys()).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    private List<PublicJsonWebKey> keys() {
        Instant now = clock.instant();
        if (known.readAt().isBefore(now.minus(FRESH))) {
            known = new Known(now, config.keys().map(this::read).orElse(List.of()));
        }
        return known.keys();
    }

    private List<PublicJsonWebKey> read(Path directory) {
        List<PublicJsonWebKey> keys = readAll(directory);
        if (keys.isEmpty() && config.makeFirstKey()) {
            KeyFile.make(directory, clock.instant());
            return readAll(directory);
        }
        return keys;
    }

    private static List<PublicJsonWebKey> readAll(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(KeyFile::is).sorted().map(KeyFile::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
