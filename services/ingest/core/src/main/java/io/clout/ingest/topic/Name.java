// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.topic;

import java.util.List;

/**
 * What a sequence of words stands for.
 *
 * @param topicIds several where topics share a name
 * @param common whether the words also mean something else, or are used in passing: they count only with support
 */
record Name(List<String> topicIds, boolean common) {}
