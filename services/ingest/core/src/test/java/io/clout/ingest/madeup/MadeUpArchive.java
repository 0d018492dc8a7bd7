// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.madeup;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;

import io.clout.ingest.Times;
import io.clout.ingest.archive.ArchiveFormat;
import io.clout.ingest.archive.EntryLayout;
import io.clout.ingest.archive.EntryResult;
import io.clout.ingest.archive.FileUse;
import io.clout.ingest.archive.Owner;
import io.clout.ingest.publish.Observation;
import io.clout.ingest.publish.Observation.PostTotal;
import java.util.List;

/** Three files: whose it is, the posts, the followers. */
final class MadeUpArchive implements ArchiveFormat {

    @Override
    public FileUse use(String path) {
        return switch (path) {
            case "account.json" ->
                new FileUse.Identity(
                        EntryLayout.JSON,
                        account -> new Owner(
                                account.path("id").asText(), account.path("name").asText()));
            case "posts.json" ->
                new FileUse.Entries(
                        new EntryLayout.JsonList("posts"),
                        (post, _) -> Times.parse(post.path("at").asText())
                                .<EntryResult>map(at -> new EntryResult.Observed(List.<Observation>of(
                                        new PostTotal(post.path("id").asText(), SIGNAL_KIND_POSTS, 1, at))))
                                .orElse(new EntryResult.Skipped("no_date")));
            case "followers.json" -> new FileUse.Count(new EntryLayout.JsonList("followers"), SIGNAL_KIND_FOLLOWERS);
            default -> new FileUse.Ignored();
        };
    }
}
