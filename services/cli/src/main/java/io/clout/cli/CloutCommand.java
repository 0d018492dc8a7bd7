// SPDX-License-Identifier: Apache-2.0
package io.clout.cli;

import java.util.concurrent.Callable;

/**
 * A command of {@code ./clout}: a class annotated with picocli's {@code @Command}, named in its module's {@code
 * META-INF/services/io.clout.cli.CloutCommand}. Returns the exit code: {@link CloutCommandLine#DONE} or {@link
 * CloutCommandLine#FAILED}. An {@link java.io.IOException} or {@link IllegalArgumentException} is a failure whose message
 * the caller sees; a {@link picocli.CommandLine.ParameterException} is a mistake in how it was called.
 */
public interface CloutCommand extends Callable<Integer> {}
