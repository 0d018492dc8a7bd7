// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.madeup;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;

import io.clout.ingest.http.Times;
import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.network.EntryLayout;
import io.clout.ingest.network.EntryResult;
import io.clout.ingest.network.FileUse;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.PostTotal;
import io.clout.ingest.network.Owner;
import io.clout.ingest.network.SkipReason;
import io.clout.ingest.network.Subject;
import java.util.List;

/** Three files: whose it is, the posts, the followers. */
final class MadeUpArchive implements ArchiveFormat {

    @Override
    public FileUse use(String path) {
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "account.json" ->
                new FileUse.Identity(
                        EntryLayout.JSON,
                        "id, name",
                        account -> new Owner(
                                account.path("id").asText(),
                                account.path("name").asText()));
            case "posts.json" ->
                new FileUse.Entries(
                        new EntryLayout.JsonList("posts"),
                        (post, _) -> Times.parse(post.path("at").asText())
                                .<EntryResult>map(at -> new EntryResult.Observed(
                                        List.<Observation>of(
                                                new PostTotal(post.path("id").asText(), SIGNAL_KIND_POSTS, 1, at)),
                                        Subject.post(
                                                post.path("id").asText(),
                                                at,
                                                post.path("text").asText(),
                                                "")))
                                .orElse(new EntryResult.Skipped(SkipReason.NO_DATE)));
            case "followers.json" ->
                new FileUse.Count(new EntryLayout.JsonList("followers").marked("name"), SIGNAL_KIND_FOLLOWERS);
            default -> new FileUse.Ignored();
        };
    }

    @Override
    public String ownerFile() {
        return "account.json";
    }
}
