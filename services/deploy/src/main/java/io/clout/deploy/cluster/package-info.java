// SPDX-License-Identifier: Apache-2.0
/** Resources of the operators that run Kafka and Keycloak. */
@NullMarked
package io.clout.deploy.cluster;

import org.jspecify.annotations.NullMarked;
