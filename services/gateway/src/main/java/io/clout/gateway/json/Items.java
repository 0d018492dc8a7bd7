// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.json;

import java.util.List;

/** A list, as an object: what is said of it as a whole can come beside it later. */
public record Items<T>(List<T> items) {}
