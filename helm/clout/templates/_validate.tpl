{{- /* SPDX-License-Identifier: Apache-2.0 */}}

{{- /* Contradictions, each with a sentence that names the keys. Values that are gone fail here by their old names. */}}
{{- define "clout.validate" -}}
{{- $values := .Values }}
{{- if not (hasPrefix "http" $values.publicUrl) }}
{{- fail "publicUrl must be where people reach Clout, such as https://clout.example.org" }}
{{- end }}
{{- if hasSuffix "/" $values.publicUrl }}
{{- fail "publicUrl must not end with a slash" }}
{{- end }}
{{- if not (hasPrefix "http" $values.oidc.issuer) }}
{{- fail "oidc.issuer must be the issuer of tokens, such as https://sign-in.example.org/realms/clout" }}
{{- end }}
{{- if and $values.ingress.enabled $values.gatewayApi.enabled }}
{{- fail "ingress.enabled and gatewayApi.enabled exclude each other: both would publish the gateway" }}
{{- end }}
{{- if and $values.gatewayApi.enabled (not $values.gatewayApi.parentRefs) }}
{{- fail "gatewayApi.enabled needs gatewayApi.parentRefs: the Gateway that the route belongs to" }}
{{- end }}
{{- if gt (int $values.keda.maxReplicas) 8 }}
{{- fail "keda.maxReplicas must not be above 8, the partitions of accounts.v1: further replicas would have nothing to read" }}
{{- end }}
{{- $scaling := $values.services.gateway.autoscaling }}
{{- if gt (int $scaling.minReplicas) (int $scaling.maxReplicas) }}
{{- fail "services.gateway.autoscaling.minReplicas must not be above services.gateway.autoscaling.maxReplicas" }}
{{- end }}
{{- if and (ne (toString $values.services.gateway.replicas) "<nil>") $scaling.enabled }}
{{- fail "services.gateway.replicas and services.gateway.autoscaling.enabled exclude each other: the autoscaler decides" }}
{{- end }}
{{- $scoring := mergeOverwrite (deepCopy $values.defaults) (deepCopy $values.services.scoring) }}
{{- if ge (int $scoring.standbys) (int $scoring.replicas) }}
{{- fail "services.scoring.standbys must be below services.scoring.replicas: a copy lies on another pod" }}
{{- end }}
{{- range $network, $given := $values.networks }}
{{- if and (eq $values.ingest.mode "together") (gt (len $given) 1) }}
{{- fail (printf "networks.%s sets more than enabled, but ingest.mode is together: all networks share one process, set it at services.ingest" $network) }}
{{- end }}
{{- end }}
{{- end }}
