// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.account;

import io.clout.proto.account.v1.AccountProof;
import io.clout.proto.signal.v1.Network;

/**
 * An account that a person has shown to be theirs.
 *
 * @param externalId the network's own id
 * @param handle without "@"
 */
public record AccountClaim(Network network, String externalId, String handle, AccountProof proof) {}
