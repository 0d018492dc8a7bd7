// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.ontology;

import com.google.protobuf.CodedOutputStream;
import io.clout.proto.topic.v1.Topic;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Topics and how they hold one another: a graph without circles, in which a topic may have several parents. Immutable. */
public final class Ontology {
    /** Levels up to which a topic says something of those above it. */
    private static final int LEVELS = 3;

    private static final int VERSION_LENGTH = 16;

    private final Map<String, Topic> topics;
    private final Map<String, List<String>> children = new HashMap<>();
    private final String version;

    private Ontology(Map<String, Topic> topics) {
        this.topics = topics;
        topics.values()
                .forEach(topic -> topic.getParentIdsList()
                        .forEach(parent -> children.computeIfAbsent(parent, _ -> new ArrayList<>())
                                .add(topic.getTopicId())));
        this.version = digest(topics.values()).substring(0, VERSION_LENGTH);
    }

    /**
     * Of several topics with one id, the last holds.
     *
     * @throws IllegalArgumentException if a parent is missing, or a topic holds itself
     */
    public static Ontology of(Collection<Topic> topics) {
        var byId = new TreeMap<String, Topic>();
        topics.forEach(topic -> byId.put(topic.getTopicId(), topic));
        var ontology = new Ontology(byId);
        byId.values().forEach(ontology::check);
        return ontology;
    }

    private void check(Topic topic) {
        for (var parent : topic.getParentIdsList()) {
            if (!has(parent)) {
                throw new IllegalArgumentException(topic.getTopicId() + " has the unknown parent " + parent);
            }
            if (withDescendants(topic.getTopicId()).contains(parent)) {
                throw new IllegalArgumentException(topic.getTopicId() + " holds its own parent " + parent);
            }
        }
    }

    /** Changes with the content, and only with it. */
    public String version() {
        return version;
    }

    /** By id. */
    public Collection<Topic> all() {
        return topics.values();
    }

    public Optional<Topic> topic(String id) {
        return Optional.ofNullable(topics.get(id));
    }

    public boolean has(String id) {
        return topics.containsKey(id);
    }

    /** Whether nothing may be inferred of it; so is what nobody knows. */
    public boolean sensitive(String id) {
        return topic(id).map(Topic::getSensitive).orElse(true);
    }

    /** Ids of the sensitive topics and of all that they hold, however deep. */
    public Set<String> sensitiveAndBelow() {
        Set<String> found = new HashSet<>();
        topics.values().stream()
                .filter(Topic::getSensitive)
                .forEach(topic -> found.addAll(withDescendants(topic.getTopicId())));
        return found;
    }

    /** The topics above one, each with how many levels at the least, up to three. */
    public Map<String, Integer> ancestors(String id) {
        var found = new LinkedHashMap<String, Integer>();
        Set<String> level = Set.of(id);
        for (int up = 1; up <= LEVELS; up++) {
            var next = new LinkedHashSet<String>();
            for (var below : level) {
                topic(below).ifPresent(topic -> next.addAll(topic.getParentIdsList()));
            }
            for (var parent : next) {
                found.putIfAbsent(parent, up);
            }
            level = next;
        }
        return found;
    }

    /** A topic and all below it. */
    public Set<String> withDescendants(String id) {
        var found = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            var next = open.poll();
            if (found.add(next)) {
                open.addAll(children.getOrDefault(next, List.of()));
            }
        }
        return found;
    }

    /** Stable: the names of a topic are written in the order of their languages. */
    private static String digest(Collection<Topic> topics) {
        try {
            var digest = new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"));
            var output = CodedOutputStream.newInstance(digest);
            output.useDeterministicSerialization();
            for (var topic : topics) {
                output.writeMessageNoTag(topic);
            }
            output.flush();
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
