// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.linkedin;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_COMMENTS_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_CONNECTIONS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clout.ingest.archive.Exports;
import io.clout.ingest.network.EntryResult;
import io.clout.ingest.network.FileUse;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Owner;
import io.clout.ingest.network.SkipReason;
import io.clout.ingest.network.Subject;
import io.clout.ingest.testing.Reports;
import io.clout.ingest.testing.ZipBuilder;
import io.clout.proto.signal.v1.SignalKind;
import io.clout.proto.topic.v1.TopicSource;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedInArchiveTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LinkedInArchive archive = new LinkedInArchive();

    @ParameterizedTest
    @CsvSource({
        "Connections.csv, SIGNAL_KIND_CONNECTIONS",
        "Recommendations_Received.csv, SIGNAL_KIND_RECOMMENDATIONS",
        "Basic_LinkedInDataExport/Endorsement_Received_Info.csv, SIGNAL_KIND_SKILL_ENDORSEMENTS",
        "Endorsement Received Info.csv, SIGNAL_KIND_SKILL_ENDORSEMENTS"
    })
    void whoKnowsTheMemberIsCounted(String path, SignalKind kind) {
        assertThat(((FileUse.Count) archive.use(path)).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.csv", "Contacts.csv", "PhoneNumbers.csv", "Ad_Targeting.csv", "Articles/a.html"})
    void everythingElseIsLeftAlone(String path) {
        assertThat(archive.use(path)).isEqualTo(new FileUse.Ignored());
    }

    @Test
    void hiddenRecommendationsDoNotCount() {
        var count = (FileUse.Count) archive.use("Recommendations_Received.csv");

        assertThat(count.counts().test(row("Status", "VISIBLE"))).isTrue();
        assertThat(count.counts().test(row("Status", "HIDDEN"))).isFalse();
    }

    @Test
    void postsAndCommentsAreDatedByTheirOwnTime() {
        assertThat(
                        mapped(
                                "Shares_17529409.csv",
                                row("Date", "2026-05-07 16:41:18")
                                        .put(
                                                "ShareLink",
                                                "https://www.linkedin.com/feed/update/urn%3Ali%3AugcPost%3A7458194261025673216")))
                .isEqualTo(observed(
                        "urn:li:ugcPost:7458194261025673216",
                        SIGNAL_KIND_POSTS,
                        Instant.parse("2026-05-07T16:41:18Z")));
        assertThat(mapped(
                        "Comments.csv",
                        row("Date", "2026-06-30 10:26:45")
                                .put("Link", "https://linkedin.com/feed/update/urn:li:activity:8")))
                .isEqualTo(observed(
                        "comment/urn:li:activity:8/1782815205",
                        SIGNAL_KIND_COMMENTS_GIVEN,
                        Instant.parse("2026-06-30T10:26:45Z")));
    }

    @Test
    void skillsAndWordsOfPostsAreSubjects() {
        var skill = (EntryResult.Observed) mapped("Skills.csv", row("Name", "Project Management"));
        var share = (EntryResult.Observed) mapped(
                "Shares.csv",
                row("Date", "2026-05-07 16:41:18").put("ShareLink", "x").put("ShareCommentary", "On #kubernetes"));

        assertThat(skill.observations()).isEmpty();
        assertThat(skill.subjects())
                .containsExactly(Subject.standing(
                        "skill:Project Management", TopicSource.TOPIC_SOURCE_SKILL, Stream.of("Project Management")));
        assertThat(share.subjects())
                .isEqualTo(Subject.post("x", Instant.parse("2026-05-07T16:41:18Z"), "On #kubernetes", ""));
    }

    @Test
    void rowsWithoutADateOrALinkAreLeftOut() {
        assertThat(mapped("Shares.csv", row("Date", "yesterday").put("ShareLink", "x")))
                .isEqualTo(new EntryResult.Skipped(SkipReason.NO_DATE));
        assertThat(mapped("Shares.csv", row("Date", "2026-05-07 16:41:18")))
                .isEqualTo(new EntryResult.Skipped(SkipReason.NO_ID));
    }

    @Test
    void ownerIsKnownByNameAndByAHashOfTheAddress() {
        Owner named = owner("Profile.csv", row("First Name", "Ada").put("Last Name", "Lovelace"));
        Owner addressed = owner("Email Addresses.csv", row("Email Address", "Ada@Example.org "));

        assertThat(named).isEqualTo(new Owner("", "Ada Lovelace"));
        assertThat(addressed.id())
                .startsWith("export-")
                .doesNotContainIgnoringCase("ada")
                .hasSizeLessThan(100);
        assertThat(addressed).isEqualTo(owner("Email Addresses.csv", row("Email Address", "ada@example.org")));
    }

    private EntryResult mapped(String path, ObjectNode row) {
        return ((FileUse.Entries) archive.use(path))
                .mapping()
                .map(row, new io.clout.ingest.network.ExternalAccount("1", "Ada"));
    }

    private Owner owner(String path, ObjectNode row) {
        return ((FileUse.Identity) archive.use(path)).read().apply(row);
    }

    private static EntryResult observed(String id, SignalKind kind, Instant at) {
        return new EntryResult.Observed(List.of(new PostTotal(id, kind, 1, at)));
    }

    private static ObjectNode row(String column, String value) {
        return JSON.createObjectNode().put(column, value);
    }

    @Test
    void filesThatAreCalledOtherwiseAreNamed() throws IOException {
        var outcome = Exports.read(
                new LinkedInArchive(),
                new ZipBuilder()
                        .file("Basic/Basic/Connections.csv", "First Name,Connected On\nBen,01 Nov 2026\n")
                        .file("Basic/Basic/Comments (1).csv", "")
                        .build());

        assertThat(outcome.observed()).containsExactly(entry(SIGNAL_KIND_CONNECTIONS, 1.0));
        assertThat(outcome.problems()).containsExactly("unknown_file");
    }

    @Test
    void reportedExportIsRead() throws IOException {
        var outcome = Exports.read(new LinkedInArchive(), Reports.export("li-comments-backslash"));

        assertThat(outcome.observed())
                .containsOnly(entry(SIGNAL_KIND_CONNECTIONS, 6.0), entry(SIGNAL_KIND_COMMENTS_GIVEN, 5.0));
        assertThat(outcome.problems()).isEmpty();
    }
}
