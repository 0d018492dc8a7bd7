// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.clout.ingest.archive.EntryReader.Next;
import io.clout.ingest.network.SkipReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HtmlEntriesTest {

    @Test
    void entriesAreFoundInThePage() throws IOException {
        EntryReader entries = reader("<ul><li>one<li>two &amp; three</ul>", 1_000);

        assertThat(entries.next()).isEqualTo(new Next.Entry(text("one")));
        assertThat(entries.next()).isEqualTo(new Next.Entry(text("two & three")));
        assertThat(entries.next()).isEqualTo(new Next.End());
        assertThat(entries.next()).isEqualTo(new Next.End());
    }

    @Test
    void hugePageIsNotReadIntoMemory() throws IOException {
        EntryReader entries = reader("<li>" + "x".repeat(2_000), 1_000);

        assertThat(entries.next()).isEqualTo(new Next.Broken(SkipReason.ENTRY_TOO_LARGE));
        assertThat(entries.next()).isEqualTo(new Next.End());
    }

    private static EntryReader reader(String page, long maxBytes) {
        var in = new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8));
        return new HtmlEntries(in, HtmlEntriesTest::items, maxBytes);
    }

    private static List<JsonNode> items(Document page) {
        return page.select("li").stream().map(item -> text(item.text())).toList();
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }
}
