// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.network.SkipReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads entries out of a page for people, which must be small enough for the memory. */
final class HtmlEntries implements EntryReader {

    private final InputStream in;
    private final Function<Document, List<JsonNode>> read;
    private final int maxBytes;
    private Optional<Iterator<JsonNode>> entries = Optional.empty();

    HtmlEntries(InputStream in, Function<Document, List<JsonNode>> read, long maxBytes) {
        this.in = in;
        this.read = read;
        this.maxBytes = Math.toIntExact(maxBytes);
    }

    @Override
    public Next next() throws IOException {
        if (entries.isEmpty()) {
            byte[] page = in.readNBytes(maxBytes + 1);
            if (page.length > maxBytes) {
                entries = Optional.of(List.<JsonNode>of().iterator());
                return new Next.Broken(SkipReason.ENTRY_TOO_LARGE);
            }
            Document document = Jsoup.parse(new ByteArrayInputStream(page), null, "");
            entries = Optional.of(read.apply(document).iterator());
        }
        Iterator<JsonNode> left = entries.orElseThrow();
        return left.hasNext() ? new Next.Entry(left.next()) : new Next.End();
    }
}
