// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.statement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** How statements are signed. Without a directory of keys there are none. */
@ConfigMapping(prefix = "clout.scoring.statement")
public interface StatementConfig {
    /**
     * Directory of keys, each a JSON Web Key (RFC 7517) in a file {@code *.jwk}, the same for all replicas. The last by name that has its
     * private part signs; all are published.
     */
    Optional<Path> keys();

    /** Whether to make a key where the directory has none. Only where one replica runs and the directory lasts. */
    @WithDefault("false")
    boolean makeFirstKey();

    /** Who states: the public URL of this Clout. */
    @WithDefault("clout")
    String issuer();
}
