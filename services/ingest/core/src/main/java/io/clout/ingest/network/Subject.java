// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.network;

import io.clout.proto.topic.v1.TopicSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a piece of content is about, in its own words. It lives as long as its page or entry; only the topics that are found in it go on.
 *
 * @param content the network's id of it, the same from API and export
 * @param at when it was published; empty for what stands for as long as it is there, such as a skill, and may say so again
 */
public record Subject(String content, Optional<Instant> at, List<Said> said) {

    /** Where a topic may be found. */
    public sealed interface Said {}

    /**
     * Words that the person wrote, hashtags in them.
     *
     * @param language as the network says, such as {@code de}; empty if it does not
     */
    public record Text(String text, String language) implements Said {}

    /**
     * Words that name a topic: a tag, a title.
     *
     * @param weight 1 for one piece; more for a total
     */
    public record Named(TopicSource source, String words, double weight) implements Said {}

    /** A topic as Wikidata names it. */
    public record Item(TopicSource source, String wikidataId) implements Said {}

    /** A post of the person's own; none without words. */
    public static List<Subject> post(String content, Instant at, String text, String language) {
        return text.isBlank()
                ? List.of()
                : List.of(new Subject(content, Optional.of(at), List.of(new Text(text, language))));
    }

    /** Something that stands, with the words that name its topics. */
    public static Subject standing(String content, TopicSource source, Stream<String> words) {
        return new Subject(
                content,
                Optional.empty(),
                words.<Said>map(name -> new Named(source, name, 1)).toList());
    }
}
