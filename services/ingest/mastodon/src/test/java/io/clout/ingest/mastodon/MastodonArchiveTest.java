// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.mastodon;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_RESHARES_GIVEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.clout.ingest.archive.Exports;
import io.clout.ingest.network.EntryResult;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.FileUse;
import io.clout.ingest.network.Subject;
import io.clout.ingest.testing.TarBuilder;
import io.clout.ingest.testing.ZipBuilder;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MastodonArchiveTest {

    private static final String ADA = "https://social.example/users/ada";
    private static final String ACTOR = "{\"id\":\"%s\",\"preferredUsername\":\"ada\"}".formatted(ADA);
    private static final String OUTBOX = """
        {"@context":"https://www.w3.org/ns/activitystreams","id":"outbox.json","orderedItems":[
        {"id":"%1$s/statuses/0/activity","type":"Create","published":"2021-10-01T10:00:00Z",
         "object":{"id":"%1$s/statuses/0","type":"Note","content":"Hi"}},
        {"id":"%1$s/statuses/1/activity","type":"Announce","published":"2021-11-19T10:00:00Z","object":"https://x/1"}]}
        """.formatted(ADA);

    /** Until 2023 it came so. */
    @Test
    void tarTellsTheSameAsZip() throws IOException {
        byte[] tar = new TarBuilder()
                .file("media_attachments/files/1/a.png", new byte[2_000])
                .file("outbox.json", OUTBOX)
                .file("actor.json", ACTOR)
                .packed();
        byte[] zip = new ZipBuilder()
                .file("outbox.json", OUTBOX)
                .file("actor.json", ACTOR)
                .build();

        var outcome = Exports.read(new MastodonArchive(), tar);

        assertThat(outcome).isEqualTo(Exports.read(new MastodonArchive(), zip));
        assertThat(outcome.account()).contains(new ExternalAccount(ADA, "ada@social.example"));
        assertThat(outcome.observed())
                .containsEntry(SIGNAL_KIND_POSTS, 1.0)
                .containsEntry(SIGNAL_KIND_RESHARES_GIVEN, 1.0);
        assertThat(outcome.problems()).isEmpty();
    }

    @Test
    void postsSayInPlainWordsWhatTheyAreAbout() throws IOException {
        var activity = JsonMapper.builder().build().readTree("""
                {"type":"Create","published":"2026-11-01T10:00:00Z","object":{"id":"https://example.social/1",
                 "content":"<p>Sourdough &amp; <a href='https://example.social/tags/baking'>#<span>baking</span></a></p>",
                 "contentMap":{"en":"..."}}}""");

        var entries = (FileUse.Entries) new MastodonArchive().use("outbox.json");
        var observed = (EntryResult.Observed) entries.mapping().map(activity, new ExternalAccount(ADA, "ada"));

        assertThat(observed.subjects())
                .isEqualTo(Subject.post(
                        "https://example.social/1",
                        Instant.parse("2026-11-01T10:00:00Z"),
                        "Sourdough & #baking",
                        "en"));
    }

    @Test
    void packedAgainInAFolderItIsReadTheSame() throws IOException {
        var outcome = Exports.read(
                new MastodonArchive(),
                new ZipBuilder()
                        .file(
                                "archive-20261101/actor.json",
                                "{\"id\":\"https://example.social/users/ada\",\"preferredUsername\":\"ada\"}")
                        .file("archive-20261101/outbox.json", """
                                {"type":"OrderedCollection","orderedItems":{"id":"x","type":"Create",
                                 "published":"2026-11-01T10:00:00Z","object":{"id":"https://example.social/1"}}}""")
                        .build());

        assertThat(outcome.account())
                .hasValueSatisfying(ada -> assertThat(ada.handle()).isEqualTo("ada@example.social"));
        assertThat(outcome.observed()).containsEntry(SIGNAL_KIND_POSTS, 1.0);
    }

    @Test
    void otherServersNameThePostOnlyOrDateOnlyIt() throws IOException {
        var outcome = Exports.read(
                new MastodonArchive(), new ZipBuilder().file("outbox.json", """
                        {"orderedItems":[
                         {"id":"x","type":"Create","published":"2026-11-01T10:00:00Z","object":"https://example.social/1"},
                         {"id":"y","type":"Create","object":{"id":"https://example.social/2","published":"2026-11-02T10:00:00Z"}}]}""").build());

        assertThat(outcome.observed()).containsEntry(SIGNAL_KIND_POSTS, 2.0);
        assertThat(outcome.problems()).isEmpty();
    }
}
