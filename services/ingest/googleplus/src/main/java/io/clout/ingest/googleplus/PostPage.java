// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.googleplus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * A post in a Takeout that was asked for as HTML: the same facts on a page for people, brought into the shape that JSON has. A person
 * is known here by the address of their profile; only comments have a time of their own.
 */
final class PostPage {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PostPage() {}

    /**
     * @param day of the post as {@code 20181011}, for pages whose times are in words
     */
    static List<JsonNode> entries(Document page, String day) {
        ObjectNode post = JSON.objectNode();
        post.put("day", day);
        Element link = page.selectFirst("a[href*=/posts/]");
        if (link != null) {
            post.put("url", link.attr("href"));
            post.put("creationTime", link.text());
        }
        Element author = page.selectFirst("a.author");
        if (author != null) {
            post.set("author", person(author));
        }
        if (page.selectFirst(".reshare-attribution") != null) {
            post.putObject("resharedPost");
        }
        post.set("plusOnes", people(page.select(".plus-oners a"), "plusOner"));
        post.set("reshares", people(page.select(".resharers a"), "resharer"));
        post.set("comments", comments(page.select(".comments .comment")));
        return List.of(post);
    }

    private static ArrayNode people(Elements links, String role) {
        ArrayNode people = JSON.arrayNode();
        links.forEach(link -> people.addObject().set(role, person(link)));
        return people;
    }

    private static ArrayNode comments(Elements all) {
        ArrayNode comments = JSON.arrayNode();
        for (Element one : all) {
            Element author = one.selectFirst("a.author");
            Element time = one.selectFirst(".time");
            if (author != null) {
                ObjectNode comment = comments.addObject();
                comment.set("author", person(author));
                comment.put("creationTime", time == null ? "" : time.text());
            }
        }
        return comments;
    }

    private static ObjectNode person(Element link) {
        return JSON.objectNode().put("profilePageUrl", link.attr("href")).put("displayName", link.text());
    }
}
