/** Values that everybody reads: what a TaskRouter shows, statuses, alerts, event types, limits. It imports nothing of this product. */
@NullMarked
package io.taskroutertest.model;

import org.jspecify.annotations.NullMarked;
