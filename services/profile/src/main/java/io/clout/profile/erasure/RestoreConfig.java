// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Set by an operator for the first start after a restore of the database. */
@ConfigMapping(prefix = "clout.profile.restore")
interface RestoreConfig {
    /** Whether the database was restored from a back-up, and erasures since then have to be repeated. Leaving it on only costs time. */
    @WithDefault("false")
    boolean replay();
}
