// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KloutOntologyTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path directory;

    @Test
    void topicsThatAreThereHoldWhatTheirTwinsHeld() throws IOException {
        Files.writeString(directory.resolve("klout_topic_ontology_1.csv"), """
                "topicId","topicSlug","topicDisplayName","wikiItemId","freebaseMachineId"
                10000000000000000000,"arts","Arts","Q735","0"
                7,"politics","Politics","",""
                8,"mime","Mime","Q674426","x"
                9,"voting","Voting","none",""
                """);
        Files.writeString(directory.resolve("klout_topic_display_1.csv"), """
                "topicId","language","topicDisplayName"
                8,"de","Pantomime"
                8,"ar","x"
                99,"de","Niemand"
                """);
        Files.writeString(directory.resolve("klout_topic_edge_1.csv"), """
                "parentTopicId","parrentTopicSlug","childTopicId","childTopicSlug"
                0,"_ROOT_",0,"_ROOT_"
                0,"_ROOT_",7,"politics"
                10000000000000000000,"arts",8,"mime"
                7,"politics",9,"voting"
                """);
        var present = JSON.readTree("""
                [{"id":"arts","wikidataId":"Q735","names":{"en":"Art"}},{"id":"politics","names":{"en":"politics"}},
                 {"id":"9","names":{"en":"Voting"}}]""");

        var ontology = KloutOntology.read(directory);

        assertThat(ontology.size()).isEqualTo(4);
        assertThat(ontology.beside(present)).isEqualTo(JSON.readTree("""
                [{"id":"8","sensitive":false,"wikidataId":"Q674426","names":{"de":"Pantomime","en":"Mime"},"parents":["arts"],"aliases":[]},
                 {"id":"9","sensitive":false,"names":{"en":"Voting"},"parents":["politics"],"aliases":[]}]"""));
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        assertThatThrownBy(() -> KloutOntology.read(directory))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("klout_topic_ontology_*.csv");
    }
}
