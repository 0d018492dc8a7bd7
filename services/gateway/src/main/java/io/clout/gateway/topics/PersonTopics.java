// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.topics;

import io.clout.proto.topic.v1.ListPersonTopicsResponse;
import java.util.List;

/**
 * The topics of a person, pinned ones first, then by expertise.
 *
 * @param removed topics that the caller removed for good; empty for others
 */
record PersonTopics(List<PersonTopic> items, List<String> removed) {

    static PersonTopics of(ListPersonTopicsResponse response) {
        return new PersonTopics(
                response.getTopicsList().stream().map(PersonTopic::of).toList(), response.getRemovedTopicIdsList());
    }
}
