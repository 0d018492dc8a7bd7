// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.proto.signal.v1.SignalKind;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a file inside an export is for. */
public sealed interface FileUse {

    /** Nothing (messages, pictures, advertising data ...): skipped as it arrives and never stored. */
    record Ignored() implements FileUse {}

    /**
     * It may hold signals but cannot be read: the report names it, so that nobody takes what is missing for zero.
     *
     * @param reason {@link SkipReason#UNKNOWN_FILE} or {@link SkipReason#HTML_FORMAT}
     */
    record PassedOver(SkipReason reason) implements FileUse {}

    /** An archive inside the archive, as some networks wrap them; its files are asked for by their own paths. One level deep. */
    record Nested() implements FileUse {}

    /**
     * Its first entry says, wholly or in part, whose export it is; several such files complete each other. Read as it arrives and
     * never stored: it also holds addresses.
     *
     * @param says the field that tells it, for a person whose export lacks it
     */
    record Identity(EntryLayout layout, String says, Function<JsonNode, Owner> read) implements FileUse {}

    /** Its first entry says when the network made the export. */
    record Generated(EntryLayout layout, Function<JsonNode, Optional<Instant>> read) implements FileUse {}

    /**
     * How many entries all files of this kind have is a total of the account. Counted as they arrive and never stored.
     *
     * @param counts which entries count
     */
    record Count(EntryLayout layout, SignalKind kind, Predicate<JsonNode> counts) implements FileUse {
        public Count(EntryLayout layout, SignalKind kind) {
            this(layout, kind, entry -> true);
        }
    }

    /**
     * Each entry becomes observations. Kept until it has.
     *
     * @param owner what an entry says about whose export it is, where no {@link Identity} file does
     */
    record Entries(EntryLayout layout, EntryMapping mapping, Function<JsonNode, Owner> owner) implements FileUse {
        public Entries(EntryLayout layout, EntryMapping mapping) {
            this(layout, mapping, entry -> Owner.UNKNOWN);
        }
    }
}
