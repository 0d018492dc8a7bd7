// SPDX-License-Identifier: Apache-2.0
package io.clout.deploy.values;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.comments.CommentLine;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A key of {@code values.yaml}.
 *
 * @param path such as {@code image.tag}
 * @param description its comment without marks
 * @param marks those lines of its comment that begin with {@code @}, such as {@code @enum Always Never}
 * @param node its default
 * @param children the keys inside, unless it is open to any key
 */
record Value(String path, String name, String description, List<String> marks, Node node, List<Value> children) {

    private static final String OPEN = "@map";

    /** All keys of the top level; the comment of the file's head is not among their descriptions. */
    static List<Value> read(Reader file) throws IOException {
        var options = new LoaderOptions();
        options.setProcessComments(true);
        if (new Yaml(options).compose(file) instanceof MappingNode root) {
            return children("", root);
        }
        throw new IOException("values.yaml holds no keys");
    }

    /** What stands behind a mark, if it is there. */
    Optional<String> mark(String mark) {
        return marks.stream()
                .filter(each -> each.equals(mark) || each.startsWith(mark + " "))
                .map(each -> each.substring(mark.length()).strip())
                .findFirst();
    }

    boolean open() {
        return mark(OPEN).isPresent();
    }

    private static List<Value> children(String above, MappingNode mapping) {
        var children = new ArrayList<Value>();
        for (NodeTuple tuple : mapping.getValue()) {
            children.add(of(above, tuple));
        }
        return List.copyOf(children);
    }

    private static Value of(String above, NodeTuple tuple) {
        var name = ((ScalarNode) tuple.getKeyNode()).getValue();
        var path = above.isEmpty() ? name : above + "." + name;
        var comment = comment(tuple.getKeyNode());
        var marks = comment.stream().filter(line -> line.startsWith("@")).toList();
        var description = String.join(
                " ", comment.stream().filter(line -> !line.startsWith("@")).toList());
        List<Value> children = tuple.getValueNode() instanceof MappingNode inner && !marks.contains(OPEN)
                ? children(path, inner)
                : List.of();
        return new Value(path, name, description, marks, tuple.getValueNode(), children);
    }

    /** The lines right above the key: an empty line ends what belongs to others. */
    private static List<String> comment(Node key) {
        var lines = new ArrayList<String>();
        for (CommentLine line : Optional.ofNullable(key.getBlockComments()).orElse(List.of())) {
            var text = line.getValue().strip();
            if (text.isEmpty()) {
                lines.clear();
            } else {
                lines.add(text);
            }
        }
        return lines;
    }
}
