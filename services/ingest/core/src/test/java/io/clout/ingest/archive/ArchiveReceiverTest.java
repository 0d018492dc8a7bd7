// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.network.EntryLayout;
import io.clout.ingest.network.EntryResult;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.FileUse;
import io.clout.ingest.network.Observation.AccountTotal;
import io.clout.ingest.network.Owner;
import io.clout.ingest.network.SkipReason;
import io.clout.ingest.testing.TestConfig;
import io.clout.ingest.testing.ZipBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArchiveReceiverTest {

    private static final String ACCOUNT = "x = [{\"id\":\"7\",\"name\":\"ada\"}]";

    private final List<Chunk> kept = new ArrayList<>();

    @Test
    void entriesAreKeptInSmallChunksInOrder() throws IOException {
        ReceivedArchive archive = receive(new ZipBuilder()
                .file("posts.js", "x = " + posts(300))
                .file("account.js", ACCOUNT)
                .build());

        assertThat(archive.account()).contains(new ExternalAccount("7", "ada"));
        assertThat(archive.parts())
                .singleElement()
                .satisfies(part -> assertThat(part.entries()).isEqualTo(300));
        assertThat(kept).extracting(Chunk::firstEntry).containsExactly(1L, 129L, 257L);
        assertThat(kept.stream()
                        .flatMap(chunk -> chunk.entries().stream())
                        .map(json -> json.get("n").asInt()))
                .containsExactlyElementsOf(IntStream.range(0, 300).boxed().toList());
    }

    @Test
    void countedFilesAreCountedAndNotKept() throws IOException {
        ReceivedArchive archive = receive(new ZipBuilder()
                .file("account.js", ACCOUNT)
                .file("followers.js", posts(40))
                .file("followers-part1.js", posts(2))
                .build());

        assertThat(kept).isEmpty();
        assertThat(ImportReader.totals(archive.parts())).containsExactly(new AccountTotal(SIGNAL_KIND_FOLLOWERS, 42));
    }

    @Test
    void countThatCouldNotBeReadToItsEndIsNoCount() throws IOException {
        ReceivedArchive archive = receive(new ZipBuilder()
                .file("account.js", ACCOUNT)
                .file("followers.js", posts(40))
                .file("followers-part1.js", "[{\"n\":1},{\"n\":2},")
                .build());

        assertThat(archive.parts())
                .extracting(ReceivedPart::breaks)
                .containsExactly(List.of(), List.of(new ReceivedPart.Break(SkipReason.NOT_JSON, 3, 1)));
        assertThat(ImportReader.totals(archive.parts())).isEmpty();
    }

    @Test
    void objectWithoutTheMarkOfAnEntryIsNoListOfOne() throws IOException {
        assertThat(followers("{\"n\":1}")).containsExactly(new AccountTotal(SIGNAL_KIND_FOLLOWERS, 1));
        assertThat(followers("{\"people_v2\":[{\"n\":1},{\"n\":2}]}"))
                .containsExactly(new AccountTotal(SIGNAL_KIND_FOLLOWERS, 2));
        assertThat(followers("{\"wrapped\":{\"in\":[{\"n\":1},{\"n\":2}]}}")).isEmpty();
        assertThat(followers("[{\"wrapped\":[{\"n\":1},{\"n\":2}]}]")).isEmpty();
        assertThat(followers("[]")).containsExactly(new AccountTotal(SIGNAL_KIND_FOLLOWERS, 0));
    }

    @Test
    void oneOddEntryIsLeftOutOfACountAndNamed() throws IOException {
        ReceivedArchive archive = receive(new ZipBuilder()
                .file("account.js", ACCOUNT)
                .file("followers.js", "[{\"n\":1},{\"odd\":1},{\"n\":2}]")
                .build());

        assertThat(archive.parts().getFirst().breaks())
                .containsExactly(new ReceivedPart.Break(SkipReason.NOT_AN_ENTRY, 2, 1));
        assertThat(ImportReader.totals(archive.parts())).containsExactly(new AccountTotal(SIGNAL_KIND_FOLLOWERS, 2));
    }

    private List<AccountTotal> followers(String file) throws IOException {
        return ImportReader.totals(receive(new ZipBuilder()
                        .file("account.js", ACCOUNT)
                        .file("followers.js", file)
                        .build())
                .parts());
    }

    @Test
    void fileThatMayHoldSignalsAndIsNotReadIsNamed() throws IOException {
        ReceivedArchive archive = receive(new ZipBuilder()
                .file("account.js", ACCOUNT)
                .file("fans.js", "{}")
                .file("followers.html", "<html></html>")
                .file("holiday.jpg", new byte[10])
                .build());

        assertThat(archive.parts())
                .extracting(ReceivedPart::name, part -> part.breaks().getFirst().reason())
                .containsExactly(
                        tuple("fans.js", SkipReason.UNKNOWN_FILE), tuple("followers.html", SkipReason.HTML_FORMAT));
    }

    @Test
    void exportThatIsPagesForPeopleIsRefusedAsSuch() {
        byte[] pages = new ZipBuilder()
                .file("start_here.html", "<html></html>")
                .file("export/followers.html", "<html></html>")
                .build();

        assertThatThrownBy(() -> receive(pages))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.problem()).isEqualTo(ArchiveProblem.HTML_FORMAT));
    }

    @Test
    void filesThatMightSayWhoseItIsAreNamed() throws IOException {
        ReceivedArchive archive = receive(new ZipBuilder()
                .file("account.js", "[{\"id\":\"\",\"name\":\"ada\"}]")
                .build());

        assertThat(archive.account()).isEmpty();
        assertThat(archive.lookedAt()).extracting(Object::toString).containsExactly("account.js (id, name)");
    }

    @Test
    void filesOfOnePostEachAreOnePart() throws IOException {
        var zip = new ZipBuilder().file("account.js", ACCOUNT);
        for (int i = 0; i < 300; i++) {
            zip.file("note." + i + ".json", "{\"n\":" + i + "}");
        }
        ReceivedArchive archive = receive(zip.file("note.broken.json", "{\"n\":")
                .file("note.empty.json", "")
                .build());

        assertThat(archive.parts()).singleElement().satisfies(part -> {
            assertThat(part.name()).isEqualTo("notes");
            assertThat(part.path()).isEqualTo("note.0.json");
            assertThat(part.entries()).isEqualTo(300);
            assertThat(part.breaks()).containsExactly(new ReceivedPart.Break(SkipReason.NOT_JSON, 301, 2));
        });
        assertThat(kept).extracting(Chunk::firstEntry).containsExactly(1L, 129L, 257L);
    }

    @Test
    void fileThatComesTwiceIsHostile() {
        byte[] once = new ZipBuilder()
                .file("followers.js", posts(2))
                .file("followerz.js", posts(2))
                .build();
        byte[] twice = new String(once, StandardCharsets.ISO_8859_1)
                .replace("followerz.js", "followers.js")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> receive(twice))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.problem()).isEqualTo(ArchiveProblem.HOSTILE_ARCHIVE));
    }

    @Test
    void filesThatCompleteEachOtherSayWhoseItIs() throws IOException {
        ReceivedArchive archive = receive(new ZipBuilder()
                .file("account.1.js", "{\"id\":\"7\",\"name\":\"\"}")
                .file("account.2.js", "{\"id\":\"\",\"name\":\"ada\"}")
                .build());

        assertThat(archive.account()).contains(new ExternalAccount("7", "ada"));
    }

    @Test
    void zipOfSomethingElseIsNoArchive() {
        byte[] photos = new ZipBuilder().file("holiday.jpg", new byte[1000]).build();

        assertThatThrownBy(() -> receive(photos))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.problem()).isEqualTo(ArchiveProblem.NOT_AN_ARCHIVE));
    }

    private ReceivedArchive receive(byte[] zip) throws IOException {
        ArchiveConfig limits = TestConfig.of(ArchiveConfig.class, Map.of());
        return new ArchiveReceiver(new Format(), limits, kept::add)
                .receive(new ByteArrayInputStream(zip), new ArchiveReader(limits, Clock.systemUTC()));
    }

    private static final class Format implements ArchiveFormat {

        @Override
        public FileUse use(String path) {
            return ArchiveReceiverTest.use(path);
        }

        @Override
        public String part(String path) {
            return path.startsWith("note") ? "notes" : path;
        }

        @Override
        public String ownerFile() {
            return "account.js";
        }
    }

    private static FileUse use(String path) {
        return switch (path.endsWith(".html") ? "" : path.replaceAll("[-.].*|^export/", "")) {
            case "account" ->
                new FileUse.Identity(
                        EntryLayout.JSON,
                        "id, name",
                        entry -> new Owner(
                                entry.get("id").asText(), entry.get("name").asText()));
            case "followers" ->
                new FileUse.Count(new EntryLayout.JsonList("people").marked("n"), SIGNAL_KIND_FOLLOWERS);
            case "fans" -> new FileUse.PassedOver(SkipReason.UNKNOWN_FILE);
            case "posts", "note" ->
                new FileUse.Entries(EntryLayout.JSON, (entry, account) -> new EntryResult.Observed(List.of()));
            default -> new FileUse.Ignored();
        };
    }

    private static String posts(int count) {
        return IntStream.range(0, count).mapToObj(i -> "{\"n\":" + i + "}").collect(Collectors.joining(",", "[", "]"));
    }
}
