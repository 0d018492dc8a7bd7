// SPDX-License-Identifier: Apache-2.0
/** What the chart and the cluster's resources are generated from, and {@code ./clout chart}, which generates them. A tool; no service uses it. */
@NullMarked
package io.clout.deploy;

import org.jspecify.annotations.NullMarked;
