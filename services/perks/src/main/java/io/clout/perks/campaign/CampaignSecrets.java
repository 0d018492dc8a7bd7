// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clout.common.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes of one campaign: equal texts are recognised, but nobody without its key can try texts out. The key is random, and sealed
 * in the campaign's row.
 */
@ApplicationScoped
public class CampaignSecrets {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final Vault vault;
    private final SecureRandom random = new SecureRandom();

    public CampaignSecrets(Vault vault) {
        this.vault = vault;
    }

    /** A new key, sealed. */
    byte[] fresh(UUID campaignId) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return vault.seal(secret, place(campaignId));
    }

    /** Makes hashes of one campaign. */
    public Hashes hashes(StoredCampaign campaign) {
        try {
            return new Hashes(vault.openBytes(campaign.secret(), place(campaign.id())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keyset does not open the secret of campaign " + campaign.id(), e);
        }
    }

    private static String place(UUID campaignId) {
        return "campaign/" + campaignId;
    }

    /** The hashes of one campaign; for one thread. */
    public static final class Hashes {
        private final Mac mac;

        Hashes(byte[] key) {
            try {
                mac = Mac.getInstance(ALGORITHM);
                mac.init(new SecretKeySpec(key, ALGORITHM));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every JDK has " + ALGORITHM, e);
            }
        }

        /** 32 bytes of a code. */
        public byte[] code(String code) {
            return mac.doFinal(("code/" + code).getBytes(UTF_8));
        }

        /** A lottery's entry as its record lists it: 64 hexadecimal digits that nobody can trace to the claim without the key. */
        public String entry(UUID claimId) {
            return HexFormat.of().formatHex(mac.doFinal(("entry/" + claimId).getBytes(UTF_8)));
        }
    }
}
