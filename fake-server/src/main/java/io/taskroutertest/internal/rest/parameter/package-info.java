/** Parameters of requests: read, checked, and refused by name. */
@NullMarked
package io.taskroutertest.internal.rest.parameter;

import org.jspecify.annotations.NullMarked;
