// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import io.clout.ingest.http.NetworkFailure;
import io.clout.proto.account.v1.Account;
import java.util.List;
import java.util.Optional;

/**
 * Linking by a handle on networks where everybody has a text that only they can write: an account is the person's if they can put a
 * code into it.
 *
 * @param <N> an account as the network is asked for it
 */
public interface CodeProof<N> extends HandleProof {

    /** Understands a handle as people write it, or the address of the profile page; empty if it can be neither. */
    Optional<N> name(String handle);

    /** As {@link #find}. */
    Lookup look(N name) throws NetworkFailure;

    /** The current text that the owner can write; empty if there is none, or the handle now names another account. */
    String ownText(ExternalAccount account) throws NetworkFailure;

    /** Where the text is, as in {@link Evidence.Code}. */
    default String place() {
        return "profile_bio";
    }

    @Override
    default Lookup find(String handle) throws NetworkFailure {
        Optional<N> name = name(handle);
        return name.isPresent() ? look(name.get()) : new Lookup.Refused("not-a-handle");
    }

    @Override
    default Evidence evidence(ExternalAccount account, List<Account> linked) {
        return new Evidence.Code(place());
    }

    @Override
    default boolean shows(ExternalAccount account, String code) throws NetworkFailure {
        return ownText(account).contains(code);
    }
}
