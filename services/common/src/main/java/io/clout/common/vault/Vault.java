// SPDX-License-Identifier: Apache-2.0
package io.clout.common.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * Seals secrets before they enter the database, with a keyset that lives outside it. A sealed secret opens only for the place
 * it was sealed for, so rows cannot be exchanged.
 */
public final class Vault {

    private final KeysetFile keyset;
    private volatile Aead aead;

    private Vault(KeysetFile keyset) throws GeneralSecurityException {
        this.keyset = keyset;
        this.aead = aead(keyset);
    }

    /**
     * Opens the keyset, or makes one.
     *
     * @throws IllegalStateException if it cannot be used, or its KMS does not help; a service must not run without its keys
     */
    public static Vault open(VaultConfig config) {
        Path file = config.keysetFile()
                .orElseThrow(() -> new IllegalStateException("clout.vault.keyset-file is not configured"));
        return open(file, config.keys(), transit(config.transit()));
    }

    /** Opens the keyset in a file that nothing but the file system protects, or makes one. */
    public static Vault open(Path keysetFile) {
        return open(keysetFile, 1, Optional.empty());
    }

    private static Vault open(Path file, int keys, Optional<Aead> kms) {
        try {
            AeadConfig.register();
            return new Vault(new KeysetFile(file, keys, kms));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(file + " gives no usable keyset: " + e.getMessage(), e);
        }
    }

    /**
     * @param place where it is kept, such as {@code token/<account>}
     */
    public byte[] seal(String secret, String place) {
        return seal(utf8(secret), place);
    }

    /**
     * @param place where it is kept, such as {@code token/<account>}
     */
    public byte[] seal(byte[] secret, String place) {
        try {
            return aead.encrypt(secret, utf8(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot encrypt", e);
        }
    }

    /**
     * @throws GeneralSecurityException if it was sealed for another place or with a key that is gone
     */
    public String open(byte[] sealed, String place) throws GeneralSecurityException {
        return new String(openBytes(sealed, place), StandardCharsets.UTF_8);
    }

    /**
     * @throws GeneralSecurityException if it was sealed for another place or with a key that is gone
     */
    public byte[] openBytes(byte[] sealed, String place) throws GeneralSecurityException {
        try {
            return aead.decrypt(sealed, utf8(place));
        } catch (GeneralSecurityException e) {
            if (!keyset.hasChanged()) {
                throw e;
            }
            // Another process has added a key since, and sealed with it.
            aead = aead(keyset);
            return aead.decrypt(sealed, utf8(place));
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
