// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.status;

import io.clout.common.network.NetworkName;
import io.clout.gateway.backend.Heartbeats.Heartbeat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What works at the moment, no older than a few seconds.
 *
 * @param parts in the order in which people see them
 */
public record PlatformStatus(List<Part> parts) {

    /**
     * A part of the platform that can be away while the others work.
     *
     * @param name profile, scoring, perks or ingest
     * @param networks titles of the networks that this part reads; none of them can be linked or read while it is away
     * @param works whether it answers
     */
    @Schema(name = "StatusPart")
    public record Part(String name, List<String> networks, boolean works) {}

    static PlatformStatus of(List<Heartbeat> heartbeats) {
        return new PlatformStatus(heartbeats.stream()
                .map(part -> new Part(
                        part.service(),
                        part.networks().stream().map(NetworkName::title).toList(),
                        part.answers()))
                .toList());
    }
}
