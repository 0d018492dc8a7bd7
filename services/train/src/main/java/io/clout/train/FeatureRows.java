// SPDX-License-Identifier: Apache-2.0
package io.clout.train;

import io.clout.scoring.feature.Decay;
import io.clout.scoring.feature.Feature;
import io.clout.scoring.feature.FeatureExtractor;
import io.clout.scoring.signal.PersonState;
import java.util.List;

/** Features of people, by the extractor that scoring uses. */
final class FeatureRows {
    private FeatureRows() {}

    /** One row for each person, one column for each of {@code names}. */
    static double[][] of(List<PersonState> people, List<String> names, Decay decay) {
        FeatureExtractor extractor = new FeatureExtractor(Observations.NETWORK, decay);
        List<String> known = extractor.features().stream().map(Feature::name).toList();
        int[] positions = names.stream().mapToInt(known::indexOf).toArray();
        double[] values = new double[known.size()];
        double[][] rows = new double[people.size()][names.size()];
        for (int i = 0; i < rows.length; i++) {
            extractor.extract(people.get(i).accounts().getFirst(), Observations.DAY, values);
            for (int j = 0; j < positions.length; j++) {
                rows[i][j] = values[positions[j]];
            }
        }
        return rows;
    }
}
