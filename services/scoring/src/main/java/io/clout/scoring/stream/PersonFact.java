// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.stream;

import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.signal.v1.SignalsObserved;

/** What a record says about the person that is its key. */
public sealed interface PersonFact {

    /** The whole truth about the person's accounts. */
    record AccountsKnown(AccountsChanged accounts) implements PersonFact {}

    /** The person is erased. */
    record Erased() implements PersonFact {}

    /** What was observed of one account; every signal of it is one that the catalogue knows. */
    record Observed(SignalsObserved batch) implements PersonFact {}
}
