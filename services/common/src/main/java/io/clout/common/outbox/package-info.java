// SPDX-License-Identifier: Apache-2.0
/**
 * What must reach Kafka from a database transaction: a row is written with the change, and {@link
 * io.clout.common.outbox.OutboxRelay} publishes it after the commit.
 */
@NullMarked
package io.clout.common.outbox;

import org.jspecify.annotations.NullMarked;
