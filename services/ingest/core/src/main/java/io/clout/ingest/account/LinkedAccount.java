// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.account;

import io.clout.ingest.network.ExternalAccount;
import io.clout.proto.signal.v1.Network;

/**
 * An account that a person linked.
 *
 * @param id names the link, as in {@code clout.account.v1.Account}
 * @param cursor where reading by API goes on; empty at the very beginning
 */
public record LinkedAccount(String id, String personId, Network network, ExternalAccount external, String cursor) {}
