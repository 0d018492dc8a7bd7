// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.network.EntryMapping;
import io.clout.ingest.network.EntryResult;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.ObservationRules;
import io.clout.ingest.network.SkipReason;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Maps entries that anybody may have written: whatever is in one, it can only leave itself out. */
final class EntryReading {

    private static final Logger LOG = Logger.getLogger(EntryReading.class);

    private EntryReading() {}

    static EntryResult read(EntryMapping mapping, JsonNode entry, ExternalAccount account, Instant now) {
        EntryResult result;
        try {
            result = mapping.map(entry, account);
        } catch (RuntimeException e) {
            LOG.debug("An entry of an export has an unexpected form", e);
            return new EntryResult.Skipped(SkipReason.NOT_UNDERSTOOD);
        }
        return switch (result) {
            case EntryResult.Skipped skipped -> skipped;
            case EntryResult.Observed observed -> {
                Optional<SkipReason> refusal = observed.observations().stream()
                        .flatMap(one -> ObservationRules.refusal(one, now).stream())
                        .findFirst();
                yield refusal.<EntryResult>map(EntryResult.Skipped::new).orElse(observed);
            }
        };
    }
}
