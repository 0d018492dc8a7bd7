// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.topic;

import io.clout.proto.topic.v1.TopicEvidence;

/**
 * Evidence of a topic in a subject.
 *
 * @param standing whether the subject stands, and may say so again
 */
public record Found(TopicEvidence evidence, boolean standing) {}
