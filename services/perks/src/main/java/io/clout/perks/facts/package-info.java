// SPDX-License-Identifier: Apache-2.0
/** What is known of people, each fact with its source and its age. Written from Kafka and by the people themselves, read by matching and claims. */
@NullMarked
package io.clout.perks.facts;

import org.jspecify.annotations.NullMarked;
