// SPDX-License-Identifier: Apache-2.0
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import type { HistoryDay, Marker } from "../lib/types.ts";
import { columns, scoreRange, ticks, type Columns } from "./history.ts";

export interface PlotOptions {
  items: HistoryDay[];
  /** Days of the period before, at those they are compared with. */
  before: HistoryDay[];
  markers: Marker[];
  /** Days to draw at the least. */
  least?: number;
  /** The day that is open. */
  selected: string;
  /** Words under the axis for a day. */
  label: (day: string) => string;
  /** Words beside the axis for points. */
  value: (points: number) => string;
  /** Called with the index of the day under the pointer; undefined when it leaves. */
  onHover: (index: number | undefined) => void;
}

/** Pixels left of the first and right of the last day; the columns under the chart keep to them. */
export const gutter = { left: 36, right: 24 };

const height = 220;
const pixelsPerTick = 110;

/**
 * Draws the days: interval as a band, final days as a line, made ones dashed, today dotted, the period before as a thin line, pauses as
 * a bar, markers as flags, the open day as a line down to the axis.
 */
export function plot(element: HTMLElement, options: PlotOptions): uPlot {
  const { items, before, markers, least, selected, label, value, onHover } = options;
  const { days, solid, made, dotted, lower, upper } = columns(items, least);
  const earlier = new Map(before.map((item) => [item.day, item.score]));
  const paused = new Set(items.filter((item) => item.paused).map((item) => item.day));
  const range = scoreRange([...items, ...before]);
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
        points: { size: (_, series) => (series < 3 || series > 5 ? 0 : 10), fill: ink("--accent") },
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
        {
          ...axis,
          size: gutter.left,
          grid: { stroke: ink("--line"), width: 1 },
          space: 44,
          values: (_, splits) => splits.map(value),
        },
      ],
      series: [
        {},
        { ...edge },
        { ...edge },
        { ...line, points: alone },
        { ...line, dash: [2, 4], points: open },
        { ...line, width: 1.5, dash: [6, 5], alpha: 0.6, points: { show: false } },
        { stroke: ink("--control"), width: 1.5, points: { show: false } },
      ],
      bands: [{ series: [2, 1], fill: ink("--accent-wash") }],
      hooks: {
        drawSeries: [(u, series) => series === 1 && whiskers(u, lower, upper, ink("--accent-range"))],
        draw: [
          (u) => opened(u, days.indexOf(selected), ink("--accent")),
          (u) => pauses(u, days, paused, ink("--muted")),
          (u) => flags(u, days, markers, ink("--muted")),
        ],
        setCursor: [(u) => onHover(u.cursor.left! < 0 ? undefined : (u.cursor.idx ?? undefined))],
      },
    },
    [
      days.map((_, index) => index),
      lower,
      upper,
      solid,
      dotted,
      made,
      days.map((day) => earlier.get(day) ?? null),
    ],
    element,
  );
}

/** A line from the top of the chart to the axis at the open day. */
function opened(u: uPlot, index: number, colour: string) {
  if (index < 0) return;
  const x = u.valToPos(index, "x", true);
  u.ctx.save();
  u.ctx.fillStyle = colour;
  u.ctx.globalAlpha = 0.5;
  u.ctx.fillRect(x - devicePixelRatio / 2, u.bbox.top, devicePixelRatio, u.bbox.height);
  u.ctx.restore();
}

/** The interval of days without neighbours, where a band has no width. */
function whiskers(u: uPlot, lower: Columns["lower"], upper: Columns["upper"], colour: string) {
  u.ctx.save();
  u.ctx.fillStyle = colour;
  u.ctx.beginPath();
  u.ctx.rect(u.bbox.left, u.bbox.top, u.bbox.width + gutter.right * devicePixelRatio, u.bbox.height);
  u.ctx.clip();
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

/** Pixels between two flags of one row; nearer ones are set a row lower. */
const flagWidth = 12;

/** A thin line with a small flag at its top on each marked day. */
function flags(u: uPlot, days: string[], markers: Marker[], colour: string) {
  const { ctx, bbox } = u;
  const unit = devicePixelRatio;
  ctx.save();
  ctx.strokeStyle = ctx.fillStyle = colour;
  ctx.lineWidth = unit;
  let [before, row] = [-Infinity, 0];
  for (const { day } of markers.toSorted((a, b) => a.day.localeCompare(b.day))) {
    if (!days.includes(day)) continue;
    const x = Math.round(u.valToPos(days.indexOf(day), "x", true)) + unit / 2;
    row = x - before < flagWidth * unit ? row + 1 : 0;
    before = x;
    const top = bbox.top + (row * 10 - 14) * unit;
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
