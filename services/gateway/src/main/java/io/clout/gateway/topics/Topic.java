// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.topics;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A subject that a person can be influential about.
 *
 * @param wikidataId the item of Wikidata that it is; absent where none is exactly the same
 * @param parents topics that hold this one
 * @param names by language
 * @param aliases other words for it
 * @param sensitive only ever declared by a person, never inferred
 * @param demoted so many people removed it that its names say nothing any more
 */
record Topic(
        String id,
        Optional<String> wikidataId,
        List<String> parents,
        Map<String, String> names,
        List<String> aliases,
        boolean sensitive,
        boolean demoted) {

    static Topic of(io.clout.proto.topic.v1.Topic topic) {
        return new Topic(
                topic.getTopicId(),
                topic.hasWikidataId() ? Optional.of(topic.getWikidataId()) : Optional.empty(),
                topic.getParentIdsList(),
                topic.getNamesMap(),
                topic.getAliasesList(),
                topic.getSensitive(),
                topic.getDemoted());
    }
}
