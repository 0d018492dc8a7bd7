// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.link;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where the secret is that seals network tokens. It never enters the database. */
@ConfigMapping(prefix = "clout.vault")
public interface VaultConfig {

    /**
     * Tink AEAD keyset in JSON; made at first start if it is not there. To rotate, add a key and make it primary: old tokens stay
     * readable, renewed ones use it.
     */
    Path keysetFile();
}
