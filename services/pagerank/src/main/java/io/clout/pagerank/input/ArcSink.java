// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank.input;

import java.io.IOException;

/** Takes arcs in any order; the same arc may come more than once. */
@FunctionalInterface
public interface ArcSink {

    /** Takes the arc between two nodes, numbered from 0. */
    void add(int source, int target) throws IOException;
}
