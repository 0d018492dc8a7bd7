// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.ExternalAccount;
import io.clout.proto.signal.v1.SignalKind;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** What a file inside an export is for. */
public sealed interface FileUse {

    /** Nothing (messages, pictures, advertising data ...): skipped as it arrives and never stored. */
    record Ignored() implements FileUse {}

    /** Its first entry says whose export it is. Read as it arrives and never stored: it also holds addresses. */
    record Identity(Function<JsonNode, Optional<ExternalAccount>> read) implements FileUse {}

    /** Its first entry says when the network made the export. */
    record Generated(Function<JsonNode, Optional<Instant>> read) implements FileUse {}

    /** How many entries all files of this kind have is a total of the account. Counted as they arrive and never stored. */
    record Count(SignalKind kind) implements FileUse {}

    /** Each entry becomes observations. Kept until it has. */
    record Entries(EntryMapping mapping) implements FileUse {}
}
