/** The clock that services are given, and instants as they travel. */
@NullMarked
package io.clout.common.time;

import org.jspecify.annotations.NullMarked;
