// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.topic;

import io.clout.proto.topic.v1.TopicReason;
import java.util.List;

/**
 * How much all sources together say about a topic of a person.
 *
 * @param value above 0; comparable between people, for one topic
 * @param reasons most telling first
 */
record Strength(double value, List<TopicReason> reasons) {}
