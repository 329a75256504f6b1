/** The phones of workers and the callers behind tasks, as a test scripts and sees them. */
@NullMarked
package io.taskroutertest.call;

import org.jspecify.annotations.NullMarked;
