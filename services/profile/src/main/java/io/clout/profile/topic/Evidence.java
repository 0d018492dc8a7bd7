// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.topic;

import io.clout.proto.topic.v1.TopicSource;

/**
 * What one source says about one topic of a person.
 *
 * @param weight sum of all pieces, each less the older it is
 * @param pieces posts, lists, endorsements
 * @param days different UTC days
 */
record Evidence(String topicId, TopicSource source, double weight, int pieces, int days) {}
