/** Networks as the contract lists them: their names in files, in settings and on pages. */
@NullMarked
package io.clout.common.network;

import org.jspecify.annotations.NullMarked;
