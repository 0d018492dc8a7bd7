// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.contract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.protobuf.Message;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Answers made of messages. */
public final class Shown {

    private Shown() {}

    /** 200 with the message. */
    public static Response ok(Message message) {
        return Response.ok(MessageWriter.write(message)).build();
    }

    /** 201 with the message. */
    public static Response created(Message message) {
        return Response.status(Response.Status.CREATED)
                .entity(MessageWriter.write(message))
                .build();
    }

    /** 200 with all there is. */
    public static Response list(List<? extends Message> items) {
        return page(items, "");
    }

    /**
     * 200 with a page.
     *
     * @param next cursor of the next page; empty on the last one
     */
    public static Response page(List<? extends Message> items, String next) {
        var json = JsonNodeFactory.instance.objectNode();
        var array = json.putArray("items");
        items.forEach(item -> array.add(MessageWriter.write(item)));
        if (!next.isEmpty()) {
            json.put("next", next);
        }
        return Response.ok(json).build();
    }

    /** 204. */
    public static Response none() {
        return Response.noContent().build();
    }
}
