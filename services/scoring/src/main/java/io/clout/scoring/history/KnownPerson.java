// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.history;

import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.profile.v1.Visibility;
import io.clout.proto.signal.v1.Network;
import java.util.List;

/**
 * Who may see a person's score, and which networks count.
 *
 * @param version of the list of accounts
 * @param takesPart whether the person has let themselves be scored, and so belongs to the community
 * @param networks of the linked accounts
 */
record KnownPerson(String personId, long version, Visibility visibility, boolean takesPart, List<Network> networks) {

    static KnownPerson of(AccountsChanged accounts) {
        return new KnownPerson(
                accounts.getPersonId(),
                accounts.getVersion(),
                accounts.getVisibility(),
                accounts.getConsented(),
                accounts.getAccountsList().stream()
                        .map(account -> account.getNetwork())
                        .distinct()
                        .toList());
    }

    /** Whether another person may see this one's score. */
    boolean visibleTo(boolean callerTakesPart) {
        return switch (visibility) {
            case VISIBILITY_PUBLIC -> true;
            case VISIBILITY_COMMUNITY -> callerTakesPart;
            case VISIBILITY_PRIVATE, VISIBILITY_UNSPECIFIED, UNRECOGNIZED -> false;
        };
    }
}
