{{- /* SPDX-License-Identifier: Apache-2.0 */}}

{{- define "clout.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "clout.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
runAsNonRoot: true
capabilities:
  drop: [ALL]
{{- end }}

{{- define "clout.databaseEnv" -}}
- name: QUARKUS_DATASOURCE_USERNAME
  valueFrom: {secretKeyRef: {name: {{ include "clout.databaseSecret" . }}, key: username}}
- name: QUARKUS_DATASOURCE_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ include "clout.databaseSecret" . }}, key: password}}
{{- end }}

{{- define "clout.placement" -}}
{{- with .settings.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- with .settings.nodeSelector }}
nodeSelector: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .settings.tolerations }}
tolerations: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .settings.affinity }}
affinity: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets: {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{- /* The pod of every service. */}}
{{- define "clout.pod" -}}
{{- $values := .root.Values }}
{{- $kafka := or .edges.reads .edges.writes }}
metadata:
  labels:
    {{- include "clout.labels" . | nindent 4 }}
    {{- with .settings.podLabels }}{{ toYaml . | nindent 4 }}{{ end }}
  annotations:
    checksum/config: {{ include "clout.properties" . | sha256sum }}
    {{- with .settings.podAnnotations }}{{ toYaml . | nindent 4 }}{{ end }}
spec:
  automountServiceAccountToken: false
  enableServiceLinks: false
  # Ten seconds for what runs (quarkus.shutdown.timeout) after five in which the endpoints forget the pod.
  terminationGracePeriodSeconds: 45
  securityContext: {{- include "clout.podSecurity" . | nindent 4 }}
  {{- include "clout.placement" . | nindent 2 }}
  topologySpreadConstraints:
    {{- range $key := list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
    - maxSkew: 1
      topologyKey: {{ $key }}
      whenUnsatisfiable: ScheduleAnyway
      labelSelector:
        matchLabels: {{- include "clout.selector" $ | nindent 10 }}
    {{- end }}
  containers:
    - name: {{ .service }}
      image: {{ include "clout.image" . }}
      imagePullPolicy: {{ $values.image.pullPolicy }}
      securityContext: {{- include "clout.containerSecurity" . | nindent 8 }}
      ports:
        - {name: http, containerPort: 8080}
        - {name: management, containerPort: 9000}
      env:
        - name: JAVA_TOOL_OPTIONS
          value: "-XX:MaxRAMPercentage={{ int .settings.heapPercent }}"
        {{- if .edges.database }}
        {{- include "clout.databaseEnv" . | nindent 8 }}
        {{- end }}
        {{- if and $kafka (eq $values.kafka.security "scram") }}
        - name: CLOUT_KAFKA_JAAS
          valueFrom: {secretKeyRef: {name: {{ include "clout.kafkaSecret" . }}, key: sasl.jaas.config}}
        {{- end }}
        {{- if and .root.Values.keda.enabled (eq .service "ingest") }}
        # KEDA reads it here.
        - {name: CLOUT_KAFKA_USER, value: {{ include "clout.kafkaSecret" . }}}
        {{- end }}
        {{- if eq .service "gateway" }}
        - name: CLOUT_GATEWAY_CLIENT_SECRET
          valueFrom: {secretKeyRef: {name: {{ .settings.secret }}, key: client-secret}}
        - name: CLOUT_GATEWAY_SESSION_SECRET
          valueFrom: {secretKeyRef: {name: {{ .settings.secret }}, key: session-secret}}
        {{- end }}
        {{- if eq .service "perks" }}
        {{- with .settings.clientSecret }}
        - name: CLOUT_PERKS_CLIENTS_CLIENT_SECRET
          valueFrom: {secretKeyRef: {name: {{ . }}, key: client-secret}}
        {{- end }}
        {{- end }}
        {{- if eq .service "ingest" }}
        - name: CLOUT_INGEST_CLIENT_SECRET
          valueFrom: {secretKeyRef: {name: {{ .settings.secret }}, key: client-secret}}
        {{- end }}
        {{- with .settings.extraEnv }}{{ toYaml . | nindent 8 }}{{ end }}
      {{- with .settings.envFrom }}
      envFrom: {{- toYaml . | nindent 8 }}
      {{- end }}
      resources: {{- toYaml .settings.resources | nindent 8 }}
      startupProbe:
        httpGet: {path: /q/health/started, port: management}
        periodSeconds: 2
        failureThreshold: 150
      livenessProbe:
        httpGet: {path: /q/health/live, port: management}
        periodSeconds: 10
        timeoutSeconds: 3
        failureThreshold: 3
      readinessProbe:
        httpGet: {path: /q/health/ready, port: management}
        periodSeconds: 5
        timeoutSeconds: 3
        failureThreshold: 2
      lifecycle:
        preStop:
          sleep: {seconds: 5}
      volumeMounts:
        - {name: config, mountPath: /app/config, readOnly: true}
        - {name: tmp, mountPath: /tmp}
        {{- if and .edges.database (eq $values.postgres.tls "verify") }}
        - {name: postgres-ca, mountPath: /etc/clout/postgres, readOnly: true}
        {{- end }}
        {{- if and $kafka (eq $values.kafka.security "scram") }}
        - {name: kafka-ca, mountPath: /etc/clout/kafka, readOnly: true}
        {{- end }}
        {{- if eq .service "scoring" }}
        - {name: state, mountPath: /state}
        {{- if .settings.statementSecret }}
        - {name: statements, mountPath: /etc/clout/statements, readOnly: true}
        {{- end }}
        {{- end }}
        {{- if has .service (list "ingest" "perks") }}
        - {name: keys, mountPath: /etc/clout/{{ .service }}, readOnly: true}
        {{- end }}
  volumes:
    - name: config
      configMap: {name: {{ .root.Release.Name }}-{{ .name }}}
    - name: tmp
      emptyDir: {sizeLimit: 256Mi}
    {{- if and .edges.database (eq $values.postgres.tls "verify") }}
    - name: postgres-ca
      secret: {secretName: {{ $values.postgres.caSecret }}, items: [{key: {{ $values.postgres.caKey }}, path: ca.crt}]}
    {{- end }}
    {{- if and $kafka (eq $values.kafka.security "scram") }}
    - name: kafka-ca
      secret: {secretName: {{ $values.kafka.caSecret }}, items: [{key: {{ $values.kafka.caKey }}, path: ca.crt}]}
    {{- end }}
    {{- if eq .service "scoring" }}
    {{- if not .settings.state.volume }}
    - name: state
      emptyDir: {sizeLimit: {{ .settings.state.size }}}
    {{- end }}
    {{- with .settings.statementSecret }}
    - name: statements
      secret: {secretName: {{ . }}}
    {{- end }}
    {{- end }}
    {{- if has .service (list "ingest" "perks") }}
    - name: keys
      secret: {secretName: {{ .settings.secret }}}
    {{- end }}
{{- end }}
