// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.questions;

/** @param id names the report */
record Receipt(String id) {}
