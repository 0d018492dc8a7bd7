// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.erasure;

/** The identity provider did not do what it was asked. The message names neither person nor secret. */
class SignInUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    SignInUnavailable(String message) {
        super(message);
    }
}
