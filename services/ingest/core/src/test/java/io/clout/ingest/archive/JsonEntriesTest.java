// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.ingest.archive.EntryReader.Next;
import io.clout.ingest.network.EntryLayout.JsonList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonEntriesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "window.YTD.tweets.part0 = [ {\"a\":1}, {\"a\":2} ]",
                "window.YTD.tweets.part12=[{\"a\":1},{\"a\":2}]\n",
                "\uFEFFwindow.YTD.tweets.part0 =\n\n[ {\"a\":1}, {\"a\":2} ]",
                "[{\"a\":1},{\"a\":2}]"
            })
    void entriesOfAListAreReadOneByOne(String file) throws IOException {
        assertThat(read(file)).containsExactly("{\"a\":1}", "{\"a\":2}", "End");
    }

    @Test
    void singleObjectIsOneEntry() throws IOException {
        assertThat(read("window.__THAR_CONFIG = {\"archiveInfo\":{}}")).containsExactly("{\"archiveInfo\":{}}", "End");
    }

    @Test
    void emptyListHasNoEntries() throws IOException {
        assertThat(read("window.YTD.account_suspension.part0 = []\n")).containsExactly("End");
    }

    @Test
    void entriesInsideObjectsAreReadOneByOne() throws IOException {
        String file = "{\"meta\":{\"n\":[1,{\"items\":[7]}]},\"data\":{\"x\":\"" + "y".repeat(40_000) + "\",\"z\":\""
                + "y".repeat(40_000) + "\",\"items\":[{\"a\":1},{\"a\":2}]},\"after\":1}";

        assertThat(read(file, "data", "items")).containsExactly("{\"a\":1}", "{\"a\":2}", "End");
        assertThat(read(file, "data", "posts")).containsExactly("Broken no_list", "End");
        assertThat(read("{\"data\":7}", "data")).containsExactly("Broken no_list", "End");
        assertThat(read("{\"data\":{", "data", "items")).containsExactly("Broken not_json", "End");
    }

    @Test
    void bracketsInTextsDoNotConfuse() throws IOException {
        assertThat(read("window.YTD.tweets.part0 = [ {\"t\":\"a ] b } = [\"} ]"))
                .containsExactly("{\"t\":\"a ] b } = [\"}", "End");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "window.YTD.tweets.part0 = [ {\"a\":1}, {\"a\":",
                "window.YTD.tweets.part0 = [ {\"a\":1}",
                "window.YTD.tweets.part0 = [ {\"a\":1}, nonsense ]"
            })
    void whatCameBeforeTheBreakIsRead(String file) throws IOException {
        assertThat(read(file)).containsExactly("{\"a\":1}", "Broken not_json", "End");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>no JSON at all</html>"})
    void fileWithoutJsonIsBroken(String file) throws IOException {
        assertThat(read(file)).containsExactly("Broken not_json", "End");
    }

    @Test
    void hugeEntryIsNotReadIntoMemory() throws IOException {
        assertThat(read("[{\"a\":1},{\"t\":\"" + "x".repeat(100_000) + "\"}]"))
                .containsExactly("{\"a\":1}", "Broken entry_too_large", "End");
    }

    private static final JsonList WRAPPED = new JsonList("followers").marked("name");

    @Test
    void listMayBeTheFileOrStandUnderItsNameWithAnyVersion() throws IOException {
        assertThat(read("[{\"name\":1},{\"name\":2}]", WRAPPED)).containsExactly("{\"name\":1}", "{\"name\":2}", "End");
        assertThat(read("{\"at\":7,\"followers_v3\":[{\"name\":1},{\"name\":2}]}", WRAPPED))
                .containsExactly("{\"name\":1}", "{\"name\":2}", "End");
    }

    @Test
    void objectIsAnEntryOnlyWithItsMark() throws IOException {
        assertThat(read("{\"name\":1,\"at\":2}", WRAPPED)).containsExactly("{\"name\":1,\"at\":2}", "End");
        assertThat(read("{\"at\":2,\"more\":[{\"at\":1}]}", WRAPPED)).containsExactly("Broken no_list", "End");
    }

    @Test
    void listUnderAnotherNameIsReadIfItIsAllThereIs() throws IOException {
        assertThat(read("{\"abonnenten\":[{\"name\":1},{\"name\":2}]}", WRAPPED))
                .containsExactly("{\"name\":1}", "{\"name\":2}", "End");
        assertThat(read("{\"one\":[{\"name\":1}],\"two\":[{\"name\":2}]}", WRAPPED))
                .containsExactly("{\"name\":1}", "Broken no_list", "End");
    }

    @Test
    void listInAnEntryIsNoListOfEntries() throws IOException {
        assertThat(read("{\"attachments\":[{\"at\":1}],\"name\":2}", WRAPPED))
                .containsExactly("{\"attachments\":[{\"at\":1}],\"name\":2}", "End");
    }

    private static List<String> read(String file, String... names) throws IOException {
        return read(file, new JsonList(names));
    }

    private static List<String> read(String file, JsonList layout) throws IOException {
        var entries = new JsonEntries(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), layout, 50_000);
        List<String> read = new ArrayList<>();
        while (true) {
            switch (entries.next()) {
                case Next.Entry(var json) -> read.add(json.toString());
                case Next.Unreadable(var reason) -> read.add("Unreadable " + reason.code());
                case Next.Broken(var reason) -> read.add("Broken " + reason.code());
                case Next.End _ -> {
                    read.add("End");
                    return read;
                }
            }
        }
    }
}
