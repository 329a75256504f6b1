/** AssertJ assertions on what was routed; every failure shows the timeline. */
@NullMarked
package io.taskroutertest.assertions;

import org.jspecify.annotations.NullMarked;
