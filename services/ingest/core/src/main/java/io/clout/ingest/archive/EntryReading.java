// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.network.EntryMapping;
import io.clout.ingest.network.EntryResult;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.ObservationRules;
import io.clout.ingest.network.SkipReason;
import io.clout.ingest.network.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * What an entry gave. Anybody may have written it: whatever is in it, it can only leave out itself, and an observation only itself.
 *
 * @param skipped why something was left out
 * @param subjects what the entry is about
 */
record EntryReading(List<Observation> observed, Set<SkipReason> skipped, List<Subject> subjects) {

    private static final Logger LOG = Logger.getLogger(EntryReading.class);

    static EntryReading of(EntryMapping mapping, JsonNode entry, ExternalAccount account, Instant now) {
        List<Observation> observed = new ArrayList<>();
        List<Subject> subjects = new ArrayList<>();
        Set<SkipReason> skipped = EnumSet.noneOf(SkipReason.class);
        switch (map(mapping, entry, account)) {
            case EntryResult.Skipped(SkipReason reason) -> skipped.add(reason);
            case EntryResult.Observed(List<Observation> all, List<Subject> about) -> {
                all.forEach(one ->
                        ObservationRules.refusal(one, now).ifPresentOrElse(skipped::add, () -> observed.add(one)));
                subjects.addAll(about);
            }
        }
        return new EntryReading(observed, skipped, subjects);
    }

    private static EntryResult map(EntryMapping mapping, JsonNode entry, ExternalAccount account) {
        try {
            return mapping.map(entry, account);
        } catch (RuntimeException e) {
            LOG.debug("An entry of an export has an unexpected form", e);
            return new EntryResult.Skipped(SkipReason.NOT_UNDERSTOOD);
        }
    }
}
