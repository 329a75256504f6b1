/** One operation of the API on its way: the router, the call, the answer. */
@NullMarked
package io.taskroutertest.internal.rest.operation;

import org.jspecify.annotations.NullMarked;
