// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.link;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * Seals secrets before they enter the database, with a keyset that lives outside it. A sealed secret opens only for the place
 * it was sealed for, so rows cannot be exchanged.
 */
public final class TokenVault {

    private final Aead aead;

    private TokenVault(Aead aead) {
        this.aead = aead;
    }

    static TokenVault open(Path keysetFile) {
        try {
            AeadConfig.register();
            String keyset = SecretFile.readOrCreate(keysetFile, TokenVault::freshKeyset);
            KeysetHandle handle = TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get());
            return new TokenVault(handle.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(keysetFile + " holds no usable keyset", e);
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
        return new String(aead.decrypt(sealed, utf8(place)), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String freshKeyset() {
        try {
            KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a keyset", e);
        }
    }
}
