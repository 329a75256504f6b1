// The lanes, drawn by ECharts: its time axis, its zoom, its canvas. Only what is in view is drawn, and of what falls on one pixel
// the worst, so that ten thousand tasks are no slower than ten.
const COLOURS = {
  completed: '#3a9d5d', accepted: '#2b7bd4', wrapping: '#1fa3ab', pending: '#d9a514', timeout: '#cf2e2e', rejected: '#ea7a1e',
  canceled: '#8a56b8', rescinded: '#8d97a5', reserved: '#2b7bd4', assigned: '#3a9d5d', moved: '#ea7a1e', deleted: '#8d97a5', waiting: '#d9a514'
};
const WORST_LAST = ['completed', 'assigned', 'accepted', 'wrapping', 'rescinded', 'deleted', 'pending', 'waiting', 'moved', 'rejected', 'canceled', 'timeout'];
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
const UNIT = 30, LEFT = 190, RIGHT = 46, TOP = 30, BOTTOM = 56, TALLEST = 620;

const chartElement = document.getElementById('chart');
const inner = Math.max(60, Math.min(ROWS * UNIT, TALLEST));
chartElement.style.height = TOP + BOTTOM + inner + 'px';
const chart = echarts.init(chartElement, null, {renderer: 'canvas'});
const AXIS_END = Math.max(END, 1);

/** What is searched for, or null: bars and lanes that match stand out. */
let matching = null;
let chosenTask = -1;

const isFaded = bar => matching !== null && !matching.bars.has(bar);

function drawBars(out, row, y, height, view, shape) {
  let low = 0, high = row.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (row[middle].to < view.from) low = middle + 1; else high = middle;
  }
  let filled = -1, worst = -1;
  for (let i = low; i < row.length && row[i].from <= view.to; i++) {
    const bar = row[i], left = Math.max(view.left, view.x(bar.from));
    const right = Math.max(left + 2.5, Math.min(view.right, view.x(bar.to)));
    const rank = WORST_LAST.indexOf(bar.outcome) + (isFaded(bar) ? 0 : 100) + (bar.task === chosenTask ? 200 : 0);
    if (right <= filled && rank <= worst) continue;
    filled = right;
    worst = rank;
    shape(out, bar, left, right, y, height);
  }
}

const rect = (x, y, width, height, fill, more) => ({type: 'rect', silent: true, shape: {x, y, width, height}, style: Object.assign({fill}, more)});

function drawReservation(view) {
  return (out, bar, left, right, y, height) => {
    const fill = COLOURS[bar.outcome], faded = isFaded(bar) ? 0.15 : 1;
    const answered = bar.accepted < 0 ? left : Math.min(right, Math.max(left, view.x(bar.accepted)));
    if (answered > left + 0.5) out.push(rect(left, y, answered - left, height, fill, {opacity: 0.35 * faded}));
    out.push(rect(answered, y, Math.max(right - answered, 1.5), height, fill, {opacity: faded}));
    if (bar.wrapping >= 0 && bar.wrapping < bar.to) {
      const from = Math.min(right, Math.max(left, view.x(bar.wrapping)));
      out.push(rect(from, y + height * 0.55, right - from, height * 0.45, '#ffffff', {opacity: 0.45 * faded}));
    }
    if (bar.task === chosenTask) out.push(rect(left - 1, y - 1, right - left + 2, height + 2, 'none', {stroke: '#1c2430', lineWidth: 2}));
    if (right - left > 58) out.push(label(left + 5, y + height / 2, taskName(bar.task), right - left - 8, bar.accepted < 0 || answered === left ? '#fff' : '#1c2430', faded));
  };
}

function drawWait(out, bar, left, right, y, height) {
  out.push(rect(left, y, right - left, height, COLOURS[bar.outcome], {opacity: isFaded(bar) ? 0.12 : 0.85}));
  if (bar.task === chosenTask) out.push(rect(left - 1, y - 1, right - left + 2, height + 2, 'none', {stroke: '#1c2430', lineWidth: 2}));
}

function label(x, y, words, width, fill, opacity) {
  return {type: 'text', silent: true, style: {text: words, x, y, width, overflow: 'truncate', verticalAlign: 'middle', fill, opacity: opacity === undefined ? 1 : opacity, fontSize: 11, fontFamily: FONT}};
}

function drawDepth(out, depth, y, height, view) {
  const {at, count, most} = depth;
  if (!most) return;
  let low = 0, high = at.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (at[middle] < view.from) low = middle + 1; else high = middle;
  }
  let now = low ? count[low - 1] : 0, column = view.left, peak = now;
  const points = [[view.left, y + height]], level = n => y + height - height * n / most;
  points.push([view.left, level(now)]);
  for (let i = low; i < at.length && at[i] <= view.to; i++) {
    const x = Math.round(view.x(at[i]));
    if (x !== column) {
      points.push([column, level(peak)], [column, level(now)], [x, level(now)]);
      column = x;
      peak = now;
    }
    now = count[i];
    peak = Math.max(peak, now);
  }
  points.push([column, level(peak)], [column, level(now)]);
  const end = Math.min(view.right, view.x(END));
  points.push([end, level(now)], [end, y + height]);
  out.push({type: 'polygon', silent: true, shape: {points}, style: {fill: '#f3d48a', opacity: 0.75, stroke: '#c48f0a', lineWidth: 1}});
}

/** Where a row of a lane is, from the lane's top, in pixels. */
const rowPlace = (lane, row) => lane.kind === 'queue' ? {y: 1.3 * UNIT + row * 0.32 * UNIT, height: 0.32 * UNIT - 2} : {y: 0.64 * UNIT + row * 0.62 * UNIT, height: 0.62 * UNIT - 3};

function drawLane(params, api) {
  const lane = lanes[params.dataIndex], area = params.coordSys;
  const y = Math.round(api.coord([0, lane.top])[1]), height = lane.height * UNIT;
  if (y + height <= area.y || y >= area.y + area.height) return;
  const x0 = api.coord([0, lane.top])[0], scale = (api.coord([AXIS_END, lane.top])[0] - x0) / AXIS_END;
  const view = {left: area.x, right: area.x + area.width, x: t => x0 + t * scale, from: (area.x - x0) / scale, to: (area.x + area.width - x0) / scale, scale};
  const out = [], lit = matching === null || matching.lanes.has(lane);
  if (lane.number % 2) out.push(rect(area.x, y, area.width, height, '#f8f9fb'));
  if (lane.kind === 'worker') {
    for (const stay of lane.stays) {
      const left = Math.max(view.left, view.x(stay.from)), right = Math.min(view.right, view.x(stay.to));
      if (right <= left) continue;
      out.push(rect(left, y + 2, right - left, height - 4, stay.available ? '#e3f3e6' : '#e4e7ec'));
      if (right - left > 46) out.push(label(left + 5, y + 0.36 * UNIT, stay.activity, right - left - 8, stay.available ? '#3f7a4f' : '#626d7c'));
    }
    lane.rows.forEach((row, number) => { const at = rowPlace(lane, number); drawBars(out, row, y + at.y, at.height, view, drawReservation(view)); });
  } else if (lane.kind === 'queue') {
    drawDepth(out, lane.depth, y + 5, 1.1 * UNIT, view);
    lane.rows.forEach((row, number) => { const at = rowPlace(lane, number); drawBars(out, row, y + at.y, at.height, view, drawWait); });
  } else {
    let drawn = -9;
    for (const alert of lane.alerts) {
      const x = view.x(alert.at);
      if (x < view.left || x > view.right || x - drawn < 2) continue;
      drawn = x;
      out.push({type: 'polygon', silent: true, shape: {points: [[x, y + 6], [x + 8, y + 22], [x - 8, y + 22]]}, style: {fill: '#cf2e2e'}});
    }
  }
  out.push(rect(area.x, y + height - 1, area.width, 1, '#e3e7ec'));
  const middle = y + height / 2;
  if (middle > area.y - 4 && middle < area.y + area.height + 4) {
    const faded = lit ? 1 : 0.35;
    out.push({type: 'text', silent: true, style: {text: lane.name, x: 8, y: middle - 8, width: LEFT - 24, overflow: 'truncate', verticalAlign: 'middle', fontSize: 13, fontFamily: FONT, fontWeight: 600, fill: '#1c2430', opacity: faded}});
    out.push({type: 'text', silent: true, style: {text: lane.note, x: 8, y: middle + 8, width: LEFT - 24, overflow: 'truncate', verticalAlign: 'middle', fontSize: 11, fontFamily: FONT, fill: '#5b6675', opacity: faded}});
  }
  return {type: 'group', silent: true, children: clipped(out, area)};
}

/** Lanes half out of view must not reach over the axis. */
function clipped(children, area) {
  const bottom = area.y + area.height;
  for (const child of children) {
    if (child.type === 'rect') {
      const s = child.shape, top = Math.max(s.y, area.y);
      s.height = Math.max(0, Math.min(s.y + s.height, bottom) - top);
      s.y = top;
    } else if (child.type === 'polygon') {
      child.shape.points = child.shape.points.map(p => [p[0], Math.min(bottom, Math.max(area.y, p[1]))]);
    }
  }
  return children.filter(child => child.type !== 'rect' || child.shape.height > 0)
      .filter(child => child.type !== 'text' || child.style.y > area.y + 4 && child.style.y < bottom - 4);
}

const hidden = Math.max(0, 1 - inner / (ROWS * UNIT));
chart.setOption({
  animation: false,
  useUTC: true,
  textStyle: {fontFamily: FONT},
  grid: {left: LEFT, right: RIGHT, top: TOP, bottom: BOTTOM, show: true, borderColor: '#d9dee5', backgroundColor: '#fff'},
  xAxis: {
    type: 'time', min: 0, max: AXIS_END, position: 'top', minInterval: 1, splitLine: {show: true, lineStyle: {color: '#eceff3'}},
    axisLabel: {formatter: value => clock(value), hideOverlap: true, color: '#5b6675'}, axisLine: {lineStyle: {color: '#b8c0cc'}}, axisTick: {show: true}
  },
  yAxis: {type: 'value', min: 0, max: ROWS, inverse: true, show: false},
  dataZoom: [
    {id: 'time', type: 'inside', xAxisIndex: 0, filterMode: 'none', zoomOnMouseWheel: true, moveOnMouseMove: true, minValueSpan: 1},
    {id: 'overview', type: 'slider', xAxisIndex: 0, filterMode: 'none', bottom: 12, height: 24, labelFormatter: value => clock(value), showDataShadow: false, minValueSpan: 1, brushSelect: false}
  ].concat(hidden ? [
    {id: 'lanes', type: 'slider', yAxisIndex: 0, filterMode: 'none', right: 8, width: 16, start: 0, end: 100 * (1 - hidden), zoomLock: true, showDataShadow: false, showDetail: false, brushSelect: false},
    {id: 'lanes-wheel', type: 'inside', yAxisIndex: 0, filterMode: 'none', start: 0, end: 100 * (1 - hidden), zoomLock: true, zoomOnMouseWheel: false, moveOnMouseMove: true, moveOnMouseWheel: 'shift'}
  ] : []),
  series: [{type: 'custom', renderItem: drawLane, clip: false, silent: true, encode: {x: [0, 1], y: [2, 3]}, dimensions: ['from', 'to', 'top', 'bottom'],
    data: lanes.map(lane => [0, AXIS_END, lane.top, lane.top + lane.height])}]
});
window.addEventListener('resize', () => chart.resize());

const redraw = () => chart.setOption({series: [{renderItem: drawLane}]});
const shownTime = () => { const zoom = chart.getOption().dataZoom[0]; return [zoom.startValue, zoom.endValue]; };
function showTime(from, to) {
  const span = Math.min(AXIS_END, Math.max(1, to - from)), start = Math.max(0, Math.min(from, AXIS_END - span));
  chart.dispatchAction({type: 'dataZoom', dataZoomIndex: 0, startValue: start, endValue: start + span});
}
function showLane(lane) {
  if (!hidden) return;
  const share = inner / (ROWS * UNIT), start = Math.max(0, Math.min(1 - share, (lane.top + lane.height / 2) / ROWS - share / 2));
  chart.dispatchAction({type: 'dataZoom', dataZoomIndex: 2, start: 100 * start, end: 100 * (start + share)});
}
function zoomBy(factor) {
  const [from, to] = shownTime(), middle = (from + to) / 2, half = (to - from) / 2 * factor;
  showTime(middle - half, middle + half);
}

/** What is under a point of the canvas: a lane, perhaps a bar of it, and the time. */
function under(x, y) {
  if (!chart.containPixel({gridIndex: 0}, [Math.max(x, LEFT + 1), y])) return null;
  const [time, place] = chart.convertFromPixel({gridIndex: 0}, [x, y]);
  const lane = lanes.find(one => place >= one.top && place < one.top + one.height);
  if (!lane) return null;
  if (x < LEFT) return {lane, time: null, bar: null};
  const [from, to] = shownTime(), tolerance = 3 * (to - from) / (chart.getWidth() - LEFT - RIGHT);
  const inLane = (place - lane.top) * UNIT;
  if (lane.kind === 'alerts') {
    const near = lane.alerts.filter(alert => Math.abs(alert.at - time) <= 3 * tolerance);
    return {lane, time, bar: null, alerts: near};
  }
  const row = lane.rows.findIndex((_, number) => { const at = rowPlace(lane, number); return inLane >= at.y - 1 && inLane <= at.y + at.height + 1; });
  return {lane, time, bar: row < 0 ? null : barAt(lane.rows[row], time, tolerance)};
}
