/** PostgreSQL, for services whose work is plain blocking code on virtual threads. */
@NullMarked
package io.clout.common.postgres;

import org.jspecify.annotations.NullMarked;
