// SPDX-License-Identifier: Apache-2.0
package io.clout.bench;

import io.clout.bench.kernel.Kernels;
import io.clout.bench.perks.PerksBench;
import io.clout.bench.pipeline.Pipeline;
import io.clout.bench.pipeline.PipelineFigures;
import io.clout.cli.CloutCommand;
import io.clout.cli.CloutCommandLine;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./clout bench}: how fast scores are made. */
@Command(
        name = "bench",
        header = "Measure how fast scores are made",
        description = {
            "Measures scoring: in memory (JMH), and from Kafka to Kafka to PostgreSQL, with servers that are started for each run"
                    + " and gone after it.",
            "",
            "  kernels   score and explain a person, take in a batch: microbenchmarks, with allocations",
            "  pipeline  signals in Kafka to scores in Kafka and PostgreSQL, beside Kafka's own clients, and",
            "            the end of a day",
            "  daily     a day's final scores out of stored state, without servers",
            "  growth    pipeline with a hundredth, a tenth and all of the people",
            "  replicas  pipeline with one and with two processes that score",
            "  perks     how many people a campaign reaches, which campaigns are for a person, taking in new",
            "            scores, and claims, for a hundredth, a tenth and all of the people",
            "  all       everything"
        })
public final class BenchCommand implements CloutCommand {

    /** Batches a second that a backlog is sized for. */
    private static final int RECORDS_PER_SECOND = 20_000;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    /** What is measured. */
    enum What {
        KERNELS,
        PIPELINE,
        DAILY,
        GROWTH,
        REPLICAS,
        PERKS,
        ALL
    }

    @Parameters(
            paramLabel = "WHAT",
            arity = "0..1",
            defaultValue = "all",
            description = "one of the above (default: ${DEFAULT-VALUE})")
    private What what = What.ALL;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "people with an account (default: ${DEFAULT-VALUE})")
    private int people;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "20",
            description = "size of the backlog: so many seconds of 1,000,000 signals (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--jvm",
            paramLabel = "OPTION",
            description = "for the processes that score, such as -XX:StartFlightRecording")
    private List<String> jvm = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException, RunnerException {
        switch (what) {
            case KERNELS -> Kernels.run();
            case DAILY -> Kernels.daily(people, out);
            case PIPELINE -> pipeline(people, 1);
            case GROWTH -> growth();
            case REPLICAS -> replicas();
            case PERKS -> perks();
            case ALL -> {
                Kernels.run();
                Kernels.daily(people, out);
                growth();
                pipeline(people, 2);
                perks();
            }
        }
        return CloutCommandLine.DONE;
    }

    private void perks() throws IOException, InterruptedException {
        for (int part : List.of(100, 10, 1)) {
            out.println(new PerksBench(Math.max(1_000, people / part)).run(err));
        }
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
