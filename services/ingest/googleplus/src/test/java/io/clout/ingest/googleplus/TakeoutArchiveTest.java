// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.googleplus;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_COMMENTS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_COMMENTS_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_PLUS_ONES;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_PLUS_ONES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_RESHARES;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_RESHARES_GIVEN;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_RESHARES_RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clout.ingest.archive.Exports;
import io.clout.ingest.network.EntryLayout;
import io.clout.ingest.network.EntryResult;
import io.clout.ingest.network.EntryResult.Observed;
import io.clout.ingest.network.EntryResult.Skipped;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.FileUse;
import io.clout.ingest.network.Observation.Accumulated;
import io.clout.ingest.network.Observation.PostReactions;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Observation.Reactor;
import io.clout.ingest.network.SkipReason;
import io.clout.ingest.testing.Reported;
import io.clout.ingest.testing.TarBuilder;
import io.clout.ingest.testing.ZipBuilder;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakeoutArchiveTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String POST = "Takeout/Google+ Stream/Posts/20181011 - Hello.json";
    private static final Instant AT = Instant.parse("2018-10-11T07:12:45Z");
    private static final Instant LATER = Instant.parse("2018-10-12T08:00:00Z");

    private final TakeoutArchive archive = new TakeoutArchive();

    @Test
    void aPostTellsWhoReactedAndWhatItEverGot() throws Exception {
        assertThat(map("""
            {'resourceName': 'users/1/posts/a', 'creationTime': '2018-10-11 09:12:45+0200',
             'author': {'resourceName': 'users/1'},
             'plusOnes': [{'plusOner': {'resourceName': 'users/2'}}, {'plusOner': {'resourceName': 'users/3'}}],
             'comments': [{'creationTime': '2018-10-12 08:00:00+0000', 'author': {'resourceName': 'users/2'}},
                          {'creationTime': '2018-10-12 09:00:00+0000', 'author': {'resourceName': 'users/1'}}],
             'reshares': [{'resharer': {'resourceName': 'users/4'}}]}\
            """))
                .isEqualTo(new Observed(List.of(
                        new PostTotal("users/1/posts/a", SIGNAL_KIND_POSTS, 1, AT),
                        new PostTotal("users/1/posts/a", SIGNAL_KIND_RESHARES_GIVEN, 0, AT),
                        new PostReactions(
                                "users/1/posts/a",
                                SIGNAL_KIND_PLUS_ONES_RECEIVED,
                                2,
                                List.of(by("users/2"), by("users/3")),
                                AT),
                        new Accumulated("users/1/posts/a", SIGNAL_KIND_PLUS_ONES, 2),
                        new PostReactions(
                                "users/1/posts/a",
                                SIGNAL_KIND_COMMENTS_RECEIVED,
                                1,
                                List.of(new Reactor("users/2", Optional.of(LATER))),
                                AT),
                        new Accumulated("users/1/posts/a", SIGNAL_KIND_COMMENTS, 1),
                        new PostReactions(
                                "users/1/posts/a", SIGNAL_KIND_RESHARES_RECEIVED, 1, List.of(by("users/4")), AT),
                        new Accumulated("users/1/posts/a", SIGNAL_KIND_RESHARES, 1))));
    }

    @Test
    void aPostWithoutIdOrTimeIsSkipped() throws Exception {
        assertThat(map("{'creationTime': '2018-10-11 09:12:45+0200'}")).isEqualTo(new Skipped(SkipReason.NO_ID));
        assertThat(map("{'resourceName': 'users/1/posts/a'}")).isEqualTo(new Skipped(SkipReason.NO_DATE));
    }

    @Test
    void aPostOnAPageForPeopleTellsTheSame() throws Exception {
        var use = (FileUse.Entries) archive.use("Takeout/Google+ Stream/Posts/20181011 - Hello.html");
        var page = Jsoup.parse("""
            <div><a class="author" href="https://plus.google.com/1">Ada</a>
            <a href="https://plus.google.com/1/posts/a">2018-10-11 09:12:45+0200</a></div>
            <div class="main-content">Hello</div>
            <div class="post-activity"><div class="plus-oners">+1'd by: <a href="https://plus.google.com/2">Ben</a></div></div>
            <div class="comments"><div class="comment"><a class="author" href="https://plus.google.com/3">Cy</a>
            <span class="time">2018-10-12 08:00:00+0000</span></div></div>\
            """);

        JsonNode post = ((EntryLayout.Html) use.layout()).read().apply(page).getFirst();

        var result = (Observed) use.mapping().map(post, new ExternalAccount("1", "Ada"));
        assertThat(result.observations())
                .contains(
                        new Accumulated("https://plus.google.com/1/posts/a", SIGNAL_KIND_PLUS_ONES, 1),
                        new PostReactions(
                                "https://plus.google.com/1/posts/a",
                                SIGNAL_KIND_COMMENTS_RECEIVED,
                                1,
                                List.of(new Reactor("https://plus.google.com/3", Optional.of(LATER))),
                                AT));
    }

    @Test
    void foldersMayBeNamedInAnyLanguage() {
        assertThat(archive.use("Takeout/Stream in Google+/Beiträge/20181011 - Hallo.json"))
                .isInstanceOf(FileUse.Entries.class);
        assertThat(archive.use("Takeout/Google+ Stream/ActivityLog/Comments.json"))
                .isInstanceOf(FileUse.Ignored.class);
    }

    @Test
    void tgzIsReadAsZipIs() throws IOException {
        byte[] takeout = new TarBuilder()
                .file(
                        "Takeout/Profil/Profile.json",
                        "{\"displayName\":\"Ada\",\"emails\":[{\"value\":\"ada@example.org\"}]}")
                .file(
                        "Takeout/Stream in Google+/Beiträge/20181011 - Hallo.json",
                        "{\"resourceName\":\"users/1/posts/a\",\"creationTime\":\"2018-10-11 09:12:45+0200\"}")
                .file("Takeout/Stream in Google+/Fotos/" + "a".repeat(150) + ".jpg", new byte[2_000])
                .packed();

        var outcome = Exports.read(archive, takeout);

        assertThat(outcome.account())
                .hasValueSatisfying(ada -> assertThat(ada.handle()).isEqualTo("Ada"));
        assertThat(outcome.observed()).containsEntry(SIGNAL_KIND_POSTS, 1.0);
        assertThat(outcome.problems()).isEmpty();
    }

    private static Reactor by(String person) {
        return new Reactor(person, Optional.empty());
    }

    private EntryResult map(String post) throws IOException {
        var use = (FileUse.Entries) archive.use(POST);
        return use.mapping().map(JSON.readTree(post.replace('\'', '"')), new ExternalAccount("1", "Ada"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-10-11 09:12:45+0200",
                "2018-10-11T09:12:45+0200",
                "2018-10-11T09:12:45+02:00",
                "2018-10-11T07:12:45Z",
                "2018-10-11T07:12:45.000Z",
                "2018-10-11 07:12:45 UTC",
                "2018-10-11 07:12:45",
                "Oct 11, 2018, 7:12:45\u202fAM UTC",
                "October 11, 2018 7:12:45 AM",
                "11 Oct 2018, 07:12:45 UTC",
                "Thu Oct 11 07:12:45 UTC 2018"
            })
    void timesHaveSeveralForms(String text) {
        assertThat(PostTime.parse(text)).contains(AT);
    }

    @Test
    void aPageWhoseTimeIsInWordsHasTheDayOfItsName() {
        var use = (FileUse.Entries) archive.use("Takeout/Google+ Stream/Posts/20181011 - Hello.html");
        var page = Jsoup.parse("<a href='https://plus.google.com/1/posts/a'>jeudi onze octobre</a>");
        JsonNode post = ((EntryLayout.Html) use.layout()).read().apply(page).getFirst();

        var result = (Observed) use.mapping().map(post, new ExternalAccount("1", "Ada"));

        assertThat(result.observations())
                .contains(new PostTotal(
                        "https://plus.google.com/1/posts/a",
                        SIGNAL_KIND_POSTS,
                        1,
                        Instant.parse("2018-10-11T12:00:00Z")));
    }

    @Test
    void aStreamWithoutProfileIsItsAuthors() throws IOException {
        var outcome = Exports.read(
                archive,
                new ZipBuilder()
                        .file("Takeout/Flux Google+/Posts/20181011 - Salut.json", """
                                {"resourceName":"users/1/posts/a","creationTime":"2018-10-11T09:12:45Z",
                                 "author":{"displayName":"Ada","resourceName":"users/1"}}""")
                        .build());

        assertThat(outcome.account()).contains(new ExternalAccount("users/1", "Ada"));
    }

    @Test
    void reportedExportsAreRead() throws IOException {
        var german = Exports.read(archive, Reported.export("gplus-german"));
        assertThat(german.account())
                .hasValueSatisfying(cass -> assertThat(cass.handle()).isEqualTo("Cass R2"));
        assertThat(german.observed()).contains(entry(SIGNAL_KIND_POSTS, 1.0), entry(SIGNAL_KIND_PLUS_ONES, 3.0));

        var pages = Exports.read(archive, Reported.export("gplus-html-iso"));
        assertThat(pages.observed())
                .contains(
                        entry(SIGNAL_KIND_POSTS, 2.0),
                        entry(SIGNAL_KIND_PLUS_ONES, 4.0),
                        entry(SIGNAL_KIND_COMMENTS, 2.0));
        assertThat(pages.problems()).isEmpty();
    }
}
