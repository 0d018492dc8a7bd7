// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank.input;

import java.io.IOException;
import java.nio.file.Path;

/** Where nodes and arcs come from. */
public interface LinkSource {

    /** Text that differs when the input does, as far as can be told without reading it all; never the same for a stream. */
    String fingerprint() throws IOException;

    /**
     * Reads everything: arcs go to the sink, node ids to a file, one a line in the order of their numbers.
     *
     * @return the number of nodes
     * @throws WrongInputException if it is not what it is said to be
     */
    int read(ArcSink arcs, Path ids, Progress progress) throws IOException;
}
