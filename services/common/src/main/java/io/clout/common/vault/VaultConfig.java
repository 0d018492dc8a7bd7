// SPDX-License-Identifier: Apache-2.0
package io.clout.common.vault;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the keyset is that seals secrets. It never enters the database. */
@ConfigMapping(prefix = "clout.vault")
public interface VaultConfig {

    /** Tink AEAD keyset in JSON, encrypted if there is a KMS; made at first start if it is not there. Only services that seal need one. */
    Optional<Path> keysetFile();

    /**
     * How many keys the keyset has had so far. One more is a rotation: the service adds a key when it starts, what is
     * sealed from then on uses it, and what is older stays readable.
     */
    @WithDefault("1")
    @Min(1)
    int keys();

    /** The KMS that encrypts the keyset. */
    Transit transit();

    /** A key of the Transit engine of HashiCorp Vault or OpenBao, which encrypts and decrypts there and never leaves it. */
    interface Transit {

        /**
         * Such as {@code https://vault.example.org:8200}; http only to an agent on the same machine. Without it there is no KMS, and
         * the file alone protects the keyset.
         */
        Optional<URI> url();

        @WithDefault("transit")
        String mount();

        /** Name of the key, of a type with associated data (the default, aes256-gcm96, has it). */
        @WithDefault("clout")
        String key();

        /** Holds the token that may use the key; read each time. None where an agent adds it. */
        Optional<Path> tokenFile();

        @WithDefault("5S")
        Duration timeout();
    }
}
