// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.http.Times;
import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.network.EntryLayout;
import io.clout.ingest.network.EntryResult;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.FileUse;
import io.clout.ingest.network.Owner;
import io.clout.ingest.network.SkipReason;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The archive of ActivityStreams that Mastodon gives its members every seven days, a zip, and a tar.gz until 2023: {@code actor.json} and {@code outbox.json}, in
 * whatever folder they were packed again. Its other files hold what the person liked or bookmarked, and pictures.
 */
final class MastodonArchive implements ArchiveFormat {

    @Override
    public FileUse use(String path) {
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "actor.json" ->
                new FileUse.Identity(EntryLayout.JSON, "id, preferredUsername", MastodonArchive::owner);
            case "outbox.json" ->
                // Compacted JSON-LD writes a list of one as the one.
                new FileUse.Entries(
                        new EntryLayout.JsonList("orderedItems").marked("object", "published"),
                        MastodonArchive::activity);
            default -> new FileUse.Ignored();
        };
    }

    private static Owner owner(JsonNode actor) {
        String id = actor.path("id").asText();
        String user = actor.path("preferredUsername").asText();
        String host = host(id);
        return host.isEmpty() || user.isEmpty() ? Owner.UNKNOWN : new Owner(id, user + "@" + host);
    }

    private static EntryResult activity(JsonNode activity, ExternalAccount account) {
        Optional<Instant> at = Times.parse(activity.path("published")
                .asText(activity.at("/object/published").asText()));
        if (at.isEmpty()) {
            return new EntryResult.Skipped(SkipReason.NO_DATE);
        }
        return switch (activity.path("type").asText()) {
            case "Create" -> {
                // Some servers name the post only.
                JsonNode object = activity.path("object");
                String id = object.isTextual()
                        ? object.textValue()
                        : object.path("id").asText();
                yield id.isEmpty()
                        ? new EntryResult.Skipped(SkipReason.NO_ID)
                        : new EntryResult.Observed(
                                Statuses.original(id, at.get()),
                                Statuses.subjects(
                                        id, at.get(), object.path("content").asText(), language(object)));
            }
            // The API calls a boost by the activity's id, too.
            case "Announce" -> {
                String id = activity.path("id").asText();
                yield id.isEmpty()
                        ? new EntryResult.Skipped(SkipReason.NO_ID)
                        : new EntryResult.Observed(Statuses.boost(id, at.get()));
            }
            default -> new EntryResult.Skipped(SkipReason.NOT_A_POST);
        };
    }

    /** A post says its words by language, usually by one. */
    private static String language(JsonNode object) {
        var languages = object.path("contentMap").fieldNames();
        return languages.hasNext() ? languages.next() : "";
    }

    /** The archive's address is not trusted: only its name is taken, and only the API is asked by it. */
    private static String host(String id) {
        try {
            return Objects.requireNonNullElse(URI.create(id).getHost(), "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    @Override
    public String ownerFile() {
        return "actor.json";
    }
}
