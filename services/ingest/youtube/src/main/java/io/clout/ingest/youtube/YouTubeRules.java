// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.youtube;

import io.clout.ingest.poll.GoogleRules;
import jakarta.enterprise.context.ApplicationScoped;

/** YouTube follows the rules of Google's APIs. */
@ApplicationScoped
class YouTubeRules extends GoogleRules {}
