// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

/**
 * How far a person moves others.
 *
 * @param value points, from 1 to less than 100
 * @param lower where it lies with the model's confidence, lower end, 1 or more
 * @param upper upper end, 100 or less
 */
public record Score(double value, double lower, double upper) {}
