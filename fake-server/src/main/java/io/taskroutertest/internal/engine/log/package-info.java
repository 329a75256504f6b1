/** What happened: domain events, in order, and how each shows as an event of TaskRouter. */
@NullMarked
package io.taskroutertest.internal.engine.log;

import org.jspecify.annotations.NullMarked;
