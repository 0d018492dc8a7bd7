// SPDX-License-Identifier: Apache-2.0
/** Topics of Kafka with the type of their values, so that nothing is produced to or read from a topic as another type. */
@NullMarked
package io.clout.common.kafka;

import org.jspecify.annotations.NullMarked;
