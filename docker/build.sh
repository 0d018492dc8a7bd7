#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds the images of the given services, or of all: docker/build.sh [SERVICE...]. The services are built before, with ./clout or Maven.
#
# ENGINE   docker (default), podman or buildah
# IMAGE    name before the service (default: clout/clout)
# TAG      default: 0.1.0
# TARGET   jvm (default) or native
# OPTIONS  more options of the engine's build, such as --build-arg JDK_IMAGE=...
set -euo pipefail
cd "$(dirname "$0")/.."

engine="${ENGINE:-docker}" target="${TARGET:-jvm}"
read -r -a options <<<"${OPTIONS:-}"
[ $# -gt 0 ] || set -- gateway profile scoring perks ingest
for service in "$@"; do
  module="$service"
  [ "$service" != ingest ] || module=ingest/app
  "$engine" build "${options[@]}" --file docker/Dockerfile --target "$target" --build-arg "SERVICE=$service" --build-arg "MODULE=$module" \
    --build-arg "VERSION=${TAG:-0.1.0}" --build-arg "REVISION=$(git rev-parse HEAD)" --tag "${IMAGE:-clout/clout}-$service:${TAG:-0.1.0}" .
done
