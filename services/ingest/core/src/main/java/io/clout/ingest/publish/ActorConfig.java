// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.publish;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where the secret is that hides who reacted. */
@ConfigMapping(prefix = "clout.actor")
public interface ActorConfig {

    /** 32 random bytes in base64; made at first start if it is not there. */
    Path keyFile();
}
