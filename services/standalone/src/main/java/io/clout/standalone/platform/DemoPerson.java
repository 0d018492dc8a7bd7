// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.platform;

/** A person who exists from the first start, to try things out with. */
public record DemoPerson(String name, String password) {}
