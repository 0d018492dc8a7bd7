// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.googleplus;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.network.EntryLayout;
import io.clout.ingest.network.FileUse;
import io.clout.ingest.network.Owner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The zip or tgz of Google Takeout with "Google+ Stream": each post is a file of its own, named by its day and its first words. The
 * folders' names are in the language of the account. The profile beside it says whose it is; the Takeout of a page has none, and
 * so is no personal one.
 */
final class TakeoutArchive implements ArchiveFormat {

    private static final Pattern POST =
            Pattern.compile("(?:.+/)?[^/]*Google\\+[^/]*/[^/]+/\\d{8} - [^/]*\\.(json|html)");
    private static final Pattern PROFILE = Pattern.compile("(?:.+/)?Profile\\.json");

    @Override
    public FileUse use(String path) {
        Matcher post = POST.matcher(path);
        if (post.matches()) {
            EntryLayout layout =
                    post.group(1).equals("json") ? EntryLayout.JSON : new EntryLayout.Html(PostPage::entries);
            return new FileUse.Entries(layout, new PostMapping());
        }
        return PROFILE.matcher(path).matches()
                ? new FileUse.Identity(EntryLayout.JSON, TakeoutArchive::owner)
                : new FileUse.Ignored();
    }

    /** The id of the account is in the addresses of posts only; the first e-mail address stands for it. */
    private static Owner owner(JsonNode profile) {
        String address = profile.at("/emails/0/value").asText();
        Owner known = Owner.ofAddress("googleplus", address);
        return new Owner(known.id(), profile.path("displayName").asText());
    }

    /** Thousands of files, one line in the report. */
    @Override
    public String part(String path) {
        Matcher post = POST.matcher(path);
        return post.matches() ? "Posts, " + post.group(1) : path;
    }

    @Override
    public boolean namesAccount() {
        return false;
    }
}
