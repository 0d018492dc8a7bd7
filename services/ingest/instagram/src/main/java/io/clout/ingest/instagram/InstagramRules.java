// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.instagram;

import io.clout.ingest.poll.MetaRules;
import jakarta.enterprise.context.ApplicationScoped;

/** Instagram says no the way Meta does. */
@ApplicationScoped
class InstagramRules extends MetaRules {}
