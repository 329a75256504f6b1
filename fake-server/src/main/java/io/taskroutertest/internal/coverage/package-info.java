/** What of its workflows a fake has used, from the log alone, and what of them can never be used. */
@NullMarked
package io.taskroutertest.internal.coverage;

import org.jspecify.annotations.NullMarked;
