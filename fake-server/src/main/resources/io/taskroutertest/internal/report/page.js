// What is around the lanes: hover, search, the table of events, details. Whatever came from a test becomes text, never markup.
const $ = id => document.getElementById(id);
function make(tag, words, name) {
  const element = document.createElement(tag);
  if (words !== undefined && words !== null) element.textContent = words;
  if (name) element.className = name;
  return element;
}
const many = (number, one, several) => number.toLocaleString('en') + ' ' + (number === 1 ? one : several || one + 's');

$('title').textContent = D.title;
$('summary').textContent = [many(tasks.length, 'task'), many(reservations.length, 'reservation'), many(workers.length, 'worker'), many(queues.length, 'queue'),
  lasting(END) + ' from ' + instant(0)].join(' · ');
if (D.note) { $('note').hidden = false; $('note').textContent = D.note; }

[['Reservations:'], ['completed'], ['accepted'], ['wrapping'], ['pending'], ['rejected'], ['timeout'], ['canceled'], ['rescinded'],
  ['pale: offered, not yet answered', '#2b7bd459'], ['half pale: wrapping up', 'linear-gradient(#3a9d5d 55%, #a3cfb1 55%)'], ['Waiting tasks:'], ['then assigned', COLOURS.assigned], ['moved on', COLOURS.moved],
  ['canceled', COLOURS.canceled], ['still waiting', COLOURS.waiting], ['how many wait', '#f3d48a'], ['Activities:'], ['available', '#cfead5'], ['unavailable', '#d5dae1']]
  .forEach(([words, colour]) => {
    const entry = make('span'), fill = colour || COLOURS[words];
    if (fill) { const chip = make('i'); chip.style.background = fill; entry.append(chip, words); } else { entry.append(make('b', words)); }
    $('legend').append(entry);
  });

// Hover
const period = bar => clock(bar.from, true) + ' – ' + (bar.open ? 'still going on at ' + clock(END, true) : clock(bar.to, true)) + ' (' + lasting(bar.to - bar.from) + ')';
function describe(it) {
  const lines = [], {lane, bar, time} = it;
  if (it.alerts && it.alerts.length) {
    lines.push('Alerts');
    it.alerts.slice(0, 5).forEach(alert => lines.push(clock(alert.at, true) + '  ' + told(alert)));
    if (it.alerts.length > 5) lines.push('and ' + (it.alerts.length - 5) + ' more');
  } else if (bar) {
    const task = tasks[bar.task];
    lines.push(task.name + (bar.kind === 'wait' ? ' in queue ' + lane.name + ': ' : ' offered to ' + lane.name + ': ') + (bar.outcome === 'moved' ? 'moved on' : bar.outcome));
    lines.push(period(bar));
    if (bar.kind === 'reservation') {
      if (bar.accepted >= 0) lines.push('accepted after ' + lasting(bar.accepted - bar.from));
      if (bar.wrapping >= 0) lines.push('wrapping up from ' + clock(bar.wrapping, true));
      if (bar.queue >= 0) lines.push('from queue ' + queues[bar.queue].name);
    }
    lines.push('priority ' + task.priority + ', ' + task.status + (task.reason ? ': ' + task.reason : ''), shortened(task.attributes, 240));
    if (bar.sid) lines.push(bar.sid);
    lines.push(task.sid);
  } else if (time === null || lane.kind === 'alerts') {
    lines.push((lane.kind === 'alerts' ? '' : lane.kind + ' ') + lane.name, lane.note);
    if (lane.more) lines.push(lane.more);
  } else if (lane.kind === 'queue') {
    const waiting = lane.bars.filter(one => one.from <= time && (one.to > time || one.open));
    lines.push(many(waiting.length, 'task') + ' waiting in ' + lane.name, 'at ' + clock(time, true));
    if (waiting.length) lines.push(waiting.slice(0, 6).map(one => taskName(one.task)).join(', ') + (waiting.length > 6 ? ' …' : ''));
  } else {
    const stay = lane.stays.find(one => one.from <= time && one.to >= time);
    lines.push(lane.name + (stay ? ': ' + stay.activity + (stay.available ? ' (available)' : ' (unavailable)') : ''));
    if (stay) lines.push(clock(stay.from, true) + ' – ' + clock(stay.to, true) + ' (' + lasting(stay.to - stay.from) + ')');
    lines.push('at ' + clock(time, true));
  }
  return lines;
}
const shortened = (words, most) => words && words.length > most ? words.slice(0, most) + '…' : words;
function hover(event) {
  const it = under(event.offsetX, event.offsetY), tip = $('tip');
  tip.hidden = it === null;
  chart.getZr().setCursorStyle(it && (it.bar || it.time === null) ? 'pointer' : 'default');
  if (it === null) return;
  tip.replaceChildren(...describe(it).map((line, number) => make(number ? 'div' : 'b', line)));
  const at = chartElement.getBoundingClientRect(), size = tip.getBoundingClientRect();
  const x = at.left + event.offsetX + 16, y = at.top + event.offsetY + 18;
  tip.style.left = Math.max(4, Math.min(x, innerWidth - size.width - 8)) + 'px';
  tip.style.top = Math.max(4, y + size.height > innerHeight ? at.top + event.offsetY - size.height - 12 : y) + 'px';
}
chart.getZr().on('mousemove', hover);
chart.getZr().on('globalout', () => { $('tip').hidden = true; });
chart.getZr().on('click', event => {
  const it = under(event.offsetX, event.offsetY);
  if (!it) return;
  if (it.bar) chooseTask(it.bar.task);
  else if (it.alerts && it.alerts.length) showEvent(it.alerts[0].number);
  else if (it.lane.subject) showSubject(it.lane);
});

// Search
const lower = D.texts.map(words => words.toLowerCase());
const haystacks = tasks.map(task => [task.sid, task.attributes, task.status, task.reason, task.workflow, task.channel].join('\n').toLowerCase());
let listed = events, matches = [], nextMatch = 0;
function search(words) {
  const wanted = words.trim().toLowerCase(), named = /^task (\d+)$/.exec(wanted);
  nextMatch = 0;
  if (!wanted) {
    matching = null; listed = events; matches = []; $('found').textContent = '';
  } else {
    const has = name => (name || '').toLowerCase().includes(wanted);
    const taskHit = tasks.map(task => named ? task.number + 1 === +named[1] : haystacks[task.number].includes(wanted));
    const textHit = named ? lower.map(() => false) : lower.map(one => one.includes(wanted));
    const workerHit = workers.map(worker => has(worker.name) || has(worker.sid) || has(worker.attributes));
    const queueHit = queues.map(queue => has(queue.name) || has(queue.sid) || has(queue.expression));
    const found = reservations.filter(r => taskHit[r.task] || workerHit[r.worker] || has(r.sid) || has(r.outcome));
    const waited = waits.filter(w => taskHit[w.task] || queueHit[w.queue]);
    const bars = new Set(found.concat(waited));
    matches = Array.from(bars).sort(byStart);
    matching = {bars, lanes: new Set(lanes.filter(lane => has(lane.name) || lane.bars && lane.bars.some(bar => bars.has(bar))))};
    listed = events.filter(event => textHit[event.words] || textHit[event.type] || event.task >= 0 && taskHit[event.task]);
    $('found').textContent = [many(taskHit.filter(Boolean).length, 'task'), many(found.length, 'reservation'), many(listed.length, 'event')].join(', ');
  }
  redraw();
  listEvents();
}
function goToNext() {
  if (!matches.length) return;
  const bar = matches[nextMatch++ % matches.length];
  const lane = lanes.find(one => bar.kind === 'wait' ? one.kind === 'queue' && one.subject.number === bar.queue : one.kind === 'worker' && one.subject.number === bar.worker);
  const [from, to] = shownTime(), span = Math.min(to - from, Math.max(4 * (bar.to - bar.from), AXIS_END / 50));
  showTime((bar.from + bar.to) / 2 - span / 2, (bar.from + bar.to) / 2 + span / 2);
  showLane(lane);
  chooseTask(bar.task);
}
$('search').addEventListener('input', () => search($('search').value));
$('search').addEventListener('keydown', event => { if (event.key === 'Enter') goToNext(); });
$('next').addEventListener('click', goToNext);
$('zoom-in').addEventListener('click', () => zoomBy(0.5));
$('zoom-out').addEventListener('click', () => zoomBy(2));
$('zoom-all').addEventListener('click', () => showTime(0, AXIS_END));

// Events: only the rows in view are in the page
const ROW = 24;
let chosenEvent = -1;
function listEvents() {
  $('rows').style.height = listed.length * ROW + 'px';
  $('event-count').textContent = listed.length === events.length ? many(events.length, 'event') : listed.length.toLocaleString('en') + ' of ' + many(events.length, 'event');
  showRows();
}
function showRows() {
  const first = Math.max(0, Math.floor($('events').scrollTop / ROW) - 5), last = Math.min(listed.length, first + Math.ceil($('events').clientHeight / ROW) + 10);
  const rows = [];
  for (let i = first; i < last; i++) {
    const event = listed[i], row = make('div', null, 'row' + (event.alert ? ' alert' : '') + (event.number === chosenEvent || event.task >= 0 && event.task === chosenTask ? ' chosen' : ''));
    row.style.top = i * ROW + 'px';
    row.setAttribute('role', 'row');
    const words = told(event);
    row.title = instant(event.at) + '\n' + words;
    [clock(event.at, true), text(event.type), words].forEach(cell => { const it = make('span', cell); it.setAttribute('role', 'cell'); row.append(it); });
    row.addEventListener('click', () => { chosenEvent = event.number; if (event.task >= 0) chooseTask(event.task); else { showWords(event); showRows(); } });
    rows.push(row);
  }
  $('rows').replaceChildren(...rows);
}
$('events').addEventListener('scroll', showRows);
function showEvent(number) {
  chosenEvent = number;
  const place = listed.findIndex(event => event.number === number);
  if (place >= 0) $('events').scrollTop = place * ROW - 60;
  showWords(events[number]);
  showRows();
}

// Details
function list(pairs) {
  const dl = make('dl');
  pairs.filter(([, value]) => value !== null && value !== undefined && value !== '').forEach(([name, value]) => dl.append(make('dt', name), make('dd', value)));
  return dl;
}
function pretty(json) {
  try { return JSON.stringify(JSON.parse(json), null, 2); } catch (malformed) { return json; }
}
const showWords = event => $('details').replaceChildren(make('h3', text(event.type)), list([['at', clock(event.at, true) + ' = ' + instant(event.at)]]), make('pre', told(event)));
function showSubject(lane) {
  const it = lane.subject;
  $('details').replaceChildren(make('h3', lane.kind + ' ' + lane.name), list([['SID', it.sid], ['in short', lane.note], ['left out', lane.more], ['target workers', it.expression]]));
  if (it.attributes) $('details').append(make('h3', 'Attributes'), make('pre', pretty(it.attributes)));
}
function why(task) {
  if (task.pack < 0) {
    return make('p', 'Of ' + many(tasks.length, 'task') + ' this page explains ' + D.explained.toLocaleString('en')
      + ', the waiting and the canceled ones first. In the test, taskRouter.explain("' + task.sid + '") explains this one.', 'hint');
  }
  const words = make('pre');
  words.id = 'why';
  explanationOf(task).then(explanation => words.textContent = explanation)
    .catch(failure => words.textContent = 'This browser cannot open the explanation (' + failure + '). In the test, taskRouter.explain("' + task.sid + '") gives it.');
  return words;
}
function chooseTask(number) {
  chosenTask = number;
  const task = tasks[number];
  const shown = [make('h3', task.name + ': ' + task.status), list([['SID', task.sid], ['reason', task.reason], ['created', clock(task.created, true) + ' = ' + instant(task.created)],
    ['priority', task.priority], ['workflow', task.workflow], ['queue', task.queue < 0 ? null : queues[task.queue].name], ['channel', task.channel]])];
  shown.push(make('h3', 'Why it is where it is'), why(task));
  shown.push(make('h3', 'Attributes'), make('pre', pretty(task.attributes)), make('h3', 'What happened to it'));
  const own = events.filter(event => event.task === number);
  shown.push(make('pre', own.slice(0, 500).map(event => clock(event.at, true) + '  ' + told(event)).join('\n') + (own.length > 500 ? '\nand ' + (own.length - 500) + ' more: search for ' + task.name : '')));
  $('details').replaceChildren(...shown);
  $('details').scrollTop = 0;
  redraw();
  showRows();
}

// Coverage of workflows
if (D.coverage.length) {
  const table = make('table'), head = make('tr');
  ['Workflow', 'Filter', 'Target', 'Queue'].forEach(name => head.append(make('th', name)));
  ['Tasks', 'Offers', 'Timeouts', 'Skipped', 'Expired'].forEach(name => head.append(make('th', name, 'number')));
  table.append(head);
  const count = number => number < 0 ? '–' : number.toLocaleString('en');
  D.coverage.forEach(r => {
    const row = make('tr', null, r[4] ? '' : 'never');
    [text(r[0]), text(r[1]), r[2] < 0 ? '–' : 'target ' + r[2], text(r[3])].forEach(cell => row.append(make('td', cell)));
    [count(r[4]), count(r[5]), count(r[6]), r[7] < 0 ? '–' : count(r[7]) + ' of ' + count(r[8]), count(r[9])]
      .forEach(cell => row.append(make('td', cell, 'number')));
    table.append(row);
  });
  $('coverage').append(make('h2', 'Workflow coverage'), table, make('p', 'In red: what no task has come to. Skipped: how often skip_if was true, of how often it was asked.'
    + ' Expired: tasks whose own time was over.', 'hint'));
  if (D.lint.length) {
    const findings = make('ul', null, 'lint');
    D.lint.forEach(sentence => findings.append(make('li', text(sentence))));
    $('coverage').append(make('h3', 'What cannot be used, or not as it was meant'), findings);
  }
} else {
  $('coverage').hidden = true;
}

search('');
if (tasks.length) {
  const stuck = tasks.find(task => task.status === 'pending') || tasks.find(task => task.status === 'canceled') || tasks[0];
  chooseTask(stuck.number);
}
document.documentElement.dataset.ready = 'true';
window.taskRouterReport = {
  lanes, chart, shownTime,
  /** Where on the page the middle of a reservation is, for whoever wants to point at it. */
  place(number) {
    const bar = reservations[number], lane = lanes.find(one => one.kind === 'worker' && one.subject.number === bar.worker);
    const row = lane.rows.findIndex(one => one.includes(bar)), at = rowPlace(lane, row), rect = chartElement.getBoundingClientRect();
    const [x, y] = chart.convertToPixel({gridIndex: 0}, [(bar.from + bar.to) / 2, lane.top]);
    return [rect.left + x, rect.top + y + at.y + at.height / 2];
  },
  /** All words on the canvas. */
  words: () => chart.getZr().storage.getDisplayList(true).filter(it => it.type === 'tspan').map(it => it.style.text)
};
