// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelNameTest {

    @ParameterizedTest
    @CsvSource({
        "@ada, forHandle, @ada",
        "' ada.lovelace ', forHandle, @ada.lovelace",
        "https://www.youtube.com/@ada/videos?view=0, forHandle, @ada",
        "youtube.com/@ада, forHandle, @ада",
        "UC_x5XG1OV2P6uZZ5FSM9Ttw, id, UC_x5XG1OV2P6uZZ5FSM9Ttw",
        "https://m.youtube.com/channel/UC_x5XG1OV2P6uZZ5FSM9Ttw, id, UC_x5XG1OV2P6uZZ5FSM9Ttw"
    })
    void channelsAreUnderstoodAsPeopleWriteThem(String text, String parameter, String value) {
        assertThat(ChannelName.parse(text)).contains(new ChannelName(parameter, value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "@ada lovelace", "https://vimeo.com/ada", "@a", "@-ada"})
    void whatCanBeNoChannelIsRefused(String text) {
        assertThat(ChannelName.parse(text)).isEmpty();
    }
}
