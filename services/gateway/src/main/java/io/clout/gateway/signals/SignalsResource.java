// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.signals;

import io.clout.common.limits.Limits;
import io.clout.gateway.backend.BackendConfig;
import io.clout.gateway.backend.Connectors;
import io.clout.gateway.session.Session;
import io.clout.proto.signal.v1.ImportedSignal;
import io.clout.proto.signal.v1.Network;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Imports signals from any other source, as many as there are: the body is passed on as it arrives, no faster than the service takes it. */
@Path("/api/v1/signals")
@Tag(name = "Operation")
class SignalsResource {
