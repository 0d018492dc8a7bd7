// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.topics;

/**
 * A person in the order of expertise.
 *
 * @param expertise share of the people with this topic who are less of an expert, 0 to 100
 * @param endorsements +K on this topic that count, of the last 90 days
 */
record Expert(String id, String name, double expertise, int endorsements) {

    static Expert of(io.clout.proto.topic.v1.Expert expert) {
        return new Expert(
                expert.getPersonId(), expert.getDisplayName(), expert.getExpertise(), expert.getEndorsements());
    }
}
