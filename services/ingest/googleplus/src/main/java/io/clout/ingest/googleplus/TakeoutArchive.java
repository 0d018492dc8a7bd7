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
 * The zip or tgz of Google Takeout with "Google+ Stream": each post is a file of its own, named by its day and its first words. Names
 * of folders and of the other files are in the language of the account. The profile beside it says whose it is; without one the
 * author of the posts does.
 */
final class TakeoutArchive implements ArchiveFormat {

    private static final Pattern POST =
            Pattern.compile("(?:.+/)?[^/]*Google ?\\+[^/]*/[^/]+/(\\d{8}) - [^/]*\\.(json|html)");

    /** A folder with a file of the same name: {@code Profile/Profile.json}, {@code Profil/Profil.json}. */
    private static final Pattern PROFILE = Pattern.compile("(?:.+/)?(?:([^/]+)/\\1|Profile|Profil|Perfil)\\.json");

    @Override
    public FileUse use(String path) {
        Matcher post = POST.matcher(path);
        if (post.matches()) {
            String day = post.group(1);
            EntryLayout layout = post.group(2).equals("json")
                    ? EntryLayout.JSON
                    : new EntryLayout.Html(page -> PostPage.entries(page, day));
            return new FileUse.Entries(layout, new PostMapping(), TakeoutArchive::author);
        }
        return PROFILE.matcher(path).matches()
                ? new FileUse.Identity(EntryLayout.JSON, "displayName, emails", TakeoutArchive::owner)
                : new FileUse.Ignored();
    }

    /** The id of the account is in the addresses of posts only; the first e-mail address stands for it. */
    private static Owner owner(JsonNode profile) {
        String address = profile.at("/emails/0/value").asText();
        Owner known = Owner.ofAddress("googleplus", address);
        String name = profile.path("displayName").asText();
        return known.id().isEmpty() ? Owner.UNKNOWN : new Owner(known.id(), name);
    }

    private static Owner author(JsonNode post) {
        JsonNode author = post.path("author");
        return new Owner(PostMapping.person(author), author.path("displayName").asText());
    }

    /** Thousands of files, one line in the report. */
    @Override
    public String part(String path) {
        Matcher post = POST.matcher(path);
        return post.matches() ? "Posts, " + post.group(2) : path;
    }

    @Override
    public boolean namesAccount() {
        return false;
    }

    @Override
    public String ownerFile() {
        return "Profile/Profile.json";
    }
}
