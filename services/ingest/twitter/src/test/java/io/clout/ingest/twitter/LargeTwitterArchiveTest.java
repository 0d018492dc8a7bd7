// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.twitter;

import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.testing.LargeExport;
import io.clout.ingest.testing.LargeExport.File;
import io.clout.ingest.testing.LargeExport.Form;
import io.clout.ingest.testing.LargeExportTest;
import java.util.stream.Stream;

class LargeTwitterArchiveTest extends LargeExportTest {

    @Override
    protected ArchiveFormat format() {
        return new TwitterArchive();
    }

    /** 1 GB of pictures, and 90 MB of posts and followers. */
    @Override
    protected LargeExport export() {
        return new LargeExport(
                Form.ZIP,
                () -> Stream.of(
                        new File("data/account.js", Tweets.account("12497"), number -> "", "", "", 0),
                        new File(
                                "data/tweets.js",
                                "window.YTD.tweets.part0 = [",
                                number -> "{\"tweet\":" + Tweets.tweet((int) number) + "}",
                                ",\n",
                                "]",
                                120_000),
                        new File(
                                "data/follower.js",
                                "window.YTD.follower.part0 = [",
                                number -> "{\"follower\":{\"accountId\":\"" + number
                                        + "\",\"userLink\":\"https://twitter.com/intent/user?user_id=" + number
                                        + "\"}}",
                                ",\n",
                                "]",
                                400_000)),
                1_024);
    }

    @Override
    protected int heapMegabytes() {
        return 32;
    }
}
