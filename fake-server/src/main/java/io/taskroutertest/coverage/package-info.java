/** The coverage of workflows: which filters, targets, timeouts and skip rules tasks have used. */
@NullMarked
package io.taskroutertest.coverage;

import org.jspecify.annotations.NullMarked;
