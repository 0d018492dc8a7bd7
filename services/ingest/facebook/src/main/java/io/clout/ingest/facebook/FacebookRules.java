// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.facebook;

import io.clout.ingest.poll.MetaRules;
import jakarta.enterprise.context.ApplicationScoped;

/** Facebook says no the way Meta does. */
@ApplicationScoped
class FacebookRules extends MetaRules {}
