// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.publish;

import io.clout.proto.signal.v1.SignalKind;

/**
 * A person who was counted by name at a post.
 *
 * @param actor keyed hash
 */
record SeenReactor(String content, SignalKind kind, String actor) {}
