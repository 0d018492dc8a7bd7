// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import io.clout.common.text.PlainText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * What an export says about whose it is.
 *
 * @param id the network's id of the account, empty if this does not say
 * @param handle empty if this does not say
 */
public record Owner(String id, String handle) {

    private static final int MAX_HANDLE = 200;

    public static final Owner UNKNOWN = new Owner("", "");

    /** Anybody can write an export, and these are stored and shown: what is not plain in them is left out. */
    public Owner {
        id = PlainText.isName(id) ? id : "";
        handle = PlainText.of(handle);
        handle = handle.substring(0, Math.min(handle.length(), MAX_HANDLE));
    }

    /**
     * Who has an e-mail address, where an export says nothing better: a hash stands for it, so that the address itself is not kept.
     *
     * @param network so that the same address at two networks cannot be told to be the same
     */
    public static Owner ofAddress(String network, String address) {
        String known = address.strip().toLowerCase(Locale.ROOT);
        return known.isEmpty() ? UNKNOWN : new Owner("export-" + hash(network + ":" + known), "");
    }

    /** Who has a name that only one at a network can have, where an export does not hold the id behind it. */
    public static Owner ofHandle(String handle) {
        return handle.isEmpty() ? UNKNOWN : new Owner("@" + handle, handle);
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Both together; what was known first stays. */
    public Owner and(Owner more) {
        return new Owner(id.isEmpty() ? more.id : id, handle.isEmpty() ? more.handle : handle);
    }

    public Optional<ExternalAccount> account() {
        return id.isEmpty() || handle.isEmpty() ? Optional.empty() : Optional.of(new ExternalAccount(id, handle));
    }
}
