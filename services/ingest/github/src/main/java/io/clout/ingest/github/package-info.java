// SPDX-License-Identifier: Apache-2.0
/**
 * GitHub: followers, and the stars and forks of a person's own repositories with who gave them and when.
 *
 * <p>Forks that the person made are other people's work and are left out. Contributions are the person's own doing and are not read.
 */
@NullMarked
package io.clout.ingest.github;

import org.jspecify.annotations.NullMarked;
