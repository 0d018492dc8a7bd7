// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdsTest {
    private final Ids ids = new Ids();

    @Test
    void numbersWhatIsNewAndFindsWhatIsNot() throws IOException {
        assertThat(add("7")).isZero();
        assertThat(add("Ada_Lovelace")).isEqualTo(1);
        assertThat(add("07")).isEqualTo(2);
        assertThat(add("0")).isEqualTo(3);
        assertThat(add("")).isEqualTo(4);
        assertThat(add("123456789012345678901")).isEqualTo(5);
        assertThat(add("Ada_Lovelace")).isEqualTo(1);
        assertThat(add("7")).isZero();

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ids.write(out);
        assertThat(out).hasToString("7\nAda_Lovelace\n07\n0\n\n123456789012345678901\n");
        byte[] unknown = "Ada".getBytes(StandardCharsets.UTF_8);
        assertThat(ids.find(unknown, 0, 3)).isEqualTo(Ids.ABSENT);
    }

    @Test
    void isAMapOfManyTexts() throws IOException {
        Map<String, Integer> expected = new HashMap<>();
        Random chance = new Random(5);
        for (int i = 0; i < 50_000; i++) {
            String id = chance.nextBoolean() ? Integer.toString(chance.nextInt(20_000)) : "é" + chance.nextInt(20_000);
            int next = expected.size();
            expected.putIfAbsent(id, next);
            assertThat(add(id)).isEqualTo(expected.get(id));
        }
        assertThat(ids.size()).isEqualTo(expected.size());
    }

    private int add(String id) throws IOException {
        byte[] bytes = ("<" + id + ">").getBytes(StandardCharsets.UTF_8);
        return ids.add(bytes, 1, bytes.length - 1);
    }
}
