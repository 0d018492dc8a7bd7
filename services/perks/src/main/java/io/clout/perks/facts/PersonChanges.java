// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.facts;

import io.clout.proto.profile.v1.AccountsChanged;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Applies what became of a person to another part of this service, in the transaction that changes the person's facts. Every bean of this type is
 * asked. What it does must tolerate repetition; an exception means "not now", and everything is tried again.
 */
public interface PersonChanges {

    /** A person's accounts, or their consent, changed. The facts are stored already. */
    default void changed(SqlConnection transaction, AccountsChanged accounts) {}

    /** A person is erased. The facts are gone already. */
    void erased(SqlConnection transaction, String personId);
}
