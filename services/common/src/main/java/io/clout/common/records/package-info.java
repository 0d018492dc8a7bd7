// SPDX-License-Identifier: Apache-2.0
/** What consumers of Kafka do with a record that cannot be read or cannot be applied now. */
@NullMarked
package io.clout.common.records;

import org.jspecify.annotations.NullMarked;
