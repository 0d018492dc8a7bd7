// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.link;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where the secrets are that never enter the database. Each file is made at first start if it is not there. */
@ConfigMapping(prefix = "clout")
public interface VaultConfig {

    Vault vault();

    Actor actor();

    /** Network tokens. */
    interface Vault {

        /** Tink AEAD keyset in JSON. To rotate, add a key and make it primary: old tokens stay readable, renewed ones use it. */
        Path keysetFile();
    }

    /** Who reacted. */
    interface Actor {

        /** 32 random bytes in base64: key of the hashes that stand for other people's accounts. */
        Path keyFile();
    }
}
