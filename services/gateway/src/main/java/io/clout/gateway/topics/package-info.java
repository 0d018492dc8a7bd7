// SPDX-License-Identifier: Apache-2.0
/** Topics: the ontology, those of people, and who knows most about one. */
@NullMarked
package io.clout.gateway.topics;

import org.jspecify.annotations.NullMarked;
