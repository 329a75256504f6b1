/** What was asked of a fake, as a file that can be read, compared and run again. */
@NullMarked
package io.taskroutertest.internal.recording;

import org.jspecify.annotations.NullMarked;
