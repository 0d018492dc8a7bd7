// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.topics;

import io.clout.proto.topic.v1.ImportTopicsRequest;
import io.smallrye.mutiny.Multi;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Topics to have beside the built-in ones.
 *
 * @param topics all of them; those of an earlier import that are missing go
 */
record ImportedTopics(@NotNull @Size(max = 50_000) List<@Valid @NotNull ImportedTopic> topics) {
    private static final int AT_ONCE = 500;

    /**
     * A topic.
     *
     * @param parents topics that hold this one, built-in ones or others of the import
     * @param names by language: en, de, fr, es, it
     * @param aliases other words for it
     * @param sensitive only ever declared by a person; so is everything that a sensitive topic holds
     */
    record ImportedTopic(
            @NotBlank @Size(max = 100) String id,
            Optional<@Pattern(regexp = "Q[1-9][0-9]*") String> wikidataId,
            @NotNull List<@NotBlank String> parents,
            @NotNull Map<@NotBlank String, @NotBlank String> names,
            @NotNull List<@NotBlank String> aliases,
            boolean sensitive) {

        private io.clout.proto.topic.v1.Topic message() {
            var topic = io.clout.proto.topic.v1.Topic.newBuilder()
                    .setTopicId(id)
                    .addAllParentIds(parents)
                    .putAllNames(names)
                    .addAllAliases(aliases)
                    .setSensitive(sensitive);
            wikidataId.ifPresent(topic::setWikidataId);
            return topic.build();
        }
    }

    /** In pieces, as the service takes them. */
    Multi<ImportTopicsRequest> requests() {
        return Multi.createFrom()
                .iterable(topics)
                .map(ImportedTopic::message)
                .group()
                .intoLists()
                .of(AT_ONCE)
                .map(some -> ImportTopicsRequest.newBuilder().addAllTopics(some).build());
    }
}
