// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.link;

import io.clout.proto.account.v1.Account;

/** How linking by a handle went on. */
public sealed interface ProofResult {

    /** Nothing is left to prove. */
    record Linked(Account account) implements ProofResult {}

    record Pending(Proof proof) implements ProofResult {}
}
