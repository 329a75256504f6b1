/** TaskRouter's REST API: what a request means to the engine, and how the answer reads. */
@NullMarked
package io.taskroutertest.internal.rest;

import org.jspecify.annotations.NullMarked;
