// SPDX-License-Identifier: Apache-2.0
/** The whole way of a signal, measured: real servers, the real topology in processes of its own, and a driver that loads it. */
@NullMarked
package io.clout.bench.pipeline;

import org.jspecify.annotations.NullMarked;
