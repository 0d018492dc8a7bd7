// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.link;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * Seals secrets before they enter the database, with a keyset that lives outside it. A sealed secret opens only for the place
 * it was sealed for, so rows cannot be exchanged.
 */
public final class TokenVault {

    private final KeysetFile keyset;
    private volatile Aead aead;

    private TokenVault(KeysetFile keyset) throws GeneralSecurityException {
        this.keyset = keyset;
        this.aead = aead(keyset);
    }

    static TokenVault open(VaultConfig config) {
        try {
            AeadConfig.register();
            return new TokenVault(new KeysetFile(config.keysetFile(), config.keys(), transit(config.transit())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(config.keysetFile() + " gives no usable keyset: " + e.getMessage(), e);
        }
    }

    /**
     * @param place where it is kept, such as {@code token/<account>}
     */
    byte[] seal(String secret, String place) {
        try {
            return aead.encrypt(utf8(secret), utf8(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot encrypt", e);
        }
    }

    /**
     * @throws GeneralSecurityException if it was sealed for another place or with a key that is gone
     */
    String open(byte[] sealed, String place) throws GeneralSecurityException {
        try {
            return new String(aead.decrypt(sealed, utf8(place)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            if (!keyset.hasChanged()) {
                throw e;
            }
            // Another process has added a key since, and sealed with it.
            aead = aead(keyset);
            return new String(aead.decrypt(sealed, utf8(place)), StandardCharsets.UTF_8);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<Aead> transit(VaultConfig.Transit config) {
        return config.url().map(url -> new TransitKey(url, config));
    }

    private static Aead aead(KeysetFile keyset) throws GeneralSecurityException {
        return keyset.open().getPrimitive(RegistryConfiguration.get(), Aead.class);
    }
}
