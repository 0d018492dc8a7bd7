// SPDX-License-Identifier: Apache-2.0
package io.clout.e2e;

import java.io.IOException;

/** A demo person of the platform, for tests that need no browser. Begins and ends unknown to Clout. */
final class Demo implements AutoCloseable {
    private final Api api;

    private Demo(Api api) {
        this.api = api;
    }

    static Demo person(Platform platform, String name) throws IOException, InterruptedException {
        Demo demo = new Demo(new Api(platform.url(), new Tokens(platform, name)));
        demo.close();
        return demo;
    }

    Api api() {
        return api;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        int status = api.delete("/api/v1/me").status();
        if (status != 202) {
            throw new IllegalStateException("DELETE /api/v1/me: " + status);
        }
    }
}
