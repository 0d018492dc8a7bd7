// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankFileTest {
    private static final int NODES = 20_000;

    @TempDir
    private Path directory;

    private final double[] values = new Random(1).doubles(NODES).toArray();

    @Test
    void givesBackWhatWasWrittenLast() throws IOException {
        RankFile file = new RankFile(directory.resolve("ranks"));
        file.write(new RankFile.Ranks(1, 0.5, new double[NODES]));
        file.write(new RankFile.Ranks(2, 0.25, values));

        RankFile.Ranks read = file.read(NODES).orElseThrow();

        assertThat(read.step()).isEqualTo(2);
        assertThat(read.change()).isEqualTo(0.25);
        assertThat(read.values()).containsExactly(values);
    }

    @Test
    void hasNothingOfAFileThatIsDamagedCutOrOfAnotherGraph() throws IOException {
        Path path = directory.resolve("ranks");
        RankFile file = new RankFile(path);
        assertThat(file.read(NODES)).isEmpty();
        file.write(new RankFile.Ranks(1, 0, values));
        assertThat(file.read(NODES - 1)).isEmpty();

        byte[] bytes = Files.readAllBytes(path);
        bytes[5_000] ^= 1;
        Files.write(path, bytes);
        assertThat(file.read(NODES)).isEmpty();

        Files.write(path, Arrays.copyOf(bytes, 5_000));
        assertThat(file.read(NODES)).isEmpty();
    }
}
