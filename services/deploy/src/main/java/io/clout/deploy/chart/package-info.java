// SPDX-License-Identifier: Apache-2.0
/** The chart, rendered. */
@NullMarked
package io.clout.deploy.chart;

import org.jspecify.annotations.NullMarked;
