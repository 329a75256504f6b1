/**
 * AssertJ assertions on what was routed; every failure shows the timeline.
 *
 * <p>Everything begins with {@link io.taskroutertest.assertions.TaskRouterAssertions#assertThat
 * assertThat(taskRouter)}. This is all that can be said after it; each method's documentation shows an example that passes
 * and one that fails. A count may be 0, and a status is one of {@link io.taskroutertest.model.TaskStatus TaskStatus} or
 * {@link io.taskroutertest.model.ReservationStatus ReservationStatus}. {@code and()} leads back to where something was selected.
 *
 * <h2>Selecting</h2>
 *
 * <ul>
 *   <li>{@code onlyTask()}, {@code task(sid)}, {@code taskWhere(attribute, value)}: a task; ended and deleted ones too
 *   <li>{@code worker(name)}, {@code queue(name)}, {@code workflow(name)}: by name or SID
 *   <li>{@code reservation(sid)}: one that was ever made; {@code reservation()} of a task or a worker is its latest
 *   <li>{@code the(object)}: what the Twilio SDK has returned
 *   <li>{@code event(type)}: the only one of that type
 *   <li>{@code callbacks()}, {@code serviceLevel()}, {@code statistics()}: of all, to be narrowed
 * </ul>
 *
 * <h2>A task</h2>
 *
 * <ul>
 *   <li>{@code hasStatus(status)}: it is pending, canceled and so on
 *   <li>{@code isReservedFor(worker)}: that worker is being offered it
 *   <li>{@code isAssignedTo(worker)}: that worker is at it
 *   <li>{@code isDeleted()}: TaskRouter would answer 404
 *   <li>{@code hasReason(reason)}: why it was completed or canceled
 *   <li>{@code isInQueue(queue)}: it is there, or was when it ended
 *   <li>{@code hasPriority(priority)}: as it is now
 *   <li>{@code hasAttribute(path, value)}: in its attributes
 *   <li>{@code hasReservation(worker, status)}: that became of an offer to that worker
 *   <li>{@code hasReservations(count)}: the number of its reservations
 *   <li>{@code hasReservationFor(worker)}: whatever became of it
 *   <li>{@code hasNoReservationFor(worker)}: until now
 *   <li>{@code within(time)}: after the one before, and the clock must have moved so far
 *   <li>{@code hasEvent(type)}: it has happened to the task or to one of its reservations
 *   <li>{@code hasNoEvent(type)}: it has not
 *   <li>{@code hasEventsInOrder(types)}: they have, whatever came between
 * </ul>
 *
 * <h2>A worker</h2>
 *
 * <ul>
 *   <li>{@code isInActivity(activities)}: in one of them
 *   <li>{@code isNotInActivity(activities)}: in none of them
 *   <li>{@code isAvailable()}: its activity lets it be given tasks
 *   <li>{@code hasAttribute(path, value)}: in its attributes
 *   <li>{@code hasCapacity(channel, capacity)}: so many tasks at once
 *   <li>{@code usesCapacity(channel, used)}: so many of them now
 *   <li>{@code hasReservation(status)}: that became of something it was offered
 *   <li>{@code hasReservations(count)}: so many tasks it was offered
 * </ul>
 *
 * <h2>A reservation</h2>
 *
 * <ul>
 *   <li>{@code hasStatus(status)}: it is pending, timed out and so on
 *   <li>{@code isFor(worker)}: who was offered the task
 *   <li>{@code isFromQueue(queue)}: where the worker was found
 *   <li>{@code task()} selects what is offered
 * </ul>
 *
 * <h2>A queue</h2>
 *
 * <ul>
 *   <li>{@code hasWaitingTasks(count)}: the number of tasks that no worker has accepted yet
 *   <li>{@code hasLongestWaitOfAtMost(time)}: of those that wait now
 *   <li>{@code hasWorkers(names)}: exactly these serve it
 *   <li>{@code hasNoWorkers()}: its expression matches no worker
 *   <li>{@code hasAvailableWorkers()}: one of those who serve it can be given tasks
 * </ul>
 *
 * <h2>A workflow</h2>
 *
 * <p>{@code routes(attributes)} selects the way of a task, without making one.
 *
 * <ul>
 *   <li>{@code toQueue(queue)}: which it would enter first
 *   <li>{@code throughQueues(queues)}: those of all targets, in order
 *   <li>{@code byFilter(name)}: the first that matches
 *   <li>{@code byDefaultFilter()}: no filter matches
 *   <li>{@code withPriority(priority)}: what the first target gives it
 *   <li>{@code isRefused()}: nothing matches, and there is no default
 *   <li>{@code toNoWorker()}: no worker could ever be offered it
 * </ul>
 *
 * <h2>Events and alerts</h2>
 *
 * <ul>
 *   <li>{@code hasEvent(type)}, {@code hasNoEvent(type)}, {@code hasEventsInOrder(types)}: of everything, as of one task
 *   <li>{@code hasNoEventWithinTheLast(time, type)}: of everything, as of one task, without moving the clock
 *   <li>{@code isAbout(sid)}: the resource of a selected event
 *   <li>{@code happenedAt(instant)}: on the fake's clock
 *   <li>{@code hasData(parameter, value)}: what its callback would say
 *   <li>{@code hasNoAlerts()}: nothing happened about which TaskRouter would have kept silent
 *   <li>{@code hasAlert(kind)}, {@code hasAlert(code)}: there is one
 *   <li>{@code hasAlertContaining(text)}: in its message
 * </ul>
 *
 * <h2>Callbacks</h2>
 *
 * <p>{@code ofAssignments()}, {@code ofEvent(type)}, {@code to(url)} and {@code with(parameter, value)} narrow them.
 *
 * <ul>
 *   <li>{@code wereSent()}, {@code wereSent(count)}: at least one, or exactly so many
 *   <li>{@code wereDelivered()}: each was answered as it must be
 *   <li>{@code wereAnswered(status)}: each, with that HTTP status
 * </ul>
 *
 * <h2>All tasks: counts, order, service levels, statistics</h2>
 *
 * <p>{@code ofQueue(name)}, {@code countingTasksThatLeft(count)}, {@code ofWorkflow(name)}, {@code ofChannel(name)}, {@code between(start, end)} and
 * {@code duringTheLast(time)} narrow service levels; the last two narrow statistics too.
 *
 * <ul>
 *   <li>{@code hasTasks(count)}: so many were ever made
 *   <li>{@code hasReservations(count)}: so many were ever made
 *   <li>{@code wereServedInOrder(sids)}: workers accepted these tasks in this order
 *   <li>{@code hasShareAcceptedWithin(time, share)}: of a service level
 *   <li>{@code hasLongestWaitOfAtMost(time)}: of a service level; those who do not wait any more count
 *   <li>{@code hasAbandonmentOfAtMost(share)}: of a service level
 *   <li>{@code hasFigure(name, value)}: TaskRouter's own figure, by its own name
 *   <li>{@code hasFigureOfAtMost(name, limit)}: and no greater
 * </ul>
 */
@NullMarked
package io.taskroutertest.assertions;

import org.jspecify.annotations.NullMarked;
