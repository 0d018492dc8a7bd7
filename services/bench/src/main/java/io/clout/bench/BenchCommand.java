// SPDX-License-Identifier: Apache-2.0
package io.clout.bench;

import io.clout.bench.kernel.Kernels;
import io.clout.bench.pipeline.Pipeline;
import io.clout.bench.pipeline.PipelineFigures;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** {@code ./clout bench}: how fast scores are made. */
public final class BenchCommand {
    private static final int DONE = 0;
    private static final int FAILED = 2;

    /** Batches a second that a backlog is sized for. */
    private static final int RECORDS_PER_SECOND = 20_000;

    private static final String HELP = """
            Usage: clout bench [kernels|pipeline|daily|growth|replicas|all] [--people N] [--seconds N] [--jvm OPTION]

              kernels   score and explain a person, take in a batch: microbenchmarks, with allocations
              pipeline  signals in Kafka to scores in Kafka and PostgreSQL, beside Kafka's own clients, and the end of a day
              daily     a day's final scores out of stored state, without servers
              growth    pipeline with a hundredth, a tenth and all of the people
              replicas  pipeline with one and with two processes that score
              all       everything (the default)

              --people N    people with an account (1000000)
              --seconds N   size of the backlog: so many seconds of 1,000,000 signals (20)
              --jvm OPTION  for the processes that score, such as -XX:StartFlightRecording

            Servers are started for each run and gone after it. Exit code: 0 when done, 2 when the arguments are wrong.
            """;

    private final PrintStream out;
    private final PrintStream err;
    private final int people;
    private final int seconds;
    private final List<String> jvm;

    private BenchCommand(PrintStream out, PrintStream err, Map<String, String> options) {
        this.out = out;
        this.err = err;
        this.people = Integer.parseInt(options.getOrDefault("--people", "1000000"));
        this.seconds = Integer.parseInt(options.getOrDefault("--seconds", "20"));
        this.jvm = options.containsKey("--jvm") ? List.of(options.get("--jvm")) : List.of();
    }

    public static void main(String... args) throws Exception {
        System.exit(run(System.out, System.err, args));
    }

    /** The command without its process: returns the exit code. */
    static int run(PrintStream out, PrintStream err, String... args)
            throws IOException, InterruptedException, RunnerException {
        Map<String, String> options = new HashMap<>();
        String what = "all";
        ArrayDeque<String> left = new ArrayDeque<>(List.of(args));
        while (!left.isEmpty()) {
            String next = left.pop();
            if (!next.startsWith("--")) {
                what = next;
            } else if (next.equals("--help")) {
                out.print(HELP);
                return DONE;
            } else if (!List.of("--people", "--seconds", "--jvm").contains(next) || left.isEmpty()) {
                err.println("clout bench: unexpected " + next + "; see clout bench --help");
                return FAILED;
            } else {
                options.put(next, left.pop());
            }
        }
        return new BenchCommand(out, err, options).run(what);
    }

    private int run(String what) throws IOException, InterruptedException, RunnerException {
        switch (what) {
            case "kernels" -> Kernels.run();
            case "daily" -> Kernels.daily(people, out);
            case "pipeline" -> pipeline(people, 1);
            case "growth" -> growth();
            case "replicas" -> replicas();
            case "all" -> {
                Kernels.run();
                Kernels.daily(people, out);
                growth();
                pipeline(people, 2);
            }
            default -> {
                err.println("clout bench: unexpected " + what + "; see clout bench --help");
                return FAILED;
            }
        }
        return DONE;
    }

    private void growth() throws IOException, InterruptedException {
        for (int part : List.of(100, 10, 1)) {
            pipeline(people / part, 1);
        }
    }

    private void replicas() throws IOException, InterruptedException {
        pipeline(people, 1);
        pipeline(people, 2);
    }

    private void pipeline(int size, int replicas) throws IOException, InterruptedException {
        PipelineFigures figures =
                new Pipeline(Math.max(100, size), seconds * RECORDS_PER_SECOND, replicas, jvm).run(err);
        out.println(figures.text());
    }
}
