// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.topics;

import java.util.List;

/**
 * The whole ontology.
 *
 * @param version changes with the content, and only with it
 */
record Topics(String version, List<Topic> items) {}
