/** What TaskRouter counts and measures: figures of a window of time from the log, figures of this moment from the state. */
@NullMarked
package io.taskroutertest.internal.statistics;

import org.jspecify.annotations.NullMarked;
