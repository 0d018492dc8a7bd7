// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.code;

import static io.clout.proto.perk.v1.RefusedLineReason.REFUSED_LINE_REASON_DUPLICATE;
import static io.clout.proto.perk.v1.RefusedLineReason.REFUSED_LINE_REASON_EMPTY;
import static io.clout.proto.perk.v1.RefusedLineReason.REFUSED_LINE_REASON_NOT_A_CODE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clout.common.problem.Problem;
import io.clout.perks.code.CodeLines.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeLinesTest {

    @Test
    void firstColumnOfEachLineIsACode() {
        assertThat(read("code,note\nTEA-1,first\n\"TEA,2\",second\n  TEA-3  \n"))
                .containsExactly(new Line.Good(2, "TEA-1"), new Line.Good(3, "TEA,2"), new Line.Good(4, "TEA-3"));
        assertThat(read("\uFEFFTEA-1\r\nTEA-2"))
                .as("as spreadsheets write it")
                .containsExactly(new Line.Good(1, "TEA-1"), new Line.Good(2, "TEA-2"));
    }

    @Test
    void linesThatAreNoCodesAreNamedByNumber() {
        assertThat(read("A\n,x\nA\n" + "x".repeat(201) + "\nB\u0007\nC\u202E\n"))
                .containsExactly(
                        new Line.Good(1, "A"),
                        new Line.Refused(2, REFUSED_LINE_REASON_EMPTY),
                        new Line.Refused(3, REFUSED_LINE_REASON_DUPLICATE),
                        new Line.Refused(4, REFUSED_LINE_REASON_NOT_A_CODE),
                        new Line.Refused(5, REFUSED_LINE_REASON_NOT_A_CODE),
                        new Line.Refused(6, REFUSED_LINE_REASON_NOT_A_CODE));
    }

    @Test
    void whatIsNoCsvIsRefusedWhole() {
        assertThatThrownBy(() -> CodeLines.read(new byte[] {(byte) 0xff, 'A'})).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> CodeLines.read(new byte[CodeLines.MOST_BYTES + 1]))
                .isInstanceOf(Problem.class);
    }

    private static List<Line> read(String csv) {
        return CodeLines.read(csv.getBytes(UTF_8));
    }
}
