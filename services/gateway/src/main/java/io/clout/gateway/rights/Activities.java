// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.rights;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Timestamp;
import io.clout.gateway.json.ProtoJson;
import io.clout.proto.profile.v1.ExportPersonResponse;
import io.clout.proto.question.v1.Answer;
import io.clout.proto.question.v1.Question;
import java.util.List;
import java.util.Optional;

/**
 * Questions and answers in the W3C's Activity Streams 2.0, which other social software reads: {@code Create} of a {@code Question} or of a
 * {@code Note} that replies to one. Texts are Markdown, as they were written.
 */
final class Activities {
    private static final String CONTEXT = "https://www.w3.org/ns/activitystreams";
    private static final String MARKDOWN = "text/markdown";

    private Activities() {}

    static ExportFile of(List<ExportPersonResponse> records) {
        var collection = JsonNodeFactory.instance.objectNode();
        collection.put("@context", CONTEXT);
        collection.put("type", "OrderedCollection");
        var items = collection.putArray("orderedItems");
        for (var each : records) {
            switch (each.getRecordCase()) {
                case QUESTION -> items.add(question(each.getQuestion()));
                case ANSWER -> items.add(answer(each.getAnswer()));
                default -> {
                    // The other kinds are nothing that was written for others.
                }
            }
        }
        collection.put("totalItems", items.size());
        return ExportFile.json(
                "activities.json",
                "Your questions and answers as Activity Streams 2.0, for other software.",
                collection);
    }

    private static ObjectNode question(Question question) {
        var object = object("Question", question.getQuestionId(), question.getText());
        object.put("name", question.getTitle());
        return create(
                object,
                question.getAskedAt(),
                question.hasEditedAt() ? Optional.of(question.getEditedAt()) : Optional.empty());
    }

    private static ObjectNode answer(Answer answer) {
        var object = object("Note", answer.getAnswerId(), answer.getText());
        object.put("inReplyTo", urn(answer.getQuestionId()));
        return create(
                object,
                answer.getAnsweredAt(),
                answer.hasEditedAt() ? Optional.of(answer.getEditedAt()) : Optional.empty());
    }

    private static ObjectNode object(String type, String id, String text) {
        var object = JsonNodeFactory.instance.objectNode();
        object.put("type", type);
        object.put("id", urn(id));
        object.put("content", text);
        object.put("mediaType", MARKDOWN);
        return object;
    }

    private static ObjectNode create(ObjectNode object, Timestamp published, Optional<Timestamp> updated) {
        object.put("published", ProtoJson.instant(published).toString());
        updated.ifPresent(at -> object.put("updated", ProtoJson.instant(at).toString()));
        var create = JsonNodeFactory.instance.objectNode();
        create.put("type", "Create");
        create.put("published", ProtoJson.instant(published).toString());
        create.set("object", object);
        return create;
    }

    private static String urn(String id) {
        return "urn:uuid:" + id;
    }
}
