// SPDX-License-Identifier: Apache-2.0
/** A server is one process that listens on one port of the loopback interface: its contract, and starting one until it can be used. */
@NullMarked
package io.clout.standalone.server;

import org.jspecify.annotations.NullMarked;
