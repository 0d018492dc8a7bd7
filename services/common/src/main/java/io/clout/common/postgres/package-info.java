/** PostgreSQL, for work that is plain blocking code on virtual or worker threads. */
@NullMarked
package io.clout.common.postgres;

import org.jspecify.annotations.NullMarked;
