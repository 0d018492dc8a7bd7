{{- /* SPDX-License-Identifier: Apache-2.0 */}}

{{- define "clout.labels" -}}
app.kubernetes.io/part-of: clout
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .name }}
clout.io/service: {{ .service }}
{{- end }}

{{- /* What never changes for a workload, since selectors cannot be changed. */}}
{{- define "clout.selector" -}}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .name }}
{{- end }}

{{- define "clout.chartLabels" -}}
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
{{- end }}

{{- define "clout.metadata" -}}
name: {{ .root.Release.Name }}-{{ .name }}
labels:
  {{- include "clout.labels" . | nindent 2 }}
  {{- include "clout.chartLabels" .root | nindent 2 }}
{{- end }}

{{- define "clout.image" -}}
{{- $image := .root.Values.image -}}
{{- printf "%s/%s-%s" $image.registry $image.repository .service -}}
{{- if .settings.digest }}@{{ .settings.digest }}{{ else }}:{{ $image.tag | default .root.Chart.AppVersion }}{{ end }}
{{- end }}

{{- define "clout.databaseSecret" -}}
{{ .settings.databaseSecret | default (printf "clout-postgres-%s" .service) }}
{{- end }}

{{- define "clout.kafkaSecret" -}}
{{ .settings.kafkaSecret | default (printf "clout-%s" .service) }}
{{- end }}
