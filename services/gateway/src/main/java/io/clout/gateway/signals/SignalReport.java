// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.signals;

import java.util.List;

/**
 * What became of the lines of one request.
 *
 * @param accepted new ones
 * @param repeated known before
 * @param rejectedLines how many were refused
 * @param rejected the first 1,000 of them, by line
 */
record SignalReport(long accepted, long repeated, long rejectedLines, List<RejectedLine> rejected) {}
