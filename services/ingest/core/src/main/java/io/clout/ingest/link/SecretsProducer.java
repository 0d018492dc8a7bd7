// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.link;

import io.clout.common.vault.SecretFile;
import io.clout.common.vault.Vault;
import io.clout.common.vault.VaultConfig;
import io.clout.ingest.publish.ActorConfig;
import io.clout.ingest.publish.ActorHashes;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;

/** Opens the secrets when the service starts: one that cannot read its keys must not run. */
@ApplicationScoped
class SecretsProducer {

    private static final int ACTOR_KEY_BYTES = 32;

    @Produces
    @Singleton
    @Startup
    Vault vault(VaultConfig config) {
        return Vault.open(config);
    }

    @Produces
    @Singleton
    @Startup
    ActorHashes actorHashes(ActorConfig config) {
        byte[] key =
                Base64.getDecoder().decode(SecretFile.readOrCreate(config.keyFile(), SecretsProducer::freshActorKey));
        if (key.length < ACTOR_KEY_BYTES) {
            throw new IllegalStateException(config.keyFile() + " must hold at least 32 bytes in base64");
        }
        return new ActorHashes(key);
    }

    private static String freshActorKey() {
        byte[] key = new byte[ACTOR_KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
