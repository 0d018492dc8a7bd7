{{- /* SPDX-License-Identifier: Apache-2.0 */}}

{{- /*
Every process as YAML: name -> service, network (if it reads one alone), networks (that it reads), settings and edges. A service gets
a fresh copy of the defaults, so that what is set of one never shows in another.
*/}}
{{- define "clout.workloads" -}}
{{- $edges := .Files.Get "edges.yaml" | fromYaml }}
{{- $workloads := dict }}
{{- range $service, $edge := $edges.services }}
  {{- $own := index $.Values.services $service }}
  {{- $settings := mergeOverwrite (deepCopy $.Values.defaults) (deepCopy $own) }}
  {{- if eq $service "ingest" }}
    {{- $networks := list }}
    {{- range $network, $given := $.Values.networks }}
      {{- if $given.enabled }}
        {{- $networks = append $networks $network }}
        {{- if eq $.Values.ingest.mode "apart" }}
          {{- $alone := mergeOverwrite (deepCopy $settings) (deepCopy $given) }}
          {{- $_ := set $workloads (printf "ingest-%s" $network) (dict "service" $service "network" $network "networks" (list $network) "settings" $alone "edges" $edge) }}
        {{- end }}
      {{- end }}
    {{- end }}
    {{- if and (eq $.Values.ingest.mode "together") $networks }}
      {{- $_ := set $workloads $service (dict "service" $service "network" "" "networks" (sortAlpha $networks) "settings" $settings "edges" $edge) }}
    {{- end }}
  {{- else if dig "enabled" true $own }}
    {{- $_ := set $workloads $service (dict "service" $service "network" "" "networks" list "settings" $settings "edges" $edge) }}
  {{- end }}
{{- end }}
{{- toYaml $workloads }}
{{- end }}

{{- /* The chart's settings of one process as application.properties. No secret is among them. */}}
{{- define "clout.properties" -}}
{{- $root := .root }}
{{- $values := $root.Values }}
{{- $release := $root.Release.Name }}
quarkus.http.host=0.0.0.0
quarkus.http.port=8080
quarkus.management.port=9000
quarkus.oidc.auth-server-url={{ $values.oidc.issuer }}
{{- range $called := .edges.calls }}
{{- if and (ne $called "ingest") (hasKey $.workloads $called) }}
quarkus.grpc.clients.{{ $called }}.host={{ $release }}-{{ $called }}
quarkus.grpc.clients.{{ $called }}.port=8080
quarkus.grpc.clients.{{ $called }}.name-resolver=dns
quarkus.grpc.clients.{{ $called }}.load-balancing-policy=round_robin
{{- end }}
{{- end }}
{{- with .edges.database }}
{{- $place := printf "%s:%v/%s" $values.postgres.host (int $values.postgres.port) . }}
{{- if eq $values.postgres.tls "verify" }}
quarkus.datasource.jdbc.url=jdbc:postgresql://{{ $place }}?sslmode=verify-full&sslrootcert=/etc/clout/postgres/ca.crt
quarkus.datasource.reactive.url=postgresql://{{ $place }}?sslmode=verify-full
quarkus.datasource.reactive.hostname-verification-algorithm=HTTPS
quarkus.datasource.reactive.trust-certificate-pem=true
quarkus.datasource.reactive.trust-certificate-pem.certs=/etc/clout/postgres/ca.crt
{{- else if eq $values.postgres.tls "require" }}
quarkus.datasource.jdbc.url=jdbc:postgresql://{{ $place }}?sslmode=require
quarkus.datasource.reactive.url=postgresql://{{ $place }}?sslmode=require
quarkus.datasource.reactive.trust-all=true
{{- else }}
quarkus.datasource.jdbc.url=jdbc:postgresql://{{ $place }}
quarkus.datasource.reactive.url=postgresql://{{ $place }}
{{- end }}
{{- end }}
{{- if or .edges.reads .edges.writes }}
kafka.bootstrap.servers={{ $values.kafka.bootstrapServers }}
{{- if eq $values.kafka.security "scram" }}
{{- range $prefix := ternary (list "kafka" "kafka-streams") (list "kafka") (hasKey .edges "ownTopics") }}
{{ $prefix }}.security.protocol=SASL_SSL
{{ $prefix }}.sasl.mechanism=SCRAM-SHA-512
{{ $prefix }}.sasl.jaas.config=${CLOUT_KAFKA_JAAS}
{{ $prefix }}.ssl.truststore.type=PEM
{{ $prefix }}.ssl.truststore.location=/etc/clout/kafka/ca.crt
{{- end }}
{{- end }}
{{- end }}
{{- if eq .service "gateway" }}
clout.gateway.public-url={{ $values.publicUrl }}
clout.gateway.limits.replicas={{ ternary .settings.autoscaling.minReplicas .settings.replicas .settings.autoscaling.enabled | int }}
{{- range $name, $workload := $.workloads }}
{{- if eq $workload.service "ingest" }}
{{- if $workload.network }}
clout.gateway.ingest.apart.{{ $workload.network }}={{ $release }}-{{ $name }}:8080
{{- else }}
clout.gateway.ingest.address={{ $release }}-{{ $name }}:8080
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- if eq .service "scoring" }}
kafka-streams.state.dir=/state
# A pod that comes back with its name gets its partitions back without a rebalance.
kafka-streams.group.instance.id=${HOSTNAME}
kafka-streams.num.standby.replicas={{ int .settings.standbys }}
# Scores can be read while Kafka is away: ready means PostgreSQL and gRPC.
quarkus.smallrye-health.check."io.quarkus.kafka.streams.runtime.health.KafkaStreamsTopicsHealthCheck".enabled=false
mp.messaging.incoming.scores.health-readiness-enabled=false
mp.messaging.incoming.accounts.health-readiness-enabled=false
mp.messaging.outgoing.dead-scores.health-readiness-enabled=false
clout.scoring.statement.issuer={{ $values.publicUrl }}
{{- if .settings.statementSecret }}
clout.scoring.statement.keys=/etc/clout/statements
{{- end }}
{{- end }}
{{- if eq .service "perks" }}
clout.vault.keyset-file=/etc/clout/perks/vault-keyset.json
{{- if .settings.clientSecret }}
clout.perks.clients.registration-url={{ $values.oidc.issuer }}/clients-registrations/default
clout.perks.clients.token-url={{ $values.oidc.issuer }}/protocol/openid-connect/token
{{- end }}
{{- end }}
{{- if eq .service "ingest" }}
clout.ingest.networks={{ join "," .networks }}
clout.vault.keyset-file=/etc/clout/ingest/vault-keyset.json
clout.actor.key-file=/etc/clout/ingest/actor-key
clout.ingest.client.token-url={{ $values.oidc.issuer }}/protocol/openid-connect/token
{{- end }}
{{- end }}
