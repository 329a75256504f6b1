/** What happened, told afterwards: the history of tasks that are gone, and the timeline for people to read. */
@NullMarked
package io.taskroutertest.internal.report;

import org.jspecify.annotations.NullMarked;
