// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.topic;

import io.clout.proto.topic.v1.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The names of an ontology, to be looked up: as a tree of stems for each language, and as tags. Sensitive topics are in it, so that the longest
 * name still wins, but nothing is ever said of them. Immutable.
 */
public final class TopicIndex {
    /** Words of the longest name that is looked for. */
    static final int LONGEST = 5;

    /** So short a word is often something else. */
    private static final int SHORT = 3;

    private static final Pattern PARENTHESIS = Pattern.compile("\\s*\\(.*?\\)");
    /** What the words of a name do not say: C++ is not C. */
    private static final Pattern SIGNS = Pattern.compile("[+#]|^\\.");

    private final Map<String, Topic> topics = new TreeMap<>();
    private final Map<Language, Node> roots = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, Integer>> vocabularies = new EnumMap<>(Language.class);
    private final Map<String, String> tags = new HashMap<>();
    private final Map<String, String> items = new HashMap<>();

    /** A place in the tree of one language. */
    static final class Node {
        private final Map<Integer, Node> next = new HashMap<>();
        private final Set<String> topicIds = new HashSet<>();
        private boolean common = true;

        Optional<Node> next(int word) {
            return Optional.ofNullable(next.get(word));
        }

        boolean isName() {
            return !topicIds.isEmpty();
        }

        Name name() {
            return new Name(List.copyOf(topicIds), common || topicIds.size() > 1);
        }
    }

    /**
     * @param builtIn ids of the topics whose names were chosen with care; a single word of any other is common
     */
    TopicIndex(Collection<Topic> all, Set<String> builtIn) {
        var tokens = new Tokens();
        var stems = new Stems();
        for (var language : Language.values()) {
            roots.put(language, new Node());
            vocabularies.put(language, new HashMap<>());
        }
        // What is built in comes first: its names and items stay its own.
        all.stream()
                .filter(topic -> builtIn.contains(topic.getTopicId()))
                .forEach(topic -> add(topic, true, tokens, stems));
        all.stream()
                .filter(topic -> !builtIn.contains(topic.getTopicId()))
                .forEach(topic -> add(topic, false, tokens, stems));
    }

    private void add(Topic topic, boolean builtIn, Tokens tokens, Stems stems) {
        topics.put(topic.getTopicId(), topic);
        if (topic.hasWikidataId()) {
            items.putIfAbsent(topic.getWikidataId(), topic.getTopicId());
        }
        for (var language : Language.values()) {
            var names = new ArrayList<>(topic.getAliasesList());
            names.add(topic.getNamesOrDefault(language.code(), topic.getNamesOrDefault("en", "")));
            for (var name : names) {
                var words = tokens.of(PARENTHESIS.matcher(name).replaceAll(""));
                tags.putIfAbsent(name.toLowerCase(Locale.ROOT), topic.getTopicId());
                tags.putIfAbsent(String.join("", words), topic.getTopicId());
                if (!words.isEmpty()
                        && words.size() <= LONGEST
                        && !SIGNS.matcher(name).find()) {
                    add(topic, language, words, isCommon(name, words, builtIn), stems);
                }
            }
        }
        tags.putIfAbsent(topic.getTopicId().replace("-", ""), topic.getTopicId());
    }

    private static boolean isCommon(String name, List<String> words, boolean builtIn) {
        var whole = String.join(" ", words);
        return CommonWords.has(whole)
                || words.size() == 1 && (!builtIn || whole.length() <= SHORT || name.indexOf('(') >= 0);
    }

    private void add(Topic topic, Language language, List<String> words, boolean common, Stems stems) {
        var node = root(language);
        var vocabulary = vocabulary(language);
        for (var word : words) {
            int id = vocabulary.computeIfAbsent(stems.of(language, word), _ -> vocabulary.size());
            node = node.next.computeIfAbsent(id, _ -> new Node());
        }
        node.topicIds.add(topic.getTopicId());
        node.common &= common;
    }

    Node root(Language language) {
        return Objects.requireNonNull(roots.get(language), "every language has one");
    }

    private Map<String, Integer> vocabulary(Language language) {
        return Objects.requireNonNull(vocabularies.get(language), "every language has one");
    }

    /** The number of a stem; -1 if it is in no name. */
    int word(Language language, String stem) {
        return vocabulary(language).getOrDefault(stem, -1);
    }

    /** The topic that a tag such as {@code machinelearning}, {@code machine-learning} or {@code c++} names. */
    Optional<String> tag(String tag, Tokens tokens) {
        return Optional.ofNullable(tags.get(tag.toLowerCase(Locale.ROOT)))
                .or(() -> SIGNS.matcher(tag).find()
                        ? Optional.empty()
                        : Optional.ofNullable(tags.get(String.join("", tokens.of(tag.replace('_', ' '))))));
    }

    /** The topic that is an item of Wikidata. */
    Optional<String> item(String wikidataId) {
        return Optional.ofNullable(items.get(wikidataId));
    }

    /** Whether anything may be said of a topic at all. */
    boolean isSayable(String topicId) {
        var topic = topics.get(topicId);
        return topic != null && !topic.getSensitive();
    }

    /** Whether many people here removed the topic, so that its names say nothing. */
    boolean isDemoted(String topicId) {
        return topics.getOrDefault(topicId, Topic.getDefaultInstance()).getDemoted();
    }

    /** Whether one topic holds the other, or the same topic holds both. */
    boolean isRelated(String one, String other) {
        var parents = parents(one);
        var others = parents(other);
        return parents.contains(other)
                || others.contains(one)
                || parents.stream().anyMatch(others::contains);
    }

    /** Whether one topic holds the other directly. */
    boolean isParent(String one, String other) {
        return parents(other).contains(one);
    }

    private List<String> parents(String topicId) {
        return topics.getOrDefault(topicId, Topic.getDefaultInstance()).getParentIdsList();
    }
}
