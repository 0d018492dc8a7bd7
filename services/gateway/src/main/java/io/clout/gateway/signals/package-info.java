// SPDX-License-Identifier: Apache-2.0
/** The open way in: signals of any other source, pushed by the operator as one JSON object a line. */
@NullMarked
package io.clout.gateway.signals;

import org.jspecify.annotations.NullMarked;
