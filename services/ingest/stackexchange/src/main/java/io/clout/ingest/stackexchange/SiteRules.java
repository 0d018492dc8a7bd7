// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.stackexchange;

import io.clout.ingest.poll.StackExchangeRules;
import jakarta.enterprise.context.ApplicationScoped;

/** Every site says no, and asks for patience, in the body. */
@ApplicationScoped
class SiteRules extends StackExchangeRules {}
