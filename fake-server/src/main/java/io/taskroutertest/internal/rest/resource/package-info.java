/** TaskRouter's resources: one class for the operations, one for the JSON, one for the filters of lists. */
@NullMarked
package io.taskroutertest.internal.rest.resource;

import org.jspecify.annotations.NullMarked;
