// SPDX-License-Identifier: Apache-2.0
/**
 * What must be so on this machine before anything is started; each breach says what to do. Uses nothing but the JDK, so
 * that {@code ./clout doctor} can run it from its sources before anything is built.
 */
@NullMarked
package io.clout.standalone.doctor;

import org.jspecify.annotations.NullMarked;
