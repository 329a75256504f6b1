// What the page shows, made of the compact rows that the testkit wrote. Nothing here draws.
const D = JSON.parse(document.getElementById('data').textContent);
const END = D.end;
const text = number => number < 0 ? null : D.texts[number];
const taskName = number => 'task ' + (number + 1);

/** A time since the start, as in the timeline in print. */
function clock(ms, exact) {
  const days = Math.floor(ms / 86400000), rest = ms - days * 86400000;
  const two = n => String(n).padStart(2, '0');
  const hours = Math.floor(rest / 3600000);
  const shown = (days ? days + 'd ' + two(hours) : hours) + ':' + two(Math.floor(rest / 60000) % 60) + ':' + two(Math.floor(rest / 1000) % 60);
  return exact || rest % 1000 ? shown + '.' + String(Math.floor(rest % 1000)).padStart(3, '0') : shown;
}
const instant = ms => new Date(D.start + ms).toISOString();
function lasting(ms) {
  if (ms < 1000) return ms + ' ms';
  if (ms < 60000) return +(ms / 1000).toFixed(1) + ' s';
  if (ms < 3600000) return Math.floor(ms / 60000) + ' min ' + Math.round(ms % 60000 / 1000) + ' s';
  return Math.floor(ms / 3600000) + ' h ' + Math.round(ms % 3600000 / 60000) + ' min';
}

const tasks = D.tasks.map((r, number) => ({
  number, name: taskName(number), sid: r[0], status: text(r[1]), attributes: text(r[2]), priority: r[3], created: r[4],
  workflow: text(r[5]), channel: text(r[6]), reason: text(r[7]), queue: r[8], pack: r[9], reservations: [], waits: []
}));
/** Explanations lie in the page in packs, each compressed; a pack is opened once, when one of its tasks is looked at. */
const opened = new Map();
async function unpacked(pack) {
  const bytes = Uint8Array.from(atob(D.explanations[pack]), one => one.charCodeAt(0));
  return JSON.parse(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text());
}
async function explanationOf(task) {
  if (!opened.has(task.pack)) opened.set(task.pack, unpacked(task.pack));
  return (await opened.get(task.pack))[task.sid];
}
const queues = D.queues.map((r, number) => ({number, sid: r[0], name: r[1] || 'no queue', expression: r[2]}));
const workers = D.workers.map((r, number) => ({number, sid: r[0], name: r[1], attributes: r[2]}));
const reservations = D.reservations.map(r => ({
  kind: 'reservation', task: r[0], worker: r[1], queue: r[2], from: r[3], accepted: r[4], wrapping: r[5],
  to: r[6] < 0 ? END : r[6], open: r[6] < 0, outcome: text(r[7]), sid: r[8]
}));
const waits = D.waits.map(r => ({kind: 'wait', queue: r[0], task: r[1], from: r[2], to: r[3] < 0 ? END : r[3], open: r[3] < 0, outcome: text(r[4])}));
const stays = D.stays.map(r => ({kind: 'stay', worker: r[0], activity: text(r[1]), available: r[2] === 1, from: r[3], to: r[4] < 0 ? END : r[4]}));
reservations.forEach(r => tasks[r.task].reservations.push(r));
waits.forEach(w => tasks[w.task].waits.push(w));

const events = (() => {
  const e = D.events, all = new Array(e.at.length);
  let at = 0;
  for (let i = 0; i < all.length; i++) {
    at += e.at[i];
    all[i] = {number: i, at, type: e.type[i], words: e.words[i], task: e.task[i], alert: e.type[i] === e.alert};
  }
  return all;
})();
const told = event => text(event.words).split('\ue000').join(event.task < 0 ? '' : taskName(event.task));

/** Rows of bars, none of which covers another: so a bar is found by bisection. What needs more rows than that is counted. */
function inRows(bars, most) {
  const rows = [], ends = [];
  let left = 0;
  for (const bar of bars) {
    let row = ends.findIndex(end => end.to < bar.from || end.to === bar.from && end.from < end.to);
    if (row < 0 && rows.length < most) { row = rows.length; rows.push([]); }
    if (row < 0) { left++; continue; }
    rows[row].push(bar);
    ends[row] = bar;
  }
  return {rows, left};
}

/** How many wait, at each moment at which that changes. */
function depthOf(bars) {
  const changes = [];
  for (const bar of bars) {
    changes.push([bar.from, 1]);
    if (!bar.open) changes.push([bar.to, -1]);
  }
  changes.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const at = [], count = [];
  let now = 0, most = 0;
  for (const [time, change] of changes) {
    now += change;
    most = Math.max(most, now);
    if (at.length && at[at.length - 1] === time) { count[count.length - 1] = now; } else { at.push(time); count.push(now); }
  }
  return {at, count, most};
}

const byStart = (a, b) => a.from - b.from;
const grouped = (all, key, size) => {
  const groups = Array.from({length: size}, () => []);
  all.forEach(one => groups[one[key]].push(one));
  return groups.map(group => group.sort(byStart));
};

/** A queue says by its depth what more rows could not say better. */
const MOST_ROWS = {queue: 6, worker: 12};
const lanes = (() => {
  const all = [];
  let top = 0;
  const add = (lane, height) => { all.push(Object.assign(lane, {number: all.length, top, height})); top += height; };
  const alerts = events.filter(event => event.alert);
  if (alerts.length) add({kind: 'alerts', name: 'Alerts', note: alerts.length + (alerts.length > 1 ? ' alerts' : ' alert'), alerts}, 1);
  const waitsOf = grouped(waits, 'queue', queues.length);
  queues.forEach(queue => {
    const bars = waitsOf[queue.number], laid = inRows(bars, MOST_ROWS.queue), depth = depthOf(bars);
    const left = laid.left ? laid.left.toLocaleString('en') + ' of its tasks have no bar: they are in the depth' : '';
    add({kind: 'queue', subject: queue, name: queue.name, note: depth.most ? 'up to ' + depth.most.toLocaleString('en') + ' waiting' : 'nothing waited', more: left, rows: laid.rows, depth, bars},
        bars.length ? 1.6 + 0.32 * laid.rows.length : 1.2);
  });
  const reservationsOf = grouped(reservations, 'worker', workers.length), staysOf = grouped(stays, 'worker', workers.length);
  workers.forEach(worker => {
    const bars = reservationsOf[worker.number], laid = inRows(bars, MOST_ROWS.worker);
    const left = laid.left ? laid.left.toLocaleString('en') + ' at one time with ' + MOST_ROWS.worker + ' others have no bar' : '';
    add({kind: 'worker', subject: worker, name: worker.name, note: bars.length.toLocaleString('en') + (bars.length === 1 ? ' reservation' : ' reservations'), more: left, rows: laid.rows, stays: staysOf[worker.number], bars},
        0.8 + Math.max(0.62, 0.62 * laid.rows.length));
  });
  return all;
})();
const ROWS = lanes.length ? lanes[lanes.length - 1].top + lanes[lanes.length - 1].height : 1;

/** The bar of a row that is there at a time, or ends within that much of it. */
function barAt(row, time, tolerance) {
  let low = 0, high = row.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (row[middle].from <= time + tolerance) low = middle + 1; else high = middle;
  }
  for (let i = low - 1; i >= Math.max(0, low - 3); i--) {
    if (row[i].to + tolerance >= time) return row[i];
  }
  return null;
}
