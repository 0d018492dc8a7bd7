// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

/**
 * An account as its network knows it.
 *
 * @param id the network's own id, which never changes
 * @param handle the name people know it by, without "@"
 */
public record ExternalAccount(String id, String handle) {}
