// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.rights;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An export as one zip. Its first file, {@code about.json}, names the schema with its version and says what each file holds and what none does. */
final class ExportZip {
    private static final String SCHEMA = "clout-export";

    /** Grows when a file changes its shape or goes; new files and fields do not count. */
    private static final int VERSION = 1;

    /** What is kept and not exported. */
    private static final List<String> LEFT_OUT = List.of(
            "Tokens and keys of your networks: anyone who had them could act as you.",
            "What was last seen of each of your posts at a network: it belongs to the export that the network gives you.",
            "Codes of perks and shipping addresses: each is shown where you claimed it.",
            "What other people wrote.");

    private ExportZip() {}

    static byte[] of(Instant at, List<ExportFile> files) {
        var all = new ArrayList<>(List.of(about(at, files)));
        all.addAll(files);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : all) {
                var entry = new ZipEntry(file.name());
                entry.setTime(at.toEpochMilli());
                zip.putNextEntry(entry);
                zip.write(file.content());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written", e);
        }
        return bytes.toByteArray();
    }

    private static ExportFile about(Instant at, List<ExportFile> files) {
        var about = JsonNodeFactory.instance.objectNode();
        about.put("schema", SCHEMA);
        about.put("version", VERSION);
        about.put("exportedAt", at.toString());
        var listed = about.putArray("files");
        files.forEach(file -> listed.addObject().put("name", file.name()).put("about", file.about()));
        var leftOut = about.putArray("leftOut");
        LEFT_OUT.forEach(leftOut::add);
        return ExportFile.json("about.json", "This list.", about);
    }
}
