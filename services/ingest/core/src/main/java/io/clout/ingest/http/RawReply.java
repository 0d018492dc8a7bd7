// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * A reply as it came.
 *
 * @param json the body; a missing node if it is no JSON
 */
public record RawReply(int status, HttpHeaders headers, JsonNode json) {}
