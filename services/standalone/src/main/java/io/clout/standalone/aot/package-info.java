// SPDX-License-Identifier: Apache-2.0
/** Caches from which JVMs start faster (JEP 483, 514, 515), made once per build and JDK in the background. */
@NullMarked
package io.clout.standalone.aot;

import org.jspecify.annotations.NullMarked;
