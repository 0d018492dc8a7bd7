// SPDX-License-Identifier: Apache-2.0
/** The embedded Kafka: one process that is broker and controller (KRaft), with the topics that {@code proto} declares. */
@NullMarked
package io.clout.standalone.kafka;

import org.jspecify.annotations.NullMarked;
