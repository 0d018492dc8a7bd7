// SPDX-License-Identifier: Apache-2.0
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import type { HistoryDay, Marker } from "../lib/types.ts";
import { columns, scoreRange, ticks, type Columns } from "./history.ts";

export interface PlotOptions {
  items: HistoryDay[];
  markers: Marker[];
  /** Words under the axis for a day. */
  label: (day: string) => string;
  /** Called with the index of the day under the pointer; undefined when it leaves. */
  onHover: (index: number | undefined) => void;
}

/** Pixels left of the first and right of the last day; the bands under the chart keep to them. */
export const gutter = { left: 36, right: 24 };

const height = 220;
const pixelsPerTick = 110;

/** Draws the 90 days: interval as a band, final days as a line, made ones dashed, today dotted, pauses as a bar, markers as flags. */
export function plot(element: HTMLElement, { items, markers, label, onHover }: PlotOptions): uPlot {
  const { days, solid, made, dotted, lower, upper } = columns(items);
  const paused = new Set(items.filter((item) => item.paused).map((item) => item.day));
  const range = scoreRange(items);
  const ink = colours(element);
  const axis: uPlot.Axis = {
    stroke: ink("--muted"),
    font: `12px ${getComputedStyle(element).fontFamily}`,
    ticks: { show: false },
  };
  const line = { stroke: ink("--accent"), width: 2 };
  const edge = { stroke: "transparent", points: { show: false } };
  const alone = { show: items.length === 1, size: 8, fill: ink("--accent") };
  const open = { show: true, size: 8, width: 2, fill: ink("--ground"), filter: () => [days.length - 1] };
  return new uPlot(
    {
      width: element.clientWidth,
      height,
      padding: [20, gutter.right, 0, 0],
      legend: { show: false },
      cursor: {
        y: false,
        drag: { x: false, y: false },
        points: { size: (_, series) => (series < 3 ? 0 : 10), fill: ink("--accent") },
      },
      scales: { x: { time: false, range: [0, days.length - 1] }, y: { range } },
      axes: [
        {
          ...axis,
          size: 28,
          grid: { show: false },
          splits: () => ticks(days, Math.max(2, Math.floor(element.clientWidth / pixelsPerTick))),
          values: (_, splits) => splits.map((index) => label(days[index]!)),
        },
        { ...axis, size: gutter.left, grid: { stroke: ink("--line"), width: 1 }, space: 44 },
      ],
      series: [
        {},
        { ...edge },
        { ...edge },
        { ...line, points: alone },
        { ...line, dash: [2, 4], points: open },
        { ...line, width: 1.5, dash: [6, 5], alpha: 0.6, points: { show: false } },
      ],
      bands: [{ series: [2, 1], fill: ink("--accent-soft") }],
      hooks: {
        drawSeries: [(u, series) => series === 1 && whiskers(u, lower, upper, ink("--accent-soft"))],
        draw: [
          (u) => pauses(u, days, paused, ink("--muted")),
          (u) => flags(u, days, markers, ink("--muted")),
        ],
        setCursor: [(u) => onHover(u.cursor.left! < 0 ? undefined : (u.cursor.idx ?? undefined))],
      },
    },
    [days.map((_, index) => index), lower, upper, solid, dotted, made],
    element,
  );
}

/** The interval of days without neighbours, where a band has no width. */
function whiskers(u: uPlot, lower: Columns["lower"], upper: Columns["upper"], colour: string) {
  u.ctx.save();
  u.ctx.fillStyle = colour;
  lower.forEach((from, index) => {
    const to = upper[index];
    if (from === null || to == null || (lower[index - 1] ?? lower[index + 1] ?? null) !== null) return;
    const top = u.valToPos(to, "y", true);
    const width = 10 * devicePixelRatio;
    u.ctx.fillRect(u.valToPos(index, "x", true) - width / 2, top, width, u.valToPos(from, "y", true) - top);
  });
  u.ctx.restore();
}

/** A bar along the foot of paused days. */
function pauses(u: uPlot, days: string[], paused: Set<string>, colour: string) {
  const height = 4 * devicePixelRatio;
  const width = u.valToPos(1, "x", true) - u.valToPos(0, "x", true);
  u.ctx.save();
  u.ctx.fillStyle = colour;
  days.forEach((day, index) => {
    if (!paused.has(day)) return;
    const left = u.valToPos(index, "x", true) - width / 2;
    u.ctx.fillRect(left, u.bbox.top + u.bbox.height - height, width + 0.5, height);
  });
  u.ctx.restore();
}

/** A thin line with a small flag at its top on each marked day. */
function flags(u: uPlot, days: string[], markers: Marker[], colour: string) {
  const { ctx, bbox } = u;
  const unit = devicePixelRatio;
  ctx.save();
  ctx.strokeStyle = ctx.fillStyle = colour;
  ctx.lineWidth = unit;
  for (const { day } of markers) {
    if (!days.includes(day)) continue;
    const x = Math.round(u.valToPos(days.indexOf(day), "x", true)) + unit / 2;
    const top = bbox.top - 14 * unit;
    ctx.setLineDash([2 * unit, 3 * unit]);
    ctx.beginPath();
    ctx.moveTo(x, top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    ctx.beginPath();
    ctx.moveTo(x, top);
    ctx.lineTo(x + 9 * unit, top + 4 * unit);
    ctx.lineTo(x, top + 8 * unit);
    ctx.fill();
  }
  ctx.restore();
}

/** A canvas knows no custom properties: the browser resolves them on the element for us. */
function colours(element: HTMLElement): (name: string) => string {
  return (name) => {
    element.style.color = `var(${name})`;
    const colour = getComputedStyle(element).color;
    element.style.color = "";
    return colour;
  };
}
